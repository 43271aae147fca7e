// What formulas that people type cost, beside what they would write without us and beside the floor, which is
// reading the cells: docs/benchmarks.md. Run by hand: bench_formulas [respondents] [rounds].
#include "harness/document.hpp"
#include "side_by_side.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include <random>

namespace {

using namespace berakhlak::tests;
using namespace berakhlak::bench;

constexpr int items = 21, units = 60, columns = 8;
constexpr int rows_at_once = 10'000; // each block travels over the bridge
std::string const ours = "ORG.BERAKHLAK.CALC.FUNCTIONS.";
char const* const values[] = {
    "Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"};

void fill(Document const& document, int respondents) {
    document.add_sheet("Data");
    std::mt19937 random(2022);
    for (int first = 1; first <= respondents; first += rows_at_once) {
        int const height = std::min(rows_at_once, respondents - first + 1);
        uno::Sequence<uno::Sequence<uno::Any>> rows(height);
        for (auto& row : rows) {
            row.realloc(1 + items);
            auto* cell = row.getArray();
            *cell++ <<= to_office("Unit " + std::to_string(random() % units + 1));
            for (int item = 0; item < items; ++item)
                *cell++ <<= static_cast<double>(random() % 5 + 1);
        }
        uno::Reference<com::sun::star::sheet::XCellRangeData>(
            document.range("Data.A" + std::to_string(first) + ":V" + std::to_string(first + height - 1)),
            uno::UNO_QUERY_THROW)
            ->setDataArray(rows);
    }
}

std::string column_name(int column) {
    return std::string(1, static_cast<char>('A' + column));
}

// The sheet that a user makes: units down, the values and the index across.
struct Sheet {
    int respondents;
    [[nodiscard]] std::string rows_of(int first, int last) const {
        return "$Data.$" + column_name(first) + "$1:$" + column_name(last) + "$" +
               std::to_string(respondents);
    }
    [[nodiscard]] std::string ours_of(int unit, int value) const {
        auto const name = value < 7 ? "\"" + std::string(values[value]) + "\"" : std::string("\"\"");
        return "=" + ours + "INDEXIFS(" + rows_of(1, items) + ";" + name + ";\"likert-5\";" + rows_of(0, 0) +
               ";$A" + std::to_string(unit + 2) + ")";
    }
    // Of a value the mean of its three items; of the index of all seven the mean of the values beside it.
    [[nodiscard]] std::string native_of(int unit, int value) const {
        auto const row = std::to_string(unit + 2);
        if (value == 7)
            return "=AVERAGE(B" + row + ":H" + row + ")";
        std::string sum;
        for (int item = 0; item < 3; ++item)
            sum += (item ? "+" : "") + std::string("AVERAGEIFS(") +
                   rows_of(1 + value * 3 + item, 1 + value * 3 + item) + ";" + rows_of(0, 0) + ";$A" + row +
                   ")";
        return "=(" + sum + ")/3*20";
    }
};

void write(Document const& document, int formulas, auto const& formula_of) {
    document.add_sheet("Rumus");
    for (int unit = 0; unit * columns < formulas; ++unit) {
        uno::Sequence<uno::Sequence<rtl::OUString>> row(1);
        row.getArray()[0].realloc(1 + columns);
        row.getArray()[0].getArray()[0] = to_office("Unit " + std::to_string(unit + 1));
        for (int value = 0; value < columns; ++value)
            row.getArray()[0].getArray()[1 + value] =
                unit * columns + value < formulas ? to_office(formula_of(unit, value)) : rtl::OUString();
        auto const at = std::to_string(unit + 2);
        uno::Reference<com::sun::star::sheet::XCellRangeFormula>(document.range("Rumus.A" + at + ":I" + at),
                                                                 uno::UNO_QUERY_THROW)
            ->setFormulaArray(row);
    }
}

double recalculation(Document const& document) {
    return seconds_of([&] { document.recalculate(); });
}

void compare_figures(Document const& one, Document const& other) {
    auto const a = one.contents("Rumus.B2:I61");
    auto const b = other.contents("Rumus.B2:I61");
    for (std::size_t row = 0; row < a.size(); ++row)
        for (std::size_t column = 0; column < a[row].size(); ++column)
            if (!(a[row][column] == b[row][column].number))
                throw std::runtime_error("the two ways give different figures");
}

// Once in a cell of the first sheet: entered, computed and read.
double typed(Document const& document, std::string const& formula) {
    return seconds_of([&] {
        document.set_formula("A1", formula);
        if (document.content("A1").kind != Content::Kind::number)
            throw std::runtime_error(formula + " gives no number");
    });
}

// The reader tells the milliseconds of getDataArray alone.
double reading(Document const& document, std::string const& range) {
    document.set_formula("A2", "=ORG.BERAKHLAK.BENCH.READER.READ(" + range + ")");
    return document.content("A2").number / 1000.0;
}

double edit_and_recalculate(Document const& document, std::string const& shown) {
    static int level = 1;
    return seconds_of([&] {
        document.set_number("Data.D7", level = level % 5 + 1);
        static_cast<void>(document.contents(shown));
    });
}

} // namespace

int main(int count, char** words) {
    int const respondents = count > 1 ? std::stoi(words[1]) : 20'000;
    int const rounds = count > 2 ? std::stoi(words[2]) : 7;
    ProfileSettings settings;
    settings.extensions = {BERAKHLAK_OXT, BERAKHLAK_READER_OXT};
    Office office(settings, std::chrono::seconds(1800));
    Sheet const sheet{respondents};
    Document const with_ours(office), with_native(office), with_one(office);
    for (auto const* document : {&with_ours, &with_native, &with_one})
        fill(*document, respondents);
    write(with_ours, 480, [&](int unit, int value) { return sheet.ours_of(unit, value); });
    write(with_native, 480, [&](int unit, int value) { return sheet.native_of(unit, value); });
    write(with_one, 1, [&](int unit, int value) { return sheet.ours_of(unit, value); });
    compare_figures(with_ours, with_native);
    auto const many = std::to_string(respondents) + " x 21";
    print_head();
    side_by_side(
        "480 INDEXIFS over " + many + ", recalculated", "AVERAGEIFS of each item", rounds,
        [&] { return recalculation(with_ours); }, [&] { return recalculation(with_native); }, 1.0);
    side_by_side(
        "480 INDEXIFS, recalculated", "one INDEXIFS", rounds, [&] { return recalculation(with_ours); },
        [&] { return recalculation(with_one); }, 3.0);
    side_by_side(
        "480 INDEXIFS after an edit of an answer", "AVERAGEIFS of each item", rounds,
        [&] { return edit_and_recalculate(with_ours, "Rumus.B2:I61"); },
        [&] { return edit_and_recalculate(with_native, "Rumus.B2:I61"); }, 1.0);
    Document const alone(office);
    fill(alone, respondents);
    side_by_side(
        "INDEX of a value, alone", "reading its three columns", 4 * rounds,
        [&] { return typed(alone, "=" + ours + "INDEX(" + sheet.rows_of(1, items) + ";\"Adaptif\")"); },
        [&] { return reading(alone, sheet.rows_of(16, 18)); }, 1.2);
    side_by_side(
        "INDEX, alone", "reading its columns", 4 * rounds,
        [&] { return typed(alone, "=" + ours + "INDEX(" + sheet.rows_of(1, items) + ")"); },
        [&] { return reading(alone, sheet.rows_of(1, items)); }, 1.2);
    side_by_side(
        "INDEX of a value, alone", "AVERAGE of three columns", 4 * rounds,
        [&] { return typed(alone, "=" + ours + "INDEX(" + sheet.rows_of(1, items) + ";\"Adaptif\")"); },
        [&] { return typed(alone, "=AVERAGE(" + sheet.rows_of(16, 18) + ")*20"); }, 0.0);
}
