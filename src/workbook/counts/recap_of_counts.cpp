#include "workbook/counts/recap_of_counts.hpp"

#include "core/index/culture.hpp"
#include "workbook/counts/figure_cells.hpp"
#include "workbook/sheets/band_colours.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

using core::Text;

constexpr sal_Int32 columns_before_values = 4; // unit, n, minimum, minimum met
constexpr sal_Int32 first_row = rows_of_heading;

using Row = ValueRow;

class RecapOfCounts {
public:
    RecapOfCounts(Workbook& book, core::Instrument const& instrument, core::MergedSurvey const& merged)
        : book_(book), instrument_(instrument), merged_(merged), cells_(book, instrument),
          last_column_(columns_before_values + static_cast<sal_Int32>(instrument.values.size()) + 1) {}

    void write(RecapTexts const& texts) {
        sheet_ = book_.add_sheet(book_.text(texts.sheet));
        add_header(texts.groups);
        add_rows(merged_.by_unit, core::mean_of_units_label());
        if (merged_.by_agency) {
            add_header({"Instansi", "Agency"});
            add_rows(*merged_.by_agency, {"Rata-rata instansi", "Mean of agencies"});
        }
        add_health();
        write_rows();
        write_texts(texts);
    }

private:
    void add_header(Text const& first) {
        headers_.push_back(next_row());
        Row row{cell(book_.text(first)), cell("n"), cell("Minimum"),
                cell(book_.text({"Minimum terpenuhi", "Minimum met"}))};
        for (auto const& value : instrument_.values)
            row.push_back(cell(book_.text(value.name)));
        row.push_back(cell(book_.text({"Indeks", "Index"})));
        row.push_back(cell(book_.text({"Kategori", "Category"})));
        rows_.push_back(std::move(row));
    }

    void add_rows(core::Recap const& recap, Text const& mean) {
        for (auto const& unit : recap.units) {
            Row row{cell(unit.unit.empty() ? book_.text(core::no_unit()) : unit.unit), count(unit.profile)};
            row.push_back(unit.required ? cell(*unit.required) : cell(""));
            auto const met = unit.minimum_met();
            row.push_back(cell(!met   ? ""
                               : *met ? book_.text({"ya", "yes"})
                                      : book_.text({"sampel tidak terpenuhi", "sample not met"})));
            add_figures(std::move(row), unit.profile);
        }
        add_total(core::pooled_label(), recap.pooled);
        add_total(mean, recap.mean_of_units);
    }
    void add_total(Text const& name, core::Profile const& profile) {
        totals_.push_back(next_row());
        add_figures({cell(book_.text(name)), count(profile), cell(""), cell("")}, profile);
    }
    void add_figures(Row row, core::Profile const& profile) {
        for (auto const& value : profile.values)
            row.push_back(figure(value));
        row.push_back(figure(profile.total));
        row.push_back(cells_.category(profile.total));
        rows_.push_back(std::move(row));
    }

    [[nodiscard]] host::Any count(core::Profile const& profile) const {
        return cells_.count(profile.respondents);
    }
    [[nodiscard]] host::Any figure(core::Figure const& figure) const { return cells_.figure(figure); }
    static host::Any cell(std::string const& text) { return value_cell(text); }
    static host::Any cell(std::uint64_t number) { return value_cell(number); }

    // The six indices of the pooled respondents, where all three questions were asked of everybody.
    void add_health() {
        auto const& ballots = merged_.pooled.ballots;
        if (std::any_of(ballots.begin(), ballots.end(), [&](auto const& counts) {
                return !counts || counts->ballots < instrument_.minimum_group;
            }))
            return;
        auto const health = core::culture_health(instrument_, {*ballots[0], *ballots[1], *ballots[2]});
        add_short_header({"Kesehatan budaya, gabungan responden", "Culture health, pooled respondents"});
        for (auto const& [banded, name] : core::named_indices(health)) {
            Row row(static_cast<std::size_t>(last_column_) + 1, cell(""));
            row[0] = cell(book_.text(name));
            row[1] = cell(banded->figure.n);
            row[static_cast<std::size_t>(last_column_) - 1] = figure(banded->figure);
            row[static_cast<std::size_t>(last_column_)] =
                cell(banded->band ? book_.text(banded->band->label) : std::string());
            rows_.push_back(std::move(row));
        }
    }
    void add_short_header(Text const& first) {
        headers_.push_back(next_row());
        Row row(static_cast<std::size_t>(last_column_) + 1, cell(""));
        row[0] = cell(book_.text(first));
        row[1] = cell("n");
        row[static_cast<std::size_t>(last_column_) - 1] = cell(book_.text({"Indeks", "Index"}));
        row[static_cast<std::size_t>(last_column_)] = cell(book_.text({"Kategori", "Category"}));
        rows_.push_back(std::move(row));
    }

    [[nodiscard]] sal_Int32 next_row() const { return first_row + static_cast<sal_Int32>(rows_.size()); }

    void write_rows() {
        auto const last = next_row() - 1;
        put_values(sheet_, 0, first_row, rows_);
        style(last);
    }

    void style(sal_Int32 last) {
        auto const figures = last_column_ - 1;
        style_cells(book_, sheet_, {{}, 0, first_row, 0, last}, Style::text);
        style_cells(book_, sheet_, {{}, 1, first_row, columns_before_values - 1, last}, Style::integer);
        style_cells(book_, sheet_, {{}, columns_before_values, first_row, figures, last}, Style::number);
        style_cells(book_, sheet_, {{}, last_column_, first_row, last_column_, last}, Style::category);
        for (auto const row : totals_)
            style_cells(book_, sheet_, {{}, 0, row, 0, row}, Style::total);
        for (auto const row : headers_)
            style_cells(book_, sheet_, {{}, 0, row, last_column_, row}, Style::header);
        colour_by_band(book_, sheet_, {{}, columns_before_values, first_row, figures, last},
                       instrument_.bands);
        colour_by_band_of(book_, sheet_, {{}, last_column_, first_row, last_column_, last}, figures,
                          instrument_.bands);
        fit_column(sheet_, 0, 4000, 11000);
        set_column_width(sheet_, 1, 1800);
        for (sal_Int32 column = columns_before_values; column < last_column_; ++column)
            set_column_width(sheet_, column, 2600);
        set_column_width(sheet_, last_column_, 3200);
        for (auto const row : headers_)
            fit_rows(sheet_, row, row);
        bool const required = std::any_of(merged_.by_unit.units.begin(), merged_.by_unit.units.end(),
                                          [](auto const& unit) { return unit.required.has_value(); });
        if (!required && !merged_.by_agency)
            for (sal_Int32 column = 2; column < columns_before_values; ++column)
                show_column(sheet_, column, false);
    }

    void write_texts(RecapTexts const& texts) {
        put_text(sheet_, 0, 0, book_.text(texts.title));
        style_cells(book_, sheet_, {{}, 0, 0, 0, 0}, Style::title);
        put_paragraph(book_, sheet_, 1, last_column_, book_.text(texts.origin));
        put_paragraph(book_, sheet_, 2, last_column_, book_.text(texts.values));
        auto const end = write_method(book_, instrument_, sheet_, next_row() + 1, last_column_);
        set_printed(book_, sheet_, last_column_, end - 1);
        repeat_row(sheet_, first_row);
    }

    Workbook& book_;
    core::Instrument const& instrument_;
    core::MergedSurvey const& merged_;
    FigureCells cells_;
    sal_Int32 last_column_;
    Sheet sheet_;
    std::vector<Row> rows_;
    std::vector<sal_Int32> headers_;
    std::vector<sal_Int32> totals_;
};

} // namespace

void write_recap_of_counts(Workbook& book, core::Instrument const& instrument,
                           core::MergedSurvey const& merged, RecapTexts const& texts) {
    RecapOfCounts(book, instrument, merged).write(texts);
}

} // namespace berakhlak::workbook
