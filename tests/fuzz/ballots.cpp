#include "input.hpp"

#include "core/reading/ballot_reader.hpp"

#include <algorithm>

// The first byte is the number of columns; line breaks part cells.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak;
    if (size < 2)
        return 0;
    static core::Instrument const instrument = fuzz::shipped_instrument("pilihan-5");
    std::size_t const columns = 1 + data[0] % 40;
    auto const text = fuzz::text_of(data + 1, size - 1);
    std::size_t const cells = 1 + static_cast<std::size_t>(std::ranges::count(text, '\n'));
    core::CellGrid grid((cells + columns - 1) / columns, columns);
    std::size_t cell = 0;
    for (std::size_t from = 0; from <= text.size(); ++cell) {
        auto const to = std::min(text.find('\n', from), text.size());
        grid.set_text(cell / columns, cell % columns, text.substr(from, to - from));
        from = to + 1;
    }
    auto const reading = core::read_ballots(instrument, grid);
    for (std::size_t row = 0; row < reading.ballots.respondents(); ++row)
        fuzz::require(reading.ballots.state(row) == core::BallotState::valid ||
                      std::ranges::none_of(reading.ballots.row(row), [](auto pick) { return pick != 0; }));
    return 0;
}
