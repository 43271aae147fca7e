#include "workbook/document/document_cells.hpp"
#include "workbook/sheets/recap_table.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

CellBlock write_recap_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                            Sheet const& sheet, std::string const& name) {
    auto const& instrument = *survey.instrument;
    auto const last_column = last_recap_column(instrument);
    auto const units = static_cast<sal_Int32>(survey.prepared.units.size());
    // Units that nobody answered from stand in the recap too.
    auto const awaited = data.population ? data.population->last_row - data.population->first_row : 0;
    std::optional<FixedHeights> fixed(book.document); // once for all rows is enough
    auto const filled = write_recap_table(book, instrument, {sheet, name, rows_of_heading}, data.main(),
                                          data.units, data.population, units + awaited);
    fixed.reset();
    set_recap_widths(instrument, sheet, data.population.has_value());
    fit_rows(sheet, filled.first_row, filled.last_row);
    write_heading(book, survey, sheet,
                  book.text({"Rekap: " + instrument.title.id,
                             "Recap: " + instrument.title.in(core::Language::english)}),
                  last_column);
    auto const end = write_method(book, survey, sheet, filled.last_row + 2, last_column);
    set_printed(book, sheet, last_column, end - 1);
    repeat_row(sheet, filled.first_row);
    return filled;
}

} // namespace berakhlak::workbook
