#include "survey/table/identifiers.hpp"
#include "survey/table/number_text.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::survey;

TEST_CASE("numbers that are names are told by their form") {
    CHECK(identifier_of("199001012015031001") == Identifier::nip);
    CHECK(identifier_of("19900101 201503 1 001") == Identifier::nip);
    CHECK(identifier_of("199013012015031001") == Identifier::none);
    CHECK(identifier_of("6203014101900001") == Identifier::nik);
    CHECK(identifier_of("+62812345678") == Identifier::phone);
    CHECK(identifier_of("0812-3456-7890") == Identifier::phone);
    CHECK(identifier_of("budi@contoh.invalid") == Identifier::email);
    for (auto const* text : {"", "-", "001234", "4", "Budi", "a@b", "@SUM(1.5)"})
        CHECK(identifier_of(text) == Identifier::none);
}

TEST_CASE("destroyed long numbers are recognised") {
    for (auto const* text : {"1.99E+17", "1,99001E+17", "6.2E+15", "1E+17", "8.1235E+11"})
        CHECK(is_destroyed_number(text));
    for (auto const* text :
         {"", "199001012015031001", "1.5E", "E+17", "1.2.3E+17", "3E+2", "III/d", "1.99E-17"})
        CHECK_FALSE(is_destroyed_number(text));
}

TEST_CASE("grouped numbers are never shifted") {
    CHECK(read_number(" 4,5 ").value == 4.5);
    CHECK(read_number("4.5").value == 4.5);
    for (auto const* text : {"334.327,57", "1.234.567", "1,234.5", "1,2,3"}) {
        CHECK(read_number(text).form == NumberForm::grouped);
        CHECK_FALSE(read_number(text).value);
    }
    for (auto const* text : {"", "Setuju", "4,5 x", "[4]"})
        CHECK(read_number(text).form == NumberForm::not_a_number);
}
