// From a prepared survey to the finished workbook.
#pragma once

#include "workbook/import/import.hpp"
#include "workbook/sheets/population_sheet.hpp"
#include "workbook/source/sheet_choice.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>
#include <string>

namespace berakhlak::workbook {

struct WriteChoices {
    core::Language language = core::Language::indonesian;
    bool keep_identities = false;
    bool hidden = true;
    SheetChoice sheets = all_sheets();
    std::vector<UnitPopulation> population = {};
    std::string origin = {};                   ///< kept in the workbook, for reading the source again
    std::function<bool(double)> progress = {}; ///< told 0-1; gives false when the writing is to be given up
};

/// Thrown when `progress` gave false; everything is as before then.
struct GivenUp {};

/// A new document with the chosen sheets that the survey can have (see sheet_choice.hpp), Data, Catatan and
/// the hidden one of the last values. Nothing is left open when it throws (FormulaFailed or a UNO exception).
[[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheetDocument>
write_workbook(host::Context const& context, ImportedSurvey const& survey, WriteChoices const& choices);

/// The same sheets in an open document, behind its own ones, as one undo step. Sheets of an earlier import
/// into it are renewed, or taken out when this survey hasn't got them; their comments and the user's own
/// sheets stay. Throws survey::Refusal when a sheet of the user's has one of the names.
void write_into(host::Context const& context,
                host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                ImportedSurvey const& survey, WriteChoices const& choices);

/// The origin that was written into a document; empty if there is none.
[[nodiscard]] std::string
origin_of(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

/// Headcounts and minimums as they stand in a document that was written here; its user may have edited them.
[[nodiscard]] std::vector<UnitPopulation>
population_of(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

} // namespace berakhlak::workbook
