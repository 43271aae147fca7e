// The first page of the import wizard: another sheet of a workbook, many files at once, and files that are
// chosen in LibreOffice's own dialog.
#include "driver.hpp"
#include "wizard_words.hpp"

#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>

using namespace berakhlak::tests;

namespace {

namespace fs = std::filesystem;

ProfileSettings settings_of(WizardWords const& words) {
    ProfileSettings settings;
    settings.language = words.language;
    settings.dialogs = true;
    settings.extensions.push_back(berakhlak::tests::places::oxt());
    return settings;
}

// A folder for the files of one test.
class Folder {
public:
    Folder() {
        auto pattern = (fs::temp_directory_path() / "berakhlak-files-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    fs::path const& path() const { return path_; }

private:
    fs::path path_;
};

constexpr int units = 40, respondents = 6, behaviours = 21;

int score(int unit, int respondent, int behaviour) {
    return 1 + (unit * 7 + respondent * 3 + behaviour * behaviour) % 5;
}

// All values have three behaviours, and nobody left one out: the index is the mean score, times 20.
double index_of(int first_unit, int last_unit) {
    int sum = 0;
    for (int unit = first_unit; unit <= last_unit; ++unit)
        for (int respondent = 0; respondent < respondents; ++respondent)
            for (int behaviour = 0; behaviour < behaviours; ++behaviour)
                sum += score(unit, respondent, behaviour);
    return 20.0 * sum / ((last_unit - first_unit + 1) * respondents * behaviours);
}

std::string unit_name(int unit) {
    return "Unit " + std::string(unit < 10 ? "0" : "") + std::to_string(unit);
}

// Google Forms exports, one per unit, that have no column for the unit.
std::vector<fs::path> write_exports(fs::path const& folder) {
    auto const instrument = berakhlak::core::instrument_from_json(
        file_content(berakhlak::tests::places::instruments() + "/likert-5.json"));
    std::vector<fs::path> files;
    for (int unit = 1; unit <= units; ++unit) {
        files.push_back(folder / (unit_name(unit) + ".csv"));
        std::ofstream csv(files.back());
        csv << "Cap waktu";
        for (auto const& item : instrument.items)
            csv << ",\"" << item.text.id << '"';
        csv << '\n';
        for (int respondent = 0; respondent < respondents; ++respondent) {
            csv << "2026/08/20 8:0" << respondent << ":00 AM GMT+7";
            for (int behaviour = 0; behaviour < behaviours; ++behaviour)
                csv << ',' << score(unit, respondent, behaviour);
            csv << '\n';
        }
    }
    return files;
}

void go_to_the_end(Dialog const& dialog, WizardWords const& words) {
    for (std::size_t step = 1; step < words.steps.size(); ++step) {
        dialog.press(words.next);
        dialog.wait_for(words.steps[step]);
    }
}

void finish(Dialog const& dialog, WizardWords const& words) {
    go_to_the_end(dialog, words);
    dialog.press_radio(words.this_book);
    dialog.press(words.finish);
    dialog.wait_until_closed();
}

} // namespace

TEST_CASE("another sheet of a workbook is read", "[ui][files]") {
    auto const& words = GENERATE(indonesian, english);
    bool const english_words = words.language != "id";
    Office office(settings_of(words));
    Window const window(office);
    Document const document(window.document());
    window.command("Import");
    Dialog const dialog(office, words.title);
    dialog.type(words.files, berakhlak::tests::places::data() + "/imports/25-several-sheets.xlsx");
    dialog.wait_for_part(english_words ? "sheet “Jawaban”" : "lembar “Jawaban”");

    std::string const list = english_words ? "Sheet of the workbook" : "Lembar dalam berkas";
    CHECK(dialog.list_of(list) == "Petunjuk\nJawaban\nRekap lama\n"); // the hidden one isn't offered
    dialog.choose(list, 2);
    dialog.wait_for_part(english_words ? "sheet “Rekap lama”" : "lembar “Rekap lama”");
    dialog.choose(list, 1);
    dialog.wait_for_part(english_words ? "sheet “Jawaban”" : "lembar “Jawaban”");
    dialog.press(words.cancel);
    dialog.wait_until_closed();
}

TEST_CASE("forty files, one per unit, become one recap", "[ui][files]") {
    auto const& words = indonesian;
    Office office(settings_of(words));
    Window const window(office);
    Document const document(window.document());
    Folder const folder;
    std::string typed;
    for (auto const& file : write_exports(folder.path()))
        typed += (typed.empty() ? "" : "; ") + file.string();
    window.command("Import");
    Dialog const dialog(office, words.title);
    dialog.type(words.files, typed);
    dialog.wait_for("Google Forms; UTF-8; koma ( , ); 240 baris, 23 kolom");
    finish(dialog, words);

    auto const rows = document.contents("Rekap.A5:L46");
    for (int unit = 1; unit <= units; ++unit) {
        auto const& row = rows[static_cast<std::size_t>(unit) - 1];
        CHECK(row[0] == unit_name(unit));
        CHECK(row[1] == double(respondents));
        CHECK(row[11].number == Approx(index_of(unit, unit)).epsilon(1e-12));
    }
    CHECK(rows[units][1] == double(units * respondents));
    CHECK(rows[units][11].number == Approx(index_of(1, units)).epsilon(1e-12));
}

TEST_CASE("the reading of many files can be stopped, and begun again", "[ui][files]") {
    auto const& words = english;
    Office office(settings_of(words));
    Window const window(office);
    Document const document(window.document());
    Folder const folder;
    auto const files = write_exports(folder.path());
    std::string one = files.front().string(), many = one;
    for (int round = 0; round < 10; ++round)
        for (auto const& file : files)
            many += "; " + file.string();
    window.command("Import");
    Dialog const dialog(office, words.title);
    as_events(office, {[&] { dialog.type(words.files, many); }, dialog.button(words.cancel)});
    dialog.wait_for("The reading of the files was stopped. Choose the files again.");
    dialog.type(words.files, one);
    dialog.wait_for("Google Forms; UTF-8; comma ( , ); 6 rows, 22 columns");
    dialog.press(words.cancel); // nothing is read now: this closes it
    dialog.wait_until_closed();
}

TEST_CASE("the reading of one large file can be stopped while LibreOffice opens it", "[ui][files]") {
    auto const& words = english;
    Office office(settings_of(words));
    Window const window(office);
    Document const document(window.document());
    Folder const folder;
    auto const file = write_exports(folder.path()).front();
    auto const large = folder.path() / "large.csv";
    {
        auto const rows = file_content(file);
        auto const header = rows.substr(0, rows.find('\n') + 1);
        std::ofstream out(large, std::ios::binary);
        out << header;
        for (int round = 0; round < 5000; ++round)
            out << rows.substr(header.size());
    }
    window.command("Import");
    Dialog const dialog(office, words.title);
    as_events(office, {[&] { dialog.type(words.files, large.string()); }, dialog.button(words.cancel)});
    dialog.wait_for("large.csv: The reading of the files was stopped. Choose the files again.");
    dialog.type(words.files, file.string());
    dialog.wait_for("Google Forms; UTF-8; comma ( , ); 6 rows, 22 columns");
    dialog.type(words.files, large.string());
    dialog.wait_for("Google Forms; UTF-8; comma ( , ); 30000 rows, 22 columns");
    dialog.press(words.cancel);
    dialog.wait_until_closed();
}

TEST_CASE("a file is chosen in the office's own dialog", "[ui][files]") {
    auto const& words = GENERATE(indonesian, english);
    bool const english_words = words.language != "id";
    Office office(settings_of(words));
    Window const window(office);
    Document const document(window.document());
    Folder const folder;
    auto const file = write_exports(folder.path()).front().string();
    window.command("Import");
    Dialog const dialog(office, words.title);
    {
        dialog.press(english_words ? "Choose files" : "Pilih berkas");
        Dialog const picker(office, english_words ? "Open" : "Buka");
        CHECK(picker.list_of(english_words ? "File type:" : "Jenis berkas:") ==
              (english_words ? "Survey files (CSV, XLSX, ODS)\nAll files\n"
                             : "Berkas survei (CSV, XLSX, ODS)\nSemua berkas\n"));
        picker.type(english_words ? "File name:" : "Nama berkas:", file);
        picker.press(english_words ? "Open" : "Buka");
        picker.wait_until_closed();
    }
    dialog.wait_for(english_words ? "Google Forms; UTF-8; comma ( , ); 6 rows, 22 columns"
                                  : "Google Forms; UTF-8; koma ( , ); 6 baris, 22 kolom");
    CHECK(dialog.text_of(words.files) == file);
    finish(dialog, words);
    auto const rows = document.contents(words.recap + ".A5:L6");
    CHECK(rows[1][11].number == Approx(index_of(1, 1)).epsilon(1e-12));
}
