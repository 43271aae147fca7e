// What a finished workbook of a database's counts costs beside the question alone, and whether the office's
// memory grows with the rows. Run by hand: bench_database [rows].
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "postgres.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <org/berakhlak/calc/DatabaseImport.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <vector>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using uno::Any;

constexpr std::array codes{"B1", "B2", "B3", "A1", "A2",  "A3",  "K1",  "K2",  "K3",  "H1", "H2",
                           "H3", "L1", "L2", "L3", "AD1", "AD2", "AD3", "KO1", "KO2", "KO3"};

void make_table(Postgres const& server, std::string const& name, std::size_t rows) {
    std::string columns, values;
    for (std::size_t i = 1; i <= codes.size(); ++i) {
        columns += std::string(", \"") + codes[i - 1] + "\" smallint";
        values += ", (1 + (i / " + std::to_string(3 * i + 1) + " + i * " + std::to_string(7 * i % 5 + 1) +
                  ") % 5)::smallint";
    }
    server.run("CREATE UNLOGGED TABLE " + name + " (id integer, unit text" + columns + ")");
    constexpr std::size_t piece = 50'000; // a client's patience ends after half a minute
    for (std::size_t first = 1; first <= rows; first += piece)
        server.run("INSERT INTO " + name + " SELECT i, 'Unit ' || lpad((i % 90)::text, 2, '0')" + values +
                   " FROM generate_series(" + std::to_string(first) + ", " +
                   std::to_string(std::min(rows, first + piece - 1)) + ") i");
    server.run("ANALYZE " + name);
}

double seconds(auto const& work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

uno::Reference<css::sheet::XSpreadsheetDocument> import_table(Postgres const& server, char const* table) {
    std::vector<css::beans::NamedValue> const options{{"Table", Any(rtl::OUString::createFromAscii(table))},
                                                      {"User", Any(to_office(server.user()))},
                                                      {"Password", Any(to_office(server.password()))}};
    return org::berakhlak::calc::DatabaseImport::create(office_with_extension().context())
        ->importTable(to_office(server.place()), {options.data(), static_cast<sal_Int32>(options.size())});
}

// The note holds what the database was asked.
std::string question_of(Document const& document) {
    std::string sql;
    for (auto const& row : document.contents("Catatan.A1:B80")) {
        if (row[1].text.starts_with("SELECT "))
            sql = row[1].text;
        else if (!sql.empty() && row[0].text.empty() && !row[1].text.empty())
            sql += row[1].text;
    }
    return sql;
}

} // namespace

int main(int count, char** words) {
    use_extension(places::oxt());
    std::size_t const rows = count > 1 ? std::stoul(words[1]) : 4'000'000;
    {
        Postgres const server;
        make_table(server, "kecil", 1000);
        make_table(server, "besar", rows);
        std::string sql;
        {
            Document const document(import_table(server, "kecil"));
            sql = question_of(document);
        }
        sql.replace(sql.find("kecil"), 5, "besar");
        auto const memory = office_with_extension().peak_memory();
        std::vector<double> alone, whole;
        server.run(sql); // both find the table in memory
        for (int round = 0; round < 3; ++round) {
            alone.push_back(seconds([&] { server.run(sql); }));
            whole.push_back(seconds([&] { Document const document(import_table(server, "besar")); }));
        }
        std::ranges::sort(alone);
        std::ranges::sort(whole);
        std::cout << rows << " respondents x 21 in 90 units\n"
                  << "the question alone: " << alone[1] << " s (" << alone.front() << "-" << alone.back()
                  << ")\n"
                  << "to a finished workbook: " << whole[1] << " s (" << whole.front() << "-" << whole.back()
                  << "), " << whole[1] / alone[1] << " times\n"
                  << "memory of the office at most: " << memory / 1024 << " MiB with 1,000 respondents, "
                  << office_with_extension().peak_memory() / 1024 << " MiB with all\n";
    }
    end_offices();
}
