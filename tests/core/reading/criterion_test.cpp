#include "core/reading/criterion.hpp"

#include <catch2/catch.hpp>

using berakhlak::core::Criterion;

TEST_CASE("a text criterion takes the whole cell, without case") {
    CHECK(Criterion("dinas kesehatan").matches("Dinas  Kesehatan"));
    CHECK_FALSE(Criterion("dinas").matches("Dinas Kesehatan"));
    CHECK(Criterion("=Dinas Kesehatan").matches("dinas kesehatan"));
}

TEST_CASE("wildcards") {
    CHECK(Criterion("Dinas*").matches("Dinas Kesehatan"));
    CHECK(Criterion("*kes?hatan").matches("Dinas Kesehatan"));
    CHECK_FALSE(Criterion("Dinas*").matches("Badan"));
    CHECK(Criterion("<>Dinas*").matches("Badan"));
    CHECK(Criterion("a~*b").matches("a*b"));
    CHECK_FALSE(Criterion("a~*b").matches("axb"));
    CHECK(Criterion("*a*b*c").matches("xxaxxbxxaxxbxc"));
}

TEST_CASE("numbers, also as text and with a decimal comma") {
    CHECK(Criterion(">=3").matches(3.0));
    CHECK(Criterion(">=3").matches("4"));
    CHECK_FALSE(Criterion(">=3").matches("2"));
    CHECK_FALSE(Criterion(">=3").matches("tiga"));
    CHECK(Criterion("<3,5").matches(3.0));
    CHECK(Criterion(5.0).matches("5"));
    CHECK(Criterion("<>5").matches("lima"));
    CHECK_FALSE(Criterion("<>5").matches(5.0));
    CHECK_FALSE(Criterion("x").matches(5.0));
    CHECK(Criterion("<>x").matches(5.0));
}

TEST_CASE("empty cells") {
    CHECK(Criterion("=").matches(""));
    CHECK_FALSE(Criterion("=").matches("a"));
    CHECK(Criterion("<>").matches("a"));
    CHECK_FALSE(Criterion("<>").matches(""));
    CHECK_FALSE(Criterion("").matches(0.0));
}
