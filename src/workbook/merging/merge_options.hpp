// What a caller of the merging service asks for.
#pragma once

#include "workbook/document/options.hpp"
#include "workbook/merging/merge_request.hpp"

namespace berakhlak::workbook {

/// Throws survey::Refusal for an unknown option or a value of the wrong kind.
[[nodiscard]] MergeRequest merge_request_of(Options const& options);

} // namespace berakhlak::workbook
