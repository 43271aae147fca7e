// How the exports of the survey tools are told apart: the headers that only they have. Data only: a new tool
// is a new entry.
#pragma once

#include "survey/columns/survey_tool.hpp"

#include <span>
#include <string_view>

namespace berakhlak::survey {

struct Signature {
    Source source;
    std::span<std::string_view const> marks; ///< headers as core::match_key leaves them
    std::size_t needed;                      ///< so many of them make the source
    std::string_view pick_separator;
    std::string_view submitted; ///< the header of the submit date, if rows without one don't count
};

[[nodiscard]] std::span<Signature const> signatures();

/// The sub-headers of a second header row that say nothing: "Response", "Open-Ended Response".
[[nodiscard]] bool is_empty_subheader(std::string_view key);

} // namespace berakhlak::survey
