#include "core/index/culture.hpp"
#include "core/instrument/bands.hpp"
#include "workbook/merging/merge_sheets.hpp"
#include "workbook/sheets/band_colours.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

using core::Absent;
using core::Figure;
using core::Text;
using host::Any;
using host::Sequence;

constexpr sal_Int32 columns_before_values = 4; // unit, n, minimum, minimum met
constexpr sal_Int32 first_row = rows_of_heading;

using Row = std::vector<Any>;

Any cell(std::string const& text) {
    return Any(host::to_office(text));
}
Any cell(std::uint64_t number) {
    return Any(static_cast<double>(number));
}

class MergedRecap {
public:
    MergedRecap(Workbook& book, core::Instrument const& instrument, core::MergedSurvey const& merged)
        : book_(book), instrument_(instrument), merged_(merged),
          last_column_(columns_before_values + static_cast<sal_Int32>(instrument.values.size()) + 1) {}

    void write(std::vector<MergeSource> const& sources) {
        sheet_ = book_.add_sheet(book_.text({"Rekap gabungan", "Merged recap"}));
        add_header({"Unit", "Unit"});
        add_rows(merged_.by_unit, core::mean_of_units_label());
        if (merged_.by_agency) {
            add_header({"Instansi", "Agency"});
            add_rows(*merged_.by_agency, {"Rata-rata instansi", "Mean of agencies"});
        }
        add_health();
        write_rows();
        write_texts(sources);
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
        auto const* band =
            profile.total.present() ? core::classify(instrument_.bands, profile.total.value) : nullptr;
        row.push_back(cell(band ? book_.text(band->label) : std::string()));
        rows_.push_back(std::move(row));
    }

    [[nodiscard]] std::string too_few() const { return "n < " + std::to_string(instrument_.minimum_group); }
    [[nodiscard]] Any count(core::Profile const& profile) const {
        bool const few = profile.respondents > 0 && profile.respondents < instrument_.minimum_group;
        return few ? cell(too_few()) : cell(profile.respondents);
    }
    [[nodiscard]] Any figure(Figure const& figure) const {
        switch (figure.why) {
        case Absent::no:
            return Any(figure.value);
        case Absent::too_few:
            return cell(too_few());
        case Absent::hides_another:
            return cell(book_.text({"disembunyikan", "hidden"}));
        case Absent::no_answers:
            return cell(book_.text({"tidak ada jawaban", "no answers"}));
        case Absent::undefined:
            break;
        }
        return cell("–");
    }

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
        Sequence<Sequence<Any>> cells(static_cast<sal_Int32>(rows_.size()));
        std::transform(rows_.begin(), rows_.end(), cells.getArray(), [](Row const& row) {
            return Sequence<Any>(row.data(), static_cast<sal_Int32>(row.size()));
        });
        host::Reference<com::sun::star::sheet::XCellRangeData>(
            sheet_->getCellRangeByPosition(0, first_row, last_column_, last), host::UNO_QUERY_THROW)
            ->setDataArray(cells);
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

    void write_texts(std::vector<MergeSource> const& sources) {
        put_text(sheet_, 0, 0,
                 book_.text({"Rekap gabungan: " + instrument_.title.id,
                             "Merged recap: " + instrument_.title.in(core::Language::english)}));
        style_cells(book_, sheet_, {{}, 0, 0, 0, 0}, Style::title);
        auto const used = static_cast<std::size_t>(std::count_if(
            sources.begin(), sources.end(), [](MergeSource const& source) { return source.used; }));
        auto const of = std::to_string(used), all = std::to_string(sources.size());
        auto const open = sources.size() - used;
        put_paragraph(book_, sheet_, 1, last_column_,
                      book_.text({of + " dari " + all + " berkas dipakai." +
                                      (open ? " PERHATIAN: " + std::to_string(open) +
                                                  " berkas tidak dipakai; alasannya di lembar Sumber."
                                            : ""),
                                  of + " of " + all + " files are used." +
                                      (open ? " NOTE: " + std::to_string(open) +
                                                  " files are not used; the sheet Sources says why."
                                            : "")}));
        put_paragraph(
            book_, sheet_, 2, last_column_,
            book_.text({"Angka di sini adalah nilai, bukan rumus: rumus tidak dapat membaca berkas kantor "
                        "lain. Gabungkan lagi bila ada berkas yang berubah.",
                        "The figures here are values, not formulas: formulas can't read the files of other "
                        "offices. Merge again when a file has changed."}));
        auto const end = write_method(book_, instrument_, sheet_, next_row() + 1, last_column_);
        set_printed(book_, sheet_, last_column_, end - 1);
        repeat_row(sheet_, first_row);
    }

    Workbook& book_;
    core::Instrument const& instrument_;
    core::MergedSurvey const& merged_;
    sal_Int32 last_column_;
    Sheet sheet_;
    std::vector<Row> rows_;
    std::vector<sal_Int32> headers_;
    std::vector<sal_Int32> totals_;
};

} // namespace

void write_merged_recap(Workbook& book, core::Instrument const& instrument, core::MergedSurvey const& merged,
                        std::vector<MergeSource> const& sources) {
    MergedRecap(book, instrument, merged).write(sources);
}

} // namespace berakhlak::workbook
