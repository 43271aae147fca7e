#include "workbook/writer/workbook_figures.hpp"

#include "core/instrument/instrument_json.hpp"
#include "core/text/refusal.hpp"
#include "host/cell_grid.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/report/sheet_figures.hpp"
#include "workbook/sheets/population_sheet.hpp"

namespace berakhlak::workbook::report {

namespace {

using core::Language;
using survey::ResultSheet;

core::CellGrid cells_on(Spreadsheet const& document, core::Text const& name) {
    for (auto const& one : {name.id, name.en})
        if (has_sheet(document, one))
            return host::cell_grid(values_of(document, used_block(document, one)));
    return {};
}

Language language_of_sheets(Spreadsheet const& document) {
    auto const& recap = survey::name_of(ResultSheet::recap);
    return has_sheet(document, recap.id) ? Language::indonesian : Language::english;
}

std::shared_ptr<core::Instrument const> instrument_named(host::Instruments& instruments,
                                                         std::string const& name) {
    if (name.empty())
        throw core::Refusal(
            {"Buku kerja ini tidak berisi rekap BerAKHLAK, sehingga laporan tidak dapat dibuat.",
             "This workbook holds no BerAKHLAK recap, so there can be no report."},
            {"Impor surveinya dahulu: menu BerAKHLAK > Impor survei.",
             "Import the survey first: menu BerAKHLAK > Import a survey."});
    try {
        if (auto instrument = instruments.find(name))
            return instrument;
    } catch (core::InstrumentError const& error) {
        throw core::Refusal({"Instrumen “" + name + "” rusak: " + error.where() + ": " + error.message().id,
                             "The instrument “" + name + "” is damaged: " + error.where() + ": " +
                                 error.message().in(Language::english)},
                            {"Perbaiki berkas instrumennya.", "Correct the file of the instrument."});
    }
    throw core::Refusal({"Instrumen “" + name + "” tidak terpasang di sini.",
                         "The instrument “" + name + "” isn't installed here."},
                        {"Pasang berkas instrumennya, lalu ulangi.", "Install its file, then try again."});
}

} // namespace

Figures figures_of(host::Instruments& instruments, Spreadsheet const& document) {
    SheetCells cells;
    for (auto const which : survey::all_sheets())
        if (auto grid = cells_on(document, survey::name_of(which)); grid.rows() > 0)
            cells.results.emplace(which, std::move(grid));
    cells.population = cells_on(document, population_sheet_name());
    auto const recap = cells.results.find(ResultSheet::recap);
    auto const name = recap == cells.results.end() ? std::string() : instrument_name_in(recap->second);
    return figures_of(cells, instrument_named(instruments, name), language_of_sheets(document));
}

} // namespace berakhlak::workbook::report
