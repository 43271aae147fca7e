// Siapkan untuk dibagikan: what would leave the house is shown first, then the copy is written.
#include "wizard/command_table.hpp"
#include "workbook/share_copy.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::OUString;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

OUString pick_target(Scene const& scene) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        scene.context, css::ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    picker->appendFilter("XLSX", "*.xlsx");
    picker->appendFilter("ODS", "*.ods");
    picker->appendFilter("PDF", "*.pdf");
    picker->setCurrentFilter("XLSX");
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK)
        return {};
    auto const files = picker->getSelectedFiles();
    return files.getLength() == 1 ? files[0] : OUString();
}

bool agrees(Scene const& scene, Text const& question) {
    Reference<css::awt::XWindowPeer> const parent(scene.window(), UNO_QUERY);
    Reference<css::awt::XMessageBoxFactory> const factory(css::awt::Toolkit::create(scene.context),
                                                          UNO_QUERY_THROW);
    auto const box = factory->createMessageBox(parent, css::awt::MessageBoxType_QUERYBOX,
                                               css::awt::MessageBoxButtons::BUTTONS_OK_CANCEL, "BerAKHLAK",
                                               host::to_office(question.in(scene.language)));
    bool const agreed = box->execute() == css::awt::MessageBoxResults::OK;
    if (Reference<css::lang::XComponent> const component{box, UNO_QUERY}; component.is())
        component->dispose();
    return agreed;
}

Text question(workbook::ShareReport const& report) {
    Text text{"Yang keluar dari kantor ini:\n", "What leaves this office:\n"};
    for (auto const& line : workbook::lines_of(report)) {
        text.id += line.id + "\n";
        text.en += line.in(core::Language::english) + "\n";
    }
    return text;
}

} // namespace

void share_workbook(Scene const& scene) {
    auto const target = pick_target(scene);
    if (target.isEmpty())
        return;
    workbook::ShareOptions options;
    options.format = workbook::format_of(host::to_utf8(target));
    options.language = scene.language;
    if (!agrees(scene, question(workbook::plan_share(scene.context, scene.document, options))))
        return;
    workbook::write_share(scene.context, scene.document, target, options);
    scene.tell({"Salinan sudah ditulis.", "The copy was written."});
}

} // namespace berakhlak::wizard
