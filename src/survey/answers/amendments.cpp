#include "survey/answers/amendments.hpp"

#include "core/reading/pick_text.hpp"
#include "core/text/text.hpp"
#include "survey/answers/excel_dates.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace berakhlak::survey {

namespace {

constexpr std::array pick_questions{Role::picks_personal, Role::picks_current, Role::picks_expected};

std::optional<std::size_t> column_headed(Layout const& layout, std::string const& header) {
    auto const found = std::ranges::find(layout.headers, header);
    return found == layout.headers.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - layout.headers.begin()));
}

/// A column with another text for some of its words; `amended` is asked once for each.
template <class Amended>
Column with_words(Column const& column, std::size_t first_row, Amended amended) {
    Column result;
    result.reserve(column.size());
    std::vector<std::optional<std::uint32_t>> codes(column.distinct());
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (row < first_row) {
            result.push_back(column.at(row));
            continue;
        }
        auto& code = codes[column.code(row)];
        if (!code)
            code = result.intern(amended(column.at(row)));
        result.push_back_code(*code);
    }
    return result;
}

Column filled_down(Column const& column, std::size_t first_row, std::vector<bool> const& left_out) {
    Column result;
    result.reserve(column.size());
    std::optional<std::size_t> above;
    for (std::size_t row = 0; row < column.size(); ++row) {
        bool const blank = is_blank(column.at(row)) || says_as_above(column.at(row));
        if (row >= first_row && !blank && !left_out[row])
            above = row;
        result.push_back(column.at(blank && row >= first_row && above && !left_out[row] ? *above : row));
    }
    return result;
}

/// What either column says; both, where they disagree, which is no answer.
Column merged(Column const& a, Column const& b) {
    Column result;
    result.reserve(a.size());
    for (std::size_t row = 0; row < a.size(); ++row) {
        auto const &first = a.at(row), &second = b.at(row);
        if (is_blank(second) || core::match_key(first) == core::match_key(second))
            result.push_back(first);
        else
            result.push_back(is_blank(first) ? second : first + " | " + second);
    }
    return result;
}

class Amendments {
public:
    Amendments(Table& table, Layout const& layout, core::Instrument const& instrument, ImportPlan const& plan,
               Mapping& mapping)
        : table_(table), layout_(layout), instrument_(instrument), plan_(plan), mapping_(mapping) {}

    void run() {
        settle_same_questions();
        if (instrument_.kind == core::Kind::picks)
            for (auto const question : pick_questions)
                read_options(question);
        fill_down();
        read_dates_back();
        join_spellings();
    }

private:
    [[nodiscard]] static bool same_question(ColumnRole const& a, ColumnRole const& b) {
        bool const takes_one = a.item || (a.second || b.second);
        return a.role == b.role && a.item == b.item && takes_one && a.role != Role::unit;
    }

    /// Some tools write 0 for whoever wasn't asked: a block without a tick is one that wasn't answered, where
    /// the other block has one.
    void clear_unanswered_blocks(Role question) {
        std::array<std::vector<std::size_t>, 2> blocks; // the first columns of the behaviours, and the second
        for (std::size_t column = 0; column < mapping_.columns.size(); ++column)
            if (auto const& role = mapping_.columns[column]; role.role == question && role.item)
                blocks[role.second].push_back(column);
        if (blocks[1].empty())
            return;
        std::array<std::vector<bool>, 2> ticked;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            ticked[block].resize(table_.rows());
            for (auto const column : blocks[block])
                for (auto row = layout_.first_data_row; row < table_.rows(); ++row)
                    if (!is_unticked(table_.at(row, column)))
                        ticked[block][row] = true;
        }
        for (std::size_t block = 0; block < blocks.size(); ++block)
            for (auto const column : blocks[block]) {
                Column cleared;
                cleared.reserve(table_.rows());
                for (std::size_t row = 0; row < table_.rows(); ++row)
                    cleared.push_back(!ticked[block][row] && ticked[1 - block][row] ? std::string()
                                                                                    : table_.at(row, column));
                table_.amend(column, std::move(cleared));
            }
    }

    void settle_same_questions() {
        if (plan_.branches && instrument_.kind == core::Kind::picks)
            for (auto const question : pick_questions)
                clear_unanswered_blocks(question);
        auto& columns = mapping_.columns;
        for (std::size_t first = 0; first < columns.size(); ++first)
            for (auto next = first + 1; next < columns.size() && columns[first].settled(); ++next)
                if (same_question(columns[first], columns[next]))
                    settle(first, next);
    }
    void settle(std::size_t first, std::size_t next) {
        auto &a = mapping_.columns[first], &b = mapping_.columns[next];
        if ((a.how == How::given) == (b.how == How::given) && (b.second || b.settled())) {
            if (a.how == How::given || plan_.branches)
                merge(first, next);
        } else if (a.how != How::given && b.how == How::given) {
            take_out(a, next);
        } else if (a.how == How::given) {
            take_out(b, first);
        }
    }
    void merge(std::size_t first, std::size_t next) {
        auto column = merged(table_.columns[first], table_.columns[next]);
        Column with_header;
        with_header.reserve(column.size());
        for (std::size_t row = 0; row < column.size(); ++row)
            with_header.push_back(row < layout_.first_data_row ? table_.at(row, first) : column.at(row));
        table_.amend(first, std::move(with_header));
        auto& other = mapping_.columns[next];
        auto const& header = layout_.headers[first];
        other = {Role::ignore,
                 std::nullopt,
                 1.0,
                 How::given,
                 {"Dibaca bersama kolom “" + header + "”: dua kelompok responden.",
                  "Read together with the column “" + header + "”: two groups of respondents."}};
    }
    void take_out(ColumnRole& role, std::size_t for_column) const {
        auto const& header = layout_.headers[for_column];
        role = {Role::ignore,
                std::nullopt,
                1.0,
                How::given,
                {"Diganti oleh kolom “" + header + "”.", "Replaced by the column “" + header + "”."}};
    }

    void fill_down() {
        if (plan_.fill_down.empty())
            return;
        std::vector<bool> left_out(table_.rows(), false);
        for (auto const& row : layout_.left_out)
            left_out[row.row] = true;
        for (auto const& header : plan_.fill_down)
            if (auto const column = column_headed(layout_, header))
                table_.amend(*column, filled_down(table_.columns[*column], layout_.first_data_row, left_out));
    }

    void read_dates_back() {
        for (auto const& header : plan_.excel_dates)
            if (auto const column = column_headed(layout_, header))
                table_.amend(*column, with_words(table_.columns[*column], layout_.first_data_row,
                                                 [](std::string const& text) {
                                                     return range_of_date(text).value_or(text);
                                                 }));
    }

    void join_spellings() {
        auto const units = mapping_.of(Role::unit);
        if (plan_.spellings.empty() || units.empty())
            return;
        std::unordered_map<std::string, std::string> names;
        for (auto const& [spelling, unit] : plan_.spellings)
            names.emplace(core::match_key(spelling), unit);
        auto const column = units.front();
        table_.amend(column,
                     with_words(table_.columns[column], layout_.first_data_row, [&](std::string const& text) {
                         auto const name = names.find(core::match_key(text));
                         return name == names.end() ? text : name->second;
                     }));
    }

    /// The columns of a question's behaviours, if all that stands in them is a behaviour's name.
    [[nodiscard]] std::vector<std::size_t> options_in_cells(Role question) const {
        core::PickParser const parser(instrument_);
        std::vector<std::size_t> columns;
        bool any = false;
        for (auto const column : mapping_.of(question)) {
            if (!mapping_.columns[column].item)
                return {};
            auto const& cells = table_.columns[column];
            std::vector<bool> seen(cells.distinct());
            for (auto row = layout_.first_data_row; row < cells.size(); ++row) {
                if (seen[cells.code(row)] || is_blank(cells.at(row)))
                    continue;
                seen[cells.code(row)] = true;
                if (!parser.text(with_line_breaks(cells.at(row))).one_pick())
                    return {};
                any = true;
            }
            columns.push_back(column);
        }
        return any ? columns : std::vector<std::size_t>();
    }
    void read_options(Role question) {
        auto const columns = options_in_cells(question);
        for (auto const column : columns)
            mapping_.columns[column].item.reset();
        if (columns.empty() || instrument_.picks.other_prefixes.empty())
            return;
        auto const& prefix = instrument_.picks.other_prefixes.front();
        for (std::size_t column = 0; column < mapping_.columns.size(); ++column) {
            if (mapping_.columns[column].other_of != question)
                continue;
            table_.amend(column,
                         with_words(table_.columns[column], layout_.first_data_row, [&](auto const& text) {
                             return is_blank(text) ? std::string() : prefix + ": " + text;
                         }));
            mapping_.columns[column].role = question;
        }
    }

    Table& table_;
    Layout const& layout_;
    core::Instrument const& instrument_;
    ImportPlan const& plan_;
    Mapping& mapping_;
};

} // namespace

void amend(Table& table, Layout const& layout, core::Instrument const& instrument, ImportPlan const& plan,
           Mapping& mapping) {
    Amendments(table, layout, instrument, plan, mapping).run();
}

} // namespace berakhlak::survey
