// A workbook while it is being written: its document, styles, guarded formulas and language.
#pragma once

#include "core/instrument/instrument.hpp"
#include "host/uno.hpp"
#include "workbook/document/cell_block.hpp"
#include "workbook/document/styles.hpp"
#include "workbook/guarding/guarded_cells.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>
#include <map>
#include <vector>

namespace berakhlak::workbook {

using Sheet = host::Reference<com::sun::star::sheet::XSpreadsheet>;
using TextRows = std::vector<std::vector<std::string>>;

/// How much of the time that a workbook takes has passed when the data, and when the results are written.
inline constexpr double share_of_data = 0.6, share_of_results = 0.95;

struct Workbook {
    Workbook(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& opened, core::Language texts,
             CallMemo const& calls = {})
        : document(opened), styles(opened), guarded(opened, calls), language(texts) {}

    [[nodiscard]] std::string const& text(core::Text const& in_two) const { return in_two.in(language); }
    /// An instrument as an argument of a formula whose results speak the language of the workbook and hide
    /// what the workbook hides.
    [[nodiscard]] std::string argument(core::Instrument const& instrument) const;
    /// A new sheet behind the others; where `renews`, the one of that name, emptied of all but comments.
    Sheet add_sheet(std::string const& name);
    /// Adds sheets for which add_sheet() will be called: so they stand in this order, and before any formula
    /// does. An undo goes the other way round; formulas that were still there when a sheet goes would be
    /// computed again each time.
    void add_sheets(std::vector<std::string> const& names);
    /// Makes `loaded` the sheet of this name, in the place of the one that was added ahead.
    void take_loaded_as(std::string const& name);
    /// Tells how far the writing is; whoever listens may throw to give it up.
    void report(double share) const {
        if (progress)
            progress(share);
    }

    host::Reference<com::sun::star::sheet::XSpreadsheetDocument> document;
    Styles styles;
    GuardedCells guarded;
    core::Language language;
    std::optional<unsigned> minimum_group; ///< where it isn't the instrument's own
    std::string instrument_on_sheet;       ///< where the workbook carries its instrument; else it is named
    std::optional<unsigned> agency_population; ///< entered by the user before the sheets were renewed
    std::vector<core::Text> told;              ///< stands in the heading of every sheet of results
    /// A page style can't be undone, so a user's own document gets none.
    bool page_styles = true;
    bool renews = false;
    Sheet loaded; ///< what the document was loaded with: cells of the source, for a sheet that goes on with
                  ///< them
    std::function<void(double)> progress;

private:
    std::map<std::string, Sheet> waiting_; ///< added ahead, not yet asked for
};

/// A text as it is, never a formula.
void put_text(Sheet const& sheet, sal_Int32 column, sal_Int32 row, std::string const& text);
/// Rows of texts, all equally long, never formulas.
void put_texts(Sheet const& sheet, sal_Int32 column, sal_Int32 row, TextRows const& rows);

void style_cells(Workbook const& book, Sheet const& sheet, CellBlock const& cells, Style style);
/// 1/100 mm
void set_column_width(Sheet const& sheet, sal_Int32 column, sal_Int32 width);
/// As wide as its content, but within these limits.
void fit_column(Sheet const& sheet, sal_Int32 column, sal_Int32 least, sal_Int32 most);
void show_column(Sheet const& sheet, sal_Int32 column, bool shown);
void fit_rows(Sheet const& sheet, sal_Int32 first, sal_Int32 last);

void merge_cells(Sheet const& sheet, CellBlock const& cells);

/// A text over several columns, wrapped, in a row as high as it needs. Columns must have their widths.
void put_paragraph(Workbook const& book, Sheet const& sheet, sal_Int32 row, sal_Int32 last_column,
                   std::string const& text);

/// For sheets that set_printed() will be called for, while they are empty: with every width and height that
/// is set Calc looks for the ends of pages, and in all rows there are unless it knows what is printed.
void expect_printed(Sheet const& sheet);

/// What is printed: the columns up to `last_column` and the rows up to `last_row`; with a negative row
/// nothing.
void set_printed(Workbook const& book, Sheet const& sheet, sal_Int32 last_column, sal_Int32 last_row,
                 Paper paper = Paper::landscape);
/// This row stands on top of every page.
void repeat_row(Sheet const& sheet, sal_Int32 row);
/// The page ends above this row.
void begin_page(Sheet const& sheet, sal_Int32 row);
/// Rows of one height, 1/100 mm.
void set_row_heights(Sheet const& sheet, sal_Int32 first, sal_Int32 last, sal_Int32 height);

/// A formula of built-in functions, without '='; its cells need a style as well.
void put_formula(Sheet const& sheet, sal_Int32 column, sal_Int32 row, std::string const& formula);
/// Copies the first row of the cells down, references moving along.
void fill_down(Sheet const& sheet, CellBlock const& cells);

} // namespace berakhlak::workbook
