#include "wizard/views/import_dialog.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XReschedule.hpp>

#include <utility>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY;

// So that the bar moves, and Cancel can be pressed. Deprecated without a successor that is published.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
void let_the_office_breathe(Reference<css::awt::XReschedule> const& toolkit) {
    toolkit->reschedule();
}
#pragma GCC diagnostic pop

} // namespace

ImportDialog::ImportDialog(host::Context const& context, core::Language language, ImportWizard& wizard,
                           Writer writer, Selection selection, TablePicker pick_table)
    : ImplInheritanceHelper1(context, language), wizard_(wizard), writer_(std::move(writer)),
      selection_(std::move(selection)), pick_table_(std::move(pick_table)) {
    add_handlers();
}

bool ImportDialog::run(Reference<css::awt::XWindow> const& parent) {
    open("ImportWizard", parent);
    std::vector<std::string> names;
    for (std::size_t step = 0; step < steps; ++step)
        names.push_back(text(name_of(static_cast<Step>(step))));
    roadmap_ = std::make_unique<Roadmap>(dialog_, text({"Langkah", "Steps"}), names, this);
    // A grid control would be prettier, but LibreOffice 7.4 destroys its heap when a screen reader looks at
    // one.
    controls_->model("preview")->setPropertyValue("FontName", Any(OUString("Liberation Mono")));
    return execute("places");
}

void ImportDialog::itemStateChanged(css::awt::ItemEvent const& event) {
    if (filling_ || writing_ || event.ItemId < 1 || event.ItemId > static_cast<sal_Int32>(steps))
        return;
    guarded([&] { wizard_.go_to(static_cast<Step>(event.ItemId - 1)); });
}

void ImportDialog::disposing(css::lang::EventObject const&) {}

void ImportDialog::say(core::Text const& notice) {
    Flag const writing(writing_); // nothing is to be begun meanwhile
    controls_->set_label("source", text(notice));
    if (Reference<css::awt::XReschedule> const toolkit{css::awt::Toolkit::create(context_), UNO_QUERY};
        toolkit.is())
        let_the_office_breathe(toolkit);
}

bool ImportDialog::show_progress(double share) {
    Flag const writing(writing_); // first: a progress bar that is drawn lets events through, too
    show_progress_bar(true);
    controls_->set_progress("progress", static_cast<int>(share * 100.0));
    if (Reference<css::awt::XReschedule> const toolkit{css::awt::Toolkit::create(context_), UNO_QUERY};
        toolkit.is())
        let_the_office_breathe(toolkit);
    return !std::exchange(given_up_, false);
}

void ImportDialog::finish() {
    if (!wizard_.may_finish())
        return;
    bool finished = false;
    {
        Flag const writing(writing_);
        show_navigation();
        finished = writer_(wizard_.draft, [this](double share) { return show_progress(share); });
    }
    controls_->set_progress("progress", 0);
    if (!finished)
        return;
    wizard_.draft.remember();
    end(true);
}

void ImportDialog::cancel() {
    if (writing_)
        given_up_ = true;
    else
        end(false);
}

} // namespace berakhlak::wizard
