#include "survey/columns/header_rows.hpp"

#include "core/text/number_text.hpp"
#include "core/text/text.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/refusal.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace berakhlak::survey {

namespace {

constexpr std::size_t searched_rows = 25;

std::vector<std::string> keys_of(Table const& table, std::size_t row) {
    std::vector<std::string> keys;
    for (auto const& column : table.columns)
        keys.push_back(core::match_key(without_markup(column.at(row))));
    return keys;
}

std::size_t filled_cells(Table const& table, std::size_t row) {
    return static_cast<std::size_t>(std::count_if(table.columns.begin(), table.columns.end(),
                                                  [&](Column const& c) { return !is_blank(c.at(row)); }));
}

HeaderRows signature_of(std::vector<std::string> const& keys, std::size_t row) {
    HeaderRows best{row, 1, nullptr, 0};
    for (auto const& signature : signatures()) {
        auto const marks = static_cast<std::size_t>(
            std::count_if(signature.marks.begin(), signature.marks.end(), [&](std::string_view mark) {
                return std::find(keys.begin(), keys.end(), mark) != keys.end();
            }));
        if (marks >= signature.needed && (!best.signature || marks > best.marks)) {
            best.signature = &signature;
            best.marks = marks;
        }
    }
    return best;
}

Signature const* signature_named(Source source) {
    auto const all = signatures();
    return &*std::ranges::find(all, source, &Signature::source);
}

bool is_import_ids(Table const& table, std::size_t row) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](Column const& c) { return c.at(row).find("\"ImportId\"") != std::string::npos; });
}

std::size_t qualtrics_rows(Table const& table, std::size_t row) {
    if (row + 2 < table.rows() && is_import_ids(table, row + 2))
        return 3;
    if (row + 1 >= table.rows())
        return 1;
    auto const below = keys_of(table, row + 1);
    auto const is = [&](char const* text) {
        return std::find(below.begin(), below.end(), text) != below.end();
    };
    return is("start date") || is("response id") || is("end date") ? 2 : 1;
}

/// SurveyMonkey and sheets with merged headers: the row below fills the gaps of the header and has none of
/// its own where the header has an option list, and it holds words, not answers.
bool is_second_header(Table const& table, std::size_t row) {
    if (row + 1 >= table.rows())
        return false;
    std::size_t gaps_filled = 0, above_only = 0, numbers = 0, filled = 0, repeated_below = 0;
    for (auto const& column : table.columns) {
        bool const above = !is_blank(column.at(row));
        bool const below = !is_blank(column.at(row + 1));
        gaps_filled += !above && below;
        above_only += above && !below;
        filled += below;
        numbers += below && core::number_from_text(column.at(row + 1)).has_value();
        for (std::size_t next = row + 2; below && next < std::min(table.rows(), row + 12); ++next)
            if (column.at(next) == column.at(row + 1)) {
                ++repeated_below; // a word that is answered below is an answer
                break;
            }
    }
    return gaps_filled > 0 && above_only > 0 && numbers * 4 < filled + 1 && repeated_below * 3 <= filled;
}

/// SurveyMonkey's second row has options below the questions, and nobody's id below "Respondent ID". Options
/// may stand in the cells of the respondents once more.
bool is_row_of_options(Table const& table, std::size_t row) {
    if (row + 1 >= table.rows())
        return false;
    return std::any_of(table.columns.begin(), table.columns.end(), [&](Column const& column) {
        return core::match_key(column.at(row)) == "respondent id" && is_blank(column.at(row + 1));
    });
}

/// Typed sheets number their columns: (1) (2) (3) ... below the header.
bool is_column_numbers(Table const& table, std::size_t row) {
    std::size_t expected = 1;
    for (auto const& column : table.columns) {
        if (is_blank(column.at(row)))
            continue;
        auto text = trimmed(column.at(row));
        if (text.starts_with('(') && text.ends_with(')'))
            text = text.substr(1, text.size() - 2);
        if (text != std::to_string(expected++))
            return false;
    }
    return expected > 6;
}

std::size_t count_rows(Table const& table, HeaderRows const& found) {
    auto const source = found.signature ? found.signature->source : Source::typed;
    if (source == Source::qualtrics)
        return qualtrics_rows(table, found.first);
    if (source != Source::typed && source != Source::surveymonkey)
        return 1;
    bool const second = source == Source::surveymonkey ? is_row_of_options(table, found.first)
                                                       : is_second_header(table, found.first);
    std::size_t count = second ? 2 : 1;
    if (source == Source::typed && found.first + count < table.rows() &&
        is_column_numbers(table, found.first + count))
        ++count;
    return count;
}

/// A typed sheet: the first row that is about as wide as the table usually is.
std::size_t first_wide_row(Table const& table) {
    std::vector<std::size_t> widths;
    for (std::size_t row = 0; row < std::min(table.rows(), searched_rows * 4); ++row)
        if (auto const filled = filled_cells(table, row))
            widths.push_back(filled);
    if (widths.empty())
        throw Refusal({}, {"Tidak ada isi di tabel ini.", "There is nothing in this table."},
                      {"Pilih berkas atau lembar yang berisi jawaban survei.",
                       "Choose a file or sheet that holds survey answers."});
    std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2),
                     widths.end());
    auto const usual = widths[widths.size() / 2];
    for (std::size_t row = 0; row < std::min(table.rows(), searched_rows); ++row)
        if (filled_cells(table, row) * 2 >= usual && (filled_cells(table, row) > 1 || usual == 1))
            return row;
    throw Refusal({{}, table.first_row, std::nullopt, {}},
                  {"Baris judul kolom tidak ditemukan.", "No header row was found."},
                  {"Tentukan baris judul kolom sendiri.", "Say which row is the header."});
}

} // namespace

HeaderRows header_rows_at(Table const& table, std::size_t row) {
    auto found = signature_of(keys_of(table, row), row);
    found.count = count_rows(table, found);
    return found;
}

HeaderRows find_header_rows(Table const& table) {
    // Qualtrics' row of import ids stands below its codes and texts, whichever of its columns were exported.
    for (std::size_t row = 0; row + 2 < std::min(table.rows(), searched_rows); ++row)
        if (is_import_ids(table, row + 2))
            return {row, 3, signature_named(Source::qualtrics), 1};
    for (std::size_t row = 0; row < std::min(table.rows(), searched_rows); ++row)
        if (auto found = signature_of(keys_of(table, row), row); found.signature) {
            found.count = count_rows(table, found);
            return found;
        }
    HeaderRows typed{first_wide_row(table), 1, nullptr, 0};
    // The names of the values above the behaviours: fewer cells than the table is wide, but no title.
    if (typed.first > 0 && filled_cells(table, typed.first - 1) > 1 &&
        is_second_header(table, typed.first - 1))
        --typed.first;
    typed.count = count_rows(table, typed);
    return typed;
}

} // namespace berakhlak::survey
