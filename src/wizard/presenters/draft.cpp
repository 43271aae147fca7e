#include "wizard/presenters/draft.hpp"

#include "survey/answers/decisions.hpp"
#include "survey/sources/import.hpp"
#include "wizard/presenters/memory.hpp"

#include <algorithm>
#include <utility>

namespace berakhlak::wizard {

using survey::Refusal;

void Draft::open(std::vector<std::string> places, survey::SourceOverrides source) {
    if (places != places_ || database_)
        plan.header_row.reset(); // another file has another header
    places_ = std::move(places);
    database_.reset();
    plan.source = std::move(source);
    load();
}

// Names of columns stand above the rows, whatever they are.
void Draft::open_table(survey::DatabaseSource source) {
    places_ = {source.place};
    database_ = std::move(source);
    plan.source = {};
    plan.header_row = 1;
    plan.cleaning = {};
    load();
}

void Draft::open_table_again(survey::DatabaseSource source, survey::ImportPlan said) {
    places_ = {source.place};
    database_ = std::move(source);
    plan = std::move(said);
    plan.header_row = 1;
    said_before_ = true;
    load();
}

void Draft::open_again(std::vector<std::string> places, survey::ImportPlan said) {
    places_ = std::move(places);
    database_.reset();
    plan = std::move(said);
    said_before_ = true;
    load();
}

void Draft::close(Refusal why) {
    places_.clear();
    database_.reset();
    opened_ = false;
    survey_.reset();
    sheet_question_.reset();
    refusal_ = std::move(why);
}

void Draft::load() {
    opened_ = true;
    survey_.reset();
    sheet_question_.reset();
    refusal_.reset();
    try {
        if (known_.list.empty())
            known_ = office_.instruments();
        survey::ImportedSurvey survey;
        survey.source = database_ ? office_.load_table(*database_) : office_.load(places_, plan);
        sheet_question_ = survey::question_of_sheets(survey.source, known_.list);
        survey_ = std::move(survey);
    } catch (Refusal const& refusal) {
        refusal_ = refusal;
        return;
    }
    refresh();
}

void Draft::refresh() {
    if (!loaded())
        return;
    refusal_.reset();
    doubt_.reset();
    prepared_ = false;
    try {
        survey::lay_out(*survey_, plan);
        recall();
        if (!choose_instrument())
            return;
        forget_strangers();
        survey::match_columns(*survey_, plan);
    } catch (Refusal const& refusal) {
        refusal_ = refusal;
    }
}

// A file without a clear instrument isn't refused here: the person chooses one on the next page.
bool Draft::choose_instrument() {
    try {
        survey::choose_instrument(*survey_, known_, plan);
    } catch (Refusal const& refusal) {
        doubt_ = refusal;
    }
    return survey_->instrument != nullptr;
}

void Draft::forget_strangers() {
    auto const& headers = survey_->layout.headers;
    auto const& instrument = *survey_->instrument;
    auto const unknown = [&](std::string const& header) {
        return std::find(headers.begin(), headers.end(), header) == headers.end();
    };
    std::erase_if(plan.decisions, [&](survey::Decision const& decision) {
        auto const colon = decision.meaning.find(": ");
        auto const code = colon == std::string::npos ? std::string() : decision.meaning.substr(colon + 2);
        return unknown(decision.header) || (!code.empty() && !instrument.find_item(code));
    });
    for (auto* columns : {&plan.fill_down, &plan.excel_dates, &plan.as_they_stand})
        std::erase_if(*columns, unknown);
    if (!plan.unit.empty() && unknown(plan.unit))
        plan.unit.clear();
    // A limit that another instrument was given is no limit of this one.
    if (plan.minimum_group && *plan.minimum_group <= instrument.minimum_group)
        plan.minimum_group.reset();
    std::erase_if(plan.words, [&](survey::WordChoice const& word) {
        return word.level >= instrument.scale.levels.size();
    });
}

void Draft::recall() {
    auto const fingerprint = survey::fingerprint(survey_->layout);
    if (fingerprint == fingerprint_)
        return;
    fingerprint_ = fingerprint;
    if (std::exchange(said_before_, false))
        return;
    auto const known = memory_from_json(office_.remembered(fingerprint));
    from_memory_ = known.has_value();
    static_cast<survey::FormChoices&>(plan) = known.value_or(survey::FormChoices());
}

void Draft::remember() {
    if (!loaded() || !survey_->instrument)
        return;
    for (auto const& place : places_)
        if (is_elsewhere(place))
            office_.remember(memory_of_place(place), "true");
    survey::FormChoices said = plan;
    said.instrument = survey_->instrument->name;
    office_.remember(fingerprint_, memory_to_json(said));
}

void Draft::decide(std::size_t column, survey::ColumnRole const& role) {
    auto const& header = survey_->layout.headers[column];
    std::erase_if(plan.decisions, [&](survey::Decision const& said) { return said.header == header; });
    plan.decisions.push_back({header, survey::meaning_of(role, *survey_->instrument)});
    if (role.role == survey::Role::unit)
        plan.unit = header;
    else if (plan.unit == header)
        plan.unit.clear();
    refresh();
}

void Draft::prepare() {
    if (!instrument() || refusal_)
        return;
    prepared_ = false;
    objection_.reset();
    try {
        survey::look_at_answers(*survey_, plan);
        prepared_ = true;
    } catch (Refusal const& refusal) {
        objection_ = refusal;
    }
}

survey::ImportedSurvey Draft::finished() const {
    auto survey = *survey_;
    auto said = plan;
    if (database_) // of the sample nothing is refused: the database tells what is none of its answers
        said.cleaning.invalid_answers = survey::InvalidAnswers::keep;
    survey::finish(survey, known_, said);
    return survey;
}

std::vector<workbook::UnitPopulation> population_of(Draft const& draft) {
    std::vector<workbook::UnitPopulation> units;
    for (auto const& [unit, required] : draft.required)
        if (!unit.empty() && (required.population || required.minimum))
            units.push_back({unit, required.population, required.minimum});
    return units;
}

} // namespace berakhlak::wizard
