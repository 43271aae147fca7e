#include "wizard/commands/command_table.hpp"

#include "host/refusals.hpp"
#include "wizard/commands/language.hpp"
#include "wizard/views/help.hpp"
#include "workbook/document/spreadsheet.hpp"
#include "workbook/source/sheet_table.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <array>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

constexpr std::array table{
    Command{"Import", false, import_survey_file}, Command{"Reload", true, reload_survey},
    Command{"Check", true, check_selection},      Command{"Report", true, write_report},
    Command{"Protect", true, protect_formulas},   Command{"Share", true, share_workbook},
    Command{"Merge", false, merge_workbooks},     Command{"Freeze", true, freeze_formulas},
    Command{"Thaw", true, thaw_formulas},         Command{"Help", false, show_help}};

void show_box(Scene const& scene, Text const& message, css::awt::MessageBoxType type) {
    Reference<css::awt::XWindowPeer> const parent(scene.window(), UNO_QUERY);
    auto const toolkit = css::awt::Toolkit::create(scene.context);
    Reference<css::awt::XMessageBoxFactory> const factory(toolkit, UNO_QUERY_THROW);
    auto const box = factory->createMessageBox(parent, type, css::awt::MessageBoxButtons::BUTTONS_OK,
                                               "BerAKHLAK", host::to_office(message.in(scene.language)));
    box->execute();
    if (Reference<css::lang::XComponent> const component{box, UNO_QUERY}; component.is())
        component->dispose();
}

Scene scene_of(host::Context const& context, Reference<css::frame::XFrame> const& frame) {
    Scene scene{context, frame, {}, ui_language(context)};
    if (frame.is() && frame->getController().is())
        scene.document.set(frame->getController()->getModel(), UNO_QUERY);
    return scene;
}

} // namespace

void Scene::tell(Text const& message) const {
    show_box(*this, message, css::awt::MessageBoxType_INFOBOX);
}
void Scene::warn(Text const& message) const {
    show_box(*this, message, css::awt::MessageBoxType_WARNINGBOX);
}
Reference<css::awt::XWindow> Scene::window() const {
    return frame.is() ? frame->getContainerWindow() : Reference<css::awt::XWindow>();
}

std::vector<std::vector<std::string>> Scene::selected_cells() const {
    Reference<css::frame::XModel> const model(document, UNO_QUERY);
    if (!model.is())
        return {};
    Reference<css::sheet::XCellRangeAddressable> const selection(model->getCurrentSelection(), UNO_QUERY);
    Reference<css::sheet::XSpreadsheetView> const view(model->getCurrentController(), UNO_QUERY);
    if (!selection.is() || !view.is())
        return {};
    auto const table =
        workbook::table_of_range(document, view->getActiveSheet(), selection->getRangeAddress());
    std::vector<std::vector<std::string>> rows(table.rows());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            rows[row].push_back(table.at(row, column));
    return rows;
}

Command const* find_command(std::string_view url) {
    std::string_view const protocol = command_protocol;
    if (!url.starts_with(protocol))
        return nullptr;
    for (auto const& command : table)
        if (command.name == url.substr(protocol.size()))
            return &command;
    return nullptr;
}

void run_command(host::Context const& context, Reference<css::frame::XFrame> const& frame,
                 Command const& command) {
    try {
        auto const scene = scene_of(context, frame);
        try {
            if (command.needs_sheet && !scene.document.is())
                throw core::Refusal({"Belum ada buku kerja Calc yang terbuka.", "No Calc workbook is open."},
                                    {"Buka dahulu sebuah buku kerja.", "Open one first."});
            command.run(scene);
        } catch (...) {
            scene.warn(host::current_refusal().message());
        }
    } catch (...) {
        return; // the window is gone: there is nobody to tell
    }
}

void show_help(Scene const& scene) {
    open_help(scene.context, scene.language);
}

} // namespace berakhlak::wizard
