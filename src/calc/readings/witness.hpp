// A formula cell that tells whether a range still is what it was.
#pragma once

#include "host/document.hpp"
#include "host/range.hpp"

#include <memory>
#include <string>
#include <vector>

namespace berakhlak::calc {

/// "$Data.$B$1:$V$901"; empty when its document or its sheet is gone.
[[nodiscard]] std::string address_of(host::CellRange const& range);

/// A cell that holds nothing but one call of ours (guarded or not), of which one range is the range in
/// question and everything else is constant. Calc marks such a cell dirty before anything can see that a
/// cell of its range has changed, and computes it when it is asked for its result: then it calls us. So when
/// it has been asked and is no error, either nothing has changed since it was computed, or it has just called
/// us. While it is being computed itself it answers with an error (522), and is no witness.
class Witness {
public:
    enum class Word {
        nothing_new, ///< since it was computed, which may have been just now
        not_now,     ///< it is being computed, or shows an error
        none         ///< its formula isn't one that can tell
    };

    Witness(host::Document const& document, host::Reference<com::sun::star::table::XCell> const& cell)
        : document_(document), cell_(cell) {}

    /// Asks about the range of this address. `own`: the ranges of the call that asks. The witness may read
    /// those and cells that hold no formula, so that asking can't lead back to the formula that asks.
    [[nodiscard]] Word ask(std::string const& range, std::vector<std::string> const& own) const;

    /// Whether one is being asked, further down the stack.
    [[nodiscard]] static bool is_asked();

    /// One among the formulas of a document, or null.
    [[nodiscard]] static std::shared_ptr<Witness const>
    find(host::Document const& document, std::string const& range, std::vector<std::string> const& own);

private:
    host::Document document_;
    host::Reference<com::sun::star::table::XCell> cell_;
};

} // namespace berakhlak::calc
