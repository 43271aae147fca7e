#include "wizard/views/report_dialog.hpp"

#include "wizard/views/help.hpp"
#include "wizard/views/pick_files.hpp"

namespace berakhlak::wizard {

using workbook::report::Shape;

ReportDialog::ReportDialog(host::Context const& context, core::Language language, ReportPage& page)
    : Form(context, language), page_(page) {
    on("onAgency", [this] { page_.said().agency = controls_->text("agency"); });
    on("onYear", [this] { page_.said().year = controls_->text("year"); });
    on("onDates", [this] { page_.said().dates = controls_->text("dates"); });
    on("onTitle", [this] { page_.said().title = controls_->text("title"); });
    on("onHead", [this] { page_.said().head = controls_->text("head"); });
    on("onShape", [this] { page_.said().shape = controls_->checked("full") ? Shape::full : Shape::brief; });
    on("onLanguage", [this] {
        page_.said().language =
            controls_->checked("english") ? core::Language::english : core::Language::indonesian;
    });
    on("onTemplate", [this] { page_.set_template(controls_->text("template")); });
    on("onPick", [this] { pick_template(); });
    on("onPrevious", [this] { page_.set_previous(controls_->text("previous")); });
    on("onPickPrevious", [this] { pick_previous(); });
    on("onWrite", [this] {
        if (!page_.may_write())
            return;
        page_.write();
        end(true);
    });
    on("onHelp", [this] { open_help(context_, language_); });
    on("onCancel", [this] { end(false); });
}

bool ReportDialog::run(host::Reference<com::sun::star::awt::XWindow> const& parent) {
    open("ReportDialog", parent);
    return execute("agency");
}

void ReportDialog::pick_template() {
    auto const url = wizard::pick_template(context_);
    if (url.empty())
        return;
    page_.set_template(typed_files({url}));
}

void ReportDialog::pick_previous() {
    auto const urls = pick_files(context_, language_);
    if (urls.size() == 1)
        page_.set_previous(typed_files(urls));
}

void ReportDialog::fill() {
    Controls const& c = *controls_;
    auto const& said = page_.particulars();
    c.set_text("agency", said.agency);
    c.set_text("year", said.year);
    c.set_text("dates", said.dates);
    c.set_text("title", said.title);
    c.set_text("head", said.head);
    c.set_text("template", page_.template_file());
    c.set_text("previous", page_.previous_file());
    c.set_checked("brief", said.shape == Shape::brief);
    c.set_checked("full", said.shape == Shape::full);
    c.set_checked("indonesian", said.language == core::Language::indonesian);
    c.set_checked("english", said.language == core::Language::english);
    c.enable("write", page_.may_write());
    auto const problem = page_.problem();
    c.set_label("problem", !failure_.empty() ? failure_ : problem ? text(*problem) : std::string());
}

} // namespace berakhlak::wizard
