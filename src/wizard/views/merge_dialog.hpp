// Gabungkan, on the screen.
#pragma once

#include "wizard/forms/merge_page.hpp"
#include "wizard/views/form.hpp"

namespace berakhlak::wizard {

/// Merges what the page says into a new workbook with a window. Throws survey::Refusal.
using Merger = std::function<void(MergePage const&)>;

class MergeDialog : public Form {
public:
    MergeDialog(host::Context const& context, core::Language language, MergePage& page, Merger merger,
                Selection selection);

    void run(host::Reference<com::sun::star::awt::XWindow> const& parent);

private:
    void fill() override;
    void pick();

    MergePage& page_;
    Merger merger_;
    Selection selection_;
};

} // namespace berakhlak::wizard
