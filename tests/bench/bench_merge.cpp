// How long a province, or the country, takes: exchange tables of 542 agencies read, checked, merged and
// recapped. Run by hand: bench_merge [agencies] [units of each].
#include "core/exchange/merge.hpp"
#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"

#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

using namespace berakhlak::core;

namespace {

SurveyCounts unit_survey(Instrument const& instrument, std::size_t respondents, std::mt19937& random) {
    Answers answers(respondents, instrument.items.size());
    for (std::size_t row = 0; row < respondents; ++row)
        for (auto& cell : answers.row(row))
            cell = static_cast<Answer>(random() % instrument.scale.levels.size());
    SurveyCounts counts;
    counts.ratings[0] = count(instrument, answers);
    return counts;
}

CellGrid agency_sheet(Instrument const& instrument, std::string name, std::size_t units,
                      std::mt19937& random) {
    std::vector<UnitSurvey> surveys;
    for (std::size_t unit = 0; unit < units; ++unit)
        surveys.push_back(
            {"Unit " + std::to_string(unit), unit_survey(instrument, 3 + random() % 60, random)});
    std::vector<std::string> pooled;
    return grid_of(instrument, exchange_table(instrument, {{}, 1, std::move(name), "2022", 5},
                                              std::move(surveys), pooled));
}

} // namespace

int main(int count, char** words) {
    std::size_t const agencies = count > 1 ? std::stoul(words[1]) : 542;
    std::size_t const units = count > 2 ? std::stoul(words[2]) : 30;
    std::ifstream file(berakhlak::tests::places::instruments() + "/likert-5.json", std::ios::binary);
    auto const instrument = instrument_from_json(std::string(std::istreambuf_iterator<char>(file), {}));
    std::mt19937 random(1);
    std::vector<CellGrid> sheets;
    for (std::size_t agency = 0; agency < agencies; ++agency)
        sheets.push_back(agency_sheet(instrument, "Instansi " + std::to_string(agency), units, random));

    using Clock = std::chrono::steady_clock;
    auto const seconds = [](auto time) { return std::chrono::duration<double>(time).count(); };
    auto const start = Clock::now();
    Merge merge(instrument);
    for (auto const& sheet : sheets)
        if (!merge.add({"berkas", exchange_from_grid(instrument, sheet)}))
            return 1;
    auto const read = Clock::now();
    auto const merged = merge.result();
    auto const done = Clock::now();
    std::cout << agencies << " agencies, " << merged.by_unit.units.size() << " units, "
              << merged.pooled.respondents() << " respondents\n"
              << "read and checked: " << seconds(read - start) << " s\n"
              << "merged, recapped, made safe: " << seconds(done - read) << " s\n";
}
