// Which tables and views a database has, and what their columns are.
#pragma once

#include "host/uno.hpp"
#include "survey/database/database_table.hpp"

#include <com/sun/star/sdbc/XDatabaseMetaData.hpp>

#include <string>
#include <vector>

namespace berakhlak::workbook {

/// A table's name behind those of what it stands in, as far as statements of this database name that.
using TablePath = std::vector<std::string>;
[[nodiscard]] std::string name_of(TablePath const& path);

using AboutDatabase = host::Reference<com::sun::star::sdbc::XDatabaseMetaData>;

/// Tables and views, those of the database itself left out.
[[nodiscard]] std::vector<TablePath> tables_of(AboutDatabase const& about);
/// Its columns in their order, and its key; without columns where there is no such table.
[[nodiscard]] survey::DatabaseTable table_at(AboutDatabase const& about, TablePath path);

} // namespace berakhlak::workbook
