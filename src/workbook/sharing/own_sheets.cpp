#include "workbook/sharing/own_sheets.hpp"

#include "survey/disclosure/rows_of_people.hpp"
#include "survey/sources/sheet_choice.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/identifiers.hpp"
#include "workbook/counts/exchange_sheet.hpp"
#include "workbook/formulas/our_formulas.hpp"
#include "workbook/freezing/freeze.hpp"
#include "workbook/sheets/population_sheet.hpp"
#include "workbook/sheets/workbook.hpp"
#include "workbook/source/sheet_table.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <set>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
namespace flags = com::sun::star::sheet::CellFlags;
using core::Text;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr std::size_t most_named = 40;

std::string text_of(Any const& cell) {
    OUString text;
    return (cell >>= text) ? host::to_utf8(text) : std::string();
}

std::string address(std::string const& sheet, sal_Int32 column, sal_Int32 row) {
    auto const text = CellBlock{sheet, column, row, column, row}.address();
    auto cell = text.substr(0, text.find(':'));
    std::erase(cell, '$');
    return cell;
}

// What was typed, by area.
std::vector<CellBlock> typed_cells(Spreadsheet const& document, std::string const& name) {
    std::vector<CellBlock> blocks;
    auto const found = Reference<css::sheet::XCellRangesQuery>(sheet_named(document, name), UNO_QUERY_THROW)
                           ->queryContentCells(flags::VALUE | flags::DATETIME | flags::STRING);
    for (auto const& range : found->getRangeAddresses())
        blocks.push_back(block_of(document, range));
    return blocks;
}

} // namespace

std::string listed(std::vector<std::string> const& cells) {
    std::string list;
    for (std::size_t i = 0; i < std::min(cells.size(), most_named); ++i)
        list += (list.empty() ? "" : ", ") + cells[i];
    return cells.size() > most_named ? list + ", … (+" + std::to_string(cells.size() - most_named) + ")"
                                     : list;
}

bool is_own_sheet(Spreadsheet const& document, std::string const& rows_sheet, std::string const& name) {
    if (!is_visible(document, name) || name == rows_sheet || survey::result_sheet(name) ||
        name == exchange_sheet_name || name == frozen_formulas_sheet || name == population_sheet_name().id ||
        name == population_sheet_name().en)
        return false;
    auto const start = text_of(values_of(document, {name, 0, 0, 0, 0})[0][0]);
    return start != "Catatan impor" && start != "Import note";
}

bool holds_respondents(Spreadsheet const& document, std::string const& name) {
    return survey::are_rows_of_people(table_of_sheet(document, sheet_named(document, name)));
}

OwnSheetCopy copy_own_sheet(Spreadsheet const& document, std::string const& name, Spreadsheet const& copy) {
    auto const target = append_sheet(copy, name, true);
    OwnSheetCopy result;
    std::vector<std::string> personal, shown;
    for (auto const& block : typed_cells(document, name)) {
        auto const values = values_of(document, block);
        for (sal_Int32 row = 0; row < values.getLength(); ++row)
            for (sal_Int32 column = 0; column < values[row].getLength(); ++column) {
                auto const at_column = block.first_column + column, at_row = block.first_row + row;
                auto text = text_of(values[row][column]);
                double number = 0.0;
                if (survey::identifier_of(text) != survey::Identifier::none) {
                    personal.push_back(address(name, at_column, at_row));
                    result.missing.push_back({name, at_column, at_row, at_column, at_row});
                    continue;
                }
                auto const cell = target->getCellByPosition(at_column, at_row);
                if (values[row][column] >>= number) {
                    cell->setValue(number);
                    text = host::to_utf8(Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString());
                } else
                    put_text(target, at_column, at_row, text);
                if (!survey::is_blank(text))
                    shown.push_back(address(name, at_column, at_row) + " “" + text + "”");
            }
    }
    result.remarks.push_back({"yang diketik ikut sebagai nilai: " + listed(shown),
                              "what was typed leaves as values: " + listed(shown)});
    if (!personal.empty())
        result.remarks.push_back({"nomor atau alamat orang tidak ikut: " + listed(personal),
                                  "numbers or addresses of people stay here: " + listed(personal)});
    return result;
}

Text changed_cells(Spreadsheet const& document, std::string const& name, Spreadsheet const& copy) {
    std::set<std::string> written;
    for (auto const& row : values_of(copy, used_block(copy, name)))
        for (auto const& cell : row)
            written.insert(text_of(cell));
    std::vector<std::string> changed;
    for (auto const& block : typed_cells(document, name)) {
        auto const values = values_of(document, block);
        for (sal_Int32 row = 0; row < values.getLength(); ++row)
            for (sal_Int32 column = 0; column < values[row].getLength(); ++column) {
                auto const at_row = block.first_row + row;
                auto const text = text_of(values[row][column]);
                bool const heading = at_row == 1 || at_row == 2; // tells about the source
                if (!heading && !written.contains(text))
                    changed.push_back(address(name, block.first_column + column, at_row));
            }
    }
    if (changed.empty())
        return {};
    return {"sel yang Anda isi atau ubah tidak ikut: " + listed(changed),
            "cells that you filled in or changed stay here: " + listed(changed)};
}

} // namespace berakhlak::workbook
