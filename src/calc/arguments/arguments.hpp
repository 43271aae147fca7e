// Arguments of the cell functions as Calc hands them over: `any` that may be left out.
#pragma once

#include "calc/arguments/caller.hpp"
#include "core/instrument/instrument.hpp"
#include "host/result.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace berakhlak::calc {

using InstrumentPointer = std::shared_ptr<core::Instrument const>;

/// Left out, or a reference to an empty cell, which arrives as 0.0 or "".
[[nodiscard]] bool is_omitted(host::Any const& argument);

/// The number in an argument, or `fallback` if it is left out. Text that is a number counts. #VALUE!
/// otherwise.
[[nodiscard]] double number_argument(host::Any const& argument, double fallback);

/// A number of people (see host/headcount.hpp). #VALUE! for anything else, a blank among it.
[[nodiscard]] double headcount_argument(Caller const& caller, host::Any const& argument);

/// What `give` gives for an argument, or for each cell of a range or an array: then a table of the same
/// shape, in which a cell that has no result shows its own error.
[[nodiscard]] host::Any for_each_cell(host::Any const& argument,
                                      std::function<host::Any(host::Any const&)> const& give);

/// The text in an argument, or none if it is left out. A number becomes its shortest text. #VALUE! for a
/// range.
[[nodiscard]] std::optional<std::string> text_argument(host::Any const& argument);

/// The instrument by name or from a range of cells; the function's own when it is left out. #VALUE! if there
/// is none such; core::InstrumentError if it isn't valid.
[[nodiscard]] InstrumentPointer instrument_argument(Caller const& caller, host::Any const& argument);

/// The position of a value by code or name, or none if it is left out. #VALUE! if the instrument hasn't got
/// it.
[[nodiscard]] std::optional<std::size_t> value_argument(core::Instrument const& instrument,
                                                        host::Any const& argument);

/// The position of the keyword in `choices` (compared by match_key), 0 if it is left out. #VALUE! otherwise.
[[nodiscard]] std::size_t choice_argument(host::Any const& argument,
                                          std::initializer_list<std::string_view> choices);

} // namespace berakhlak::calc
