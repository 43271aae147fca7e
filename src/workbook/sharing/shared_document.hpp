// From a copy of a workbook to what may leave the house.
#pragma once

#include "workbook/document/open_document.hpp"
#include "workbook/sharing/share_choices.hpp"

#include <memory>
#include <set>

namespace berakhlak::workbook {

struct SharedDocument {
    std::unique_ptr<OpenDocument> document;
    ShareReport report;
    std::set<std::string> secrets; ///< what must be in no part of the file
};

/// Changes the copy; `options.key` must be set.
[[nodiscard]] SharedDocument make_shared_document(host::Context const& context,
                                                  std::unique_ptr<OpenDocument> copy,
                                                  ShareOptions const& options);

} // namespace berakhlak::workbook
