// What goes wrong between this office and a database, in plain words and with what the server says of it.
#pragma once

#include <com/sun/star/sdbc/SQLException.hpp>

#include <string>
#include <vector>

namespace berakhlak::workbook {

[[noreturn]] void refuse_without_database_part();
[[noreturn]] void refuse_without_driver(std::string const& place);
[[noreturn]] void refuse_unknown_source(std::string const& name);
/// No server, another database, or a wrong name or password.
[[noreturn]] void refuse_connection(com::sun::star::sdbc::SQLException const& error);
/// While it was asked: no right to read the table, a server that has ended, a statement it doesn't know.
[[noreturn]] void refuse_answer(com::sun::star::sdbc::SQLException const& error);
[[noreturn]] void refuse_table(std::string const& name, std::vector<std::string> const& tables, bool several);
[[noreturn]] void refuse_empty(std::string const& table, bool with_criteria);

/// What the server says, in one line and without the statement and the driver's own places in it.
[[nodiscard]] std::string servers_words(std::string message);

} // namespace berakhlak::workbook
