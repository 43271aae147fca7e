// A Calc document in an office, in the words of the tests.
#pragma once

#include "harness/office.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace berakhlak::tests {

/// What a cell shows: a number, a text, or an error. Nothing in it: an empty text.
struct Content {
    enum class Kind { number, text, error };
    Kind kind = Kind::text;
    double number = 0.0;
    std::string text; ///< as shown; of an error "#N/A"; of a number in contents() its digits
    int error = 0;    ///< Calc's code
};

bool operator==(Content const& content, double number); ///< to 1e-9
bool operator==(Content const& content, std::string_view text_or_error);
std::ostream& operator<<(std::ostream& out, Content const& content);

using Rows = std::vector<std::vector<std::string>>;

/// Closed with the object. Cells are named "B2" (first sheet) or "Data.B2"; ranges likewise.
class Document {
public:
    explicit Document(Office& office);                                                   ///< a new one
    Document(Office& office, std::filesystem::path const& file);                         ///< an existing one
    explicit Document(uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> model) ///< an open one
        : model_(std::move(model)) {}
    ~Document();
    Document(Document const&) = delete;
    Document& operator=(Document const&) = delete;

    void save_as(std::filesystem::path const& file) const; ///< the filter by the ending: .ods, .xlsx
    void recalculate() const;                              ///< hard: every cell

    void add_sheet(std::string const& name) const;
    void hide_sheet(std::string const& name) const;
    /// Numbers are written "4" or "62.4"; everything else is text; "" leaves the cell empty.
    void fill(std::string const& first_cell, Rows const& rows) const;
    void set_number(std::string const& cell, double number) const;
    void set_text(std::string const& cell, std::string const& text) const;
    /// As a user types it, in the language of the office; also values ("TRUE").
    void type(std::string const& cell, std::string const& formula) const;
    /// As a user types it and ends with Ctrl+Shift+Enter.
    void type_array(std::string const& range, std::string const& formula) const;
    /// As the wizard writes it: programmatic names, English, ';'.
    void set_formula(std::string const& cell, std::string const& formula) const;
    void set_array_formula(std::string const& range, std::string const& formula) const;
    void set_style(std::string const& range, std::string const& style) const; ///< made when it is missing
    [[nodiscard]] std::string style(std::string const& cell) const;

    [[nodiscard]] Content content(std::string const& cell) const;
    [[nodiscard]] std::vector<std::vector<Content>> contents(std::string const& range) const;
    [[nodiscard]] std::string formula(std::string const& cell) const;
    /// Types the formula into Z1 of the first sheet and reads what it gives.
    [[nodiscard]] Content typed(std::string const& formula) const;
    /// Writes the formula through the API into Z2.
    [[nodiscard]] Content written(std::string const& formula) const;

    [[nodiscard]] uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& model() const {
        return model_;
    }
    [[nodiscard]] uno::Reference<com::sun::star::table::XCellRange> range(std::string const& name) const;

private:
    uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> model_;
};

/// The content of a single cell.
[[nodiscard]] Content content_of(uno::Reference<com::sun::star::table::XCell> const& cell);
/// Number of sheets, rows and columns are 0-based here.
[[nodiscard]] uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_of(Document const& document,
                                                                           sal_Int32 position);

} // namespace berakhlak::tests
