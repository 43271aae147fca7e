// From a prepared survey to the finished workbook.
#pragma once

#include "survey/sources/imported_survey.hpp"
#include "workbook/import/write_choices.hpp"
#include "workbook/sheets/population_sheet.hpp"
#include "workbook/sheets/workbook.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

/// Told how far the writing is, 0-1; gives false when it is to be given up.
using WritingWatcher = std::function<bool(double)>;

/// Thrown when a watcher gave false; everything is as before then.
struct GivenUp {};

/// A new document with the chosen sheets that the survey can have (see sheet_choice.hpp), Data, Catatan and
/// the hidden one of the last values. Nothing is left open when it throws (FormulaFailed or a UNO exception).
[[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheetDocument>
write_workbook(host::Context const& context, survey::ImportedSurvey const& survey,
               WriteChoices const& choices, WritingWatcher const& watcher = {});

/// The same sheets in an open document, behind its own ones, as one undo step. Sheets of an earlier import
/// into it are renewed, or taken out when this survey hasn't got them; their comments and the user's own
/// sheets stay. Throws survey::Refusal when a sheet of the user's has one of the names.
void write_into(host::Context const& context,
                host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                survey::ImportedSurvey const& survey, WriteChoices const& choices,
                WritingWatcher const& watcher = {});

/// Where the answers of a workbook come from, and which of its sheets are ours: on a hidden sheet.
void note_origin(Workbook& book, std::string const& origin, std::vector<std::string> const& sheets);
/// The sheets that were noted so.
[[nodiscard]] std::vector<std::string>
sheets_written(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

/// The origin that was written into a document; empty if there is none.
[[nodiscard]] std::string
origin_of(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

/// Headcounts and minimums as they stand in a document that was written here; its user may have edited them.
[[nodiscard]] std::vector<UnitPopulation>
population_of(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

} // namespace berakhlak::workbook
