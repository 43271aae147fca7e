// A real PostgreSQL counts the examples: the figures are those that R computes of their files. What is wrong
// between the office and the server is told in plain words, and nothing is left half-written.
#include "core/instrument/instrument_json.hpp"
#include "core/reading/pick_text.hpp"
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "import_case.hpp"
#include "places/places.hpp"
#include "postgres.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sdbc/XDriverManager.hpp>
#include <org/berakhlak/calc/DatabaseImport.hpp>

#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <thread>
#include <utility>

using namespace berakhlak::tests;
namespace core = berakhlak::core;

namespace {

namespace css = com::sun::star;
using org::berakhlak::calc::SurveyImportException;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;
using Options = std::vector<css::beans::NamedValue>;
using Model = Reference<css::sheet::XSpreadsheetDocument>;
using Texts = std::vector<std::string>;
using Lines = std::vector<Texts>;

css::beans::NamedValue option(char const* name, std::string const& text) {
    return {OUString::createFromAscii(name), Any(to_office(text))};
}

css::beans::NamedValue pairs(char const* name, std::vector<std::pair<std::string, std::string>> const& list) {
    std::vector<css::beans::NamedValue> values;
    for (auto const& [key, value] : list)
        values.push_back({to_office(key), Any(to_office(value))});
    return {OUString::createFromAscii(name),
            Any(uno::Sequence<css::beans::NamedValue>(values.data(), static_cast<sal_Int32>(values.size())))};
}

Reference<org::berakhlak::calc::XDatabaseImport> service() {
    return org::berakhlak::calc::DatabaseImport::create(office_with_extension().context());
}

uno::Sequence<css::beans::NamedValue> with_login(Options options, std::string const& table) {
    options.push_back(option("User", postgres().user()));
    options.push_back(option("Password", postgres().password()));
    options.push_back(option("Table", table));
    return {options.data(), static_cast<sal_Int32>(options.size())};
}

Model import_table(std::string const& table, Options const& options = {}) {
    return service()->importTable(to_office(postgres().place()), with_login(options, table));
}

int open_documents() {
    auto const components = office_with_extension().desktop()->getComponents()->createEnumeration();
    int count = 0;
    for (; components->hasMoreElements(); ++count)
        static_cast<void>(components->nextElement());
    return count;
}

SurveyImportException refusal(std::function<Model()> const& import) {
    int const before = open_documents();
    try {
        Document const document(import());
    } catch (SurveyImportException const& refusal) {
        CHECK(open_documents() == before);
        return refusal;
    }
    FAIL("not refused");
    return {};
}
SurveyImportException refusal_of(std::string const& table, Options const& options = {}) {
    return refusal([&] { return import_table(table, options); });
}

bool tells(SurveyImportException const& refusal, std::string const& part) {
    auto const text = to_utf8(refusal.Message);
    INFO(text);
    bool const found = text.find(part) != std::string::npos;
    CHECK(found);
    return found;
}

core::Instrument instrument(std::string const& name) {
    return core::instrument_from_json(
        berakhlak::test::bytes_of(Path(places::instruments()) / (name + ".json")));
}

Lines example(std::string const& name, char delimiter) {
    auto const bytes = berakhlak::test::bytes_of(Path(places::examples()) / name / (name + ".csv"));
    auto const begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    return berakhlak::test::split(std::string_view(bytes).substr(begin), delimiter, false);
}

std::string quoted(std::string const& name) {
    std::string text = "\"";
    for (char const c : name)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

/// Columns named so, of one type but for those that are given another.
void make_table(std::string const& name, Texts const& columns, std::string const& type,
                std::map<std::string, std::string> const& types, Lines const& rows) {
    std::string list;
    for (auto const& column : columns) {
        auto const other = types.find(column);
        list +=
            (list.empty() ? "" : ", ") + quoted(column) + " " + (other == types.end() ? type : other->second);
    }
    postgres().run("DROP TABLE IF EXISTS " + quoted(name) + " CASCADE; CREATE TABLE " + quoted(name) + " (" +
                   list + ")");
    postgres().fill(quoted(name), rows);
}

/// Whether the recap of the workbook holds the figures of the example's check.csv, which R has computed.
void check_recap(Document const& document, std::string const& example, core::Instrument const& instrument) {
    auto const last = static_cast<char>('E' + static_cast<char>(instrument.values.size()));
    auto const cells = document.contents("Rekap.A4:" + std::string(1, last) + "60");
    auto const expected = berakhlak::test::split(
        berakhlak::test::bytes_of(Path(places::examples()) / example / "check.csv"), ',', false);
    std::size_t checked = 0;
    for (auto line = expected.begin() + 1; line != expected.end(); ++line) {
        auto const unit = line->at(0).empty() ? std::string("Gabungan responden") : line->at(0);
        auto const row = std::ranges::find_if(cells, [&](auto const& of) { return of[0].text == unit; });
        auto const value = std::ranges::find_if(
            instrument.values, [&](core::Value const& one) { return one.code == line->at(1); });
        bool const index = line->at(1) == "implementation";
        if (value == instrument.values.end() && !index)
            continue;
        INFO(unit << " " << line->at(1));
        REQUIRE(row != cells.end());
        auto const column = index ? instrument.values.size() + 4
                                  : static_cast<std::size_t>(value - instrument.values.begin()) + 4;
        auto const& cell = (*row)[column];
        // A few people aren't shown, nor what would give them away.
        if (std::stod(line->at(2)) < instrument.minimum_group)
            CHECK(cell.text == "n < " + std::to_string(instrument.minimum_group));
        else if (cell.text != "disembunyikan")
            CHECK(cell.number == Approx(std::stod(line->at(3))).epsilon(1e-12));
        ++checked;
    }
    CHECK(checked >= instrument.values.size() + 1);
}

} // namespace

TEST_CASE("words of a scale in a database are counted to the figures of the file") {
    auto const likert = instrument("likert-5");
    auto const lines = example("likert-kata", ';');
    Texts columns{"Cap waktu", "Unit kerja", "Jenis kelamin"};
    for (auto const& item : likert.items)
        columns.push_back(item.code);
    make_table("likert_kata", columns, "text", {}, {lines.begin() + 1, lines.end()});
    Document const document(import_table("likert_kata"));
    check_recap(document, "likert-kata", likert);
    CHECK(document.content("Rekap.A2").text.find("public.likert_kata, 120 baris") != std::string::npos);
    CHECK(document.content("Rekap.A3").text.find("tetap di basis data") != std::string::npos);
    CHECK(document.content("Kelompok Jenis kelamin.A4").text == "Jenis kelamin");
    CHECK(document.content("Pertukaran.A1").text == "Lembar pertukaran BerAKHLAK");
    CHECK(document.content("Catatan.A1").text.find("basis data") != std::string::npos);
}

TEST_CASE("numbers are counted too, whatever table and columns are called") {
    auto const skm = instrument("skm-2017");
    auto const lines = example("skm", ',');
    Texts columns{"No", "Unit \"layanan\" ?", "Usia", "JENIS kelamin"};
    for (auto const& item : skm.items)
        columns.push_back(item.text.id);
    make_table("Survei \"SKM\" 2026?; --", columns, "smallint",
               {{"Unit \"layanan\" ?", "varchar(60)"}, {"JENIS kelamin", "char(12)"}},
               {lines.begin() + 1, lines.end()});
    Options const options{option("Instrument", "skm-2017"), option("Unit", "Unit \"layanan\" ?")};
    Document const document(import_table("Survei \"SKM\" 2026?; --", options));
    check_recap(document, "skm", skm);
}

TEST_CASE("ballots are counted from 0/1 columns and from one pick a column") {
    auto const picks = instrument("pilihan-10");
    auto const lines = example("kapuas-2022", ',');
    constexpr std::size_t unit = 3, first_question = 6;
    char const* const names[] = {"pribadi", "kini", "harapan"};
    char const* const meanings[] = {"pribadi: ", "saat ini: ", "diharapkan: "};
    Texts columns{"unit"}, picked{"unit"};
    std::vector<std::pair<std::string, std::string>> decisions, picked_decisions;
    Lines rows(lines.size() - 1), picked_rows(lines.size() - 1);
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row].push_back(lines[row + 1][unit]), picked_rows[row].push_back(lines[row + 1][unit]);
    for (std::size_t question = 0; question < 3; ++question) {
        core::PickParser const parser(picks);
        std::size_t const most = 12;
        for (auto const& item : picks.items) {
            columns.push_back(std::string(names[question]) + "_" + item.code);
            decisions.emplace_back(columns.back(), meanings[question] + item.code);
        }
        for (std::size_t pick = 1; pick <= most; ++pick) {
            picked.push_back(std::string(names[question]) + std::to_string(pick));
            picked_decisions.emplace_back(
                picked.back(),
                std::string(meanings[question]).substr(0, std::string(meanings[question]).size() - 2));
        }
        for (std::size_t row = 0; row < rows.size(); ++row) {
            auto const found = parser.text(lines[row + 1][first_question + question]);
            for (std::size_t item = 0; item < picks.items.size(); ++item)
                rows[row].push_back(std::ranges::count(found.items, item) > 0 ? "1" : "0");
            for (std::size_t pick = 0; pick < most; ++pick)
                picked_rows[row].push_back(pick < found.items.size() ? picks.items[found.items[pick]].text.id
                                                                     : "");
        }
    }
    make_table("kapuas", columns, "smallint", {{"unit", "text"}}, rows);
    make_table("kapuas_pilihan", picked, "text", {}, picked_rows);
    {
        Document const document(
            import_table("kapuas", {option("Instrument", "pilihan-10"), pairs("Decisions", decisions)}));
        check_recap(document, "kapuas-2022", picks);
    }
    Document const document(import_table(
        "kapuas_pilihan", {option("Instrument", "pilihan-10"), pairs("Decisions", picked_decisions)}));
    check_recap(document, "kapuas-2022", picks);
}

namespace {

/// 21 columns of numbers, 300,000 rows in 20 units, small enough a unit among them to be hidden.
void make_large_table() {
    static bool made = false;
    if (std::exchange(made, true))
        return;
    std::string columns, values;
    for (auto const& item : instrument("likert-5").items) {
        columns += ", " + quoted(item.code) + " smallint";
        values += ", 1 + (i * " + std::to_string(7 + values.size() % 11) + " + i / 5) % 5";
    }
    postgres().run("CREATE TABLE besar (id integer PRIMARY KEY, unit text, tahun smallint" + columns +
                   "); INSERT INTO besar SELECT i, CASE WHEN i <= 3 THEN 'Unit kecil' ELSE 'Unit ' || (10 + "
                   "i % 19) END, "
                   "2025 + i % 2" +
                   values + " FROM generate_series(1, 300000) i");
}

} // namespace

TEST_CASE("an answer off the scale in a far row is named with its key, and can count as not given") {
    make_large_table();
    postgres().run("UPDATE besar SET \"KO1\" = 9 WHERE id = 271828");
    auto const told = refusal_of("besar");
    CHECK(tells(told, "Kolom “KO1” (id = 271828): “9”: "));
    CHECK(tells(told, "Seluruhnya 1 jawaban tidak sah."));
    CHECK(tells(refusal_of("besar", {option("Language", "en")}), "Column “KO1” (id = 271828): “9”: "));
    {
        Document const document(import_table("besar", {pairs("Cleaning", {{"InvalidAnswers", "missing"}})}));
        CHECK(document.content("Rekap.A2").text.find("1 jawaban tidak sah dianggap tidak dijawab") !=
              std::string::npos);
        CHECK(document.content("Rekap.B25").number == 300000);
    }
    Document const document(import_table("besar", {pairs("Cleaning", {{"InvalidAnswers", "drop"}})}));
    CHECK(document.content("Rekap.B25").number == 299999);
    postgres().run("UPDATE besar SET \"KO1\" = 4 WHERE id = 271828");
}

TEST_CASE("a small unit is hidden, and what would give it away") {
    make_large_table();
    Document const document(import_table("besar"));
    auto const cells = document.contents("Rekap.A5:M24");
    auto const small =
        std::ranges::find_if(cells, [](auto const& row) { return row[0].text == "Unit kecil"; });
    REQUIRE(small != cells.end());
    CHECK((*small)[1].text == "n < 5");
    CHECK((*small)[4].text == "n < 5");
    CHECK(std::ranges::any_of(cells, [](auto const& row) { return row[4].text == "disembunyikan"; }));
    auto const exchange = document.contents("Pertukaran.A8:A40");
    CHECK(std::ranges::any_of(exchange, [](auto const& row) { return row[0].text == "(unit kecil)"; }));
    CHECK(std::ranges::none_of(exchange, [](auto const& row) { return row[0].text == "Unit kecil"; }));
}

TEST_CASE("criteria choose rows, and their values are never part of the statement") {
    make_large_table();
    auto const rows = [](std::vector<std::pair<std::string, std::string>> const& criteria) {
        Document const document(import_table("besar", {pairs("Criteria", criteria)}));
        auto const cells = document.contents("Rekap.A5:B30");
        auto const pooled =
            std::ranges::find_if(cells, [](auto const& row) { return row[0].text == "Gabungan responden"; });
        return pooled == cells.end() ? -1.0 : (*pooled)[1].number;
    };
    CHECK(rows({{"tahun", "2026"}}) == 150000);
    CHECK(rows({{"tahun", ">2024.5"}, {"unit", "UNIT 1?"}}) ==
          std::stod(postgres().run("SELECT count(*) FROM besar WHERE unit LIKE 'Unit 1_'")));
    CHECK(
        rows({{"unit", "<>Unit 1*"}, {"id", "<=1000"}}) ==
        std::stod(postgres().run("SELECT count(*) FROM besar WHERE unit NOT LIKE 'Unit 1%' AND id <= 1000")));
    for (auto const* attack : {"x' OR '1'='1", "'; DROP TABLE besar; --", "\\' OR 1=1 --", "x\" OR 1=1"})
        CHECK(tells(refusal_of("besar", {pairs("Criteria", {{"unit", attack}})}), "memenuhi syarat"));
    CHECK(tells(refusal_of("besar", {pairs("Criteria", {{"tahun", "2026 OR 1=1"}})}), "berisi angka"));
    CHECK(postgres().run("SELECT count(*) FROM besar") == "300000\n");
}

TEST_CASE("texts among numbers are read as a file's are, and named when they are none") {
    auto const likert = instrument("likert-5");
    Texts columns{"id", "unit"};
    for (auto const& item : likert.items)
        columns.push_back(item.code);
    Lines rows;
    for (int row = 0; row < 1500; ++row) {
        auto& cells = rows.emplace_back(Texts{std::to_string(row + 1), row % 2 ? "Dinas A" : "Dinas B"});
        for (std::size_t item = 0; item < likert.items.size(); ++item)
            cells.push_back(std::to_string(1 + (row + static_cast<int>(item)) % 5));
    }
    rows[1400][2] = " 4,0 "; // beyond the rows that are looked at first
    rows[1401][2] = "SETUJU.";
    make_table("campur", columns, "varchar(30)", {{"id", "bigint PRIMARY KEY"}}, rows);
    {
        Document const document(import_table("campur"));
        CHECK(document.content("Rekap.B7").number == 1500);
    }
    postgres().run("UPDATE campur SET \"A1\" = 'empat lima' WHERE id = 1450");
    CHECK(tells(refusal_of("campur"), "Kolom “A1” (id = 1450): “empat lima”: "));
}

TEST_CASE("what is wrong with a connection is said, and nothing is written") {
    auto const at = [](std::string const& place, std::string const& password, char const* language) {
        Options const options{option("User", postgres().user()), option("Password", password),
                              option("Table", "besar"), option("Language", language)};
        return refusal([&] {
            return service()->importTable(to_office(place),
                                          {options.data(), static_cast<sal_Int32>(options.size())});
        });
    };
    auto const place = postgres().place();
    CHECK(tells(at(place, "salah", "id"), "menolak nama pengguna atau kata sandinya"));
    CHECK(tells(at(place, "salah", "en"), "refuses the user name or the password"));
    auto const nowhere = "sdbc:postgresql:host=127.0.0.1 port=1 dbname=survei";
    CHECK(tells(at(nowhere, "x", "id"), "Basis data tidak dapat dihubungi: "));
    CHECK(tells(at(nowhere, "x", "en"), "The database can't be reached: "));
    CHECK(tells(at("sdbc:tiada:x", "x", "id"), "penghubung untuk basis data “sdbc:tiada”"));
    CHECK(tells(at("Sumber yang tiada", "x", "id"), "“Sumber yang tiada” tidak terdaftar"));
}

TEST_CASE("a table or column that isn't there is told with those that are") {
    make_large_table();
    CHECK(tells(refusal_of("tiada"), "“tiada” tidak ada"));
    CHECK(tells(refusal_of("tiada"), "public.besar"));
    CHECK(tells(refusal_of("besar", {pairs("Criteria", {{"umur", ">3"}})}), "Kolom “umur” tidak ada"));
    CHECK(tells(refusal_of("besar", {pairs("Decisions", {{"tiada", "B1"}})}), "tiada"));
    CHECK(tells(refusal_of("besar", {option("Delimiter", ";")}), "Delimiter"));
    postgres().run("DROP ROLE IF EXISTS tamu; CREATE ROLE tamu LOGIN PASSWORD 'tamu'");
    Options const guest{option("User", "tamu"), option("Password", "tamu"), option("Table", "besar")};
    CHECK(tells(refusal([&] {
                    return service()->importTable(to_office(postgres().place()),
                                                  {guest.data(), static_cast<sal_Int32>(guest.size())});
                }),
                "permission denied"));
}

TEST_CASE("the password stands nowhere in the workbook") {
    make_large_table();
    Document const document(import_table("besar", {pairs("Criteria", {{"id", "<=500"}})}));
    auto const target = office_with_extension().folder() / "besar.fods";
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= OUString("OpenDocument Spreadsheet Flat XML");
    Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)
        ->storeToURL(file_url(target), {&filter, 1});
    auto const bytes = berakhlak::test::bytes_of(target);
    CHECK(bytes.find("penguji") != std::string::npos);
    CHECK(bytes.find("Rahasia") == std::string::npos);
}

TEST_CASE("a database in a file needs no server", "[firebird]") {
    auto const folder = office_with_extension().folder() / "firebird";
    std::filesystem::create_directory(folder);
    give_to_nobody(folder);
    auto const place = "sdbc:firebird:" + to_utf8(file_url(folder / "survei.fdb"));
    auto const likert = instrument("likert-5");
    {
        Reference<css::sdbc::XDriverManager> const drivers(
            office_with_extension().service("com.sun.star.sdbc.DriverManager"), UNO_QUERY_THROW);
        auto const connection = drivers->getConnectionWithInfo(to_office(place), {});
        REQUIRE(connection.is());
        auto const run = [&](std::string const& sql) {
            static_cast<void>(connection->createStatement()->execute(to_office(sql)));
        };
        std::string columns, values;
        for (auto const& item : likert.items) {
            columns += ", " + quoted(item.code) + " VARCHAR(20)";
            values += ", '" + std::string(values.size() % 3 ? "Setuju" : "Netral") + "'";
        }
        run("CREATE TABLE \"Survei\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"unit\" VARCHAR(40)" + columns +
            ")");
        for (int row = 1; row <= 12; ++row)
            run("INSERT INTO \"Survei\" VALUES (" + std::to_string(row) + ", 'Dinas " +
                (row % 2 ? "A" : "B") + "'" + values + ")");
        connection->close();
    }
    Options const options{option("Table", "Survei"), pairs("Criteria", {{"unit", "dinas*"}})};
    Document const document(
        service()->importTable(to_office(place), {options.data(), static_cast<sal_Int32>(options.size())}));
    CHECK(document.content("Rekap.A5").text == "Dinas A");
    CHECK(document.content("Rekap.B5").number == 6);
    CHECK(document.content("Rekap.B7").number == 12);
}

TEST_CASE("a server that ends while it counts leaves a plain message and no workbook", "[last]") {
    // A server of its own: it is gone afterwards.
    Postgres server;
    std::string columns, values;
    for (auto const& item : instrument("likert-5").items) {
        columns += ", " + quoted(item.code) + " smallint";
        values += ", 1 + i % 5";
    }
    server.run("CREATE TABLE s (id integer PRIMARY KEY, unit text" + columns +
               "); INSERT INTO s SELECT i, 'Unit ' || i % 3" + values +
               " FROM generate_series(1, 100) i; CREATE VIEW lambat AS SELECT * FROM s WHERE (SELECT "
               "pg_sleep(2)) IS NOT NULL");
    Options const options{option("User", server.user()), option("Password", server.password()),
                          option("Table", "lambat")};
    int const before = open_documents();
    auto import = std::async(std::launch::async, [&] {
        try {
            static_cast<void>(service()->importTable(
                to_office(server.place()), {options.data(), static_cast<sal_Int32>(options.size())}));
        } catch (SurveyImportException const& refusal) {
            return to_utf8(refusal.Message);
        }
        return std::string("not refused");
    });
    bool counts = false;
    for (int look = 0; look < 100 && !counts; ++look) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        counts = server.run("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE "
                            "'SELECT \"unit\", COUNT%'") != "0\n";
    }
    CHECK(counts);
    server.stop_at_once();
    REQUIRE(import.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
    auto const told = import.get();
    INFO(told);
    CHECK(told.find("Sambungan ke basis data terputus sebelum selesai menghitung") != std::string::npos);
    CHECK(told.find("Tidak ada yang ditulis") != std::string::npos);
    CHECK(open_documents() == before);
}
