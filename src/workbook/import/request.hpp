// What a caller asks of an import.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"
#include "survey/answers/plan.hpp"
#include "workbook/document/options.hpp"
#include "workbook/sheets/unit_population.hpp"
#include "workbook/source/sheet_choice.hpp"
#include "workbook/source/source_file.hpp"

#include <com/sun/star/task/XStatusIndicator.hpp>

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

struct ImportRequest : survey::ImportPlan {
    host::OUString url;
    SourceOverrides source;
    core::Language language = core::Language::indonesian;
    bool keep_identities = false;
    bool hidden = true;
    SheetChoice sheets = all_sheets();
    std::vector<UnitPopulation> population;
    host::Reference<com::sun::star::task::XStatusIndicator> indicator; ///< told how far the writing is
};

/// Throws survey::Refusal for an unknown option or a value of the wrong kind.
[[nodiscard]] ImportRequest request_of(host::OUString const& url, Options const& options);

} // namespace berakhlak::workbook
