// One file of tests/data/imports with its expectation, and a table made from its text. The product leaves
// this to LibreOffice's filter; here a few lines are enough.
#pragma once

#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"
#include "survey/table/sniff.hpp"
#include "survey/table/table.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace berakhlak::test {

inline std::string bytes_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::vector<std::string>> split(std::string_view text, char delimiter, bool trim) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t at = 0; at < text.size();) {
        rows.emplace_back();
        for (bool more = true; more;) {
            std::string field;
            while (trim && at < text.size() && text[at] == ' ')
                ++at;
            bool quoted = at < text.size() && text[at] == '"';
            at += quoted ? 1 : 0;
            while (at < text.size() &&
                   (quoted || (text[at] != delimiter && text[at] != '\n' && text[at] != '\r'))) {
                if (quoted && text[at] == '"') {
                    quoted = at + 1 < text.size() && text[at + 1] == '"';
                    at += quoted ? 1 : 0;
                    if (!quoted) {
                        ++at;
                        continue;
                    }
                }
                field += text[at++];
            }
            rows.back().push_back(field);
            more = at < text.size() && text[at] == delimiter;
            at += more ? 1 : 0;
        }
        at += at < text.size() && text[at] == '\r' ? 1 : 0;
        at += at < text.size() && text[at] == '\n' ? 1 : 0;
    }
    return rows;
}

inline survey::Table table_of(std::vector<std::vector<std::string>> const& rows) {
    survey::Table table;
    std::size_t width = 0;
    for (auto const& row : rows)
        width = std::max(width, row.size());
    table.columns.resize(width);
    for (auto const& row : rows)
        for (std::size_t column = 0; column < width; ++column)
            table.columns[column].push_back(column < row.size() ? row[column] : std::string());
    return table;
}

inline survey::Table table_of(std::string_view bytes, survey::FileForm const& form) {
    auto rows = split(survey::to_utf8(bytes, form.encoding), form.delimiter, form.spaces_before_quotes);
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(form.lines_to_skip));
    return table_of(rows);
}

inline boost::json::object instrument_json(std::string const& name) {
    return boost::json::parse(
               bytes_of(std::filesystem::path(tests::places::instruments()) / (name + ".json")))
        .as_object();
}

inline core::Instrument instrument(std::string const& name) {
    return core::instrument_from_json(boost::json::serialize(instrument_json(name)));
}

struct ImportCase {
    std::string name; ///< of the file
    std::filesystem::path file;
    std::string bytes;
    boost::json::object expected;

    [[nodiscard]] bool says(char const* key) const { return expected.contains(key); }
    [[nodiscard]] std::string text(char const* key) const {
        return std::string(expected.at(key).as_string());
    }
    [[nodiscard]] std::size_t number(char const* key, std::size_t otherwise) const {
        return says(key) ? expected.at(key).to_number<std::size_t>() : otherwise;
    }
    [[nodiscard]] boost::json::array const& list(char const* key) const {
        return expected.at(key).as_array();
    }
    [[nodiscard]] bool is_text() const { return file.extension() == ".csv"; }

    /// The row of the source, 1-based, in which the first row below the header stands.
    [[nodiscard]] std::size_t first_row() const {
        return number("lines_to_skip", 0) + number("title_rows", 0) + number("header_rows", 1) + 1;
    }
    /// Whether the case reads by an instrument that isn't one of the extension's as it stands.
    [[nodiscard]] bool has_own_instrument() const {
        return says("aliases") || says("missing_codes") || says("step") || says("levels") || says("current");
    }
    /// Its instrument as a file of the user's: small groups are not hidden, so that figures can be looked at.
    [[nodiscard]] boost::json::object own_instrument() const {
        auto json = instrument_json(says("instrument") ? text("instrument") : "likert-5");
        json["minimum_group"] = 1;
        if (says("aliases"))
            for (auto& item : json.at("items").as_array())
                if (auto const* names = expected.at("aliases").as_object().if_contains(
                        item.as_object().at("code").as_string()))
                    item.as_object()["aliases"] = *names;
        if (says("missing_codes"))
            json["missing"].emplace_object()["codes"] = expected.at("missing_codes");
        if (says("step")) {
            json.at("scale").as_object()["step"] = expected.at("step");
            json.at("scale").as_object().erase("words");
            json.at("scale").as_object().erase("ambiguous");
        }
        return json;
    }
};

inline std::vector<ImportCase> import_cases() {
    std::vector<ImportCase> cases;
    std::filesystem::path const folder = std::filesystem::path(tests::places::data()) / "imports";
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        auto const expectation = entry.path().string() + ".expected.json";
        if (std::filesystem::exists(expectation))
            cases.push_back({entry.path().filename().string(), entry.path(), bytes_of(entry.path()),
                             boost::json::parse(bytes_of(expectation)).as_object()});
    }
    std::sort(cases.begin(), cases.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
    return cases;
}

/// Those that are text: what they become can be told without an office.
inline std::vector<ImportCase> text_cases() {
    auto cases = import_cases();
    std::erase_if(cases, [](ImportCase const& c) { return !c.is_text(); });
    return cases;
}

inline std::vector<std::string> texts(boost::json::value const& list) {
    return boost::json::value_to<std::vector<std::string>>(list);
}

inline std::vector<std::size_t> numbers(boost::json::value const& list) {
    return boost::json::value_to<std::vector<std::size_t>>(list);
}

} // namespace berakhlak::test
