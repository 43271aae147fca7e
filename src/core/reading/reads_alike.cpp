#include "core/reading/reads_alike.hpp"

#include <algorithm>
#include <tuple>

namespace berakhlak::core {

namespace {

auto pick_rules(PickRules const& rules) {
    return std::tie(rules.picks, rules.too_few, rules.too_many, rules.repeated, rules.unknown,
                    rules.other_prefixes);
}

auto of_item(Item const& item) {
    return std::tie(item.code, item.text, item.aliases, item.value);
}

bool same_items(Instrument const& one, Instrument const& other) {
    return std::ranges::equal(one.items, other.items,
                              [](Item const& a, Item const& b) { return of_item(a) == of_item(b); });
}

} // namespace

bool reads_alike(Instrument const& one, Instrument const& other) {
    return &one == &other ||
           (one.kind == other.kind && one.scale == other.scale && one.missing == other.missing &&
            pick_rules(one.picks) == pick_rules(other.picks) && same_items(one, other));
}

} // namespace berakhlak::core
