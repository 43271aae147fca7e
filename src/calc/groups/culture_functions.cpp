#include "calc/groups/culture_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/respondents.hpp"
#include "calc/arguments/survey_range.hpp"
#include "core/index/aspiration.hpp"
#include "core/index/culture.hpp"
#include "core/statistics/culture_errors.hpp"
#include "core/statistics/interval.hpp"

#include <algorithm>
#include <array>

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;

InstrumentPointer picks_argument(Caller const& caller, Any const& instrument) {
    auto rules = instrument_argument(caller, instrument);
    if (rules->kind != core::Kind::picks)
        throw CellFailure{CellError::value};
    return rules;
}

core::BallotCounts count_picks(Caller const& caller, Instrument const& instrument, CellRange const& range) {
    return core::count(instrument, read_picks(caller, instrument, range)->ballots);
}

bool too_few(Instrument const& instrument, std::uint64_t ballots) {
    return ballots < instrument.minimum_group;
}

// A figure stands on the smallest of the questions that it is made of.
Any shown(Instrument const& instrument, Figure const& figure, std::initializer_list<std::uint64_t> ballots) {
    if (figure.present() && too_few(instrument, std::min(ballots)))
        throw CellFailure{CellError::not_available};
    return host::figure_value(figure);
}

core::AlignmentMeasure measure_argument(Instrument const& instrument, Any const& method) {
    switch (choice_argument(method, {"", "teratas", "top", "suara", "votes"})) {
    case 0:
        return instrument.picks.alignment;
    case 1:
    case 2:
        return core::AlignmentMeasure::top_matches;
    default:
        return core::AlignmentMeasure::vote_share;
    }
}

Text value_name(Instrument const& instrument, core::Item const& item) {
    if (item.value)
        return instrument.values[*item.value].name;
    return {"(penghambat)", "(limiting)"};
}

Any count_value(std::uint64_t count) {
    return host::number_value(static_cast<double>(count));
}

} // namespace

Any entropy(Caller const& caller, CellRange const& current, Any const& instrument) {
    auto const rules = picks_argument(caller, instrument);
    auto const counts = count_picks(caller, *rules, current);
    return shown(*rules, core::entropy(*rules, counts), {counts.ballots});
}

Any energy(Caller const& caller, CellRange const& current, Any const& instrument) {
    auto const rules = picks_argument(caller, instrument);
    auto const counts = count_picks(caller, *rules, current);
    return shown(*rules, core::positive_energy(*rules, counts), {counts.ballots});
}

Any balance(Caller const& caller, CellRange const& current, Any const& instrument) {
    auto const rules = picks_argument(caller, instrument);
    auto const counts = count_picks(caller, *rules, current);
    return shown(*rules, core::balance(*rules, counts, rules->picks.balance), {counts.ballots});
}

Any alignment(Caller const& caller, CellRange const& a, CellRange const& b, Any const& instrument,
              Any const& method) {
    auto const rules = picks_argument(caller, instrument);
    auto const measure = measure_argument(*rules, method);
    auto const counts_a = count_picks(caller, *rules, a);
    auto const counts_b = count_picks(caller, *rules, b);
    return shown(*rules, core::alignment(*rules, counts_a, counts_b, measure),
                 {counts_a.ballots, counts_b.ballots});
}

Any health(Caller const& caller, CellRange const& personal, CellRange const& current,
           CellRange const& expected, Any const& instrument, Any const& confidence, Any const& population) {
    auto const rules = picks_argument(caller, instrument);
    auto const read_personal = read_picks(caller, *rules, personal);
    auto const read_current = read_picks(caller, *rules, current);
    auto const read_expected = read_picks(caller, *rules, expected);
    core::BallotQuestions const questions{core::count(*rules, read_personal->ballots),
                                          core::count(*rules, read_current->ballots),
                                          core::count(*rules, read_expected->ballots)};
    auto const health = core::culture_health(*rules, questions);
    bool const few = too_few(*rules, std::min({questions.personal.ballots, questions.current.ballots,
                                               questions.expected.ballots}));
    bool const sure = !is_omitted(confidence) || !is_omitted(population);
    core::CultureErrors errors;
    double t = 0.0;
    if (sure && !few) {
        errors = core::culture_errors(*rules,
                                      {read_personal->ballots, read_current->ballots, read_expected->ballots},
                                      sampling_argument(caller, population).population);
        t = core::t_quantile(std::max(errors.freedom, 1.0), number_argument(confidence, 0.95));
    }
    host::ResultTable table;
    std::size_t place = 0;
    for (auto const& [banded, name] : core::named_indices(health)) {
        bool const hidden = few && banded->figure.present();
        auto const figure = hidden ? Figure::none(core::Absent::too_few, banded->figure.n) : banded->figure;
        auto const* band = hidden ? nullptr : banded->band;
        std::vector<Any> row{host::figure_value(figure),
                             band ? label(*rules, band->label) : host::text_value(""), label(*rules, name),
                             table_count(*rules, banded->figure.n)};
        auto half_width = few ? figure : errors.standard_errors[place++];
        half_width.value *= t;
        auto const interval = core::index_interval(figure, half_width);
        if (sure) {
            row.push_back(host::figure_value(interval.lower));
            row.push_back(host::figure_value(interval.upper));
        }
        table.add_row(std::move(row));
    }
    return table.value();
}

Any top(Caller const& caller, CellRange const& picks, Any const& k, Any const& instrument) {
    auto const rules = picks_argument(caller, instrument);
    double const wanted = number_argument(k, 0.0);
    if (wanted < 0.0 || wanted > static_cast<double>(rules->items.size()))
        throw CellFailure{CellError::number};
    auto const counts = count_picks(caller, *rules, picks);
    if (too_few(*rules, counts.ballots))
        throw CellFailure{CellError::not_available};
    host::ResultTable table;
    table.add_row({label(*rules, {"No", "No"}), label(*rules, {"Kode", "Code"}),
                   label(*rules, {"Perilaku", "Behaviour"}), label(*rules, {"Nilai", "Value"}),
                   label(*rules, {"Suara", "Votes"}),
                   label(*rules, {"Persen responden", "Percent of respondents"})});
    std::size_t place = 0;
    for (auto const& [position, votes] :
         core::top_items(counts, wanted >= 1.0 ? static_cast<std::size_t>(wanted) : rules->picks.top)) {
        auto const& item = rules->items[position];
        table.add_row(
            {count_value(++place), host::text_value(item.code), label(*rules, item.text),
             label(*rules, value_name(*rules, item)), count_value(votes),
             host::number_value(100.0 * static_cast<double>(votes) / static_cast<double>(counts.ballots))});
    }
    return table.value();
}

Any aspiration(Caller const& caller, CellRange const& current, CellRange const& expected,
               Any const& instrument) {
    auto const rules = picks_argument(caller, instrument);
    auto const now = count_picks(caller, *rules, current);
    auto const wanted = count_picks(caller, *rules, expected);
    if (too_few(*rules, std::min(now.ballots, wanted.ballots)))
        throw CellFailure{CellError::not_available};
    host::ResultTable table;
    auto const percent = [](std::uint64_t votes, std::uint64_t ballots) {
        return 100.0 * static_cast<double>(votes) / static_cast<double>(ballots);
    };
    table.add_row({label(*rules, {"Kode", "Code"}), label(*rules, {"Perilaku", "Behaviour"}),
                   label(*rules, {"Nilai", "Value"}), label(*rules, {"Saat ini", "Current"}),
                   label(*rules, {"Diharapkan", "Expected"}), label(*rules, {"Lompatan", "Jump"}),
                   label(*rules, {"Saat ini (%)", "Current (%)"}),
                   label(*rules, {"Diharapkan (%)", "Expected (%)"}),
                   label(*rules, {"Lompatan (poin %)", "Jump (% points)"})});
    for (core::Jump const& jump : core::value_jumps(now, wanted)) {
        auto const& item = rules->items[jump.item];
        double const now_share = percent(jump.current, now.ballots);
        double const wanted_share = percent(jump.expected, wanted.ballots);
        table.add_row({host::text_value(item.code), label(*rules, item.text),
                       label(*rules, value_name(*rules, item)), count_value(jump.current),
                       count_value(jump.expected), host::number_value(static_cast<double>(jump.difference)),
                       host::number_value(now_share), host::number_value(wanted_share),
                       host::number_value(wanted_share - now_share)});
    }
    return table.value();
}

} // namespace berakhlak::calc
