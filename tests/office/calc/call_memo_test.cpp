// What an import keeps of the calls while it enters its formulas is kept no longer than that.
#include "harness/offices.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/util/XLockable.hpp>

using namespace berakhlak::tests;

namespace {

constexpr double changed_index = 15000.0 / 210.0; // the first respondent's 5 became a 1: four points less
constexpr char formula[] = "=BERAKHLAK_INDEX(B2:V7)";

uno::Reference<com::sun::star::util::XLockable> new_call_memo() {
    auto const context = office_with_extension().context();
    return {context->getServiceManager()->createInstanceWithContext("org.berakhlak.calc.CallMemo", context),
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
    auto const kept = new_call_memo();
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
    document.fill("X1", {{"Dinas Satu", "9"}});
    auto const kept = new_call_memo();
    kept->lock();
    std::string const minimum = "=INDEX(BERAKHLAK_RECAP(B2:V7;A2:A7;;X1:Y1);3;3)";
    CHECK(document.typed(minimum) == 9.0);
    document.set_number("Y1", 4);
    CHECK(document.typed(minimum) == 4.0);
    kept->unlock();
}

TEST_CASE("What is kept of one document is not given to another one") {
    Document const document(office_with_extension());
    fill_likert(document);
    Document const other(office_with_extension());
    fill_likert(other);
    change(other);
    auto const kept = new_call_memo();
    kept->lock();
    CHECK(document.typed(formula) == likert_index);
    CHECK(other.typed(formula) == changed_index);
    CHECK(document.typed("=INDEX(BERAKHLAK_PROFILE(B2:V7);9;3)") == likert_index);
    CHECK(other.typed("=INDEX(BERAKHLAK_PROFILE(B2:V7);9;3)") == changed_index);
    kept->unlock();
}

TEST_CASE("An import that breaks off while it is locked leaves nothing behind") {
    Document const document(office_with_extension());
    fill_likert(document);
    {
        auto const kept = new_call_memo();
        kept->lock();
        CHECK(document.typed(formula) == likert_index);
    }
    change(document);
    CHECK(document.typed(formula) == changed_index);
}

TEST_CASE("Answers that were read with their header are not read again below it, and their faults keep their "
          "rows") {
    Document const document(office_with_extension());
    fill_likert(document);
    document.set_text("C4", "kadang-kadang");
    auto const row_of_fault = [&](char const* range) {
        return document.typed("=INDEX(BERAKHLAK_CHECK(" + std::string(range) +
                              ");MATCH(\"C\";INDEX(BERAKHLAK_CHECK(" + range + ");0;2);0);1)");
    };
    auto const kept = new_call_memo();
    kept->lock();
    CHECK(row_of_fault("B1:V7") == 4.0);
    document.set_number("C4", 4); // the reading with the fault was kept
    CHECK(row_of_fault("B2:V7") == 4.0);
    kept->unlock();
    CHECK(row_of_fault("B2:V7") == "#N/A");
}

TEST_CASE("Formulas over one scale share its covariances, and those of other rules don't") {
    Document const document(office_with_extension());
    fill_likert(document);
    document.set_text("C3", "");
    std::vector<std::string> const formulas{
        "=INDEX(BERAKHLAK_ALPHA(B2:V7;;\"likert-5\");6;1)",
        "=INDEX(BERAKHLAK_ALPHA(B2:V7;;\"likert-5\";\"listwise\");6;1)",
        "=INDEX(BERAKHLAK_ALPHA(B2:V7;;\"likert-5\");1;1)",
        "=INDEX(BERAKHLAK_ALPHA(B2:V7;;\"likert-5\";\"listwise\");1;1)",
        "=INDEX(BERAKHLAK_ALPHA(B2:V7;\"Adaptif\";\"likert-5\");1;1)",
        "=INDEX(BERAKHLAK_ITEMTOTAL(B2:V7;0;;\"likert-5\");3;4)",
        "=INDEX(BERAKHLAK_ITEMTOTAL(B2:V7;1;;\"likert-5\");3;3)",
        "=INDEX(BERAKHLAK_ITEMTOTAL(B2:V7;1;\"Adaptif\";\"likert-5\");3;3)"};
    auto const figures = [&] {
        std::vector<double> numbers;
        for (auto const& one : formulas) {
            auto const content = document.typed(one);
            REQUIRE(content.kind == Content::Kind::number);
            numbers.push_back(content.number);
        }
        return numbers;
    };
    auto const freely = figures();
    CHECK(freely[0] == 6.0); // respondents
    CHECK(freely[1] == 5.0);
    auto const kept = new_call_memo();
    kept->lock();
    CHECK(figures() == freely);
    kept->unlock();
}
