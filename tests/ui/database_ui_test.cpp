// A survey that stays in a database: from the menu to the finished workbook, and counted again later with the
// password asked anew.
#include "driver.hpp"
#include "places/places.hpp"
#include "postgres.hpp"
#include "wizard_words.hpp"

#include "core/instrument/instrument_json.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using uno::Reference;
using uno::UNO_QUERY;
using Model = Reference<css::sheet::XSpreadsheetDocument>;

ProfileSettings with_dialogs() {
    ProfileSettings settings;
    settings.language = "id";
    settings.dialogs = true;
    settings.extensions.push_back(places::oxt());
    return settings;
}

std::string content_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// 60 respondents in each of two units, half of whom answer 3 and half 5.
void make_table() {
    auto const likert =
        berakhlak::core::instrument_from_json(content_of(places::instruments() + "/likert-5.json"));
    std::string columns, values;
    for (auto const& item : likert.items) {
        columns += ", \"" + item.code + "\" smallint";
        values += ", 3 + i % 4 / 2 * 2"; // 3 and 5: half of them in each unit
    }
    postgres().run("CREATE TABLE survei (id integer PRIMARY KEY, \"Unit kerja\" text, tahun smallint" +
                   columns +
                   "); INSERT INTO survei SELECT i, 'Dinas ' || (CASE i % 2 WHEN 0 THEN 'A' ELSE 'B' END), "
                   "2025 + i % 2" +
                   values + " FROM generate_series(1, 120) i");
}

// The document that is there besides the first one.
Model second_document(Office& office, Model const& first) {
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < until) {
        auto const components = office.desktop()->getComponents()->createEnumeration();
        while (components->hasMoreElements()) {
            Model const document(components->nextElement(), UNO_QUERY);
            if (document.is() && document != first)
                return document;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    throw std::runtime_error("no second document");
}

void take_picture(Dialog const& dialog, char const* name) {
    if (auto const* folder = std::getenv("BERAKHLAK_TEST_PICTURES"))
        dialog.picture(std::filesystem::path(folder) / name);
}

} // namespace

TEST_CASE("A table of a database is chosen, mapped, counted, and counted again", "[ui]") {
    make_table();
    auto const& words = indonesian;
    Office office(with_dialogs());
    Window const window(office);
    window.command("Import");
    Dialog const wizard(office, words.title);
    wizard.press("Basis data");
    {
        Dialog const database(office, "Basis data – BerAKHLAK");
        database.type("Nama server", postgres().host());
        database.type("Port", std::to_string(postgres().port()));
        database.type("Nama basis data", postgres().database());
        database.type("Nama pengguna", postgres().user());
        database.type_password("Kata sandi (tidak disimpan)", "salah");
        database.press("Hubungkan");
        database.wait_for_part("menolak nama pengguna atau kata sandinya");
        CHECK_FALSE(database.lets_press("Pakai tabel ini"));
        database.type_password("Kata sandi (tidak disimpan)", postgres().password());
        database.press("Hubungkan");
        database.wait_for_entry("Tabel atau view", "public.survei");
        take_picture(database, "database.png");
        database.press("Pakai tabel ini");
        database.wait_until_closed();
    }
    wizard.wait_for_part("tabel public.survei");
    take_picture(wizard, "database-wizard.png");
    for (std::size_t step = 1; step < words.steps.size(); ++step) {
        wizard.press(words.next);
        wizard.wait_for(words.steps[step]);
    }
    take_picture(wizard, "database-result.png");
    wizard.press(words.finish);
    wizard.wait_until_closed();

    Document const document(second_document(office, window.document()));
    CHECK(document.content("Rekap.A5").text == "Dinas A");
    CHECK(document.content("Rekap.B5").number == 60);
    CHECK(document.content("Rekap.L5").number == 80);

    // Later: other answers, and the password is asked again.
    std::string ones;
    for (auto const* code : {"B1", "B2", "B3"})
        ones += std::string(ones.empty() ? "" : ", ") + "\"" + code + "\" = 5";
    postgres().run("UPDATE survei SET " + ones);
    auto const before = document.content("Rekap.E5").number;
    Reference<css::frame::XModel> const model(document.model(), UNO_QUERY);
    command(office, model->getCurrentController()->getFrame(), "Reload");
    {
        Dialog const password(office, "Kata sandi basis data");
        take_picture(password, "database-password.png");
        password.type_password("Kata sandi “" + postgres().user() + "” untuk tabel public.survei di " +
                                   postgres().place(),
                               postgres().password());
        password.press("OK");
        password.wait_until_closed();
    }
    Dialog const told(office, "BerAKHLAK");
    told.wait_for_part("Basis data menghitung lagi");
    told.press("Oke");
    told.wait_until_closed();
    CHECK(before == 80);
    CHECK(document.content("Rekap.E5").number == 100);
}
