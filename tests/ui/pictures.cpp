// Pictures of the dialogs, of the sheets of a finished workbook, and its pages as PDF:
// pictures <extension> <survey> <folder>.
#include "driver.hpp"
#include "surveys.hpp"
#include "wizard_words.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewPane.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>

#include <chrono>
#include <iostream>
#include <thread>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using std::filesystem::path;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;

constexpr auto time_to_paint = std::chrono::milliseconds(1500);

struct Order {
    path extension, survey, folder;
};

ProfileSettings settings_of(Order const& order, WizardWords const& words, int percent) {
    ProfileSettings settings;
    settings.language = words.language;
    settings.dialogs = true;
    settings.dots_per_inch = 96 * percent / 100;
    settings.extensions.push_back(order.extension);
    return settings;
}

std::string suffix(WizardWords const& words, int percent) {
    return "-" + words.language + "-" + std::to_string(percent);
}

void picture_wizard(Order const& order, Office& office, WizardWords const& words, int percent) {
    Window const window(office);
    window.command("Import");
    Dialog const dialog(office, words.title);
    dialog.type(words.files, order.survey.string());
    for (std::size_t step = 0; step < words.steps.size(); ++step) {
        if (step > 0)
            dialog.press(words.next);
        dialog.wait_for(words.steps[step]);
        std::this_thread::sleep_for(time_to_paint); // an X server draws when it likes
        dialog.picture(order.folder /
                       ("wizard" + suffix(words, percent) + "-" + std::to_string(step + 1) + ".png"));
    }
    dialog.press(words.cancel);
    dialog.wait_until_closed();
}

struct DialogWords {
    std::string share, target, check, merge, files;
};

DialogWords words_of_dialogs(WizardWords const& words) {
    if (words.language == "id")
        return {"Siapkan untuk dibagikan – BerAKHLAK", "Berkas tujuan (.xlsx, .ods atau .pdf)",
                "Periksa apa yang keluar", "Gabungkan – BerAKHLAK",
                "Berkas yang digabung (XLSX, ODS, CSV; dipisah titik koma)"};
    return {"Prepare for sharing – BerAKHLAK", "Target file (.xlsx, .ods or .pdf)", "Show what leaves",
            "Merge – BerAKHLAK", "Files to merge (XLSX, ODS, CSV; with semicolons)"};
}

void picture_sharing(Order const& order, Office& office, Reference<css::frame::XFrame> const& frame,
                     WizardWords const& words, int percent) {
    auto const of_dialogs = words_of_dialogs(words);
    auto const file = [&](char const* name) {
        return order.folder / (name + suffix(words, percent) + ".png");
    };
    {
        command(office, frame, "Share");
        Dialog const dialog(office, of_dialogs.share);
        std::this_thread::sleep_for(time_to_paint);
        dialog.picture(file("share-1"));
        dialog.type(of_dialogs.target, (order.folder / "dibagikan.xlsx").string());
        dialog.press(of_dialogs.check);
        std::this_thread::sleep_for(4 * time_to_paint);
        dialog.picture(file("share-2"));
        dialog.press(words.cancel);
        dialog.wait_until_closed();
    }
    command(office, frame, "Merge");
    Dialog const dialog(office, of_dialogs.merge);
    dialog.type(of_dialogs.files, order.survey.string());
    std::this_thread::sleep_for(time_to_paint);
    dialog.picture(file("merge"));
    dialog.press(words.cancel);
    dialog.wait_until_closed();
}

// A table that was typed as an array formula, selected as a whole, with its formula in the bar.
void picture_array(Order const& order, Office& office, WizardWords const& words, int percent) {
    Document const document(Reference<css::sheet::XSpreadsheetDocument>(
        office.desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}), UNO_QUERY_THROW));
    fill_likert(document);
    document.type_array("X2:AC10", "=BERAKHLAK_PROFILE(B1:V7)");
    Reference<css::frame::XModel> const model(document.model(), UNO_QUERY_THROW);
    auto const controller = model->getCurrentController();
    auto const window = controller->getFrame()->getContainerWindow();
    window->setPosSize(0, 0, 1000 * percent / 100, 560 * percent / 100, css::awt::PosSize::POSSIZE);
    Reference<css::sheet::XSpreadsheetView> const view(controller, UNO_QUERY_THROW);
    Reference<css::sheet::XViewPane>(view, UNO_QUERY_THROW)->setFirstVisibleColumn(20);
    Reference<css::view::XSelectionSupplier>(view, UNO_QUERY_THROW)->select(Any(document.range("X2:AC10")));
    std::this_thread::sleep_for(time_to_paint);
    picture(office, window, order.folder / ("array" + suffix(words, percent) + ".png"));
}

void save_pages(Reference<css::frame::XModel> const& model, path const& file) {
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= rtl::OUString("calc_pdf_Export");
    Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)->storeToURL(file_url(file), {&filter, 1});
}

void picture_sheets(Order const& order, Office& office, WizardWords const& words, int percent) {
    css::beans::NamedValue const options[] = {
        {rtl::OUString("Language"), Any(to_office(words.language == "id" ? "id" : "en"))},
        {rtl::OUString("Hidden"), Any(false)}};
    Reference<css::frame::XModel> const model(org::berakhlak::calc::SurveyImport::create(office.context())
                                                  ->importFile(file_url(order.survey), {options, 2}),
                                              UNO_QUERY_THROW);
    auto const controller = model->getCurrentController();
    auto const window = controller->getFrame()->getContainerWindow();
    window->setPosSize(0, 0, 1280 * percent / 100, 800 * percent / 100, css::awt::PosSize::POSSIZE);
    Reference<css::sheet::XSpreadsheetView> const view(controller, UNO_QUERY_THROW);
    auto const sheets = Reference<css::sheet::XSpreadsheetDocument>(model, UNO_QUERY_THROW)->getSheets();
    auto const names = sheets->getElementNames();
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        auto const name = to_utf8(names[i]);
        if (name.starts_with('_'))
            continue; // not shown to anybody
        view->setActiveSheet(
            Reference<css::sheet::XSpreadsheet>(sheets->getByName(names[i]), UNO_QUERY_THROW));
        std::this_thread::sleep_for(time_to_paint);
        picture(office, window, order.folder / ("sheet" + suffix(words, percent) + "-" + name + ".png"));
    }
    picture_sharing(order, office, controller->getFrame(), words, percent);
    save_pages(model, order.folder / ("pages" + suffix(words, percent) + ".pdf"));
    Reference<css::util::XCloseable>(model, UNO_QUERY_THROW)->close(true);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::cerr << "pictures <extension> <survey> <folder>\n";
        return 2;
    }
    Order const order{arguments[1], arguments[2], arguments[3]};
    try {
        for (int const percent : {100, 200})
            for (auto const* words : {&indonesian, &english}) {
                Office office(settings_of(order, *words, percent));
                picture_wizard(order, office, *words, percent);
                picture_array(order, office, *words, percent);
                picture_sheets(order, office, *words, percent);
            }
    } catch (uno::Exception const& exception) {
        std::cerr << to_utf8(exception.Message) << '\n';
        return 1;
    } catch (std::exception const& exception) {
        std::cerr << exception.what() << '\n';
        return 1;
    }
    return 0;
}
