// The old name of core::Refusal.
#pragma once

#include "core/text/refusal.hpp"

namespace berakhlak::workbook {

using SharingRefused = core::Refusal;

} // namespace berakhlak::workbook
