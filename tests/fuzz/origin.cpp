#include "input.hpp"

#include "wizard/presenters/memory.hpp"
#include "wizard/presenters/origin.hpp"

// What a workbook from elsewhere says about its source, and what is remembered about forms.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak;
    auto const text = std::string(fuzz::text_of(data, size));
    if (auto const said = wizard::memory_from_json(text))
        fuzz::require(wizard::memory_from_json(wizard::memory_to_json(*said)).has_value());
    for (auto const& place : wizard::places_of(text))
        (void)wizard::is_elsewhere(place);
    return 0;
}
