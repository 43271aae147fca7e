// Which instrument a table was answered by.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/columns/layout.hpp"
#include "survey/table/table.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace berakhlak::survey {

struct InstrumentProposal {
    std::size_t instrument;  ///< position in the candidates
    std::size_t items_found; ///< settled item columns, or pick questions
    double answers_read;     ///< share of the non-empty cells there that are answers, on the first 200 rows
    double fit;              ///< share of its questions that were found, times the square of answers_read
};
/// The candidates that fit at all, best first. Empty: this isn't a survey of any of them. Where the first two
/// fit about equally well (`tells_apart` is false), a person has to choose: answers 1-4 fit a scale of five
/// too.
[[nodiscard]] std::vector<InstrumentProposal> propose_instrument(std::span<core::Instrument const> candidates,
                                                                 Layout const& layout, Table const& table);

/// The instrument whose questions most headers name, though the answers below may be none of it: what a
/// refusal can say instead of "no header matches".
struct NearestInstrument {
    std::size_t instrument; ///< position in the candidates
    std::size_t found;      ///< items or pick questions with a column, confirmed or not
    std::size_t asked;
    std::optional<std::size_t> missing;                           ///< its first item without a column
    std::optional<std::pair<std::size_t, std::size_t>> no_answer; ///< row and column of a cell that is none
};
[[nodiscard]] std::optional<NearestInstrument>
nearest_instrument(std::span<core::Instrument const> candidates, Layout const& layout, Table const& table);

[[nodiscard]] bool tells_apart(std::span<InstrumentProposal const> proposals);

} // namespace berakhlak::survey
