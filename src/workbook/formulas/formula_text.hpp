// Formulas as text, as this floor reads them.
#pragma once

#include "host/formulas/formula_text.hpp"
#include "workbook/formulas/guard.hpp"

namespace berakhlak::workbook {

using host::arguments_of;
using host::bare_formula;
using host::Call;
using host::calls_ours;
using host::guard_of;
using host::is_status_line;
using host::sole_call;
using host::uses_name;
using host::with_for_name;
using host::with_names_restored;

} // namespace berakhlak::workbook
