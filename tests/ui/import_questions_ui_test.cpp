// What an import isn't sure of is asked in the wizard, answered there, and stands beside the figures.
#include "driver.hpp"
#include "places/places.hpp"
#include "wizard_words.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace berakhlak::tests;

namespace {

std::string const cases = berakhlak::tests::places::data() + "/cases/";
std::string const questions = "Pertanyaan tentang berkas ini";
std::string const answers = "Jawaban (yang pertama diusulkan)";
std::string const question_step = "Langkah 2 dari 6: Pertanyaan";
auto const& words = indonesian;

ProfileSettings with_dialogs() {
    ProfileSettings settings;
    settings.language = words.language;
    settings.dialogs = true;
    settings.extensions.push_back(berakhlak::tests::places::oxt());
    return settings;
}

Dialog opened(Office& office, Window const& window, std::string const& file) {
    window.command("Import");
    Dialog dialog(office, words.title);
    dialog.type(words.files, file);
    return dialog;
}

// To be looked at by a person: BERAKHLAK_PICTURES names a folder.
void picture(Dialog const& dialog, std::string const& name) {
    if (auto const* folder = std::getenv("BERAKHLAK_PICTURES"))
        dialog.picture(std::filesystem::path(folder) / (name + ".png"));
}

/// From the questions to the end, into this document; gives what stands in it then.
std::string finished(Dialog const& dialog, Window const& window) {
    for (std::size_t step = 1; step < words.steps.size(); ++step) {
        dialog.press(words.next);
        dialog.wait_for(words.steps[step]);
    }
    dialog.press_radio(words.this_book);
    picture(dialog, "result-" + std::to_string(window.content().size()));
    dialog.press(words.finish);
    dialog.wait_until_closed();
    return window.content();
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a question whose header was shortened is asked for", "[ui][questions]") {
    Office office(with_dialogs());
    Window const window(office);
    auto const dialog = opened(office, window, cases + "V3-header-shortened.csv");
    dialog.press(words.next);
    dialog.wait_for(question_step);
    dialog.wait_for_entry(questions, "2. Ramah, cekatan, solutif");
    CHECK_FALSE(dialog.lets_press(words.finish));
    picture(dialog, "missing-behaviour");
    dialog.press("Pakai");
    auto const content = finished(dialog, window);
    CHECK(has(content, "42 responden dipakai. Rinciannya"));
    CHECK_FALSE(has(content, "20 dari 21 perilaku"));
}

TEST_CASE("a question that the file hasn't got stands beside the figures", "[ui][questions]") {
    Office office(with_dialogs());
    Window const window(office);
    auto const dialog = opened(office, window, cases + "V3-header-shortened.csv");
    dialog.press(words.next);
    dialog.wait_for(question_step);
    dialog.wait_for_entry(questions, "2. Ramah, cekatan, solutif");
    auto const list = dialog.list_of(answers);
    dialog.choose(answers, static_cast<sal_Int32>(std::count(list.begin(), list.end(), '\n')) - 1);
    dialog.press("Pakai");
    CHECK(has(finished(dialog, window), "20 dari 21 perilaku"));
}

TEST_CASE("two branches of a form are asked about once", "[ui][questions]") {
    Office office(with_dialogs());
    Window const window(office);
    auto const dialog = opened(office, window, cases + "12-two-branches.csv");
    dialog.press(words.next);
    dialog.wait_for(question_step);
    dialog.wait_for_entry(questions, "Satu pertanyaan di beberapa kolom");
    picture(dialog, "two-branches");
    dialog.press("Pakai");
    CHECK(has(finished(dialog, window), "12 responden dipakai."));
}

TEST_CASE("one sheet per unit is offered as one survey", "[ui][questions]") {
    Office office(with_dialogs());
    Window const window(office);
    auto const dialog = opened(office, window, cases + "V49-one-sheet-per-unit.xlsx");
    dialog.wait_for_part("3 lembar berkas ini berjudul kolom sama");
    CHECK_FALSE(dialog.lets_press(words.next));
    picture(dialog, "sheet-per-unit");
    dialog.choose("Lembar dalam berkas", 4);
    dialog.wait_until_it_lets_press(words.next);
    auto const content = finished(dialog, window);
    CHECK(has(content, "42 responden dipakai."));
    CHECK(has(content, "Dinas Kesehatan"));
}

TEST_CASE("a column that looks like the unit is asked about", "[ui][questions]") {
    Office office(with_dialogs());
    Window const window(office);
    std::ostringstream text;
    text << std::ifstream(cases + "V18-average-row-whole-numbers.csv").rdbuf();
    auto csv = text.str();
    csv.replace(csv.find("Unit Kerja"), 10, "Tempat Bertugas");
    auto const file = office.folder() / "tanpa-unit.csv";
    std::ofstream(file, std::ios::binary) << csv;
    auto const dialog = opened(office, window, file);
    dialog.press(words.next);
    dialog.wait_for(question_step);
    dialog.wait_for_entry(questions, "Tempat Bertugas");
    picture(dialog, "no-unit");
    dialog.press("Pakai");
    auto const content = finished(dialog, window);
    CHECK(has(content, "Kolom “Tempat Bertugas”: unit (ditentukan pemakai)"));
}

TEST_CASE("a path that isn't there is told, and the file before it is chosen no more", "[ui][questions]") {
    Office office(with_dialogs());
    Window const window(office);
    auto const dialog = opened(office, window, cases + "V3-header-shortened.csv");
    dialog.wait_until_it_lets_press(words.next);
    dialog.type(words.files, "/tidak/ada/survei.csv");
    dialog.wait_for_part("Tidak ditemukan: “/tidak/ada/survei.csv”.");
    CHECK_FALSE(dialog.lets_press(words.next));
}
