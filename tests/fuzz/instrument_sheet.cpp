#include "input.hpp"

#include "core/instrument/instrument_sheet.hpp"
#include "core/reading/answer_reader.hpp"

// An instrument on a sheet of a workbook from elsewhere; what is taken can be read with.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak;
    auto const rows = fuzz::rows_of(fuzz::text_of(data, size));
    try {
        auto const instrument = core::instrument_from_sheet(fuzz::grid_of(rows));
        core::AnswerReader reader(instrument);
        auto const reading = reader.text("Setuju");
        fuzz::require(reading.answer >= core::missing || reading.answer < instrument.scale.levels.size());
    } catch (core::InstrumentError const& error) {
        auto const row = std::stoul(error.where());
        fuzz::require(row >= 1 && row <= rows.size() && !error.message().id.empty());
    }
    return 0;
}
