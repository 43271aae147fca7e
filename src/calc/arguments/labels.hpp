// Words of the tables that cell functions give, in the language of the instrument: a table must not change
// its words with the office that opens it.
#pragma once

#include "core/index/figure.hpp"
#include "core/instrument/instrument.hpp"
#include "host/result.hpp"

namespace berakhlak::calc {

[[nodiscard]] inline host::Any label(core::Instrument const& instrument, core::Text const& text) {
    return host::text_value(text.in(instrument.language));
}

/// A figure in a table: the number, or why there is none as text ("n < 5").
[[nodiscard]] host::Any table_figure(core::Instrument const& instrument, core::Figure const& figure);

/// A number of respondents in a table, hidden as its figures are when it is below the minimum group.
[[nodiscard]] host::Any table_count(core::Instrument const& instrument, std::uint64_t n);

/// Letter or label of a figure's band; empty text where there is no figure.
[[nodiscard]] host::Any table_letter(core::Instrument const& instrument, core::Figure const& figure);
[[nodiscard]] host::Any table_band(core::Instrument const& instrument, core::Figure const& figure);

/// Whether a text is what our tables show where there is no figure: "n < 5", "disembunyikan", "tidak ada
/// jawaban", in either language.
[[nodiscard]] bool tells_why_none(std::string_view text);

} // namespace berakhlak::calc
