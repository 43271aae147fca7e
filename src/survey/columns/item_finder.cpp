#include "survey/columns/item_finder.hpp"

#include "core/text/edit_distance.hpp"
#include "core/text/text.hpp"

#include <algorithm>

namespace berakhlak::survey {

namespace {

double confidence_of(How how) {
    switch (how) {
    case How::exact:
        return 1.0;
    case How::numbered:
        return 0.97;
    case How::code:
        return 0.95;
    case How::wording:
        return 0.93;
    default:
        return 0.9;
    }
}

} // namespace

ItemFinder::ItemFinder(core::Instrument const& instrument) : wordings_(instrument) {
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto const& of = instrument.items[item];
        codes_.try_emplace(core::match_key(of.code), item);
        auto const learn = [&](std::string const& name) {
            if (auto key = item_key(name); !key.empty())
                names_.try_emplace(std::move(key), item);
        };
        learn(of.text.id);
        learn(of.text.en);
        for (auto const& alias : of.aliases)
            learn(alias);
    }
}

std::optional<ItemMatch> ItemFinder::by_text(std::vector<HeaderReading> const& readings) const {
    for (auto const& reading : readings)
        if (auto const name = names_.find(reading.key); name != names_.end())
            return ItemMatch{name->second, reading.how, confidence_of(reading.how), reading.group};
    for (auto const& reading : readings)
        if (auto const item = wordings_.same(reading.key))
            return ItemMatch{*item, How::wording, confidence_of(How::wording), reading.group};
    return std::nullopt;
}

std::optional<ItemMatch> ItemFinder::by_code(std::vector<HeaderReading> const& readings,
                                             std::string_view header, std::string_view code) const {
    for (auto const& reading : readings)
        if (auto const entry = codes_.find(reading.key); entry != codes_.end())
            return ItemMatch{entry->second, How::code, confidence_of(How::code), reading.group};
    // "B1. Memahami ...": the code in front, though the text is another wording.
    auto const key = core::match_key(header);
    auto const end = key.find_first_of(".):- ");
    if (end != key.npos && end > 0 && key[end] != ' ')
        if (auto const entry = codes_.find(key.substr(0, end)); entry != codes_.end())
            return ItemMatch{entry->second, How::code, 0.85, {}};
    if (auto const entry = codes_.find(core::match_key(code)); !code.empty() && entry != codes_.end())
        return ItemMatch{entry->second, How::code, confidence_of(How::code), {}};
    if (auto const name = names_.find(item_key(code)); !code.empty() && name != names_.end())
        return ItemMatch{name->second, How::code, confidence_of(How::code), {}};
    return std::nullopt;
}

std::optional<ItemMatch> ItemFinder::find(std::string_view header, std::string_view code) const {
    auto const readings = readings_of(header);
    if (auto match = by_text(readings))
        return match;
    auto match = by_code(readings, header, code);
    if (!match)
        return std::nullopt;
    constexpr double disagreement = 0.2; // by which the text is liker to another item than to the code's own
    double own = 0.0;
    std::optional<ItemMatch> other;
    for (auto const& near : find_near(header)) {
        if (near.item == match->item)
            own = near.confidence;
        else if (!other)
            other = near;
    }
    return other && other->confidence > own + disagreement ? other : match;
}

std::vector<ItemMatch> ItemFinder::find_near(std::string_view header) const {
    std::vector<ItemMatch> found;
    for (auto const& reading : readings_of(header))
        for (auto const& [item, likeness] : wordings_.like(reading.key)) {
            auto const known = std::ranges::find(found, item, &ItemMatch::item);
            if (known == found.end())
                found.push_back({item, How::near, likeness, reading.group});
            else if (known->confidence < likeness)
                *known = {item, How::near, likeness, reading.group};
        }
    std::ranges::stable_sort(found, [](auto const& a, auto const& b) { return a.confidence > b.confidence; });
    return found;
}

} // namespace berakhlak::survey
