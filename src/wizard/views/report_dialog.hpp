// Buat laporan, on the screen.
#pragma once

#include "wizard/forms/report_page.hpp"
#include "wizard/views/form.hpp"

namespace berakhlak::wizard {

class ReportDialog : public Form {
public:
    ReportDialog(host::Context const& context, core::Language language, ReportPage& page);

    /// Shows it until the report is written (true) or it is given up.
    bool run(host::Reference<com::sun::star::awt::XWindow> const& parent);

private:
    void fill() override;
    void pick_template();
    void pick_previous();

    ReportPage& page_;
};

} // namespace berakhlak::wizard
