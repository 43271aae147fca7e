#include "workbook/import/import_traces.hpp"

#include "workbook/document/document_cells.hpp"

namespace berakhlak::workbook {

core::Text const& note_sheet_name() {
    static core::Text const name{"Catatan", "Notes"};
    return name;
}

void forget_import(Spreadsheet const& document) {
    auto const& note = note_sheet_name();
    for (auto const& name : {note.id, note.in(core::Language::english), std::string(origin_sheet)})
        if (has_sheet(document, name))
            document->getSheets()->removeByName(host::to_office(name));
}

} // namespace berakhlak::workbook
