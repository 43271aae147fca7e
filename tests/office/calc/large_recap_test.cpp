// The recap of a large survey against Calc's own AVERAGEIFS on the same sheet.
#include "harness/document.hpp"
#include "harness/offices.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <random>

using namespace berakhlak::tests;

namespace {

constexpr int respondents = 100'000;
constexpr int rows_at_once = 10'000; // each block travels over the bridge
constexpr int items = 21;
constexpr int items_of_a_value = 3;
constexpr int values = items / items_of_a_value;
constexpr int units = 60;

void fill_survey(Document const& document) {
    std::mt19937 random(2022);
    for (int first = 1; first <= respondents; first += rows_at_once) {
        uno::Sequence<uno::Sequence<uno::Any>> rows(rows_at_once);
        for (auto& row : rows) {
            row.realloc(1 + items);
            auto* cell = row.getArray();
            *cell++ <<= to_office("Unit " + std::to_string(random() % units + 1));
            for (int item = 0; item < items; ++item)
                *cell++ <<= static_cast<double>(random() % 5 + 1);
        }
        auto const block = document.range("Data.A" + std::to_string(first) + ":V" +
                                          std::to_string(first + rows_at_once - 1));
        uno::Reference<com::sun::star::sheet::XCellRangeData>(block, uno::UNO_QUERY_THROW)
            ->setDataArray(rows);
    }
}

std::string item_column(int item) {
    std::string const letter(1, static_cast<char>('B' + item));
    return "$Data.$" + letter + "$1:$" + letter + "$100000";
}

// The mean of the value's item means, out of 5, times 100.
std::string native_index(std::string const& unit, int value) {
    std::string means;
    for (int item = value * items_of_a_value; item < (value + 1) * items_of_a_value; ++item)
        means += (means.empty() ? "" : ";") + std::string("AVERAGEIFS(") + item_column(item) +
                 ";$Data.$A$1:$A$100000;\"" + unit + "\")";
    return "=AVERAGE(" + means + ")/5*100";
}

} // namespace

TEST_CASE("a recap of 60 units over 100,000 x 21 answers is what AVERAGEIFS gives") {
    Document const document(office_with_extension());
    document.add_sheet("Data");
    fill_survey(document);
    document.set_array_formula("A1:M63", "=ORG.BERAKHLAK.CALC.FUNCTIONS.RECAP($Data.$B$1:$V$100000;"
                                         "$Data.$A$1:$A$100000)");
    auto const recap = document.contents("A1:M63");
    double respondents_counted = 0.0;
    for (int unit = 1; unit <= units; ++unit) {
        auto const& row = recap[static_cast<std::size_t>(unit)];
        CAPTURE(row[0].text);
        REQUIRE(row[0].text.starts_with("Unit "));
        respondents_counted += row[1].number;
        double sum = 0.0;
        for (int value = 0; value < values; ++value) {
            auto const native = document.written(native_index(row[0].text, value));
            REQUIRE(native.kind == Content::Kind::number);
            CHECK(row[static_cast<std::size_t>(4 + value)] == native.number);
            sum += native.number;
        }
        CHECK(row[4 + values] == sum / values);
    }
    CHECK(respondents_counted == respondents);
}
