#include "workbook/native/native_text.hpp"

#include "core/index/recap.hpp"
#include "core/text/number_text.hpp"
#include "workbook/formulas/formula_text.hpp"
#include "workbook/formulas/guard.hpp"

namespace berakhlak::workbook {

using core::Instrument;

std::string without_padding(std::string const& live) {
    auto const arguments = arguments_of(live, "IF");
    bool const padded = arguments && arguments->size() == 3 && (*arguments)[0].starts_with("ROW(") &&
                        (*arguments)[2] == "\"\"" &&
                        (*arguments)[0].ends_with("<=ROWS(" + (*arguments)[1] + ")");
    return padded ? (*arguments)[1] : live;
}

bool is_criterion_text(std::string const& name) {
    return !name.empty() && name.size() < 200 && name.find_first_of("*?~\"") == name.npos &&
           name.find_first_of("<>=") != 0 && !core::number_from_text(name);
}

std::string band_formula(Instrument const& instrument, std::string const& index, bool letter) {
    auto const& bands = instrument.bands;
    std::string const figure =
        bands.round_first ? "ROUND(" + index + ";" + std::to_string(bands.decimals) + ")" : index;
    std::string text = "\"\"";
    for (auto band = bands.list.rbegin(); band != bands.list.rend(); ++band) {
        auto const name = quoted_text(letter ? band->letter : band->label.in(instrument.language));
        text = band == bands.list.rbegin() ? name
                                           : "IF(" + figure + ">=" + core::text_from_number(band->lower) +
                                                 ";" + name + ";" + text + ")";
    }
    return "IF(ISNUMBER(" + index + ");" + text + ";\"\")";
}

std::string no_answers(Instrument const& instrument) {
    return quoted_text(core::no_answers_label().in(instrument.language));
}

std::string guarded_figure(Instrument const& instrument, std::string const& n, std::string const& figure) {
    auto const least = std::to_string(instrument.minimum_group);
    return "IF(AND(" + n + ">0;" + n + "<" + least + ");\"n < " + least + "\";IF(" + n + "=0;" +
           no_answers(instrument) + ";" + figure + "))";
}
std::string guarded_count(Instrument const& instrument, std::string const& n) {
    auto const least = std::to_string(instrument.minimum_group);
    return "IF(AND(" + n + ">0;" + n + "<" + least + ");\"n < " + least + "\";" + n + ")";
}

} // namespace berakhlak::workbook
