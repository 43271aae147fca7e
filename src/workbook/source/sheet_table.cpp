#include "workbook/source/sheet_table.hpp"

#include "host/text_memo.hpp"
#include "survey/table/clean_text.hpp"
#include "workbook/source/cell_text.hpp"
#include "workbook/source/merged_cells.hpp"
#include "workbook/source/number_looks.hpp"
#include "workbook/source/sheet_extent.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/text/XText.hpp>
#include <rtl/character.hxx>

#include <algorithm>
#include <future>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using css::table::CellRangeAddress;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;

constexpr sal_Int32 rows_at_once = 1024;

bool holds(Reference<css::table::XCellRange> const& range, sal_Int16 kinds) {
    return Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)
               ->queryContentCells(kinds)
               ->getRangeAddresses()
               .getLength() > 0;
}

class SheetReader {
public:
    SheetReader(Reference<css::sheet::XSpreadsheetDocument> const& document,
                Reference<css::sheet::XSpreadsheet> const& sheet, CellRangeAddress const& area)
        : sheet_(sheet), area_(area), looks_(document, rows(area.StartRow, area.EndRow)) {
        auto const columns = static_cast<std::size_t>(area_.EndColumn - area_.StartColumn) + 1;
        table_.columns.resize(columns);
        known_.resize(columns);
        codes_.resize(columns);
        table_.first_row = static_cast<std::size_t>(area_.StartRow) + 1;
    }

    SheetContent run() {
        using namespace css::sheet::CellFlags;
        auto const all = rows(area_.StartRow, area_.EndRow);
        has_formulas_ = holds(all, FORMULA);
        bool const only_texts = !has_formulas_ && !holds(all, VALUE | DATETIME);
        // Of numbers the office must be asked how they look, and by this thread.
        auto const adding = only_texts ? std::launch::async : std::launch::deferred;
        std::future<void> added;
        for (sal_Int32 first = area_.StartRow; first <= area_.EndRow; first += rows_at_once) {
            sal_Int32 const last = std::min(area_.EndRow, first + rows_at_once - 1);
            auto const cells =
                Reference<css::sheet::XCellRangeData>(rows(first, last), UNO_QUERY_THROW)->getDataArray();
            if (added.valid())
                added.get(); // gives its cells back on the thread that made them: another would take longer
            added = std::async(adding, [this, cells, first] { add_rows(cells, first); });
        }
        if (added.valid())
            added.get();
        return {std::move(table_), only_texts, {}, {}};
    }

private:
    void add_rows(Sequence<Sequence<Any>> const& cells, sal_Int32 first) {
        for (sal_Int32 i = 0; i < cells.getLength(); ++i)
            add_row(cells[i], first + i);
    }
    [[nodiscard]] Reference<css::table::XCellRange> rows(sal_Int32 first, sal_Int32 last) const {
        return sheet_->getCellRangeByPosition(area_.StartColumn, first, area_.EndColumn, last);
    }

    void add_row(Sequence<Any> const& cells, sal_Int32 row) {
        bool empty = true;
        for (std::size_t column = 0; column < codes_.size(); ++column) {
            codes_[column] = code_of(cells[static_cast<sal_Int32>(column)], column, row);
            empty = empty && survey::is_blank(table_.columns[column].word(codes_[column]));
        }
        if (empty) {
            ++empty_rows_;
            return;
        }
        for (std::size_t column = 0; column < codes_.size(); ++column) {
            for (std::size_t i = 0; i < empty_rows_; ++i)
                table_.columns[column].push_back({});
            table_.columns[column].push_back_code(codes_[column]);
        }
        empty_rows_ = 0;
    }

    [[nodiscard]] std::uint32_t code_of(Any const& cell, std::size_t column, sal_Int32 row) {
        auto& words = table_.columns[column];
        if (cell.getValueTypeClass() == css::uno::TypeClass_STRING)
            return known_[column].get(
                *static_cast<OUString const*>(cell.getValue()),
                [&](OUString const& text) { return words.intern(host::to_utf8(text)); });
        return words.intern(text_of(cell, area_.StartColumn + static_cast<sal_Int32>(column), row));
    }

    [[nodiscard]] std::string text_of(Any const& cell, sal_Int32 column, sal_Int32 row) const {
        double number = 0.0;
        if (cell >>= number) {
            auto shown = looks_.text(column, row, number);
            if (!shown && has_formulas_ && (number == 0.0 || number == 1.0))
                shown = truth(column, row, number);
            return shown ? std::move(*shown) : text_of_number(number);
        }
        return host::to_utf8(
            Reference<css::text::XText>(sheet_->getCellByPosition(column, row), UNO_QUERY_THROW)
                ->getString());
    }

    // The TRUE of a XLSX file is a formula, whose cell has no number format of its own.
    [[nodiscard]] std::optional<std::string> truth(sal_Int32 column, sal_Int32 row, double number) const {
        auto const cell = sheet_->getCellByPosition(column, row);
        if (cell->getType() != css::table::CellContentType_FORMULA)
            return std::nullopt;
        auto const shown = Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString();
        bool const is_word = !shown.isEmpty() && rtl::isAsciiAlpha(shown[0]);
        return is_word ? std::optional<std::string>(number != 0.0 ? "TRUE" : "FALSE") : std::nullopt;
    }

    Reference<css::sheet::XSpreadsheet> sheet_;
    CellRangeAddress area_;
    bool has_formulas_ = false;
    NumberLooks looks_;
    survey::Table table_;
    std::vector<host::TextMemo<std::uint32_t>> known_; ///< codes of each column's texts
    std::vector<std::uint32_t> codes_;                 ///< of the row that is read
    std::size_t empty_rows_ = 0;
};

} // namespace

SheetContent content_of_sheet(Reference<css::sheet::XSpreadsheetDocument> const& document,
                              Reference<css::sheet::XSpreadsheet> const& sheet) {
    auto extent = extent_of(sheet);
    auto content = SheetReader(document, sheet, extent.area).run();
    content.strays = std::move(extent.strays);
    for (auto const& area : merged_in(sheet, extent.area))
        content.merged.push_back(
            {static_cast<std::size_t>(area.StartRow), static_cast<std::size_t>(area.EndRow),
             static_cast<std::size_t>(area.StartColumn), static_cast<std::size_t>(area.EndColumn)});
    return content;
}

survey::Table table_of_sheet(Reference<css::sheet::XSpreadsheetDocument> const& document,
                             Reference<css::sheet::XSpreadsheet> const& sheet) {
    return content_of_sheet(document, sheet).table;
}

survey::Table table_of_range(Reference<css::sheet::XSpreadsheetDocument> const& document,
                             Reference<css::sheet::XSpreadsheet> const& sheet, CellRangeAddress const& area) {
    // A whole column is cut to what the sheet uses.
    auto group = area;
    auto const used = extent_of(sheet).area;
    group.EndRow = std::clamp(area.EndRow, area.StartRow, std::max(area.StartRow, used.EndRow));
    group.EndColumn =
        std::clamp(area.EndColumn, area.StartColumn, std::max(area.StartColumn, used.EndColumn));
    return SheetReader(document, sheet, group).run().table;
}

survey::Table first_rows_of_sheet(Reference<css::sheet::XSpreadsheetDocument> const& document,
                                  Reference<css::sheet::XSpreadsheet> const& sheet, std::size_t rows) {
    auto area = extent_of(sheet).area;
    area.EndRow = std::min(area.EndRow, static_cast<sal_Int32>(rows) - 1);
    return SheetReader(document, sheet, area).run().table;
}

bool looks_like_a_table(Reference<css::sheet::XSpreadsheet> const& sheet) {
    auto const used = extent_of(sheet).area;
    return used.EndRow > 0 && used.EndColumn > 0;
}

std::vector<core::Text> remarks_on_hidden(Reference<css::sheet::XSpreadsheet> const& sheet) {
    auto const used = extent_of(sheet).area;
    Reference<css::sheet::XCellRangesQuery> const range(
        sheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow), UNO_QUERY_THROW);
    auto const shown = range->queryVisibleCells()->getRangeAddresses();
    std::set<sal_Int32> columns;
    std::map<sal_Int32, sal_Int32> rows; // first and last of what is shown
    for (sal_Int32 i = 0; i < shown.getLength(); ++i) {
        for (auto column = shown[i].StartColumn; column <= shown[i].EndColumn; ++column)
            columns.insert(column);
        rows[shown[i].StartRow] = shown[i].EndRow;
    }
    auto hidden_rows = used.EndRow + 1;
    for (auto const& [first, last] : rows)
        hidden_rows -= last - first + 1;
    auto const hidden_columns = used.EndColumn + 1 - static_cast<sal_Int32>(columns.size());
    std::vector<core::Text> remarks;
    auto const add = [&](sal_Int32 number, char const* id, std::string const& en) {
        if (number > 0)
            remarks.push_back({std::to_string(number) + id, en + std::to_string(number) + "."});
    };
    add(hidden_rows, " baris tersembunyi di lembar sumber ikut dibaca.",
        "Hidden rows of the source sheet that were read as well: ");
    add(hidden_columns, " kolom tersembunyi di lembar sumber ikut dibaca.",
        "Hidden columns of the source sheet that were read as well: ");
    return remarks;
}

} // namespace berakhlak::workbook
