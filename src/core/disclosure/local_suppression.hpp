// Nobody stands alone in a combination of groups (unit, gender, generation ...) when rows of respondents are
// shown.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace berakhlak::core {

/// A column that says something about who a respondent is; one content per respondent.
struct Group {
    std::vector<std::string> contents;
    bool in_figures = false; ///< a figure that is shown is computed by it
};

/// By group and respondent: whether the content is withheld.
using WithheldGroups = std::vector<std::vector<bool>>;

/// The contents to withhold so that every respondent looks like at least `minimum` - 1 others in all groups
/// together, a withheld content being one of its own kind (k-anonymity by local suppression; Sweeney 2002).
/// Then whoever knows all about somebody has at least `minimum` rows to choose from. The smallest harm first:
/// groups that no figure is computed by, the most detailed of them first, one group, then two, then all; only
/// where that doesn't do, groups of figures. Respondents who need company share it with as few others as
/// possible, whose contents are withheld too. With fewer than `minimum` respondents everything is withheld.
/// All groups have the same number of respondents. The result depends on nothing but the arguments.
[[nodiscard]] WithheldGroups withhold_labels(std::vector<Group> const& groups, std::size_t minimum);

} // namespace berakhlak::core
