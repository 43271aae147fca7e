// How a formula names an instrument.
#include "core/instrument/instrument_json.hpp"
#include "core/instrument/instrument_name.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::core;

TEST_CASE("A name of an instrument says what is wanted otherwise", "[instrument]") {
    CHECK(instrument_name("likert-5")->name == "likert-5");
    CHECK_FALSE(instrument_name("likert-5")->language);
    auto const both = instrument_name("likert-5:n10:en");
    REQUIRE(both);
    CHECK(both->name == "likert-5");
    CHECK(both->language == Language::english);
    CHECK(both->minimum_group == 10u);
    CHECK(both->text() == "likert-5:en:n10");
    for (auto const* text :
         {"likert-5:", "likert-5:xx", "likert-5:n", "likert-5:n0", "likert-5:n-3", "likert-5:n1e3",
          "likert-5:n10:n11", "likert-5:id:en", "likert-5:10", "likert-5:n99999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(instrument_name(text));
    }
}

TEST_CASE("A minimum group is raised, never lowered", "[instrument]") {
    Instrument instrument;
    instrument.name = "x";
    instrument.minimum_group = 5;
    CHECK(instrument_name("x")->applied_to(instrument).minimum_group == 5);
    CHECK(instrument_name("x:n5")->applied_to(instrument).minimum_group == 5);
    CHECK(instrument_name("x:n12")->applied_to(instrument).minimum_group == 12);
    CHECK(instrument_name("x:en")->applied_to(instrument).language == Language::english);
    CHECK_THROWS_AS(instrument_name("x:n4")->applied_to(instrument), InstrumentError);
}
