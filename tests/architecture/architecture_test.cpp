// Arrows run down only: wizard -> workbook -> survey -> core; calc -> host -> core.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// The rooms that each room may include from, besides itself.
std::map<std::string, std::set<std::string>> const arrows{
    {"core", {}},
    {"survey", {"core"}},
    {"host", {"core"}},
    {"calc", {"core", "host"}},
    {"workbook", {"survey", "core", "host"}},
    {"wizard", {"workbook", "survey", "core", "host"}},
};

/// The rooms that know UNO.
std::set<std::string> const with_uno{"host", "calc", "workbook", "wizard"};
std::regex const
    uno_header("(com/sun/star|org/berakhlak|rtl|osl|sal|salhelper|cppu|cppuhelper|uno|typelib)/.*");

std::regex const system_include("^\\s*#\\s*include\\s*<([^>]+)>");
std::regex const own_include("^\\s*#\\s*include\\s*\"([^\"]+)\"");

struct Include {
    std::string room;   ///< of the file that includes
    std::string place;  ///< "core/text.cpp:7"
    std::string header; ///< "core/text.hpp"
    bool own = false;   ///< in quotes
};

bool is_source(fs::path const& file) {
    return file.extension() == ".cpp" || file.extension() == ".hpp";
}

void add_includes(std::vector<Include>& all, fs::path const& file, fs::path const& relative) {
    std::ifstream in(file);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        std::smatch found;
        bool const own = std::regex_search(line, found, own_include);
        if (own || std::regex_search(line, found, system_include))
            all.push_back({relative.begin()->string(),
                           relative.generic_string() + ":" + std::to_string(number), found[1], own});
    }
}

std::vector<Include> includes_of(fs::path const& source) {
    std::vector<Include> all;
    for (auto const& entry : fs::recursive_directory_iterator(source))
        if (entry.is_regular_file() && is_source(entry.path()))
            add_includes(all, entry.path(), fs::relative(entry.path(), source));
    return all;
}

std::string room_of(std::string const& header) {
    return header.substr(0, header.find('/'));
}

/// What is wrong with it; empty if nothing.
std::string objection(Include const& include) {
    auto const from = arrows.find(include.room);
    if (from == arrows.end())
        return "there is no room " + include.room + " in the house";
    std::string const to = room_of(include.header);
    if (include.own && to != include.room && !from->second.contains(to))
        return include.room + " must not include " + include.header;
    if (!with_uno.contains(include.room) && std::regex_match(include.header, uno_header))
        return include.room + " knows no UNO: " + include.header;
    if (!include.own && arrows.contains(to))
        return "a header of the house is included in quotes: " + include.header;
    return {};
}

} // namespace

TEST_CASE("Nothing includes upwards, and core and survey know no UNO") {
    auto const includes = includes_of(BERAKHLAK_SOURCE);
    REQUIRE(includes.size() > 100);
    for (Include const& include : includes) {
        std::string const wrong = objection(include);
        if (!wrong.empty())
            FAIL_CHECK(include.place << ": " << wrong);
    }
}

TEST_CASE("The rules object to what they forbid") {
    CHECK(objection({"core", "core/x.cpp:1", "survey/table.hpp", true}) != "");
    CHECK(objection({"core", "core/x.cpp:1", "com/sun/star/uno/Any.hxx", false}) != "");
    CHECK(objection({"survey", "survey/x.cpp:1", "host/uno.hpp", true}) != "");
    CHECK(objection({"survey", "survey/x.cpp:1", "rtl/ustring.hxx", false}) != "");
    CHECK(objection({"host", "host/x.cpp:1", "calc/catalogue.hpp", true}) != "");
    CHECK(objection({"calc", "calc/x.cpp:1", "survey/table.hpp", true}) != "");
    CHECK(objection({"workbook", "workbook/x.cpp:1", "calc/functions.hpp", true}) != "");
    CHECK(objection({"workbook", "workbook/x.cpp:1", "wizard/x.hpp", true}) != "");
    CHECK(objection({"attic", "attic/x.cpp:1", "core/text.hpp", true}) != "");
    CHECK(objection({"core", "core/x.cpp:1", "core/text.hpp", false}) != "");

    CHECK(objection({"core", "core/x.cpp:1", "core/text.hpp", true}) == "");
    CHECK(objection({"core", "core/x.cpp:1", "vector", false}) == "");
    CHECK(objection({"survey", "survey/x.cpp:1", "core/text.hpp", true}) == "");
    CHECK(objection({"calc", "calc/x.cpp:1", "host/uno.hpp", true}) == "");
    CHECK(objection({"calc", "calc/x.cpp:1", "rtl/ustring.hxx", false}) == "");
    CHECK(objection({"wizard", "wizard/x.cpp:1", "workbook/guard.hpp", true}) == "");
}
