// How an import in the office grows with its rows and with what they hold: 200,000 respondents who all
// differ, of 5,000 patterns, and all alike (target: at most 1.3 times the first), each to a finished workbook
// with all sheets; and a text that is longer than a sheet, 4,000,000 x 22 in 90 units, beside one of a
// quarter of it (targets: 1.3 times four of them, peak memory below 1.5 GB). Each in an office started
// afresh. Run by hand: bench_rows [respondents of the first three] [of the last].
#include "harness/document.hpp"
#include "places/places.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>

#include <cmath>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <random>

namespace {

using namespace berakhlak::tests;
namespace css = com::sun::star;
using rtl::OUString;
using Path = std::filesystem::path;
using Pattern = std::function<std::size_t(std::size_t)>;

constexpr std::size_t items = 21;
constexpr std::chrono::seconds longest(1800);

void write_survey(Path const& file, std::size_t respondents, std::size_t units, Pattern const& pattern) {
    constexpr std::array codes{"B1", "B2", "B3", "A1", "A2",  "A3",  "K1",  "K2",  "K3",  "H1", "H2",
                               "H3", "L1", "L2", "L3", "AD1", "AD2", "AD3", "KO1", "KO2", "KO3"};
    static_assert(codes.size() == items);
    std::ofstream out(file, std::ios::binary);
    out << "Unit kerja";
    for (auto const* code : codes)
        out << ',' << code;
    out << '\n';
    std::string row;
    for (std::size_t respondent = 0; respondent < respondents; ++respondent) {
        auto const same = pattern(respondent);
        row = "Dinas Percontohan Nomor " + std::to_string(same % units + 1);
        std::minstd_rand random(static_cast<unsigned>(same * 2654435761U + 1));
        for (std::size_t item = 0; item < items; ++item) {
            row += ',';
            row += static_cast<char>('1' + random() / 97 % 5);
        }
        out << row << '\n';
    }
}

struct Cost {
    double seconds;
    double megabytes;
};

Cost import(char const* what, std::size_t respondents, std::size_t units, Pattern const& pattern) {
    auto const file = std::filesystem::temp_directory_path() / "berakhlak-bench-rows.csv";
    write_survey(file, respondents, units, pattern);
    ProfileSettings settings;
    settings.extensions = {places::oxt()};
    Office const office(settings, longest);
    css::beans::NamedValue const option{"Instrument", uno::Any(OUString("likert-5"))};
    auto const start = std::chrono::steady_clock::now();
    Document const document(org::berakhlak::calc::SurveyImport::create(office.context())
                                ->importFile(file_url(file), {&option, 1}));
    Cost const cost{std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
                    static_cast<double>(office.peak_memory()) / 1024.0};
    std::cout << std::setw(9) << respondents << ' ' << std::left << std::setw(20) << what << std::right
              << std::setw(8) << cost.seconds << " s" << std::setw(8) << cost.megabytes << " MB   "
              << document.content("Rekap.A2").text.substr(0, 60) << std::endl;
    std::filesystem::remove(file);
    return cost;
}

} // namespace

int main(int count, char** words) {
    std::size_t const some = count > 1 ? std::stoul(words[1]) : 200'000;
    std::size_t const many = count > 2 ? std::stoul(words[2]) : 4'000'000;
    std::cout << std::fixed << std::setprecision(2);
    auto const distinct = [](std::size_t i) { return i; };
    if (some > 0) {
        auto const differ = import("all differ", some, 60, distinct).seconds;
        auto const patterns = import("of 5,000 patterns", some, 60, [](std::size_t i) { return i % 5000; });
        auto const alike = import("all alike", some, 60, [](std::size_t) { return std::size_t{7}; });
        std::cout << "patterns " << patterns.seconds / differ << ", alike " << alike.seconds / differ
                  << " times those that differ (target at most 1.3)\n";
    }
    if (many > 0) {
        auto const quarter = import("a quarter", many / 4, 90, distinct);
        auto const all = import("past a sheet", many, 90, distinct);
        std::cout << "past a sheet: " << all.seconds / (4.0 * quarter.seconds)
                  << " times four quarters (target at most 1.3), peak " << all.megabytes
                  << " MB (target below 1500)\n";
    }
}
