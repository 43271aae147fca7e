// A table of findings stays readable, and quick, however many there are; what it leaves out is counted.
#include "harness/document.hpp"
#include "harness/offices.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <random>

using namespace berakhlak::tests;

namespace {

constexpr int items = 21;

// The last answer of each of the first `unreadable` respondents is none.
void fill(Document const& document, int respondents, int unreadable) {
    std::mt19937 random(2022);
    uno::Sequence<uno::Sequence<uno::Any>> rows(respondents);
    for (int row = 0; row < respondents; ++row) {
        auto& cells = rows.getArray()[row];
        cells.realloc(items);
        for (int item = 0; item < items; ++item)
            cells.getArray()[item] <<= static_cast<double>(random() % 5 + 1);
        if (row < unreadable)
            cells.getArray()[items - 1] <<= to_office("Entah");
    }
    uno::Reference<com::sun::star::sheet::XCellRangeData>(
        document.range("A1:U" + std::to_string(respondents)), uno::UNO_QUERY_THROW)
        ->setDataArray(rows);
}

std::string last_of(std::string const& check, int column) {
    return "=INDEX(" + check + ";ROWS(" + check + ");" + std::to_string(column) + ")";
}

} // namespace

TEST_CASE("CHECK lists a thousand places and counts the others") {
    Document const document(office_with_extension());
    std::string const check = "BERAKHLAK_CHECK(A1:U1500)";
    SECTION("more than a thousand") {
        fill(document, 1500, 1234);
        CHECK(document.typed(last_of(check, 4)).text.starts_with("dan 234 temuan lain"));
        CHECK(document.typed(last_of(check, 1)) == "");
        CHECK(document.typed("=INDEX(" + check + ";2;1)") == 1.0);
        CHECK(document.typed("=INDEX(" + check + ";1001;1)") == 1000.0);
    }
    SECTION("a thousand") {
        fill(document, 1500, 1000);
        CHECK(document.typed(last_of(check, 4)).text.find("temuan lain") == std::string::npos);
        CHECK(document.typed("=INDEX(" + check + ";1001;1)") == 1000.0);
    }
}
