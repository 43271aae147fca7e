// An import while it is being put together. What a person has chosen stays, over Back and Next; what follows
// from it is worked out anew whenever something before it changes.
#pragma once

#include "survey/answers/plan.hpp"
#include "survey/sources/sheet_question.hpp"
#include "wizard/presenters/office_port.hpp"
#include "workbook/import/write_choices.hpp"

#include <map>
#include <optional>

namespace berakhlak::wizard {

/// Headcount and minimum of one unit, as typed; none where nothing was.
struct Required {
    std::optional<unsigned> population;
    std::optional<unsigned> minimum;
    bool operator==(Required const&) const = default;
};

/// What is to be written, and where.
struct Output : workbook::WriteChoices {
    bool into_current = false; ///< into the current document, as one undo step; else a new one
};

class Draft {
public:
    explicit Draft(OfficePort& office, bool sheet_there) : office_(office), sheet_there_(sheet_there) {}

    // Chosen.
    survey::ImportPlan plan;                  ///< `instrument` empty: the one recognised
    std::map<std::string, Required> required; ///< by unit
    Output output;

    /// Other files (none: the current sheet), or the same ones read otherwise. The plan's choices stay where
    /// they still fit. Afterwards either `loaded` or `refusal`.
    void open(std::vector<std::string> places, survey::SourceOverrides source);
    /// A table of a database instead: its first rows are the survey until it is counted.
    void open_table(survey::DatabaseSource source);
    /// What was chosen before is chosen no more, for a reason.
    void close(survey::Refusal why);
    /// Files with everything that was said about them before; what is remembered of their form isn't asked.
    void open_again(std::vector<std::string> places, survey::ImportPlan said);
    void open_table_again(survey::DatabaseSource source, survey::ImportPlan said);
    /// Works everything out again behind the source: layout, instrument, mapping.
    void refresh();
    /// Answers cleaned as the plan says; invalid answers, where they are to be refused, are kept, so that
    /// they can be looked at.
    void prepare();

    [[nodiscard]] bool sheet_there() const { return sheet_there_; }
    [[nodiscard]] std::vector<std::string> const& places() const { return places_; }
    /// The table, where the survey stays in a database.
    [[nodiscard]] std::optional<survey::DatabaseSource> const& database() const { return database_; }
    [[nodiscard]] bool opened() const { return opened_; }
    [[nodiscard]] bool loaded() const { return survey_.has_value(); }
    [[nodiscard]] bool recognised() const { return loaded() && !survey_->layout.headers.empty(); }
    [[nodiscard]] std::optional<survey::Refusal> const& refusal() const { return refusal_; }
    /// Asked where several sheets of the file hold answers; it is open while the plan says nothing of sheets.
    [[nodiscard]] std::optional<survey::SheetQuestion> const& sheet_question() const {
        return sheet_question_;
    }
    [[nodiscard]] bool sheet_is_open() const {
        return sheet_question_ && plan.source.sheet.empty() && plan.source.unit_sheets.empty();
    }
    /// Needs loaded().
    [[nodiscard]] survey::ImportedSurvey const& survey() const { return *survey_; }
    [[nodiscard]] core::Instrument const* instrument() const {
        return loaded() ? survey_->instrument.get() : nullptr;
    }
    [[nodiscard]] bool prepared() const { return prepared_; }
    /// Why the answers can't be prepared, after prepare().
    [[nodiscard]] std::optional<survey::Refusal> const& objection() const { return objection_; }
    [[nodiscard]] survey::KnownInstruments const& known() const { return known_; }
    /// Why no instrument was recognised; a person can choose one all the same.
    [[nodiscard]] std::optional<survey::Refusal> const& doubt() const { return doubt_; }
    /// Whether a remembered mapping was found and used.
    [[nodiscard]] bool from_memory() const { return from_memory_; }

    /// A decision about one column; replaces an earlier one.
    void decide(std::size_t column, survey::ColumnRole const& role);
    /// What was decided, kept for the next export of the same form.
    void remember();
    /// The whole, as the engine's writer takes it. Throws survey::Refusal.
    [[nodiscard]] survey::ImportedSurvey finished() const;

private:
    void load();
    void recall();
    [[nodiscard]] bool choose_instrument();
    void forget_strangers();

    OfficePort& office_;
    bool sheet_there_;
    bool opened_ = false;
    std::vector<std::string> places_;
    std::optional<survey::DatabaseSource> database_;
    survey::KnownInstruments known_;
    std::optional<survey::ImportedSurvey> survey_;
    std::optional<survey::Refusal> refusal_;
    std::optional<survey::Refusal> objection_;
    std::optional<survey::Refusal> doubt_;
    std::optional<survey::SheetQuestion> sheet_question_;
    std::string fingerprint_;
    bool from_memory_ = false;
    bool said_before_ = false;
    bool prepared_ = false;
};

/// What was typed about units that the survey has, for the workbook.
[[nodiscard]] std::vector<workbook::UnitPopulation> population_of(Draft const& draft);

} // namespace berakhlak::wizard
