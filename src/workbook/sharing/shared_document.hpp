// A new workbook that holds nothing but what may leave the house.
#pragma once

#include "workbook/document/spreadsheet.hpp"
#include "workbook/sharing/share_choices.hpp"

#include <memory>
#include <set>
#include <string>
#include <utility>

namespace berakhlak::workbook {

/// A document without a window, closed on every way out.
class Copy {
public:
    explicit Copy(Spreadsheet const& document) : document_(document) {}
    ~Copy();
    Copy(Copy const&) = delete;
    Copy& operator=(Copy const&) = delete;
    [[nodiscard]] Spreadsheet const& get() const { return document_; }

private:
    Spreadsheet document_;
};

struct SharedDocument {
    std::unique_ptr<Copy> document;
    ShareReport report;
    std::set<std::string> secrets; ///< numbers and addresses of people, for a last look at the file
};

/// `document` is only read. What its figures are computed from is imported once more, with labels as
/// shared_labels.hpp leaves them, into a document made from nothing: with rows the result is what an import
/// of these rows writes, without rows the same sheets as values, and no rows. `options.key` must be set.
[[nodiscard]] SharedDocument make_shared_document(host::Context const& context, Spreadsheet const& document,
                                                  ShareOptions const& options);

} // namespace berakhlak::workbook
