// A workbook of an agency with people in it: three units, one of them too small to show.
#pragma once

#include "sharing.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

#include <filesystem>
#include <map>

namespace berakhlak::tests {

/// What must never be in a shared file: names, NIP, e-mail addresses.
[[nodiscard]] std::vector<std::string> const& people();

/// "Data": name, NIP, e-mail, unit, gender and 21 answers in words of 16 respondents; 7 of Dinas Satu, 6 of
/// Kantor Dua, 3 of Badan Tiga. "Rekap": index in B1, category in B2, the profile from A5, the recap from
/// A16; a title that names a person, a comment, a range
/// name, a chart over the profile and one over names. "Rahasia": hidden, with names. Properties with
/// names.
void write_agency(Document const& document);

/// A survey of one unit as a form gives it: header, and seven respondents on the scale 1-5 whose answers
/// differ by unit, respondent and item.
[[nodiscard]] Rows unit_rows(int unit);

inline constexpr char small_unit[] = "Badan Tiga";
inline constexpr char unit_beside[] = "Kantor Dua"; ///< hidden so that the small one can't be found out

using ShareOptionList = std::vector<com::sun::star::beans::NamedValue>;
[[nodiscard]] ShareOptionList share_as(char const* mode, bool rows);

/// Every part of a zipped file, unpacked, by its name.
[[nodiscard]] std::map<std::string, std::string> unzipped_parts(std::filesystem::path const& file);
/// All of them and their names, as one text.
[[nodiscard]] std::string unzipped(std::filesystem::path const& file);

/// Each sheet as Gnumeric shows it after it has recalculated everything.
[[nodiscard]] std::vector<Rows> gnumeric_sheets(std::filesystem::path const& xlsx);

} // namespace berakhlak::tests
