// A survey file that is text: its form is sniffed, LibreOffice's own filter reads it.
#pragma once

#include "survey/answers/plan.hpp"
#include "survey/sources/source.hpp"
#include "survey/table/refusal.hpp"
#include "workbook/source/text_reading.hpp"

#include <string_view>

namespace berakhlak::workbook {

/// `begin`: its first bytes, 64 KiB are plenty. Of a file that is longer than a sheet the first piece is the
/// table, and `opened` is the whole of it (see large_text.hpp). Name and place are the caller's. Throws
/// survey::Refusal, or a UNO exception when LibreOffice can't open it.
[[nodiscard]] survey::SourceFile load_text(host::Context const& context, host::OUString const& url,
                                           std::string_view begin, survey::SourceOverrides const& overrides,
                                           TextReading const& reading);

/// What is thrown where a watcher wants no more of it.
[[nodiscard]] survey::Refusal reading_stopped();

} // namespace berakhlak::workbook
