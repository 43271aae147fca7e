// The names of the hidden sheets that belong to us.
#pragma once

namespace berakhlak::workbook {

/// The last values of guarded array formulas.
inline constexpr char last_values_sheet_name[] = "_BerAKHLAK";
/// The checksum of the answers: one row per column of answers, in A the sum as a formula, in B what it
/// was.
inline constexpr char checksum_sheet_name[] = "_BerAKHLAK_data";

} // namespace berakhlak::workbook
