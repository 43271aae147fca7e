// Files that are whole and too much: a cell of a megabyte, formulas in a circle. More rows than a sheet has:
// tests/office/source.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>

#include <chrono>
#include <fstream>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
namespace calc = org::berakhlak::calc;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

/// What the import says, "" when it made a workbook; the office is as it was before.
std::string told(Office& office, Path const& file) {
    auto const service = calc::SurveyImport::create(office.context());
    try {
        auto const document = service->importFile(file_url(file), {});
        Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
        return {};
    } catch (calc::SurveyImportException const& refusal) {
        CHECK(refusal.Advice.getLength() > 0);
        return to_utf8(refusal.File + " " + refusal.Message);
    }
}

std::string const header = "Unit kerja,Nilai 1,Nilai 2\n";
std::string const row = "Dinas Satu,4,5\n";

} // namespace

TEST_CASE("A cell of a megabyte is one cell", "[damage]") {
    Office office(settings_with_extension());
    auto const file = office.folder() / "panjang.csv";
    std::ofstream(file, std::ios::binary) << header << row << "\"" << std::string(1 << 20, 'x') << "\",4,5\n"
                                          << row;
    CHECK(told(office, file).find("panjang.csv") != std::string::npos);
    CHECK(office.peak_memory() < 1000 * 1024);
}

TEST_CASE("Formulas in a circle among the answers are named cell by cell, not waited for", "[damage]") {
    Office office(settings_with_extension());
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    auto const file = office.folder() / ("lingkaran" + ending);
    {
        Document const document(office);
        Rows rows{{"Unit kerja"}};
        for (int item = 1; item <= 21; ++item)
            rows.front().push_back("B" + std::to_string(item));
        for (int i = 0; i < 8; ++i) {
            rows.push_back({"Dinas Satu"});
            rows.back().resize(22, "4");
        }
        document.fill("A1", rows);
        document.type("C3", "=C4");
        document.type("C4", "=C3");
        document.save_as(file);
    }
    auto const said = told(office, file);
    CHECK(said.find("lingkaran") != std::string::npos);
}
