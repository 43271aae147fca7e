#include "core/text/text.hpp"

#include <catch2/catch.hpp>

using berakhlak::core::match_key;

TEST_CASE("texts that look the same to a person have the same key") {
    CHECK(match_key("Sangat Setuju") == "sangat setuju");
    CHECK(match_key("  SANGAT \t\n setuju ") == "sangat setuju");
    CHECK(match_key("Sangat\u00a0Setuju") == "sangat setuju");
    CHECK(match_key("Sangat\u200b Setuju\ufeff") == "sangat setuju");
    CHECK(match_key("r\u00e9form\u00e9") == match_key("re\u0301forme\u0301"));
    CHECK(match_key("\u201cBerAKHLAK\u201d \u2013 2022") == "\"berakhlak\" - 2022");
    CHECK(match_key("\u2019") == "'");
    CHECK(match_key("\u200b") == "");
    CHECK(match_key("") == "");
}

TEST_CASE("texts that differ keep different keys") {
    CHECK(match_key("Setuju") != match_key("Tidak Setuju"));
    CHECK(match_key("B1") != match_key("B2"));
}

TEST_CASE("bytes that are no UTF-8 are kept") {
    CHECK(match_key("a\xff") == "a\xff");
}
