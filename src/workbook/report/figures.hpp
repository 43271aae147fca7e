// What the sheets of results of a workbook say: the figures that a report is made of, as they stand in its
// cells. Knows no UNO.
#pragma once

#include "core/instrument/instrument.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook::report {

/// What a cell shows: a number, or what stands there instead ("n < 5", "disembunyikan", an error).
struct Figure {
    std::optional<double> number = {};
    std::string instead = {};
};

/// An index with what is said about it beside it.
struct Result {
    std::string name; ///< as its cell says
    Figure index;
    Figure n;
    Figure lower, upper; ///< of its 95 % interval
    Figure positive;     ///< percent positive, of scales
    Figure national;
};

/// A unit or another group: one row of a recap.
struct Group {
    std::string name; ///< empty: respondents without one
    Figure n;
    Figure minimum; ///< respondents that it needs, where headcounts are known
    std::vector<Figure> values;
    Figure index;
};

/// Where the groups of a table differ in one value; the last one of a table is the index.
struct Difference {
    std::string lowest, highest; ///< groups
    Figure lowest_index, highest_index, difference, p;
    bool significant = false; ///< as the sheet concludes from the corrected p
};

/// A table of the sheet of groups.
struct Breakdown {
    std::string by; ///< "Jenis kelamin"
    std::vector<Group> groups;
    std::vector<Difference> differences;
};

/// One item of a scale.
struct ScaleItem {
    std::size_t item = 0;
    Figure n, missing, mean, index, positive, negative;
    std::vector<Figure> shares; ///< percent of each level, the lowest first
};

/// How often one behaviour was picked, and how often it is wanted.
struct PickItem {
    std::size_t item = 0;
    Figure votes, percent; ///< of the current culture
    Figure expected, jump; ///< percent and points, where people were asked for the expected culture
};

/// Performance and expectation of one item.
struct GapItem {
    std::size_t item = 0;
    Figure gap, performance, expectation, p;
    int quadrant = 0; ///< 1 to 4, 0 unknown
};

struct Headcount {
    std::string unit;
    double people = 0.0;
    Figure answered;
};

struct Figures {
    std::shared_ptr<core::Instrument const> instrument;
    core::Language language = core::Language::indonesian; ///< of the workbook
    std::string source;                                   ///< the line below the headings: file, respondents
    std::optional<double> used;                           ///< respondents on the sheet of the data
    std::vector<Result> values;                           ///< in the instrument's order
    Result total;                                         ///< of the profile
    std::vector<Result> health;                           ///< the six indices of a culture; the total first
    std::vector<Group> units;                             ///< in the recap's order
    Group pooled, mean_of_units;
    std::vector<ScaleItem> scale_items;
    std::vector<PickItem> pick_items;
    std::vector<GapItem> gap_items;
    std::vector<Breakdown> breakdowns;
    std::optional<int> national_year;
    std::optional<double> population; ///< everybody who could have answered
    std::vector<Headcount> headcounts;
    Figure blank_share;         ///< percent of the answers
    Figure alpha;               ///< of all items
    std::optional<double> rows; ///< received at the import
    std::optional<double> left_out;
    std::shared_ptr<Figures const> before; ///< of an earlier survey with the same instrument
};

} // namespace berakhlak::workbook::report
