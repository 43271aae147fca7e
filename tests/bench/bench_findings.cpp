// Whether the time to prepare a survey grows with what is found in it: 200,000 respondents who all differ,
// the same number made of 5,000 patterns, all alike, and a third who say "4" throughout. The target: at
// most 1.3 times the time of those who differ. Run by hand: bench_findings [respondents].
#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"
#include "survey/answers/account.hpp"
#include "survey/answers/stages.hpp"

#include <chrono>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <random>

namespace {

using namespace berakhlak;

constexpr std::size_t units = 60;

core::Instrument likert() {
    std::ifstream file(berakhlak::tests::places::instruments() + "/likert-5.json");
    return core::instrument_from_json(std::string{std::istreambuf_iterator<char>(file), {}});
}

std::string two(std::size_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// `pattern` says which respondents answer the same; they also sent it within the same minutes.
survey::Table table_of(core::Instrument const& instrument, std::size_t respondents,
                       std::function<std::size_t(std::size_t)> const& pattern, bool straight) {
    survey::Table table;
    table.columns.resize(instrument.items.size() + 3);
    table.columns[0].push_back("Cap waktu");
    table.columns[1].push_back("Unit Kerja");
    table.columns[2].push_back("Alamat email");
    for (std::size_t item = 0; item < instrument.items.size(); ++item)
        table.columns[item + 3].push_back(instrument.items[item].text.id);
    for (std::size_t respondent = 0; respondent < respondents; ++respondent) {
        auto const same = pattern(respondent);
        auto const second = respondent / 20;
        table.columns[0].push_back("13/02/2026 " + two(second / 3600 % 24) + ":" + two(second / 60 % 60) +
                                   ":" + two(second % 60));
        table.columns[1].push_back("Dinas Percontohan Nomor " + std::to_string(same % units));
        table.columns[2].push_back("pegawai" + std::to_string(same) + "@example.go.id");
        std::mt19937 random(static_cast<unsigned>(same));
        for (std::size_t item = 0; item < instrument.items.size(); ++item)
            table.columns[item + 3].push_back(
                straight && respondent % 3 == 0 ? "4" : std::to_string(1 + random() % 5));
    }
    return table;
}

double seconds(survey::Table& table, core::Instrument const& instrument, std::size_t& findings) {
    auto best = 1e9;
    for (int round = 0; round < 3; ++round) {
        auto const start = std::chrono::steady_clock::now();
        survey::ImportPlan const plan;
        auto const layout = survey::layout_of(table, plan);
        auto const mapping = survey::mapping_of(table, layout, instrument, plan);
        auto const account = survey::account_for(table, layout, mapping, instrument, plan);
        auto const prepared = survey::prepared_survey(table, layout, mapping, instrument, plan);
        findings = prepared.findings.size() + account.told.size();
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

} // namespace

int main(int count, char** arguments) {
    std::size_t const respondents = count > 1 ? std::stoul(arguments[1]) : 200000;
    auto const instrument = likert();
    auto const measure = [&](char const* name, auto pattern, bool straight) {
        auto table = table_of(instrument, respondents, pattern, straight);
        std::size_t findings = 0;
        auto const time = seconds(table, instrument, findings);
        std::cout << std::left << std::setw(28) << name << std::right << std::setw(10) << findings
                  << std::fixed << std::setprecision(2) << std::setw(8) << time << " s";
        return time;
    };
    std::cout << respondents << " respondents            findings    time\n";
    auto const distinct = measure(
        "all differ", [](std::size_t i) { return i; }, false);
    std::cout << '\n';
    struct Case {
        char const* name;
        std::function<std::size_t(std::size_t)> pattern;
        bool straight;
    };
    for (auto const& [name, pattern, straight] :
         {Case{"of 5,000 patterns", [](std::size_t i) { return i % 5000; }, false},
          Case{"all alike", [](std::size_t) { return std::size_t{7}; }, false},
          Case{"a third say 4 throughout", [](std::size_t i) { return i; }, true}})
        std::cout << "   x " << measure(name, pattern, straight) / distinct << '\n';
}
