// Instruments as JSON files.
#pragma once

#include "core/instrument.hpp"

#include <stdexcept>
#include <string_view>

namespace berakhlak::core {

/// What is wrong with an instrument, and where: a JSON path ("/items/3/value") or a row of a sheet ("baris
/// 12").
class InstrumentError : public std::runtime_error {
public:
    InstrumentError(std::string where, Text what)
        : std::runtime_error(where + ": " + what.en), where_(std::move(where)), what_(std::move(what)) {}
    [[nodiscard]] std::string const& where() const noexcept { return where_; }
    [[nodiscard]] Text const& message() const noexcept { return what_; }

private:
    std::string where_;
    Text what_;
};

/// Reads and validates one instrument. The format is described in docs/instruments.md.
/// Throws InstrumentError; never returns an instrument that breaks a rule of `validate`.
[[nodiscard]] Instrument instrument_from_json(std::string_view json);

} // namespace berakhlak::core
