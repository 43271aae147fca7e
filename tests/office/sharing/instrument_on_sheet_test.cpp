// A workbook whose instrument stands on a sheet: the copy carries the instrument and nothing else of it.
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::tests;
using Catch::Matchers::Contains;

namespace {

// Six respondents of two units, three questions, one of them reversed; the mean of (value with weight 2 and
// value with weight 1) is computed by hand below.
void write_survey(Document const& document, std::string const& sheet) {
    document.add_sheet("Data");
    document.fill("Data.A1", {{"Unit kerja", "Ruang kerja nyaman", "Sering terganggu", "Arahan jelas"},
                              {"Dinas A", "5", "1", "4"},
                              {"Dinas A", "4", "2", "4"},
                              {"Dinas A", "5", "1", "3"},
                              {"Dinas A", "3", "3", "5"},
                              {"Dinas A", "4", "1", "4"},
                              {"Dinas B", "2", "4", "2"},
                              {"Dinas B", "1", "5", "3"},
                              {"Dinas B", "2", "4", "2"},
                              {"Dinas B", "3", "3", "1"},
                              {"Dinas B", "2", "5", "2"}});
    document.add_sheet(sheet);
    document.fill(sheet + ".A1", {{"# disusun Bambang Purwoko"},
                                  {"nama", "kantor", "tanya Siti Rahmawati"},
                                  {"judul", "Instrumen kantor"},
                                  {"jenis", "skala"},
                                  {"konversi", "mean/max"},
                                  {"tingkat", "1", "", "Sangat Tidak Setuju"},
                                  {"tingkat", "2", "", "Tidak Setuju"},
                                  {"tingkat", "3", "", "Netral"},
                                  {"tingkat", "4", "", "Setuju"},
                                  {"tingkat", "5", "", "Sangat Setuju"},
                                  {"nilai", "KER", "Lingkungan kerja", "", "2"},
                                  {"nilai", "PIM", "Kepemimpinan"},
                                  {"butir", "Q1", "KER", "Ruang kerja nyaman"},
                                  {"butir", "Q2", "KER", "Sering terganggu", "", "ya"},
                                  {"butir", "Q3", "PIM", "Arahan jelas"},
                                  {"kategori", "A", "Tinggi", "", "50"},
                                  {"kategori", "B", "Rendah", "", "0"}});
    document.set_text(sheet + ".J20", "Wahyu Nugroho, 0812 3456 7890");
}

// KER of A: Q1 mean 4.2 = 84, Q2 reversed mean 4.4 = 88: 86; PIM of A: 4.0 = 80. (2*86 + 80) / 3.
constexpr double index_of_a = 84.0;
// KER of all: Q1 3.1 = 62, Q2 reversed 3.1 = 62; PIM: 3.0 = 60. (2*62 + 60) / 3.
constexpr double index_of_all = 184.0 / 3;

void write_figures(Document const& document, std::string const& sheet) {
    auto const instrument = "$'" + sheet + "'.A1:I20";
    document.type("B1", "=BERAKHLAK_INDEX($Data.B1:D11;;" + instrument + ")");
    document.type_array("A4:H9", "=BERAKHLAK_RECAP($Data.B1:D11;$Data.A1:A11;" + instrument + ")");
    REQUIRE(document.content("B1").number == Approx(index_of_all));
}

std::filesystem::path file_named(std::string const& name) {
    return office_with_extension().folder() / name;
}

std::string share(Document const& document, std::filesystem::path const& file,
                  ShareOptionList const& options) {
    auto const report = sharing()->writeShare(document.model(), file_url(file),
                                              {options.data(), static_cast<sal_Int32>(options.size())});
    std::string remarks;
    for (auto const& part : report)
        for (auto const& remark : part.Remarks)
            remarks += to_utf8(part.Name) + ": " + to_utf8(remark) + "\n";
    return remarks;
}

// The row of a unit in the recap, wherever it stands.
std::string row_of(Document const& document, std::string const& name) {
    for (int row = 1; row < 30; ++row)
        if (document.content("Rekap.A" + std::to_string(row)).text == name)
            return std::to_string(row);
    FAIL("no row " + name);
    return {};
}
double recap_index(Document const& document, std::string const& unit) {
    return document.content("Rekap.G" + row_of(document, unit)).number;
}

void check_nothing_else(std::filesystem::path const& file) {
    auto const all = unzipped(file);
    for (char const* word : {"Bambang", "Rahmawati", "Nugroho", "3456 7890"}) {
        CAPTURE(word);
        CHECK(all.find(word) == std::string::npos);
    }
}

} // namespace

TEST_CASE("A copy with rows carries the instrument that stood on a sheet, and lives", "[sharing]") {
    auto const sheet = GENERATE(as<std::string>(), "Instrumen", "Kuesioner kami");
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(sheet, ending);
    auto const file = file_named("kantor-hidup" + ending);
    {
        Document const document(office_with_extension());
        write_survey(document, sheet);
        write_figures(document, sheet);
        document.add_sheet("Rencana");
        document.type("Rencana.A1", "=BERAKHLAK_INDEX($Data.B1:D11;\"PIM\";$'" + sheet + "'.A1:I20)");
        document.type("Rencana.A2", "=$'" + sheet + "'.J20"); // beside the instrument
        auto options = share_as("live", true);
        rtl::OUString const name("Rencana");
        uno::Sequence<rtl::OUString> const own(&name, 1);
        options.push_back({rtl::OUString("OwnSheets"), uno::Any(own)});
        auto const remarks = share(document, file, options);
        CHECK_THAT(remarks, Contains("Instrumen: ditulis lagi dari instrumen di lembar “" + sheet + "”") &&
                                Contains("salinan ini: A1") && Contains("tidak jelas: A2"));
    }
    check_nothing_else(file);
    {
        Document const there(office_without_extension(), file);
        CHECK(recap_index(there, "Dinas A") == Approx(index_of_a));
        CHECK(there.content("Rencana.A1") == 60.0);
    }
    Document const document(office_with_extension(), file);
    document.recalculate();
    CHECK(recap_index(document, "Dinas A") == Approx(index_of_a));
    CHECK(recap_index(document, "Gabungan responden") == Approx(index_of_all));
    CHECK(document.content("Instrumen.B2") == "kantor");
    document.set_text("Instrumen.E11", "1"); // both values weigh the same
    document.recalculate();
    CHECK(recap_index(document, "Dinas A") == Approx(83.0));
}

TEST_CASE("Values and native copies need no instrument", "[sharing][native]") {
    bool const rows = GENERATE(true, false);
    auto const mode = GENERATE(as<std::string>(), "values", "native");
    CAPTURE(rows, mode);
    auto const file = file_named("kantor-nilai.ods");
    {
        Document const document(office_with_extension());
        write_survey(document, "Kuesioner");
        write_figures(document, "Kuesioner");
        share(document, file, share_as(mode.c_str(), rows));
    }
    check_nothing_else(file);
    Document const there(office_without_extension(), file);
    there.recalculate();
    CHECK(recap_index(there, "Dinas A") == Approx(index_of_a));
    CHECK_FALSE(there.model()->getSheets()->hasByName("Instrumen"));
    CHECK(there.model()->getSheets()->hasByName("Data") == rows);
}

TEST_CASE("A damaged instrument on a sheet is refused, with the cell of its formula", "[sharing]") {
    Document const document(office_with_extension());
    write_survey(document, "Kuesioner");
    write_figures(document, "Kuesioner");
    document.set_text("Kuesioner.A11", "nilainya");
    auto const options = share_as("live", true);
    try {
        sharing()->writeShare(document.model(), file_url(file_named("kantor-rusak.ods")),
                              {options.data(), static_cast<sal_Int32>(options.size())});
        FAIL("not refused");
    } catch (org::berakhlak::calc::SharingException const& refusal) {
        CHECK_THAT(to_utf8(refusal.Message), Contains("rusak") && (Contains("$B$1") || Contains("$A$4")));
    }
}
