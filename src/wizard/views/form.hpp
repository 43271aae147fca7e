// A dialog on the screen, made of an XDL file: its controls, and its events by name.
#pragma once

#include "core/text/refusal.hpp"
#include "wizard/views/controls.hpp"

#include <com/sun/star/awt/XDialogEventHandler.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <cppuhelper/implbase1.hxx>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace berakhlak::wizard {

/// The cells that are selected now, as text; empty when none are.
using Selection = std::function<std::vector<std::vector<std::string>>()>;

class Form : public cppu::WeakImplHelper1<com::sun::star::awt::XDialogEventHandler> {
public:
    Form(host::Context const& context, core::Language const& language)
        : context_(context), language_(language) {}

    sal_Bool SAL_CALL callHandlerMethod(host::Reference<com::sun::star::awt::XDialog> const& dialog,
                                        host::Any const& event, host::OUString const& method) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedMethodNames() override;

protected:
    using Handler = std::function<void()>;

    /// What an event of the XDL file does; the controls are shown anew after it.
    void on(char const* method, Handler handler) { handlers_[method] = std::move(handler); }
    /// Whatever goes wrong is told in the dialog (`failure`), for nothing may leave an event.
    void guarded(Handler const& handler);

    /// "ImportWizard": the file of that name among the package's dialogs.
    void open(char const* name, host::Reference<com::sun::star::awt::XWindow> const& parent);
    /// Shown until end() is called, with this control in focus at first: true when something was done. The
    /// dialog is gone then. Throws core::Refusal when it could not be shown any more.
    bool execute(char const* focused);
    void end(bool done) const;

    /// Brings the controls up to date. What this changes in them is no event.
    void show();
    virtual void fill() = 0;

    [[nodiscard]] std::string text(core::Text const& in_two) const { return in_two.in(language_); }
    [[nodiscard]] std::vector<std::string> texts(std::vector<core::Text> const& list) const;

    host::Context context_;
    core::Language language_;
    host::Reference<com::sun::star::awt::XDialog> dialog_;
    std::unique_ptr<Controls> controls_;
    std::string failure_;
    bool filling_ = false;
    bool writing_ = false; ///< or reading: only Cancel does anything

private:
    std::map<std::string, Handler, std::less<>> handlers_;
    std::optional<core::Refusal> broken_; ///< why it can't be shown any more
};

/// A flag that is set for as long as this lives.
class Flag {
public:
    explicit Flag(bool& flag) : flag_(flag), before_(flag) { flag_ = true; }
    ~Flag() { flag_ = before_; }
    Flag(Flag const&) = delete;
    Flag& operator=(Flag const&) = delete;

private:
    bool& flag_;
    bool before_;
};

} // namespace berakhlak::wizard
