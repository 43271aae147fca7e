// Which cells meet a criterion: the office itself is asked.
#pragma once

#include "host/document.hpp"
#include "host/range.hpp"

#include <com/sun/star/sheet/XFunctionAccess.hpp>

#include <mutex>
#include <vector>

namespace berakhlak::host {

/// What COUNTIFS selects in this office under the document's own settings (wildcards, regular expressions,
/// whole cell, case, null date), because COUNTIFS's sister selects it: SUMIFS over the contents of a column,
/// with powers of two to sum up, tells which of 52 contents meet. Contents that come again are asked about
/// once.
class Criteria {
public:
    explicit Criteria(Context context) : context_(std::move(context)) {}

    /// One flag for each of the first `rows` rows of a column. `criterion` is a text or a number. Throws
    /// CellFailure when Calc makes nothing of it.
    [[nodiscard]] std::vector<bool> rows_that_meet(Document const& document, CellRange const& column,
                                                   std::size_t rows, Any const& criterion);

private:
    [[nodiscard]] Reference<com::sun::star::sheet::XFunctionAccess> functions();

    Context context_;
    std::mutex mutex_;
    Reference<com::sun::star::sheet::XFunctionAccess> functions_;
};

} // namespace berakhlak::host
