#include "survey/answers/last_rows.hpp"

#include "core/reading/answer_reader.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace berakhlak::survey {

namespace {

constexpr std::size_t most_rows = 4;
constexpr std::size_t least_answers = 3;
constexpr std::size_t least_people = 3;

bool rates(Role role) {
    return role == Role::item || role == Role::performance_item || role == Role::expectation_item;
}
bool says_who(Role role) {
    return role == Role::unit || is_group(role) || role == Role::identity || role == Role::time;
}

using Counts = std::array<std::size_t, core::most_levels>; ///< of the answers above, by level

enum class Figure { mean, mode, median, least, greatest };

bool is_figure(Figure figure, Counts const& counts, std::size_t level) {
    auto const people = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    auto const below =
        std::accumulate(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(level), std::size_t{0});
    auto const above = people - below - counts[level];
    switch (figure) {
    case Figure::mean: {
        double sum = 0.0;
        for (std::size_t at = 0; at < counts.size(); ++at)
            sum += static_cast<double>(at * counts[at]);
        return std::abs(sum / static_cast<double>(people) - static_cast<double>(level)) <= 0.5 + 1e-9;
    }
    case Figure::mode:
        return counts[level] == *std::ranges::max_element(counts);
    case Figure::median:
        return below * 2 <= people && above * 2 <= people;
    case Figure::least:
        return counts[level] > 0 && below == 0;
    case Figure::greatest:
        break;
    }
    return counts[level] > 0 && above == 0;
}

class LastRows {
public:
    LastRows(Table const& table, Layout const& layout, Mapping const& mapping,
             core::Instrument const& instrument)
        : table_(table), layout_(layout), reader_(instrument) {
        for (std::size_t column = 0; column < mapping.columns.size(); ++column)
            if (auto const& role = mapping.columns[column]; role.settled() && !role.second) {
                if (rates(role.role))
                    answers_.push_back(column);
                else if (says_who(role.role))
                    who_.push_back(column);
            }
    }

    std::vector<std::size_t> find() {
        auto rows = people();
        auto const most = who_.empty() ? 1 : most_rows;
        if (answers_.size() < least_answers || rows.size() < least_people + 1)
            return {};
        std::vector<std::size_t> last;
        while (last.size() < most && rows.size() > least_people && may_be(rows.back())) {
            last.insert(last.begin(), rows.back());
            rows.pop_back();
        }
        if (last.empty() || !wrote_who(rows))
            return {};
        count(rows);
        std::erase_if(last, [&](std::size_t row) { return !is_of_figures(row); });
        return last;
    }

private:
    [[nodiscard]] std::vector<std::size_t> people() const {
        std::vector<std::size_t> rows;
        auto out = layout_.left_out.begin();
        for (auto row = layout_.first_data_row; row < table_.rows(); ++row) {
            if (out != layout_.left_out.end() && out->row == row)
                ++out;
            else
                rows.push_back(row);
        }
        return rows;
    }
    [[nodiscard]] std::optional<std::size_t> level(std::size_t row, std::size_t column) {
        auto const reading = reader_.text(with_line_breaks(table_.at(row, column)));
        return reading.why == core::Unreadable::no && reading.answer < core::most_levels
                   ? std::optional<std::size_t>(reading.answer)
                   : std::nullopt;
    }
    /// Everything is answered, and nothing is said of who answered.
    [[nodiscard]] bool may_be(std::size_t row) {
        if (std::ranges::any_of(who_, [&](auto column) { return !is_blank(table_.at(row, column)); }))
            return false;
        bool differ = false;
        std::optional<std::size_t> first;
        for (auto const column : answers_) {
            auto const answer = level(row, column);
            if (!answer)
                return false;
            differ = differ || (first && answer != first);
            first = answer;
        }
        constexpr std::size_t many = 7;
        return !who_.empty() || (answers_.size() >= many && differ);
    }
    /// Nine in ten of the others said who they are, in each of these columns.
    [[nodiscard]] bool wrote_who(std::vector<std::size_t> const& rows) const {
        return std::ranges::all_of(who_, [&](auto column) {
            auto const blank =
                std::ranges::count_if(rows, [&](auto row) { return is_blank(table_.at(row, column)); });
            return static_cast<std::size_t>(blank) * 10 <= rows.size();
        });
    }
    void count(std::vector<std::size_t> const& rows) {
        for (auto const column : answers_) {
            auto const& cells = table_.columns[column];
            std::vector<std::size_t> times(cells.distinct());
            std::vector<std::size_t> where(cells.distinct());
            for (auto const row : rows) {
                ++times[cells.code(row)];
                where[cells.code(row)] = row;
            }
            auto& counts = counts_.emplace_back();
            for (std::size_t code = 0; code < times.size(); ++code)
                if (times[code] > 0)
                    if (auto const of = level(where[code], column))
                        counts[*of] += times[code];
        }
    }
    [[nodiscard]] bool is_of_figures(std::size_t row) {
        constexpr std::array figures{Figure::mean, Figure::mode, Figure::median, Figure::least,
                                     Figure::greatest};
        return std::ranges::any_of(figures, [&](Figure figure) {
            for (std::size_t at = 0; at < answers_.size(); ++at)
                if (!is_figure(figure, counts_[at], *level(row, answers_[at])))
                    return false;
            return true;
        });
    }

    Table const& table_;
    Layout const& layout_;
    core::AnswerReader reader_;
    std::vector<std::size_t> answers_; ///< columns of ratings
    std::vector<std::size_t> who_;     ///< columns that say who answered
    std::vector<Counts> counts_;       ///< per column of ratings
};

} // namespace

std::vector<std::size_t> rows_like_figures(Table const& table, Layout const& layout, Mapping const& mapping,
                                           core::Instrument const& instrument) {
    if (instrument.kind != core::Kind::likert)
        return {};
    return LastRows(table, layout, mapping, instrument).find();
}

} // namespace berakhlak::survey
