#include "survey/columns/unit_candidates.hpp"

#include "core/text/text.hpp"
#include "survey/columns/role_words.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/dates.hpp"
#include "survey/table/identifiers.hpp"
#include "survey/table/number_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace berakhlak::survey {

namespace {

constexpr std::array<std::string_view, 24> yes_and_no{
    "ya",           "tidak",   "sudah",     "belum",     "pernah",     "tidak pernah",
    "belum pernah", "ada",     "jarang",    "tidak ada", "tidak tahu", "iya",
    "yes",          "no",      "y",         "t",         "sering",     "selalu",
    "ya, sudah",    "mungkin", "ragu-ragu", "true",      "false",      "kadang-kadang"};

/// How many cells hold each distinct text, blank ones left out.
struct Kinds {
    std::vector<std::size_t> times;
    std::size_t kinds = 0;
    std::size_t filled = 0;
    std::size_t letters = 0; ///< of all kinds together

    Kinds(Column const& column, std::size_t first_row) : times(column.distinct()) {
        for (auto row = first_row; row < column.size(); ++row)
            ++times[column.code(row)];
        for (std::uint32_t code = 0; code < times.size(); ++code) {
            if (is_blank(column.word(code)))
                times[code] = 0;
            filled += times[code];
            kinds += times[code] > 0;
            letters += times[code] > 0 ? column.word(code).size() : 0;
        }
    }

    /// Share of the filled cells for whose text `holds` is true.
    template <class Holds>
    [[nodiscard]] double share(Column const& column, Holds holds) const {
        std::size_t count = 0;
        for (std::uint32_t code = 0; code < times.size(); ++code)
            if (times[code] > 0 && holds(column.word(code)))
                count += times[code];
        return filled == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(filled);
    }
};

constexpr double nearly_all = 0.9;

bool is_name(std::string const& text) {
    bool const letters = std::ranges::any_of(
        text, [](unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; });
    return letters && identifier_of(trimmed(text)) == Identifier::none &&
           !read_moment(text, DateOrder::day_first) && !is_destroyed_number(text);
}

bool looks_like_units(Column const& column, std::size_t first_row) {
    constexpr std::size_t longest = 80;
    Kinds const kinds(column, first_row);
    return kinds.kinds >= 2 && kinds.kinds * 2 <= kinds.filled && kinds.letters <= kinds.kinds * longest &&
           kinds.share(column, is_name) >= nearly_all && !holds_yes_and_no(column, first_row);
}

} // namespace

bool holds_answers(Column const& column, std::size_t first_row, core::AnswerReader& reader) {
    Kinds const kinds(column, first_row);
    return kinds.filled > 0 && kinds.share(column, [&](std::string const& text) {
        auto const reading = reader.text(with_line_breaks(text));
        return reading.why == core::Unreadable::ambiguous ||
               (reading.why == core::Unreadable::no && reading.answer != core::missing);
    }) >= nearly_all;
}

bool holds_yes_and_no(Column const& column, std::size_t first_row) {
    Kinds const kinds(column, first_row);
    return kinds.share(column, [](std::string const& text) {
        auto const key = core::match_key(text);
        return std::ranges::find(yes_and_no, std::string_view(key)) != yes_and_no.end();
    }) >= nearly_all;
}

std::vector<std::size_t> unit_candidates(Table const& table, Layout const& layout, Mapping const& mapping) {
    std::vector<std::size_t> found;
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        auto const& role = mapping.columns[column];
        if (role.role == Role::ignore && role.how == How::none && !layout.headers[column].empty() &&
            looks_like_units(table.columns[column], layout.first_data_row))
            found.push_back(column);
    }
    // std::stable_partition, as Clang 14 can't read the subrange that its namesake gives.
    std::stable_partition(found.begin(), found.end(), [&](auto column) {
        return names_a_place(spaced(core::match_key(layout.headers[column])));
    });
    return found;
}

std::size_t unit_gaps(Column const& column, Layout const& layout) {
    std::size_t empty = 0, filled = 0, alone = 0, run = 0;
    bool ditto = false;
    std::vector<bool> marks;
    for (std::uint32_t code = 0; code < column.distinct(); ++code)
        marks.push_back(says_as_above(column.word(code)));
    auto out = layout.left_out.begin();
    for (auto row = layout.first_data_row; row < column.size(); ++row) {
        if (out != layout.left_out.end() && out->row == row) {
            ++out;
            continue;
        }
        bool const as_above = marks[column.code(row)];
        ditto = ditto || as_above;
        if (!as_above && !is_blank(column.at(row))) {
            alone += filled > 0 && run == 0;
            ++filled;
            run = 0;
        } else if (filled == 0) {
            return 0; // nothing stands above it
        } else {
            ++empty;
            ++run;
        }
    }
    return filled > 0 && (ditto || (empty > filled && alone * 4 <= filled)) ? empty : 0;
}

} // namespace berakhlak::survey
