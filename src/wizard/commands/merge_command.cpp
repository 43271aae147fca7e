// Gabungkan: the files of many units or agencies become one workbook.
#include "wizard/commands/command_table.hpp"
#include "wizard/views/merge_dialog.hpp"
#include "workbook/merging/merge_workbooks.hpp"

#include <rtl/ref.hxx>

namespace berakhlak::wizard {

void merge_workbooks(Scene const& scene) {
    host::Instruments instruments(scene.context);
    MergePage page(scene.language);
    rtl::Reference<MergeDialog> const dialog(new MergeDialog(
        scene.context, scene.language, page,
        [&](MergePage const& chosen) {
            std::vector<host::OUString> urls;
            for (auto const& file : chosen.files())
                urls.push_back(host::to_office(file));
            static_cast<void>(workbook::merge_workbooks(scene.context, instruments, urls, chosen.request()));
        },
        [&] { return scene.selected_cells(); }));
    dialog->run(scene.window());
}

} // namespace berakhlak::wizard
