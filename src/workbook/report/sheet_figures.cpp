#include "workbook/report/sheet_figures.hpp"

#include "core/text/number_text.hpp"
#include "core/text/refusal.hpp"

#include <algorithm>
#include <array>

namespace berakhlak::workbook::report {

namespace {

using core::Cell;
using core::CellGrid;
using core::Text;
using survey::ResultSheet;

constexpr std::size_t header_row = 3; // title, source and notice stand above
constexpr std::size_t first_value_column = 4;

// Cells by their place; beyond the used ones there is nothing.
class Reader {
public:
    explicit Reader(CellGrid const& cells) : cells_(cells) {}

    [[nodiscard]] std::size_t rows() const { return cells_.rows(); }
    [[nodiscard]] std::size_t columns() const { return cells_.columns(); }
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const {
        auto const cell = at(row, column);
        return cell.kind == Cell::Kind::text     ? cells_.word(cell.word)
               : cell.kind == Cell::Kind::number ? core::text_from_number(cell.number)
                                                 : std::string();
    }
    [[nodiscard]] bool is(std::size_t row, std::size_t column, Text const& words) const {
        auto const found = text(row, column);
        return found == words.id || found == words.en;
    }
    [[nodiscard]] Figure figure(std::size_t row, std::size_t column) const {
        auto const cell = at(row, column);
        if (cell.kind == Cell::Kind::number)
            return {cell.number, {}};
        return {{}, cell.kind == Cell::Kind::text ? cells_.word(cell.word) : std::string()};
    }
    /// The first row from `row` on whose cell in this column says so.
    [[nodiscard]] std::optional<std::size_t> find(std::size_t row, std::size_t column,
                                                  Text const& words) const {
        for (; row < rows(); ++row)
            if (is(row, column, words))
                return row;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::size_t> find_column(std::size_t row, Text const& words) const {
        for (std::size_t column = 0; column < columns(); ++column)
            if (is(row, column, words))
                return column;
        return std::nullopt;
    }

private:
    [[nodiscard]] Cell at(std::size_t row, std::size_t column) const {
        return row < cells_.rows() && column < cells_.columns() ? cells_.at(row, column) : Cell{};
    }
    CellGrid const& cells_;
};

constexpr std::array no_unit{"(tanpa unit)", "(no unit)", "(without a unit)"};

class FigureReader {
public:
    FigureReader(SheetCells const& cells, std::shared_ptr<core::Instrument const> const& instrument,
                 core::Language language)
        : cells_(cells), instrument_(*instrument) {
        figures_.instrument = instrument;
        figures_.language = language;
    }

    Figures run() {
        read_profile(sheet(ResultSheet::profile));
        read_recap(sheet(ResultSheet::recap));
        if (auto const health = find(ResultSheet::health))
            read_health(Reader(*health));
        if (auto const items = find(ResultSheet::items))
            read_items(Reader(*items));
        if (auto const aspiration = find(ResultSheet::aspiration))
            read_jumps(Reader(*aspiration));
        if (auto const gap = find(ResultSheet::gap))
            read_gap(Reader(*gap));
        if (auto const groups = find(ResultSheet::groups))
            read_groups(Reader(*groups));
        if (auto const charts = find(ResultSheet::charts))
            read_national(Reader(*charts));
        if (auto const quality = find(ResultSheet::quality))
            read_quality(Reader(*quality));
        read_population(Reader(cells_.population));
        return std::move(figures_);
    }

private:
    [[nodiscard]] CellGrid const* find(ResultSheet which) const {
        auto const found = cells_.results.find(which);
        return found == cells_.results.end() ? nullptr : &found->second;
    }
    [[noreturn]] static void refuse(ResultSheet which) {
        auto const& name = survey::name_of(which);
        throw core::Refusal(
            {"Lembar “" + name.id +
                 "” tidak ada, atau tabelnya sudah diubah, sehingga laporan tidak dapat dibuat.",
             "The sheet “" + name.en + "” is missing or its table was changed, so there can be no report."},
            {"Pilih BerAKHLAK > Baca ulang survei, lalu ulangi.",
             "Choose BerAKHLAK > Read the survey again, then repeat."});
    }
    [[nodiscard]] Reader sheet(ResultSheet which) const {
        auto const* cells = find(which);
        if (cells == nullptr)
            refuse(which);
        return Reader(*cells);
    }
    [[nodiscard]] std::size_t values() const { return instrument_.values.size(); }

    // nilai, n, indeks, huruf, kategori, (nilai acak or persen positif), batas bawah, batas atas
    void read_profile(Reader const& profile) {
        if (profile.rows() < header_row + values() + 2)
            refuse(ResultSheet::profile);
        figures_.source = profile.text(1, 0);
        auto const positive = profile.find_column(header_row, {"Persen positif", "Percent positive"});
        auto const result = [&](std::size_t row) {
            Result read{profile.text(row, 0),
                        profile.figure(row, 2),
                        profile.figure(row, 1),
                        profile.figure(row, 6),
                        profile.figure(row, 7),
                        {},
                        {}};
            if (positive)
                read.positive = profile.figure(row, *positive);
            return read;
        };
        for (std::size_t value = 0; value < values(); ++value)
            figures_.values.push_back(result(header_row + 1 + value));
        figures_.total = result(header_row + 1 + values());
    }

    // unit, n, minimum, minimum met, the values, index, category
    [[nodiscard]] Group group(Reader const& cells, std::size_t row) const {
        Group read{cells.text(row, 0), cells.figure(row, 1), cells.figure(row, 2), {}, {}};
        if (std::ranges::find(no_unit, read.name) != no_unit.end())
            read.name.clear();
        for (std::size_t value = 0; value < values(); ++value)
            read.values.push_back(cells.figure(row, first_value_column + value));
        read.index = cells.figure(row, first_value_column + values());
        return read;
    }
    static bool is_pooled(Reader const& cells, std::size_t row) {
        return cells.is(row, 0, {"Gabungan responden", "Pooled respondents"});
    }
    void read_recap(Reader const& recap) {
        auto row = header_row + 1;
        for (; row < recap.rows() && !is_pooled(recap, row); ++row) {
            if (recap.text(row, 0).empty())
                refuse(ResultSheet::recap);
            figures_.units.push_back(group(recap, row));
        }
        if (row + 1 >= recap.rows())
            refuse(ResultSheet::recap);
        figures_.pooled = group(recap, row);
        figures_.mean_of_units = group(recap, row + 1);
    }

    // figure, category, index, n, lower, upper
    void read_health(Reader const& health) {
        constexpr std::size_t indices = 6;
        for (auto row = header_row + 1; row < header_row + 1 + indices; ++row)
            figures_.health.push_back({health.text(row, 2),
                                       health.figure(row, 0),
                                       health.figure(row, 3),
                                       health.figure(row, 4),
                                       health.figure(row, 5),
                                       {},
                                       {}});
    }

    void read_items(Reader const& items) {
        for (std::size_t item = 0; item < instrument_.items.size(); ++item) {
            auto const row = header_row + 1 + item;
            if (items.text(row, 0) != instrument_.items[item].code)
                continue; // an item that was never asked has no row
            if (instrument_.kind == core::Kind::likert)
                figures_.scale_items.push_back(scale_item(items, row, item));
            else
                figures_.pick_items.push_back({item, items.figure(row, 2), items.figure(row, 3), {}, {}});
        }
    }
    // code, text, n, missing, mean, a share a level, index, positive, negative
    [[nodiscard]] ScaleItem scale_item(Reader const& items, std::size_t row, std::size_t item) const {
        auto const levels = instrument_.scale.levels.size();
        ScaleItem read{item,
                       items.figure(row, 2),
                       items.figure(row, 3),
                       items.figure(row, 4),
                       items.figure(row, 5 + levels),
                       items.figure(row, 6 + levels),
                       items.figure(row, 7 + levels),
                       {}};
        for (std::size_t level = 0; level < levels; ++level)
            read.shares.push_back(items.figure(row, 5 + level));
        return read;
    }

    // Of the jumps: code, behaviour, value, votes now and expected, jump, percent now and expected, points.
    void read_jumps(Reader const& aspiration) {
        if (!aspiration.find_column(header_row + 1, {"Diharapkan (%)", "Expected (%)"}))
            return;
        for (auto row = header_row + 2; row < aspiration.rows() && !aspiration.text(row, 1).empty(); ++row)
            for (auto& item : figures_.pick_items)
                if (instrument_.items[item.item].code == aspiration.text(row, 1)) {
                    item.expected = aspiration.figure(row, 8);
                    item.jump = aspiration.figure(row, 9);
                }
    }

    // gap, performance, expectation, conformity, quadrant, code, item, lower, upper, p, corrected
    void read_gap(Reader const& gap) {
        constexpr std::array quadrants{"I ", "II ", "III ", "IV "};
        for (std::size_t item = 0; item < instrument_.items.size(); ++item) {
            auto const row = header_row + 2 + item;
            GapItem read{
                item, gap.figure(row, 0), gap.figure(row, 1), gap.figure(row, 2), gap.figure(row, 10), 0};
            auto const quadrant = gap.text(row, 4) + " ";
            for (std::size_t i = 0; i < quadrants.size(); ++i)
                if (quadrant.starts_with(quadrants[i]))
                    read.quadrant = static_cast<int>(i) + 1;
            figures_.gap_items.push_back(read);
        }
    }

    // Title, recap, and below it where the groups differ; a blank row between the tables.
    void read_groups(Reader const& groups) {
        for (std::size_t row = header_row + 1; row + 1 < groups.rows(); ++row) {
            auto const title = groups.text(row, 0);
            auto const by = title.starts_with("Menurut ") ? title.substr(8)
                            : title.starts_with("By ")    ? title.substr(3)
                                                          : std::string();
            if (!by.empty() && groups.is(row + 1, 1, {"n", "n"}))
                row = read_breakdown(groups, row + 2, by);
        }
    }
    std::size_t read_breakdown(Reader const& groups, std::size_t row, std::string const& by) {
        Breakdown read{by, {}, {}};
        for (; row < groups.rows() && !is_pooled(groups, row); ++row)
            read.groups.push_back(group(groups, row));
        row += 2; // the pooled and the mean
        while (row < groups.rows() && groups.text(row, 0).empty())
            ++row;
        auto const header = row;
        auto const verdict = groups.find_column(header, {"Kesimpulan", "Verdict"});
        for (++row; verdict && row <= header + values() + 1 && row < groups.rows(); ++row)
            read.differences.push_back({groups.text(row, 5), groups.text(row, 7), groups.figure(row, 6),
                                        groups.figure(row, 8), groups.figure(row, 9), groups.figure(row, 11),
                                        groups.is(row, *verdict, {"berbeda nyata", "significant"})});
        figures_.breakdowns.push_back(std::move(read));
        return row - 1;
    }

    // The first table beside the charts: value, this survey, "Nasional 2022".
    void read_national(Reader const& charts) {
        constexpr std::size_t column = 4;
        auto const header = charts.text(header_row, column);
        auto const space = header.rfind(' ');
        if (!(header.starts_with("Nasional ") || header.starts_with("National ")))
            return;
        auto const year = core::number_from_text(header.substr(space + 1));
        if (!year)
            return;
        figures_.national_year = static_cast<int>(*year);
        for (std::size_t value = 0; value < values(); ++value)
            figures_.values[value].national = charts.figure(header_row + 1 + value, column);
    }

    void read_quality(Reader const& quality) {
        auto const named = [&](Text const& name) -> Figure {
            auto const row = quality.find(header_row, 0, name);
            return row ? quality.figure(*row, 2) : Figure{};
        };
        figures_.rows = named({"Baris yang diterima saat impor", "Rows received at the import"}).number;
        figures_.left_out =
            named({"Tidak dipakai (rinciannya di Catatan)", "Not used (details on the sheet Notes)"}).number;
        figures_.used = named({"Responden di lembar Data", "Respondents on the sheet Data"}).number;
        figures_.blank_share = named({"Persen kosong", "Percent blank"});
        figures_.population = named({"Jumlah seluruh pegawai atau pengguna (isi bila diketahui)",
                                     "Everybody who could have answered (fill in if known)"})
                                  .number;
        auto const all = quality.find(header_row, 0, {"Semua butir", "All items"});
        if (all && quality.columns() > 6 && quality.figure(*all, 1).number)
            figures_.alpha = quality.figure(*all, 1);
    }

    void read_population(Reader const& population) {
        double people = 0.0;
        for (std::size_t row = 1; row < population.rows(); ++row) {
            auto const headcount = population.figure(row, 1).number;
            if (population.text(row, 0).empty() || !headcount)
                continue;
            people += *headcount;
            Headcount read{population.text(row, 0), *headcount, {}};
            for (auto const& unit : figures_.units)
                if (core::match_key(unit.name) == core::match_key(read.unit))
                    read.answered = unit.n;
            figures_.headcounts.push_back(std::move(read));
        }
        if (!figures_.population && people > 0.0)
            figures_.population = people;
    }

    SheetCells const& cells_;
    core::Instrument const& instrument_;
    Figures figures_;
};

} // namespace

std::string instrument_name_in(CellGrid const& recap) {
    Reader const cells(recap);
    for (auto row = header_row; row < cells.rows(); ++row) {
        auto const line = cells.text(row, 0);
        if (!line.starts_with("Instrumen: ") && !line.starts_with("Instrument: "))
            continue;
        auto const open = line.rfind('(');
        auto const comma = line.find(',', open == line.npos ? 0 : open);
        if (open != line.npos && comma != line.npos)
            return line.substr(open + 1, comma - open - 1);
    }
    return {};
}

Figures figures_of(SheetCells const& cells, std::shared_ptr<core::Instrument const> const& instrument,
                   core::Language language) {
    return FigureReader(cells, instrument, language).run();
}

} // namespace berakhlak::workbook::report
