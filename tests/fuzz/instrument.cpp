#include "input.hpp"

#include "core/instrument/instrument_validate.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak;
    try {
        core::validate(core::instrument_from_json(fuzz::text_of(data, size)));
    } catch (core::InstrumentError const& error) {
        fuzz::require(!error.message().id.empty() && !error.message().en.empty());
    }
    return 0;
}
