#include "wizard/presenters/memory.hpp"

#include <boost/json.hpp>

namespace berakhlak::wizard {

namespace {

namespace json = boost::json;
using Texts = std::vector<std::string>;

std::string text(json::value const& value) {
    return std::string(value.as_string());
}

} // namespace

std::string memory_to_json(survey::FormChoices const& said) {
    json::array columns, words;
    for (auto const& decision : said.decisions)
        columns.push_back({{"header", decision.header}, {"meaning", decision.meaning}});
    for (auto const& word : said.words)
        words.push_back({{"word", word.word}, {"level", word.level}});
    json::array spellings;
    for (auto const& same : said.spellings)
        spellings.push_back({{"spelling", same.spelling}, {"unit", same.unit}});
    return json::serialize(json::object{{"instrument", said.instrument},
                                        {"unit", said.unit},
                                        {"columns", columns},
                                        {"words", words},
                                        {"noUnit", said.no_unit},
                                        {"branches", said.branches},
                                        {"fillDown", json::value_from(said.fill_down)},
                                        {"excelDates", json::value_from(said.excel_dates)},
                                        {"spellings", spellings},
                                        {"unitsApart", json::value_from(said.units_apart)},
                                        {"asTheyStand", json::value_from(said.as_they_stand)}});
}

std::optional<survey::FormChoices> memory_from_json(std::string_view text_of_memory) {
    try {
        auto const memory = json::parse(json::string_view(text_of_memory.data(), text_of_memory.size()));
        auto const& object = memory.as_object();
        survey::FormChoices said;
        said.instrument = text(object.at("instrument"));
        said.unit = text(object.at("unit"));
        for (auto const& column : object.at("columns").as_array())
            said.decisions.push_back({text(column.at("header")), text(column.at("meaning"))});
        for (auto const& word : object.at("words").as_array())
            said.words.push_back({text(word.at("word")), word.at("level").to_number<core::Answer>()});
        said.no_unit = object.at("noUnit").as_bool();
        said.branches = object.at("branches").as_bool();
        said.fill_down = json::value_to<Texts>(object.at("fillDown"));
        said.excel_dates = json::value_to<Texts>(object.at("excelDates"));
        for (auto const& same : object.at("spellings").as_array())
            said.spellings.push_back({text(same.at("spelling")), text(same.at("unit"))});
        said.units_apart = json::value_to<Texts>(object.at("unitsApart"));
        said.as_they_stand = json::value_to<Texts>(object.at("asTheyStand"));
        return said;
    } catch (std::exception const&) {
        return std::nullopt; // damaged by hand: not worth an import
    }
}

// "file:///home/siti/survei.csv" and "file://localhost/..." are here; "file://server/share/..." isn't.
bool is_elsewhere(std::string const& place) {
    bool const of_this_machine = place.starts_with("file:///") && !place.starts_with("file:////");
    return !of_this_machine && !place.starts_with("file://localhost/") && !place.starts_with("/");
}

std::string memory_of_place(std::string const& place) {
    return "place " + place;
}

} // namespace berakhlak::wizard
