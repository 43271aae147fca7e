// Buat laporan as a person does it: the dialog, then the document in a window of its own.
#include "driver.hpp"
#include "places/places.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>

#include <thread>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using uno::Reference;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;

ProfileSettings settings_in(std::string const& language) {
    ProfileSettings settings;
    settings.language = language;
    settings.dialogs = true;
    settings.extensions.push_back(places::oxt());
    return settings;
}

Reference<css::text::XTextDocument> text_document(Office& office) {
    auto const all = office.desktop()->getComponents()->createEnumeration();
    while (all->hasMoreElements())
        if (Reference<css::text::XTextDocument> const found{all->nextElement(), UNO_QUERY}; found.is())
            return found;
    return {};
}

Reference<css::text::XTextDocument> wait_for_text_document(Office& office) {
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < until) {
        if (auto const found = text_document(office); found.is())
            return found;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return {};
}

} // namespace

TEST_CASE("a report is made from the menu, in both languages, and remembers what was said", "[ui]") {
    struct Words {
        std::string language, title, agency, year, full, make, begins;
    };
    for (auto const& words :
         {Words{"id", "Buat laporan – BerAKHLAK", "Nama instansi", "Tahun",
                "Lengkap: kata pengantar, bab, dan lampiran", "Buat laporan", "Kata Pengantar"},
          Words{"en-US", "Make a report – BerAKHLAK", "Name of the agency", "Year",
                "Full: foreword, chapters, and annexes", "Make the report", "Foreword"}}) {
        Office office(settings_in(words.language));
        css::beans::NamedValue shown(rtl::OUString("Hidden"), uno::Any(false));
        auto const workbook =
            org::berakhlak::calc::SurveyImport::create(office.context())
                ->importFile(file_url(std::filesystem::path(places::examples()) / "skm" / "skm.csv"),
                             {&shown, 1});
        auto const frame =
            Reference<css::frame::XModel>(workbook, UNO_QUERY_THROW)->getCurrentController()->getFrame();
        auto const undo =
            Reference<css::document::XUndoManagerSupplier>(workbook, UNO_QUERY_THROW)->getUndoManager();
        auto const steps = undo->getAllUndoActionTitles().getLength();
        command(office, frame, "Report");
        {
            Dialog const dialog(office, words.title);
            dialog.type(words.agency, "Kota Contoh");
            dialog.type(words.year, "2024");
            dialog.press_radio(words.full);
            dialog.press(words.make);
            dialog.wait_until_closed();
        }
        auto const report = wait_for_text_document(office);
        REQUIRE(report.is());
        auto const text = to_utf8(report->getText()->getString());
        CHECK(text.find("Kota Contoh") != std::string::npos);
        CHECK(text.find(words.begins) != std::string::npos);
        CHECK(undo->getAllUndoActionTitles().getLength() == steps); // the workbook was only read
        Reference<css::util::XCloseable>(report, UNO_QUERY_THROW)->close(true);

        command(office, frame, "Report");
        Dialog const again(office, words.title);
        CHECK(again.text_of(words.agency) == "Kota Contoh");
        again.press(words.language == "id" ? "Batal" : "Cancel");
        again.wait_until_closed();
        CHECK_FALSE(text_document(office).is());
        Reference<css::util::XCloseable>(workbook, UNO_QUERY_THROW)->close(true);
    }
}
