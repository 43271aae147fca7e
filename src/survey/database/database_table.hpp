// A table or view of a database, as far as counting in it needs to know it. No driver, no connection.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace berakhlak::survey {

enum class ColumnType { number, text, truth, date, moment, other };

struct DatabaseColumn {
    std::string name;
    ColumnType type = ColumnType::text;
};

struct DatabaseTable {
    std::vector<std::string> path; ///< its name behind those of what it stands in: {"public", "survei"}
    std::vector<DatabaseColumn> columns;
    std::vector<std::size_t> key;   ///< the columns of the primary key; empty where there is none
    std::string quote = "\"";       ///< what the database puts around identifiers
    bool escapes_quotes = false;    ///< a quote in an identifier is written U&"\0022": see quoted()
    bool limits_by_keyword = false; ///< "LIMIT n" where the standard says "FETCH FIRST n ROWS ONLY"

    /// "public.survei", for people.
    [[nodiscard]] std::string name() const {
        std::string name;
        for (auto const& part : path)
            name += (name.empty() ? "" : ".") + part;
        return name;
    }
};

/// One condition on the rows that are counted: a column and what COUNTIF would be given.
struct DatabaseCriterion {
    std::string column;
    std::string criterion;
    bool operator==(DatabaseCriterion const&) const = default;
};

/// A table or view of a database that a person has named. The password is never part of it.
struct DatabaseSource {
    std::string place; ///< a registered data source, the URL of an .odb file, or an SDBC address
    std::string user;
    std::string table;
    std::vector<DatabaseCriterion> criteria;
    bool operator==(DatabaseSource const&) const = default;
};

} // namespace berakhlak::survey
