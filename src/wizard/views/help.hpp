// The help in the package: plain pages, because few offices have LibreOffice's own help installed.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"

namespace berakhlak::wizard {

/// Opens it in the system's browser. Throws a UNO exception when there is none.
void open_help(host::Context const& context, core::Language language);

} // namespace berakhlak::wizard
