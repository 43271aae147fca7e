// BERAKHLAK_RECAP
#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/groups/index_functions.hpp"
#include "core/disclosure/suppression.hpp"
#include "core/index/recap.hpp"
#include "core/statistics/sampling.hpp"
#include "core/text/number_text.hpp"
#include "host/text_memo.hpp"

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using host::Any;
using host::CellError;
using host::CellFailure;
using host::OUString;
using host::Sequence;

std::string text_of(Any const& cell) {
    OUString text;
    if (cell >>= text)
        return host::to_utf8(text);
    double number = 0.0;
    return (cell >>= number) ? core::text_from_number(number) : std::string();
}

// The distinct texts of a column, and which of them each respondent has.
struct UnitColumn {
    std::vector<std::string> texts{""};
    std::vector<std::uint32_t> text_of_respondent;
};

// A range that is not as high as the answers can't belong to them.
UnitColumn units_of(CellRange const& answers, CellRange const& units, bool header, std::size_t respondents) {
    auto const shape = host::shape_of(units);
    if (shape.columns != 1 || shape.height != host::shape_of(answers).height)
        throw CellFailure{CellError::value};
    UnitColumn column;
    column.text_of_respondent.resize(respondents);
    auto const add = [&](std::string text) {
        column.texts.push_back(std::move(text));
        return static_cast<std::uint32_t>(column.texts.size() - 1);
    };
    host::TextMemo<std::uint32_t> known;
    auto respondent = column.text_of_respondent.begin();
    bool counts = !header; // the first row
    host::read_blocks(units, shape, [&](host::Rows const& rows) {
        for (auto const& row : rows) {
            Any const& cell = row[0];
            if (counts && respondent != column.text_of_respondent.end())
                *respondent++ =
                    cell.getValueTypeClass() == host::uno::TypeClass_STRING
                        ? known.get(*static_cast<OUString const*>(cell.getValue()),
                                    [&](OUString const& text) { return add(host::to_utf8(text)); })
                        : add(text_of(cell));
            counts = true;
        }
    });
    return column;
}

std::uint64_t whole_number(Any const& cell) {
    double const number = number_argument(cell, -1.0);
    if (number < 0.0 || number > 1e9)
        throw CellFailure{CellError::value};
    return static_cast<std::uint64_t>(number);
}

// Unit and headcount, and where a third column has a number, the minimum that the office itself has set. A
// first row without a number is a header.
std::vector<core::RequiredRespondents> required_of(Any const& population) {
    std::vector<core::RequiredRespondents> required;
    if (is_omitted(population))
        return required;
    Sequence<Sequence<Any>> rows;
    if (!(population >>= rows) || rows.getLength() == 0 || rows[0].getLength() < 2)
        throw CellFailure{CellError::value};
    for (sal_Int32 i = 0; i < rows.getLength(); ++i) {
        auto const& row = rows[i];
        std::string const unit = text_of(row[0]);
        double number = 0.0;
        bool const number_there = (row[1] >>= number) || core::number_from_text(text_of(row[1]));
        bool const own_minimum = row.getLength() > 2 && !is_omitted(row[2]);
        bool const nothing_said = !own_minimum && is_omitted(row[1]);
        if (unit.empty() || nothing_said || (i == 0 && !number_there))
            continue;
        required.push_back(
            {unit, own_minimum ? whole_number(row[2]) : core::required_minimum(whole_number(row[1]))});
    }
    return required;
}

// Blank rows at the end of the used area are nobody's answers.
bool is_empty(core::AnswerCounts const& counts) {
    return counts.respondents() == 0;
}
bool is_empty(core::BallotCounts const& counts) {
    return counts.ballots == 0 && counts.invalid == 0;
}

template <class Survey>
core::Recap recap_by_unit(Instrument const& instrument, Survey const& survey, UnitColumn const& unit_column,
                          std::vector<core::RequiredRespondents> const& required) {
    auto const groups = core::group_by_unit(unit_column.texts, unit_column.text_of_respondent);
    auto counts = core::count_by_unit(instrument, survey, groups.unit_of, groups.names.size());
    using Counts = typename decltype(counts)::value_type;
    std::vector<core::UnitCounts<Counts>> units;
    units.reserve(counts.size());
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        if (!groups.names[unit].empty() || !is_empty(counts[unit]))
            units.push_back({groups.names[unit], std::move(counts[unit])});
    return core::recap<Counts>(instrument, units, required);
}

core::Recap read_recap(Caller const& caller, Instrument const& instrument, CellRange const& answers,
                       CellRange const& units, std::vector<core::RequiredRespondents> const& required) {
    if (instrument.kind == core::Kind::picks) {
        auto const reading = read_picks(instrument, answers);
        auto const column = units_of(answers, units, reading.header, reading.ballots.respondents());
        return recap_by_unit(instrument, reading.ballots, column, required);
    }
    auto const shared = read_scale(caller, instrument, answers);
    auto const& reading = *shared;
    if (!reading.faults.empty())
        throw CellFailure{CellError::value};
    auto const column = units_of(answers, units, reading.header, reading.answers.respondents());
    return recap_by_unit(instrument, reading.answers, column, required);
}

void add_row(host::ResultTable& table, Instrument const& instrument, Any const& name,
             core::Profile const& profile, Any const& required, Any const& met) {
    std::vector<Any> row{name, table_count(instrument, profile.respondents), required, met};
    for (Figure const& figure : profile.values)
        row.push_back(table_figure(instrument, figure));
    row.push_back(table_figure(instrument, profile.total));
    row.push_back(table_band(instrument, profile.total));
    table.add_row(std::move(row));
}

void add_header(host::ResultTable& table, Instrument const& instrument) {
    std::vector<Any> row{label(instrument, {"Unit", "Unit"}), host::text_value("n"),
                         label(instrument, {"Minimum", "Minimum"}),
                         label(instrument, {"Minimum terpenuhi", "Minimum met"})};
    for (core::Value const& value : instrument.values)
        row.push_back(label(instrument, value.name));
    row.push_back(label(instrument, {"Indeks", "Index"}));
    row.push_back(label(instrument, {"Kategori", "Category"}));
    table.add_row(std::move(row));
}

Any recap_table(Instrument const& instrument, core::Recap const& recap) {
    host::ResultTable table;
    add_header(table, instrument);
    Any const none = host::text_value("");
    for (core::RecapRow const& row : recap.units) {
        auto const name = row.unit.empty() ? label(instrument, core::no_unit()) : host::text_value(row.unit);
        auto const required = row.required ? host::number_value(static_cast<double>(*row.required)) : none;
        auto const met = row.minimum_met();
        add_row(table, instrument, name, row.profile, required,
                !met   ? none
                : *met ? label(instrument, {"ya", "yes"})
                       : label(instrument, {"sampel tidak terpenuhi", "sample not met"}));
    }
    add_row(table, instrument, label(instrument, core::pooled_label()), recap.pooled, none, none);
    add_row(table, instrument, label(instrument, core::mean_of_units_label()), recap.mean_of_units, none,
            none);
    return table.value();
}

} // namespace

Any recap(Caller const& caller, CellRange const& answers, CellRange const& units, Any const& instrument,
          Any const& population) {
    auto const rules = instrument_argument(caller, instrument);
    auto const required = required_of(population);
    auto figures = read_recap(caller, *rules, answers, units, required);
    core::suppress(*rules, figures);
    return recap_table(*rules, figures);
}

} // namespace berakhlak::calc
