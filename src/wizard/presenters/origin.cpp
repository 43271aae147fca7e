#include "wizard/presenters/origin.hpp"

#include "wizard/presenters/memory.hpp"

#include <boost/json.hpp>

#include <stdexcept>

namespace berakhlak::wizard {

namespace {

namespace json = boost::json;

// Enumerations as numbers: their order is part of what workbooks hold, so new ones go to the end.
template <class Value>
json::value number_of(Value value) {
    return static_cast<int>(value);
}

json::object cleaning_to_json(survey::CleaningChoices const& choices) {
    json::object object{{"notSubmitted", number_of(choices.not_submitted)},
                        {"duplicates", number_of(choices.duplicates)},
                        {"testAnswers", number_of(choices.test_answers)},
                        {"beforeStart", number_of(choices.before_start)},
                        {"incomplete", number_of(choices.incomplete)},
                        {"straightLine", number_of(choices.straight_line)},
                        {"invalidAnswers", number_of(choices.invalid_answers)},
                        {"wrongPicks", number_of(choices.wrong_picks)}};
    if (choices.start)
        object["start"] = {choices.start->year, choices.start->month, choices.start->day};
    if (choices.last_rows)
        object["lastRows"] = number_of(*choices.last_rows);
    if (choices.date_order)
        object["dateOrder"] = number_of(*choices.date_order);
    return object;
}

// A workbook comes from anywhere: a number that stands for nothing is damage, like a word that isn't there.
template <class Value>
Value of_number(json::value const& number, Value last) {
    auto const place = number.to_number<int>();
    if (place < 0 || place > static_cast<int>(last))
        throw std::out_of_range("an enumeration");
    return static_cast<Value>(place);
}

template <class Value>
void read(json::object const& object, char const* name, Value& value, Value last) {
    if (auto const* member = object.if_contains(name))
        value = of_number(*member, last);
}

survey::Moment day_of(json::array const& parts) {
    survey::Moment const day{parts.at(0).to_number<int>(), parts.at(1).to_number<int>(),
                             parts.at(2).to_number<int>()};
    if (day.year < 0 || day.year > 9999 || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31)
        throw std::out_of_range("a day");
    return day;
}

char delimiter_of(json::value const& number) {
    auto const code = number.to_number<unsigned char>();
    if (std::string_view(",;\t|").find(static_cast<char>(code)) == std::string_view::npos)
        throw std::out_of_range("a delimiter");
    return static_cast<char>(code);
}

survey::CleaningChoices cleaning_from_json(json::object const& object) {
    survey::CleaningChoices choices;
    read(object, "notSubmitted", choices.not_submitted, survey::Treatment::drop);
    read(object, "duplicates", choices.duplicates, survey::Duplicates::keep_last);
    read(object, "testAnswers", choices.test_answers, survey::Treatment::drop);
    read(object, "beforeStart", choices.before_start, survey::Treatment::drop);
    read(object, "incomplete", choices.incomplete, survey::Treatment::drop);
    read(object, "straightLine", choices.straight_line, survey::Treatment::drop);
    read(object, "invalidAnswers", choices.invalid_answers, survey::InvalidAnswers::keep);
    read(object, "wrongPicks", choices.wrong_picks, survey::Treatment::drop);
    if (auto const* start = object.if_contains("start"))
        choices.start = day_of(start->as_array());
    if (auto const* rows = object.if_contains("lastRows"))
        choices.last_rows = of_number(*rows, survey::Treatment::drop);
    if (auto const* order = object.if_contains("dateOrder"))
        choices.date_order = of_number(*order, survey::DateOrder::month_first);
    return choices;
}

json::object source_to_json(survey::SourceOverrides const& overrides) {
    json::object object{{"sheet", overrides.sheet}, {"unitSheets", json::value_from(overrides.unit_sheets)}};
    if (overrides.delimiter)
        object["delimiter"] = number_of(*overrides.delimiter);
    if (overrides.encoding)
        object["encoding"] = number_of(*overrides.encoding);
    return object;
}

survey::SourceOverrides source_from_json(json::object const& object) {
    survey::SourceOverrides overrides;
    overrides.sheet = std::string(object.at("sheet").as_string());
    overrides.unit_sheets = json::value_to<std::vector<std::string>>(object.at("unitSheets"));
    if (auto const* delimiter = object.if_contains("delimiter"))
        overrides.delimiter = delimiter_of(*delimiter);
    if (auto const* encoding = object.if_contains("encoding"))
        overrides.encoding = of_number(*encoding, survey::Encoding::windows1252);
    return overrides;
}

json::object database_to_json(survey::DatabaseSource const& source) {
    json::array criteria;
    for (auto const& criterion : source.criteria)
        criteria.push_back({criterion.column, criterion.criterion});
    return {{"user", source.user}, {"table", source.table}, {"criteria", criteria}};
}

survey::DatabaseSource database_from_json(json::object const& object, std::string place) {
    survey::DatabaseSource source;
    source.place = std::move(place);
    source.user = json::value_to<std::string>(object.at("user"));
    source.table = json::value_to<std::string>(object.at("table"));
    for (auto const& criterion : object.at("criteria").as_array())
        source.criteria.push_back({json::value_to<std::string>(criterion.as_array().at(0)),
                                   json::value_to<std::string>(criterion.as_array().at(1))});
    return source;
}

json::object required_to_json(std::map<std::string, Required> const& units) {
    json::object object;
    for (auto const& [unit, required] : units) {
        json::object numbers;
        if (required.population)
            numbers["population"] = *required.population;
        if (required.minimum)
            numbers["minimum"] = *required.minimum;
        object[unit] = numbers;
    }
    return object;
}

survey::SheetChoice sheets_from_json(json::array const& names) {
    survey::SheetChoice sheets;
    for (auto const& name : names)
        if (auto const sheet = survey::result_sheet(json::value_to<std::string>(name)))
            sheets.insert(*sheet);
    return sheets;
}

std::map<std::string, Required> required_from_json(json::object const& object) {
    std::map<std::string, Required> units;
    for (auto const& [unit, numbers] : object) {
        auto& required = units[std::string(unit)];
        if (auto const* population = numbers.as_object().if_contains("population"))
            required.population = population->to_number<unsigned>();
        if (auto const* minimum = numbers.as_object().if_contains("minimum"))
            required.minimum = minimum->to_number<unsigned>();
    }
    return units;
}

} // namespace

std::string origin_of(Draft const& draft) {
    if (draft.places().empty() || !draft.instrument())
        return {};
    survey::FormChoices said = draft.plan;
    said.instrument = draft.instrument()->name;
    json::object origin{
        {"places", json::value_from(draft.places())},   {"source", source_to_json(draft.plan.source)},
        {"plan", json::parse(memory_to_json(said))},    {"cleaning", cleaning_to_json(draft.plan.cleaning)},
        {"required", required_to_json(draft.required)}, {"identities", draft.output.keep_identities}};
    if (draft.database())
        origin["database"] = database_to_json(*draft.database());
    if (draft.plan.header_row)
        origin["headerRow"] = *draft.plan.header_row;
    if (draft.plan.minimum_group)
        origin["minimumGroup"] = *draft.plan.minimum_group;
    auto& sheets = origin["sheets"].emplace_array();
    for (auto const sheet : draft.output.sheets)
        sheets.emplace_back(survey::name_of(sheet).id);
    return json::serialize(origin);
}

std::vector<std::string> places_of(std::string const& text) {
    try {
        return json::value_to<std::vector<std::string>>(json::parse(text).as_object().at("places"));
    } catch (std::exception const&) {
        return {};
    }
}

std::optional<survey::DatabaseSource> database_of(std::string const& text) {
    try {
        auto const origin = json::parse(text).as_object();
        if (auto const* database = origin.if_contains("database"))
            return database_from_json(database->as_object(), places_of(text).at(0));
    } catch (std::exception const&) {
        // As if it were none.
    }
    return std::nullopt;
}

void open_again(Draft& draft, std::string const& text) {
    try {
        auto const origin = json::parse(text).as_object();
        survey::ImportPlan plan;
        static_cast<survey::FormChoices&>(plan) =
            memory_from_json(json::serialize(origin.at("plan"))).value();
        plan.source = source_from_json(origin.at("source").as_object());
        plan.cleaning = cleaning_from_json(origin.at("cleaning").as_object());
        if (auto const* row = origin.if_contains("headerRow"))
            plan.header_row = row->to_number<std::size_t>();
        if (auto const* minimum = origin.if_contains("minimumGroup"))
            plan.minimum_group = minimum->to_number<unsigned>();
        if (auto const* sheets = origin.if_contains("sheets"))
            draft.output.sheets = sheets_from_json(sheets->as_array());
        draft.required = required_from_json(origin.at("required").as_object());
        draft.output.keep_identities = origin.at("identities").as_bool();
        auto places = json::value_to<std::vector<std::string>>(origin.at("places"));
        if (auto const* database = origin.if_contains("database"))
            draft.open_table_again(database_from_json(database->as_object(), places.at(0)), std::move(plan));
        else
            draft.open_again(std::move(places), std::move(plan));
    } catch (survey::Refusal const&) {
        throw;
    } catch (std::exception const&) {
        throw survey::Refusal({},
                              {"Catatan sumber di buku kerja ini rusak.",
                               "The note on the source in this workbook is damaged."},
                              {"Pakai Impor survei.", "Use Import a survey."});
    }
}

} // namespace berakhlak::wizard
