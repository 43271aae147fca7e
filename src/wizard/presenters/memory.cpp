#include "wizard/presenters/memory.hpp"

#include <boost/json.hpp>

namespace berakhlak::wizard {

namespace {

namespace json = boost::json;

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
    return json::serialize(json::object{
        {"instrument", said.instrument}, {"unit", said.unit}, {"columns", columns}, {"words", words}});
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
        return said;
    } catch (std::exception const&) {
        return std::nullopt; // damaged by hand: not worth an import
    }
}

} // namespace berakhlak::wizard
