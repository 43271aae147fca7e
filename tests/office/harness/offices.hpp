// The two offices that all test cases of a run share: started when first asked for.
#pragma once

#include "harness/office.hpp"

namespace berakhlak::tests {

/// What is common to a run: the .oxt under test.
void use_extension(std::filesystem::path const& extension);
[[nodiscard]] ProfileSettings settings_with_extension();

[[nodiscard]] Office& office_with_extension();
[[nodiscard]] Office& office_without_extension();
/// To be called before main ends: the bridge can't be used any more once statics are destroyed.
void end_offices();

} // namespace berakhlak::tests
