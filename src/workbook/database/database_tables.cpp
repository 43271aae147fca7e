#include "workbook/database/database_tables.hpp"

#include "core/text/text.hpp"
#include "workbook/database/database_row.hpp"

#include <com/sun/star/sdbc/DataType.hpp>
#include <com/sun/star/sdbc/SQLException.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using css::sdbc::SQLException;
using host::OUString;
using survey::ColumnType;

constexpr char any_name[] = "%";

// Types that are told as texts and are none: they compare with no text.
bool is_text(OUString const& type) {
    auto const name = host::to_utf8(type);
    return std::ranges::none_of(std::array{"uuid", "json", "jsonb", "xml", "bytea", "inet", "interval"},
                                [&](char const* other) { return name == other; });
}

ColumnType type_of(sal_Int32 type, OUString const& name) {
    using namespace css::sdbc::DataType;
    switch (type) {
    case TINYINT:
    case SMALLINT:
    case INTEGER:
    case BIGINT:
    case FLOAT:
    case REAL:
    case DOUBLE:
    case NUMERIC:
    case DECIMAL:
        return ColumnType::number;
    case CHAR:
    case VARCHAR:
    case LONGVARCHAR:
    case CLOB:
        return is_text(name) ? ColumnType::text : ColumnType::other;
    case BIT:
    case BOOLEAN:
        return ColumnType::truth;
    case DATE:
        return ColumnType::date;
    case TIMESTAMP:
        return ColumnType::moment;
    default:
        return ColumnType::other;
    }
}

TablePath path_of(AboutDatabase const& about, std::string const& catalog, std::string const& schema,
                  std::string const& name) {
    TablePath path;
    if (about->supportsSchemasInDataManipulation()) {
        if (!schema.empty())
            path.push_back(schema);
    } else if (about->supportsCatalogsInDataManipulation() && !catalog.empty()) {
        path.push_back(catalog);
    }
    path.push_back(name);
    return path;
}

bool is_of_the_database_itself(std::string const& schema, std::string const& type) {
    return schema == "pg_catalog" || core::match_key(schema) == "information_schema" ||
           type.find("SYSTEM") != std::string::npos;
}

// The driver takes names as patterns: what it gives is looked at again.
class TableReader {
public:
    TableReader(AboutDatabase const& about, TablePath path) : about_(about), path_(std::move(path)) {}

    [[nodiscard]] survey::DatabaseTable read() const {
        survey::DatabaseTable table;
        table.path = path_;
        table.quote = host::to_utf8(about_->getIdentifierQuoteString());
        auto const product = core::match_key(host::to_utf8(about_->getDatabaseProductName()));
        table.escapes_quotes = product.find("postgresql") != std::string::npos;
        for (auto const* other : {"mysql", "mariadb", "sqlite", "hsql"})
            table.limits_by_keyword |= product.find(other) != std::string::npos;
        read_columns(table);
        if (!table.columns.empty())
            read_key(table);
        return table;
    }

private:
    [[nodiscard]] OUString schema() const {
        return about_->supportsSchemasInDataManipulation() && path_.size() > 1
                   ? host::to_office(path_.front())
                   : OUString(any_name);
    }
    [[nodiscard]] bool is_this(DatabaseRow const& row) const {
        enum : std::size_t { schema_column = 1, name_column };
        bool const schema_fits = !about_->supportsSchemasInDataManipulation() || path_.size() < 2 ||
                                 row.text(schema_column) == path_.front();
        return schema_fits && row.text(name_column) == path_.back();
    }

    void read_columns(survey::DatabaseTable& table) const {
        enum : std::size_t { name = 3, type, type_name, ordinal = 16 };
        std::vector<std::pair<std::uint64_t, survey::DatabaseColumn>> columns;
        each_row(about_->getColumns({}, schema(), host::to_office(path_.back()), any_name),
                 [&](DatabaseRow const& row) {
                     if (!is_this(row))
                         return;
                     auto const kind = static_cast<sal_Int32>(row.signed_number(type));
                     auto column_name = row.text(name);
                     auto const told_type = type_of(kind, host::to_office(row.text(type_name)));
                     columns.emplace_back(row.number(ordinal),
                                          survey::DatabaseColumn{std::move(column_name), told_type});
                 });
        std::ranges::stable_sort(columns, {}, [](auto const& column) { return column.first; });
        for (auto& [position, column] : columns)
            table.columns.push_back(std::move(column));
    }

    // A view has none, and some drivers don't know.
    void read_key(survey::DatabaseTable& table) const {
        enum : std::size_t { name = 3, sequence };
        try {
            std::vector<std::pair<std::uint64_t, std::string>> key;
            auto const schema_name = path_.size() > 1 ? schema() : OUString();
            each_row(about_->getPrimaryKeys({}, schema_name, host::to_office(path_.back())),
                     [&](DatabaseRow const& row) {
                         if (!is_this(row))
                             return;
                         auto column = row.text(name);
                         key.emplace_back(row.number(sequence), std::move(column));
                     });
            std::ranges::sort(key);
            for (auto const& [position, column] : key)
                for (std::size_t at = 0; at < table.columns.size(); ++at)
                    if (table.columns[at].name == column)
                        table.key.push_back(at);
        } catch (SQLException const&) {
            table.key.clear();
        }
    }

    AboutDatabase const& about_;
    TablePath path_;
};

} // namespace

std::string name_of(TablePath const& path) {
    survey::DatabaseTable table;
    table.path = path;
    return table.name();
}

std::vector<TablePath> tables_of(AboutDatabase const& about) {
    std::vector<TablePath> paths;
    enum : std::size_t { catalog, schema, name, type };
    each_row(about->getTables({}, any_name, any_name, host::sequence({OUString(any_name)})),
             [&](DatabaseRow const& row) {
                 if (!is_of_the_database_itself(row.text(schema), row.text(type)))
                     paths.push_back(path_of(about, row.text(catalog), row.text(schema), row.text(name)));
             });
    std::sort(paths.begin(), paths.end());
    return paths;
}

survey::DatabaseTable table_at(AboutDatabase const& about, TablePath path) {
    return TableReader(about, std::move(path)).read();
}

} // namespace berakhlak::workbook
