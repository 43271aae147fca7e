#include "survey/sources/import.hpp"

#include "core/instrument/instrument_json.hpp"
#include "core/instrument/instrument_name.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/answers/stages.hpp"
#include "survey/sources/import_notes.hpp"
#include "survey/sources/sheet_question.hpp"
#include "survey/sources/told.hpp"

namespace berakhlak::survey {

namespace {

using core::Instrument;
using core::InstrumentName;
using Pointer = std::shared_ptr<Instrument const>;

Pointer wanted_instrument(KnownInstruments const& known, InstrumentName const& wanted) {
    for (auto const& instrument : known.list)
        if (core::match_key(instrument->name) == core::match_key(wanted.name))
            return std::make_shared<Instrument const>(wanted.applied_to(*instrument));
    return nullptr;
}

void refuse_damaged(KnownInstruments const& known, std::string const& name) {
    for (auto const& damaged : known.damaged)
        if (core::match_key(damaged.name) == core::match_key(name))
            throw Refusal(
                {},
                {"Instrumen “" + name + "” rusak: " + damaged.what.id,
                 "The instrument “" + name + "” is damaged: " + damaged.what.in(core::Language::english)},
                {"Perbaiki berkas instrumennya.", "Correct the instrument's file."});
}

Pointer named_instrument(KnownInstruments const& known, std::string const& text) {
    auto const wanted = core::instrument_name(text);
    auto const name = wanted ? wanted->name : text;
    refuse_damaged(known, name);
    try {
        if (auto instrument = wanted ? wanted_instrument(known, *wanted) : nullptr)
            return instrument;
    } catch (core::InstrumentError const& error) { // a lower minimum than the instrument's rule
        throw Refusal({}, error.message(), {"Pilih batas yang lebih besar.", "Choose a higher limit."});
    }
    std::string list;
    for (auto const& instrument : known.list)
        list += (list.empty() ? "" : ", ") + instrument->name;
    throw Refusal({},
                  {"Instrumen “" + text + "” tidak dikenal.", "The instrument “" + text + "” is not known."},
                  {"Instrumen yang ada: " + list + ".", "The instruments are " + list + "."});
}

// A workbook of several sheets is told with the one that was read.
void name_source(Refusal& refusal, SourceFile const& source) {
    refusal.where.file = source.name;
    if (source.sheets.size() < 2)
        return;
    auto const& sheet = source.sheet;
    refusal.what = {"Di lembar “" + sheet + "”: " + refusal.what.id,
                    "On the sheet “" + sheet + "”: " + refusal.what.in(core::Language::english)};
}

void refuse_unknown_levels(Instrument const& instrument, ImportPlan const& plan) {
    auto const levels = instrument.scale.levels.size();
    for (auto const& choice : plan.words)
        if (choice.level >= levels)
            throw Refusal({},
                          {"Tingkat " + std::to_string(choice.level + 1) + " untuk jawaban “" + choice.word +
                               "” tidak ada di instrumen “" + instrument.name + "”.",
                           "The level " + std::to_string(choice.level + 1) + " for the answer “" +
                               choice.word + "” is none of the instrument “" + instrument.name + "”."},
                          {"Pakai tingkat 1 sampai " + std::to_string(levels) + ".",
                           "Use a level from 1 to " + std::to_string(levels) + "."});
}

} // namespace

void refuse_undecided_sheets(SourceFile const& source, KnownInstruments const& known,
                             ImportPlan const& plan) {
    if (!plan.source.sheet.empty() || !plan.source.unit_sheets.empty())
        return;
    if (auto const question = question_of_sheets(source, known.list))
        throw Refusal({}, question->text,
                      question->same_form ? core::Text{"Pilih satu lembar, atau semua lembar sebagai unit.",
                                                       "Choose one sheet, or all sheets as units."}
                                          : core::Text{"Pilih satu lembar.", "Choose one sheet."});
}

void lay_out(ImportedSurvey& survey, ImportPlan const& plan) {
    survey.instrument.reset();
    survey.mapping = {};
    survey.prepared = {};
    survey.account = {};
    survey.layout = {};
    survey.source.table.restore();
    survey.layout = layout_of(survey.source.table, plan);
}

void choose_instrument(ImportedSurvey& survey, KnownInstruments const& known, ImportPlan const& plan) {
    survey.mapping = {};
    if (!plan.instrument.empty()) {
        survey.instrument = named_instrument(known, plan.instrument);
        return;
    }
    std::vector<Instrument> candidates;
    for (auto const& instrument : known.list)
        candidates.push_back(*instrument);
    survey.instrument = known.list[recognised_instrument(candidates, survey.layout, survey.source.table)];
}

void match_columns(ImportedSurvey& survey, ImportPlan const& plan) {
    refuse_unknown_levels(*survey.instrument, plan);
    survey.minimum_group = plan.minimum_group;
    survey.instrument = std::make_shared<Instrument const>(with_minimum(*survey.instrument, plan));
    survey.mapping = mapping_of(survey.source.table, survey.layout, *survey.instrument, plan);
    survey.account =
        account_for(survey.source.table, survey.layout, survey.mapping, *survey.instrument, plan);
}

void look_at_answers(ImportedSurvey& survey, ImportPlan const& plan) {
    auto look = plan;
    if (look.cleaning.invalid_answers == InvalidAnswers::refuse)
        look.cleaning.invalid_answers = InvalidAnswers::keep;
    survey.prepared =
        prepared_survey(survey.source.table, survey.layout, survey.mapping, *survey.instrument, look);
}

void finish(ImportedSurvey& survey, KnownInstruments const& known, ImportPlan const& plan) {
    refuse_open(survey.account);
    refuse_undecided(survey.layout, survey.source.table, survey.mapping);
    survey.prepared =
        prepared_survey(survey.source.table, survey.layout, survey.mapping, *survey.instrument, plan);
    survey.told = told_beside_figures(survey, question_of_sheets(survey.source, known.list));
    survey.decisions = decisions_of(survey, plan);
    for (auto const& damaged : known.damaged)
        survey.decisions.push_back({"Instrumen “" + damaged.name + "” rusak dan dilewati: " + damaged.what.id,
                                    "The instrument “" + damaged.name + "” is damaged and was skipped: " +
                                        damaged.what.in(core::Language::english)});
}

ImportedSurvey import_source(SourceFile source, KnownInstruments const& known, ImportPlan const& plan) {
    ImportedSurvey survey;
    survey.source = std::move(source);
    try {
        refuse_undecided_sheets(survey.source, known, plan);
        lay_out(survey, plan);
        choose_instrument(survey, known, plan);
        match_columns(survey, plan);
        finish(survey, known, plan);
    } catch (Refusal& refusal) {
        if (refusal.where.file.empty())
            name_source(refusal, survey.source);
        throw;
    }
    return survey;
}

} // namespace berakhlak::survey
