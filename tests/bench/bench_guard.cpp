// How much longer guarding formulas takes than writing them did, for more and more of them: the ratio must
// not grow. Run by hand: bench_guard.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"

#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

#include <chrono>
#include <iostream>

using namespace berakhlak::tests;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

void write(Document const& document, sal_Int32 count) {
    uno::Sequence<uno::Sequence<rtl::OUString>> rows(count);
    for (sal_Int32 row = 0; row < count; ++row) {
        rows.getArray()[row].realloc(1);
        rows.getArray()[row].getArray()[0] =
            "=ORG.BERAKHLAK.CALC.FUNCTIONS.CATEGORY(" + rtl::OUString::number(row % 101) + ")";
    }
    Reference<com::sun::star::sheet::XCellRangeFormula>(document.range("A1:A" + std::to_string(count)),
                                                        UNO_QUERY_THROW)
        ->setFormulaArray(rows);
}

void measure(sal_Int32 count) {
    using Clock = std::chrono::steady_clock;
    Document const document(office_with_extension());
    auto const start = Clock::now();
    write(document, count);
    auto const written = Clock::now();
    org::berakhlak::calc::WorkbookSharing::create(office_with_extension().context())
        ->protect(document.model(), "id");
    auto const guarded = Clock::now();
    auto const seconds = [](auto time) { return std::chrono::duration<double>(time).count(); };
    std::cout << count << " formulas: guarding took " << seconds(guarded - written) / seconds(written - start)
              << " times as long as writing (" << seconds(guarded - written) << " s)\n";
}

} // namespace

int main() {
    use_extension(berakhlak::tests::places::oxt());
    for (sal_Int32 const count : {100, 1000, 5000, 20000})
        measure(count);
    end_offices();
    return 0;
}
