#include "core/index/reference.hpp"

#include <boost/json.hpp>

namespace berakhlak::core {

namespace {

namespace json = boost::json;

std::string text_at(json::object const& object, char const* key) {
    auto const& text = object.at(key).as_string();
    return {text.data(), text.size()};
}

ReferenceYear year_from(json::object const& entry) {
    ReferenceYear year;
    year.index = entry.at("index").to_number<double>();
    for (auto const& [code, figure] : entry.at("values").as_object())
        year.values.emplace(std::string(code), figure.to_number<double>());
    year.source = text_at(entry, "source");
    return year;
}

} // namespace

std::optional<double> References::find(int year, std::optional<std::string> const& value_code) const {
    auto const found = years.find(year);
    if (found == years.end())
        return std::nullopt;
    if (!value_code)
        return found->second.index;
    auto const figure = found->second.values.find(*value_code);
    return figure == found->second.values.end() ? std::nullopt : std::optional(figure->second);
}

References references_from_json(std::string_view text) {
    json::value const document = json::parse(json::string_view(text.data(), text.size()));
    References references;
    references.instrument = text_at(document.as_object(), "instrument");
    for (json::value const& entry : document.at("years").as_array())
        references.years.emplace(entry.at("year").to_number<int>(), year_from(entry.as_object()));
    return references;
}

} // namespace berakhlak::core
