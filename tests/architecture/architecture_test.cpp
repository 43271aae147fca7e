// Arrows run down only: wizard -> workbook -> survey -> core; calc -> host -> core.
#define CATCH_CONFIG_MAIN
#include "places/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

using Rooms = std::vector<std::string>;

/// The floors from low to high, and the rooms of each from low to high; "" is the floor's own hall. A file
/// may include from its room and from lower rooms of its floor.
std::map<std::string, Rooms> const rooms{
    {"core",
     {"text", "instrument", "reading", "index", "statistics", "comparison", "disclosure", "exchange"}},
    {"survey", {"table", "columns", "answers", "sources", "database", "disclosure"}},
    {"host", {"", "document", "formulas"}},
    {"calc", {"catalogue", "readings", "arguments", "groups", ""}},
    {"workbook",
     {"document", "source", "formulas", "guarding", "sheets", "results", "counts", "import", "report",
      "writer", "native", "merging", "database", "freezing", "sharing", "automation"}},
    {"wizard", {"forms", "presenters", "views", "commands"}},
};

/// The floors that each floor may include from, besides itself.
std::map<std::string, std::set<std::string>> const arrows{
    {"core", {}},
    {"survey", {"core"}},
    {"host", {"core"}},
    {"calc", {"core", "host"}},
    {"workbook", {"survey", "core", "host"}},
    {"wizard", {"workbook", "survey", "core", "host"}},
};

/// What fits on a screen.
constexpr std::size_t most_files_of_a_room = 26;

/// The floors that know UNO.
std::set<std::string> const with_uno{"host", "calc", "workbook", "wizard"};
std::regex const
    uno_header("(com/sun/star|org/berakhlak|rtl|osl|sal|salhelper|cppu|cppuhelper|uno|typelib)/.*");

std::regex const system_include("^\\s*#\\s*include\\s*<([^>]+)>");
std::regex const own_include("^\\s*#\\s*include\\s*\"([^\"]+)\"");

struct Include {
    std::string file;   ///< "core/text/text.cpp"
    int line;           ///< from 1
    std::string header; ///< "core/text/text.hpp"
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
            all.push_back({relative.generic_string(), number, found[1], own});
    }
}

std::vector<Include> includes_of(fs::path const& source) {
    std::vector<Include> all;
    for (auto const& entry : fs::recursive_directory_iterator(source))
        if (entry.is_regular_file() && is_source(entry.path()))
            add_includes(all, entry.path(), fs::relative(entry.path(), source));
    return all;
}

std::string floor_of(std::string const& file) {
    return file.substr(0, file.find('/'));
}

/// "" for a file that stands in no room of its floor.
std::string room_of(std::string const& file) {
    auto const first = file.find('/');
    auto const last = file.rfind('/');
    return first == last ? "" : file.substr(first + 1, last - first - 1);
}

/// Position of the file's room among those of its floor, from the lowest.
std::optional<std::size_t> height_of(std::string const& file) {
    auto const& of_floor = rooms.at(floor_of(file));
    auto const found = std::ranges::find(of_floor, room_of(file));
    if (found == of_floor.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - of_floor.begin());
}

/// A header and its source are one thing.
std::string stem_of(std::string const& file) {
    return file.substr(0, file.rfind('.'));
}

/// What is wrong with it; empty if nothing.
std::string objection(Include const& include) {
    std::string const floor = floor_of(include.file);
    auto const from = arrows.find(floor);
    if (from == arrows.end())
        return "there is no floor " + floor + " in the house";
    if (!height_of(include.file))
        return "there is no room " + room_of(include.file) + " on the floor " + floor;
    std::string const to = floor_of(include.header);
    if (include.own && to != floor && !from->second.contains(to))
        return floor + " must not include " + include.header;
    if (include.own && to == floor &&
        (!height_of(include.header) || *height_of(include.header) > *height_of(include.file)))
        return "the room of " + include.header + " is above, or not on the floor";
    if (!with_uno.contains(floor) && std::regex_match(include.header, uno_header))
        return floor + " knows no UNO: " + include.header;
    if (!include.own && arrows.contains(to))
        return "a header of the house is included in quotes: " + include.header;
    return {};
}

using Arrows = std::map<std::string, std::set<std::string>>;

/// Which file includes which, headers and sources of one name taken together.
Arrows file_arrows(std::vector<Include> const& includes) {
    Arrows all;
    for (Include const& include : includes)
        if (include.own && stem_of(include.file) != stem_of(include.header))
            all[stem_of(include.file)].insert(stem_of(include.header));
    return all;
}

/// Files that include each other, directly or around corners: "a b c", or empty.
class CycleFinder {
public:
    explicit CycleFinder(Arrows const& arrows) : arrows_(arrows) {}
    std::string find() {
        for (auto const& [file, includes] : arrows_)
            if (std::string const cycle = follow(file); !cycle.empty())
                return cycle;
        return {};
    }

private:
    std::string follow(std::string const& file) {
        if (done_.contains(file))
            return {};
        auto const seen = std::ranges::find(path_, file);
        if (seen != path_.end()) {
            std::string cycle;
            for (auto step = seen; step != path_.end(); ++step)
                cycle += *step + " ";
            return cycle + file;
        }
        path_.push_back(file);
        if (auto const from = arrows_.find(file); from != arrows_.end())
            for (auto const& next : from->second)
                if (std::string cycle = follow(next); !cycle.empty())
                    return cycle;
        path_.pop_back();
        done_.insert(file);
        return {};
    }

    Arrows const& arrows_;
    std::vector<std::string> path_;
    std::set<std::string> done_;
};

std::map<std::string, std::size_t> files_by_room(fs::path const& source) {
    std::map<std::string, std::size_t> count;
    for (auto const& entry : fs::recursive_directory_iterator(source))
        if (entry.is_regular_file() && is_source(entry.path()))
            ++count[fs::relative(entry.path(), source).parent_path().generic_string()];
    return count;
}

} // namespace

TEST_CASE("Nothing includes upwards, and core and survey know no UNO") {
    auto const includes = includes_of(berakhlak::tests::places::source());
    REQUIRE(includes.size() > 100);
    for (Include const& include : includes) {
        std::string const wrong = objection(include);
        if (!wrong.empty())
            FAIL_CHECK(include.file << ":" << include.line << ": " << wrong);
    }
}

TEST_CASE("No two files include each other") {
    CHECK(CycleFinder(file_arrows(includes_of(berakhlak::tests::places::source()))).find() == "");

    Arrows const around_a_corner{{"a", {"b"}}, {"b", {"c"}}, {"c", {"d", "b"}}};
    CHECK(CycleFinder(around_a_corner).find() == "b c b");
    Arrows const twice_the_same{{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}};
    CHECK(CycleFinder(twice_the_same).find() == "");
}

TEST_CASE("The files of a room fit on a screen") {
    for (auto const& [room, files] : files_by_room(berakhlak::tests::places::source())) {
        INFO(room);
        CHECK(files <= most_files_of_a_room);
    }
}

TEST_CASE("Tests stand in the rooms of what they test") {
    std::map<std::string, std::set<std::string>> const more{
        {"core", {"samples"}},
        {"survey", {"samples"}},
        {"wizard", {}},
        {"workbook", {}},
        {"office", {"calc", "damage", "harness", "package", "samples", "sheets"}},
    };
    for (auto const& [folder, others] : more) {
        auto const& of_floor = rooms.at(folder == "office" ? "workbook" : folder);
        for (auto const& entry :
             fs::directory_iterator(fs::path(berakhlak::tests::places::tests()) / folder)) {
            std::string const name = entry.path().filename().string();
            INFO(folder << "/" << name);
            if (entry.is_directory())
                CHECK((others.contains(name) || std::ranges::find(of_floor, name) != of_floor.end()));
            else
                CHECK((name == "main.cpp" || name == "CMakeLists.txt"));
        }
    }
}

TEST_CASE("The rules object to what they forbid") {
    CHECK(objection({"core/text/x.cpp", 1, "survey/table/table.hpp", true}) != "");
    CHECK(objection({"core/text/x.cpp", 1, "com/sun/star/uno/Any.hxx", false}) != "");
    CHECK(objection({"survey/table/x.cpp", 1, "host/uno.hpp", true}) != "");
    CHECK(objection({"survey/table/x.cpp", 1, "rtl/ustring.hxx", false}) != "");
    CHECK(objection({"host/x.cpp", 1, "calc/catalogue/catalogue.hpp", true}) != "");
    CHECK(objection({"calc/groups/x.cpp", 1, "survey/table/table.hpp", true}) != "");
    CHECK(objection({"workbook/document/x.cpp", 1, "calc/functions.hpp", true}) != "");
    CHECK(objection({"workbook/document/x.cpp", 1, "wizard/views/x.hpp", true}) != "");
    CHECK(objection({"attic/x.cpp", 1, "core/text/text.hpp", true}) != "");
    CHECK(objection({"core/text/x.cpp", 1, "core/text/text.hpp", false}) != "");
    CHECK(objection({"core/text/x.cpp", 1, "core/index/recap.hpp", true}) != "");
    CHECK(objection({"core/attic/x.cpp", 1, "core/text/text.hpp", true}) != "");
    CHECK(objection({"core/x.cpp", 1, "core/text/text.hpp", true}) != "");
    CHECK(objection({"workbook/document/x.cpp", 1, "workbook/formulas/guard.hpp", true}) != "");
    CHECK(objection({"calc/groups/x.cpp", 1, "calc/functions.hpp", true}) != "");

    CHECK(objection({"core/text/x.cpp", 1, "core/text/text.hpp", true}) == "");
    CHECK(objection({"core/index/x.cpp", 1, "core/text/text.hpp", true}) == "");
    CHECK(objection({"core/text/x.cpp", 1, "vector", false}) == "");
    CHECK(objection({"survey/table/x.cpp", 1, "core/exchange/merge.hpp", true}) == "");
    CHECK(objection({"calc/functions.cpp", 1, "calc/groups/index_functions.hpp", true}) == "");
    CHECK(objection({"calc/groups/x.cpp", 1, "host/uno.hpp", true}) == "");
    CHECK(objection({"calc/groups/x.cpp", 1, "rtl/ustring.hxx", false}) == "");
    CHECK(objection({"wizard/views/x.cpp", 1, "workbook/formulas/guard.hpp", true}) == "");
}
