#include "core/statistics/quality.hpp"

#include "core/index/scores.hpp"
#include "core/statistics/reliability.hpp"
#include "core/text/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace berakhlak::core {

namespace {

bool is_level(Answer answer) {
    return answer < most_levels;
}

std::size_t levels_given(std::span<Answer const> row) {
    return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), is_level));
}

std::string_view bytes(std::span<std::uint8_t const> row) {
    return {reinterpret_cast<char const*>(row.data()), row.size()};
}

/// Rows of answers or ballots that are the bytes of an earlier one; `counts` says which rows are looked at.
template <class Survey, class Counts>
std::vector<Finding> repeated_rows(Survey const& survey, Counts counts) {
    std::vector<Finding> found;
    std::unordered_map<std::string_view, std::size_t> first;
    first.reserve(survey.respondents());
    for (std::size_t row = 0; row < survey.respondents(); ++row) {
        if (!counts(row)) {
            continue;
        }
        auto const [earlier, is_new] = first.try_emplace(bytes(survey.row(row)), row);
        if (!is_new) {
            found.push_back({FindingKind::same_answers, row, {}, earlier->second});
        }
    }
    return found;
}

/// Item positions whose scales are looked at together.
std::vector<std::vector<std::size_t>> scales_of(Instrument const& instrument) {
    std::vector<std::vector<std::size_t>> scales(instrument.values.size() + 1);
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        scales[instrument.items[item].value.value_or(instrument.values.size())].push_back(item);
    }
    auto& rest = scales.back();
    for (std::size_t value = 0; value < instrument.values.size(); ++value) {
        if (scales[value].size() < 3) {
            rest.insert(rest.end(), scales[value].begin(), scales[value].end());
        }
    }
    std::sort(rest.begin(), rest.end());
    std::erase_if(scales, [](auto const& scale) { return scale.size() < 3; });
    return scales;
}

} // namespace

std::vector<Finding> repeated_answers(Answers const& answers, std::size_t least_answers) {
    return repeated_rows(answers, [&](std::size_t row) {
        return levels_given(answers.row(row)) >= std::max<std::size_t>(least_answers, 1);
    });
}

std::vector<Finding> repeated_ballots(Ballots const& ballots, std::size_t least_picks) {
    return repeated_rows(ballots, [&](std::size_t row) {
        auto const picks = ballots.row(row);
        return std::accumulate(picks.begin(), picks.end(), std::size_t{0}) >=
               std::max<std::size_t>(least_picks, 1);
    });
}

std::vector<Finding> repeated_ids(std::span<std::string const> ids) {
    std::vector<Finding> found;
    std::unordered_map<std::string, std::size_t> first;
    first.reserve(ids.size());
    for (std::size_t row = 0; row < ids.size(); ++row) {
        std::string key = match_key(ids[row]);
        if (key.empty()) {
            continue;
        }
        auto const [earlier, is_new] = first.try_emplace(std::move(key), row);
        if (!is_new) {
            found.push_back({FindingKind::same_id, row, {}, earlier->second});
        }
    }
    return found;
}

std::vector<Finding> straight_lines(Answers const& answers, std::size_t least_answers) {
    std::vector<Finding> found;
    for (std::size_t row = 0; row < answers.respondents(); ++row) {
        auto const cells = answers.row(row);
        auto const first = std::find_if(cells.begin(), cells.end(), is_level);
        auto const differs = [&](Answer answer) { return is_level(answer) && answer != *first; };
        std::size_t const given = levels_given(cells);
        if (given >= std::max<std::size_t>(least_answers, 2) && std::none_of(first, cells.end(), differs)) {
            found.push_back({FindingKind::straight_line, row, {}, {}, static_cast<double>(given)});
        }
    }
    return found;
}

std::vector<Finding> items_against(Instrument const& instrument, Answers const& answers) {
    std::vector<Finding> found;
    for (auto const& scale : scales_of(instrument)) {
        ItemCovariances const covariances(scores(instrument, answers, scale), instrument.missing.reliability);
        auto const rest = item_total(covariances, ItemTotal::corrected);
        auto const critical = critical_correlation(covariances.respondents());
        for (std::size_t const item : items_against_the_rest(covariances)) {
            if (!critical.present() || -rest[item].value < critical.value)
                continue;
            found.push_back({FindingKind::against_the_rest, {}, scale[item], {}, rest[item].value});
        }
    }
    std::sort(found.begin(), found.end(),
              [](Finding const& a, Finding const& b) { return a.column < b.column; });
    return found;
}

int decimals_of(double share) {
    auto const text = text_from_number(share);
    auto const point = text.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

bool shares_add_up(std::span<double const> shares, int decimals) {
    double const sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    double const rounding = 0.5 * std::pow(10.0, -decimals) * static_cast<double>(shares.size());
    return std::abs(sum - 100.0) <= rounding + 1e-9; // false for NaN
}

std::vector<Finding> shares_not_100(std::span<double const> rows, std::size_t columns, int decimals) {
    std::vector<Finding> found;
    std::vector<double> shares;
    for (std::size_t row = 0; columns > 0 && (row + 1) * columns <= rows.size(); ++row) {
        auto const cells = rows.subspan(row * columns, columns);
        shares.clear();
        std::copy_if(cells.begin(), cells.end(), std::back_inserter(shares),
                     [](double share) { return !std::isnan(share); });
        if (!shares.empty() && !shares_add_up(shares, decimals)) {
            found.push_back({FindingKind::shares_not_100,
                             row,
                             {},
                             {},
                             std::accumulate(shares.begin(), shares.end(), 0.0)});
        }
    }
    return found;
}

std::vector<Finding> findings(Instrument const& instrument, Answers const& answers) {
    std::vector<Finding> rows = straight_lines(answers);
    std::vector<bool> straight(answers.respondents(), false);
    for (Finding const& line : rows) {
        straight[*line.row] = true;
    }
    for (Finding const& repeated : repeated_answers(answers)) {
        if (!straight[*repeated.row]) {
            rows.push_back(repeated);
        }
    }
    std::sort(rows.begin(), rows.end(), [](Finding const& a, Finding const& b) { return a.row < b.row; });
    std::vector<Finding> all = items_against(instrument, answers);
    all.insert(all.end(), rows.begin(), rows.end());
    return all;
}

} // namespace berakhlak::core
