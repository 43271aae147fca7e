// Sharing and merging as a person does it, in both languages: choices, what leaves the house, then the file.
#include "driver.hpp"
#include "harness/patience.hpp"
#include "places/places.hpp"
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>

#include <fstream>
#include <thread>

using namespace berakhlak::tests;
using Catch::Matchers::Contains;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;
using uno::Reference;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;

struct Words {
    std::string language, ok;
    std::string share, live, values, native, rows, pseudonyms, key, target, check, report, write, cancel;
    std::string name_target, look_first, replaces, own_file, xls, written;
    std::string stays, leaves;
    std::string merge_title, files, units, agencies, agency, period, twice, from_cells, merge, choose_files;
    std::string merged_sheet, sources_sheet;
};

Words const indonesian{"id",
                       "Oke",
                       "Siapkan untuk dibagikan – BerAKHLAK",
                       "Tetap hidup dan dijaga: dihitung di kantor yang memasang BerAKHLAK",
                       "Nilai saja",
                       "Rumus bawaan Calc dan Excel, selama ada padanan yang tepat",
                       "Sertakan baris responden (kelompok kecil digabung)",
                       "Ganti identitas dengan nama samaran (tanpa centang: dihapus)",
                       "Kunci nama samaran (16 huruf atau lebih; kosong: acak)",
                       "Berkas tujuan (.xlsx, .ods atau .pdf)",
                       "Periksa apa yang keluar",
                       "Yang keluar dari kantor ini",
                       "Tulis salinan",
                       "Batal",
                       "Tentukan berkas tujuannya.",
                       "Periksa dahulu apa yang keluar.",
                       "Berkas tujuan sudah ada dan akan diganti. Periksa dahulu apa yang keluar.",
                       "Itu berkas buku kerja ini sendiri. Beri salinannya nama lain.",
                       "Bentuk XLS ditolak: bentuk lama ini merusak rumus BerAKHLAK untuk selamanya, juga "
                       "setelah berkasnya kembali. Pakai XLSX atau ODS.",
                       "Salinan sudah ditulis: ",
                       "Lembar “Rahasia”: tidak ikut",
                       "Lembar “Data”: ikut, dengan perubahan; 16 baris responden",
                       "Gabungkan – BerAKHLAK",
                       "Berkas yang digabung (XLSX, ODS, CSV; dipisah titik koma)",
                       "satu atau beberapa unit dari satu instansi",
                       "satu instansi",
                       "Nama instansi (kosong: dari berkasnya)",
                       "Tahun atau tanggal survei",
                       "Yang datang dua kali: pakai yang pertama, daftar sisanya (tanpa centang: ditolak)",
                       "Ambil dari sel terpilih",
                       "Gabungkan",
                       "Pilih berkas yang digabung.",
                       "Rekap gabungan",
                       "Sumber"};
Words const english{"en-US",
                    "OK",
                    "Prepare for sharing – BerAKHLAK",
                    "Stay live, guarded: computed in offices that have BerAKHLAK",
                    "Values only",
                    "Formulas of Calc and Excel, where an exact equivalent exists",
                    "Let rows of respondents leave (small groups are merged)",
                    "Replace identities by pseudonyms (otherwise they are removed)",
                    "Key of the pseudonyms (16 letters or more; empty: random)",
                    "Target file (.xlsx, .ods or .pdf)",
                    "Show what leaves",
                    "What leaves this office",
                    "Write the copy",
                    "Cancel",
                    "Name the target file.",
                    "Look first at what leaves.",
                    "The target file exists and will be replaced. Look first at what leaves.",
                    "This is the file of this workbook itself. Give the copy another name.",
                    "XLS is refused: this old format destroys our formulas for good, even when the file "
                    "comes back. Use XLSX or ODS.",
                    "The copy was written: ",
                    "Sheet “Rahasia”: stays here",
                    "Sheet “Data”: leaves, changed; rows of respondents: 16",
                    "Merge – BerAKHLAK",
                    "Files to merge (XLSX, ODS, CSV; with semicolons)",
                    "one or more units of one agency",
                    "one agency",
                    "Name of the agency (empty: as the files say)",
                    "Year or date of the survey",
                    "What comes twice: use the first, list the rest (otherwise: refused)",
                    "Take the selected cells",
                    "Merge",
                    "Choose the files to merge.",
                    "Merged recap",
                    "Sources"};

ProfileSettings settings_of(Words const& words) {
    ProfileSettings settings;
    settings.language = words.language;
    settings.dialogs = true;
    settings.extensions.push_back(berakhlak::tests::places::oxt());
    return settings;
}

void close_box(Office& office, Words const& words, std::string const& says) {
    Dialog const dialog(office, "BerAKHLAK");
    dialog.wait_for(says);
    dialog.press(words.ok);
    dialog.wait_until_closed();
}

std::vector<std::string> files_in(Path const& folder) {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

Path unit_file(Path const& folder, int unit) {
    auto const rows = unit_rows(unit);
    auto const file = folder / (rows[1][0] + ".csv");
    std::ofstream out(file);
    for (auto const& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            out << row[column] << (column + 1 < row.size() ? ";" : "\n");
    return file;
}

bool has_sheet(Reference<css::sheet::XSpreadsheetDocument> const& document, std::string const& sheet) {
    if (!document.is())
        return false;
    auto const sheets = document->getSheets(); // none, while the document is being closed
    return sheets.is() && sheets->hasByName(to_office(sheet));
}

/// The merged workbook, once it is there. Files that it reads are opened and closed meanwhile.
Reference<css::sheet::XSpreadsheetDocument> workbook_with(Office const& office, std::string const& sheet) {
    auto const end = std::chrono::steady_clock::now() + patience(30);
    while (std::chrono::steady_clock::now() < end) {
        try {
            auto const all = office.desktop()->getComponents()->createEnumeration();
            while (all->hasMoreElements()) {
                Reference<css::sheet::XSpreadsheetDocument> const document(all->nextElement(), UNO_QUERY);
                if (has_sheet(document, sheet))
                    return document;
            }
        } catch (css::lang::DisposedException const&) {
            // One of those that are being closed.
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    FAIL("no workbook with the sheet " << sheet);
    return {};
}

} // namespace

TEST_CASE("Sharing from the menu: choices, what leaves, and only then the file", "[ui][sharing]") {
    auto const& words = GENERATE(indonesian, english);
    Office office(settings_of(words));
    Window const window(office);
    Document const document(window.document());
    write_agency(document);
    auto const own = office.folder() / "kapuas.ods";
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= rtl::OUString("calc8");
    Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)
        ->storeAsURL(file_url(own), {&filter, 1});
    auto const bytes = file_content(own);
    auto const before = window.content();
    auto const files = files_in(office.folder());
    auto const steps = window.undo_steps();
    auto const target = office.folder() / "keluar.xlsx";

    window.command("Share");
    Dialog const dialog(office, words.share);
    // What is proposed stands beside the workbook.
    CHECK(dialog.text_of(words.target) ==
          (office.folder() / (words.language == "id" ? "kapuas-bagikan.xlsx" : "kapuas-to-share.xlsx")));
    CHECK_FALSE(dialog.lets_press(words.write));

    SECTION("What can't be the target is told, with the reason") {
        dialog.type(words.target, (office.folder() / "lama.xls").string());
        dialog.wait_for(words.xls);
        CHECK_FALSE(dialog.lets_press(words.check));
        CHECK_FALSE(dialog.lets_press(words.write));
        dialog.type(words.target, own.string());
        dialog.wait_for(words.own_file);
        CHECK_FALSE(dialog.lets_press(words.check));
        dialog.type(words.target, "");
        dialog.wait_for(words.name_target);
        auto const there = office.folder() / "ada.ods";
        std::ofstream(there) << "lama";
        dialog.type(words.target, there.string());
        dialog.wait_for(words.replaces);
        dialog.press(words.cancel);
        dialog.wait_until_closed();
        CHECK(file_content(there) == "lama");
        std::filesystem::remove(there);
        CHECK(files_in(office.folder()) == files);
    }
    SECTION("Cancel after the report writes nothing, and so does another choice") {
        dialog.type(words.target, target.string());
        dialog.wait_for(words.look_first);
        dialog.press(words.check);
        dialog.wait_for_entry(words.report, words.stays);
        CHECK(dialog.lets_press(words.write));
        dialog.press_radio(words.values);
        dialog.wait_for(words.look_first);
        CHECK(dialog.list_of(words.report).empty());
        CHECK_FALSE(dialog.lets_press(words.write));
        dialog.press(words.check);
        dialog.wait_for_entry(words.report, words.stays);
        dialog.press(words.cancel);
        dialog.wait_until_closed();
        CHECK(files_in(office.folder()) == files);
    }
    SECTION("Values with rows and pseudonyms") {
        dialog.type(words.target, target.string());
        dialog.press_radio(words.values);
        dialog.tick(words.rows);
        dialog.tick(words.pseudonyms);
        dialog.type(words.key, "kunci-yang-panjang");
        dialog.press(words.check);
        dialog.wait_for_entry(words.report, words.leaves);
        CHECK_THAT(dialog.list_of(words.report), Contains(words.stays));
        dialog.press(words.write);
        close_box(office, words, words.written + target.string());
        dialog.wait_until_closed();
        Document const copy(office, target);
        CHECK(copy.formula("Rekap.L7").front() != '=');
        CHECK(copy.content("Rekap.L7") == document.content("B1").number);
        CHECK_THAT(copy.content("Data.D2").text, Catch::Matchers::StartsWith("R-"));
        CHECK_FALSE(copy.model()->getSheets()->hasByName("Rahasia"));
    }
    SECTION("Native formulas without rows") {
        dialog.type(words.target, target.string());
        dialog.press_radio(words.native);
        dialog.press(words.check);
        dialog.wait_for_entry(words.report, words.stays);
        dialog.press(words.write);
        close_box(office, words, words.written + target.string());
        Document const copy(office, target);
        CHECK(copy.formula("Rekap.L7").find("BERAKHLAK") == std::string::npos);
        CHECK(copy.formula("Rekap.L7").front() == '=');
        CHECK(copy.content("Rekap.L7") == document.content("B1").number);
        CHECK_FALSE(copy.model()->getSheets()->hasByName("Data"));
    }
    SECTION("Live and guarded") {
        dialog.type(words.target, target.string());
        dialog.tick(words.rows);
        dialog.press(words.check);
        dialog.wait_for_entry(words.report, words.leaves);
        dialog.press(words.write);
        close_box(office, words, words.written + target.string());
        Document const copy(office, target);
        CHECK(copy.formula("Rekap.L7").find("BERAKHLAK") != std::string::npos);
        CHECK(copy.content("Rekap.L7") == document.content("B1").number);
    }
    CHECK(window.content() == before);
    CHECK(window.undo_steps() == steps);
    CHECK(file_content(own) == bytes);
}

TEST_CASE("Merging from the menu: units, what comes twice, whom one waits for", "[ui][merge]") {
    auto const& words = GENERATE(indonesian, english);
    Office office(settings_of(words));
    Window const window(office);
    Document const list(window.document());
    list.fill("A1", {{"Dinas A", "5"}, {"Dinas C", "9"}});
    auto const before = window.content();
    auto const a = unit_file(office.folder(), 0), b = unit_file(office.folder(), 1);
    auto const bytes_a = file_content(a);
    auto const copy = office.folder() / "salinan.csv";
    std::filesystem::copy_file(a, copy);

    window.command("Merge");
    Dialog const dialog(office, words.merge_title);
    dialog.wait_for(words.choose_files);
    CHECK_FALSE(dialog.lets_press(words.merge));
    dialog.type(words.files, a.string() + "; " + b.string() + "; " + copy.string());

    SECTION("Cancel opens nothing") {
        dialog.press(words.cancel);
        dialog.wait_until_closed();
        CHECK(window.content() == before);
    }
    SECTION("A unit that comes twice is refused; asked for, it is listed, and so is who is missing") {
        dialog.press(words.merge);
        dialog.wait_for_part(words.language == "id" ? "dua kali" : "twice");
        dialog.tick(words.twice);
        dialog.type(words.agency, "Kab. Kapuas");
        dialog.type(words.period, "2022");
        window.select("A1:B2");
        dialog.press(words.from_cells);
        dialog.press(words.merge);
        dialog.wait_until_closed();
        Document const merged(workbook_with(office, words.merged_sheet));
        std::string recap, sources;
        for (auto const& row : merged.contents(words.merged_sheet + ".A1:M12"))
            for (auto const& cell : row)
                recap += cell.text + "\n";
        for (auto const& row : merged.contents(words.sources_sheet + ".A1:H16"))
            for (auto const& cell : row)
                sources += cell.text + "\n";
        CHECK_THAT(recap, Contains("Dinas A") && Contains("Dinas B"));
        CHECK_THAT(sources, Contains("salinan.csv") && Contains("Dinas C") && Contains("Kab. Kapuas"));
        CHECK(cells_with_unknown_names(merged).empty());
    }
    CHECK(file_content(a) == bytes_a);
    CHECK(window.content() == before);
}
