#include "input.hpp"

#include "survey/sources/import.hpp"

#include <memory>

namespace {

using namespace berakhlak;

survey::KnownInstruments shipped() {
    survey::KnownInstruments known;
    for (auto const* name : {"likert-5", "pilihan-5", "skm-2017"})
        known.list.push_back(std::make_shared<core::Instrument const>(fuzz::shipped_instrument(name)));
    return known;
}

} // namespace

// A table of a file from elsewhere through the whole import: layout, headers, instrument, columns, answers.
// It is a survey in which each row is accounted for, or a refusal that says why.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static auto const known = shipped();
    auto const rows = fuzz::rows_of(fuzz::text_of(data, size));
    std::size_t columns = 0;
    for (auto const& row : rows)
        columns = std::max(columns, row.size());
    if (rows.size() * columns > 20000)
        return 0; // wide and long at once only takes longer
    survey::SourceFile source;
    source.name = "kiriman.csv";
    source.table.columns.resize(columns);
    for (auto const& row : rows)
        for (std::size_t column = 0; column < columns; ++column)
            source.table.columns[column].push_back(column < row.size() ? row[column] : std::string());
    try {
        auto const imported = survey::import_source(std::move(source), known, {});
        fuzz::require(imported.prepared.rows.size() <= rows.size());
        for (auto const row : imported.prepared.rows)
            fuzz::require(row < rows.size());
    } catch (survey::Refusal const& refusal) {
        fuzz::require(!refusal.what.id.empty() && !refusal.what.en.empty());
    }
    return 0;
}
