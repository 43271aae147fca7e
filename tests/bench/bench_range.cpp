// How long BERAKHLAK_INDEX and BERAKHLAK_RECAP take over 100,000 x 21 answers, against reading the same
// ranges with getDataArray inside the same office. The targets: at most 1.2 and 1.5 times. And what whole
// columns as criteria cost beside bounded ones: at most twice.
#include "harness/document.hpp"
#include "places/places.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <random>
#include <utility>

namespace {

using namespace berakhlak::tests;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int respondents = 100'000;
constexpr int items = 21;
constexpr int units = 60;
constexpr int rows_at_once = 10'000; // each block travels over the bridge
constexpr int rounds = 15;

uno::Sequence<uno::Sequence<uno::Any>> survey_block(std::mt19937& random, int height) {
    uno::Sequence<uno::Sequence<uno::Any>> rows(height);
    for (auto& row : rows) {
        row.realloc(1 + items);
        auto* cell = row.getArray();
        *cell++ <<= to_office("Unit " + std::to_string(random() % units + 1));
        for (int item = 0; item < items; ++item)
            *cell++ <<= static_cast<double>(random() % 5 + 1);
    }
    return rows;
}

void fill(Document const& document, std::string const& sheet, int height) {
    document.add_sheet(sheet);
    std::mt19937 random(2022);
    for (int first = 1; first <= height; first += rows_at_once) {
        int const rows = std::min(rows_at_once, height - first + 1);
        auto const block =
            document.range(sheet + ".A" + std::to_string(first) + ":V" + std::to_string(first + rows - 1));
        uno::Reference<com::sun::star::sheet::XCellRangeData>(block, uno::UNO_QUERY_THROW)
            ->setDataArray(survey_block(random, rows));
    }
}

struct Contender {
    std::string name;
    std::string range; ///< more than one cell: an array formula
    std::string formula;
    std::string shown;           ///< the cell that is read
    bool tells_its_time = false; ///< the cell says what is to be measured: getDataArray alone
    std::vector<double> times = {};
};

void measure(Document const& document, Contender& contender) {
    auto const start = std::chrono::steady_clock::now();
    if (contender.range == contender.shown)
        document.set_formula(contender.range, contender.formula);
    else
        document.set_array_formula(contender.range, contender.formula);
    auto const content = document.content(contender.shown);
    Milliseconds const time = std::chrono::steady_clock::now() - start;
    contender.times.push_back(contender.tells_its_time ? content.number : time.count());
    if (content.kind != Content::Kind::number)
        throw std::runtime_error(contender.name + " gives " + content.text);
    document.set_array_formula(contender.range, "");
}

double median_of(std::vector<double> const& times) {
    auto sorted = times;
    std::ranges::sort(sorted);
    return sorted[sorted.size() / 2];
}

double quickest(std::vector<double> const& times) {
    return std::ranges::min(times);
}

void compare(Document const& document, Contender floor, Contender function, double target) {
    for (int round = 0; round < rounds; ++round) {
        measure(document, floor);
        measure(document, function);
    }
    std::cout << std::fixed;
    for (auto const& [what, of] : {std::pair{"median", &median_of}, std::pair{"quickest", &quickest}}) {
        double const below = of(floor.times);
        double const above = of(function.times);
        std::cout << what << ": " << std::setprecision(1) << floor.name << ' ' << below << " ms, "
                  << function.name << ' ' << above << " ms, ratio " << std::setprecision(3) << above / below
                  << " (target at most " << std::setprecision(1) << target << ")\n";
    }
}

} // namespace

int main() {
    ProfileSettings settings;
    settings.extensions = {berakhlak::tests::places::oxt(), BERAKHLAK_READER_OXT};
    Office office(settings);
    Document const document(office);
    fill(document, "Data", respondents);
    fill(document, "Kecil", 900);
    std::string const read = "ORG.BERAKHLAK.BENCH.READER.READ";
    std::string const ours = "ORG.BERAKHLAK.CALC.FUNCTIONS.";
    std::string const answers = "$Data.$B$1:$V$100000";
    std::string const unit_column = "$Data.$A$1:$A$100000";
    Contender const reading{"getDataArray", "A1", "=" + read + "(" + answers + ")", "A1", true};
    compare(document, reading, {"INDEX", "A2", "=" + ours + "INDEX(" + answers + ")", "A2"}, 1.2);
    Contender const reading_both{"getDataArray of both", "A1",
                                 reading.formula + "+" + read + "(" + unit_column + ")", "A1", true};
    compare(document, reading_both,
            {"RECAP", "A4:M66", "=" + ours + "RECAP(" + answers + ";" + unit_column + ")", "B5"}, 1.5);
    // Whole columns cost their used rows, also those of criteria.
    auto const with_criteria = [&](char const* range, char const* units) {
        return "=" + ours + "INDEXIFS($Kecil." + range + ";\"\";\"likert-5\";$Kecil." + units +
               ";\"Unit 7\")";
    };
    compare(document, {"INDEXIFS, 900 rows", "A2", with_criteria("B1:V900", "A1:A900"), "A2"},
            {"INDEXIFS, whole columns", "A2", with_criteria("B:V", "A:A"), "A2"}, 2.0);
}
