#include "core/exchange/exchange_format.hpp"

#include "core/text/checksum.hpp"
#include "core/text/number_text.hpp"

namespace berakhlak::core::exchange_format {

namespace {

bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

// Each header begins with a word, so that no spreadsheet takes a code for a number or a date.
void add_rating_headers(Instrument const& instrument, Row& row) {
    row.push_back("responden");
    for (auto const& item : instrument.items) {
        auto const name = "butir " + plain(item.code);
        for (auto const& level : instrument.scale.levels)
            row.push_back(name + " skor " + text_from_number(level.score));
        row.push_back(name + " kosong");
        row.push_back(name + " tidak sah");
    }
}

void add_pick_headers(Instrument const& instrument, Row& row) {
    row.insert(row.end(), {"suara sah", "tidak memilih", "suara tidak sah"});
    for (auto const& item : instrument.items)
        row.push_back("butir " + plain(item.code));
}

} // namespace

std::string plain(std::string_view text) {
    std::string result;
    for (char const letter : text) {
        if (!is_space(letter))
            result.push_back(letter);
        else if (!result.empty() && result.back() != ' ')
            result.push_back(' ');
    }
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

Row headers(Instrument const& instrument) {
    Row row{"unit", "pertanyaan"};
    if (instrument.kind == Kind::likert)
        add_rating_headers(instrument, row);
    else
        add_pick_headers(instrument, row);
    for (auto const& value : instrument.values)
        row.push_back("nilai " + plain(value.code));
    row.push_back("pemeriksa");
    return row;
}

std::string row_checksum(std::size_t place, std::span<std::string const> texts) {
    Checksum sum;
    sum.add(std::to_string(place));
    for (auto const& text : texts)
        sum.add(text);
    return sum.word();
}

std::string whole_checksum(std::span<Row const> rows) {
    Checksum sum;
    for (auto const& row : rows) {
        sum.add(std::to_string(row.size()));
        for (auto const& text : row)
            sum.add(text);
    }
    return sum.word();
}

std::vector<Question> questions_of(ExchangeTable const& table) {
    return table.units.empty() ? std::vector<Question>() : table.units.front().counts.questions();
}

} // namespace berakhlak::core::exchange_format
