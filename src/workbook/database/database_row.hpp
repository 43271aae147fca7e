// The rows of a database's answer.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/sdbc/XResultSet.hpp>
#include <com/sun/star/sdbc/XRow.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace berakhlak::workbook {

/// The current row of an answer; columns from 0.
class DatabaseRow {
public:
    explicit DatabaseRow(host::Reference<com::sun::star::sdbc::XRow> const& row) : row_(row) {}

    [[nodiscard]] std::string text(std::size_t column) const;     ///< NULL is empty
    [[nodiscard]] std::string truth(std::size_t column) const;    ///< "1", "0" or empty
    [[nodiscard]] std::uint64_t number(std::size_t column) const; ///< no less than 0
    [[nodiscard]] std::int64_t signed_number(std::size_t column) const;

private:
    host::Reference<com::sun::star::sdbc::XRow> row_;
};

/// Row by row, then closes the answer.
void each_row(host::Reference<com::sun::star::sdbc::XResultSet> const& rows,
              std::function<void(DatabaseRow const&)> const& each);

} // namespace berakhlak::workbook
