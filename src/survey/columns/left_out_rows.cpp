#include "survey/columns/left_out_rows.hpp"

#include "core/text/text.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace berakhlak::survey {

namespace {

constexpr std::array<std::string_view, 34> summaries{
    "rata",    "ratarata", "rerata",     "mean",         "average",  "avg",      "jumlah",
    "total",   "subtotal", "grand",      "modus",        "mode",     "median",   "minimum",
    "min",     "minimal",  "maksimum",   "maksimal",     "maks",     "maximum",  "max",
    "nrr",     "ikm",      "sum",        "simpangan",    "deviasi",  "standar",  "stdev",
    "varians", "variance", "persentase", "rekapitulasi", "terendah", "tertinggi"};
constexpr std::array<std::string_view, 27> beside_them{
    "nilai",      "per",     "unsur", "skor",   "tertimbang", "responden",   "unit",   "layanan", "pelayanan",
    "akhir",      "jawaban", "x",     "semua",  "seluruh",    "keseluruhan", "indeks", "index",   "kepuasan",
    "masyarakat", "of",      "score", "values", "baku",       "n",           "setiap", "umum",    "kolom"};

template <class List>
bool is_one_of(List const& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "#adm1+name", "#respondent": HXL tags stand below the header, each in a cell of its own.
bool is_tag(std::string_view text) {
    return text.size() > 1 && text[0] == '#' && is_word(text[1]);
}

/// "dinas sosial" of "Jumlah Dinas Sosial" and of "Dinas Sosial - Total"; empty where there is no such word.
std::string without_summary_words(std::string_view text) {
    constexpr std::size_t longest = 120;
    if (text.size() > longest)
        return {};
    auto const key = core::match_key(text);
    std::string_view rest = key;
    bool any = false;
    auto const is_mark = [](char c) {
        return c == ' ' || c == '-' || c == ':' || c == '.' || c == '(' || c == ')';
    };
    auto const trim = [&] {
        while (!rest.empty() && is_mark(rest.front()))
            rest.remove_prefix(1);
        while (!rest.empty() && is_mark(rest.back()))
            rest.remove_suffix(1);
    };
    for (trim(); !rest.empty(); trim()) {
        auto const first =
            rest.substr(0, static_cast<std::size_t>(std::ranges::find_if(rest, is_mark) - rest.begin()));
        auto const behind = std::find_if(rest.rbegin(), rest.rend(), is_mark);
        auto const last = rest.substr(static_cast<std::size_t>(behind.base() - rest.begin()));
        if (!is_one_of(summaries, first) && is_one_of(summaries, last))
            rest.remove_suffix(last.size());
        else if (is_one_of(summaries, first) || first == "nilai" || first == "skor")
            rest.remove_prefix(first.size());
        else
            break;
        any = true;
    }
    return any ? std::string(rest) : std::string();
}

class Rows {
public:
    Rows(Table const& table, HeaderPlace const& place)
        : table_(table), place_(place), summaries_(table.columns.size()) {
        for (auto const& column : table.columns) {
            std::vector<bool> blank(column.distinct());
            for (std::uint32_t code = 0; code < column.distinct(); ++code)
                blank[code] = is_blank(column.word(code));
            blank_.push_back(std::move(blank));
            summaries_[blank_.size() - 1].resize(column.distinct());
        }
    }

    std::vector<LeftOutRow> find() {
        for (auto row = place_.first_data_row; row < table_.rows(); ++row)
            if (auto const why = look_at(row))
                found_.push_back({row, *why});
        look_at_the_end();
        return std::move(found_);
    }

private:
    [[nodiscard]] bool blank(std::size_t row, std::size_t column) const {
        return blank_[column][table_.columns[column].code(row)];
    }
    [[nodiscard]] std::optional<std::size_t> first_filled(std::size_t row) const {
        for (std::size_t column = 0; column < table_.columns.size(); ++column)
            if (!blank(row, column))
                return column;
        return std::nullopt;
    }

    std::optional<NotAnAnswer> look_at(std::size_t row) {
        auto const first = first_filled(row);
        if (!first)
            return NotAnAnswer::blank;
        if (is_technical(row, *first))
            return NotAnAnswer::technical;
        for (auto header = place_.title_rows; header < place_.first_data_row; ++header)
            if (repeats(row, header))
                return NotAnAnswer::repeated_header;
        if (is_summary(row, *first))
            return NotAnAnswer::summary;
        if (place_.submitted_column && blank(row, *place_.submitted_column))
            return NotAnAnswer::not_submitted;
        return std::nullopt;
    }

    [[nodiscard]] bool is_technical(std::size_t row, std::size_t first) const {
        if (place_.source == Source::qualtrics && table_.at(row, 0).find("\"ImportId\"") != std::string::npos)
            return true;
        if (!is_tag(trimmed(table_.at(row, first))))
            return false;
        for (auto column = first; column < table_.columns.size(); ++column)
            if (!blank(row, column) && !is_tag(trimmed(table_.at(row, column))))
                return false;
        return true;
    }

    /// The row says what a row of the header says, wherever both say something.
    [[nodiscard]] bool repeats(std::size_t row, std::size_t header) const {
        std::size_t equal = 0, filled = 0;
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            auto const& cells = table_.columns[column];
            bool const in_header = !blank(header, column);
            filled += in_header;
            if (cells.code(row) == cells.code(header)) {
                equal += in_header;
                continue;
            }
            if (blank(row, column) || !in_header) {
                if (!blank(row, column))
                    return false;
                continue;
            }
            // Only a row that began as the header does is worth folding.
            if (cells.at(row).size() > 4 * cells.at(header).size() + 16 ||
                core::match_key(cells.at(row)) != core::match_key(cells.at(header)))
                return false;
            ++equal;
        }
        return (equal > 1 || (equal == 1 && table_.columns.size() == 1)) && equal * 5 >= filled * 4;
    }

    bool is_summary(std::size_t row, std::size_t column) {
        auto const code = table_.columns[column].code(row);
        auto& known = summaries_[column][code];
        if (!known) {
            auto const& text = table_.columns[column].word(code);
            known = names_a_summary(text) || sums_up_one_of(column, text);
        }
        return *known;
    }
    /// "Jumlah Dinas Sosial", "Dinas Sosial Total": of a unit that the column has too.
    bool sums_up_one_of(std::size_t column, std::string const& text) {
        auto const rest = without_summary_words(text);
        if (rest.empty())
            return false;
        auto& known = keys_[column];
        if (known.empty())
            for (std::uint32_t code = 0; code < table_.columns[column].distinct(); ++code)
                known.insert(core::match_key(table_.columns[column].word(code)));
        return known.contains(rest);
    }

    /// Below the last respondent the word may stand in any column: a number before it counts on.
    void look_at_the_end() {
        auto last = found_.size();
        for (auto row = table_.rows(); row-- > place_.first_data_row;) {
            if (last > 0 && found_[last - 1].row == row) {
                --last;
                continue;
            }
            bool summary = false;
            for (std::size_t column = 0; column < table_.columns.size() && !summary; ++column)
                summary = !blank(row, column) && is_summary(row, column);
            if (!summary && !is_figures_alone(row))
                return;
            found_.insert(found_.begin() + static_cast<std::ptrdiff_t>(last), {row, NotAnAnswer::summary});
        }
    }

    /// Nothing but numbers, each of them the mean or the sum of what stands above it, to the digits that are
    /// shown, and not all of them answers that somebody could have given. A few such rows may stand one below
    /// the other.
    [[nodiscard]] bool is_figures_alone(std::size_t row) const {
        constexpr std::size_t most_rows = 4;
        for (std::size_t rows = 0; rows < most_rows && row > place_.first_data_row + rows; ++rows)
            if (all_are(row, Figures::means, row - rows) || all_are(row, Figures::sums, row - rows))
                return true;
        return false;
    }
    enum class Figures { means, sums };
    /// ... of the rows down to `end`.
    [[nodiscard]] bool all_are(std::size_t row, Figures figures, std::size_t end) const {
        constexpr std::size_t least = 3;
        std::size_t equal = 0;
        bool beyond = false; // no answer
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            if (blank(row, column))
                continue;
            auto const shown = read_number(table_.at(row, column)).value;
            auto const above = shown ? numbers_above(end, column) : Above();
            if (above.count < least)
                return false;
            auto const figure =
                figures == Figures::sums ? above.sum : above.sum / static_cast<double>(above.count);
            if (std::abs(figure - *shown) > half_of_last_digit(table_.at(row, column)))
                return false;
            beyond = beyond || *shown > above.most || *shown != std::floor(*shown);
            ++equal;
        }
        return equal >= least && beyond;
    }
    struct Above {
        double sum = 0.0;
        double most = 0.0;
        std::size_t count = 0;
    };
    /// Of the respondents only; none where a cell holds another text.
    [[nodiscard]] Above numbers_above(std::size_t end, std::size_t column) const {
        auto const& cells = table_.columns[column];
        std::vector<std::optional<double>> numbers(cells.distinct());
        for (std::uint32_t code = 0; code < cells.distinct(); ++code)
            numbers[code] = read_number(cells.word(code)).value;
        Above above;
        auto out = found_.begin();
        for (auto row = place_.first_data_row; row < end; ++row) {
            while (out != found_.end() && out->row < row)
                ++out;
            if ((out != found_.end() && out->row == row) || blank(row, column))
                continue;
            auto const number = numbers[cells.code(row)];
            if (!number)
                return {};
            above.sum += *number;
            above.most = above.count == 0 ? *number : std::max(above.most, *number);
            ++above.count;
        }
        return above;
    }
    [[nodiscard]] static double half_of_last_digit(std::string_view text) {
        auto const mark = trimmed(text).find_first_of(".,");
        auto const decimals = mark == text.npos ? 0 : trimmed(text).size() - mark - 1;
        return 0.500001 * std::pow(10.0, -static_cast<double>(decimals));
    }

    Table const& table_;
    HeaderPlace const& place_;
    std::map<std::size_t, std::set<std::string>> keys_; ///< of the texts of a column, once they are needed
    std::vector<std::vector<bool>> blank_;              ///< per column, by the code of its text
    std::vector<std::vector<std::optional<bool>>> summaries_; ///< the same; looked at when needed
    std::vector<LeftOutRow> found_;
};

} // namespace

bool names_a_summary(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest)
        return false;
    bool summary = false;
    std::string word;
    auto const foreign = [&] {
        bool const is_summary = is_one_of(summaries, word);
        bool const known = word.empty() || is_summary || is_one_of(beside_them, word);
        summary = summary || is_summary;
        word.clear();
        return !known;
    };
    for (char const c : core::match_key(text)) {
        if (is_word(c))
            word.push_back(c);
        else if (foreign())
            return false;
    }
    return !foreign() && summary;
}

std::vector<LeftOutRow> find_left_out_rows(Table const& table, HeaderPlace const& place) {
    return Rows(table, place).find();
}

} // namespace berakhlak::survey
