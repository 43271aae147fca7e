// What can't be done is refused: where, what is wrong, and what the person can do about it.
#pragma once

#include "core/text/text.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace berakhlak::core {

/// A place in a source. `row` and `column` are 1-based as in the file or sheet; `file` is filled in by
/// whoever opened it; `header` is the column's header, when it has one.
struct SourcePlace {
    std::string file;
    std::optional<std::size_t> row;
    std::optional<std::size_t> column;
    std::string header;

    /// "survei.csv, baris 12, kolom C (Unit kerja)"
    [[nodiscard]] Text text() const;
};

/// The one thing that is thrown for a person to read. Nothing was changed or written then.
struct Refusal : std::runtime_error {
    Refusal(SourcePlace place, Text what_is_wrong, Text remedy)
        : std::runtime_error(what_is_wrong.en), where(std::move(place)), what(std::move(what_is_wrong)),
          what_to_do(std::move(remedy)) {}
    Refusal(Text what_is_wrong, Text remedy)
        : Refusal(SourcePlace(), std::move(what_is_wrong), std::move(remedy)) {}

    /// Everything in one text: place, what is wrong, what to do.
    [[nodiscard]] Text message() const;

    SourcePlace where;
    Text what; ///< hides std::exception::what on purpose: in two languages
    Text what_to_do;
};

/// What nobody foresaw, told as a refusal with what is known of it.
[[nodiscard]] Refusal unforeseen(std::string const& detail);

} // namespace berakhlak::core
