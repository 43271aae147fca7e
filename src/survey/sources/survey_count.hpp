// A survey of more respondents than a sheet has rows: its pieces are counted and let go, and counts add.
#pragma once

#include "core/disclosure/small_units.hpp"
#include "core/text/text_pool.hpp"
#include "survey/sources/imported_survey.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace berakhlak::survey {

/// Rows of one kind: how many, and the first of them as the source numbers them.
struct CountedRows {
    std::size_t count = 0;
    std::vector<std::size_t> first;

    void add(std::size_t source_row);
};

struct CountedFile {
    ImportedSurvey begun; ///< as its first piece was read: layout, columns, instrument, account
    std::vector<core::UnitSurvey> units; ///< of all pieces, as core::group_by_unit orders and spells them
    std::size_t rows = 0;                ///< below the header
    std::size_t used = 0;
    std::map<DropReason, CountedRows> dropped;
    std::map<FindingKind, CountedRows> findings;
    CountedRows warnings;
    std::size_t blanked = 0; ///< invalid cells that count as not answered
    std::vector<core::Text> told;
    std::vector<core::Text> decisions;
};

class SurveyCount {
public:
    /// `begun` has gone through all stages (see import.hpp) with the first piece as its table. Throws Refusal
    /// for a plan that no piece can follow by itself: duplicates to be left out.
    SurveyCount(ImportedSurvey begun, ImportPlan const& plan);

    /// A piece of the source, `records` long, below the header rows of the first one; its first row numbers
    /// the rows below the header as the source does. Throws Refusal, with the row in the source.
    void add(Table piece, std::size_t records);

    /// Throws Refusal when nobody is left.
    [[nodiscard]] CountedFile result();

private:
    void fill_from_above(Table& piece);
    void count_rows(Table const& piece, PreparedSurvey const& prepared, std::size_t records);
    void count_units(Table const& piece, Mapping const& mapping, PreparedSurvey const& prepared);
    void tell_questions(ImportedSurvey const& piece);
    void tell_units_alike();
    void tell();

    ImportPlan plan_;
    CountedFile counted_;
    core::TextPool names_;                     ///< units as they are written
    std::vector<core::SurveyCounts> by_name_;  ///< by code of the name
    std::vector<std::uint32_t> name_of_;       ///< by respondent that is used
    std::map<std::size_t, std::string> above_; ///< by column that is filled down: what stands last
    std::set<std::string> asked_;
    std::vector<core::Text> open_;
};

} // namespace berakhlak::survey
