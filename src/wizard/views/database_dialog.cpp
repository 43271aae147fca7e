#include "wizard/views/database_dialog.hpp"

#include "wizard/views/help.hpp"

#include <utility>

namespace berakhlak::wizard {

DatabaseDialog::DatabaseDialog(host::Context const& context, core::Language language, DatabasePage& page)
    : Form(context, language), page_(page) {
    auto const on_text = [this](char const* method, char const* field, auto set) {
        on(method, [this, field, set] { (page_.*set)(controls_->text(field)); });
    };
    on("onKind", [this] {
        page_.set_kind(controls_->checked("registeredKind") ? DatabaseKind::registered
                       : controls_->checked("addressKind")  ? DatabaseKind::address
                                                            : DatabaseKind::postgresql);
    });
    on_text("onServer", "server", &DatabasePage::set_server);
    on_text("onPort", "port", &DatabasePage::set_port);
    on_text("onDatabase", "database", &DatabasePage::set_database);
    on_text("onAddress", "address", &DatabasePage::set_address);
    on_text("onUser", "user", &DatabasePage::set_user);
    on_text("onPassword", "password", &DatabasePage::set_password);
    on("onRegistered", [this] {
        if (auto const position = controls_->selected("registered"))
            page_.set_registered(*position);
    });
    on("onConnect", [this] { page_.connect(); });
    on("onTable", [this] {
        if (auto const position = controls_->selected("tables"))
            page_.set_table(*position);
    });
    on("onCriteria", [this] { page_.set_criteria(controls_->text("criteria")); });
    on("onUse", [this] {
        if (page_.may_use())
            end(true);
    });
    on("onHelp", [this] { open_help(context_, language_); });
    on("onCancel", [this] { end(false); });
}

bool DatabaseDialog::run(host::Reference<com::sun::star::awt::XWindow> const& parent) {
    open("DatabaseDialog", parent);
    return execute("server");
}

void DatabaseDialog::fill() {
    Controls const& c = *controls_;
    auto const kind = page_.kind();
    c.set_checked("serverKind", kind == DatabaseKind::postgresql);
    c.set_checked("registeredKind", kind == DatabaseKind::registered);
    c.set_checked("addressKind", kind == DatabaseKind::address);
    for (auto const* name : {"server", "port", "database"})
        c.enable(name, kind == DatabaseKind::postgresql);
    c.set_list("registered", page_.registered(), page_.registered_position());
    c.enable("registered", kind == DatabaseKind::registered);
    c.enable("address", kind == DatabaseKind::address);
    c.enable("connect", page_.may_connect());
    c.set_list("tables", page_.tables(), page_.table());
    c.enable("tables", !page_.tables().empty());
    c.enable("use", page_.may_use());
    auto const problem = page_.problem();
    c.set_label("problem", !failure_.empty() ? failure_ : problem ? text(*problem) : std::string());
}

PasswordDialog::PasswordDialog(host::Context const& context, core::Language language, std::string question)
    : Form(context, language), question_(std::move(question)) {
    on("onPassword", [this] { password_ = controls_->text("password"); });
    on("onUse", [this] { end(true); });
    on("onCancel", [this] { end(false); });
}

std::optional<std::string> PasswordDialog::run(host::Reference<com::sun::star::awt::XWindow> const& parent) {
    open("PasswordDialog", parent);
    return execute("password") ? std::optional(password_) : std::nullopt;
}

void PasswordDialog::fill() {
    controls_->set_label("question", question_);
}

} // namespace berakhlak::wizard
