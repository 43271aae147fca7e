// The commands of the menu BerAKHLAK on an open workbook, run as the menu runs them.
#include "driver.hpp"
#include "harness/patience.hpp"
#include "places/places.hpp"
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <thread>

using namespace berakhlak::tests;

namespace {

constexpr char box[] = "BerAKHLAK", ok[] = "Oke";

ProfileSettings with_dialogs() {
    ProfileSettings settings;
    settings.language = "id";
    settings.dialogs = true;
    settings.extensions.push_back(berakhlak::tests::places::oxt());
    return settings;
}

// Five respondents, nine unsur; the fourth has answered 7 once.
Rows const answers{{"4", "4", "3", "4", "4", "3", "4", "3", "4"},
                   {"3", "3", "3", "4", "3", "3", "3", "4", "3"},
                   {"4", "3", "3", "3", "4", "4", "3", "3", "4"},
                   {"2", "3", "7", "3", "3", "3", "4", "4", "3"},
                   {"4", "4", "4", "4", "4", "3", "3", "3", "4"}};

void close_box(Office& office, std::string const& says) {
    Dialog const dialog(office, box);
    dialog.wait_for(says);
    dialog.press(ok);
    dialog.wait_until_closed();
}

} // namespace

TEST_CASE("guard, freeze and thaw from the menu, each one step that says what it did", "[ui]") {
    Office office(with_dialogs());
    Window const window(office);
    {
        Document const document(window.document());
        document.fill("A1", {{"62.4"}});
        document.type("C1", "=BERAKHLAK_CATEGORY(A1)");
        auto const typed = document.formula("C1");
        auto const steps = window.undo_steps();

        window.command("Protect");
        close_box(office, "1 rumus dilindungi, 0 sudah terlindung, 0 terlalu panjang dan dibiarkan.");
        CHECK(document.formula("C1").find("ISERROR") != std::string::npos);
        CHECK(document.content("C1") == "Cukup Sehat");
        CHECK(window.undo_steps() == steps + 1);

        window.command("Freeze");
        close_box(office, "1 rumus dibekukan menjadi nilai.");
        document.set_number("A1", 80);
        CHECK(document.content("C1") == "Cukup Sehat");

        window.command("Thaw");
        close_box(office, "1 rumus dihidupkan kembali.");
        CHECK(document.content("C1") == "Sehat");
        CHECK(document.formula("C1") != typed); // still guarded
    }
}

TEST_CASE("What a save renews is no step of undo", "[ui]") {
    Office office(with_dialogs());
    Window const window(office);
    Document const document(window.document());
    write_agency(document);
    window.command("Protect");
    {
        Dialog const dialog(office, box);
        dialog.press(ok);
        dialog.wait_until_closed();
    }
    std::string const answer = "Data.F2";
    auto const answered = document.formula(answer);
    document.set_number(answer, answered == "1" ? 2 : 1);
    auto const steps = window.undo_steps();
    auto const before = window.content();

    com::sun::star::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= rtl::OUString("calc8");
    uno::Reference<com::sun::star::frame::XStorable>(document.model(), uno::UNO_QUERY_THROW)
        ->storeAsURL(file_url(office.folder() / "disimpan.ods"), {&filter, 1});
    CHECK(window.content() != before); // last values, and the day and hour
    CHECK(window.undo_steps() == steps);
    window.undo();
    CHECK(document.formula(answer) == answered);
}

TEST_CASE("check from the menu lists every finding of the selection on a sheet of its own", "[ui]") {
    Office office(with_dialogs());
    Window const window(office);
    Document const document(window.document());
    document.fill("B1", {{"U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"}});
    document.fill("B2", answers);
    window.select("B1:J6");
    window.command("Check");
    auto const until = std::chrono::steady_clock::now() + patience(20);
    while (!document.model()->getSheets()->hasByName("Periksa") && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    REQUIRE(document.model()->getSheets()->hasByName("Periksa"));
    bool found = false;
    for (auto const& row : document.contents("Periksa.A1:D8"))
        found = found || (row[0] == 5.0 && row[1] == "D" && row[2] == 7.0);
    CHECK(found);
}

TEST_CASE("a command that can't be done says so and changes nothing", "[ui]") {
    Office office(with_dialogs());
    Window const window(office);
    auto const before = window.content();
    window.command("Reload");
    close_box(office, "Buku kerja ini tidak dibuat dengan Impor survei. Pakai Impor survei.");
    window.command("Check");
    close_box(office, "Pilih dahulu sel jawaban yang akan diperiksa, beserta judul kolomnya.");
    CHECK(window.content() == before);
    CHECK(window.undo_steps() == 0);
}

TEST_CASE("a command that fails at its first step leaves what was typed, and Undo takes back the typing",
          "[ui]") {
    Office office(with_dialogs());
    Window const window(office);
    Document const document(window.document());
    write_typed_report(document);
    uno::Reference<com::sun::star::util::XProtectable>(document.model(), uno::UNO_QUERY_THROW)->protect({});
    document.set_text("H40", "baru diketik");
    auto const steps = window.undo_steps();
    for (char const* command : {"Protect", "Freeze", "Check"}) {
        CAPTURE(command);
        window.select("A10:F18");
        window.command(command);
        close_box(office, "Susunan lembar buku kerja ini dilindungi, sehingga tidak ada lembar yang dapat "
                          "ditambah atau dihapus. Buka perlindungan susunan lembar di menu Perkakas, lalu "
                          "ulangi.");
        CHECK(document.content("H40") == "baru diketik");
        CHECK(window.undo_steps() == steps);
    }
    window.undo();
    CHECK(document.content("H40") == "");
    CHECK(window.undo_steps() == steps - 1);
}
