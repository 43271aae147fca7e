#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/band_colours.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

enum HealthColumn : sal_Int32 { figure, category, name_of_index, respondents, lower, upper };
constexpr sal_Int32 indices = 6;

} // namespace

CellBlock write_health_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                             Sheet const& sheet, std::string const& name) {
    std::string arguments;
    for (auto const& question : data.questions)
        arguments += question.value().reference() + ";";
    constexpr sal_Int32 header = rows_of_heading;
    auto filled =
        book.guarded.write_array({name, figure, header + 1, respondents, header + indices},
                                 function_call("health", arguments + book.argument(*survey.instrument)));
    auto const surely = function_call("health", arguments + book.argument(*survey.instrument) + ";0.95");
    for (auto const column : {lower, upper})
        book.guarded.write_array({name, column, filled.first_row, column, filled.last_row},
                                 "INDEX(" + surely + ";0;" + std::to_string(column + 1) + ")");
    put_texts(
        sheet, figure, header,
        {{book.text({"Angka", "Figure"}), book.text({"Kategori", "Category"}), book.text({"Indeks", "Index"}),
          "n", book.text({"Batas bawah", "Lower bound"}), book.text({"Batas atas", "Upper bound"})}});
    style_cells(book, sheet, {{}, figure, header, upper, header}, Style::header);
    style_cells(book, sheet, {{}, lower, filled.first_row, upper, filled.last_row}, Style::number);
    style_cells(book, sheet, {{}, respondents, filled.first_row, respondents, filled.last_row},
                Style::integer);
    style_cells(book, sheet, {{}, figure, filled.first_row, figure, filled.last_row}, Style::number);
    style_cells(book, sheet, {{}, category, filled.first_row, category, filled.last_row}, Style::category);
    style_cells(book, sheet, {{}, name_of_index, filled.first_row, name_of_index, filled.last_row},
                Style::text);
    style_cells(book, sheet, {{}, name_of_index, filled.first_row, name_of_index, filled.first_row},
                Style::total);
    auto const& bands = survey.instrument->bands;
    colour_by_band(book, sheet, {{}, figure, filled.first_row, figure, filled.last_row}, bands);
    colour_by_band_of(book, sheet, {{}, category, filled.first_row, category, filled.last_row}, figure,
                      bands);
    set_column_width(sheet, figure, 2600);
    set_column_width(sheet, category, 4500);
    set_column_width(sheet, name_of_index, 11000);
    set_column_width(sheet, respondents, 1800);
    set_column_width(sheet, lower, 2400);
    set_column_width(sheet, upper, 2400);
    write_heading(book, survey, sheet,
                  book.text({"Kesehatan Budaya: " + survey.instrument->title.id,
                             "Culture Health: " + survey.instrument->title.in(core::Language::english)}),
                  upper);
    auto const end = write_method(book, survey, sheet, filled.last_row + 2, upper);
    set_printed(book, sheet, upper, end - 1);
    return filled;
}

} // namespace berakhlak::workbook
