#include "wizard/import_dialog.hpp"

#include "host/package.hpp"
#include "wizard/help.hpp"

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XReschedule.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

// So that the bar moves, and Cancel can be pressed. Deprecated without a successor that is published.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
void let_the_office_breathe(Reference<css::awt::XReschedule> const& toolkit) {
    toolkit->reschedule();
}
#pragma GCC diagnostic pop

// A flag that is set for as long as this lives.
class Flag {
public:
    explicit Flag(bool& flag) : flag_(flag) { flag_ = true; }
    ~Flag() { flag_ = false; }
    Flag(Flag const&) = delete;
    Flag& operator=(Flag const&) = delete;

private:
    bool& flag_;
};

} // namespace

ImportDialog::ImportDialog(host::Context const& context, core::Language language, ImportWizard& wizard,
                           Writer writer, Selection selection)
    : context_(context), language_(language), wizard_(wizard), writer_(std::move(writer)),
      selection_(std::move(selection)) {
    add_handlers();
}

std::vector<std::string> ImportDialog::texts(std::vector<Text> const& list) const {
    std::vector<std::string> result;
    for (auto const& entry : list)
        result.push_back(text(entry));
    return result;
}

bool ImportDialog::run(Reference<css::awt::XWindow> const& parent) {
    auto const provider = css::awt::DialogProvider2::create(context_);
    OUString const url =
        "vnd.sun.star.extension://" + OUString(host::package_identifier) + "/dialogs/ImportWizard.xdl";
    Sequence<css::beans::NamedValue> arguments(parent.is() ? 2 : 1);
    arguments.getArray()[0] = {"EventHandler", Any(Reference<css::awt::XDialogEventHandler>(this))};
    if (parent.is())
        arguments.getArray()[1] = {"ParentWindow", Any(Reference<css::awt::XWindowPeer>(parent, UNO_QUERY))};
    dialog_.set(provider->createDialogWithArguments(url, arguments), UNO_QUERY_THROW);
    controls_ = std::make_unique<Controls>(dialog_);
    std::vector<std::string> names;
    for (std::size_t step = 0; step < steps; ++step)
        names.push_back(text(name_of(static_cast<Step>(step))));
    roadmap_ = std::make_unique<Roadmap>(dialog_, text({"Langkah", "Steps"}), names, this);
    // A grid control would be prettier, but LibreOffice 7.4 destroys its heap when a screen reader looks at
    // one.
    controls_->model("preview")->setPropertyValue("FontName", Any(OUString("Liberation Mono")));
    show();
    controls_->focus("places");
    bool const finished = dialog_->execute() == 1;
    Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose();
    return finished;
}

// Nothing may leave an event: whatever goes wrong is told in the dialog.
void ImportDialog::guarded(Handler const& handler) {
    try {
        failure_.clear();
        handler();
    } catch (survey::Refusal const& refusal) {
        failure_ = text(refusal.message());
    } catch (host::uno::Exception const& exception) {
        failure_ = text({"Kesalahan program: ", "Error in the program: "}) + host::to_utf8(exception.Message);
    } catch (std::exception const& exception) {
        failure_ = text({"Kesalahan program: ", "Error in the program: "}) + exception.what();
    }
    if (dialog_.is())
        show();
}

sal_Bool ImportDialog::callHandlerMethod(Reference<css::awt::XDialog> const&, Any const&,
                                         OUString const& method) {
    auto const handler = handlers_.find(host::to_utf8(method));
    if (handler == handlers_.end())
        return false;
    if (filling_ || (writing_ && method != "onCancel"))
        return true;
    guarded(handler->second);
    return true;
}

Sequence<OUString> ImportDialog::getSupportedMethodNames() {
    Sequence<OUString> names(static_cast<sal_Int32>(handlers_.size()));
    sal_Int32 count = 0;
    for (auto const& [name, handler] : handlers_)
        names.getArray()[count++] = host::to_office(name);
    return names;
}

void ImportDialog::itemStateChanged(css::awt::ItemEvent const& event) {
    if (filling_ || writing_ || event.ItemId < 1 || event.ItemId > static_cast<sal_Int32>(steps))
        return;
    guarded([&] { wizard_.go_to(static_cast<Step>(event.ItemId - 1)); });
}

void ImportDialog::disposing(css::lang::EventObject const&) {}

void ImportDialog::finish() {
    if (!wizard_.may_finish())
        return;
    given_up_ = false;
    bool finished = false;
    {
        Flag const writing(writing_);
        show_navigation();
        Reference<css::awt::XReschedule> const toolkit(css::awt::Toolkit::create(context_), UNO_QUERY);
        finished = writer_(wizard_.draft, [&](double share) {
            controls_->set_progress("progress", static_cast<int>(share * 100.0));
            if (toolkit.is())
                let_the_office_breathe(toolkit);
            return !given_up_;
        });
    }
    controls_->set_progress("progress", 0);
    if (!finished)
        return;
    wizard_.draft.remember();
    Reference<css::awt::XDialog2>(dialog_, UNO_QUERY_THROW)->endDialog(1);
}

void ImportDialog::cancel() {
    if (writing_)
        given_up_ = true;
    else
        Reference<css::awt::XDialog2>(dialog_, UNO_QUERY_THROW)->endDialog(0);
}

} // namespace berakhlak::wizard
