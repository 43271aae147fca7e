// Hundreds of damaged files through import, merge and opening with thaw, in one office: each is refused by
// name with what to do, or read right; within time and memory; the office lives, and nothing is written.
#include "damaged_files.hpp"
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "harness/patience.hpp"
#include "places/places.hpp"
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/berakhlak/calc/SharingException.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>
#include <org/berakhlak/calc/SurveyMerge.hpp>
#include <org/berakhlak/calc/WorkbookSharing.hpp>

#include <chrono>
#include <fstream>
#include <map>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
namespace calc = org::berakhlak::calc;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;
using Model = Reference<css::sheet::XSpreadsheetDocument>;

// An office for these files alone, so that what they do to it is seen.
class Workshop {
public:
    Workshop()
        : office(settings_with_extension(), std::chrono::seconds(600)), folder(office.folder() / "kiriman") {
        std::filesystem::create_directory(folder);
        std::filesystem::permissions(folder, std::filesystem::perms::all);
    }

    Path write(std::string const& name, std::string const& content) const {
        std::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    }
    Path copy(std::string const& of, std::string const& name) const {
        return write(name, file_content(places::data() + "/" + of));
    }
    Path saved(Model const& document, std::string const& name) const {
        css::beans::PropertyValue filter;
        filter.Name = "FilterName";
        filter.Value <<= name.ends_with(".xlsx") ? OUString("Calc MS Excel 2007 XML") : OUString("calc8");
        Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
            ->storeToURL(file_url(folder / name), {&filter, 1});
        return folder / name;
    }

    [[nodiscard]] std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> contents;
        for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
            contents[entry.path().filename().string()] = file_content(entry.path());
        return contents;
    }
    [[nodiscard]] int open_documents() const {
        auto const components = office.desktop()->getComponents()->createEnumeration();
        int count = 0;
        for (; components->hasMoreElements(); ++count)
            static_cast<void>(components->nextElement());
        return count;
    }

    Office office;
    Path folder;
};

void close(Reference<uno::XInterface> const& document) {
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}

// A refusal tells whoever sent the file which it is, and what to do.
template <class Refusal>
void check_told(Refusal const& refusal, std::string const& name) {
    CHECK(refusal.Message.getLength() > 0);
    CHECK(refusal.Advice.getLength() > 0);
    CHECK((to_utf8(refusal.File) + to_utf8(refusal.Message)).find(name.substr(0, name.rfind('.'))) !=
          std::string::npos);
    CHECK(to_utf8(refusal.Message).find("kesalahan program") == std::string::npos);
}

void import(Workshop const& workshop, Path const& file) {
    auto const service = calc::SurveyImport::create(workshop.office.context());
    try {
        close(service->importFile(file_url(file), {}));
    } catch (calc::SurveyImportException const& refusal) {
        check_told(refusal, file.filename().string());
    }
}

void merge(Workshop const& workshop, Path const& good, Path const& file) {
    OUString const urls[] = {file_url(good), file_url(file)};
    try {
        close(calc::SurveyMerge::create(workshop.office.context())->mergeFiles({urls, 2}, {}));
    } catch (calc::SurveyMergeException const& refusal) {
        check_told(refusal, file.filename().string());
    }
}

void open_and_thaw(Workshop const& workshop, Path const& file) {
    css::beans::PropertyValue hidden;
    hidden.Name = "Hidden";
    hidden.Value <<= true;
    Reference<uno::XInterface> opened;
    try {
        opened = workshop.office.desktop()->loadComponentFromURL(file_url(file), "_blank", 0, {&hidden, 1});
    } catch (uno::Exception const&) {
        return; // LibreOffice's own refusal
    }
    Model const document(opened, UNO_QUERY);
    if (document.is()) {
        auto const service = calc::WorkbookSharing::create(workshop.office.context());
        try {
            static_cast<void>(service->thaw(document));
        } catch (calc::SharingException const& refusal) {
            CHECK(refusal.Message.getLength() > 0);
            CHECK(refusal.Advice.getLength() > 0);
        }
        service->protect(document, "id");
    }
    if (opened.is())
        close(opened);
}

Model frozen_agency(Workshop& workshop, std::unique_ptr<Document>& keep) {
    keep = std::make_unique<Document>(workshop.office);
    write_agency(*keep);
    calc::WorkbookSharing::create(workshop.office.context())->freeze(keep->model(), "id");
    return keep->model();
}

constexpr int one_file = 60;                // seconds, on a busy computer
constexpr std::size_t memory = 1200 * 1024; // KiB, for all of them

} // namespace

TEST_CASE("Hundreds of damaged files: each refused by name or read, and nothing else happens", "[damage]") {
    static_cast<void>(sharing()); // its types
    Workshop workshop;
    auto const good = workshop.copy("sources/google-forms.csv", "utuh.csv");
    auto const xlsx = workshop.copy("sources/microsoft-forms.xlsx", "formulir.xlsx");
    std::unique_ptr<Document> agency;
    auto const frozen = workshop.saved(frozen_agency(workshop, agency), "beku.ods");
    auto const frozen_xlsx = workshop.saved(agency->model(), "beku.xlsx");
    agency.reset();
    auto const exchange = workshop.copy("imports/25-typed-sheet.ods", "ketikan.ods");

    std::size_t count = 0;
    auto const seen = workshop.open_documents();
    auto const through = [&](std::vector<DamagedFile> const& files) {
        for (auto const& file : files) {
            CAPTURE(file.name);
            auto const path = workshop.write(file.name, file.content);
            auto const before = workshop.files();
            auto const start = std::chrono::steady_clock::now();
            import(workshop, path);
            if (count % 3 == 0)
                merge(workshop, good, path);
            if (count % 2 == 0)
                open_and_thaw(workshop, path);
            CHECK(std::chrono::steady_clock::now() - start < patience(one_file));
            CHECK(workshop.files() == before);
            CHECK(workshop.open_documents() == seen);
            std::filesystem::remove(path);
            ++count;
        }
    };
    std::uint32_t seed = 1;
    for (auto const& whole : {good, xlsx, frozen, frozen_xlsx, exchange})
        through(damaged(whole, seed++));
    through(never_whole());
    CHECK(count >= 300);
    CHECK(workshop.office.peak_memory() < memory);
    Document const after(workshop.office); // it still works
    after.type("A1", "=BERAKHLAK_CATEGORY(75)");
    CHECK(after.content("A1").kind == Content::Kind::text);
}
