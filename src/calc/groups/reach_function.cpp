// BERAKHLAK_REACH
#include "core/index/reach.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/groups/culture_functions.hpp"

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;

// Everybody's picks reach a value when chance alone would: the figure isn't defined, and no error either.
Any shown(Instrument const& instrument, Figure const& figure) {
    if (figure.present() && figure.n < instrument.minimum_group)
        return table_figure(instrument, Figure::none(core::Absent::too_few));
    if (figure.why == core::Absent::undefined)
        return label(instrument, {"acak pun pasti mengenai", "blind picks always reach it"});
    return table_figure(instrument, figure);
}

void add_row(host::ResultTable& table, Instrument const& instrument, Text const& name,
             core::ReachAboveChance const& row) {
    table.add_row({label(instrument, name), table_count(instrument, row.reach.n),
                   shown(instrument, row.reach), shown(instrument, row.chance),
                   shown(instrument, row.corrected)});
}

} // namespace

Any reach(Caller const& caller, CellRange const& picks, Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    if (rules->kind != core::Kind::picks)
        throw host::CellFailure{host::CellError::value};
    auto const reach = core::reach_above_chance(*rules, read_picks(caller, *rules, picks)->ballots);
    host::ResultTable table;
    table.add_row({label(*rules, {"Nilai", "Value"}), host::text_value("n"),
                   label(*rules, {"Keterpilihan", "Reach"}), label(*rules, {"Nilai acak", "Chance level"}),
                   label(*rules, {"Di atas acak", "Above chance"})});
    for (std::size_t value = 0; value < rules->values.size(); ++value)
        add_row(table, *rules, rules->values[value].name, reach.values[value]);
    add_row(table, *rules, rules->title, reach.overall);
    return table.value();
}

} // namespace berakhlak::calc
