#include "postgres.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace berakhlak::tests {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto patience = 30s;

fs::path programs() {
    fs::path newest;
    if (fs::is_directory("/usr/lib/postgresql"))
        for (auto const& version : fs::directory_iterator("/usr/lib/postgresql"))
            if (auto const bin = version.path() / "bin"; fs::exists(bin / "initdb") && bin > newest)
                newest = bin;
    if (newest.empty())
        throw std::runtime_error("PostgreSQL isn't installed: packaging/install-packages");
    return newest;
}

fs::path new_folder() {
    auto pattern = (fs::temp_directory_path() / "berakhlak-pg-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no folder for PostgreSQL");
    return pattern;
}

int free_port() {
    int const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    bool const bound = ::bind(socket, plain, size) == 0 && ::getsockname(socket, plain, &size) == 0;
    ::close(socket);
    if (!bound)
        throw std::runtime_error("no free port");
    return ::ntohs(address.sin_port);
}

// The text format of COPY.
std::string copied(std::string const& cell) {
    if (cell.empty())
        return "\\N";
    std::string text;
    for (char const c : cell)
        text += c == '\\' ? "\\\\" : c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
    return text;
}

std::unique_ptr<Postgres> shared;

} // namespace

Postgres::Postgres() : folder_(new_folder()), programs_(programs()) {
    std::ofstream(folder_ / "password") << password() << '\n';
    give_to_nobody(folder_);
    tests::run({{programs_ / "initdb", "-D", folder_ / "data", "-U", user(), "--pwfile", folder_ / "password",
                 "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "-N"},
                folder_ / "initdb.txt",
                folder_,
                true},
               patience);
    start();
    run("CREATE DATABASE " + database());
}

void Postgres::start() {
    port_ = free_port();
    server_ = std::make_unique<Process>(
        Command{{programs_ / "postgres", "-D", folder_ / "data", "-k", folder_, "-h", host(), "-p",
                 std::to_string(port_), "-c", "fsync=off", "-c", "full_page_writes=off"},
                folder_ / "server.txt",
                folder_,
                true});
    auto const end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        try {
            static_cast<void>(client({"-d", "postgres", "-c", "SELECT 1"}));
            return;
        } catch (std::runtime_error const&) {
            if (server_->wait(200ms) || std::chrono::steady_clock::now() > end)
                throw std::runtime_error("PostgreSQL doesn't start: " + file_content(folder_ / "server.txt"));
        }
    }
}

Postgres::~Postgres() {
    ::kill(server_->id(), SIGINT);
    static_cast<void>(server_->wait(10s));
    server_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string Postgres::place() const {
    return "sdbc:postgresql:host='" + host() + "' port='" + std::to_string(port_) + "' dbname='" +
           database() + "' connect_timeout='10'";
}

std::string Postgres::client(std::vector<std::string> arguments) const {
    static std::atomic<int> calls = 0;
    auto const output = folder_ / ("client-" + std::to_string(++calls) + ".txt");
    std::vector<std::string> words{
        programs_ / "psql",    "-X", "-q",  "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", host(), "-p",
        std::to_string(port_), "-U", user()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    tests::run({words, output, folder_, false, {"PGPASSWORD=" + password()}}, patience);
    return file_content(output);
}

std::string Postgres::run(std::string const& statements) const {
    auto const target = statements.starts_with("CREATE DATABASE") ? "postgres" : database();
    return client({"-d", target, "-c", statements});
}

void Postgres::fill(std::string const& quoted_table,
                    std::vector<std::vector<std::string>> const& rows) const {
    static std::atomic<int> files = 0;
    auto const file = folder_ / ("rows-" + std::to_string(++files) + ".sql");
    {
        std::ofstream out(file, std::ios::binary);
        out << "COPY " << quoted_table << " FROM stdin;\n";
        for (auto const& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i)
                out << (i == 0 ? "" : "\t") << copied(row[i]);
            out << '\n';
        }
        out << "\\.\n";
    }
    static_cast<void>(client({"-d", database(), "-f", file}));
}

void Postgres::stop_at_once() const {
    ::kill(server_->id(), SIGQUIT);
}

Postgres& postgres() {
    if (!shared)
        shared = std::make_unique<Postgres>();
    return *shared;
}

void end_postgres() {
    shared.reset();
}

} // namespace berakhlak::tests
