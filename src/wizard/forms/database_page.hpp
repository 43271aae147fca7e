// Basis data: which one, who asks, which table, and which rows of it. Knows no UNO.
#pragma once

#include "core/text/text.hpp"
#include "survey/database/database_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::wizard {

/// What the page needs of the office around it.
class DatabasePort {
public:
    virtual ~DatabasePort() = default;

    /// Names of the data sources that are registered in the office.
    virtual std::vector<std::string> registered_databases() = 0;
    /// Tables and views. Throws core::Refusal: the database can't be reached, or not with these.
    virtual std::vector<std::string> tables(std::string const& place, std::string const& user,
                                            std::string const& password) = 0;
};

enum class DatabaseKind { postgresql, registered, address };

class DatabasePage {
public:
    explicit DatabasePage(DatabasePort& port) : port_(port), registered_(port.registered_databases()) {}

    void set_kind(DatabaseKind kind);
    void set_server(std::string text) { change(server_, std::move(text)); }
    void set_port(std::string text) { change(number_, std::move(text)); }
    void set_database(std::string text) { change(database_, std::move(text)); }
    void set_registered(std::size_t position);
    void set_address(std::string text) { change(address_, std::move(text)); }
    void set_user(std::string text) { change(user_, std::move(text)); }
    void set_password(std::string text) { change(password_, std::move(text)); }
    /// Asks for the tables; what is wrong then is told as a problem.
    void connect();
    void set_table(std::size_t position) { table_ = position; }
    /// One a line: column, semicolon, criterion as COUNTIF takes it.
    void set_criteria(std::string const& lines);

    [[nodiscard]] DatabaseKind kind() const { return kind_; }
    [[nodiscard]] std::vector<std::string> const& registered() const { return registered_; }
    [[nodiscard]] std::size_t registered_position() const { return chosen_; }
    [[nodiscard]] std::vector<std::string> const& tables() const { return tables_; }
    [[nodiscard]] std::size_t table() const { return table_.value_or(tables_.size()); }
    [[nodiscard]] bool may_connect() const { return !place().empty(); }
    [[nodiscard]] bool may_use() const { return table_ && *table_ < tables_.size() && bad_line_.empty(); }
    [[nodiscard]] std::optional<core::Text> problem() const;

    /// Where the database is; empty while that isn't said. Never a password.
    [[nodiscard]] std::string place() const;
    [[nodiscard]] std::string const& password() const { return password_; }
    /// Needs may_use().
    [[nodiscard]] survey::DatabaseSource source() const;

private:
    void change(std::string& what, std::string text);

    DatabasePort& port_;
    DatabaseKind kind_ = DatabaseKind::postgresql;
    std::vector<std::string> registered_;
    std::size_t chosen_ = 0;
    std::string server_ = "localhost", number_ = "5432", database_, address_, user_, password_;
    std::vector<std::string> tables_;
    std::optional<std::size_t> table_;
    std::vector<survey::DatabaseCriterion> criteria_;
    std::string bad_line_;
    std::optional<core::Text> failure_;
};

/// The address of a database of PostgreSQL, each part quoted as its library asks for.
[[nodiscard]] std::string postgresql_address(std::string const& server, std::string const& port,
                                             std::string const& database);

} // namespace berakhlak::wizard
