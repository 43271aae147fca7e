// What an import can't decide, it refuses: where, what, and what the person can do about it.
#pragma once

#include "core/text/text.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace berakhlak::survey {

/// A place in a source. `row` and `column` are 1-based as in the file or sheet; `file` is filled in by
/// whoever opened it; `header` is the column's header, when it has one.
struct Place {
    std::string file;
    std::optional<std::size_t> row;
    std::optional<std::size_t> column;
    std::string header;

    /// "survei.csv, baris 12, kolom C (Unit kerja)"
    [[nodiscard]] core::Text text() const;
};

struct Refusal : std::runtime_error {
    Refusal(Place place, core::Text what_is_wrong, core::Text remedy)
        : std::runtime_error(what_is_wrong.en), where(std::move(place)), what(std::move(what_is_wrong)),
          what_to_do(std::move(remedy)) {}
    /// Everything in one text: place, what is wrong, what to do.
    [[nodiscard]] core::Text message() const;

    Place where;
    core::Text what; ///< hides std::exception::what on purpose: in two languages
    core::Text what_to_do;
};

} // namespace berakhlak::survey
