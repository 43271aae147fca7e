// Published national figures, to compare one's own with.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace berakhlak::core {

/// The figures of one year, 0-100. What nobody published is not there.
struct ReferenceYear {
    std::optional<double> index;
    std::map<std::string, double> values; ///< by the code of the value
    std::string source;
};

struct References {
    std::string instrument; ///< the instrument whose values the codes are
    std::map<int, ReferenceYear> years;

    /// The index of a year, or the figure of one of its values; none where nobody published one.
    [[nodiscard]] std::optional<double> find(int year, std::optional<std::string> const& value_code) const;
};

/// Throws std::runtime_error when the text isn't such a file.
[[nodiscard]] References references_from_json(std::string_view json);

} // namespace berakhlak::core
