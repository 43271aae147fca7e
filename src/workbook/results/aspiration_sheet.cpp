#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <array>

namespace berakhlak::workbook {

namespace {

using core::Text;

constexpr sal_Int32 last_column = 9; // of the jumps; the other tables begin a column earlier

class Tables {
public:
    Tables(Workbook& book, survey::ImportedSurvey const& survey, Sheet const& sheet, std::string const& name)
        : book_(book), instrument_(*survey.instrument), sheet_(sheet), name_(name) {}

    void add_jumps(CellBlock const& current, CellBlock const& expected) {
        add_title({"Lompatan nilai: suara yang diharapkan dikurangi suara saat ini",
                   "Jumps: votes for the expected culture less votes for the current one"});
        auto const rows = static_cast<sal_Int32>(instrument_.items.size());
        auto const table =
            write("aspiration", 1, 9, rows, current.reference() + ";" + expected.reference() + ";");
        style_cells(book_, sheet_, {{}, 4, table.first_row + 1, 6, table.last_row}, Style::integer);
        style_cells(book_, sheet_, {{}, 7, table.first_row + 1, last_column, table.last_row}, Style::number);
    }

    void add_top(Text const& question, CellBlock const& picks) {
        add_title({"Perilaku teratas: " + question.id, "Top behaviours: " + question.en});
        auto const rows = static_cast<sal_Int32>(instrument_.picks.top);
        auto const table = write("top", 0, 5, rows, picks.reference() + ";;");
        style_cells(book_, sheet_, {{}, 0, table.first_row + 1, 0, table.last_row}, Style::integer);
        style_cells(book_, sheet_, {{}, 4, table.first_row + 1, 4, table.last_row}, Style::integer);
        style_cells(book_, sheet_, {{}, 5, table.first_row + 1, 5, table.last_row}, Style::number);
    }

    /// What follows stands on a page of its own, where anything stands above.
    void begin_page() const {
        if (!written_.empty())
            workbook::begin_page(sheet_, row_);
    }

    [[nodiscard]] sal_Int32 next_row() const { return row_; }
    [[nodiscard]] std::vector<CellBlock> const& written() const { return written_; }

private:
    void add_title(Text const& title) {
        put_text(sheet_, 0, row_, book_.text(title));
        style_cells(book_, sheet_, {{}, 0, row_, 0, row_}, Style::subtitle);
        ++row_;
    }

    // Code, behaviour and value stand in columns 1 to 3 of the sheet in every table.
    CellBlock write(char const* function, sal_Int32 column, sal_Int32 last, sal_Int32 rows,
                    std::string const& ranges) {
        auto filled =
            book_.guarded.write_padded({name_, column, row_, last, row_ + rows},
                                       function_call(function, ranges + book_.argument(instrument_)));
        style_cells(book_, sheet_, {{}, column, filled.first_row, last, filled.first_row}, Style::header);
        style_cells(book_, sheet_, {{}, 1, filled.first_row + 1, 3, filled.last_row}, Style::phrase);
        row_ = filled.last_row + 2;
        written_.push_back(filled);
        return filled;
    }

    Workbook& book_;
    core::Instrument const& instrument_;
    Sheet sheet_;
    std::string name_;
    sal_Int32 row_ = rows_of_heading;
    std::vector<CellBlock> written_;
};

} // namespace

void write_aspiration_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                            Sheet const& sheet, std::string const& name) {
    auto const& [personal, current, expected] = data.questions;
    Tables tables(book, survey, sheet, name);
    if (current && expected)
        tables.add_jumps(*current, *expected);
    tables.begin_page();
    if (personal)
        tables.add_top({"nilai pribadi", "personal values"}, *personal);
    if (current)
        tables.add_top({"budaya saat ini", "current culture"}, *current);
    if (expected)
        tables.add_top({"budaya yang diharapkan", "expected culture"}, *expected);
    constexpr std::array widths{1400, 1600, 9000, 4200, 2200, 2600, 2200, 2200, 2600, 2200};
    for (std::size_t column = 0; column < widths.size(); ++column)
        set_column_width(sheet, static_cast<sal_Int32>(column), widths[column]);
    for (auto const& table : tables.written())
        fit_rows(sheet, table.first_row, table.last_row);
    write_heading(book, survey, sheet, book.text({"Aspirasi", "Aspirations"}), last_column);
    auto const end = write_method(book, survey, sheet, tables.next_row(), last_column);
    set_printed(book, sheet, last_column, end - 1, Paper::portrait);
}

} // namespace berakhlak::workbook
