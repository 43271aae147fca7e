// A survey file that is a workbook: which kind, which of its sheets, and what of it can't be seen.
#pragma once

#include "host/uno.hpp"
#include "survey/answers/plan.hpp"
#include "survey/sources/source.hpp"
#include "survey/table/refusal.hpp"

#include <string_view>

namespace berakhlak::workbook {

/// Whether the bytes are a package (XLSX, ODS) or a compound file (XLS), and so can't be text.
[[nodiscard]] bool is_workbook(std::string_view bytes);

/// One sheet, or those that are units joined; name, size and checksum of the file are the caller's. Without a
/// sheet in the plan it is the first visible one that looks like a table. Throws survey::Refusal: a password,
/// another kind of file, damaged, no such sheet.
[[nodiscard]] survey::SourceFile load_workbook(host::Context const& context, host::OUString const& url,
                                               std::string_view bytes, survey::ImportPlan const& plan);

} // namespace berakhlak::workbook
