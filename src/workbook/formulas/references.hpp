// Which cells a formula reads.
#pragma once

#include "workbook/document/document_cells.hpp"

#include <com/sun/star/sheet/XFormulaParser.hpp>

#include <functional>

namespace berakhlak::workbook {

class References {
public:
    explicit References(Spreadsheet const& document);

    /// The ranges that stand in the formula of a cell, those of named ranges among them, in the order of the
    /// text. A whole column has all rows of a sheet. The hidden sheets of the guard are left out.
    [[nodiscard]] std::vector<CellBlock> of(std::string const& bare, CellBlock const& cell) const;

    /// The formula of a cell or an array as it reads on any other sheet: every reference absolute and with
    /// its sheet. None when it means something else there (ROW() without an argument, a name of one sheet).
    [[nodiscard]] std::optional<std::string> absolute(std::string const& bare, CellBlock const& cell) const;

    /// The formula as it reads in another document, where `place` says which cells stand for the ranges that
    /// it reads here. None when a range has none there, or when it can't be told what the formula reads: a
    /// named expression, a database range, another document, INDIRECT and its like.
    using Place = std::function<std::optional<CellBlock>(CellBlock const&)>;
    [[nodiscard]] std::optional<std::string> carried(std::string bare, CellBlock const& cell,
                                                     References const& there, Place const& place) const;

private:
    Spreadsheet document_;
    host::Reference<com::sun::star::sheet::XFormulaParser> parser_;
};

} // namespace berakhlak::workbook
