#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

enum GapColumn : sal_Int32 {
    gap,
    performance,
    expectation,
    conformity,
    quadrant,
    code,
    item,
    lower,
    upper,
    p,
    corrected
};

} // namespace

CellBlock write_gap_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                          Sheet const& sheet, std::string const& name) {
    auto const& instrument = *survey.instrument;
    constexpr sal_Int32 header = rows_of_heading;
    auto const items = static_cast<sal_Int32>(instrument.items.size());
    auto filled = book.guarded.write_array({name, gap, header + 1, corrected, header + 1 + items},
                                           function_call("gap", data.main().reference() + ";" +
                                                                    data.expectation->reference() + ";;" +
                                                                    book.argument(instrument)));
    put_texts(sheet, gap, header,
              {{book.text({"Gap", "Gap"}), book.text({"Kinerja", "Performance"}),
                book.text({"Harapan", "Expectation"}), book.text({"Kesesuaian (%)", "Conformity (%)"}),
                book.text({"Kuadran", "Quadrant"}), book.text({"Kode", "Code"}), book.text({"Butir", "Item"}),
                book.text({"Batas bawah gap", "Gap from"}), book.text({"Batas atas gap", "Gap to"}),
                book.text({"p", "p"}), book.text({"p terkoreksi", "Corrected p"})}});
    auto const first = filled.first_row;
    style_cells(book, sheet, {{}, gap, header, corrected, header}, Style::header);
    style_cells(book, sheet, {{}, gap, first, expectation, filled.last_row}, Style::mean);
    style_cells(book, sheet, {{}, conformity, first, conformity, filled.last_row}, Style::number);
    style_cells(book, sheet, {{}, quadrant, first, item, filled.last_row}, Style::phrase);
    style_cells(book, sheet, {{}, item, first, item, first}, Style::total);
    style_cells(book, sheet, {{}, lower, first, upper, filled.last_row}, Style::mean);
    style_cells(book, sheet, {{}, p, first, corrected, filled.last_row}, Style::coefficient);
    for (auto const column : {gap, performance, expectation, conformity, lower, upper, p, corrected})
        set_column_width(sheet, column, 2500);
    set_column_width(sheet, quadrant, 4800);
    set_column_width(sheet, code, 1600);
    set_column_width(sheet, item, 10000);
    fit_rows(sheet, header, filled.last_row);
    write_heading(book, survey, sheet,
                  book.text({"Gap kinerja dan harapan", "Gap of performance and expectation"}), corrected);
    put_paragraph(
        book, sheet, filled.last_row + 2, corrected,
        book.text(
            {"Gap = kinerja - harapan pada skala jawaban; kesesuaian = kinerja / harapan x 100. Kuadran "
             "dipotong pada rerata semua butir: I prioritas utama, II pertahankan prestasi, III prioritas "
             "rendah, IV berlebihan. Baris pertama: rerata semua nilai. Batas: selang kepercayaan 95 % dari "
             "penilaian berpasangan; p terkoreksi di bawah 0,05: gap nyata.",
             "Gap = performance - expectation on the scale of the answers; conformity = performance / "
             "expectation x 100. Quadrants are cut at the means of all items: I first priority, II keep "
             "up, III low priority, IV possibly more than needed. First row: the mean of all values. From "
             "and to: 95 % confidence interval of the paired ratings; a corrected p below 0.05: the gap is "
             "significant."}));
    auto const end = write_method(book, survey, sheet, filled.last_row + 3, corrected);
    set_printed(book, sheet, corrected, end - 1);
    repeat_row(sheet, header);
    return filled;
}

} // namespace berakhlak::workbook
