// One recap as cells: groups of respondents x values, then all respondents and the mean of groups.
#pragma once

#include "survey/sources/imported_survey.hpp"
#include "workbook/sheets/data_sheet.hpp"
#include "workbook/sheets/workbook.hpp"

namespace berakhlak::workbook {

struct RecapPlace {
    Sheet sheet;
    std::string name;
    sal_Int32 first_row;
};

/// The last column of a recap: group, n, minimum, minimum met, the values, index, category.
[[nodiscard]] sal_Int32 last_recap_column(core::Instrument const& instrument);

/// A guarded array formula of at most `most_groups` groups with its styles. `required`: see
/// population_sheet.hpp. Gives the cells of the table, header included.
CellBlock write_recap_table(Workbook& book, core::Instrument const& instrument, RecapPlace const& place,
                            CellBlock const& answers, CellBlock const& groups,
                            std::optional<CellBlock> const& required, sal_Int32 most_groups);

/// Widths for the recaps of a sheet; without headcounts there is no minimum to show.
void set_recap_widths(core::Instrument const& instrument, Sheet const& sheet, bool with_minimum);

} // namespace berakhlak::workbook
