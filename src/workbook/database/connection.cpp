#include "workbook/database/connection.hpp"

#include "core/text/text.hpp"
#include "survey/database/counting.hpp"
#include "survey/database/counting_task.hpp"
#include "survey/table/refusal.hpp"
#include "workbook/database/database_refusals.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sdbc/DataType.hpp>
#include <com/sun/star/sdbc/SQLException.hpp>
#include <com/sun/star/sdbc/XCloseable.hpp>
#include <com/sun/star/sdbc/XDataSource.hpp>
#include <com/sun/star/sdbc/XDatabaseMetaData.hpp>
#include <com/sun/star/sdbc/XDriverManager.hpp>
#include <com/sun/star/sdbc/XParameters.hpp>
#include <com/sun/star/sdbc/XPreparedStatement.hpp>
#include <com/sun/star/sdbc/XResultSet.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/DateTime.hpp>

#include <algorithm>
#include <array>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using css::sdbc::SQLException;
using css::sdbc::XConnection;
using css::sdbc::XDatabaseMetaData;
using css::sdbc::XResultSet;
using css::sdbc::XRow;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;
using survey::ColumnType;

constexpr char any_name[] = "%";

bool is_address(std::string const& place) {
    return place.starts_with("sdbc:") || place.starts_with("jdbc:");
}

css::beans::PropertyValue property(char const* name, std::string const& value) {
    css::beans::PropertyValue property;
    property.Name = OUString::createFromAscii(name);
    property.Value <<= host::to_office(value);
    return property;
}

// None where LibreOffice was installed without its database part.
template <class Interface>
Reference<Interface> service(host::Context const& context, char const* name) {
    try {
        return {
            context->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(name), context),
            UNO_QUERY};
    } catch (host::uno::Exception const&) {
        return {};
    }
}

Reference<XConnection> connection_to_address(host::Context const& context, std::string const& address,
                                             std::string const& user, std::string const& password) {
    auto const drivers = service<css::sdbc::XDriverManager>(context, "com.sun.star.sdbc.DriverManager");
    if (!drivers.is())
        refuse_without_database_part();
    auto const connection = drivers->getConnectionWithInfo(
        host::to_office(address), host::sequence({property("user", user), property("password", password)}));
    if (!connection.is())
        refuse_without_driver(address);
    return connection;
}

Reference<XConnection> connection_to_source(host::Context const& context, std::string const& name,
                                            std::string const& user, std::string const& password) {
    auto const sources = service<css::container::XNameAccess>(context, "com.sun.star.sdb.DatabaseContext");
    if (!sources.is())
        refuse_without_database_part();
    Reference<css::sdbc::XDataSource> source;
    try {
        source.set(sources->getByName(host::to_office(name)), UNO_QUERY);
    } catch (css::container::NoSuchElementException const&) {
        // Told below.
    }
    if (!source.is())
        refuse_unknown_source(name);
    auto const connection = source->getConnection(host::to_office(user), host::to_office(password));
    if (!connection.is())
        refuse_without_driver(name);
    return connection;
}

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

void each_row(Reference<XResultSet> const& rows, std::function<void(DatabaseRow const&)> const& each) {
    DatabaseRow const row(Reference<XRow>(rows, UNO_QUERY_THROW));
    while (rows->next())
        each(row);
    if (Reference<css::sdbc::XCloseable> const open{rows, UNO_QUERY}; open.is())
        open->close();
}

/// What a table stands in, as far as this database names it in statements, and its name.
using Path = std::vector<std::string>;

Path path_of(Reference<XDatabaseMetaData> const& about, std::string const& catalog, std::string const& schema,
             std::string const& name) {
    Path path;
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

std::vector<Path> paths_of(Reference<XDatabaseMetaData> const& about) {
    std::vector<Path> paths;
    enum : std::size_t { catalog, schema, name, type };
    each_row(about->getTables({}, any_name, any_name, host::sequence({OUString(any_name)})),
             [&](DatabaseRow const& row) {
                 if (!is_of_the_database_itself(row.text(schema), row.text(type)))
                     paths.push_back(path_of(about, row.text(catalog), row.text(schema), row.text(name)));
             });
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string name_of(Path const& path) {
    survey::DatabaseTable table;
    table.path = path;
    return table.name();
}

// The driver takes names as patterns: what it gives is looked at again.
class TableReader {
public:
    TableReader(Reference<XDatabaseMetaData> const& about, Path path)
        : about_(about), path_(std::move(path)) {}

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

    Reference<XDatabaseMetaData> const& about_;
    Path path_;
};

css::util::Date date_of(survey::Moment const& moment) {
    css::util::Date date;
    date.Year = static_cast<sal_Int16>(moment.year);
    date.Month = static_cast<sal_uInt16>(moment.month);
    date.Day = static_cast<sal_uInt16>(moment.day);
    return date;
}

css::util::DateTime date_time_of(survey::Moment const& moment) {
    css::util::DateTime time;
    time.Year = static_cast<sal_Int16>(moment.year);
    time.Month = static_cast<sal_uInt16>(moment.month);
    time.Day = static_cast<sal_uInt16>(moment.day);
    time.Hours = static_cast<sal_uInt16>(moment.hour);
    time.Minutes = static_cast<sal_uInt16>(moment.minute);
    time.Seconds = static_cast<sal_uInt16>(moment.second);
    return time;
}

void set(Reference<css::sdbc::XParameters> const& parameters, sal_Int32 position,
         survey::SqlValue const& value) {
    if (auto const* text = std::get_if<std::string>(&value))
        parameters->setString(position, host::to_office(*text));
    else if (auto const* number = std::get_if<double>(&value))
        parameters->setDouble(position, *number);
    else if (auto const* truth = std::get_if<bool>(&value))
        parameters->setBoolean(position, *truth);
    else if (auto const& moment = std::get<survey::Moment>(value);
             moment.hour == 0 && moment.minute == 0 && moment.second == 0)
        parameters->setDate(position, date_of(moment));
    else
        parameters->setTimestamp(position, date_time_of(moment));
}

} // namespace

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

DatabaseConnection::DatabaseConnection(host::Context const& context, std::string const& place,
                                       std::string const& user, std::string const& password)
    : place_(place) {
    try {
        connection_ = is_address(place) ? connection_to_address(context, place, user, password)
                                        : connection_to_source(context, place, user, password);
    } catch (SQLException const& error) {
        refuse_connection(error);
    }
}

DatabaseConnection::~DatabaseConnection() {
    try {
        if (Reference<css::sdbc::XCloseable> const open{connection_, UNO_QUERY}; open.is())
            open->close();
    } catch (host::uno::Exception const&) {
        // The server is gone; so is the connection.
    }
}

std::vector<std::string> DatabaseConnection::tables() const {
    try {
        std::vector<std::string> names;
        for (auto const& path : paths_of(connection_->getMetaData()))
            names.push_back(name_of(path));
        return names;
    } catch (SQLException const& error) {
        refuse_answer(error);
    }
}

survey::DatabaseTable DatabaseConnection::table(std::string const& name) const {
    try {
        auto const about = connection_->getMetaData();
        std::vector<Path> whole, last;
        for (auto const& path : paths_of(about)) {
            if (name_of(path) == name)
                whole.push_back(path);
            if (core::match_key(path.back()) == core::match_key(name))
                last.push_back(path);
        }
        auto const& found = whole.empty() ? last : whole;
        if (found.size() != 1)
            refuse_table(name, tables(), found.size() > 1);
        auto table = TableReader(about, found.front()).read();
        if (table.columns.empty())
            refuse_table(name, tables(), false);
        return table;
    } catch (SQLException const& error) {
        refuse_answer(error);
    }
}

void DatabaseConnection::ask(survey::Statement const& statement,
                             std::function<void(DatabaseRow const&)> const& each) const {
    try {
        auto const prepared = connection_->prepareStatement(host::to_office(statement.text));
        Reference<css::sdbc::XParameters> const parameters(prepared, UNO_QUERY_THROW);
        for (std::size_t at = 0; at < statement.values.size(); ++at)
            set(parameters, static_cast<sal_Int32>(at) + 1, statement.values[at]);
        each_row(prepared->executeQuery(), each);
        if (Reference<css::sdbc::XCloseable> const open{prepared, UNO_QUERY}; open.is())
            open->close();
    } catch (SQLException const& error) {
        refuse_answer(error);
    }
}

survey::SourceFile DatabaseConnection::sample(survey::DatabaseTable const& table,
                                              std::vector<survey::DatabaseCriterion> const& criteria) const {
    survey::SourceFile source;
    source.name = table.name();
    source.table.columns.resize(table.columns.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        source.table.columns[column].push_back(table.columns[column].name);
    std::size_t rows = 0;
    ask(survey::sample_statement(table, criteria, survey::sample_rows), [&](DatabaseRow const& row) {
        ++rows;
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            source.table.columns[column].push_back(
                table.columns[column].type == ColumnType::truth ? row.truth(column) : row.text(column));
    });
    if (rows == 0)
        refuse_empty(table.name(), !criteria.empty());
    return source;
}

std::vector<std::string> registered_databases(host::Context const& context) {
    std::vector<std::string> names;
    if (auto const sources =
            service<css::container::XNameAccess>(context, "com.sun.star.sdb.DatabaseContext");
        sources.is())
        for (auto const& name : sources->getElementNames())
            names.push_back(host::to_utf8(name));
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace berakhlak::workbook
