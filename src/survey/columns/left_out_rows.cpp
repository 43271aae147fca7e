#include "survey/columns/left_out_rows.hpp"

#include "core/text/text.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
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
        if (!known)
            known = names_a_summary(table_.columns[column].word(code));
        return *known;
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
            if (!summary)
                return;
            found_.insert(found_.begin() + static_cast<std::ptrdiff_t>(last), {row, NotAnAnswer::summary});
        }
    }

    Table const& table_;
    HeaderPlace const& place_;
    std::vector<std::vector<bool>> blank_;                    ///< per column, by the code of its text
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
