// Every function says all that a person needs, in both languages.
#include "calc/catalogue/catalogue.hpp"
#include "host/function_signature.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>

using namespace berakhlak;
using calc::Function;

namespace {

std::string upper_case(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

std::vector<core::Text> texts_of(Function const& function) {
    std::vector<core::Text> texts{function.description, function.computation, function.source};
    for (auto const& argument : function.arguments) {
        texts.push_back(argument.label);
        texts.push_back(argument.meaning);
    }
    for (auto const& error : function.errors)
        texts.push_back(error.meaning);
    return texts;
}

/// "Definisi bawaan" is how a person learns of it, in both languages.
bool speaks_of_built_in_definition(std::string text) {
    return upper_case(std::move(text)).find("DEFINISI BAWAAN") != std::string::npos;
}

} // namespace

TEST_CASE("The catalogue holds the functions of the design") {
    std::vector<std::string> names;
    for (Function const& function : calc::catalogue())
        names.push_back(function.method);
    CHECK(names ==
          std::vector<std::string>{
              "index",         "indexifs",    "category",     "profile",    "profileifs", "items",
              "recap",         "score",       "entropy",      "energy",     "balance",    "alignment",
              "health",        "reach",       "top",          "aspiration", "gap",        "alpha",
              "omega",         "itemtotal",   "rtable",       "sample",     "margin",     "change",
              "changeprofile", "differences", "pairs",        "drivers",    "trend",      "weighted",
              "responserate",  "nonresponse", "designeffect", "check",      "reference",  "version"});
}

TEST_CASE("Users type BERAKHLAK_ and the name of the method") {
    for (Function const& function : calc::catalogue())
        CHECK(function.display == "BERAKHLAK_" + upper_case(function.method));
}

TEST_CASE("Every text stands in both languages and is finished") {
    for (Function const& function : calc::catalogue())
        for (core::Text const& text : texts_of(function)) {
            INFO(function.display << ": " << text.id << " / " << text.en);
            CHECK_FALSE(text.id.empty());
            CHECK_FALSE(text.en.empty());
            for (std::string const& one : {text.id, text.en}) {
                CHECK(one.find("TODO") == std::string::npos);
                CHECK(one.find("###") == std::string::npos);
                CHECK(one.find("  ") == std::string::npos);
                CHECK(one == std::string(one, one.find_first_not_of(' '), one.find_last_not_of(' ') + 1));
            }
        }
}

TEST_CASE("Sentences are sentences, labels are labels") {
    for (Function const& function : calc::catalogue()) {
        INFO(function.display);
        auto const ends_well = [](core::Text const& text) {
            return text.id.back() == '.' && text.en.back() == '.';
        };
        CHECK(ends_well(function.description));
        CHECK(ends_well(function.computation));
        CHECK(ends_well(function.source));
        for (auto const& argument : function.arguments) {
            INFO(argument.name);
            CHECK(ends_well(argument.meaning));
            CHECK(argument.label.id.back() != '.');
        }
    }
}

TEST_CASE("A built-in definition is called so, and nothing else is") {
    for (Function const& function : calc::catalogue()) {
        INFO(function.display);
        CHECK(speaks_of_built_in_definition(function.source.id) == function.built_in_definition);
        CHECK(speaks_of_built_in_definition(function.source.en) == function.built_in_definition);
    }
}

TEST_CASE("Every function has an example, errors and a version") {
    for (Function const& function : calc::catalogue()) {
        INFO(function.display);
        CHECK(function.since == "0.1");
        CHECK_FALSE(function.errors.empty());
        CHECK_FALSE(function.examples.empty());
        for (auto const& error : function.errors)
            CHECK((error.error.front() == '#' || error.error == "n < 5"));
        for (auto const& example : function.examples) {
            CHECK(example.formula.front() == '=');
            CHECK(example.formula.find(function.display + "(") != std::string::npos);
            REQUIRE_FALSE(example.result.empty());
            for (auto const& row : example.result)
                CHECK(row.size() == example.result.front().size());
        }
        // One of a table's examples shows the table.
        CHECK(function.array == std::ranges::any_of(function.examples, [](auto const& example) {
                  return example.result.size() > 1;
              }));
    }
}

TEST_CASE("Arguments of a function have names of their own, and optional ones stand last") {
    for (Function const& function : calc::catalogue()) {
        INFO(function.display);
        std::set<std::string> names;
        bool optional = false;
        for (auto const& argument : function.arguments) {
            CHECK(names.insert(argument.name).second);
            CHECK((argument.optional || !optional));
            optional = argument.optional;
        }
    }
}

TEST_CASE("The table of argument positions says what the catalogue says") {
    using Names = std::set<std::string>;
    Names const answers{"answers", "current",     "a",           "b",      "personal", "expected",
                        "picks",   "performance", "expectation", "before", "after"};
    Names const groups{"units", "groups", "criteria"};
    CHECK(host::signatures::all.size() == calc::catalogue().size());
    for (Function const& function : calc::catalogue()) {
        INFO(function.display);
        auto const* signature = host::signature_of(function.method);
        REQUIRE(signature);
        for (std::size_t i = 0; i < function.arguments.size(); ++i) {
            auto const& argument = function.arguments[i];
            INFO(argument.name);
            CHECK((i < signature->answers) == answers.contains(argument.name));
            CHECK((signature->groups == i) == groups.contains(argument.name));
            CHECK((signature->instrument == i) == (argument.name == "instrument"));
            if (signature->groups == i)
                CHECK(signature->criteria == (argument.name == "criteria"));
            // What the help promises to take when none is given.
            if (argument.name == "instrument") {
                auto const fallback = "\"" + std::string(signature->default_instrument) + "\".";
                CHECK(signature->default_instrument.empty() ==
                      (argument.meaning.id.find("Bila kosong: \"") == std::string::npos));
                CHECK((signature->default_instrument.empty() ||
                       argument.meaning.id.find(fallback) != std::string::npos));
            }
        }
    }
    CHECK_FALSE(host::signature_of("indeks"));
}
