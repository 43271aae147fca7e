#include "survey/columns/instrument_proposal.hpp"

// Which instrument a table answers.
#include "core/reading/answer_reader.hpp"
#include "core/reading/pick_text.hpp"
#include "core/text/text.hpp"
#include "survey/columns/header_match.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace berakhlak::survey {

namespace {

constexpr std::size_t sampled_rows = 200;

struct Sample {
    std::size_t filled = 0;
    double read = 0.0;

    [[nodiscard]] double share() const { return filled == 0 ? 0.0 : read / static_cast<double>(filled); }
};

template <class Use>
void for_sampled_cells(Table const& table, Layout const& layout, std::vector<std::size_t> const& columns,
                       Use use) {
    auto const last = std::min(table.rows(), layout.first_data_row + sampled_rows);
    for (auto const column : columns)
        for (auto row = layout.first_data_row; row < last; ++row)
            if (auto const& text = table.at(row, column); !is_blank(text))
                use(with_line_breaks(text));
}

/// Also those that a person has yet to confirm: a file whose every header begins with "Pegawai" is a survey.
std::vector<std::size_t> answer_columns(Mapping const& mapping) {
    std::vector<std::size_t> found;
    for (std::size_t column = 0; column < mapping.columns.size(); ++column)
        if (auto const& role = mapping.columns[column];
            (role.role == Role::item || role.role == Role::performance_item) && !role.second)
            found.push_back(column);
    return found;
}

InstrumentProposal weigh_likert(core::Instrument const& instrument, Mapping const& mapping,
                                Layout const& layout, Table const& table) {
    auto const columns = answer_columns(mapping);
    core::AnswerReader reader(instrument);
    Sample sample;
    std::set<core::Answer> levels;
    std::set<std::string> ambiguous;
    for_sampled_cells(table, layout, columns, [&](std::string const& text) {
        auto const reading = reader.text(text);
        ++sample.filled;
        bool const known = reading.why == core::Unreadable::no || reading.why == core::Unreadable::ambiguous;
        sample.read += known ? 1.0 : 0.0;
        if (reading.why == core::Unreadable::ambiguous)
            ambiguous.insert(core::match_key(text));
        else if (known && reading.answer < core::most_levels)
            levels.insert(reading.answer);
    });
    // Five words for four levels: one of them is a level that this scale hasn't got.
    bool const too_many = levels.size() + ambiguous.size() > instrument.scale.levels.size();
    auto const of = [](std::size_t part, std::size_t whole) {
        return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, whole));
    };
    // A level that nobody chose speaks a little against the scale.
    auto const fit = of(columns.size(), instrument.items.size()) * sample.share() * sample.share() *
                     (0.95 + 0.05 * of(levels.size(), instrument.scale.levels.size())) *
                     (too_many ? 0.5 : 1.0);
    return {0, columns.size(), sample.share(), fit};
}

double share_of_picks(core::Instrument const& instrument, std::size_t picked) {
    auto const number = static_cast<double>(picked), asked = static_cast<double>(instrument.picks.picks);
    return std::min(number, asked) / std::max(number, asked);
}

/// A column for each behaviour, or for each pick: what isn't empty or a no is a pick.
void weigh_rows(core::Instrument const& instrument, std::vector<std::size_t> const& columns,
                Layout const& layout, Table const& table, Sample& sample) {
    auto const last = std::min(table.rows(), layout.first_data_row + sampled_rows);
    for (auto row = layout.first_data_row; row < last; ++row) {
        auto const picked =
            std::ranges::count_if(columns, [&](auto column) { return !is_unticked(table.at(row, column)); });
        if (picked == 0)
            continue;
        ++sample.filled;
        sample.read += share_of_picks(instrument, static_cast<std::size_t>(picked));
    }
}

InstrumentProposal weigh_picks(core::Instrument const& instrument, Mapping const& mapping,
                               Layout const& layout, Table const& table) {
    core::PickParser const parser(instrument);
    Sample sample;
    std::size_t questions = 0;
    for (auto const role : {Role::picks_personal, Role::picks_current, Role::picks_expected}) {
        auto const columns = mapping.of(role);
        questions += columns.empty() ? 0 : 1;
        if (columns.size() != 1) { // their headers have said what they are; the rows say how many were picked
            weigh_rows(instrument, columns, layout, table, sample);
            continue;
        }
        for_sampled_cells(table, layout, columns, [&](std::string const& text) {
            auto const picks = parser.text(text);
            ++sample.filled;
            if (!picks.any_pick() || !picks.unknown.empty())
                return;
            sample.read += share_of_picks(instrument, picks.items.size() + picks.others);
        });
    }
    return {0, questions, sample.share(),
            static_cast<double>(questions) / 3.0 * sample.share() * sample.share()};
}

} // namespace

std::vector<InstrumentProposal> propose_instrument(std::span<core::Instrument const> candidates,
                                                   Layout const& layout, Table const& table) {
    std::vector<InstrumentProposal> proposals;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const mapping = match_headers(layout, table, candidates[i]);
        auto proposal = candidates[i].kind == core::Kind::likert
                            ? weigh_likert(candidates[i], mapping, layout, table)
                            : weigh_picks(candidates[i], mapping, layout, table);
        proposal.instrument = i;
        if (proposal.fit > 0.0)
            proposals.push_back(proposal);
    }
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](auto const& a, auto const& b) { return a.fit > b.fit; });
    return proposals;
}

std::optional<NearestInstrument> nearest_instrument(std::span<core::Instrument const> candidates,
                                                    Layout const& layout, Table const& table) {
    std::optional<NearestInstrument> nearest;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const& instrument = candidates[i];
        if (instrument.kind != core::Kind::likert)
            continue;
        auto const mapping = match_headers(layout, table, instrument);
        auto const columns = answer_columns(mapping);
        if (columns.empty() ||
            (nearest && columns.size() * nearest->asked <= nearest->found * instrument.items.size()))
            continue;
        nearest = NearestInstrument{i, columns.size(), instrument.items.size(), {}, {}};
        for (std::size_t item = 0; item < instrument.items.size() && !nearest->missing; ++item)
            if (std::ranges::none_of(columns,
                                     [&](auto column) { return mapping.columns[column].item == item; }))
                nearest->missing = item;
        core::AnswerReader reader(instrument);
        for (auto row = layout.first_data_row; row < table.rows() && !nearest->no_answer; ++row)
            for (auto const column : columns)
                if (auto const why = reader.text(with_line_breaks(table.at(row, column))).why;
                    !nearest->no_answer && why != core::Unreadable::no && why != core::Unreadable::ambiguous)
                    nearest->no_answer = std::pair(row, column);
    }
    return nearest;
}

bool tells_apart(std::span<InstrumentProposal const> proposals) {
    if (proposals.size() < 2)
        return !proposals.empty();
    auto const& best = proposals[0];
    auto const& next = proposals[1];
    // Some typing errors are no proof; a scale without a word for "Netral" that was answered is.
    bool const only_one_reads_all = best.answers_read == 1.0 && next.answers_read < 0.98;
    return only_one_reads_all || next.fit < 0.9 * best.fit;
}

} // namespace berakhlak::survey
