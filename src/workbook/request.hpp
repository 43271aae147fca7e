// What a caller asks of an import.
#pragma once

#include "core/text.hpp"
#include "host/uno.hpp"
#include "survey/plan.hpp"
#include "workbook/sheet_choice.hpp"
#include "workbook/source_file.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

struct ImportRequest : survey::ImportPlan {
    host::OUString url;
    SourceOverrides source;
    core::Language language = core::Language::indonesian;
    std::optional<unsigned> minimum_group;
    bool keep_identities = false;
    bool hidden = true;
    SheetChoice sheets = all_sheets();
};

using Options = host::Sequence<com::sun::star::beans::NamedValue>;

/// The language in which a refusal is told; Indonesian unless the options say "en".
[[nodiscard]] core::Language language_of(Options const& options);

/// Throws survey::Refusal for an unknown option or a value of the wrong kind.
[[nodiscard]] ImportRequest request_of(host::OUString const& url, Options const& options);

} // namespace berakhlak::workbook
