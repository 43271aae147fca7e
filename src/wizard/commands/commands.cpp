#include "wizard/commands/commands.hpp"

#include "wizard/commands/command_table.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY;

class Posted : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    Posted(host::Context const& context, Reference<css::frame::XFrame> const& frame, Command const& command)
        : context_(context), frame_(frame), command_(command) {}

    void SAL_CALL notify(Any const&) override { run_command(context_, frame_, command_); }

private:
    host::Context context_;
    Reference<css::frame::XFrame> frame_;
    Command const& command_; // of a static table
};

bool shows_spreadsheet(Reference<css::frame::XFrame> const& frame) {
    if (!frame.is() || !frame->getController().is())
        return false;
    return Reference<css::sheet::XSpreadsheetDocument>(frame->getController()->getModel(), UNO_QUERY).is();
}

} // namespace

void Commands::initialize(Sequence<Any> const& arguments) {
    if (arguments.getLength() > 0)
        arguments[0] >>= frame_;
}

Reference<css::frame::XDispatch> Commands::queryDispatch(css::util::URL const& url, OUString const&,
                                                         sal_Int32) {
    if (find_command(host::to_utf8(url.Complete)))
        return this;
    return {};
}

Sequence<Reference<css::frame::XDispatch>>
Commands::queryDispatches(Sequence<css::frame::DispatchDescriptor> const& requests) {
    Sequence<Reference<css::frame::XDispatch>> dispatches(requests.getLength());
    for (sal_Int32 i = 0; i < requests.getLength(); ++i)
        dispatches.getArray()[i] =
            queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
    return dispatches;
}

void Commands::dispatch(css::util::URL const& url, Sequence<css::beans::PropertyValue> const&) {
    if (auto const* command = find_command(host::to_utf8(url.Complete)))
        css::awt::AsyncCallback::create(context_)->addCallback(new Posted(context_, frame_, *command), {});
}

void Commands::addStatusListener(Reference<css::frame::XStatusListener> const& listener,
                                 css::util::URL const& url) {
    if (!listener.is())
        return;
    css::frame::FeatureStateEvent state;
    state.Source.set(static_cast<cppu::OWeakObject*>(this));
    state.FeatureURL = url;
    auto const* command = find_command(host::to_utf8(url.Complete));
    state.IsEnabled = command && (!command->needs_sheet || shows_spreadsheet(frame_));
    listener->statusChanged(state);
}

// Whether a command can be used doesn't change while its frame shows the same document.
void Commands::removeStatusListener(Reference<css::frame::XStatusListener> const&, css::util::URL const&) {}

OUString Commands::getImplementationName() {
    return "org.berakhlak.calc.comp.Commands";
}
sal_Bool Commands::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}
Sequence<OUString> Commands::getSupportedServiceNames() {
    return host::sequence({OUString("com.sun.star.frame.ProtocolHandler")});
}

} // namespace berakhlak::wizard
