#include "workbook/guard.hpp"
#include "workbook/result_sheets.hpp"

#include <array>

namespace berakhlak::workbook {

namespace {

using core::Text;

constexpr sal_Int32 last_column = 5;

// Both tables have a text in one column, its value in the next, and then figures; the places differ by one.
class Tables {
public:
    Tables(Workbook& book, ImportedSurvey const& survey, Sheet const& sheet, std::string const& name)
        : book_(book), instrument_(*survey.instrument), sheet_(sheet), name_(name) {}

    void add_jumps(CellBlock const& current, CellBlock const& expected) {
        add_title({"Lompatan nilai: suara yang diharapkan dikurangi suara saat ini",
                   "Jumps: votes for the expected culture less votes for the current one"});
        auto const rows = static_cast<sal_Int32>(instrument_.items.size());
        auto const table = write("aspiration", rows, current.reference() + ";" + expected.reference() + ";");
        style(table, {0, 2}, {3, last_column});
    }

    void add_top(Text const& question, CellBlock const& picks) {
        add_title({"Perilaku teratas: " + question.id, "Top behaviours: " + question.en});
        auto const table =
            write("top", static_cast<sal_Int32>(instrument_.picks.top), picks.reference() + ";;");
        style(table, {1, 3}, {4, last_column});
        style_cells(book_, sheet_, {{}, 0, table.first_row + 1, 0, table.last_row}, Style::integer);
        style_cells(book_, sheet_, {{}, last_column, table.first_row + 1, last_column, table.last_row},
                    Style::number);
    }

    [[nodiscard]] sal_Int32 next_row() const { return row_; }
    [[nodiscard]] std::vector<CellBlock> const& written() const { return written_; }

private:
    struct Columns {
        sal_Int32 first, last;
    };

    void add_title(Text const& title) {
        put_text(sheet_, 0, row_, book_.text(title));
        style_cells(book_, sheet_, {{}, 0, row_, 0, row_}, Style::subtitle);
        ++row_;
    }

    CellBlock write(char const* function, sal_Int32 rows, std::string const& ranges) {
        auto const filled =
            book_.frozen.write_padded({name_, 0, row_, last_column, row_ + rows},
                                      function_call(function, ranges + book_.argument(instrument_)));
        row_ = filled.last_row + 2;
        written_.push_back(filled);
        return filled;
    }

    void style(CellBlock const& table, Columns const& texts, Columns const& counts) {
        auto const first = table.first_row + 1;
        style_cells(book_, sheet_, {{}, 0, table.first_row, last_column, table.first_row}, Style::header);
        style_cells(book_, sheet_, {{}, texts.first, first, texts.last, table.last_row}, Style::phrase);
        style_cells(book_, sheet_, {{}, counts.first, first, counts.last, table.last_row}, Style::integer);
    }

    Workbook& book_;
    core::Instrument const& instrument_;
    Sheet sheet_;
    std::string name_;
    sal_Int32 row_ = rows_of_heading;
    std::vector<CellBlock> written_;
};

} // namespace

void write_aspiration_sheet(Workbook& book, ImportedSurvey const& survey, DataSheet const& data,
                            Sheet const& sheet, std::string const& name) {
    auto const& [personal, current, expected] = data.questions;
    Tables tables(book, survey, sheet, name);
    if (current && expected)
        tables.add_jumps(*current, *expected);
    if (personal)
        tables.add_top({"nilai pribadi", "personal values"}, *personal);
    if (current)
        tables.add_top({"budaya saat ini", "current culture"}, *current);
    if (expected)
        tables.add_top({"budaya yang diharapkan", "expected culture"}, *expected);
    constexpr std::array widths{1800, 2200, 11500, 4200, 2600, 2600};
    for (std::size_t column = 0; column < widths.size(); ++column)
        set_column_width(sheet, static_cast<sal_Int32>(column), widths[column]);
    for (auto const& table : tables.written())
        fit_rows(sheet, table.first_row, table.last_row);
    write_heading(book, survey, sheet, book.text({"Aspirasi", "Aspirations"}), last_column);
    auto const end = write_method(book, survey, sheet, tables.next_row(), last_column);
    set_printed(book, sheet, last_column, end - 1);
}

} // namespace berakhlak::workbook
