// What a command on a workbook refuses, in plain words.
#pragma once

#include "core/text/text.hpp"

namespace berakhlak::workbook {

/// Thrown when a command can't be done; nothing was changed or written then.
struct SharingRefused {
    core::Text message;
    core::Text advice;
};

} // namespace berakhlak::workbook
