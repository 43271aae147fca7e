#include "workbook/counts/counted_workbook.hpp"

#include "core/exchange/exchange.hpp"
#include "core/statistics/sampling.hpp"
#include "survey/sources/sheet_choice.hpp"
#include "workbook/counts/counted_tables.hpp"
#include "workbook/counts/exchange_sheet.hpp"
#include "workbook/counts/recap_of_counts.hpp"

namespace berakhlak::workbook {

namespace {

std::vector<core::ExpectedPart> expected_of(std::vector<UnitPopulation> const& population) {
    std::vector<core::ExpectedPart> list;
    for (auto const& unit : population) {
        std::optional<std::uint64_t> required = unit.minimum;
        if (!required && unit.population)
            required = core::krejcie_morgan(*unit.population);
        if (required)
            list.push_back({{}, unit.unit, required});
    }
    return list;
}

core::MergedSurvey all_of(CountedResults const& results) {
    core::Merge merge(results.instrument);
    core::ExchangeHead const head{
        results.instrument.name, results.instrument.version, {}, {}, results.instrument.minimum_group};
    merge.add({"", {head, results.units}, "counts"});
    return merge.result(expected_of(results.population));
}

void write_exchange(Workbook& book, CountedResults const& results) {
    try {
        std::vector<std::string> pooled;
        write_exchange_sheet(book, results.instrument,
                             core::exchange_table(results.instrument,
                                                  {{}, 1, {}, {}, results.instrument.minimum_group},
                                                  results.units, pooled));
    } catch (core::ExchangeError const& error) {
        if (error.kind != core::ExchangeFault::too_few) // nothing may leave then, and nothing has to be said
            throw;
    }
}

void write_note(Workbook& book, CountedResults const& results) {
    auto const sheet = book.add_sheet(book.text({"Catatan", "Notes"}));
    TextRows rows;
    std::vector<sal_Int32> parts;
    for (auto const& line : results.note) {
        if (!line.what.id.empty() && line.value.id.empty())
            parts.push_back(static_cast<sal_Int32>(rows.size()));
        rows.push_back({book.text(line.what), book.text(line.value)});
    }
    put_texts(sheet, 0, 0, rows);
    auto const last = static_cast<sal_Int32>(rows.size()) - 1;
    style_cells(book, sheet, {{}, 0, 0, 1, last}, Style::note);
    for (auto const row : parts)
        style_cells(book, sheet, {{}, 0, row, 1, row}, row == 0 ? Style::title : Style::total);
    set_column_width(sheet, 0, 6500);
    set_column_width(sheet, 1, 18500);
    fit_rows(sheet, 0, last);
    set_printed(book, sheet, 1, last, Paper::portrait);
}

} // namespace

void write_counted_sheets(Workbook& book, CountedResults const& results) {
    auto const& instrument = results.instrument;
    auto const merged = all_of(results);
    CountedHeading const heading{results.origin, results.values};
    write_recap_of_counts(
        book, instrument, merged,
        {name_of(survey::ResultSheet::recap),
         {"Rekap: " + instrument.title.id, "Recap: " + instrument.title.in(core::Language::english)},
         results.origin,
         results.values});
    write_profile_of(book, instrument, merged.by_unit.pooled, heading);
    write_items_of(book, instrument, merged.pooled, heading);
    write_gap_of(book, instrument, merged.pooled, heading);
    write_jumps_of(book, instrument, merged.pooled, heading);
    write_note(book, results);
    write_exchange(book, results);
}

} // namespace berakhlak::workbook
