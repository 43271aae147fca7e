#include "workbook/formulas/references.hpp"

#include "workbook/document/hidden_sheets.hpp"
#include "workbook/formulas/formula_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/NameToken.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
namespace flags = com::sun::star::sheet::ReferenceFlags;
using css::sheet::SingleReference;
using css::table::CellAddress;
using css::table::CellRangeAddress;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

CellAddress address_in(SingleReference const& reference, CellAddress const& cell) {
    auto const place = [&](sal_Int32 relative_flag, sal_Int32 absolute, sal_Int32 relative,
                           sal_Int32 origin) {
        return (reference.Flags & relative_flag) != 0 ? origin + relative : absolute;
    };
    CellAddress address;
    address.Sheet = static_cast<sal_Int16>(
        place(flags::SHEET_RELATIVE, reference.Sheet, reference.RelativeSheet, cell.Sheet));
    address.Column = place(flags::COLUMN_RELATIVE, reference.Column, reference.RelativeColumn, cell.Column);
    address.Row = place(flags::ROW_RELATIVE, reference.Row, reference.RelativeRow, cell.Row);
    return address;
}

bool is_lost(SingleReference const& reference) {
    return (reference.Flags & (flags::COLUMN_DELETED | flags::ROW_DELETED | flags::SHEET_DELETED)) != 0;
}

std::optional<CellRangeAddress> range_in(Any const& data, CellAddress const& cell) {
    css::sheet::ComplexReference range;
    SingleReference single;
    if (data >>= single) {
        range.Reference1 = single;
        range.Reference2 = single;
    } else if (!(data >>= range))
        return std::nullopt;
    if (is_lost(range.Reference1) || is_lost(range.Reference2))
        return std::nullopt;
    auto const first = address_in(range.Reference1, cell);
    auto const last = address_in(range.Reference2, cell);
    return CellRangeAddress{first.Sheet, first.Column, first.Row, last.Column, last.Row};
}

// The cells that a name of the document stands for, or none of one that computes something.
std::optional<CellRangeAddress> cells_named(Reference<css::sheet::XNamedRanges> const& names,
                                            OUString const& name) {
    Reference<css::sheet::XCellRangeReferrer> const named(names->getByName(name), UNO_QUERY_THROW);
    Reference<css::sheet::XCellRangeAddressable> const range(named->getReferredCells(), UNO_QUERY);
    return range.is() ? std::optional(range->getRangeAddress()) : std::nullopt;
}

Reference<css::sheet::XNamedRanges> names_of(Spreadsheet const& document) {
    return {property_of(document, "NamedRanges"), UNO_QUERY_THROW};
}

// A name token carries a number only; the text of the formula says which names it may be.
void add_named_ranges(Spreadsheet const& document, std::string const& bare,
                      std::vector<CellRangeAddress>& found) {
    auto const names = names_of(document);
    for (OUString const& name : names->getElementNames())
        if (uses_name(bare, host::to_utf8(name)))
            if (auto const range = cells_named(names, name))
                found.push_back(*range);
}

} // namespace

References::References(Spreadsheet const& document)
    : document_(document), parser_(Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                                       ->createInstance("com.sun.star.sheet.FormulaParser"),
                                   UNO_QUERY_THROW) {
    set_property(parser_, "CompileEnglish", Any(true));
}

namespace {

void make_absolute(SingleReference& reference, CellAddress const& cell) {
    auto const address = address_in(reference, cell);
    reference.Sheet = address.Sheet;
    reference.Column = address.Column;
    reference.Row = address.Row;
    reference.Flags &= ~(flags::SHEET_RELATIVE | flags::COLUMN_RELATIVE | flags::ROW_RELATIVE);
    reference.Flags |= flags::SHEET_3D;
}

bool looks_at_its_cell(std::string const& bare) {
    constexpr char const* functions[] = {"ROW()", "COLUMN()", "SHEET()", "INDIRECT(", "CELL("};
    return std::any_of(std::begin(functions), std::end(functions),
                       [&](char const* function) { return bare.find(function) != bare.npos; });
}

} // namespace

std::optional<std::string> References::absolute(std::string const& bare, CellBlock const& cell) const {
    if (looks_at_its_cell(bare))
        return std::nullopt;
    auto const at = Reference<css::sheet::XCellRangeAddressable>(cells_of(document_, cell), UNO_QUERY_THROW)
                        ->getRangeAddress();
    CellAddress const origin{at.Sheet, at.StartColumn, at.StartRow};
    auto tokens = parser_->parseFormula(host::to_office(bare), origin);
    for (sal_Int32 i = 0; i < tokens.getLength(); ++i) {
        auto& token = tokens.getArray()[i];
        css::sheet::NameToken name;
        css::sheet::ComplexReference range;
        SingleReference single;
        if (token.Data >>= name) {
            if (name.Sheet >= 0)
                return std::nullopt;
        } else if (token.Data >>= single) {
            make_absolute(single, origin);
            token.Data <<= single;
        } else if (token.Data >>= range) {
            make_absolute(range.Reference1, origin);
            make_absolute(range.Reference2, origin);
            token.Data <<= range;
        }
    }
    return host::to_utf8(parser_->printFormula(tokens, origin));
}

namespace {

// What may read cells that no reference of the formula tells.
bool reads_what_it_likes(std::string const& bare) {
    constexpr char const* functions[] = {"INDIRECT",  "OFFSET", "WEBSERVICE", "FILTERXML",          "DDE",
                                         "HYPERLINK", "CELL",   "INFO",       "MULTIPLE.OPERATIONS"};
    return bare.find("://") != bare.npos ||
           std::any_of(std::begin(functions), std::end(functions),
                       [&](char const* function) { return uses_name(bare, function); });
}

// Names of cells become the cells; false: another kind of name is left.
bool resolve_names(Spreadsheet const& document, std::string& bare) {
    auto const names = names_of(document);
    for (OUString const& name : names->getElementNames()) {
        if (!uses_name(bare, host::to_utf8(name)))
            continue;
        auto const range = cells_named(names, name);
        if (!range)
            return false;
        bare = with_for_name(bare, host::to_utf8(name), block_of(document, *range).reference());
    }
    Reference<css::container::XNameAccess> const areas(property_of(document, "DatabaseRanges"),
                                                       UNO_QUERY_THROW);
    auto const elements = areas->getElementNames();
    return std::none_of(elements.begin(), elements.end(),
                        [&](OUString const& name) { return uses_name(bare, host::to_utf8(name)); });
}

SingleReference single_reference(sal_Int16 sheet, sal_Int32 column, sal_Int32 row) {
    SingleReference reference;
    reference.Sheet = sheet;
    reference.Column = column;
    reference.Row = row;
    reference.Flags = flags::SHEET_3D;
    return reference;
}

} // namespace

std::optional<std::string> References::carried(std::string bare, CellBlock const& cell,
                                               References const& there, Place const& place) const {
    if (reads_what_it_likes(bare) || !resolve_names(document_, bare))
        return std::nullopt;
    auto const at = Reference<css::sheet::XCellRangeAddressable>(cells_of(document_, cell), UNO_QUERY_THROW)
                        ->getRangeAddress();
    CellAddress const origin{at.Sheet, at.StartColumn, at.StartRow};
    auto const sheets = sheet_names(there.document_);
    auto tokens = parser_->parseFormula(host::to_office(bare), origin);
    for (sal_Int32 i = 0; i < tokens.getLength(); ++i) {
        auto& token = tokens.getArray()[i];
        bool const is_value =
            !token.Data.hasValue() || token.Data.getValueTypeClass() != host::uno::TypeClass_STRUCT;
        if (is_value)
            continue;
        auto const range = range_in(token.Data, origin);
        auto const block = range ? place(block_of(document_, *range)) : std::nullopt;
        css::sheet::ComplexReference whole;
        bool const of_one_sheet = !(token.Data >>= whole) || address_in(whole.Reference1, origin).Sheet ==
                                                                 address_in(whole.Reference2, origin).Sheet;
        if (!block || !of_one_sheet)
            return std::nullopt;
        auto const sheet =
            static_cast<sal_Int16>(std::find(sheets.begin(), sheets.end(), block->sheet) - sheets.begin());
        css::sheet::ComplexReference target;
        target.Reference1 = single_reference(sheet, block->first_column, block->first_row);
        target.Reference2 = single_reference(sheet, block->last_column, block->last_row);
        SingleReference single;
        if (token.Data >>= single)
            token.Data <<= target.Reference1;
        else
            token.Data <<= target;
    }
    return host::to_utf8(there.parser_->printFormula(tokens, {}));
}

std::vector<CellBlock> References::of(std::string const& bare, CellBlock const& cell) const {
    auto const at = Reference<css::sheet::XCellRangeAddressable>(cells_of(document_, cell), UNO_QUERY_THROW)
                        ->getRangeAddress();
    CellAddress const origin{at.Sheet, at.StartColumn, at.StartRow};
    std::vector<CellRangeAddress> ranges;
    for (auto const& token : parser_->parseFormula(host::to_office(bare), origin))
        if (auto const range = range_in(token.Data, origin))
            ranges.push_back(*range);
    add_named_ranges(document_, bare, ranges);
    std::vector<CellBlock> blocks;
    auto const sheets = static_cast<sal_Int16>(document_->getSheets()->getElementNames().getLength());
    for (auto const& range : ranges) {
        if (range.Sheet < 0 || range.Sheet >= sheets)
            continue;
        auto block = block_of(document_, range);
        if (block.sheet != last_values_sheet_name && block.sheet != checksum_sheet_name)
            blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace berakhlak::workbook
