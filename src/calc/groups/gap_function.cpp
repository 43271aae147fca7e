// BERAKHLAK_GAP
#include "core/index/gap.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/groups/culture_functions.hpp"

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using host::Any;
using host::CellError;
using host::CellFailure;

core::AnswerCounts count_range(Caller const& caller, Instrument const& instrument, CellRange const& range,
                               std::optional<std::size_t> value) {
    return count_answers(instrument, *read_scale(caller, instrument, range, value), Criteria());
}

Any shown(Instrument const& instrument, Figure const& figure) {
    bool const few = figure.present() && figure.n < instrument.minimum_group;
    return few ? host::error_value(CellError::not_available) : host::figure_value(figure);
}

void add_row(host::ResultTable& table, Instrument const& instrument, core::Gap const& gap,
             std::string const& code, core::Text const& name) {
    table.add_row({shown(instrument, gap.difference), shown(instrument, gap.performance),
                   shown(instrument, gap.expectation), shown(instrument, gap.conformity),
                   gap.quadrant && gap.difference.n >= instrument.minimum_group
                       ? label(instrument, core::quadrant_name(*gap.quadrant))
                       : host::text_value(""),
                   host::text_value(code), label(instrument, name)});
}

} // namespace

Any gap(Caller const& caller, CellRange const& performance, CellRange const& expectation, Any const& value,
        Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    if (rules->kind != core::Kind::likert)
        throw CellFailure{CellError::value};
    auto const only = value_argument(*rules, value);
    auto const analysis = core::gap_analysis(*rules, count_range(caller, *rules, performance, only),
                                             count_range(caller, *rules, expectation, only));
    host::ResultTable table;
    if (only)
        add_row(table, *rules, analysis.values[*only], rules->values[*only].code, rules->values[*only].name);
    else
        add_row(table, *rules, analysis.overall, "", rules->title);
    for (std::size_t item = 0; item < rules->items.size(); ++item)
        if (!only || rules->items[item].value == only)
            add_row(table, *rules, analysis.items[item], rules->items[item].code, rules->items[item].text);
    return table.value();
}

} // namespace berakhlak::calc
