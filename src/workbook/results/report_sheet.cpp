#include "workbook/formulas/guard.hpp"
#include "workbook/results/chart_sheet.hpp"
#include "workbook/sheets/band_colours.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <array>
#include <cctype>
#include <optional>

namespace berakhlak::workbook {

namespace {

using core::Text;

enum ReportColumn : sal_Int32 { name, n, index, letter, category, sure, national, difference };
constexpr std::array widths{5100, 1400, 2500, 1200, 2800, 2200, 1400, 1400}; // A4 less margins, together
constexpr sal_Int32 page_width = 18000, row_height = 500;
constexpr sal_Int32 columns_height = 8500, quadrants_height = 12000;

std::string reference(CellBlock const& block, sal_Int32 column, sal_Int32 row) {
    auto const range = CellBlock{block.sheet, column, row, column, row}.reference();
    return range.substr(0, range.rfind(':'));
}

std::string capital(std::string word) {
    if (!word.empty())
        word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
    return word;
}

class Report {
public:
    Report(Workbook& book, survey::ImportedSurvey const& survey, Results const& results,
           ChartTables const& tables, Sheet const& sheet)
        : book_(book), survey_(survey), results_(results), tables_(tables), sheet_(sheet) {}

    void write() {
        for (std::size_t column = 0; column < widths.size(); ++column)
            set_column_width(sheet_, static_cast<sal_Int32>(column), widths[column]);
        add_headline();
        add_values();
        auto const values = place("nilai", columns_height);
        std::optional<ChartPlace> units, quadrants;
        if (!tables_.units.empty()) {
            begin_page(sheet_, row_);
            units = place("unit", height_of(tables_.units.front()));
            if (tables_.units.size() > 1)
                put_paragraph(book_, sheet_, row_++, difference,
                              text({"Unit selebihnya ada di lembar Grafik.",
                                    "The other units are on the sheet Charts."}));
        }
        if (tables_.quadrants) {
            begin_page(sheet_, row_);
            quadrants = place("kuadran", quadrants_height);
        }
        write_heading(book_, survey_, sheet_,
                      text({"Laporan: " + survey_.instrument->title.id,
                            "Report: " + survey_.instrument->title.in(core::Language::english)}),
                      difference);
        add_method();
        set_printed(book_, sheet_, difference, row_ - 1, Paper::portrait);

        // Charts come last, as on their own sheet.
        add_values_chart(book_, tables_, values);
        if (units)
            add_units_chart(book_, tables_.units.front(), *units);
        if (quadrants)
            add_quadrants_chart(book_, tables_, *quadrants);
    }

private:
    [[nodiscard]] std::string const& text(Text const& in_two) const { return book_.text(in_two); }
    void copy(sal_Int32 column, CellBlock const& block, sal_Int32 from_column, sal_Int32 from_row) {
        auto const cell = reference(block, from_column, from_row);
        bool const is_text = column == name || column == letter || column == category;
        put_formula(sheet_, column, row_, is_text ? cell + "&\"\"" : cell); // an empty cell is 0 otherwise
    }
    void subtitle(Text const& title) {
        put_text(sheet_, name, row_, text(title));
        style_cells(book_, sheet_, {{}, name, row_, name, row_}, Style::subtitle);
        ++row_;
    }
    void style_rows(sal_Int32 first, sal_Int32 last, sal_Int32 last_column) {
        auto const& bands = survey_.instrument->bands;
        style_cells(book_, sheet_, {{}, name, first - 1, last_column, first - 1}, Style::header);
        style_cells(book_, sheet_, {{}, name, first, name, last}, Style::phrase);
        style_cells(book_, sheet_, {{}, n, first, n, last}, Style::integer);
        style_cells(book_, sheet_, {{}, index, first, index, last}, Style::number);
        style_cells(book_, sheet_, {{}, letter, first, category, last}, Style::category);
        style_cells(book_, sheet_, {{}, sure, first, sure, last}, Style::category);
        if (last_column > sure)
            style_cells(book_, sheet_, {{}, national, first, difference, last}, Style::number);
        colour_by_band(book_, sheet_, {{}, index, first, index, last}, bands);
        colour_by_band_of(book_, sheet_, {{}, letter, first, category, last}, index, bands);
        fit_rows(sheet_, first - 1, last);
    }
    // The letter of the figure in this row, for tables that have none.
    [[nodiscard]] std::string letter_formula() const {
        auto const& bands = survey_.instrument->bands;
        std::string formula = "\"\"";
        for (std::size_t band = bands.list.size(); band-- > 0;)
            formula = "IF(" + is_in_band("$C" + std::to_string(row_ + 1), bands, band) + ";\"" +
                      bands.list[band].letter + "\";" + formula + ")";
        return formula;
    }
    void titles(std::string const& first, bool with_national) {
        TextRows row{{first, "n", text({"Angka", "Figure"}), text({"Huruf", "Letter"}),
                      text({"Kategori", "Category"}), text({"Selang 95 %", "95 % interval"})}};
        if (with_national) {
            row[0].push_back(text({"Nas. ", "Nat. "}) + std::to_string(*tables_.national));
            row[0].push_back(text({"Selisih", "Diff."}));
        }
        put_texts(sheet_, name, row_++, row);
    }

    void add_headline() {
        subtitle({"Indeks utama", "Headline indices"});
        titles(text({"Indeks", "Index"}), false);
        auto const first = row_;
        auto const& profile = results_.profile;
        auto const& recap = results_.recap;
        if (results_.health) {
            auto const& health = *results_.health;
            for (auto row = health.first_row; row <= health.last_row; ++row)
                add_line({health.sheet, 2, row, 2, row}, {health.sheet, 0, row, 0, row},
                         {health.sheet, 1, row, 1, row}, {health.sheet, 3, row, 3, row},
                         CellBlock{health.sheet, 4, row, 5, row});
        } else
            add_line({profile.sheet, 0, profile.last_row, 0, profile.last_row},
                     {profile.sheet, 2, profile.last_row, 2, profile.last_row},
                     {profile.sheet, 4, profile.last_row, 4, profile.last_row},
                     {profile.sheet, 1, profile.last_row, 1, profile.last_row},
                     bounds_of_profile(profile.last_row), survey_.instrument->report.index);
        auto const last = recap.last_row;
        add_line({recap.sheet, 0, last, 0, last},
                 {recap.sheet, recap.last_column - 1, last, recap.last_column - 1, last},
                 {recap.sheet, recap.last_column, last, recap.last_column, last},
                 {recap.sheet, 1, last, 1, last}, std::nullopt);
        style_rows(first, row_ - 1, sure);
        ++row_;
    }
    [[nodiscard]] CellBlock bounds_of_profile(sal_Int32 row) const {
        return {results_.profile.sheet, 6, row, 7, row};
    }
    // FIXED writes the decimal sign of the office; a text has that of the workbook's language.
    [[nodiscard]] std::string rounded_text(std::string const& cell) const {
        auto const decimals = std::to_string(survey_.instrument->bands.decimals);
        auto const fixed = "FIXED(" + cell + ";" + decimals + ")";
        return text({"SUBSTITUTE(" + fixed + ";\".\";\",\")", "SUBSTITUTE(" + fixed + ";\",\";\".\")"});
    }
    // "61,2–65,8": lower and upper bound in one cell.
    void add_interval(CellBlock const& bounds) {
        auto const lower = reference(bounds, bounds.first_column, bounds.first_row);
        auto const upper = reference(bounds, bounds.last_column, bounds.first_row);
        put_formula(sheet_, sure, row_,
                    "IF(ISNUMBER(" + lower + ");" + rounded_text(lower) + "&\"–\"&" + rounded_text(upper) +
                        ";\"\")");
    }
    void add_line(CellBlock const& label, CellBlock const& figure, CellBlock const& band,
                  CellBlock const& respondents, std::optional<CellBlock> const& bounds,
                  std::optional<Text> const& called = std::nullopt) {
        if (called)
            put_text(sheet_, name, row_, text(*called));
        else
            copy(name, label, label.first_column, label.first_row);
        copy(n, respondents, respondents.first_column, respondents.first_row);
        copy(index, figure, figure.first_column, figure.first_row);
        put_formula(sheet_, letter, row_, letter_formula());
        copy(category, band, band.first_column, band.first_row);
        if (bounds)
            add_interval(*bounds);
        ++row_;
    }

    void add_values() {
        auto const& word = survey_.instrument->report.value;
        subtitle({"Tiap " + word.id, "Each " + word.in(core::Language::english)});
        bool const with_national = tables_.national.has_value();
        titles(capital(text(word)), with_national);
        auto const first = row_;
        auto const& profile = results_.profile;
        for (auto row = profile.first_row + 1; row <= profile.last_row; ++row) {
            for (sal_Int32 column = name; column <= category; ++column)
                copy(column, profile, column, row);
            if (row == profile.last_row)
                put_text(sheet_, name, row_, text(survey_.instrument->report.index));
            add_interval(bounds_of_profile(row));
            auto const at = row - profile.first_row + tables_.values.cells.first_row;
            if (with_national && row < profile.last_row) {
                copy(national, tables_.values.cells, tables_.values.cells.last_column, at);
                auto const here = std::to_string(row_ + 1);
                put_formula(sheet_, difference, row_,
                            "IF(AND(ISNUMBER($C" + here + ");ISNUMBER($G" + here + "));$C" + here + "-$G" +
                                here + ";\"\")");
            }
            ++row_;
        }
        style_rows(first, row_ - 1, with_national ? difference : sure);
        if (with_national)
            add_no_differences(first);
        ++row_;
    }

    // A national figure within the interval of ours is no difference, whatever the subtraction says.
    void add_no_differences(sal_Int32 first) {
        auto const& profile = results_.profile;
        std::string names;
        for (auto row = profile.first_row + 1; row < profile.last_row; ++row) {
            auto const here = std::to_string(first + row - profile.first_row);
            auto const bounds = bounds_of_profile(row);
            auto const lower = reference(bounds, bounds.first_column, row);
            auto const upper = reference(bounds, bounds.last_column, row);
            names += (names.empty() ? "" : "&") +
                     ("IF(AND(ISNUMBER($G" + here + ");ISNUMBER(" + lower + "));IF(AND($G" + here +
                      ">=" + lower + ";$G" + here + "<=" + upper + ");\"; \"&$A" + here + ";\"\");\"\")");
        }
        put_paragraph(book_, sheet_, row_, difference, {});
        set_row_heights(sheet_, row_, row_, 2 * row_height); // all seven names take two lines
        put_formula(
            sheet_, name, row_++,
            quoted_text(text({"Tidak berbeda nyata dari angka nasional (angka nasional di dalam selang 95 %)",
                              "Not significantly different from the national figure (it lies within the "
                              "95 % interval)"})) +
                "&" + names);
    }

    void add_method() {
        if (tables_.national)
            put_paragraph(book_, sheet_, row_++, difference,
                          text({"Angka nasional: yang diterbitkan KemenPANRB, rerata instansi.",
                                "National figures: as published by KemenPANRB, means of agencies."}));
        row_ = write_method(book_, survey_, sheet_, row_, difference);
    }

    ChartPlace place(std::string const& chart, sal_Int32 height) {
        auto const rows = height / row_height + 2;
        set_row_heights(sheet_, row_, row_ + rows - 1, row_height);
        ChartPlace result{sheet_, "BerAKHLAK laporan " + chart, 0, row_, page_width, height};
        row_ += rows;
        return result;
    }

    Workbook& book_;
    survey::ImportedSurvey const& survey_;
    Results const& results_;
    ChartTables const& tables_;
    Sheet sheet_;
    sal_Int32 row_ = rows_of_heading + 1;
};

} // namespace

void write_report_sheet(Workbook& book, survey::ImportedSurvey const& survey, Results const& results,
                        ChartTables const& tables, Sheet const& sheet) {
    Report(book, survey, results, tables, sheet).write();
}

} // namespace berakhlak::workbook
