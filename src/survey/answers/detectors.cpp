#include "survey/answers/detectors.hpp"

#include "core/statistics/quality.hpp"
#include "core/text/text.hpp"
#include "survey/columns/role_words.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/identifiers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <unordered_map>
#include <unordered_set>

namespace berakhlak::survey {

namespace {

class Detectors {
protected:
    Detectors(Table const& table, ReadSurvey const& survey) : table_(table), survey_(survey) {}

    void add(FindingKind kind, std::size_t respondent, std::string example,
             std::optional<std::size_t> same_as = {}) {
        found_.push_back({kind, survey_.rows[respondent], same_as, std::move(example)});
    }
    [[nodiscard]] std::string const& cell(std::size_t respondent, std::size_t column) const {
        return table_.at(survey_.rows[respondent], column);
    }

    Table const& table_;
    ReadSurvey const& survey_;
    std::vector<Finding> found_;
};

class IdentityDetectors : Detectors {
public:
    IdentityDetectors(Table const& table, Layout const& layout, Mapping const& mapping,
                      ReadSurvey const& survey)
        : Detectors(table, survey), layout_(layout), mapping_(mapping) {}

    std::vector<Finding> run() {
        for (auto const column : mapping_.of(Role::identity)) {
            repeated_identity(column);
            test_answers(column);
        }
        if (layout_.status_column)
            previews(*layout_.status_column);
        return std::move(found_);
    }

private:
    /// Addresses and numbers only: two people may have the same name, and "-" is nobody.
    void repeated_identity(std::size_t column) {
        if (names_a_person(core::match_key(layout_.headers[column])))
            return;
        std::unordered_map<std::string, std::size_t> first;
        first.reserve(survey_.rows.size());
        for (std::size_t respondent = 0; respondent < survey_.rows.size(); ++respondent) {
            auto const& text = cell(respondent, column);
            if (identifier_of(trimmed(text)) == Identifier::none)
                continue;
            auto const [entry, is_new] = first.try_emplace(core::match_key(text), survey_.rows[respondent]);
            if (!is_new)
                add(FindingKind::duplicate_identity, respondent, text, entry->second);
        }
    }

    void test_answers(std::size_t column) {
        auto const is_test = [](std::string const& text) {
            auto const key = core::match_key(text);
            auto const local_part = std::string_view(key).substr(0, key.find('@'));
            auto const words = test_words();
            return std::any_of(words.begin(), words.end(),
                               [&](auto word) { return find_words(local_part, word) != local_part.npos; });
        };
        auto const& cells = table_.columns[column];
        std::vector<std::optional<bool>> known(cells.distinct());
        for (std::size_t respondent = 0; respondent < survey_.rows.size(); ++respondent) {
            auto const code = cells.code(survey_.rows[respondent]);
            if (!known[code])
                known[code] = is_test(cells.word(code));
            if (*known[code])
                add(FindingKind::test_answer, respondent, cells.word(code));
        }
    }

    /// "Survey Preview", "Survey Test", or Qualtrics' numbers for the two, also as spam and offline.
    void previews(std::size_t column) {
        for (std::size_t respondent = 0; respondent < survey_.rows.size(); ++respondent) {
            auto const& text = cell(respondent, column);
            auto const key = core::match_key(text);
            constexpr std::array words{"preview", "test"};
            constexpr std::array numbers{"1", "2", "9", "17"};
            if (std::any_of(words.begin(), words.end(),
                            [&](auto word) { return find_words(key, word) != key.npos; }) ||
                std::find(numbers.begin(), numbers.end(), key) != numbers.end())
                add(FindingKind::test_answer, respondent, text);
        }
    }

    Layout const& layout_;
    Mapping const& mapping_;
};

class AnswerDetectors : Detectors {
public:
    AnswerDetectors(Table const& table, Mapping const& mapping, ReadSurvey const& survey, Times const& times,
                    CleaningChoices const& choices)
        : Detectors(table, survey), mapping_(mapping), times_(times), choices_(choices) {}

    std::vector<Finding> run() {
        straight_lines();
        repeated_answers();
        before_start();
        incomplete();
        invalid_answers();
        wrong_picks();
        return std::move(found_);
    }

private:
    void straight_lines() {
        for (auto const& line : core::straight_lines(survey_.answers)) {
            auto const respondent = line.row.value_or(0);
            straight_.insert(respondent);
            add(FindingKind::straight_line, respondent, std::to_string(static_cast<long>(line.figure)));
        }
    }

    /// What a respondent answered, byte by byte, with unit and groups.
    void add_signature(std::size_t respondent, std::vector<std::size_t> const& columns,
                       std::string& bytes) const {
        auto const append = [&](auto const& row) { bytes.append(row.begin(), row.end()); };
        if (survey_.answers.respondents() > 0)
            append(survey_.answers.row(respondent));
        if (survey_.expectation)
            append(survey_.expectation->row(respondent));
        for (auto const& ballots : survey_.ballots)
            if (ballots)
                append(ballots->row(respondent));
        for (auto const column : columns) {
            auto const code = table_.columns[column].code(survey_.rows[respondent]);
            bytes.append(reinterpret_cast<char const*>(&code), sizeof code);
        }
    }

    /// That several people chose "4" everywhere doesn't mean that one of them sent it twice.
    void repeated_answers() {
        if (!times_.column)
            return;
        struct Seen {
            std::size_t first_row;
            Moment last;
        };
        auto columns = mapping_.of(Role::unit);
        auto const groups = mapping_.groups();
        columns.insert(columns.end(), groups.begin(), groups.end());
        std::string
            signatures; // all equally long, so that it is as large as it will be from the first one on
        std::unordered_map<std::string_view, Seen> seen;
        seen.reserve(survey_.rows.size());
        for (std::size_t respondent = 0; respondent < survey_.rows.size(); ++respondent) {
            auto const& time = times_.of[respondent];
            if (!time || straight_.contains(respondent) || survey_.answered[respondent] == 0.0)
                continue;
            auto const row = survey_.rows[respondent];
            auto const begin = signatures.size();
            add_signature(respondent, columns, signatures);
            if (begin == 0)
                signatures.reserve(signatures.size() * survey_.rows.size());
            auto const [entry, is_new] =
                seen.try_emplace(std::string_view(signatures).substr(begin), Seen{row, *time});
            if (is_new)
                continue;
            auto& earlier = entry->second;
            if (std::abs(seconds_between(earlier.last, *time)) <= choices_.short_time)
                add(FindingKind::duplicate_answers, respondent, cell(respondent, *times_.column),
                    earlier.first_row);
            else
                earlier.first_row = row;
            earlier.last = *time;
        }
    }

    void before_start() {
        if (!choices_.start || !times_.order)
            return;
        for (std::size_t respondent = 0; respondent < survey_.rows.size(); ++respondent)
            if (auto const& time = times_.of[respondent]; time && *time < *choices_.start)
                add(FindingKind::before_start, respondent, cell(respondent, *times_.column));
    }

    void incomplete() {
        for (std::size_t respondent = 0; respondent < survey_.rows.size(); ++respondent)
            if (auto const share = survey_.answered[respondent]; share < choices_.least_answered)
                add(FindingKind::incomplete, respondent, std::to_string(std::lround(share * 100.0)) + " %");
    }

    void invalid_answers() {
        auto const respondent_of = [&rows = survey_.rows](std::size_t row) {
            return static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
        };
        for (auto const& fault : survey_.faults)
            if (fault.is_no_answer)
                add(FindingKind::invalid_answer, respondent_of(fault.row), fault.text);
    }

    void wrong_picks() {
        for (auto const& remark : survey_.picks)
            add(FindingKind::wrong_picks, remark.respondent, remark.text);
    }

    Mapping const& mapping_;
    Times const& times_;
    CleaningChoices const& choices_;
    std::unordered_set<std::size_t> straight_; ///< respondents
};

Times times_of(Table const& table, Layout const& layout, Mapping const& mapping, ReadSurvey const& survey,
               CleaningChoices const& choices) {
    Times times;
    times.of.resize(survey.rows.size());
    for (auto const column : mapping.of(Role::time)) {
        auto const look = look_at_dates(table.columns[column], layout.first_data_row);
        if (!look.dates)
            continue;
        times.column = column;
        times.look = look;
        times.order = look.order ? look.order : choices.date_order;
        for (std::size_t respondent = 0; respondent < survey.rows.size(); ++respondent)
            times.of[respondent] = read_moment(table.at(survey.rows[respondent], column),
                                               times.order.value_or(DateOrder::day_first));
        break;
    }
    return times;
}

} // namespace

DetectedFindings find_all(Table const& table, Layout const& layout, Mapping const& mapping,
                          ReadSurvey const& survey, CleaningChoices const& choices) {
    auto in_identities = std::async(std::launch::async,
                                    [&] { return IdentityDetectors(table, layout, mapping, survey).run(); });
    auto times = times_of(table, layout, mapping, survey, choices);
    auto found = AnswerDetectors(table, mapping, survey, times, choices).run();
    for (auto& finding : in_identities.get())
        found.push_back(std::move(finding));
    std::stable_sort(found.begin(), found.end(), [](Finding const& a, Finding const& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.row < b.row;
    });
    auto const same = [](Finding const& a, Finding const& b) { return a.kind == b.kind && a.row == b.row; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    return {std::move(times), std::move(found)};
}

} // namespace berakhlak::survey
