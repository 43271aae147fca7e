#include "calc/readings/witness.hpp"

#include "host/formulas/formula_text.hpp"
#include "host/function_signature.hpp"
#include "host/properties.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <algorithm>
#include <optional>

namespace berakhlak::calc {

namespace {

namespace css = com::sun::star;
using host::CellRange;
using host::Document;
using host::Reference;
using host::UNO_QUERY_THROW;
using Cell = Reference<css::table::XCell>;

// The call that is all that a formula computes while the extension is there.
std::optional<host::Call> call_in(Cell const& cell) {
    auto const bare = host::bare_formula(host::to_utf8(cell->getFormula()));
    auto const guard = host::guard_of(bare);
    if (guard && !guard->computed.empty())
        return std::nullopt; // shows what another cell computes
    return host::sole_call(guard ? guard->live : bare);
}

// Whether the argument is a range that the function takes as cells. BERAKHLAK_CHECK takes others too.
bool takes_range(host::FunctionSignature const& function, std::size_t argument) {
    return function.method != "check" && (argument < function.answers || function.groups == argument);
}

bool is_constant(std::string const& argument) {
    return argument.empty() || argument.front() == '"' ||
           argument.find_first_not_of("0123456789.-E+") == argument.npos;
}

// The cells that an argument names; null for anything else.
class Arguments {
public:
    Arguments(Document const& document, Cell const& cell)
        : document_(document),
          sheet_(Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW)->getSpreadsheet()) {}

    [[nodiscard]] CellRange cells(std::string const& argument) const {
        if (argument.find_first_of("(){}&~!+*/^=<>\"") != argument.npos)
            return {};
        try {
            auto const dot = argument.rfind('.');
            if (dot != argument.npos)
                return sheet_named(argument.substr(0, dot))
                    ->getCellRangeByName(host::to_office(argument.substr(dot + 1)));
            if (auto const named = named_range(argument); named.is())
                return named;
            return sheet_->getCellRangeByName(host::to_office(argument));
        } catch (host::uno::Exception const&) {
            return {}; // no reference to cells of this document
        }
    }

private:
    [[nodiscard]] Reference<css::sheet::XSpreadsheet> sheet_named(std::string name) const {
        if (name.starts_with('$'))
            name.erase(0, 1);
        if (name.size() > 1 && name.front() == '\'' && name.back() == '\'')
            name = name.substr(1, name.size() - 2);
        Reference<css::sheet::XSpreadsheetDocument> const document(document_, UNO_QUERY_THROW);
        return {document->getSheets()->getByName(host::to_office(name)), UNO_QUERY_THROW};
    }
    [[nodiscard]] CellRange named_range(std::string const& name) const {
        Reference<css::sheet::XNamedRanges> const names(document_->getPropertyValue("NamedRanges"),
                                                        UNO_QUERY_THROW);
        if (!names->hasByName(host::to_office(name)))
            return {};
        return Reference<css::sheet::XCellRangeReferrer>(names->getByName(host::to_office(name)),
                                                         UNO_QUERY_THROW)
            ->getReferredCells();
    }

    Document const& document_;
    Reference<css::sheet::XSpreadsheet> sheet_;
};

bool is_small_and_constant(CellRange const& cells) {
    auto const area = Reference<css::sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress();
    auto const columns = area.EndColumn - area.StartColumn + 1;
    auto const rows = area.EndRow - area.StartRow + 1;
    constexpr sal_Int32 most = 100;
    if (rows > most || columns > most || rows * columns > most)
        return false;
    for (sal_Int32 row = 0; row < rows; ++row)
        for (sal_Int32 column = 0; column < columns; ++column)
            if (cells->getCellByPosition(column, row)->getType() == css::table::CellContentType_FORMULA)
                return false;
    return true;
}

bool contains(std::vector<std::string> const& ranges, std::string const& range) {
    return std::ranges::find(ranges, range) != ranges.end();
}

// Whether the cell's formula calls us with `range` whenever it is computed, and reads nothing else that could
// lead back to whoever reads `own`.
bool can_tell(Document const& document, Cell const& cell, std::string const& range,
              std::vector<std::string> const& own) {
    auto const call = call_in(cell);
    auto const* const function = call ? host::signature_of(call->method) : nullptr;
    if (function == nullptr)
        return false;
    Arguments const arguments(document, cell);
    bool reads_it = false;
    for (std::size_t i = 0; i < call->arguments.size(); ++i) {
        auto const& argument = call->arguments[i];
        if (is_constant(argument))
            continue;
        auto const cells = arguments.cells(argument);
        auto const address = cells.is() ? address_of(cells) : std::string();
        if (address.empty())
            return false;
        reads_it = reads_it || (takes_range(*function, i) && address == range);
        if (!contains(own, address) && !is_small_and_constant(cells))
            return false;
    }
    return reads_it;
}

// Each witness is asked on the stack of the call that asks.
constexpr int deepest = 8;
thread_local int depth = 0;

// Cells with formulas, sheet by sheet: a few of each column of a block, from its end, for those that are
// computed now are rather among the first.
std::vector<Cell> some_formulas(Document const& document) {
    constexpr sal_Int32 of_a_column = 2, columns_of_a_block = 12;
    constexpr std::size_t most = 96;
    std::vector<Cell> some;
    Reference<css::sheet::XSpreadsheetDocument> const spreadsheet(document, UNO_QUERY_THROW);
    Reference<css::container::XIndexAccess> const sheets(spreadsheet->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        Reference<css::sheet::XSpreadsheet> const sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        auto const formulas = Reference<css::sheet::XCellRangesQuery>(sheet, UNO_QUERY_THROW)
                                  ->queryContentCells(css::sheet::CellFlags::FORMULA);
        for (auto const& block : formulas->getRangeAddresses()) {
            auto const last = std::min(block.EndColumn, block.StartColumn + columns_of_a_block - 1);
            for (auto column = block.StartColumn; column <= last; ++column)
                for (auto row = block.EndRow; row >= block.StartRow && row > block.EndRow - of_a_column;
                     --row)
                    if (some.size() < most)
                        some.push_back(sheet->getCellByPosition(column, row));
        }
    }
    return some;
}

} // namespace

std::string address_of(CellRange const& range) {
    return host::to_utf8(host::property_or(range, "AbsoluteName", host::OUString()));
}

Witness::Word Witness::ask(std::string const& range, std::vector<std::string> const& own) const {
    try {
        if (!can_tell(document_, cell_, range, own))
            return Word::none;
        if (depth >= deepest)
            return Word::not_now;
        ++depth;
        auto const error = cell_->getError();
        --depth;
        return error == 0 ? Word::nothing_new : Word::not_now;
    } catch (host::uno::Exception const&) {
        return Word::none; // its document is gone
    }
}

bool Witness::is_asked() {
    return depth > 0;
}

std::shared_ptr<Witness const> Witness::find(Document const& document, std::string const& range,
                                             std::vector<std::string> const& own) {
    for (auto const& cell : some_formulas(document)) {
        auto witness = std::make_shared<Witness const>(document, cell);
        if (witness->ask(range, own) == Word::nothing_new)
            return witness;
    }
    return nullptr;
}

} // namespace berakhlak::calc
