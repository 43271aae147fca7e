// A guarded workbook shows its numbers in an office without the extension, and lives again afterwards.
#include "harness/offices.hpp"
#include "surveys.hpp"
#include "workbook/formulas/guard.hpp"

#include <catch2/catch.hpp>

#include <locale>
#include <sstream>

using namespace berakhlak::tests;
namespace workbook = berakhlak::workbook;

namespace {

constexpr char style_name[] = "BerAKHLAK Angka";

std::string number_text(double number) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out.precision(17);
    out << number;
    return out.str();
}

// Index in A1, category in A2, the profile from A4 on; its last values in a hidden sheet.
void write_report(Document const& document) {
    document.add_sheet("Data");
    document.add_sheet("Beku");
    fill_likert(document, "Data");
    auto const profile = workbook::function_call("profile", "$Data.$B$2:$V$7;\"likert-5\"");
    document.set_array_formula("A4:F12", "=" + profile);
    auto const live = document.contents("A4:F12");
    for (std::size_t row = 0; row < live.size(); ++row)
        for (std::size_t column = 0; column < live[row].size(); ++column) {
            auto const cell =
                "Beku." + std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
            if (live[row][column].kind == Content::Kind::number)
                document.set_number(cell, live[row][column].number);
            else
                document.set_text(cell, live[row][column].text);
        }
    document.hide_sheet("Beku");
    document.set_array_formula("A4:F12", "=" + workbook::guarded(profile, "$Beku.$A$1:$F$9"));
    auto const index = workbook::function_call("index", "$Data.$B$2:$V$7");
    document.set_formula("A1", "=" + workbook::guarded(index, number_text(likert_index)));
    document.set_formula("A2", "=" + workbook::guarded(workbook::function_call("category", "A1"),
                                                       workbook::quoted_text("Cukup Sehat")));
    document.set_style("A1:F12", style_name);
}

void check_figures(Document const& document) {
    CHECK(document.content("A1") == likert_index);
    CHECK(document.content("A2") == "Cukup Sehat");
    CHECK(document.content("A10") == "Adaptif");
    CHECK(document.content("B10") == 6.0);
    CHECK(document.content("C10") == likert_adaptif);
    CHECK(document.content("C12") == likert_index);
    CHECK(document.content("E12") == "Cukup Sehat");
}

void check_styles(Document const& document) {
    for (char const* cell : {"A1", "A2", "A4", "C10", "F12"}) {
        CAPTURE(cell);
        CHECK(document.formula(cell) != "");
        CHECK(document.style(cell) == style_name);
    }
}

// Respondents answer 1 for Adaptif: 6 of 30 for the value, 154 - 13 + 6 of 210 for all.
void check_that_it_lives(Document const& document) {
    document.fill("Data.Q2", Rows(6, {"1", "1", "1"}));
    CHECK(document.content("C10") == 20.0);
    CHECK(document.content("A1") == 14700.0 / 210.0);
}

} // namespace

TEST_CASE("A guarded workbook without the extension, and back") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const sent = office_with_extension().folder() / ("terkirim" + ending);
    auto const returned = office_without_extension().folder() / ("kembali" + ending);
    {
        Document const document(office_with_extension());
        write_report(document);
        check_figures(document);
        document.save_as(sent);
    }
    {
        Document const document(office_without_extension(), sent);
        check_figures(document);
        if (ending == ".ods")
            check_styles(document);
        document.recalculate();
        check_figures(document);
        document.set_text("H1", "dibaca");
        document.save_as(returned);
    }
    {
        Document const document(office_with_extension(), returned);
        document.recalculate();
        check_figures(document);
        check_that_it_lives(document);
    }
}

TEST_CASE("Why the guard is needed: a bare formula is lost in an office without the extension") {
    auto const file = office_with_extension().folder() / "tanpa-penjaga.ods";
    {
        Document const document(office_with_extension());
        fill_likert(document);
        document.set_formula("X1", "=ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX(B2:V7)");
        CHECK(document.content("X1") == likert_index);
        document.save_as(file);
    }
    Document const document(office_without_extension(), file);
    CHECK(document.content("X1") == "#NAME?");
}
