#include "wizard/views/merge_dialog.hpp"

#include "wizard/views/help.hpp"
#include "wizard/views/pick_files.hpp"

namespace berakhlak::wizard {

using workbook::FilesAre;

MergeDialog::MergeDialog(host::Context const& context, core::Language language, MergePage& page,
                         Merger merger, Selection selection)
    : Form(context, language), page_(page), merger_(std::move(merger)), selection_(std::move(selection)) {
    on("onFiles", [this] { page_.set_files(existing_files(controls_->text("files"))); });
    on("onPick", [this] { pick(); });
    on("onFilesAre", [this] {
        page_.set_files_are(controls_->checked("agencies") ? FilesAre::agencies : FilesAre::units);
    });
    on("onAgency", [this] { page_.set_agency(controls_->text("agency")); });
    on("onPeriod", [this] { page_.set_period(controls_->text("period")); });
    on("onTwice", [this] { page_.set_list_twice(controls_->checked("twice")); });
    on("onExpected", [this] { page_.set_expected(controls_->text("expected")); });
    on("onFromCells", [this] {
        auto const lines = MergePage::lines_of(selection_());
        if (lines.empty())
            return;
        Flag const filling(filling_);
        controls_->set_text("expected", lines);
        page_.set_expected(lines);
    });
    on("onMerge", [this] {
        if (!page_.may_merge())
            return;
        merger_(page_);
        end(true);
    });
    on("onHelp", [this] { open_help(context_, language_); });
    on("onCancel", [this] { end(false); });
}

void MergeDialog::run(host::Reference<com::sun::star::awt::XWindow> const& parent) {
    open("MergeDialog", parent);
    execute("files");
}

void MergeDialog::pick() {
    auto const urls = pick_files(context_, language_);
    if (urls.empty())
        return;
    {
        Flag const filling(filling_);
        controls_->set_text("files", typed_files(urls));
    }
    page_.set_files(urls);
}

void MergeDialog::fill() {
    Controls const& c = *controls_;
    auto const request = page_.request();
    c.set_checked("units", request.files_are == FilesAre::units);
    c.set_checked("agencies", request.files_are == FilesAre::agencies);
    c.set_checked("twice", request.twice == workbook::Twice::list);
    c.enable("merge", page_.may_merge());
    auto const problem = page_.problem();
    c.set_label("problem", !failure_.empty() ? failure_ : problem ? text(*problem) : std::string());
}

} // namespace berakhlak::wizard
