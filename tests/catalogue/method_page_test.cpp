// docs/method.md explains every function, in both languages.
#include "calc/catalogue/catalogue.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace berakhlak;

namespace {

struct Page {
    std::vector<std::string> indonesian; ///< its lines
    std::vector<std::string> english;
};

Page read_page() {
    std::ifstream file(berakhlak::tests::places::docs() + "/method.md");
    REQUIRE(file);
    Page page;
    auto* part = &page.indonesian;
    for (std::string line; std::getline(file, line);) {
        if (line == "## English")
            part = &page.english;
        part->push_back(line);
    }
    return page;
}

std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '|');)
        cells.push_back(cell);
    return cells;
}

bool names(std::string const& cell, std::string const& function) {
    auto const at = cell.find(function);
    if (at == std::string::npos)
        return false;
    auto const end = at + function.size();
    return end == cell.size() || cell[end] == ' ' || cell[end] == ',';
}

/// The row of the tables that explains a function: function, formula, source, when not.
std::vector<std::string> row_of(std::vector<std::string> const& lines, std::string const& function) {
    for (auto const& line : lines)
        if (line.starts_with("| BERAKHLAK_"))
            if (auto cells = cells_of(line); names(cells[1], function))
                return cells;
    return {};
}

} // namespace

TEST_CASE("The page of methods explains every function in both languages") {
    Page const page = read_page();
    for (auto const& function : calc::catalogue())
        for (auto const* part : {&page.indonesian, &page.english}) {
            INFO(function.display << (part == &page.english ? " in English" : " in Indonesian"));
            auto const row = row_of(*part, function.display);
            REQUIRE(row.size() == 5); // what stands before the first bar is the first
            for (std::size_t cell = 1; cell < row.size(); ++cell)
                CHECK(row[cell].size() > 2);
        }
}

TEST_CASE("Intervals hold the truth as often as they say, as the bench has measured") {
    int lines = 0;
    for (auto const& line : read_page().english) {
        if (!line.starts_with("| ") || !line.ends_with(" % |"))
            continue;
        auto const end = line.size() - std::string_view(" % |").size();
        ++lines;
        double const percent = std::stod(line.substr(line.rfind('|', end) + 1));
        INFO(line);
        bool const test = line.starts_with("| DIFFERENCES");
        CHECK(percent >= (test ? 3.5 : 93.0));
        CHECK(percent <= (test ? 6.5 : 97.0));
    }
    CHECK(lines >= 10);
}
