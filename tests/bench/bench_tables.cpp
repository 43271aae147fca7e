// What it costs that texts of a table can be found: one guarded table as it was written before (its texts
// equal nothing in Calc), as it is written now, and computed twice. Run by hand: bench_tables.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/guarding/guarded_cells.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>

using namespace berakhlak::tests;
namespace workbook = berakhlak::workbook;

namespace {

constexpr int units = 40, items = 21;

void write_answers(Document const& document, int respondents) {
    document.add_sheet("Data");
    uno::Sequence<uno::Sequence<uno::Any>> rows(respondents);
    for (int row = 0; row < respondents; ++row) {
        auto& cells = rows.getArray()[row];
        cells.realloc(1 + items);
        cells.getArray()[0] <<= to_office("Dinas " + std::to_string(row % units));
        for (int item = 0; item < items; ++item)
            cells.getArray()[1 + item] <<= 1.0 + (row * 7 + item * row / 3) % 5;
    }
    uno::Reference<com::sun::star::sheet::XCellRangeData>(
        document.range("Data.A1:V" + std::to_string(respondents)), uno::UNO_QUERY_THROW)
        ->setDataArray(rows);
}

double seconds_of_a_recalculation(Document const& document) {
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    for (int run = 0; run < 5; ++run) {
        auto const start = Clock::now();
        document.recalculate();
        best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
    }
    return best;
}

void measure(int respondents) {
    auto const last = std::to_string(respondents);
    auto const live = workbook::function_call("recap", "$Data.$B$1:$V$" + last + ";$Data.$A$1:$A$" + last +
                                                           ";\"likert-5\"");
    auto const table = "A1:M" + std::to_string(units + 3);
    double before = 0.0;
    for (auto const* form : {"as before", "now", "computed twice"}) {
        Document const document(office_with_extension());
        write_answers(document, respondents);
        workbook::GuardedCells guarded(document.model());
        auto const name = to_utf8(document.model()->getSheets()->getElementNames()[0]);
        auto const filled = guarded.write_array({name, 0, 0, 12, units + 2}, live);
        workbook::CellBlock const kept{"_BerAKHLAK", 0, 0, 12, filled.last_row};
        if (form != std::string("now")) {
            workbook::clear_computed(document.model(),
                                     workbook::our_formulas(document.model()).formulas.at(0));
            document.set_array_formula(
                table, "=" + workbook::guarded(form == std::string("as before")
                                                   ? live
                                                   : "IFERROR(" + live + "+0;" + live + "&\"\")",
                                               kept.reference()));
        }
        auto const seconds = seconds_of_a_recalculation(document);
        before = before == 0.0 ? seconds : before;
        std::cout << respondents << " respondents, " << form << ": " << seconds / before << " times ("
                  << seconds * 1000.0 << " ms), A2 found "
                  << document.written("=COUNTIF($A$1:$A$43;\"Dinas 1\")") << " times\n";
    }
}

} // namespace

int main() {
    use_extension(berakhlak::tests::places::oxt());
    for (int const respondents : {900, 5000, 20000})
        measure(respondents);
    end_offices();
    return 0;
}
