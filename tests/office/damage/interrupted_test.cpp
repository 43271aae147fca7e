// Disks that are full and targets that can't be written: told, nothing half stands under the target's name,
// and the next time it works. Power cuts: tests/office/sharing/kill_test.cpp.
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <org/berakhlak/calc/SharingException.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

#include <fstream>
#include <set>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
namespace calc = org::berakhlak::calc;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

Path folder_of(Office const& office, char const* name) {
    auto const folder = office.folder() / name;
    std::filesystem::create_directory(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::all);
    return folder;
}

// Nothing but these and the locks that every office leaves when it dies.
bool holds_only(Path const& folder, std::set<std::string> const& known) {
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        auto const name = entry.path().filename().string();
        if (!known.contains(name) && !name.starts_with(".~lock"))
            return false;
    }
    return true;
}

/// What the sharing says instead of writing; "" when it wrote.
std::string refusal(Office const& office, Document const& document, Path const& target) {
    auto const options = share_as("native", true);
    try {
        static_cast<void>(calc::WorkbookSharing::create(office.context())
                              ->writeShare(document.model(), file_url(target),
                                           {options.data(), static_cast<sal_Int32>(options.size())}));
        return {};
    } catch (calc::SharingException const& told) {
        CHECK(told.Advice.getLength() > 0);
        CHECK(to_utf8(told.Message).find("kesalahan program") == std::string::npos);
        return to_utf8(told.Message);
    }
}

} // namespace

// Without a single byte LibreOffice itself ends; see docs/trust.md.
TEST_CASE("A full disk: told, the file that was there stays, and with space it works", "[damage]") {
    static_cast<void>(sharing()); // its types
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx", ".pdf");
    auto const room = GENERATE(700, 9000);
    CAPTURE(ending, room);
    Office office(settings_with_extension());
    Document const document(office);
    write_agency(document);
    auto const folder = folder_of(office, "kerja");
    auto const name = "tujuan" + ending;
    std::ofstream(folder / name) << "lama";
    office.limit_files(room);
    auto const said = refusal(office, document, folder / name);
    office.limit_files({});
    CHECK_FALSE(said.empty());
    CHECK(file_content(folder / name) == "lama");
    CHECK(holds_only(folder, {name}));
    CHECK(refusal(office, document, folder / name).empty());
    CHECK(file_content(folder / name).starts_with(ending == ".pdf" ? "%PDF" : "PK"));
}

TEST_CASE("A target that can't be written is told, and nothing is left", "[damage]") {
    static_cast<void>(sharing());
    Office office(settings_with_extension());
    Document const document(office);
    write_agency(document);
    auto const folder = folder_of(office, "kerja");
    std::filesystem::create_directory(folder / "map.ods");
    for (Path const& target :
         {folder / "sudah" / "diambil.ods", Path("/proc/tujuan.ods"), folder / "map.ods"}) {
        CAPTURE(target);
        CHECK_FALSE(refusal(office, document, target).empty());
        CHECK(holds_only(folder, {"map.ods"}));
    }
    CHECK(refusal(office, document, folder / "jadi.ods").empty());
}
