// A survey file as a table of text. The file is only read: never locked, never written.
#pragma once

#include "host/uno.hpp"
#include "survey/answers/plan.hpp"
#include "survey/sources/source.hpp"
#include "survey/table/refusal.hpp"
#include "workbook/source/text_reading.hpp"

namespace berakhlak::workbook {

/// Reads a CSV, XLSX or ODS file, told apart by content, not by name. Throws survey::Refusal: it can't be
/// read or opened, is of another kind, its form is in doubt and no override decides it, or the watcher of a
/// text file has stopped it.
[[nodiscard]] survey::SourceFile load_source(host::Context const& context, host::OUString const& url,
                                             survey::ImportPlan const& plan, TextReading const& reading = {});

/// One source of one or several files of one form (see join_sources.hpp), read as the plan says. The watcher
/// is told the share of all files. A refusal names its file. Throws survey::Refusal also for no file at all.
[[nodiscard]] survey::SourceFile load_sources(host::Context const& context,
                                              std::vector<host::OUString> const& urls,
                                              survey::ImportPlan const& plan, TextReading reading = {});

/// "survei.csv" of a file URL.
[[nodiscard]] std::string file_name(host::OUString const& url);

} // namespace berakhlak::workbook
