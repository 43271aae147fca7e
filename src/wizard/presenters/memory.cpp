#include "wizard/presenters/memory.hpp"

#include <boost/json.hpp>

namespace berakhlak::wizard {

namespace {

namespace json = boost::json;

std::string text(json::value const& value) {
    return std::string(value.as_string());
}

} // namespace

std::string memory_to_json(survey::ImportPlan const& plan) {
    json::array columns, words;
    for (auto const& decision : plan.decisions)
        columns.push_back({{"header", decision.header}, {"meaning", decision.meaning}});
    for (auto const& word : plan.words)
        words.push_back({{"word", word.word}, {"level", word.level}});
    return json::serialize(json::object{
        {"instrument", plan.instrument}, {"unit", plan.unit}, {"columns", columns}, {"words", words}});
}

std::optional<survey::ImportPlan> memory_from_json(std::string_view text_of_memory) {
    try {
        auto const memory = json::parse(json::string_view(text_of_memory.data(), text_of_memory.size()));
        auto const& object = memory.as_object();
        survey::ImportPlan plan;
        plan.instrument = text(object.at("instrument"));
        plan.unit = text(object.at("unit"));
        for (auto const& column : object.at("columns").as_array())
            plan.decisions.push_back({text(column.at("header")), text(column.at("meaning"))});
        for (auto const& word : object.at("words").as_array())
            plan.words.push_back({text(word.at("word")), word.at("level").to_number<core::Answer>()});
        return plan;
    } catch (std::exception const&) {
        return std::nullopt; // damaged by hand: not worth an import
    }
}

} // namespace berakhlak::wizard
