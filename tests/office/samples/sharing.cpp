#include "sharing.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

namespace berakhlak::tests {

namespace {

namespace css = com::sun::star;
using uno::Reference;
using uno::UNO_QUERY_THROW;

constexpr int unknown_name = 525;

void add_unknown(Reference<css::sheet::XSpreadsheet> const& sheet, std::vector<std::string>& found) {
    auto const name = to_utf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    auto const errors = Reference<css::sheet::XCellRangesQuery>(sheet, UNO_QUERY_THROW)
                            ->queryFormulaCells(css::sheet::FormulaResult::ERROR);
    for (auto const& range : errors->getRangeAddresses())
        for (auto row = range.StartRow; row <= range.EndRow; ++row)
            for (auto column = range.StartColumn; column <= range.EndColumn; ++column)
                if (sheet->getCellByPosition(column, row)->getError() == unknown_name)
                    found.push_back(name + " column " + std::to_string(column + 1) + " row " +
                                    std::to_string(row + 1));
}

} // namespace

Reference<org::berakhlak::calc::XWorkbookSharing> sharing() {
    // Of a method's types, only the exceptions come to our end of the bridge by themselves.
    static_cast<void>(cppu::UnoType<uno::Sequence<org::berakhlak::calc::SharedSheet>>::get());
    return org::berakhlak::calc::WorkbookSharing::create(office_with_extension().context());
}

std::vector<std::string> cells_with_unknown_names(Document const& document) {
    std::vector<std::string> found;
    auto const sheets = document.model()->getSheets()->getElementNames().getLength();
    for (sal_Int32 sheet = 0; sheet < sheets; ++sheet)
        add_unknown(sheet_of(document, sheet), found);
    return found;
}

void write_typed_report(Document const& document) {
    document.add_sheet("Data");
    fill_likert(document, "Data");
    document.type("A1", "=BERAKHLAK_INDEX($Data.B2:V7)");
    document.type("A2", "=BERAKHLAK_CATEGORY(A1)");
    document.type("A3", "=ROUND(BERAKHLAK_INDEX($Data.B2:V7);1)&\" %\"");
    document.type("A4", "=BERAKHLAK_INDEX($Data.B2:V3)");
    document.type_array("A10:F18", "=BERAKHLAK_PROFILE($Data.B2:V7)");
    document.type_array("A20:M24", "=BERAKHLAK_RECAP($Data.B2:V7;$Data.A2:A7)");
}

void check_typed_figures(Document const& document) {
    CHECK(document.content("A1") == likert_index);
    CHECK(document.content("A2") == "Cukup Sehat");
    CHECK(document.content("A3") == "73.3 %");
    CHECK(document.content("A4") == "#N/A");
    CHECK(document.content("A16") == "Adaptif");
    CHECK(document.content("C16") == likert_adaptif);
    CHECK(document.content("E18") == "Cukup Sehat");
    CHECK(document.content("A21") == "Badan Dua");
    CHECK(document.content("B21") == "n < 5");
    CHECK(document.content("L23") == likert_index);
}

} // namespace berakhlak::tests
