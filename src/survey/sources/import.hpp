// The one way from a source to a prepared survey, stage by stage: a service takes all stages at once, a
// wizard stops between them. Each stage needs the ones before it and begins anew whatever follows it.
#pragma once

#include "survey/answers/plan.hpp"
#include "survey/sources/imported_survey.hpp"

namespace berakhlak::survey {

/// An instrument whose file can't be read: it must not stop an import that doesn't ask for it.
struct DamagedInstrument {
    std::string name;
    core::Text what; ///< where, and what is wrong there
};
struct KnownInstruments {
    std::vector<std::shared_ptr<core::Instrument const>> list;
    std::vector<DamagedInstrument> damaged;
};

/// Throws Refusal when several sheets of the source hold answers (see sheet_question.hpp) and the plan says
/// nothing about sheets.
void refuse_undecided_sheets(SourceFile const& source, KnownInstruments const& known, ImportPlan const& plan);

/// Layout of the table. Throws Refusal.
void lay_out(ImportedSurvey& survey, ImportPlan const& plan);

/// The instrument that the plan names, or the one that the source is recognised as. Throws Refusal: the plan
/// names none of them, or a damaged one, or none or several fit.
void choose_instrument(ImportedSurvey& survey, KnownInstruments const& known, ImportPlan const& plan);

/// The plan's minimum group and words, then the columns: matched, and as the plan says. Columns may still be
/// undecided. Throws Refusal for what the instrument can't have.
void match_columns(ImportedSurvey& survey, ImportPlan const& plan);

/// Answers cleaned as the plan says, so that they can be looked at: invalid ones that the plan refuses stay
/// invalid, and columns may be undecided. Throws Refusal.
void look_at_answers(ImportedSurvey& survey, ImportPlan const& plan);

/// The answers as they are to be written, and what was decided on the way. Throws Refusal for all that is
/// undecided.
void finish(ImportedSurvey& survey, KnownInstruments const& known, ImportPlan const& plan);

/// All stages. A refusal names the source.
[[nodiscard]] ImportedSurvey import_source(SourceFile source, KnownInstruments const& known,
                                           ImportPlan const& plan);

} // namespace berakhlak::survey
