// The language of the user interface.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"

namespace berakhlak::wizard {

/// Indonesian in an Indonesian user interface, English in every other.
[[nodiscard]] core::Language ui_language(host::Context const& context);

} // namespace berakhlak::wizard
