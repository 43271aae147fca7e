// LibreOffice's own "Check for Updates" understands the update.xml that the build writes.
#include "harness/offices.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>

#include <fstream>

using namespace berakhlak::tests;

namespace {

using Path = std::filesystem::path;

void replace(std::string& text, std::string const& what, std::string const& with) {
    auto const place = text.find(what);
    REQUIRE(place != std::string::npos);
    text.replace(place, what.size(), with);
}

void in_folder(Path const& folder, std::string const& command) {
    run({{"/bin/sh", "-c", "cd '" + folder.string() + "' && " + command},
         folder / ".." / "log",
         folder,
         false},
        std::chrono::seconds(60));
}

// The extension as it would be with an address for its updates.
Path with_updates(Path const& folder, std::string const& address) {
    auto const files = folder / "isi";
    std::filesystem::create_directories(files);
    in_folder(files, "unzip -q '" + places::oxt() + "'");
    auto description = file_content(files / "description.xml");
    REQUIRE(description.find("<update-information>") ==
            std::string::npos); // nobody has told us an address yet
    replace(description, "<publisher>",
            "<update-information><src xlink:href=\"" + address + "\"/></update-information><publisher>");
    std::ofstream(files / "description.xml", std::ios::binary) << description;
    in_folder(files, "zip -q -X -D -r ../berakhlak-calc.oxt .");
    return folder / "berakhlak-calc.oxt";
}

std::string newer_version(Office& office) {
    auto const packages = com::sun::star::deployment::PackageInformationProvider::get(office.context());
    for (auto const& entry : packages->isUpdateAvailable("org.berakhlak.calc"))
        if (entry.getLength() == 2 && entry[0] == "org.berakhlak.calc")
            return to_utf8(entry[1]);
    return {};
}

} // namespace

TEST_CASE("LibreOffice finds a newer version in update.xml, and none in that of this version", "[package]") {
    auto const folder = office_without_extension().folder() / "pembaruan";
    std::filesystem::create_directories(folder);
    auto const page = folder / "update.xml";
    ProfileSettings settings;
    settings.extensions = {with_updates(folder, "file://" + page.string())};
    Office office(settings);

    auto const built = file_content(Path(places::oxt()).parent_path() / "update.xml");
    std::ofstream(page, std::ios::binary) << built;
    CHECK(newer_version(office).empty());

    auto newer = built;
    replace(newer, "<version value=\"" BERAKHLAK_VERSION "\"/>", "<version value=\"9.1.2\"/>");
    std::ofstream(page, std::ios::binary) << newer;
    CHECK(newer_version(office) == "9.1.2");
}
