#include "survey/table/table.hpp"

namespace berakhlak::survey {

std::uint32_t Column::intern(std::string_view text) {
    auto const [entry, is_new] =
        index_.try_emplace(std::string(text), static_cast<std::uint32_t>(words_.size()));
    if (is_new)
        words_.push_back(&entry->first);
    return entry->second;
}

} // namespace berakhlak::survey
