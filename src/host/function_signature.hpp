// Where the cell functions take what: one table for those who compute a call and those who read its formula.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace berakhlak::host {

/// Positions count the arguments as people type them, from 0: the document, which Calc adds, isn't among
/// them. A test holds the table to the catalogue.
struct FunctionSignature {
    std::string_view method;
    std::size_t answers = 0;           ///< so many ranges of answers or picks stand first
    std::optional<std::size_t> groups; ///< the range beside the answers: units, or columns of criteria
    bool criteria = false;             ///< one criterion for each column of that range follows it
    std::optional<std::size_t> instrument;
    std::string_view default_instrument; ///< when it is left out
};

namespace signatures {

inline constexpr std::string_view scale = "likert-5";
inline constexpr std::string_view picks = "pilihan-10";
inline constexpr std::optional<std::size_t> none;

inline constexpr std::array<FunctionSignature, 36> all{{{"index", 1, none, false, 2, scale},
                                                        {"indexifs", 1, 3, true, 2, scale},
                                                        {"category", 0, none, false, 1, scale},
                                                        {"profile", 1, none, false, 1, scale},
                                                        {"profileifs", 1, 2, true, 1, scale},
                                                        {"items", 1, none, false, 1, scale},
                                                        {"recap", 1, 1, false, 2, scale},
                                                        {"score", 0, none, false, 1, scale},
                                                        {"entropy", 1, none, false, 1, picks},
                                                        {"energy", 1, none, false, 1, picks},
                                                        {"balance", 1, none, false, 1, picks},
                                                        {"alignment", 2, none, false, 2, picks},
                                                        {"health", 3, none, false, 3, picks},
                                                        {"top", 1, none, false, 2, picks},
                                                        {"aspiration", 2, none, false, 2, picks},
                                                        {"gap", 2, none, false, 3, scale},
                                                        {"reach", 1, none, false, 1, picks},
                                                        {"alpha", 1, none, false, 2, {}},
                                                        {"omega", 1, none, false, 2, {}},
                                                        {"differences", 1, 1, false, 2, scale},
                                                        {"pairs", 1, 1, false, 3, scale},
                                                        {"drivers", 1, none, false, 2, scale},
                                                        {"trend", 0, none, false, 3, scale},
                                                        {"itemtotal", 1, none, false, 3, {}},
                                                        {"rtable", 0, none, false, none, {}},
                                                        {"sample", 0, none, false, none, {}},
                                                        {"margin", 1, none, false, 4, scale},
                                                        {"change", 2, none, false, 3, scale},
                                                        {"check", 1, 2, false, 1, scale},
                                                        {"reference", 0, none, false, none, {}},
                                                        {"weighted", 1, 1, false, 4, scale},
                                                        {"responserate", 1, 1, false, 3, scale},
                                                        {"nonresponse", 1, none, false, 4, scale},
                                                        {"designeffect", 1, 1, false, 3, scale},
                                                        {"changeprofile", 2, none, false, 2, scale},
                                                        {"version", 0, none, false, none, {}}}};

} // namespace signatures

/// Null for a method that no version of ours has.
[[nodiscard]] constexpr FunctionSignature const* signature_of(std::string_view method) {
    auto const found = std::find_if(signatures::all.begin(), signatures::all.end(),
                                    [&](FunctionSignature const& known) { return known.method == method; });
    return found == signatures::all.end() ? nullptr : &*found;
}

} // namespace berakhlak::host
