// What is to be written of an imported survey. No UNO types: presenters know this too.
#pragma once

#include "core/text/cells.hpp"
#include "survey/sources/sheet_choice.hpp"
#include "workbook/sheets/unit_population.hpp"

#include <string>
#include <vector>

namespace berakhlak::workbook {

struct WriteChoices {
    core::Language language = core::Language::indonesian;
    bool keep_identities = false;
    bool hidden = true;
    survey::SheetChoice sheets = survey::all_sheets();
    std::vector<UnitPopulation> population = {};
    core::CellGrid instrument = {}; ///< cells of an instrument that isn't installed, for a sheet of its own
    std::string origin = {};        ///< kept in the workbook, for reading the source again
};

} // namespace berakhlak::workbook
