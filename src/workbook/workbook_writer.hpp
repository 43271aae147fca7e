// From a prepared survey to the finished workbook.
#pragma once

#include "workbook/import.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace berakhlak::workbook {

struct WriteChoices {
    core::Language language = core::Language::indonesian;
    bool keep_identities = false;
    bool hidden = true;
};

/// A new document with the sheets Rekap, Profil, (Kesehatan Budaya,) Data, Catatan and the hidden one of the
/// last values. Nothing is left open when it throws (FormulaFailed or a UNO exception).
[[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheetDocument>
write_workbook(host::Context const& context, ImportedSurvey const& survey, WriteChoices const& choices);

} // namespace berakhlak::workbook
