// The commands of the menu, one entry each.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::wizard {

inline constexpr char command_protocol[] = "vnd.org.berakhlak.calc:";

/// Where a command was given.
struct Scene {
    host::Context context;
    host::Reference<com::sun::star::frame::XFrame> frame;
    host::Reference<com::sun::star::sheet::XSpreadsheetDocument> document; ///< null: no spreadsheet
    core::Language language;

    /// A message that is to be read and closed.
    void tell(core::Text const& message) const;
    void warn(core::Text const& message) const;
    [[nodiscard]] host::Reference<com::sun::star::awt::XWindow> window() const;
    /// As text; nothing when no cells are selected.
    [[nodiscard]] std::vector<std::vector<std::string>> selected_cells() const;
};

struct Command {
    std::string_view name; ///< behind the protocol
    bool needs_sheet;
    void (*run)(Scene const& scene);
};

/// By its URL; null for what isn't ours.
[[nodiscard]] Command const* find_command(std::string_view url);

/// Runs it; whatever goes wrong becomes a message, nothing is thrown.
void run_command(host::Context const& context, host::Reference<com::sun::star::frame::XFrame> const& frame,
                 Command const& command);

// The commands themselves, each in a file of its own kind.
void import_survey_file(Scene const& scene);
void reload_survey(Scene const& scene);
void check_selection(Scene const& scene);
void write_report(Scene const& scene);
void protect_formulas(Scene const& scene);
void freeze_formulas(Scene const& scene);
void thaw_formulas(Scene const& scene);
void share_workbook(Scene const& scene);
void merge_workbooks(Scene const& scene);
void show_help(Scene const& scene);

} // namespace berakhlak::wizard
