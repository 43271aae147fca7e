// A power cut in the middle of a command: what was there before stays, and what is new is whole.
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <org/berakhlak/calc/SurveyMerge.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <thread>

using namespace berakhlak::tests;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;
using org::berakhlak::calc::WorkbookSharing;

/// Whether the command came to its end before the office was killed.
bool cut_short(Office& office, int delay, std::function<void()> const& command) {
    static_cast<void>(sharing()); // its types
    std::jthread const group([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(delay));
        office.kill();
    });
    try {
        command();
        return false;
    } catch (uno::Exception const&) {
        return true; // the bridge went down with the office
    }
}

void store(Document const& document, Path const& file) {
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<=
        file.extension() == ".xlsx" ? rtl::OUString("Calc MS Excel 2007 XML") : rtl::OUString("calc8");
    Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)
        ->storeToURL(file_url(file), {&filter, 1});
}

// So many formulas of ours that a command takes a while.
void write_many(Document const& document) {
    write_agency(document);
    document.add_sheet("Banyak");
    for (int row = 1; row <= 150; ++row)
        document.type("Banyak.A" + std::to_string(row), "=BERAKHLAK_INDEX($Data.F1:Z17)+" +
                                                            std::to_string(row) +
                                                            "-BERAKHLAK_INDEX($Data.F1:Z17)");
}

// Nothing beside the files that a person knows, but for the lock that every office leaves when it dies.
std::vector<std::string> strange_files(Path const& folder, std::set<std::string> const& known) {
    std::vector<std::string> strange;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        auto const name = entry.path().filename().string();
        if (entry.is_regular_file() && !known.contains(name) && !name.starts_with(".~lock"))
            strange.push_back(name);
    }
    return strange;
}

// Read by another office, it is a workbook with the figures that it was stored with. A copy is read: the
// office that died has left its lock beside the file.
void check_whole(Path const& file) {
    auto const copy = office_with_extension().folder() / ("utuh" + file.extension().string());
    std::filesystem::copy_file(file, copy, std::filesystem::copy_options::overwrite_existing);
    Document const document(office_with_extension(), copy);
    CHECK(document.content("B1").kind == Content::Kind::number);
    CHECK(document.content("B2") == "Sehat");
    CHECK(cells_with_unknown_names(document).empty());
}

} // namespace

TEST_CASE("Killed while sharing: the source as it was, the target as it was or whole", "[sharing][kill]") {
    auto const delay = GENERATE(20, 150, 400);
    auto const ending = GENERATE(as<std::string>(), ".xlsx", ".pdf");
    CAPTURE(delay, ending);
    Office office(settings_with_extension());
    Document const document(office);
    write_agency(document);
    auto const folder = office.folder() / "kerja";
    std::filesystem::create_directory(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::all);
    auto const source = folder / "sumber.ods";
    store(document, source);
    auto const bytes = file_content(source);
    auto const target = folder / ("tujuan" + ending);
    std::ofstream(target) << "lama";
    std::filesystem::permissions(target, std::filesystem::perms::all);
    auto const service = WorkbookSharing::create(office.context());
    auto const options = share_as("native", true);
    bool const killed = cut_short(office, delay, [&] {
        service->writeShare(document.model(), file_url(target),
                            {options.data(), static_cast<sal_Int32>(options.size())});
    });
    CHECK(file_content(source) == bytes);
    auto const content = file_content(target);
    if (content != "lama") {
        CHECK(content.starts_with(ending == ".pdf" ? "%PDF" : "PK"));
        if (ending == ".xlsx")
            CHECK(unzipped(target).find("Hitungan") != std::string::npos);
        else
            CHECK(content.substr(content.size() - 6).find("%%EOF") != std::string::npos);
    }
    CHECK((killed || content != "lama"));
}

TEST_CASE("Killed while protecting, freezing or thawing: the file is as it was", "[sharing][kill]") {
    auto const command = GENERATE(as<std::string>(), "protect", "freeze", "thaw");
    auto const delay = GENERATE(10, 120);
    CAPTURE(command, delay);
    Office office(settings_with_extension());
    Document const document(office);
    write_many(document);
    auto const service = WorkbookSharing::create(office.context());
    if (command == "thaw")
        service->freeze(document.model(), "id");
    auto const folder = office.folder() / "kerja";
    std::filesystem::create_directory(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::all);
    auto const source = folder / "sumber.ods";
    store(document, source);
    auto const bytes = file_content(source);
    cut_short(office, delay, [&] {
        if (command == "protect")
            service->protect(document.model(), "id");
        else if (command == "freeze")
            service->freeze(document.model(), "id");
        else
            service->thaw(document.model());
    });
    CHECK(file_content(source) == bytes);
    CHECK(strange_files(folder, {"sumber.ods"}).empty());
    check_whole(source);
}

TEST_CASE("Killed while saving, which renews the guards: the old file or the new one", "[sharing][kill]") {
    auto const delay = GENERATE(15, 90, 250);
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(delay, ending);
    Office office(settings_with_extension());
    Document const document(office);
    write_many(document);
    auto const service = WorkbookSharing::create(office.context());
    service->protect(document.model(), "id");
    auto const folder = office.folder() / "kerja";
    std::filesystem::create_directory(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::all);
    auto const file = folder / ("simpan" + ending);
    store(document, file);
    auto const before = file_content(file);
    document.set_text("Data.F2", "Sangat Tidak Setuju");
    bool const killed = cut_short(office, delay, [&] { store(document, file); });
    CHECK((killed || file_content(file) != before));
    check_whole(file);
}

TEST_CASE("Killed while merging: the files of the units are as they were, and nothing else is there",
          "[merge][kill]") {
    auto const delay = GENERATE(30, 300, 900);
    CAPTURE(delay);
    Office office(settings_with_extension());
    auto const folder = office.folder() / "kerja";
    std::filesystem::create_directory(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::all);
    std::vector<rtl::OUString> urls;
    std::map<std::string, std::string> before;
    std::set<std::string> known;
    for (int unit = 0; unit < 6; ++unit) {
        auto const file = folder / ("unit" + std::to_string(unit) + ".ods");
        Document const document(office);
        document.fill("A1", unit_rows(unit));
        store(document, file);
        urls.push_back(file_url(file));
        before[file.string()] = file_content(file);
        known.insert(file.filename().string());
    }
    static_cast<void>(cppu::UnoType<org::berakhlak::calc::XSurveyMerge>::get());
    auto const service = org::berakhlak::calc::SurveyMerge::create(office.context());
    cut_short(office, delay, [&] {
        service->mergeFiles({urls.data(), static_cast<sal_Int32>(urls.size())}, {});
    });
    for (auto const& [file, bytes] : before)
        CHECK(file_content(file) == bytes);
    CHECK(strange_files(folder, known).empty());
    // The same files merge afterwards, in another office.
    Document const merged(org::berakhlak::calc::SurveyMerge::create(office_with_extension().context())
                              ->mergeFiles({urls.data(), static_cast<sal_Int32>(urls.size())}, {}));
    CHECK(merged.model()->getSheets()->hasByName("Rekap gabungan"));
}
