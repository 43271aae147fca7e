// The words of formulas as this floor uses them: what stands in a guard is known to the cell functions too.
#pragma once

#include "host/formulas/guard.hpp"

namespace berakhlak::workbook {

using host::function_call;
using host::Guard;
using host::guarded;
using host::quoted_text;

} // namespace berakhlak::workbook
