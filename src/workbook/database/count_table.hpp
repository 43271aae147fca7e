// From a table of a database to counts: its first rows are recognised as a file would be, then the database
// counts all of them.
#pragma once

#include "survey/database/database_counts.hpp"
#include "survey/sources/import.hpp"
#include "workbook/database/connection.hpp"

namespace berakhlak::workbook {

struct CountedDatabase {
    survey::DatabaseSource source;
    survey::DatabaseTable table;
    survey::ImportedSurvey sample; ///< its columns are those of the table; its rows only the first ones
    survey::DatabaseCounts counted;
    survey::Statement statement; ///< that was asked last
};

/// The plan as it is for a sample: names of columns above it, and no row of it is refused.
[[nodiscard]] survey::ImportPlan plan_for_sample(survey::ImportPlan plan);

/// All stages. Throws survey::Refusal for what can't be decided, and for an answer that is none unless the
/// plan says what becomes of it: the first one is named with the key of its row.
[[nodiscard]] CountedDatabase count_database(DatabaseConnection const& connection,
                                             survey::DatabaseSource const& source,
                                             survey::KnownInstruments const& known,
                                             survey::ImportPlan const& plan);

/// The same of a sample whose columns are decided.
[[nodiscard]] CountedDatabase count_table(DatabaseConnection const& connection,
                                          survey::DatabaseSource const& source, survey::ImportedSurvey sample,
                                          survey::ImportPlan const& plan);

} // namespace berakhlak::workbook
