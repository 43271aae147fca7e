#include "workbook/results/chart_tables.hpp"

#include "core/text/number_text.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/sheets/band_colours.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <osl/time.h>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

constexpr sal_Int32 own_colour = 0x1F4E79, national_colour = 0xC55A11, line_colour = 0x7F7F7F;
constexpr sal_Int32 units_of_chart = 40;
constexpr int first_national_year = 2022;

std::string cell(sal_Int32 column, sal_Int32 row) {
    return column_letters(column) + std::to_string(row + 1);
}
std::string fixed_rows(sal_Int32 column, sal_Int32 first, sal_Int32 last) {
    auto const letters = column_letters(column);
    return letters + "$" + std::to_string(first + 1) + ":" + letters + "$" + std::to_string(last + 1);
}
std::string cell_of(CellBlock const& block, sal_Int32 column, sal_Int32 row) {
    CellBlock const one{block.sheet, column, row, column, row};
    auto const reference = one.reference();
    return reference.substr(0, reference.rfind(':'));
}
// Rows move along when the formula is filled down.
std::string moving_cell_of(CellBlock const& block, sal_Int32 column, sal_Int32 row) {
    auto reference = cell_of(block, column, row);
    reference.erase(reference.rfind('$'), 1);
    return reference;
}

int this_year() {
    TimeValue now{};
    oslDateTime time{};
    return osl_getSystemTime(&now) && osl_getDateTimeFromTimeValue(&now, &time) ? time.Year
                                                                                : first_national_year;
}

class Tables {
public:
    Tables(Workbook& book, survey::ImportedSurvey const& survey, Results const& results, Sheet const& sheet,
           std::string const& name, sal_Int32 column)
        : book_(book), instrument_(*survey.instrument), results_(results), sheet_(sheet), name_(name),
          column_(column) {}

    ChartTables write() {
        add_values();
        if (results_.recap.last_row - results_.recap.first_row > 3) // header, two units, the sums
            add_units();
        if (results_.gap)
            add_quadrants();
        return std::move(tables_);
    }

private:
    [[nodiscard]] std::string const& text(core::Text const& in_two) const { return book_.text(in_two); }
    [[nodiscard]] std::string reference_call(int year, std::string const& value) const {
        return function_call("reference", std::to_string(year) + ";" + quoted_text(value));
    }

    // The last year for which somebody published a figure of each value; asked of the function itself.
    [[nodiscard]] std::optional<int> national_year() const {
        auto const scratch = sheet_->getCellByPosition(column_, row_);
        for (int year = this_year(); year >= first_national_year; --year) {
            std::string all;
            for (auto const& value : instrument_.values)
                all += (all.empty() ? "" : ";") + ("ISNUMBER(" + reference_call(year, value.code) + ")");
            scratch->setFormula(host::to_office("=IF(AND(" + all + ");1;0)"));
            if (scratch->getError() == 0 && scratch->getValue() == 1.0)
                return year;
        }
        scratch->setFormula({});
        return std::nullopt;
    }

    void header(TextRows const& titles) {
        put_texts(sheet_, column_, row_, titles);
        style_cells(book_, sheet_,
                    {{}, column_, row_, column_ + static_cast<sal_Int32>(titles[0].size()) - 1, row_},
                    Style::header);
        ++row_;
    }

    void add_values() {
        tables_.national = national_year();
        TextRows titles{{text({"Nilai", "Value"}), text({"Survei ini", "This survey"})}};
        tables_.values.colours = {own_colour};
        if (tables_.national) {
            titles[0].push_back(text({"Nasional ", "National "}) + std::to_string(*tables_.national));
            tables_.values.colours.push_back(national_colour);
        }
        auto const first = row_;
        header(titles);
        for (std::size_t value = 0; value < instrument_.values.size(); ++value, ++row_) {
            auto const row = results_.profile.first_row + 1 + static_cast<sal_Int32>(value);
            put_formula(sheet_, column_, row_, cell_of(results_.profile, 0, row));
            put_formula(sheet_, column_ + 1, row_, cell_of(results_.profile, 2, row));
            if (tables_.national)
                book_.guarded.write_cell({name_, column_ + 2, row_, column_ + 2, row_},
                                         reference_call(*tables_.national, instrument_.values[value].code));
        }
        style_cells(book_, sheet_, {{}, column_, first + 1, column_, row_ - 1}, Style::phrase);
        style_cells(book_, sheet_,
                    {{}, column_ + 1, first + 1, column_ + (tables_.national ? 2 : 1), row_ - 1},
                    Style::number);
        tables_.values.cells = {name_, column_, first, column_ + (tables_.national ? 2 : 1), row_ - 1};
        row_ += 1;
    }

    // In the recap's order: unit, index, place. Hidden units get the last places, in their order.
    CellBlock add_places() {
        auto const& recap = results_.recap;
        header({{text({"Unit (urutan rekap)", "Unit (order of the recap)"}), text({"Indeks", "Index"}),
                 text({"Peringkat", "Place"})}});
        auto const first = row_;
        auto const last = row_ + (recap.last_row - 2) - (recap.first_row + 1);
        put_formula(sheet_, column_, first, moving_cell_of(recap, 0, recap.first_row + 1));
        // RANK tells numbers apart that COUNTIF takes for equal: what only rounding errors divide is one
        // place.
        auto const figure = moving_cell_of(recap, recap.last_column - 1, recap.first_row + 1);
        put_formula(sheet_, column_ + 1, first,
                    "IF(ISNUMBER(" + figure + ");ROUND(" + figure + ";10);" + figure + ")");
        auto const index = column_ + 1;
        auto const letters = column_letters(index);
        auto const own = cell(index, first);
        auto const all = fixed_rows(index, first, last);
        auto const from_first = letters + "$" + std::to_string(first + 1) + ":" + own;
        auto const above = letters + "$" + std::to_string(first) + ":" + cell(index, first - 1);
        put_formula(sheet_, column_ + 2, first,
                    "IF(ISNUMBER(" + own + ");RANK(" + own + ";" + all + ";0)+COUNTIF(" + above + ";" + own +
                        ");COUNT(" + all + ")+ROWS(" + from_first + ")-COUNT(" + from_first + "))");
        fill_down(sheet_, {{}, column_, first, column_ + 2, last});
        style_cells(book_, sheet_, {{}, column_, first, column_, last}, Style::phrase);
        style_cells(book_, sheet_, {{}, index, first, index, last}, Style::number);
        style_cells(book_, sheet_, {{}, column_ + 2, first, column_ + 2, last}, Style::integer);
        row_ = last + 2;
        return {name_, column_, first, column_ + 2, last};
    }

    void add_units() {
        auto const places = add_places();
        auto const units = places.last_row - places.first_row + 1;
        for (sal_Int32 done = 0; done < units; done += units_of_chart)
            add_sorted(places, done, std::min(units, done + units_of_chart));
    }

    // Unit, then one column per band that holds the figure where it is of this band; index and place beside.
    void add_sorted(CellBlock const& places, sal_Int32 begin, sal_Int32 end) {
        auto const& bands = instrument_.bands;
        auto const count = static_cast<sal_Int32>(bands.list.size());
        auto const index = column_ + count + 1;
        std::vector<std::string> titles{text({"Unit", "Unit"})};
        for (auto const& band : bands.list)
            titles.push_back(band.letter + " " + text(band.label));
        titles.push_back(text({"Indeks", "Index"}));
        titles.push_back(text({"Peringkat", "Place"}));
        auto const head = row_;
        header({titles});
        auto const first = row_;
        auto const last = first + (end - begin) - 1;
        for (sal_Int32 row = first; row <= last; ++row)
            sheet_->getCellByPosition(index + 1, row)->setValue(begin + row - first + 1);
        auto const place = "$" + cell(index + 1, first);
        auto const found = "MATCH(" + place + ";$" + column_letters(places.last_column) + "$" +
                           std::to_string(places.first_row + 1) + ":$" + column_letters(places.last_column) +
                           "$" + std::to_string(places.last_row + 1) + ";0)";
        auto const from = [&](sal_Int32 column) {
            return "INDEX(" + fixed_rows(column, places.first_row, places.last_row) + ";" + found + ")";
        };
        put_formula(sheet_, column_, first, from(places.first_column));
        put_formula(sheet_, index, first, from(places.first_column + 1));
        for (sal_Int32 band = 0; band < count; ++band) {
            auto const figure = "$" + cell(index, first);
            put_formula(sheet_, column_ + 1 + band, first,
                        "IF(" + is_in_band(figure, bands, static_cast<std::size_t>(band)) + ";" + figure +
                            ";\"\")");
        }
        fill_down(sheet_, {{}, column_, first, index, last});
        style_cells(book_, sheet_, {{}, column_, first, column_, last}, Style::phrase);
        style_cells(book_, sheet_, {{}, column_ + 1, first, index, last}, Style::number);
        style_cells(book_, sheet_, {{}, index + 1, first, index + 1, last}, Style::integer);
        ChartTable table{{name_, column_, head, column_ + count, last}, {}};
        for (std::size_t band = 0; band < bands.list.size(); ++band)
            table.colours.push_back(band_chart_colour(band, bands.list.size()));
        tables_.units.push_back(std::move(table));
        row_ = last + 2;
    }

    // A diagonal: each item is a series of one point. Below, the two lines of the means.
    void add_quadrants() {
        auto const& gap = *results_.gap;
        auto const items = static_cast<sal_Int32>(instrument_.items.size());
        std::vector<std::string> titles{text({"Kinerja", "Performance"})};
        for (auto const& item : instrument_.items)
            titles.push_back(item.code);
        titles.push_back(text({"Rerata kinerja", "Mean performance"}));
        titles.push_back(text({"Rerata harapan", "Mean expectation"}));
        auto const head = row_;
        header({titles});
        for (sal_Int32 item = 0; item < items; ++item, ++row_) {
            auto const shown = [&](sal_Int32 column) {
                auto const figure = cell_of(gap, column, gap.first_row + 1 + item);
                return "IF(ISNUMBER(" + figure + ");" + figure + ";\"\")";
            };
            put_formula(sheet_, column_, row_, shown(1));
            put_formula(sheet_, column_ + 1 + item, row_, shown(2));
        }
        add_lines(gap, items);
        auto const last_column = column_ + items + 2;
        style_cells(book_, sheet_, {{}, column_, head + 1, last_column, row_ - 1}, Style::mean);
        tables_.quadrants = ChartTable{{name_, column_, head, last_column, row_ - 1},
                                       std::vector<sal_Int32>(static_cast<std::size_t>(items), own_colour)};
        tables_.quadrants->colours.insert(tables_.quadrants->colours.end(), 2, line_colour);
        row_ += 1;
    }

    // From end to end of the scale, at the means at which the quadrants are cut.
    void add_lines(CellBlock const& gap, sal_Int32 items) {
        auto const& levels = instrument_.scale.levels;
        tables_.scale = {levels.front().score, levels.back().score};
        auto const lowest = core::text_from_number(tables_.scale.lowest);
        auto const highest = core::text_from_number(tables_.scale.highest);
        auto const mean = [&](sal_Int32 column) {
            auto const all =
                CellBlock{gap.sheet, column, gap.first_row + 1, column, gap.first_row + items}.reference();
            return "IF(COUNT(" + all + ")=0;\"\";AVERAGE(" + all + "))";
        };
        auto const point = [&](std::string const& x, sal_Int32 series, std::string const& y) {
            put_formula(sheet_, column_, row_, x);
            put_formula(sheet_, column_ + 1 + series, row_, y);
            ++row_;
        };
        point(mean(1), items, lowest);
        point(mean(1), items, highest);
        point(lowest, items + 1, mean(2));
        point(highest, items + 1, mean(2));
    }

    Workbook& book_;
    core::Instrument const& instrument_;
    Results const& results_;
    Sheet sheet_;
    std::string name_;
    sal_Int32 column_;
    sal_Int32 row_ = rows_of_heading;
    ChartTables tables_;
};

} // namespace

ChartTables write_chart_tables(Workbook& book, survey::ImportedSurvey const& survey, Results const& results,
                               Sheet const& sheet, std::string const& name, sal_Int32 column) {
    return Tables(book, survey, results, sheet, name, column).write();
}

} // namespace berakhlak::workbook
