#include "survey/answers/stages.hpp"

#include "core/instrument/instrument_json.hpp"
#include "core/instrument/instrument_name.hpp"
#include "survey/answers/amendments.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/columns/header_rows.hpp"
#include "survey/columns/instrument_proposal.hpp"

namespace berakhlak::survey {

namespace {

Place header_of(Table const& table, Layout const& layout) {
    return {{}, table.first_row + layout.title_rows, std::nullopt, {}};
}

} // namespace

Layout layout_of(Table const& table, ImportPlan const& plan) {
    if (!plan.header_row)
        return recognise(table);
    if (*plan.header_row < table.first_row || *plan.header_row - table.first_row >= table.rows())
        throw Refusal({{}, *plan.header_row, std::nullopt, {}},
                      {"Baris judul kolom di luar tabel.", "The header row lies outside the table."},
                      {"Pilih baris judul kolom yang ada.", "Choose a header row that exists."});
    auto const title_rows = *plan.header_row - table.first_row;
    return recognise(table, title_rows, header_rows_at(table, title_rows).count);
}

std::size_t recognised_instrument(std::span<core::Instrument const> candidates, Layout const& layout,
                                  Table const& table) {
    auto const proposals = propose_instrument(candidates, layout, table);
    if (proposals.empty())
        throw Refusal(
            header_of(table, layout),
            {"Ini bukan survei menurut instrumen mana pun: tidak ada judul kolom yang cocok.",
             "This is no survey of any known instrument: no header matches."},
            {"Pilih berkas lain, baris judul lain (HeaderRow), atau instrumen (Instrument).",
             "Choose another file, another header row (HeaderRow), or an instrument (Instrument)."});
    if (!tells_apart(proposals)) {
        auto const& a = candidates[proposals[0].instrument].name;
        auto const& b = candidates[proposals[1].instrument].name;
        throw Refusal(header_of(table, layout),
                      {"Berkas ini cocok dengan instrumen “" + a + "” dan “" + b + "”.",
                       "This file fits the instruments “" + a + "” and “" + b + "” alike."},
                      {"Tentukan instrumennya (Instrument).", "Say which instrument it is (Instrument)."});
    }
    return proposals.front().instrument;
}

core::Instrument with_minimum(core::Instrument instrument, ImportPlan const& plan) {
    core::InstrumentName wanted{instrument.name};
    wanted.minimum_group = plan.minimum_group;
    try {
        return wanted.applied_to(std::move(instrument));
    } catch (core::InstrumentError const& error) {
        throw Refusal({}, error.message(),
                      {"Pilih batas yang lebih besar, atau instrumen lain.",
                       "Choose a higher limit, or another instrument."});
    }
}

Mapping mapping_of(Table& table, Layout const& layout, core::Instrument const& instrument,
                   ImportPlan const& plan) {
    table.restore();
    auto mapping = match_headers(layout, table, instrument);
    apply_decisions(plan, layout, table, instrument, mapping);
    amend(table, layout, plan, mapping);
    return mapping;
}

PreparedSurvey prepared_survey(Table const& table, Layout const& layout, Mapping const& mapping,
                               core::Instrument const& instrument, ImportPlan const& plan) {
    auto prepared = prepare(table, layout, mapping, instrument, plan.cleaning);
    if (instrument.kind == core::Kind::picks &&
        !prepared.ballots[static_cast<std::size_t>(core::PickQuestion::current)])
        throw Refusal(header_of(table, layout),
                      {"Pertanyaan tentang budaya saat ini tidak ditemukan, padahal indeks dihitung darinya.",
                       "The question about the current culture was not found, and the indices stand on it."},
                      {"Tulis keputusan (Decisions): judul kolom = saat ini.",
                       "Say which column it is (Decisions): header = current."});
    return prepared;
}

} // namespace berakhlak::survey
