// Several files, or sheets, of one form, one per unit as a rule, as one source.
#pragma once

#include "survey/sources/source.hpp"

#include <optional>

namespace berakhlak::survey {

enum class SourcesAre { files, sheets };

/// The rows of all sources below one header, and a column with each row's source (see file_column and
/// sheet_column): a file's name without its ending, a sheet's name as it is. Columns are brought together by
/// their headers. Throws Refusal, with its source, when one has other headers than the first one.
[[nodiscard]] SourceFile join_sources(std::vector<SourceFile> sources, std::optional<std::size_t> header_row,
                                      SourcesAre sources_are = SourcesAre::files);

} // namespace berakhlak::survey
