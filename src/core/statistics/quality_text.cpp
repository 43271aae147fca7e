#include "core/statistics/quality.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace berakhlak::core {

namespace {

/// A number to read, in both languages: at most `digits` significant digits.
Text number(double value, int digits) {
    std::array<char, 32> text{};
    auto const end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits).ptr;
    std::string const english(text.data(), end);
    std::string indonesian = english;
    std::replace(indonesian.begin(), indonesian.end(), '.', ',');
    return {indonesian, english};
}

std::string row_number(std::optional<std::size_t> row, Place const& place) {
    return std::to_string(place.first_row + row.value_or(0));
}

std::string column_name(std::optional<std::size_t> column, Place const& place) {
    std::size_t const position = column.value_or(0);
    return position < place.columns.size() ? place.columns[position] : std::to_string(position + 1);
}

Text same_answers(Finding const& finding, Place const& place) {
    std::string const row = row_number(finding.row, place);
    std::string const earlier = row_number(finding.earlier, place);
    return {"Baris " + row + ": semua jawaban sama persis dengan baris " + earlier +
                ". Mungkin terkirim dua kali.",
            "Row " + row + ": all answers are exactly those of row " + earlier +
                ". It may have been sent twice."};
}

Text same_id(Finding const& finding, Place const& place) {
    std::string const row = row_number(finding.row, place);
    std::string const earlier = row_number(finding.earlier, place);
    return {"Baris " + row + ": responden ini sudah mengisi di baris " + earlier + " (identitas sama).",
            "Row " + row + ": this respondent has answered in row " + earlier + " already (same identity)."};
}

Text straight_line(Finding const& finding, Place const& place) {
    std::string const row = row_number(finding.row, place);
    Text const answers = number(finding.figure, 9);
    return {"Baris " + row + ": jawaban yang sama untuk semua pertanyaan (" + answers.id + " jawaban).",
            "Row " + row + ": the same answer to all questions (" + answers.en + " answers)."};
}

Text against_the_rest(Finding const& finding, Place const& place) {
    std::string const column = column_name(finding.column, place);
    Text const r = number(finding.figure, 2);
    return {"Kolom " + column + ": jawabannya berlawanan arah dengan butir-butir lain (r = " + r.id +
                "). Mungkin pernyataannya terbalik dan belum ditandai begitu dalam instrumen.",
            "Column " + column + ": its answers run against those of the other items (r = " + r.en +
                "). Perhaps it is worded the other way round and not marked so in the instrument."};
}

Text shares_sum(Finding const& finding, Place const& place) {
    std::string const row = row_number(finding.row, place);
    Text const sum = number(finding.figure, 6);
    return {"Baris " + row + ": persentasenya berjumlah " + sum.id + ", seharusnya 100.",
            "Row " + row + ": the percentages add up to " + sum.en + " and should be 100."};
}

} // namespace

Text describe(Finding const& finding, Place const& place) {
    switch (finding.kind) {
    case FindingKind::same_answers:
        return same_answers(finding, place);
    case FindingKind::same_id:
        return same_id(finding, place);
    case FindingKind::straight_line:
        return straight_line(finding, place);
    case FindingKind::against_the_rest:
        return against_the_rest(finding, place);
    case FindingKind::shares_not_100:
        break;
    }
    return shares_sum(finding, place);
}

} // namespace berakhlak::core
