// The import wizard on the screen: shows what the presenters say, and tells them what was done.
//
// One XDL dialog with steps, not com.sun.star.ui.dialogs.Wizard: that service is used by nothing in
// LibreOffice itself, sizes itself by its first page (tdf#132110), and leaves no place for a line that says
// what is wrong, nor for progress. With steps there is also one tab order and one file of texts.
#pragma once

#include "wizard/presenters/import_wizard.hpp"
#include "wizard/views/form.hpp"
#include "wizard/views/roadmap.hpp"

#include <com/sun/star/awt/XItemListener.hpp>
#include <cppuhelper/implbase1.hxx>

namespace berakhlak::wizard {

/// Told how far the writing is, 0-1; gives false when it is to be given up.
using Progress = std::function<bool(double)>;
/// Writes what the wizard has put together. Throws survey::Refusal; gives false when it was given up, and has
/// left everything as it was then.
using Writer = std::function<bool(Draft const&, Progress const&)>;

/// Asks which table of which database; none when it was given up.
using TablePicker = std::function<std::optional<survey::DatabaseSource>()>;

class ImportDialog : public cppu::ImplInheritanceHelper1<Form, com::sun::star::awt::XItemListener> {
public:
    ImportDialog(host::Context const& context, core::Language language, ImportWizard& wizard, Writer writer,
                 Selection selection, TablePicker pick_table);

    /// Shows it until it is finished (true) or given up.
    bool run(host::Reference<com::sun::star::awt::XWindow> const& parent);

    /// Shows how far something is that takes its time, 0-1, and lets Cancel be pressed; false when it was.
    bool show_progress(double share);
    /// Says what is about to happen where the source is told, and lets it be seen at once.
    void say(core::Text const& notice);

    void SAL_CALL itemStateChanged(com::sun::star::awt::ItemEvent const& event) override;
    void SAL_CALL disposing(com::sun::star::lang::EventObject const& source) override;

private:
    void add_handlers();

    void fill() override;
    void show_files();
    void show_questions();
    void show_columns();
    void show_cleaning();
    void show_groups();
    void show_result();
    void show_navigation();
    void show_progress_bar(bool visible);
    void show_unit_numbers();

    void open_places();
    void pick_files();
    void finish();
    void cancel();
    [[nodiscard]] std::optional<std::size_t> chosen_column() const;

    ImportWizard& wizard_;
    Writer writer_;
    Selection selection_;
    TablePicker pick_table_;
    std::unique_ptr<Roadmap> roadmap_;
    std::string typed_;              ///< the places, as they were last looked at
    std::vector<std::string> asked_; ///< the questions that are shown, and which of them
    std::size_t asked_at_ = 0;
    bool given_up_ = false;
};

} // namespace berakhlak::wizard
