#include "core/text/refusal.hpp"

#include "core/text/column_letters.hpp"

namespace berakhlak::core {

namespace {

void add(std::string& list, std::string const& part) {
    if (!list.empty())
        list += ", ";
    list += part;
}

std::string in_words(SourcePlace const& place, char const* row, char const* column) {
    std::string words = place.file;
    if (place.row)
        add(words, row + std::to_string(*place.row));
    if (place.column) {
        add(words, column + column_letters(*place.column - 1));
        if (!place.header.empty())
            words += " (" + place.header + ")";
    }
    return words;
}

std::string sentence(std::string const& where, std::string const& what, std::string const& what_to_do) {
    std::string text = where.empty() ? what : where + ": " + what;
    if (!what_to_do.empty())
        text += " " + what_to_do;
    return text;
}

} // namespace

Text SourcePlace::text() const {
    return {in_words(*this, "baris ", "kolom "), in_words(*this, "row ", "column ")};
}

Text Refusal::message() const {
    auto const place = where.text();
    constexpr auto english = Language::english;
    return {sentence(place.id, what.id, what_to_do.id),
            sentence(place.en, what.in(english), what_to_do.in(english))};
}

Refusal unforeseen(std::string const& detail) {
    return {{"Perintah ini tidak dapat diselesaikan karena hal yang tidak terduga (" + detail + ").",
             "This couldn't be completed because of something unforeseen (" + detail + ")."},
            {"Laporkan kepada pembuat BerAKHLAK beserta contoh berkasnya, tanpa data pribadi.",
             "Report it to the makers of BerAKHLAK with a sample of the file, without personal data."}};
}

} // namespace berakhlak::core
