// What a caller asks of an import.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"
#include "survey/answers/plan.hpp"
#include "workbook/document/options.hpp"
#include "workbook/import/write_choices.hpp"
#include "workbook/source/source_file.hpp"

#include <com/sun/star/task/XStatusIndicator.hpp>

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

struct ImportRequest : survey::ImportPlan {
    host::OUString url;
    WriteChoices write;
    host::Reference<com::sun::star::task::XStatusIndicator> indicator; ///< told how far the writing is
};

/// Throws survey::Refusal for an unknown option or a value of the wrong kind.
[[nodiscard]] ImportRequest request_of(host::OUString const& url, Options const& options);

} // namespace berakhlak::workbook
