// The full reports, chapter by chapter. Knows no UNO.
#pragma once

#include "workbook/report/draft.hpp"

namespace berakhlak::workbook::report {

/// As offices file a report: foreword, four chapters, annexes.
void write_agency(Draft& draft);
/// The outline of PermenPANRB 14/2017, with a follow-up plan.
void write_public_service(Draft& draft);

} // namespace berakhlak::workbook::report
