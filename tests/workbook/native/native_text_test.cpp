// Native formulas as text. That Calc and Gnumeric compute the figures of our functions from them is tested in
// tests/office/native.
#include "workbook/native/native_text.hpp"

#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace berakhlak;
using namespace berakhlak::workbook;

namespace {

core::Instrument likert() {
    std::ifstream in(berakhlak::tests::places::instruments() + "/likert-5.json");
    std::string const text(std::istreambuf_iterator<char>(in), {});
    return core::instrument_from_json(text);
}

} // namespace

TEST_CASE("A table that is filled up below its end is taken without the filling") {
    std::string const call = "F(A1:B9)";
    CHECK(without_padding("IF(ROW($A$1:$A$20)<=ROWS(" + call + ");" + call + ";\"\")") == call);
    CHECK(without_padding(call) == call);
    // Of another table, with another filling, or another condition: not ours to take apart.
    for (std::string const other :
         {"IF(ROW($A$1:$A$20)<=ROWS(G(A1));F(A1:B9);\"\")", "IF(ROW($A$1:$A$20)<=ROWS(F(A1:B9));F(A1:B9);0)",
          "IF(A1<=ROWS(F(A1:B9));F(A1:B9);\"\")"})
        CHECK(without_padding(other) == other);
}

TEST_CASE("Only a text that COUNTIFS takes as it stands is a criterion") {
    for (std::string const good : {"Dinas Pendidikan", "Sekretariat (umum)", "1a", "A=B"})
        CHECK(is_criterion_text(good));
    for (std::string const bad : {"", "Dinas*", "Siapa?", "a~b", "\"a\"", ">5", "<a", "=a", "12", "1.5"})
        CHECK_FALSE(is_criterion_text(bad));
    CHECK_FALSE(is_criterion_text(std::string(200, 'a')));
}

TEST_CASE("The band of a figure is found from the highest lower edge down") {
    auto instrument = likert();
    instrument.language = core::Language::indonesian;
    instrument.bands.list = {{"B", {"Tinggi", "High"}, 80.5}, {"A", {"Rendah", "Low"}, 0.0}};
    std::sort(instrument.bands.list.begin(), instrument.bands.list.end(),
              [](auto const& a, auto const& b) { return a.lower > b.lower; });
    instrument.bands.round_first = false;
    CHECK(band_formula(instrument, "A1", true) == "IF(ISNUMBER(A1);IF(A1>=80.5;\"B\";\"A\");\"\")");
    CHECK(band_formula(instrument, "A1", false) ==
          "IF(ISNUMBER(A1);IF(A1>=80.5;\"Tinggi\";\"Rendah\");\"\")");
    instrument.bands.round_first = true;
    instrument.bands.decimals = 2;
    CHECK(band_formula(instrument, "A1", true) == "IF(ISNUMBER(A1);IF(ROUND(A1;2)>=80.5;\"B\";\"A\");\"\")");
}

TEST_CASE("Too few to show, and nobody at all, are told apart") {
    auto instrument = likert();
    instrument.minimum_group = 7;
    CHECK(guarded_count(instrument, "A1") == "IF(AND(A1>0;A1<7);\"n < 7\";A1)");
    CHECK(guarded_figure(instrument, "A1", "B1") ==
          "IF(AND(A1>0;A1<7);\"n < 7\";IF(A1=0;" + no_answers(instrument) + ";B1))");
}
