#include "workbook/database/connection.hpp"

#include "core/text/text.hpp"
#include "survey/database/counting.hpp"
#include "survey/database/counting_task.hpp"
#include "survey/table/refusal.hpp"
#include "workbook/database/database_refusals.hpp"
#include "workbook/database/database_tables.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sdbc/SQLException.hpp>
#include <com/sun/star/sdbc/XCloseable.hpp>
#include <com/sun/star/sdbc/XDataSource.hpp>
#include <com/sun/star/sdbc/XDriverManager.hpp>
#include <com/sun/star/sdbc/XParameters.hpp>
#include <com/sun/star/sdbc/XPreparedStatement.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/DateTime.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using css::sdbc::SQLException;
using css::sdbc::XConnection;
using host::OUString;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;
using survey::ColumnType;

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
        for (auto const& path : tables_of(connection_->getMetaData()))
            names.push_back(name_of(path));
        return names;
    } catch (SQLException const& error) {
        refuse_answer(error);
    }
}

survey::DatabaseTable DatabaseConnection::table(std::string const& name) const {
    try {
        auto const about = connection_->getMetaData();
        std::vector<TablePath> whole, last;
        for (auto const& path : tables_of(about)) {
            if (name_of(path) == name)
                whole.push_back(path);
            if (core::match_key(path.back()) == core::match_key(name))
                last.push_back(path);
        }
        auto const& found = whole.empty() ? last : whole;
        if (found.size() != 1)
            refuse_table(name, tables(), found.size() > 1);
        auto table = table_at(about, found.front());
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
