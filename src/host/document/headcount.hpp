// Numbers of people as offices write them.
#pragma once

#include "host/document.hpp"

#include <optional>

namespace berakhlak::host {

/// The number in a cell or an argument; of texts, whole numbers only. "1.234.567" has thousands signs;
/// "1.200" and "1,200" have one where the language of the document writes thousands so, and are none
/// otherwise: 1.2 people are nobody's headcount. None for a blank and any other text.
[[nodiscard]] std::optional<double> headcount(Context const& context, Document const& document,
                                              Any const& cell);

} // namespace berakhlak::host
