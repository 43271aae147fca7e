// The attacker's view of a shared file: given nothing else, which people, and which answers of a few people,
// can be found in it?
#include "core/disclosure/shown_groups.hpp"
#include "places/places.hpp"
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

using namespace berakhlak::tests;
using berakhlak::core::Grouping;
using Path = std::filesystem::path;

namespace {

constexpr std::size_t minimum = 5;

struct Survey {
    char const* name;
    std::string file;
    char const* instrument;
    char const* group = nullptr; ///< header of a column that needs to be called one
};

Path in_folder(std::string const& name) {
    return office_with_extension().folder() / name;
}

// 52 people: 3 of the unit "Loket Kecil" and 20 of "Loket Akta" make up "Layanan 1".
std::string nested_survey() {
    auto const file = in_folder("bersarang.csv");
    std::ofstream csv(file);
    csv << "Unit kerja,Bidang";
    for (int item = 0; item < 21; ++item)
        csv << "," << unit_rows(0)[0][static_cast<std::size_t>(item) + 1];
    csv << "\n";
    for (int person = 0; person < 52; ++person) {
        csv << (person < 20   ? "Loket Akta"
                : person < 23 ? "Loket Kecil"
                : person < 40 ? "Gudang"
                              : "Arsip")
            << "," << (person < 23 ? "Layanan 1" : "Layanan 2");
        for (int item = 0; item < 21; ++item)
            csv << "," << 1 + (person * 7 + item * item + person / 20) % 5;
        csv << "\n";
    }
    return file.string();
}

// One item that a single person has answered: "3V - A1 - A2".
std::string lone_answer() {
    auto const file = in_folder("satu-butir.csv");
    std::ofstream csv(file);
    auto rows = unit_rows(0);
    auto const more = unit_rows(1);
    rows.insert(rows.end(), more.begin() + 1, more.end());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row > 1)
            rows[row][6] = "";
        for (std::size_t cell = 0; cell < rows[row].size(); ++cell)
            csv << (cell ? "," : "") << rows[row][cell];
        csv << "\n";
    }
    return file.string();
}

std::vector<Survey> surveys() {
    return {{"300 orang", places::data() + "/sharing/s300.csv", "likert-5"},
            {"likert-kata", places::examples() + "/likert-kata/likert-kata.csv", "likert-5"},
            {"bersarang", nested_survey(), "likert-5", "Bidang"},
            {"satu butir", lone_answer(), "likert-5"},
            {"skm", places::examples() + "/skm/skm.csv", "skm-2017"}};
}

uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> imported(Survey const& survey) {
    using Options = uno::Sequence<com::sun::star::beans::NamedValue>;
    Options decisions;
    if (survey.group != nullptr) {
        com::sun::star::beans::NamedValue const group{rtl::OUString::createFromAscii(survey.group),
                                                      uno::Any(rtl::OUString("kelompok"))};
        decisions = Options(&group, 1);
    }
    com::sun::star::beans::NamedValue const options[] = {
        {"Instrument", uno::Any(rtl::OUString::createFromAscii(survey.instrument))},
        {"KeepIdentities", uno::Any(true)},
        {"Decisions", uno::Any(decisions)}};
    return org::berakhlak::calc::SurveyImport::create(office_with_extension().context())
        ->importFile(file_url(survey.file), {options, 3});
}

bool has_sheet(Document const& document, char const* name) {
    return document.model()->getSheets()->hasByName(rtl::OUString::createFromAscii(name));
}

// Rows of Data below its header, by header.
std::map<std::string, std::vector<std::string>> data_of(Document const& document) {
    auto const cells = document.contents("Data.A1:BZ400");
    std::map<std::string, std::vector<std::string>> columns;
    for (std::size_t column = 0; column < cells[0].size(); ++column)
        for (std::size_t row = 1; row < cells.size() && !cells[0][column].text.empty(); ++row)
            if (cells[row][0].kind == Content::Kind::number)
                columns[cells[0][column].text].push_back(cells[row][column].kind == Content::Kind::number
                                                             ? std::to_string(cells[row][column].number)
                                                             : cells[row][column].text);
    return columns;
}

// The tables of a sheet of recaps: titles ("Unit") with the names of their rows that show a figure.
struct Table {
    std::string title;
    std::vector<std::string> names;
};
std::vector<Table> tables_of(Document const& document, char const* sheet) {
    std::vector<Table> tables;
    std::string title = "Unit kerja";
    bool inside = false;
    for (auto const& row : document.contents(std::string(sheet) + ".A1:M150")) {
        if (row[0].text.starts_with("Menurut "))
            title = row[0].text.substr(8);
        if (row[0].text == "Unit" && row[1].text == "n") {
            tables.push_back({title, {}});
            inside = true;
        } else if (row[0].text == "Gabungan responden") {
            inside = false;
        } else if (inside && std::any_of(row.begin() + 4, row.end(), [](Content const& cell) {
                       return cell.kind == Content::Kind::number;
                   }))
            tables.back().names.push_back(row[0].text);
    }
    return tables;
}

// Who is in which shown group; the pool takes who is in none.
Grouping grouping_of(Table const& table, std::vector<std::string> const& labels) {
    Grouping grouping;
    for (auto const& label : labels) {
        auto const named = std::find(table.names.begin(), table.names.end(), label);
        grouping.push_back(static_cast<std::uint32_t>(named - table.names.begin()));
    }
    return grouping;
}

} // namespace

TEST_CASE("Shared without rows, five surveys tell nothing about fewer than five", "[sharing][attack]") {
    auto const number = GENERATE(0, 1, 2, 3, 4);
    auto const mode = GENERATE(as<std::string>(), "values", "native");
    auto const survey = surveys()[static_cast<std::size_t>(number)];
    CAPTURE(survey.name, mode);
    auto const file = in_folder("serang.xlsx");
    std::map<std::string, std::vector<std::string>> truth;
    {
        Document const document(imported(survey));
        truth = data_of(document);
        auto const options = share_as(mode.c_str(), false);
        sharing()->writeShare(document.model(), file_url(file),
                              {options.data(), static_cast<sal_Int32>(options.size())});
    }
    Document const shared(office_without_extension(), file);
    CHECK_FALSE(has_sheet(shared, "Data"));
    CHECK_FALSE(has_sheet(shared, "Catatan"));
    auto const all = unzipped(file);
    for (auto const& [header, texts] : truth)
        if (header == "Nama lengkap" || header == "NIP" || header == "Alamat email")
            for (auto const& text : texts)
                if (text.size() > 6 && all.find(text) != std::string::npos)
                    FAIL_CHECK(text);
    // Every breakdown that is shown, item by item.
    std::vector<Grouping> shown;
    for (char const* sheet : {"Rekap", "Kelompok"})
        if (has_sheet(shared, sheet))
            for (auto const& table : tables_of(shared, sheet))
                for (auto const& [header, texts] : truth)
                    if (header == table.title ||
                        (sheet == std::string("Rekap") && (header == "Unit kerja" || header == "Unit")))
                        shown.push_back(grouping_of(table, texts));
    REQUIRE_FALSE(shown.empty());
    std::size_t items = 0;
    for (auto const& [header, texts] : truth) {
        berakhlak::core::Answered answered;
        for (auto const& text : texts)
            answered.push_back(!text.empty());
        auto const n = std::count(answered.begin(), answered.end(), true);
        if (n < static_cast<std::ptrdiff_t>(minimum))
            continue; // left out of the copy: see below
        ++items;
        CAPTURE(header);
        CHECK(berakhlak::core::exposed_people(shown, answered, minimum).empty());
    }
    CHECK(items > 8);
    // An item that one person has answered isn't shown, nor counted in its value.
    if (number == 3) {
        auto const rows = shared.contents("Butir.A1:L40");
        for (auto const& row : rows)
            if (row[0].text == "A3")
                for (std::size_t column = 2; column < row.size(); ++column)
                    CHECK((row[column].kind != Content::Kind::number || row[column].number == 0.0 ||
                           row[column].number == 14.0));
    }
}

TEST_CASE("Shared with rows, every figure is one of the rows in the file", "[sharing][attack]") {
    auto const number = GENERATE(0, 1, 2);
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const survey = surveys()[static_cast<std::size_t>(number)];
    CAPTURE(survey.name, mode);
    auto const file = in_folder("serang.ods");
    {
        Document const document(imported(survey));
        auto const options = share_as(mode.c_str(), true);
        sharing()->writeShare(document.model(), file_url(file),
                              {options.data(), static_cast<sal_Int32>(options.size())});
    }
    Document const shared(office_with_extension(), file);
    auto const rows = data_of(shared);
    std::string unit;
    for (auto const& [header, texts] : rows)
        if (header == "Unit kerja" || header == "Unit")
            unit = header;
    REQUIRE_FALSE(unit.empty());
    std::map<std::string, std::size_t> sizes;
    for (auto const& text : rows.at(unit))
        ++sizes[text];
    for (auto const& [name, size] : sizes)
        CHECK(size >= minimum);
    // No name is anywhere, and nobody is one of few in all columns that aren't answers.
    CHECK_FALSE(rows.contains("Nama lengkap"));
    CHECK_FALSE(rows.contains("NIP"));
    std::map<std::string, std::size_t> classes;
    for (std::size_t row = 0; row < rows.at(unit).size(); ++row) {
        std::string key = rows.at(unit)[row];
        for (char const* header : {"Jenis kelamin", "Usia", "Bidang"})
            if (rows.contains(header))
                key += "|" + rows.at(header)[row];
        ++classes[key];
    }
    for (auto const& [key, size] : classes) {
        CAPTURE(key);
        CHECK(size >= minimum);
    }
    // The recap's n is the rows' own, row by row: nothing about the rows that were withheld is left to
    // search.
    std::size_t compared = 0;
    for (auto const& row : shared.contents("Rekap.A4:M40"))
        if (sizes.contains(row[0].text) && row[1].kind == Content::Kind::number) {
            CAPTURE(row[0].text);
            CHECK(row[1] == static_cast<double>(sizes.at(row[0].text)));
            ++compared;
        }
    CHECK(compared == sizes.size());
    // And so is its index: computed from them once more by our own function.
    auto const header = shared.contents("Data.A1:BZ1")[0];
    std::size_t first = 0, last = 0, units = 0;
    for (std::size_t column = 1; column < header.size(); ++column) {
        if (header[column].text.empty())
            continue;
        last = column;
        if (header[column].text == unit)
            units = column;
    }
    first = last + 1 - (survey.instrument == std::string("skm-2017") ? 9 : 21);
    auto const letters = [](std::size_t column) {
        return (column > 25 ? std::string(1, static_cast<char>('A' + column / 26 - 1)) : std::string()) +
               static_cast<char>('A' + column % 26);
    };
    auto const end = std::to_string(rows.at(unit).size() + 1);
    for (auto const& [name, size] : sizes) {
        auto const index = shared.typed("=BERAKHLAK_INDEXIFS($Data." + letters(first) + "1:" + letters(last) +
                                        end + ";\"\";\"" + survey.instrument + "\";$Data." + letters(units) +
                                        "1:" + letters(units) + end + ";\"" + name + "\")");
        for (auto const& row : shared.contents("Rekap.A4:M40"))
            if (row[0].text == name && row[11].kind == Content::Kind::number) {
                CAPTURE(name);
                CHECK(index == row[11].number);
            }
    }
}
