#include "wizard/presenters/draft.hpp"

#include "survey/answers/decisions.hpp"
#include "survey/answers/stages.hpp"
#include "survey/columns/instrument_proposal.hpp"
#include "wizard/presenters/memory.hpp"

#include <algorithm>

namespace berakhlak::wizard {

using survey::Refusal;

void Draft::open(std::vector<std::string> places, workbook::SourceOverrides overrides) {
    opened_ = true;
    if (places != places_)
        plan.header_row.reset(); // another file has another header
    places_ = std::move(places);
    overrides_ = std::move(overrides);
    survey_.reset();
    refusal_.reset();
    try {
        if (instruments_.empty())
            instruments_ = office_.instruments();
        workbook::ImportedSurvey survey;
        survey.source = office_.load(places_, overrides_);
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
    prepared_ = false;
    survey_->instrument.reset();
    survey_->mapping = {};
    survey_->layout = {};
    try {
        auto const& table = survey_->source.table;
        survey_->layout = survey::layout_of(table, plan);
        recall();
        choose_instrument();
        if (!survey_->instrument)
            return;
        raise_minimum();
        forget_strangers();
        survey_->mapping = survey::mapping_of(table, survey_->layout, *survey_->instrument, plan);
    } catch (Refusal const& refusal) {
        refusal_ = refusal;
    }
}

// A file without a clear instrument isn't refused here: the person chooses one on the next page.
void Draft::choose_instrument() {
    std::vector<core::Instrument> candidates;
    for (auto const& instrument : instruments_) {
        if (instrument->name == plan.instrument)
            survey_->instrument = instrument;
        candidates.push_back(*instrument);
    }
    if (survey_->instrument)
        return;
    auto const proposals = survey::propose_instrument(candidates, survey_->layout, survey_->source.table);
    if (survey::tells_apart(proposals) && !proposals.empty())
        survey_->instrument = instruments_[proposals.front().instrument];
}

// A limit that another instrument was given is no limit of this one.
void Draft::raise_minimum() {
    if (plan.minimum_group && *plan.minimum_group <= survey_->instrument->minimum_group)
        plan.minimum_group.reset();
    survey_->instrument =
        std::make_shared<core::Instrument const>(survey::with_minimum(*survey_->instrument, plan));
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
    if (!plan.unit.empty() && unknown(plan.unit))
        plan.unit.clear();
    std::erase_if(plan.words, [&](survey::WordChoice const& word) {
        return word.level >= instrument.scale.levels.size();
    });
}

void Draft::recall() {
    auto const fingerprint = survey::fingerprint(survey_->layout);
    if (fingerprint == fingerprint_)
        return;
    fingerprint_ = fingerprint;
    auto const known = memory_from_json(office_.remembered(fingerprint));
    from_memory_ = known.has_value();
    plan.decisions.clear();
    plan.words.clear();
    plan.unit.clear();
    plan.instrument.clear();
    if (!known)
        return;
    plan.instrument = known->instrument;
    plan.unit = known->unit;
    plan.decisions = known->decisions;
    plan.words = known->words;
}

void Draft::remember() {
    if (!loaded() || !survey_->instrument)
        return;
    auto said = plan;
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
    auto look = plan;
    if (look.cleaning.invalid_answers == survey::InvalidAnswers::refuse)
        look.cleaning.invalid_answers = survey::InvalidAnswers::keep;
    try {
        survey_->prepared = survey::prepared_survey(survey_->source.table, survey_->layout, survey_->mapping,
                                                    *survey_->instrument, look);
        prepared_ = true;
    } catch (Refusal const& refusal) {
        objection_ = refusal;
    }
}

workbook::ImportedSurvey Draft::finished() const {
    auto survey = *survey_;
    survey.minimum_group = plan.minimum_group;
    survey::refuse_undecided(survey.layout, survey.source.table, survey.mapping);
    survey.prepared =
        survey::prepared_survey(survey.source.table, survey.layout, survey.mapping, *survey.instrument, plan);
    survey.decisions = workbook::decisions_of(survey, !plan.instrument.empty());
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
