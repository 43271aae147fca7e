#include "core/statistics/change.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace berakhlak::core;

namespace {

Change change(std::vector<double> const& before, std::vector<double> const& after, unsigned minimum_group) {
    return berakhlak::core::change(estimate({before, {}}), estimate({after, {}}), minimum_group);
}

} // namespace

TEST_CASE("Welch's test of a known data set", "[change]") {
    // Student's sleep data, as t.test(extra ~ group, data = sleep) of R prints it: t = -1.8608, df = 17.776
    std::vector<double> const before{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    std::vector<double> const after{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    Change const result = change(before, after, 5);
    CHECK(result.before.value == Approx(0.75).epsilon(1e-12));
    CHECK(result.after.value == Approx(2.33).epsilon(1e-12));
    CHECK(result.difference.value == Approx(1.58).epsilon(1e-12));
    CHECK(result.difference.value / result.standard_error.value ==
          Approx(1.8608).epsilon(0.0).margin(5.1e-5));
    CHECK(result.degrees_of_freedom.value == Approx(17.776).epsilon(0.0).margin(5.1e-4));
    CHECK(result.p.value == Approx(0.07939).epsilon(0.0).margin(5.1e-6));
    CHECK(result.before.n == 10);
    CHECK(result.difference.n == 20);
    Change const back = change(after, before, 5);
    CHECK(back.difference.value == -result.difference.value);
    CHECK(back.p.value == result.p.value);
}

TEST_CASE("the difference is that of unrounded indices", "[change]") {
    std::vector<double> const before{57.495, 59.495};
    std::vector<double> const after{51.952, 53.952};
    double const difference = change(before, after, 2).difference.value;
    CHECK(difference == Approx(-5.543).epsilon(1e-12));
    CHECK(std::round(difference) == -6.0); // though the parts are shown as 53 and 58
}

TEST_CASE("a change is not shown below the minimum group", "[change]") {
    std::vector<double> const few{50, 60, 70, 80, std::nan("")};
    std::vector<double> const enough{50, 60, 70, 80, 90};
    Change const result = change(few, enough, 5);
    CHECK(result.before.why == Absent::too_few);
    CHECK(result.before.n == 4);
    CHECK(result.before.value == 0.0); // nothing of it is left to be seen
    CHECK(result.after.value == 70.0);
    for (Figure const& figure :
         {result.difference, result.standard_error, result.degrees_of_freedom, result.p}) {
        CHECK(figure.why == Absent::too_few);
        CHECK(figure.value == 0.0);
    }
    CHECK(change(enough, few, 5).difference.why == Absent::too_few);
    CHECK(change(enough, enough, 5).difference.present());
    CHECK(change(enough, enough, 5).difference.value == 0.0);
    CHECK(change(enough, enough, 5).p.value == Approx(1.0));
}

TEST_CASE("changes that can't be tested", "[change]") {
    std::vector<double> const some{50, 60, 70};
    CHECK(change({}, some, 1).difference.why == Absent::no_answers);
    CHECK(change(some, std::vector<double>{std::nan("")}, 1).p.why == Absent::no_answers);
    Change const one = change(std::vector<double>{50}, some, 1);
    CHECK(one.difference.value == 10.0);
    CHECK(one.standard_error.why == Absent::undefined);
    CHECK(one.p.why == Absent::undefined);
    Change const one_after = change(some, std::vector<double>{50}, 1);
    CHECK(one_after.difference.value == -10.0);
    CHECK(one_after.p.why == Absent::undefined);
    std::vector<double> const equal(6, 200.0 / 3.0);
    Change const flat = change(equal, std::vector<double>(6, 75.0), 5);
    CHECK(flat.difference.value == Approx(75.0 - 200.0 / 3.0));
    CHECK(flat.standard_error.present());
    CHECK(flat.standard_error.value == 0.0);
    CHECK(flat.p.why == Absent::undefined);
    CHECK(flat.degrees_of_freedom.why == Absent::undefined);
}
