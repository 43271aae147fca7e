// A database, reached through LibreOffice's drivers (SDBC). It is only read.
#pragma once

#include "host/uno.hpp"
#include "survey/database/database_table.hpp"
#include "survey/database/statement.hpp"
#include "survey/sources/source.hpp"
#include "workbook/database/database_row.hpp"

#include <com/sun/star/sdbc/XConnection.hpp>

#include <functional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

/// Closed with the object. Whatever the database refuses leaves as survey::Refusal, in plain words with what
/// the server says of it.
class DatabaseConnection {
public:
    /// `place`: the name of a registered data source, the URL of an .odb file, or an SDBC address
    /// ("sdbc:postgresql:host=..."). Without a user that of the data source, if any.
    DatabaseConnection(host::Context const& context, std::string const& place, std::string const& user,
                       std::string const& password);
    ~DatabaseConnection();
    DatabaseConnection(DatabaseConnection const&) = delete;
    DatabaseConnection& operator=(DatabaseConnection const&) = delete;

    /// "public.survei": tables and views, those of the database itself left out.
    [[nodiscard]] std::vector<std::string> tables() const;
    /// By such a name, or by the part behind the last dot where only one table has it.
    [[nodiscard]] survey::DatabaseTable table(std::string const& name) const;

    void ask(survey::Statement const& statement, std::function<void(DatabaseRow const&)> const& each) const;

    /// The first rows of the table as a file would be read: names of the columns, then texts.
    [[nodiscard]] survey::SourceFile sample(survey::DatabaseTable const& table,
                                            std::vector<survey::DatabaseCriterion> const& criteria) const;

private:
    host::Reference<com::sun::star::sdbc::XConnection> connection_;
    std::string place_;
};

/// Names of the data sources that are registered in this office; empty where its database part is missing.
[[nodiscard]] std::vector<std::string> registered_databases(host::Context const& context);

} // namespace berakhlak::workbook
