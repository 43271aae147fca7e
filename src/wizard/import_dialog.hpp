// The import wizard on the screen: shows what the presenters say, and tells them what was done.
//
// One XDL dialog with steps, not com.sun.star.ui.dialogs.Wizard: that service is used by nothing in
// LibreOffice itself, sizes itself by its first page (tdf#132110), and leaves no place for a line that says
// what is wrong, nor for progress. With steps there is also one tab order and one file of texts.
#pragma once

#include "core/text.hpp"
#include "wizard/controls.hpp"
#include "wizard/presenters/import_wizard.hpp"
#include "wizard/roadmap.hpp"

#include <com/sun/star/awt/XDialogEventHandler.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <cppuhelper/implbase2.hxx>

#include <functional>
#include <map>
#include <memory>

namespace berakhlak::wizard {

/// Told how far the writing is, 0-1; gives false when it is to be given up.
using Progress = std::function<bool(double)>;
/// Writes what the wizard has put together. Throws survey::Refusal; gives false when it was given up, and has
/// left everything as it was then.
using Writer = std::function<bool(Draft const&, Progress const&)>;
/// The cells that are selected now, as text; empty when none are.
using Selection = std::function<std::vector<std::vector<std::string>>()>;

class ImportDialog : public cppu::WeakImplHelper2<com::sun::star::awt::XDialogEventHandler,
                                                  com::sun::star::awt::XItemListener> {
public:
    ImportDialog(host::Context const& context, core::Language language, ImportWizard& wizard, Writer writer,
                 Selection selection);

    /// Shows it until it is finished (true) or given up.
    bool run(host::Reference<com::sun::star::awt::XWindow> const& parent);

    sal_Bool SAL_CALL callHandlerMethod(host::Reference<com::sun::star::awt::XDialog> const& dialog,
                                        host::Any const& event, host::OUString const& method) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedMethodNames() override;
    void SAL_CALL itemStateChanged(com::sun::star::awt::ItemEvent const& event) override;
    void SAL_CALL disposing(com::sun::star::lang::EventObject const& source) override;

private:
    using Handler = std::function<void()>;
    [[nodiscard]] std::string text(core::Text const& in_two) const { return in_two.in(language_); }
    [[nodiscard]] std::vector<std::string> texts(std::vector<core::Text> const& list) const;

    void add_handlers();
    void guarded(Handler const& handler);

    void show();
    void show_files();
    void show_columns();
    void show_cleaning();
    void show_cuts();
    void show_result();
    void show_navigation();
    void show_unit_numbers();

    void open_places();
    void pick_files();
    void finish();
    void cancel();
    [[nodiscard]] std::optional<std::size_t> chosen_column() const;

    host::Context context_;
    core::Language language_;
    ImportWizard& wizard_;
    Writer writer_;
    Selection selection_;
    std::map<std::string, Handler, std::less<>> handlers_;
    host::Reference<com::sun::star::awt::XDialog> dialog_;
    std::unique_ptr<Controls> controls_;
    std::unique_ptr<Roadmap> roadmap_;
    std::string failure_; ///< what went wrong while finishing
    bool filling_ = false;
    bool writing_ = false;
    bool given_up_ = false;
};

} // namespace berakhlak::wizard
