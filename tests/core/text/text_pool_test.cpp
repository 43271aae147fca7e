#include "core/text/text_pool.hpp"

#include "core/text/cells.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::core;

TEST_CASE("Equal texts have one code, in the order in which they came") {
    TextPool pool;
    CHECK(pool.intern("setuju") == 0);
    CHECK(pool.intern("") == 1);
    CHECK(pool.intern(std::string("set") + "uju") == 0);
    CHECK(pool.size() == 2);
    CHECK(pool.at(0) == "setuju");
}

TEST_CASE("A copied pool outlives the one it was copied from, and goes its own way") {
    TextPool copy;
    {
        TextPool pool;
        for (int i = 0; i < 1000; ++i)
            pool.intern("jawaban " + std::to_string(i)); // short ones, which stand in the object itself, too
        copy = pool;
        pool.intern("hanya di sini");
    }
    CHECK(copy.size() == 1000);
    CHECK(copy.intern("jawaban 999") == 999);
    CHECK(copy.at(7) == "jawaban 7");
    CHECK(copy.intern("baru") == 1000);

    TextPool const moved(std::move(copy));
    CHECK(moved.at(1000) == "baru");
}

TEST_CASE("A copied grid outlives the one it was copied from") {
    CellGrid copy;
    {
        CellGrid grid(1, 1);
        grid.set_text(0, 0, "a");
        copy = grid;
    }
    CHECK(copy.word(copy.at(0, 0).word) == "a");
    CHECK(copy.intern("a") == copy.at(0, 0).word);
}
