// One condition on a cell, as AVERAGEIFS understands it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace berakhlak::core {

/// "Dinas*" (wildcards * and ?, ~ before one takes it as it is), "<>x", ">=3", "=" (empty), "<>" (not empty),
/// or a plain value. Texts are compared by match_key, whole; a number equals a text that is the same number,
/// because surveys hold digits as text.
class Criterion {
public:
    explicit Criterion(std::string_view condition);
    explicit Criterion(double number);

    [[nodiscard]] bool matches(double number) const;
    [[nodiscard]] bool matches(std::string_view text) const; ///< an empty text is an empty cell

private:
    enum class Comparison { equal, not_equal, less, less_or_equal, greater, greater_or_equal };

    [[nodiscard]] bool compare(double number) const;

    Comparison comparison_ = Comparison::equal;
    std::string key_;
    std::optional<double> number_;
};

} // namespace berakhlak::core
