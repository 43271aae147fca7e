// BERAKHLAK_GAP
#include "core/index/gap.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/groups/culture_functions.hpp"
#include "core/comparison/paired_gap.hpp"
#include "core/index/scores.hpp"
#include "core/statistics/multiple_tests.hpp"

#include <algorithm>

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using host::Any;
using host::CellError;
using host::CellFailure;

// One of the two ratings.
struct Rating {
    SharedReading reading;
    sal_Int32 height = 0; // of its range
    core::AnswerCounts counts;
};

Rating read_rating(Caller const& caller, Instrument const& instrument, CellRange const& range,
                   std::optional<std::size_t> value) {
    auto reading = read_scale(caller, instrument, range, value);
    auto counts = count_answers(instrument, *reading, Criteria());
    return {std::move(reading), host::shape_of(range).height, std::move(counts)};
}

core::ScoreMatrix scores_of(Instrument const& instrument, core::Answers const& answers,
                            std::size_t respondents) {
    core::Answers all(respondents, answers.items()); // the used rows of two sheets may end differently
    for (std::size_t row = 0; row < answers.respondents(); ++row)
        std::ranges::copy(answers.row(row), all.row(row).begin());
    return core::scores(instrument, all);
}

// Row by row the same respondents? Then the gap has a test; otherwise every test is absent.
core::PairedGaps tests_of(Instrument const& instrument, Rating const& performance,
                          Rating const& expectation) {
    auto const& performed = performance.reading->answers;
    auto const& expected = expectation.reading->answers;
    bool const same = performance.height == expectation.height &&
                      performance.reading->top.first == expectation.reading->top.first;
    auto const respondents = same ? std::max(performed.respondents(), expected.respondents()) : 0;
    return core::paired_gaps(
        instrument,
        same ? scores_of(instrument, performed, respondents) : core::ScoreMatrix(0, instrument.items.size()),
        same ? scores_of(instrument, expected, respondents) : core::ScoreMatrix(0, instrument.items.size()));
}

Any shown(Instrument const& instrument, Figure const& figure) {
    bool const few = figure.present() && figure.n < instrument.minimum_group;
    return few ? host::error_value(CellError::not_available) : host::figure_value(figure);
}

struct Line {
    std::string code;
    core::Text const& name;
    core::Gap const& gap;
    core::Difference const& test;
    Figure corrected_p; // for the number of items; the first row is one test
};

void add_row(host::ResultTable& table, Instrument const& instrument, Line const& line) {
    auto const& gap = line.gap;
    table.add_row({shown(instrument, gap.difference), shown(instrument, gap.performance),
                   shown(instrument, gap.expectation), shown(instrument, gap.conformity),
                   gap.quadrant && gap.difference.n >= instrument.minimum_group
                       ? label(instrument, core::quadrant_name(*gap.quadrant))
                       : host::text_value(""),
                   host::text_value(line.code), label(instrument, line.name),
                   shown(instrument, line.test.lower), shown(instrument, line.test.upper),
                   shown(instrument, line.test.p), shown(instrument, line.corrected_p)});
}

} // namespace

Any gap(Caller const& caller, CellRange const& performance, CellRange const& expectation, Any const& value,
        Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    if (rules->kind != core::Kind::likert)
        throw CellFailure{CellError::value};
    auto const only = value_argument(*rules, value);
    if (host::shape_of(performance).height != host::shape_of(expectation).height)
        throw CellFailure{CellError::value};
    auto const performed = read_rating(caller, *rules, performance, only);
    auto const expected = read_rating(caller, *rules, expectation, only);
    auto const analysis = core::gap_analysis(*rules, performed.counts, expected.counts, only);
    auto const tests = tests_of(*rules, performed, expected);
    std::vector<std::size_t> items;
    std::vector<Figure> p;
    for (std::size_t item = 0; item < rules->items.size(); ++item)
        if (!only || rules->items[item].value == only) {
            items.push_back(item);
            p.push_back(tests.items[item].p);
        }
    auto const corrected = core::corrected(p, core::Correction::holm);
    host::ResultTable table;
    if (only)
        add_row(table, *rules,
                {rules->values[*only].code, rules->values[*only].name, analysis.values[*only],
                 tests.values[*only], tests.values[*only].p});
    else
        add_row(table, *rules, {{}, rules->title, analysis.overall, tests.overall, tests.overall.p});
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto const& item = rules->items[items[i]];
        add_row(table, *rules,
                {item.code, item.text, analysis.items[items[i]], tests.items[items[i]], corrected[i]});
    }
    return table.value();
}

} // namespace berakhlak::calc
