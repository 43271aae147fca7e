#include "workbook/document/document_cells.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/recap_table.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <algorithm>

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

// The degrees of freedom behind it stay in the function. Statistic and effect lie in the columns that are
// hidden on this sheet, where a recap has its minimum.
constexpr sal_Int32 last_difference_column = 12;

// Below a recap: where its groups differ, value by value. Gives the last row.
sal_Int32 write_differences(Workbook& book, core::Instrument const& instrument, RecapPlace const& place,
                            CellBlock const& answers, CellBlock const& groups) {
    auto const lines = static_cast<sal_Int32>(instrument.values.size()) + 1;
    auto const filled = book.guarded.write_array(
        {place.name, 0, place.first_row, last_difference_column, place.first_row + lines},
        function_call("differences",
                      answers.reference() + ";" + groups.reference() + ";" + book.argument(instrument)));
    auto const first = filled.first_row + 1;
    auto const style = [&](sal_Int32 from, sal_Int32 to, Style how) {
        style_cells(book, place.sheet, {{}, from, first, to, filled.last_row}, how);
    };
    style_cells(book, place.sheet, {{}, 0, filled.first_row, last_difference_column, filled.first_row},
                Style::header);
    enum : sal_Int32 {
        value,
        n,
        compared = 4,
        lowest,
        lowest_index,
        highest,
        highest_index,
        difference,
        p,
        corrected
    };
    style(value, value, Style::phrase);
    style(n, n, Style::integer);
    style(compared, lowest, Style::phrase);
    style(lowest_index, lowest_index, Style::number);
    style(highest, highest, Style::phrase);
    style(highest_index, difference, Style::number);
    style(p, corrected, Style::coefficient);
    style(last_difference_column, last_difference_column, Style::phrase);
    return filled.last_row;
}

} // namespace

void write_groups_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                        Sheet const& sheet, std::string const& name) {
    auto const& instrument = *survey.instrument;
    auto const last_column = std::max(last_recap_column(instrument), last_difference_column);
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
        row = write_differences(book, instrument, {sheet, name, filled.last_row + 2}, data.main(),
                                group.block) +
              2;
    }
    fixed.reset();
    set_recap_widths(instrument, sheet, false);
    for (auto column = last_recap_column(instrument) + 1; column <= last_difference_column; ++column)
        set_column_width(sheet, column, 2600);
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
    put_paragraph(book, sheet, row++, last_column,
                  book.text({"Perbedaan antarkelompok: uji Welch; p terkoreksi (Holm) di bawah 0,05 berarti "
                             "berbeda nyata. “Kelompok” "
                             "menyebut berapa kelompok yang dibandingkan; yang disembunyikan tidak ikut.",
                             "Differences between groups: Welch's test; a corrected p (Holm) below 0.05 is a "
                             "significant difference. "
                             "“Groups” says how many are compared; hidden ones are not."}));
    for (auto const& note : notes)
        put_paragraph(book, sheet, row++, last_column, book.text(note));
    auto const end = write_method(book, survey, sheet, row + 1, last_column);
    set_printed(book, sheet, last_column, end - 1);
}

} // namespace berakhlak::workbook
