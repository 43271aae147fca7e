#include "wizard/views/share_dialog.hpp"

#include "wizard/views/help.hpp"
#include "wizard/views/pick_files.hpp"

namespace berakhlak::wizard {

using workbook::ShareMode;

ShareDialog::ShareDialog(host::Context const& context, core::Language language, SharePage& page)
    : Form(context, language), page_(page) {
    on("onMode", [this] { take_mode(); });
    on("onRows", [this] { page_.set_respondent_rows(controls_->checked("rows")); });
    on("onPseudonyms", [this] { page_.set_pseudonyms(controls_->checked("pseudonyms")); });
    on("onKey", [this] { page_.set_key(controls_->text("key")); });
    on("onOwn", [this] { page_.set_own_sheets(controls_->selection("own")); });
    on("onTarget", [this] { page_.set_target(controls_->text("target")); });
    on("onPick", [this] { pick_target(); });
    on("onCheck", [this] { page_.check(); });
    on("onWrite", [this] {
        if (!page_.may_write())
            return;
        page_.write();
        end(true);
    });
    on("onHelp", [this] { open_help(context_, language_); });
    on("onCancel", [this] { end(false); });
}

bool ShareDialog::run(host::Reference<com::sun::star::awt::XWindow> const& parent,
                      std::string const& proposal) {
    open("ShareDialog", parent);
    {
        Flag const filling(filling_);
        controls_->set_text("target", proposal);
    }
    page_.set_target(proposal);
    return execute("live");
}

void ShareDialog::take_mode() {
    page_.set_mode(controls_->checked("live")     ? ShareMode::live
                   : controls_->checked("values") ? ShareMode::values
                                                  : ShareMode::native);
}

void ShareDialog::pick_target() {
    auto const url = wizard::pick_target(context_);
    if (url.empty())
        return;
    auto const path = typed_files({url});
    {
        Flag const filling(filling_);
        controls_->set_text("target", path);
    }
    page_.set_target(path);
}

void ShareDialog::fill() {
    Controls const& c = *controls_;
    auto const& options = page_.options();
    c.set_checked("live", options.mode == ShareMode::live);
    c.set_checked("values", options.mode == ShareMode::values);
    c.set_checked("native", options.mode == ShareMode::native);
    c.set_checked("rows", options.respondent_rows);
    c.set_checked("pseudonyms", options.identities == workbook::Identities::pseudonymised);
    c.enable("pseudonyms", page_.may_have_pseudonyms());
    c.enable("key", page_.may_have_key());
    c.set_list("own", page_.own_sheets(), page_.chosen_sheets());
    c.enable("own", !page_.own_sheets().empty());
    c.enable("check", page_.may_check());
    c.enable("write", page_.may_write());
    c.set_list("report", page_.report(language_), std::vector<std::size_t>{});
    auto const problem = page_.problem();
    c.set_label("problem", !failure_.empty() ? failure_ : problem ? text(*problem) : std::string());
}

} // namespace berakhlak::wizard
