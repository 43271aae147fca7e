#include "core/instrument/instrument_name.hpp"

#include "core/instrument/instrument_json.hpp"

#include <charconv>

namespace berakhlak::core {

namespace {

std::optional<unsigned> minimum(std::string_view text) {
    unsigned number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const read = fault == std::errc() && end == text.data() + text.size();
    return read && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

std::string InstrumentName::text() const {
    auto text = name;
    if (language)
        text += *language == Language::english ? ":en" : ":id";
    if (minimum_group)
        text += ":n" + std::to_string(*minimum_group);
    return text;
}

Instrument InstrumentName::applied_to(Instrument instrument) const {
    instrument.language = language.value_or(instrument.language);
    if (!minimum_group)
        return instrument;
    auto const rule = std::to_string(instrument.minimum_group);
    if (*minimum_group < instrument.minimum_group)
        throw InstrumentError(text(),
                              {"Instrumen “" + instrument.name + "” menyembunyikan angka dari kurang dari " +
                                   rule + " responden; batas itu dapat dinaikkan, tidak diturunkan.",
                               "The instrument “" + instrument.name + "” hides figures on fewer than " +
                                   rule + " respondents; that limit can be raised, not lowered."});
    instrument.minimum_group = *minimum_group;
    return instrument;
}

std::optional<InstrumentName> instrument_name(std::string_view text) {
    auto colon = text.find(':');
    InstrumentName wanted{std::string(text.substr(0, colon))};
    while (colon != text.npos) {
        auto const next = text.find(':', colon + 1);
        auto const part = text.substr(colon + 1, next == text.npos ? next : next - colon - 1);
        if (part == "id" || part == "en") {
            if (wanted.language)
                return std::nullopt;
            wanted.language = part == "en" ? Language::english : Language::indonesian;
        } else {
            if (wanted.minimum_group || !part.starts_with('n'))
                return std::nullopt;
            wanted.minimum_group = minimum(part.substr(1));
            if (!wanted.minimum_group)
                return std::nullopt;
        }
        colon = next;
    }
    return wanted;
}

} // namespace berakhlak::core
