// What an import keeps of the calls while it enters its formulas is kept no longer than that.
#include "harness/offices.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/util/XLockable.hpp>

using namespace berakhlak::tests;

namespace {

constexpr double changed_index = 15000.0 / 210.0; // the first respondent's 5 became a 1: four points less
constexpr char formula[] = "=BERAKHLAK_INDEX(B2:V7)";

uno::Reference<com::sun::star::util::XLockable> new_kept() {
    auto const context = office_with_extension().context();
    return {context->getServiceManager()->createInstanceWithContext("org.berakhlak.calc.Kept", context),
            uno::UNO_QUERY_THROW};
}

void change(Document const& document) {
    for (char const* cell : {"B2", "C2", "D2"})
        document.set_number(cell, 1);
}

} // namespace

TEST_CASE("While it is locked a call is computed once, and afterwards whenever cells change") {
    Document const document(office_with_extension());
    fill_likert(document);
    auto const kept = new_kept();
    kept->lock();
    CHECK(kept->isLocked());
    document.type("X1", formula);
    REQUIRE(document.content("X1") == likert_index);
    change(document);
    CHECK(document.typed(formula) == likert_index);
    // Other arguments are another call, but its range was read.
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Pelayanan\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7;\"Adaptif\")") == likert_adaptif);
    kept->unlock();
    CHECK_FALSE(kept->isLocked());
    CHECK(document.typed(formula) == changed_index);
    document.recalculate();
    CHECK(document.content("X1") == changed_index);
}

TEST_CASE("Arguments that are arrays make a call that isn't kept") {
    Document const document(office_with_extension());
    fill_likert(document);
    auto const kept = new_kept();
    kept->lock();
    std::string const of_dinas = "=BERAKHLAK_INDEX(B2:V7;;;A2:A7;\"Dinas*\")";
    CHECK(document.typed(of_dinas) == likert_dinas_index);
    document.set_text("A5", "Dinas Satu");
    CHECK(document.typed(of_dinas) == likert_index);
    kept->unlock();
}

TEST_CASE("An import that breaks off while it is locked leaves nothing behind") {
    Document const document(office_with_extension());
    fill_likert(document);
    {
        auto const kept = new_kept();
        kept->lock();
        CHECK(document.typed(formula) == likert_index);
    }
    change(document);
    CHECK(document.typed(formula) == changed_index);
}
