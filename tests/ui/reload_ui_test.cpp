// Muat ulang: what came and went is told, and a place on another machine is opened only when that is agreed
// to.
#include "driver.hpp"
#include "places/places.hpp"
#include "wizard_words.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace berakhlak::tests;

namespace {

constexpr char box[] = "BerAKHLAK";
constexpr char origin_cell[] = "_BerAKHLAK_sumber.A1";
auto const& words = indonesian;

ProfileSettings with_dialogs() {
    ProfileSettings settings;
    settings.language = words.language;
    settings.dialogs = true;
    settings.extensions.push_back(places::oxt());
    return settings;
}

void write_people(std::filesystem::path const& file, std::vector<std::string> const& people) {
    std::ofstream out(file, std::ios::binary);
    out << "Unit kerja,B1,B2,B3\n";
    for (auto const& person : people)
        out << person << '\n';
}

void import_here(Office& office, Window const& window, std::filesystem::path const& file) {
    window.command("Import");
    Dialog const dialog(office, words.title);
    dialog.type(words.files, file);
    dialog.wait_until_it_lets_press(words.next);
    for (std::size_t step = 1; step < words.steps.size(); ++step) {
        dialog.press(words.next);
        dialog.wait_for(words.steps[step]);
    }
    dialog.press_radio(words.this_book);
    dialog.press(words.finish);
    dialog.wait_until_closed();
}

void close_box(Office& office, std::string const& says, std::string const& button) {
    Dialog const dialog(office, box);
    dialog.wait_for_part(says);
    dialog.press(button);
    dialog.wait_until_closed();
}

} // namespace

TEST_CASE("a reload tells how many respondents came and went", "[ui][reload]") {
    Office office(with_dialogs());
    Window const window(office);
    Document const document(window.document());
    auto const file = office.folder() / "survei.csv";
    std::vector<std::string> people(8, "Umum,4,5,3");
    people.emplace_back("Hukum,1,2,3");
    write_people(file, people);
    import_here(office, window, file);

    people.pop_back();
    people.insert(people.end(), {"Hukum,5,5,5", "Hukum,4,4,4"});
    write_people(file, people);
    window.command("Reload");
    close_box(office, "2 responden baru atau berubah, 1 tidak ada lagi atau berubah; sekarang 10 responden.",
              "Oke");
    CHECK(document.content("Rekap.A2").text.find("10 responden dipakai") != std::string::npos);
}

TEST_CASE("a place on another machine is opened only when that is agreed to", "[ui][reload]") {
    Office office(with_dialogs());
    Window const window(office);
    Document const document(window.document());
    auto const file = office.folder() / "survei.csv";
    write_people(file, std::vector<std::string>(8, "Umum,4,5,3"));
    import_here(office, window, file);
    auto origin = document.content(origin_cell).text;
    auto const at = origin.find("file:\\/\\/\\/") == std::string::npos ? origin.find("file:///") + 7
                                                                       : origin.find("file:\\/\\/\\/") + 9;
    REQUIRE(at < origin.size());
    document.set_text(origin_cell, origin.insert(at, "server-lain"));
    auto const before = window.content();
    window.command("Reload");
    Dialog const question(office, box); // the next box has its title and takes its place at once
    question.wait_for_part("Sumber buku kerja ini ada di komputer atau jaringan lain");
    question.press("Tidak");
    close_box(office, "Sumbernya tidak dibuka.", "Oke");
    CHECK(window.content() == before);
}
