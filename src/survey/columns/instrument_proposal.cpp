#include "survey/columns/instrument_proposal.hpp"

// Which instrument a table answers.
#include "core/reading/answer_reader.hpp"
#include "core/reading/pick_text.hpp"
#include "survey/columns/header_match.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
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

std::vector<std::size_t> joined(std::vector<std::size_t> a, std::vector<std::size_t> const& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

InstrumentProposal weigh_likert(core::Instrument const& instrument, Mapping const& mapping,
                                Layout const& layout, Table const& table) {
    auto const columns = joined(mapping.of(Role::item), mapping.of(Role::performance_item));
    core::AnswerReader reader(instrument);
    Sample sample;
    std::set<core::Answer> levels;
    for_sampled_cells(table, layout, columns, [&](std::string const& text) {
        auto const reading = reader.text(text);
        ++sample.filled;
        bool const known = reading.why == core::Unreadable::no || reading.why == core::Unreadable::ambiguous;
        sample.read += known ? 1.0 : 0.0;
        if (known && reading.answer < core::most_levels)
            levels.insert(reading.answer);
    });
    auto const of = [](std::size_t part, std::size_t whole) {
        return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, whole));
    };
    // A level that nobody chose speaks a little against the scale.
    auto const fit = of(columns.size(), instrument.items.size()) * sample.share() * sample.share() *
                     (0.95 + 0.05 * of(levels.size(), instrument.scale.levels.size()));
    return {0, columns.size(), sample.share(), fit};
}

InstrumentProposal weigh_picks(core::Instrument const& instrument, Mapping const& mapping,
                               Layout const& layout, Table const& table) {
    core::PickParser const parser(instrument);
    Sample sample;
    std::size_t questions = 0;
    for (auto const role : {Role::picks_personal, Role::picks_current, Role::picks_expected}) {
        auto const columns = mapping.of(role);
        questions += columns.empty() ? 0 : 1;
        if (columns.size() != 1) { // several columns: their headers have said what they are
            sample.filled += columns.size();
            sample.read += static_cast<double>(columns.size());
            continue;
        }
        for_sampled_cells(table, layout, columns, [&](std::string const& text) {
            auto const picks = parser.text(text);
            ++sample.filled;
            if (!picks.any_pick() || !picks.unknown.empty())
                return;
            auto const number = static_cast<double>(picks.items.size() + picks.others);
            auto const asked = static_cast<double>(instrument.picks.picks);
            sample.read += std::min(number, asked) / std::max(number, asked);
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
