#include "wizard/views/form.hpp"

#include "host/package.hpp"
#include "host/refusals.hpp"

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>

namespace berakhlak::wizard {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

namespace {

class Disposed {
public:
    explicit Disposed(Reference<css::awt::XDialog> const& dialog) : dialog_(dialog, UNO_QUERY_THROW) {}
    ~Disposed() {
        try {
            dialog_->dispose();
        } catch (host::uno::Exception const&) {
            // It is gone already.
        }
    }
    Disposed(Disposed const&) = delete;
    Disposed& operator=(Disposed const&) = delete;

private:
    Reference<css::lang::XComponent> dialog_;
};

} // namespace

std::vector<std::string> Form::texts(std::vector<core::Text> const& list) const {
    std::vector<std::string> result;
    result.reserve(list.size());
    for (auto const& entry : list)
        result.push_back(text(entry));
    return result;
}

void Form::open(char const* name, Reference<css::awt::XWindow> const& parent) {
    auto const provider = css::awt::DialogProvider2::create(context_);
    auto const url = "vnd.sun.star.extension://" + OUString(host::package_identifier) + "/dialogs/" +
                     OUString::createFromAscii(name) + ".xdl";
    Sequence<css::beans::NamedValue> arguments(parent.is() ? 2 : 1);
    arguments.getArray()[0] = {"EventHandler", Any(Reference<css::awt::XDialogEventHandler>(this))};
    if (parent.is())
        arguments.getArray()[1] = {"ParentWindow", Any(Reference<css::awt::XWindowPeer>(parent, UNO_QUERY))};
    dialog_.set(provider->createDialogWithArguments(url, arguments), UNO_QUERY_THROW);
    controls_ = std::make_unique<Controls>(dialog_);
}

bool Form::execute(char const* focused) {
    Disposed const disposed(dialog_);
    show();
    controls_->focus(focused);
    bool const done = dialog_->execute() == 1;
    if (broken_)
        throw core::Refusal(*broken_);
    return done;
}

void Form::end(bool done) const {
    if (Reference<css::awt::XDialog2> const dialog{dialog_, UNO_QUERY}; dialog.is())
        dialog->endDialog(done ? 1 : 0);
}

void Form::show() {
    Flag const filling(filling_);
    fill();
}

void Form::guarded(Handler const& handler) {
    try {
        failure_.clear();
        handler();
    } catch (...) {
        failure_ = text(host::current_refusal().message());
    }
    try {
        if (dialog_.is())
            show();
    } catch (...) {
        broken_ = host::current_refusal();
        end(false);
    }
}

sal_Bool Form::callHandlerMethod(Reference<css::awt::XDialog> const&, Any const&, OUString const& method) {
    auto const handler = handlers_.find(host::to_utf8(method));
    if (handler == handlers_.end())
        return false;
    if (filling_ || (writing_ && method != "onCancel"))
        return true;
    guarded(handler->second);
    return true;
}

Sequence<OUString> Form::getSupportedMethodNames() {
    Sequence<OUString> names(static_cast<sal_Int32>(handlers_.size()));
    sal_Int32 count = 0;
    for (auto const& [name, handler] : handlers_)
        names.getArray()[count++] = host::to_office(name);
    return names;
}

} // namespace berakhlak::wizard
