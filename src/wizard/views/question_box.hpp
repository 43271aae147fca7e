// One question with Yes and No.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"

#include <com/sun/star/awt/XWindow.hpp>

namespace berakhlak::wizard {

/// Whether the answer was yes.
[[nodiscard]] bool ask(host::Context const& context,
                       host::Reference<com::sun::star::awt::XWindow> const& parent,
                       std::string const& question);

} // namespace berakhlak::wizard
