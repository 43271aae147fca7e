// The sheets of results: each one guarded array formula over the data sheet, with what is needed to read it.
#pragma once

#include "survey/sources/imported_survey.hpp"
#include "workbook/sheets/data_sheet.hpp"
#include "workbook/sheets/workbook.hpp"

namespace berakhlak::workbook {

/// Units x values, then all respondents and the mean of units; legend and method below. Gives the cells of
/// the table, header included.
CellBlock write_recap_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                            Sheet const& sheet, std::string const& name);

/// The profile of the whole: one row per value, the total last.
CellBlock write_profile_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                              Sheet const& sheet, std::string const& name);

/// The six indices of a pick-list survey; needs all three questions. Gives their rows, without the header.
CellBlock write_health_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                             Sheet const& sheet, std::string const& name);

/// One row per item.
void write_items_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                       Sheet const& sheet, std::string const& name);

/// Of scales: what drives the index, by Johnson's weights, from `row` on, at most `width` columns wide; the
/// warning below 100 respondents is the function's. Gives the row behind.
[[nodiscard]] sal_Int32 write_drivers(Workbook& book, survey::ImportedSurvey const& survey,
                                      DataSheet const& data, Sheet const& sheet, std::string const& name,
                                      sal_Int32 row, sal_Int32 width);

/// Beside the headcounts on their sheet: respondents and response rate of each unit, and of all.
void write_response_rates(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data);

/// Of pick-lists: where people want to go, and the most picked behaviours of each question.
void write_aspiration_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                            Sheet const& sheet, std::string const& name);

/// Of surveys that rate harapan and kinerja: the whole, then each item. Gives these rows, without the header.
CellBlock write_gap_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                          Sheet const& sheet, std::string const& name);

/// One recap per further group (gender, generation); groups of too many values, or of one, are named instead.
void write_groups_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                        Sheet const& sheet, std::string const& name);

/// Respondents, blanks, findings; of scales also reliability and validity.
void write_quality_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                         Sheet const& sheet, std::string const& name);

/// How figures came about: instrument, its source, bands, what isn't shown and why. Gives the row behind.
[[nodiscard]] sal_Int32 write_method(Workbook& book, survey::ImportedSurvey const& survey, Sheet const& sheet,
                                     sal_Int32 row, sal_Int32 last_column);

[[nodiscard]] sal_Int32 write_method(Workbook& book, core::Instrument const& instrument, Sheet const& sheet,
                                     sal_Int32 row, sal_Int32 last_column);

/// Title and source of a sheet of results, in rows 0 and 1, and in row 2 a notice that appears in an office
/// without the extension.
void write_heading(Workbook& book, survey::ImportedSurvey const& survey, Sheet const& sheet,
                   std::string const& title, sal_Int32 last_column);
inline constexpr sal_Int32 rows_of_heading = 3;

} // namespace berakhlak::workbook
