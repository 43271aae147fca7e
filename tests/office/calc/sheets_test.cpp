// The sheet-driven test: sheets/<function>.fods hold formulas and what they must give; see sheets/README.md.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace berakhlak::tests;

namespace {

constexpr std::size_t fewest_rows = 3; // a sheet with less is no test of a function

std::vector<std::filesystem::path> sheets() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry :
         std::filesystem::directory_iterator(berakhlak::tests::places::tests() + "/office/sheets"))
        if (entry.path().extension() == ".fods")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

// An error is expected as the text that the cell shows.
bool same(Content const& given, Content const& expected) {
    if (expected.kind == Content::Kind::error)
        return false;
    return expected.kind == Content::Kind::number ? given == expected.number
                                                  : given == std::string_view(expected.text);
}

std::string row_name(std::size_t row) {
    return std::to_string(row);
}

void check_row(Document const& document, std::size_t row) {
    auto const number = row_name(row);
    auto const description = document.content("A" + number).text;
    auto const given = document.content("B" + number);
    auto const expected = document.content("C" + number);
    INFO("row " << row << ", " << description << ": " << document.formula("B" + number) << " gives " << given
                << ", expected " << expected);
    CHECK(same(given, expected));
    CHECK(document.formula("B" + number).starts_with("="));
    CHECK(document.content("D" + number) == 1.0);
}

} // namespace

TEST_CASE("Every sheet of formulas gives what it expects") {
    auto const files = sheets();
    REQUIRE(files.size() >= 6);
    for (auto const& file : files) {
        INFO(file.filename().string());
        Document const document(office_with_extension(), file);
        document.recalculate();
        std::size_t row = 2;
        for (; document.content("A" + row_name(row)).text != ""; ++row)
            check_row(document, row);
        CHECK(row - 2 >= fewest_rows);
    }
}
