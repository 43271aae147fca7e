// Basis data on the screen; and the question for a password alone, when a workbook is counted again.
#pragma once

#include "wizard/forms/database_page.hpp"
#include "wizard/views/form.hpp"

namespace berakhlak::wizard {

class DatabaseDialog : public Form {
public:
    DatabaseDialog(host::Context const& context, core::Language language, DatabasePage& page);
    /// Whether a table was chosen.
    bool run(host::Reference<com::sun::star::awt::XWindow> const& parent);

private:
    void fill() override;

    DatabasePage& page_;
};

class PasswordDialog : public Form {
public:
    PasswordDialog(host::Context const& context, core::Language language, std::string question);
    /// What was typed; none when it was given up.
    std::optional<std::string> run(host::Reference<com::sun::star::awt::XWindow> const& parent);

private:
    void fill() override;

    std::string question_;
    std::string password_;
};

} // namespace berakhlak::wizard
