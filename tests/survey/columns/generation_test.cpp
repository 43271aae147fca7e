// Generations of respondents, by the bounds that BPS publishes.
#include "import_case.hpp"
#include "survey/columns/generation.hpp"
#include "survey/columns/header_match.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using namespace berakhlak::survey;

namespace {

Column column_of(std::vector<std::string> const& texts) {
    Column column;
    column.push_back("Tahun lahir");
    for (auto const& text : texts)
        column.push_back(text);
    return column;
}

} // namespace

TEST_CASE("A generation begins and ends with the year that BPS gives", "[generation]") {
    CHECK(generation_of(1945) == Generation::pre_boomer);
    CHECK(generation_of(1946) == Generation::baby_boomer);
    CHECK(generation_of(1964) == Generation::baby_boomer);
    CHECK(generation_of(1965) == Generation::x);
    CHECK(generation_of(1980) == Generation::x);
    CHECK(generation_of(1981) == Generation::millennial);
    CHECK(generation_of(1996) == Generation::millennial);
    CHECK(generation_of(1997) == Generation::z);
    CHECK(generation_of(2012) == Generation::z);
    CHECK(generation_of(2013) == Generation::post_z);
}

TEST_CASE("Births are read as years, dates and ages", "[generation]") {
    CHECK(birth_year(" 1985 ", BirthForm::year, {}) == 1985);
    CHECK(birth_year("17/08/1985", BirthForm::date, {}) == 1985);
    CHECK(birth_year("8/17/1985", BirthForm::date, {}) == 1985);
    CHECK(birth_year("1985-08-17", BirthForm::date, {}) == 1985);
    CHECK(birth_year("17 Agustus 1985", BirthForm::date, {}) == 1985);
    CHECK(birth_year("34", BirthForm::age, 2026) == 1992);
    CHECK(birth_year("34 Tahun", BirthForm::age, 2026) == 1992);
    CHECK(birth_year("34 thn.", BirthForm::age, 2026) == 1992);
    CHECK_FALSE(birth_year("34", BirthForm::age, {}));
    CHECK_FALSE(birth_year("34", BirthForm::year, {}));
    CHECK_FALSE(birth_year("1885", BirthForm::year, {}));
    CHECK_FALSE(birth_year("1985", BirthForm::age, 2026));
    CHECK_FALSE(birth_year("21-30 tahun", BirthForm::age, 2026));
    CHECK_FALSE(birth_year("", BirthForm::year, {}));
}

TEST_CASE("A column of births is told by what it holds", "[generation]") {
    CHECK(birth_form(column_of({"1985", "1990", "", "1979"}), 1) == BirthForm::year);
    CHECK(birth_form(column_of({"01/02/1985", "28/02/1990"}), 1) == BirthForm::date);
    CHECK(birth_form(column_of({"25", "31 tahun"}), 1) == BirthForm::age);
    CHECK_FALSE(birth_form(column_of({"21-30", "31-40", "> 50"}), 1));
    CHECK_FALSE(birth_form(column_of({"1985", "1990", "tidak ingat"}), 1)); // two of three are too few
    CHECK_FALSE(birth_form(column_of({"", ""}), 1));
}
