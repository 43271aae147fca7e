#include "workbook/document/document_cells.hpp"
#include "workbook/sheets/recap_table.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

using core::Text;

// More than these are no groups to compare, but answers of their own: ages, dates.
constexpr std::size_t most_groups = 30;

Text left_out(DataSheet::Group const& group) {
    auto const count = std::to_string(group.groups);
    if (group.groups < 2)
        return {"“" + group.name + "” tidak direkap: hanya " + count + " nilai.",
                "“" + group.name + "” has no table: it has only " + count + " value."};
    return {"“" + group.name + "” tidak direkap: " + count + " nilai yang berbeda, lebih dari " +
                std::to_string(most_groups) + ". Kelompokkan dahulu di berkas sumbernya.",
            "“" + group.name + "” has no table: " + count + " different values, more than " +
                std::to_string(most_groups) + ". Put them into classes in the source file first."};
}

} // namespace

void write_groups_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                        Sheet const& sheet, std::string const& name) {
    auto const& instrument = *survey.instrument;
    auto const last_column = last_recap_column(instrument);
    std::vector<Text> notes;
    std::optional<FixedHeights> fixed(book.document); // once for all tables is enough
    auto row = rows_of_heading + 1;                   // below the line that says what a unit is here
    for (auto const& group : data.groups) {
        if (group.groups < 2 || group.groups > most_groups) {
            notes.push_back(left_out(group));
            continue;
        }
        put_text(sheet, 0, row, book.text({"Menurut " + group.name, "By " + group.name}));
        style_cells(book, sheet, {{}, 0, row, 0, row}, Style::total);
        auto const filled =
            write_recap_table(book, instrument, {sheet, name, row + 1}, data.main(), group.block,
                              std::nullopt, static_cast<sal_Int32>(group.groups));
        row = filled.last_row + 2;
    }
    fixed.reset();
    set_recap_widths(instrument, sheet, false);
    fit_rows(sheet, rows_of_heading, row - 1);
    write_heading(book, survey, sheet,
                  book.text({"Kelompok: " + instrument.title.id,
                             "Groups: " + instrument.title.in(core::Language::english)}),
                  last_column);
    put_paragraph(
        book, sheet, rows_of_heading, last_column,
        book.text({"Di lembar ini “unit” berarti kelompok menurut judul tabelnya; “tanpa unit”: "
                   "responden yang tidak mengisinya.",
                   "On this sheet “unit” means a group by the title of its table; “without a unit”: "
                   "respondents who gave none."}));
    for (auto const& note : notes)
        put_paragraph(book, sheet, row++, last_column, book.text(note));
    auto const end = write_method(book, survey, sheet, notes.empty() ? row : row + 1, last_column);
    set_printed(book, sheet, last_column, end - 1);
}

} // namespace berakhlak::workbook
