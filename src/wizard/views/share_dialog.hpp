// Siapkan untuk dibagikan, on the screen.
#pragma once

#include "wizard/forms/share_page.hpp"
#include "wizard/views/form.hpp"

namespace berakhlak::wizard {

class ShareDialog : public Form {
public:
    ShareDialog(host::Context const& context, core::Language language, SharePage& page);

    /// Shows it until the copy is written (true) or it is given up. `proposal`: a path for the copy, or
    /// nothing.
    bool run(host::Reference<com::sun::star::awt::XWindow> const& parent, std::string const& proposal);

private:
    void fill() override;
    void take_mode();
    void pick_target();

    SharePage& page_;
};

} // namespace berakhlak::wizard
