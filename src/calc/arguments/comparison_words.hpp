// Arguments and cells that the comparing functions share.
#pragma once

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "core/statistics/multiple_tests.hpp"

namespace berakhlak::calc {

/// "holm" when left out.
[[nodiscard]] inline core::Correction correction_argument(host::Any const& correction) {
    constexpr core::Correction known[] = {core::Correction::holm, core::Correction::false_discovery,
                                          core::Correction::none, core::Correction::none};
    return known[choice_argument(correction, {"holm", "fdr", "none", "tanpa"})];
}

/// A figure of a test, or an empty text where there is none: the verdict says why.
[[nodiscard]] inline host::Any figure_or_blank(core::Figure const& figure) {
    return figure.present() ? host::number_value(figure.value) : host::text_value("");
}

[[nodiscard]] inline host::Any count_cell(std::uint64_t n) {
    return host::number_value(static_cast<double>(n));
}

} // namespace berakhlak::calc
