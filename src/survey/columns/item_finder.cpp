#include "survey/columns/item_finder.hpp"

#include "core/text/text.hpp"

#include <algorithm>

namespace berakhlak::survey {

namespace {

constexpr std::size_t shortest_near_text = 10;

double confidence_of(How how) {
    switch (how) {
    case How::exact:
        return 1.0;
    case How::numbered:
        return 0.97;
    case How::code:
        return 0.95;
    default:
        return 0.9;
    }
}

} // namespace

ItemFinder::ItemFinder(core::Instrument const& instrument) {
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        auto const& of = instrument.items[item];
        codes_.try_emplace(core::match_key(of.code), item);
        auto const learn = [&](std::string const& name) {
            auto key = item_key(name);
            if (key.empty())
                return;
            names_.try_emplace(key, item);
            if (key.size() >= shortest_near_text)
                texts_.push_back({std::move(key), item});
        };
        learn(of.text.id);
        learn(of.text.en);
        for (auto const& alias : of.aliases)
            learn(alias);
    }
}

std::optional<ItemMatch> ItemFinder::find(std::string_view header, std::string_view code) const {
    for (auto const& reading : readings_of(header)) {
        if (auto const name = names_.find(reading.key); name != names_.end())
            return ItemMatch{name->second, reading.how, confidence_of(reading.how), reading.group};
        if (auto const entry = codes_.find(reading.key); entry != codes_.end())
            return ItemMatch{entry->second, How::code, confidence_of(How::code), reading.group};
    }
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

std::optional<ItemMatch> ItemFinder::find_near(std::string_view header) const {
    std::optional<ItemMatch> best;
    for (auto const& reading : readings_of(header)) {
        if (reading.key.size() < shortest_near_text)
            continue;
        for (auto const& text : texts_) {
            auto const limit = std::max<std::size_t>(2, text.key.size() / 8);
            auto const distance = edit_distance(reading.key, text.key, limit);
            double confidence = 0.0;
            if (distance <= limit)
                confidence = 0.8 - static_cast<double>(distance) / static_cast<double>(text.key.size());
            else if (reading.key.find(text.key) != std::string::npos)
                confidence = 0.6;
            if (confidence > 0.0 && (!best || confidence > best->confidence))
                best = ItemMatch{text.item, How::near, confidence, reading.group};
        }
    }
    return best;
}

} // namespace berakhlak::survey
