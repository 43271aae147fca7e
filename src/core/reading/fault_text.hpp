// Why a cell or a ballot is not taken, in the plain words of an office.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/answer_reader.hpp"
#include "core/reading/ballot_reader.hpp"
#include "core/text/text.hpp"

namespace berakhlak::core {

/// One sentence that says what is wrong with a cell and what to do. `why` is not Unreadable::no.
[[nodiscard]] Text describe(Unreadable why, Instrument const& instrument);

/// The same for picks.
[[nodiscard]] Text describe(BallotFaultKind kind, Instrument const& instrument);

} // namespace berakhlak::core
