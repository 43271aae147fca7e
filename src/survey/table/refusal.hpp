// What an import can't decide, it refuses.
#pragma once

#include "core/text/refusal.hpp"

namespace berakhlak::survey {

using Place = core::SourcePlace;
using core::Refusal;

} // namespace berakhlak::survey
