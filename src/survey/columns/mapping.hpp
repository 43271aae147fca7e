// Which column holds what.
#pragma once

#include "core/reading/answers.hpp"
#include "core/text/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace berakhlak::survey {

enum class Role {
    item,
    picks_personal,
    picks_current,
    picks_expected,
    expectation_item, ///< harapan
    performance_item, ///< kinerja
    unit,
    group,
    generation, ///< a birth year, date of birth or age; the group is the generation (see generation.hpp)
    identity,
    time,
    ignore
};

/// A role by which respondents are looked at besides their unit.
[[nodiscard]] constexpr bool is_group(Role role) noexcept {
    return role == Role::group || role == Role::generation;
}

enum class How {
    none,     ///< nothing was recognised
    exact,    ///< the whole header, normalised
    code,     ///< the item's or the tool's code
    numbered, ///< without its leading number
    wording,  ///< without words that say nothing: "Saya selalu ..." (see wording.hpp)
    grid,     ///< the row of a grid, "Pertanyaan [Baris]", or the name within a group
    words,    ///< words of the role: "unit kerja"
    near,     ///< nearly: a proposal that a person must confirm
    given     ///< said by a person
};

struct ColumnRole {
    Role role = Role::ignore;
    /// Of an item; also of a pick column that stands for one behaviour (0/1 columns).
    std::optional<std::size_t> item;
    double confidence = 0.0;
    How how = How::none;
    core::Text note;
    bool second = false;               ///< another column already holds what this one says
    std::optional<Role> other_of = {}; ///< free texts beside the options of this pick question: "Lainnya"

    /// A proposal counts as nothing until it was confirmed (how = given).
    [[nodiscard]] bool settled() const noexcept { return how != How::near; }
};

/// What an ambiguous answer word stands for: asked once, remembered.
struct WordChoice {
    std::string word;
    core::Answer level;
};

struct Mapping {
    std::vector<ColumnRole> columns; ///< one per column of the Table
    std::vector<WordChoice> words;

    /// Columns of a settled role, in the order of the table.
    [[nodiscard]] std::vector<std::size_t> of(Role role) const;
    /// The settled columns for which is_group() holds.
    [[nodiscard]] std::vector<std::size_t> groups() const;
    /// The settled column of an item in a role, or none.
    [[nodiscard]] std::optional<std::size_t> column_of(Role role, std::size_t item) const;
};

} // namespace berakhlak::survey
