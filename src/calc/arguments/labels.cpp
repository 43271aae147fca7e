#include "calc/arguments/labels.hpp"

#include "core/index/recap.hpp"
#include "core/instrument/bands.hpp"

namespace berakhlak::calc {

namespace {

using core::Absent;
using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;

std::string too_few(Instrument const& instrument) {
    return "n < " + std::to_string(instrument.minimum_group);
}

core::Band const* band_of(Instrument const& instrument, Figure const& figure) {
    return figure.present() ? core::classify(instrument.bands, figure.value) : nullptr;
}

Text const& hidden_label() {
    static Text const text{"disembunyikan", "hidden"};
    return text;
}

bool is_too_few(std::string_view key) {
    constexpr std::string_view begin = "n < ";
    return key.size() > begin.size() && key.starts_with(begin) &&
           key.find_first_not_of("0123456789", begin.size()) == key.npos;
}

} // namespace

bool tells_why_none(std::string_view text) {
    auto const key = core::match_key(text);
    auto const is = [&](Text const& label) {
        return key == core::match_key(label.id) || key == core::match_key(label.en);
    };
    return is_too_few(key) || is(hidden_label()) || is(core::no_answers_label());
}

Any table_figure(Instrument const& instrument, Figure const& figure) {
    switch (figure.why) {
    case Absent::no:
        return host::number_value(figure.value);
    case Absent::too_few:
        return host::text_value(too_few(instrument));
    case Absent::hides_another:
        return label(instrument, hidden_label());
    case Absent::no_answers:
        return label(instrument, core::no_answers_label());
    case Absent::undefined:
        break;
    }
    return host::error_value(host::CellError::division);
}

Any table_count(Instrument const& instrument, std::uint64_t n) {
    return n > 0 && n < instrument.minimum_group ? host::text_value(too_few(instrument))
                                                 : host::number_value(static_cast<double>(n));
}

Any table_letter(Instrument const& instrument, Figure const& figure) {
    auto const* band = band_of(instrument, figure);
    return host::text_value(band ? band->letter : std::string());
}

Any table_band(Instrument const& instrument, Figure const& figure) {
    auto const* band = band_of(instrument, figure);
    return band ? label(instrument, band->label) : host::text_value("");
}

} // namespace berakhlak::calc
