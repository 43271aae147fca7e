// A survey file as a table of text. The file is only read: never locked, never written.
#pragma once

#include "host/uno.hpp"
#include "survey/table/refusal.hpp"
#include "workbook/source/source.hpp"
#include "workbook/source/watched_file.hpp"

namespace berakhlak::workbook {

/// What becomes of the document in which LibreOffice has opened a file.
enum class AfterReading { close, keep_open };

/// Reads a CSV, XLSX or ODS file, told apart by content, not by name. Throws survey::Refusal: it can't be
/// read or opened, is of another kind, its form is in doubt and no override decides it, or the watcher of a
/// text file has stopped it.
[[nodiscard]] SourceFile load_source(host::Context const& context, host::OUString const& url,
                                     SourceOverrides const& overrides,
                                     AfterReading then = AfterReading::close,
                                     ReadingWatcher const& watcher = {});

/// What a reading that a person has stopped says.
[[nodiscard]] survey::Refusal reading_stopped();

/// "survei.csv" of a file URL.
[[nodiscard]] std::string file_name(host::OUString const& url);

} // namespace berakhlak::workbook
