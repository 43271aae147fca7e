// BERAKHLAK_DRIVERS
#include "calc/arguments/comparison_words.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/groups/comparison_functions.hpp"
#include "core/comparison/drivers.hpp"

#include <algorithm>

namespace berakhlak::calc {

namespace {

using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;

/// None: the index.
std::optional<std::size_t> outcome_argument(Instrument const& instrument, Any const& outcome) {
    auto const name = text_argument(outcome);
    if (!name)
        return std::nullopt;
    auto const item = instrument.find_item(*name);
    if (!item)
        throw CellFailure{CellError::value};
    return item;
}

/// 1 is the largest weight; equal ones share a rank.
double rank_of(core::Driver const& driver, std::vector<core::Driver> const& all) {
    return 1.0 + static_cast<double>(std::ranges::count_if(all, [&](core::Driver const& other) {
               return other.weight.present() && other.weight.value > driver.weight.value + 1e-12;
           }));
}

void add_line(host::ResultTable& table, Instrument const& instrument, Text const& name, Any const& figure) {
    Any const none = host::text_value("");
    table.add_row({none, label(instrument, name), figure, none, none, none, none});
}

Text warning(std::uint64_t n) {
    auto const least = std::to_string(core::least_respondents_of_drivers);
    if (n >= core::least_respondents_of_drivers)
        return {"", ""};
    return {"Kurang dari " + least + " responden lengkap: urutannya dapat berubah pada survei lain.",
            "Fewer than " + least + " complete respondents: the order may change in another survey."};
}

} // namespace

Any drivers(Caller const& caller, CellRange const& answers, Any const& outcome, Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    if (rules->kind != core::Kind::likert)
        throw CellFailure{CellError::value};
    auto const item = outcome_argument(*rules, outcome);
    auto const reading = read_scale(caller, *rules, answers);
    if (!reading->faults.empty())
        throw CellFailure{CellError::value};
    auto const result = core::drivers(*rules, reading->answers, item);
    if (result.r_squared.n < rules->minimum_group)
        throw CellFailure{CellError::not_available};
    if (!result.r_squared.present())
        throw CellFailure{CellError::division};
    host::ResultTable table;
    std::vector<Any> header;
    for (Text const& title :
         {Text{"Kode", "Code"}, Text{"Butir", "Item"}, Text{"Korelasi", "Correlation"}, Text{"Beta", "Beta"},
          Text{"Bobot relatif", "Relative weight"}, Text{"Persen", "Percent"}, Text{"Peringkat", "Rank"}})
        header.push_back(label(*rules, title));
    table.add_row(std::move(header));
    for (std::size_t i = 0; i < result.items.size(); ++i) {
        auto const& driver = result.items[i];
        auto const& of = rules->items[item && i >= *item ? i + 1 : i];
        table.add_row({host::text_value(of.code), label(*rules, of.text),
                       driver.weight.present() ? figure_or_blank(driver.correlation)
                                               : label(*rules, {"semua jawaban sama", "all answers equal"}),
                       figure_or_blank(driver.beta), figure_or_blank(driver.weight),
                       figure_or_blank(driver.percent),
                       driver.weight.present() ? host::number_value(rank_of(driver, result.items))
                                               : host::text_value("")});
    }
    add_line(table, *rules, {"R kuadrat", "R squared"}, figure_or_blank(result.r_squared));
    add_line(table, *rules, {"R kuadrat disesuaikan", "Adjusted R squared"},
             figure_or_blank(result.adjusted_r_squared));
    add_line(table, *rules, {"Responden yang menjawab semua butir", "Respondents who answered every item"},
             count_cell(result.r_squared.n));
    add_line(table, *rules, warning(result.r_squared.n), host::text_value(""));
    return table.value();
}

} // namespace berakhlak::calc
