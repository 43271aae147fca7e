// What a person chooses about a copy that may leave the house, and what is told about it.
#pragma once

#include "core/text/refusal.hpp"
#include "core/text/text.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace berakhlak::workbook {

enum class ShareMode {
    live,   ///< formulas of ours stay, guarded
    values, ///< every formula of ours becomes what it shows
    native  ///< formulas that any spreadsheet program computes, where an exact equivalent exists
};
enum class ShareFormat { ods, xlsx, pdf, xls }; ///< xls is always refused, with the reason
enum class Identities { removed, pseudonymised };

struct ShareOptions {
    ShareMode mode = ShareMode::live;
    ShareFormat format = ShareFormat::xlsx;
    bool respondent_rows = false; ///< without them every formula over them becomes values, or counts (native)
    Identities identities = Identities::removed;
    std::string key;                  ///< of pseudonyms; empty: a random one that nobody keeps
    std::set<std::string> own_sheets; ///< sheets of the user's own that leave as well
    core::Language language = core::Language::indonesian;
};

enum class SheetFate { leaves, leaves_changed, stays, added };

struct SharedSheet {
    std::string name;
    SheetFate fate = SheetFate::leaves;
    bool hidden = false;                ///< not visible to who opens the file, but there
    std::size_t respondents = 0;        ///< rows of people that leave with it
    std::size_t live_formulas = 0;      ///< of ours, guarded
    std::size_t native_formulas = 0;    ///< written in their place
    std::size_t formulas_as_values = 0; ///< of ours
    std::vector<core::Text> remarks;    ///< what is taken out or changed, column by column, and why
};

struct ShareReport {
    std::vector<SharedSheet> sheets; ///< in their order; those that stay are listed too
    std::vector<core::Text> remarks; ///< about the file as a whole: properties, comments, change history, ...
};

/// The ending that a format has, with its dot; the format of an ending (core::Refusal for an unknown one).
[[nodiscard]] std::string ending_of(ShareFormat format);
[[nodiscard]] ShareFormat format_of(std::string const& url);

/// Throws core::Refusal, with the reason, for the one format in which our formulas would die.
void refuse_xls(ShareFormat format);

/// A report as lines for a person.
[[nodiscard]] std::vector<core::Text> lines_of(ShareReport const& report);

} // namespace berakhlak::workbook
