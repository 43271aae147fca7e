// A page of the documentation that a text for people names is there, and has the section that it names.
#include "places/places.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string content_of(fs::path const& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

struct Named {
    std::string source;
    std::string page;
    std::string section;
};

// In string literals only; one that was cut into several lines is one text.
std::vector<Named> pages_named(fs::path const& source) {
    static std::regex const comment("//[^\n]*"), cut("\"\\s*\n\\s*\"");
    static std::regex const page("docs/([a-z_-]+\\.md)(, “([^”]*)”)?");
    std::vector<Named> found;
    for (auto const& entry : fs::recursive_directory_iterator(source)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp")
            continue;
        auto const code = content_of(entry.path());
        if (code.find("docs/") == code.npos)
            continue;
        auto const text = std::regex_replace(std::regex_replace(code, comment, ""), cut, "");
        for (std::sregex_iterator at(text.begin(), text.end(), page), end; at != end; ++at)
            found.push_back({entry.path().filename().string(), (*at)[1], (*at)[3]});
    }
    return found;
}

bool has_section(std::string const& page, std::string const& section) {
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("#") && line.find(section) != line.npos)
            return true;
    return false;
}

} // namespace

TEST_CASE("every page that a text for people names exists and has the section") {
    fs::path const project(berakhlak::tests::places::project());
    auto const named = pages_named(project / "src");
    REQUIRE(named.size() >= 4);
    for (auto const& [source, page, section] : named) {
        CAPTURE(source, page, section);
        REQUIRE(fs::exists(project / "docs" / page));
        CHECK_FALSE(section.empty());
        CHECK(has_section(content_of(project / "docs" / page), section));
    }
}

TEST_CASE("the page of instruments knows every keyword of a sheet") {
    fs::path const project(berakhlak::tests::places::project());
    auto const page = content_of(project / "docs/instruments.md");
    auto const reader = content_of(project / "src/core/instrument/instrument_sheet.cpp");
    std::regex const setting("Setting\\{\"([^\"]+)\", \"([^\"]+)\"");
    std::regex const list("\\{\"([a-z ]+)\", &SheetReader::read_");
    std::size_t keywords = 0;
    for (std::sregex_iterator at(reader.begin(), reader.end(), setting), end; at != end; ++at)
        for (int language : {1, 2}) {
            CAPTURE((*at)[language].str());
            CHECK(page.find("`" + (*at)[language].str() + "`") != page.npos);
            ++keywords;
        }
    for (std::sregex_iterator at(reader.begin(), reader.end(), list), end; at != end; ++at, ++keywords) {
        CAPTURE((*at)[1].str());
        CHECK(page.find("`" + (*at)[1].str() + "`") != page.npos);
    }
    CHECK(keywords > 60);
}
