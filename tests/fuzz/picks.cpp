#include "input.hpp"

#include "core/reading/pick_text.hpp"

// A cell of a multiple choice, and a column header of one.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak;
    static core::Instrument const instrument = fuzz::shipped_instrument("pilihan-10");
    static core::PickParser const parser(instrument);
    auto const text = fuzz::text_of(data, size);
    auto const picks = parser.text(text);
    for (auto const item : picks.items)
        fuzz::require(item < instrument.items.size());
    fuzz::require(picks.items.size() + picks.unknown.size() + picks.others <= text.size() + 1);
    if (auto const item = parser.header(text))
        fuzz::require(*item < instrument.items.size());
    return 0;
}
