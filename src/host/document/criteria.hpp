// Which cells meet a criterion: the office itself is asked.
#pragma once

#include "host/document.hpp"
#include "host/range.hpp"

#include <com/sun/star/sheet/XFunctionAccess.hpp>

#include <cstdint>
#include <mutex>
#include <vector>

namespace berakhlak::host {

/// A column as the distinct contents in it, and which of them each row has: what a criterion is asked about.
class CriteriaColumn {
public:
    /// The used rows. `by_looks`: numbers in a format of their own are compared by what they look like.
    CriteriaColumn(CellRange const& column, bool by_looks);

    /// Cells that their content doesn't tell all about are looked at where they stand: errors, and numbers
    /// that are compared by their looks.
    static constexpr std::uint32_t on_the_sheet = 0xffffffff;
    static constexpr std::uint32_t empty_text = 0xfffffffe; ///< that a formula gives: no empty cell

    [[nodiscard]] std::vector<Any> const& distinct() const { return distinct_; }
    /// Rows below the used ones are empty cells.
    [[nodiscard]] std::uint32_t of_row(std::size_t row) const {
        return row < content_of_.size() ? content_of_[row] : 0;
    }
    [[nodiscard]] bool by_looks() const { return by_looks_; }
    /// Whether no cell must be looked at where it stands.
    [[nodiscard]] bool tells_all() const { return tells_all_; }

private:
    class Reader;

    bool by_looks_;
    bool tells_all_ = true;
    std::vector<Any> distinct_{Any(OUString())}; // the first: an empty cell
    std::vector<std::uint32_t> content_of_;
};

/// What COUNTIFS selects in this office under the document's own settings (wildcards, regular expressions,
/// whole cell, case, null date), because COUNTIFS's sister selects it: SUMIFS over the contents of a column,
/// with powers of two to sum up, tells which of 52 contents meet. Contents that come again are asked about
/// once.
class Criteria {
public:
    explicit Criteria(Context const& context) : context_(context) {}

    /// Whether a criterion is compared with what cells look like: a pattern is.
    [[nodiscard]] static bool is_by_looks(Document const& document, Any const& criterion);

    /// What a document says about criteria, as text: with other settings the same criterion means another
    /// thing.
    [[nodiscard]] static std::string settings_of(Document const& document);

    /// One flag for each of the first `rows` rows of a column, whose `contents` were read for such a
    /// criterion. `criterion` is a text or a number. Throws CellFailure when Calc makes nothing of it.
    [[nodiscard]] std::vector<bool> rows_that_meet(Document const& document, CellRange const& column,
                                                   CriteriaColumn const& contents, std::size_t rows,
                                                   Any const& criterion);

private:
    [[nodiscard]] Reference<com::sun::star::sheet::XFunctionAccess> functions();

    Context context_;
    std::mutex mutex_;
    Reference<com::sun::star::sheet::XFunctionAccess> functions_;
};

} // namespace berakhlak::host
