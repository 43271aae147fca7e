// BERAKHLAK_TREND
#include "calc/arguments/comparison_words.hpp"
#include "calc/groups/comparison_functions.hpp"
#include "core/comparison/trend.hpp"

#include <algorithm>
#include <cmath>

namespace berakhlak::calc {

namespace {

using core::Comparable;
using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;

enum PeriodColumn : sal_Int32 { name, index, margin, respondents, instrument_column };

struct Periods {
    std::vector<Any> names;
    std::vector<core::Period> periods;
    std::vector<bool> too_few; ///< below the minimum group: nothing of it is shown
};

/// Without a number: a year without a survey, or a figure that its own table doesn't show.
Figure figure_in(Any const& cell, std::uint64_t n) {
    auto const number = host::number_in(cell);
    return number ? Figure::of(*number, n) : Figure::none(core::Absent::no_answers);
}

std::uint64_t count_in(Any const& cell) {
    double const number = host::number_in(cell).value_or(0.0);
    if (number < 0.0 || number > 1e12 || number != std::floor(number))
        throw CellFailure{CellError::number};
    return static_cast<std::uint64_t>(number);
}

std::string text_of(Any const& cell) {
    return text_argument(cell).value_or("");
}

bool is_blank(host::Sequence<Any> const& row) {
    return std::ranges::all_of(row, [](Any const& cell) { return cell.hasValue() && text_of(cell).empty(); });
}

bool is_header(host::Sequence<Any> const& row) {
    return row[index].hasValue() && !host::number_in(row[index]) && !text_of(row[index]).empty() &&
           !host::number_in(row[margin]) && !host::number_in(row[respondents]);
}

Periods read_periods(Instrument const& rules, CellRange const& range) {
    auto const cells = host::read_range(range);
    if (cells.columns < 4 || cells.columns > 5)
        throw CellFailure{CellError::value};
    Periods read;
    for (sal_Int32 row = 0; row < cells.used_rows; ++row) {
        auto const& line = cells.rows[row];
        if (is_blank(line) || (row == 0 && is_header(line)))
            continue;
        core::Period period;
        period.n = count_in(line[respondents]);
        bool const few = period.n > 0 && period.n < rules.minimum_group;
        if (!few) {
            period.index = figure_in(line[index], period.n);
            period.margin = figure_in(line[margin], period.n);
        }
        if (cells.columns == 5)
            period.instrument = text_of(line[instrument_column]);
        read.names.push_back(line[name].hasValue() ? line[name] : host::text_value(""));
        read.periods.push_back(std::move(period));
        read.too_few.push_back(few);
    }
    return read;
}

Text changed(core::TrendStep const& step, double level) {
    double const change = step.change.value.value;
    bool const certain = step.change.standard_error.value == 0.0 && change != 0.0; // two censuses
    if (!certain && !(step.corrected_p.present() && step.corrected_p.value < level))
        return {"tidak berubah nyata", "no significant change"};
    return change > 0.0 ? Text{"naik nyata", "significant rise"} : Text{"turun nyata", "significant fall"};
}

Text verdict(core::Period const& period, core::TrendStep const& step, double level) {
    switch (step.comparable) {
    case Comparable::yes:
        return changed(step, level);
    case Comparable::first:
        return {"periode pertama", "first period"};
    case Comparable::other_instrument:
        return {"instrumen atau versinya lain: tidak dapat dibandingkan",
                "another instrument or version: not comparable"};
    case Comparable::no_figure:
        break;
    }
    return period.index.present()
               ? Text{"tidak dapat diuji: galat atau n tidak ada", "can't be tested: no margin or n"}
               : Text{"tidak ada indeks", "no index"};
}

} // namespace

Any trend(Caller const& caller, CellRange const& periods, Any const& confidence, Any const& correction,
          Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    double const share = number_argument(confidence, 0.95);
    auto const read = read_periods(*rules, periods);
    auto const steps = core::trend(read.periods, share, correction_argument(correction));
    if (steps.empty())
        throw CellFailure{CellError::not_available};
    host::ResultTable table;
    std::vector<Any> header;
    for (Text const& title :
         {Text{"Periode", "Period"}, Text{"n", "n"}, Text{"Indeks", "Index"},
          Text{"Batas bawah", "Lower bound"}, Text{"Batas atas", "Upper bound"}, Text{"Perubahan", "Change"},
          Text{"Batas bawah perubahan", "Change from"}, Text{"Batas atas perubahan", "Change to"},
          Text{"p", "p"}, Text{"p terkoreksi", "Corrected p"}, Text{"Kesimpulan", "Verdict"}})
        header.push_back(label(*rules, title));
    table.add_row(std::move(header));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto const& step = steps[i];
        auto const& period = read.periods[i];
        table.add_row(
            {read.names[i], period.n > 0 ? table_count(*rules, period.n) : host::text_value(""),
             figure_or_blank(period.index), figure_or_blank(step.lower), figure_or_blank(step.upper),
             figure_or_blank(step.change.value), figure_or_blank(step.change.lower),
             figure_or_blank(step.change.upper), figure_or_blank(step.change.p),
             figure_or_blank(step.corrected_p),
             label(*rules, read.too_few[i] ? Text{"terlalu sedikit responden", "too few respondents"}
                                           : verdict(period, step, 1.0 - share))});
    }
    return table.value();
}

} // namespace berakhlak::calc
