#include "input.hpp"

#include "core/exchange/exchange.hpp"
#include "core/exchange/exchange_format.hpp"
#include "core/exchange/merge.hpp"

namespace {

using namespace berakhlak;
using Rows = std::vector<std::vector<std::string>>;
namespace format = core::exchange_format;

// The checksums of a sheet that was changed on purpose are right.
void sign(Rows& rows) {
    for (std::size_t place = 0; place < rows.size(); ++place) {
        auto& row = rows[place];
        for (auto& word : row)
            word = format::plain(word);
        while (!row.empty() && row.back().empty())
            row.pop_back();
        if (place != format::header_row && row.size() > 1 && row.front() != format::end_keyword)
            row.back() = format::row_checksum(place, std::span(row).first(row.size() - 1));
    }
    if (rows.size() > 1 && rows.back().size() == 2 && rows.back().front() == format::end_keyword)
        rows.back()[1] = format::whole_checksum(std::span(rows).first(rows.size() - 1));
}

} // namespace

// The first byte says whether the checksums are as they came, or fit whatever stands there. What is accepted
// merges, and says no more people than it counts.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static core::Instrument const instrument = fuzz::shipped_instrument("likert-5");
    if (size < 2)
        return 0;
    auto rows = fuzz::rows_of(fuzz::text_of(data + 1, size - 1));
    while (rows.size() > 1 && rows.back() == std::vector<std::string>(1))
        rows.pop_back();
    if (data[0] % 2 == 1)
        sign(rows);
    try {
        auto table = core::exchange_from_grid(instrument, fuzz::grid_of(rows));
        fuzz::require(!table.units.empty() && table.head.instrument == instrument.name);
        auto const checksum = table.content_checksum();
        core::Merge merge(instrument);
        if (merge.add({"kiriman.ods", std::move(table), checksum}))
            (void)merge.result();
    } catch (core::ExchangeError const& error) {
        fuzz::require(!error.what.id.empty() && (!error.row || *error.row <= rows.size() + 1));
    }
    return 0;
}
