// Several files of one form, one per unit as a rule, as one source.
#pragma once

#include "survey/sources/source.hpp"

#include <optional>

namespace berakhlak::survey {

/// The rows of all files below one header, and a column with the name of each row's file (see
/// file_column). Columns are brought together by their headers. Throws Refusal, with its file, when a file
/// has other headers than the first one.
[[nodiscard]] SourceFile join_sources(std::vector<SourceFile> files, std::optional<std::size_t> header_row);

} // namespace berakhlak::survey
