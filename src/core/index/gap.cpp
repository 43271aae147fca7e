#include "core/index/gap.hpp"

#include "core/index/likert_index.hpp"
#include "core/index/profile.hpp"

#include <algorithm>
#include <array>

namespace berakhlak::core {

namespace {

// Means that are equal on paper may differ in their last digits.
constexpr double rounding = 1e-9;

Gap gap_of(Figure performance, Figure expectation) {
    Gap gap{performance, expectation, {}, {}, {}};
    Figure const& absent = performance.present() ? expectation : performance;
    std::uint64_t const n = std::min(performance.n, expectation.n);
    if (!absent.present()) {
        gap.difference = gap.conformity = Figure::none(absent.why, n);
        return gap;
    }
    gap.difference = Figure::of(performance.value - expectation.value, n);
    gap.conformity = expectation.value > 0.0 ? Figure::of(performance.value / expectation.value * 100.0, n)
                                             : Figure::none(Absent::undefined, n);
    return gap;
}

class Mean {
public:
    void add(double value, double weight = 1.0) {
        sum_ += weight * value;
        weight_ += weight;
    }
    [[nodiscard]] Figure figure(std::uint64_t n) const {
        return weight_ > 0.0 ? Figure::of(sum_ / weight_, n) : Figure::none(Absent::no_answers);
    }

private:
    double sum_ = 0.0;
    double weight_ = 0.0;
};

struct Respondents {
    std::uint64_t performance = 0;
    std::uint64_t expectation = 0;
};

Gap mean_gap(std::vector<Gap> const& gaps, std::vector<std::size_t> const& which, Respondents n) {
    Mean performance;
    Mean expectation;
    for (std::size_t const i : which) {
        if (!gaps[i].difference.present())
            continue;
        performance.add(gaps[i].performance.value);
        expectation.add(gaps[i].expectation.value);
    }
    return gap_of(performance.figure(n.performance), expectation.figure(n.expectation));
}

Gap overall_gap(Instrument const& instrument, std::vector<Gap> const& values, Respondents n) {
    std::vector<Figure> performance;
    std::vector<Figure> expectation;
    for (Gap const& gap : values) {
        if (!gap.difference.present())
            return gap;
        performance.push_back(gap.performance);
        expectation.push_back(gap.expectation);
    }
    return gap_of(total_index(instrument, performance, n.performance),
                  total_index(instrument, expectation, n.expectation));
}

Quadrant quadrant_of(Gap const& gap, Figure performance, Figure expectation) {
    bool const high_performance = gap.performance.value >= performance.value - rounding;
    bool const high_expectation = gap.expectation.value >= expectation.value - rounding;
    if (high_expectation)
        return high_performance ? Quadrant::keep : Quadrant::priority;
    return high_performance ? Quadrant::possible_excess : Quadrant::low_priority;
}

void place_in_quadrants(std::vector<Gap>& gaps, GapAnalysis const& analysis) {
    for (Gap& gap : gaps)
        if (gap.difference.present())
            gap.quadrant = quadrant_of(gap, analysis.grand_performance, analysis.grand_expectation);
}

} // namespace

GapAnalysis gap_analysis(Instrument const& instrument, AnswerCounts const& performance,
                         AnswerCounts const& expectation, std::optional<std::size_t> only) {
    GapAnalysis analysis;
    std::vector<std::size_t> everything;
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        analysis.items.push_back(
            gap_of(item_mean(instrument, performance, item), item_mean(instrument, expectation, item)));
        if (!only || instrument.items[item].value == only)
            everything.push_back(item);
    }
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        analysis.values.push_back(
            mean_gap(analysis.items, instrument.items_of(value),
                     {performance.respondents_of(value), expectation.respondents_of(value)}));
    Respondents const all{performance.respondents(), expectation.respondents()};
    analysis.overall = overall_gap(instrument, analysis.values, all);
    Gap const grand = mean_gap(analysis.items, everything, all);
    analysis.grand_performance = grand.performance;
    analysis.grand_expectation = grand.expectation;
    place_in_quadrants(analysis.items, analysis);
    if (!only)
        place_in_quadrants(analysis.values, analysis);
    return analysis;
}

Text const& quadrant_name(Quadrant quadrant) {
    static std::array<Text, 4> const names{{{"I Prioritas utama", "I Concentrate here"},
                                            {"II Pertahankan prestasi", "II Keep up the good work"},
                                            {"III Prioritas rendah", "III Low priority"},
                                            {"IV Berlebihan", "IV Possible overkill"}}};
    return names[static_cast<std::size_t>(quadrant)];
}

} // namespace berakhlak::core
