// What a caller of the database service asks for.
#pragma once

#include "survey/database/database_table.hpp"
#include "workbook/document/options.hpp"
#include "workbook/import/request.hpp"

#include <string>

namespace berakhlak::workbook {

struct DatabaseRequest {
    survey::DatabaseSource source;
    std::string password;
    ImportRequest import; ///< instrument, columns and what is written, as for a file
};

/// Throws survey::Refusal for an unknown option, a value of the wrong kind, and an option that only a file
/// can have.
[[nodiscard]] DatabaseRequest database_request_of(std::string place, Options const& options);

} // namespace berakhlak::workbook
