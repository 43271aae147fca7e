#include "input.hpp"

#include "core/reading/answer_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak;
    static core::Instrument const instrument = fuzz::shipped_instrument("likert-5");
    static core::AnswerReader reader(instrument);
    auto const first = reader.text(fuzz::text_of(data, size));
    auto const again = reader.text(fuzz::text_of(data, size));
    fuzz::require(first.answer == again.answer && first.why == again.why);
    fuzz::require((first.answer == core::invalid) == (first.why != core::Unreadable::no));
    fuzz::require(first.answer >= core::missing || first.answer < instrument.scale.levels.size());
    return 0;
}
