#include "workbook/database/database_row.hpp"

#include <com/sun/star/sdbc/XCloseable.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace css = com::sun::star;

std::string DatabaseRow::text(std::size_t column) const {
    auto const text = row_->getString(static_cast<sal_Int32>(column) + 1);
    return row_->wasNull() ? std::string() : host::to_utf8(text);
}

std::string DatabaseRow::truth(std::size_t column) const {
    bool const truth = row_->getBoolean(static_cast<sal_Int32>(column) + 1);
    return row_->wasNull() ? "" : truth ? "1" : "0";
}

std::int64_t DatabaseRow::signed_number(std::size_t column) const {
    return row_->getLong(static_cast<sal_Int32>(column) + 1);
}

std::uint64_t DatabaseRow::number(std::size_t column) const {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, signed_number(column)));
}

void each_row(host::Reference<css::sdbc::XResultSet> const& rows,
              std::function<void(DatabaseRow const&)> const& each) {
    DatabaseRow const row(host::Reference<css::sdbc::XRow>(rows, host::UNO_QUERY_THROW));
    while (rows->next())
        each(row);
    if (host::Reference<css::sdbc::XCloseable> const open{rows, host::UNO_QUERY}; open.is())
        open->close();
}

} // namespace berakhlak::workbook
