// What is wrong with an instrument.
#pragma once

#include "core/text/text.hpp"

#include <stdexcept>
#include <string>

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

} // namespace berakhlak::core
