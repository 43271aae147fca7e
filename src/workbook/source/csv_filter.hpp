// How LibreOffice's text filter is told to read a survey file.
#pragma once

#include "host/uno.hpp"
#include "survey/table/sniff.hpp"

namespace berakhlak::workbook {

inline constexpr char csv_filter_name[] = "Text - txt - csv (StarCalc)";

/// The filter options, every token written out, because absent tokens have other defaults in other versions.
/// All columns are text: NIP, leading zeros, "=1+1" and "+62..." stay digit for digit. `columns` must not be
/// less than the widest record has, or what stands beyond would be interpreted.
[[nodiscard]] host::OUString csv_filter_options(survey::FileForm const& form, std::size_t columns);

} // namespace berakhlak::workbook
