// BERAKHLAK_ITEMS
#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/groups/index_functions.hpp"
#include "core/index/likert_index.hpp"
#include "core/text/number_text.hpp"

#include <array>

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using host::Any;

Any percent(Instrument const& instrument, std::uint64_t part, std::uint64_t whole) {
    if (whole == 0)
        return table_figure(instrument, Figure::none(core::Absent::no_answers));
    double const share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return table_figure(instrument, whole < instrument.minimum_group ? Figure::none(core::Absent::too_few)
                                                                     : Figure::of(share, whole));
}

Figure hidden_if_few(Instrument const& instrument, Figure const& figure) {
    return figure.present() && figure.n < instrument.minimum_group ? Figure::none(core::Absent::too_few)
                                                                   : figure;
}

std::vector<Any> first_cells(Instrument const& instrument, core::Item const& item) {
    return {host::text_value(item.code), label(instrument, item.text)};
}

// Percent positive and negative, net, standard deviation, median.
std::array<Figure, 5> spread_of(Instrument const& instrument, core::AnswerCounts const& counts,
                                std::size_t item) {
    Figure const positive = core::item_percent_positive(instrument, counts, item);
    Figure const negative = core::item_percent_negative(instrument, counts, item);
    Figure const net =
        positive.present() ? Figure::of(positive.value - negative.value, positive.n) : positive;
    return {positive, negative, net, core::item_deviation(instrument, counts, item),
            core::item_median(instrument, counts, item)};
}

Any scale_items(Instrument const& instrument, core::AnswerCounts const& counts) {
    host::ResultTable table;
    std::vector<Any> header{label(instrument, {"Kode", "Code"}), label(instrument, {"Butir", "Item"}),
                            host::text_value("n"), label(instrument, {"Kosong", "Missing"}),
                            label(instrument, {"Rerata", "Mean"})};
    for (core::Level const& level : instrument.scale.levels)
        header.push_back(host::text_value("% " + core::text_from_number(level.score)));
    header.push_back(label(instrument, {"Indeks", "Index"}));
    header.push_back(label(instrument, {"Persen positif", "Percent positive"}));
    header.push_back(label(instrument, {"Persen negatif", "Percent negative"}));
    header.push_back(label(instrument, {"Neto", "Net"}));
    header.push_back(label(instrument, {"Simpangan baku", "Standard deviation"}));
    header.push_back(label(instrument, {"Median", "Median"}));
    table.add_row(std::move(header));
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto row = first_cells(instrument, instrument.items[item]);
        auto const answered = counts.answered(item);
        row.push_back(table_count(instrument, answered));
        row.push_back(host::number_value(static_cast<double>(counts.respondents() - answered)));
        row.push_back(
            table_figure(instrument, hidden_if_few(instrument, core::item_mean(instrument, counts, item))));
        for (std::size_t level = 0; level < instrument.scale.levels.size(); ++level)
            row.push_back(percent(instrument, counts.at(item, level), answered));
        row.push_back(
            table_figure(instrument, hidden_if_few(instrument, core::item_index(instrument, counts, item))));
        for (Figure const& figure : spread_of(instrument, counts, item))
            row.push_back(table_figure(instrument, hidden_if_few(instrument, figure)));
        table.add_row(std::move(row));
    }
    return table.value();
}

Any pick_items(Instrument const& instrument, core::BallotCounts const& counts) {
    host::ResultTable table;
    table.add_row({label(instrument, {"Kode", "Code"}), label(instrument, {"Perilaku", "Behaviour"}),
                   label(instrument, {"Suara", "Votes"}),
                   label(instrument, {"Persen responden", "Percent of respondents"}),
                   label(instrument, {"Persen suara", "Percent of votes"})});
    std::uint64_t all = 0;
    for (auto const votes : counts.votes)
        all += votes;
    bool const few = counts.ballots < instrument.minimum_group;
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto row = first_cells(instrument, instrument.items[item]);
        auto const votes = counts.votes[item];
        row.push_back(few ? table_count(instrument, counts.ballots)
                          : host::number_value(static_cast<double>(votes)));
        row.push_back(percent(instrument, votes, counts.ballots));
        row.push_back(few ? percent(instrument, votes, counts.ballots) : percent(instrument, votes, all));
        table.add_row(std::move(row));
    }
    return table.value();
}

} // namespace

Any items(Caller const& caller, CellRange const& answers, Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    if (rules->kind == core::Kind::picks)
        return pick_items(*rules, core::count(*rules, read_picks(caller, *rules, answers)->ballots));
    return scale_items(*rules, count_answers(*rules, *read_scale(caller, *rules, answers), Criteria()));
}

} // namespace berakhlak::calc
