#include "workbook/counts/counted_tables.hpp"

#include "core/index/aspiration.hpp"
#include "core/index/gap.hpp"
#include "core/index/likert_index.hpp"
#include "core/index/recap.hpp"
#include "core/text/number_text.hpp"
#include "survey/sources/sheet_choice.hpp"
#include "workbook/counts/figure_cells.hpp"
#include "workbook/sheets/band_colours.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

using core::Figure;
using core::Instrument;
using core::Text;

/// A sheet with one table of values under a heading.
class ValueSheet {
public:
    ValueSheet(Workbook& book, Instrument const& instrument, survey::ResultSheet sheet)
        : cells(book, instrument), book_(book), instrument_(instrument), name_(name_of(sheet)) {}

    void column(Text const& header, Style style, sal_Int32 width) {
        header_.push_back(cells.text(header));
        columns_.push_back({style, width});
    }
    void add(ValueRow row) { rows_.push_back(std::move(row)); }
    void colour(std::size_t column) { coloured_.push_back(static_cast<sal_Int32>(column)); }
    void colour_category(std::size_t column, std::size_t of) {
        categories_.push_back({static_cast<sal_Int32>(column), static_cast<sal_Int32>(of)});
    }

    void write(CountedHeading const& heading) {
        auto const sheet = book_.add_sheet(book_.text(name_));
        expect_printed(sheet);
        constexpr sal_Int32 first = rows_of_heading;
        rows_.insert(rows_.begin(), header_);
        put_values(sheet, 0, first, rows_);
        auto const last = first + static_cast<sal_Int32>(rows_.size()) - 1;
        auto const last_column = static_cast<sal_Int32>(columns_.size()) - 1;
        for (sal_Int32 column = 0; column <= last_column; ++column) {
            auto const& look = columns_[static_cast<std::size_t>(column)];
            style_cells(book_, sheet, {{}, column, first + 1, column, last}, look.style);
            set_column_width(sheet, column, look.width);
        }
        style_cells(book_, sheet, {{}, 0, first, last_column, first}, Style::header);
        for (auto const column : coloured_)
            colour_by_band(book_, sheet, {{}, column, first + 1, column, last}, instrument_.bands);
        for (auto const& [column, of] : categories_)
            colour_by_band_of(book_, sheet, {{}, column, first + 1, column, last}, of, instrument_.bands);
        fit_rows(sheet, first, last);
        put_text(sheet, 0, 0,
                 book_.text({name_.id + ": " + instrument_.title.id,
                             name_.in(core::Language::english) + ": " +
                                 instrument_.title.in(core::Language::english)}));
        style_cells(book_, sheet, {{}, 0, 0, 0, 0}, Style::title);
        put_paragraph(book_, sheet, 1, last_column, book_.text(heading.origin));
        put_paragraph(book_, sheet, 2, last_column, book_.text(heading.values));
        auto const end = write_method(book_, instrument_, sheet, last + 2, last_column);
        set_printed(book_, sheet, last_column, end - 1);
        repeat_row(sheet, first);
    }

    FigureCells const cells;

private:
    struct Look {
        Style style;
        sal_Int32 width;
    };
    Workbook& book_;
    Instrument const& instrument_;
    Text name_;
    ValueRow header_;
    std::vector<Look> columns_;
    std::vector<ValueRow> rows_;
    std::vector<sal_Int32> coloured_;
    std::vector<std::pair<sal_Int32, sal_Int32>> categories_;
};

host::Any share(FigureCells const& cells, std::uint64_t part, std::uint64_t whole) {
    return cells.of_group(
        whole == 0 ? Figure::none(core::Absent::no_answers)
                   : Figure::of(100.0 * static_cast<double>(part) / static_cast<double>(whole), whole));
}

void write_scale_items(Workbook& book, Instrument const& instrument, core::AnswerCounts const& counts,
                       CountedHeading const& heading) {
    ValueSheet sheet(book, instrument, survey::ResultSheet::items);
    sheet.column({"Kode", "Code"}, Style::phrase, 1500);
    sheet.column({"Butir", "Item"}, Style::phrase, 9500);
    sheet.column({"n", "n"}, Style::integer, 1900);
    sheet.column({"Kosong", "Missing"}, Style::integer, 1900);
    sheet.column({"Rerata", "Mean"}, Style::mean, 1700);
    for (auto const& level : instrument.scale.levels)
        sheet.column({"% " + core::text_from_number(level.score), {}}, Style::number, 1700);
    sheet.column({"Indeks", "Index"}, Style::number, 1700);
    sheet.colour(5 + instrument.scale.levels.size());
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto const& cells = sheet.cells;
        auto const answered = counts.answered(item);
        ValueRow row{value_cell(instrument.items[item].code), cells.text(instrument.items[item].text),
                     cells.count(answered), value_cell(counts.respondents() - answered),
                     cells.of_group(core::item_mean(instrument, counts, item))};
        for (std::size_t level = 0; level < instrument.scale.levels.size(); ++level)
            row.push_back(share(cells, counts.at(item, level), answered));
        row.push_back(cells.of_group(core::item_index(instrument, counts, item)));
        sheet.add(std::move(row));
    }
    sheet.write(heading);
}

void write_picked_items(Workbook& book, Instrument const& instrument, core::BallotCounts const& counts,
                        CountedHeading const& heading) {
    ValueSheet sheet(book, instrument, survey::ResultSheet::items);
    sheet.column({"Kode", "Code"}, Style::phrase, 1500);
    sheet.column({"Perilaku", "Behaviour"}, Style::phrase, 13000);
    sheet.column({"Suara", "Votes"}, Style::integer, 2800);
    sheet.column({"Persen responden", "Percent of respondents"}, Style::number, 2800);
    sheet.column({"Persen suara", "Percent of votes"}, Style::number, 2800);
    std::uint64_t all = 0;
    for (auto const votes : counts.votes)
        all += votes;
    bool const few = counts.ballots < instrument.minimum_group;
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto const& cells = sheet.cells;
        auto const votes = counts.votes[item];
        sheet.add({value_cell(instrument.items[item].code), cells.text(instrument.items[item].text),
                   few ? cells.count(counts.ballots) : value_cell(votes), share(cells, votes, counts.ballots),
                   few ? share(cells, votes, counts.ballots) : share(cells, votes, all)});
    }
    sheet.write(heading);
}

} // namespace

void write_profile_of(Workbook& book, Instrument const& instrument, core::Profile const& profile,
                      CountedHeading const& heading) {
    ValueSheet sheet(book, instrument, survey::ResultSheet::profile);
    sheet.column({"Nilai", "Value"}, Style::text, 7000);
    sheet.column({"n", "n"}, Style::integer, 2200);
    sheet.column({"Indeks", "Index"}, Style::number, 2400);
    sheet.column({"Huruf", "Letter"}, Style::category, 1800);
    sheet.column({"Kategori", "Category"}, Style::category, 4500);
    sheet.colour(2);
    sheet.colour_category(3, 2);
    sheet.colour_category(4, 2);
    auto const add = [&](Text const& name, Figure const& figure) {
        auto const& cells = sheet.cells;
        sheet.add({cells.text(name), cells.count(figure.n), cells.figure(figure), cells.letter(figure),
                   cells.category(figure)});
    };
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        add(instrument.values[value].name, profile.values[value]);
    add(core::pooled_label(), profile.total);
    sheet.write(heading);
}

void write_items_of(Workbook& book, Instrument const& instrument, core::SurveyCounts const& counts,
                    CountedHeading const& heading) {
    constexpr auto current = static_cast<std::size_t>(core::PickQuestion::current);
    if (instrument.kind == core::Kind::likert)
        write_scale_items(book, instrument, *counts.ratings[0], heading);
    else
        write_picked_items(book, instrument, *counts.ballots[current], heading);
}

void write_gap_of(Workbook& book, Instrument const& instrument, core::SurveyCounts const& counts,
                  CountedHeading const& heading) {
    if (!counts.ratings[1])
        return;
    auto const analysis = core::gap_analysis(instrument, *counts.ratings[0], *counts.ratings[1]);
    ValueSheet sheet(book, instrument, survey::ResultSheet::gap);
    sheet.column({"Kode", "Code"}, Style::phrase, 1600);
    sheet.column({"Butir", "Item"}, Style::phrase, 10000);
    sheet.column({"Kinerja", "Performance"}, Style::mean, 2500);
    sheet.column({"Harapan", "Expectation"}, Style::mean, 2500);
    sheet.column({"Gap", "Gap"}, Style::mean, 2500);
    sheet.column({"Kesesuaian (%)", "Conformity (%)"}, Style::number, 2500);
    sheet.column({"Kuadran", "Quadrant"}, Style::phrase, 4800);
    auto const add = [&](std::string const& code, Text const& name, core::Gap const& gap) {
        auto const& cells = sheet.cells;
        sheet.add({value_cell(code), cells.text(name), cells.of_group(gap.performance),
                   cells.of_group(gap.expectation), cells.of_group(gap.difference),
                   cells.of_group(gap.conformity),
                   gap.quadrant ? cells.text(core::quadrant_name(*gap.quadrant)) : value_cell("")});
    };
    add("", core::pooled_label(), analysis.overall);
    for (std::size_t item = 0; item < instrument.items.size(); ++item)
        add(instrument.items[item].code, instrument.items[item].text, analysis.items[item]);
    sheet.write(heading);
}

void write_jumps_of(Workbook& book, Instrument const& instrument, core::SurveyCounts const& counts,
                    CountedHeading const& heading) {
    auto const& current = counts.ballots[static_cast<std::size_t>(core::PickQuestion::current)];
    auto const& expected = counts.ballots[static_cast<std::size_t>(core::PickQuestion::expected)];
    auto const enough = [&](auto const& question) {
        return question && question->ballots >= instrument.minimum_group;
    };
    if (!enough(current) || !enough(expected))
        return;
    ValueSheet sheet(book, instrument, survey::ResultSheet::aspiration);
    sheet.column({"Kode", "Code"}, Style::phrase, 1600);
    sheet.column({"Perilaku", "Behaviour"}, Style::phrase, 12000);
    sheet.column({"Suara saat ini", "Votes now"}, Style::integer, 2800);
    sheet.column({"Suara yang diharapkan", "Votes expected"}, Style::integer, 2800);
    sheet.column({"Lompatan", "Jump"}, Style::integer, 2800);
    for (auto const& jump : core::value_jumps(*current, *expected))
        sheet.add({value_cell(instrument.items[jump.item].code),
                   sheet.cells.text(instrument.items[jump.item].text), value_cell(jump.current),
                   value_cell(jump.expected), host::Any(static_cast<double>(jump.difference))});
    sheet.write(heading);
}

} // namespace berakhlak::workbook
