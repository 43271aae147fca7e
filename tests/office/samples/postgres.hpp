// A real PostgreSQL of Debian's packages, for one run of the tests.
#pragma once

#include "harness/process.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace berakhlak::tests {

/// Started in a folder of its own with one database; it ends with the object. Throws std::runtime_error when
/// it doesn't start in time.
class Postgres {
public:
    Postgres();
    ~Postgres();
    Postgres(Postgres const&) = delete;
    Postgres& operator=(Postgres const&) = delete;

    /// How the product reaches it.
    [[nodiscard]] std::string place() const;
    [[nodiscard]] std::string host() const { return "127.0.0.1"; }
    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] std::string database() const { return "survei"; }
    [[nodiscard]] std::string user() const { return "penguji"; }
    [[nodiscard]] std::string password() const { return "Rahasia 'dan' 100%"; }

    /// Statements of SQL, by its own client; gives what that prints (a row a line, columns joined by "|").
    std::string run(std::string const& statements) const;
    /// Rows into a table that is there, through COPY; an empty text is NULL.
    void fill(std::string const& quoted_table, std::vector<std::vector<std::string>> const& rows) const;
    /// As a broken machine would end it: connections break.
    void stop_at_once() const;

private:
    [[nodiscard]] std::string client(std::vector<std::string> arguments) const;
    void start();

    std::filesystem::path folder_;
    std::filesystem::path programs_;
    int port_ = 0;
    std::unique_ptr<Process> server_;
};

/// The one that all test cases of a run share: started when first asked for.
[[nodiscard]] Postgres& postgres();
void end_postgres();

} // namespace berakhlak::tests
