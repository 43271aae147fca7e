#include "workbook/native/scale_data.hpp"

#include "core/reading/answer_reader.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

namespace berakhlak::workbook {

namespace {

using host::Any;
using host::OUString;

core::Reading read(core::AnswerReader& reader, Any const& cell) {
    OUString text;
    double number = 0.0;
    if (cell >>= number)
        return reader.number(number);
    if (cell >>= text)
        return text.isEmpty() ? core::Reading{} : reader.text(host::to_utf8(text));
    return {core::invalid, core::Unreadable::error_value};
}

} // namespace

CellBlock ScaleData::column(std::size_t item) const {
    auto one = block;
    one.first_column = one.last_column = block.first_column + static_cast<sal_Int32>(item);
    return one;
}

std::optional<ScaleData> read_scale_data(Spreadsheet const& document, CellBlock const& block,
                                         std::shared_ptr<core::Instrument const> instrument) {
    auto const items = instrument->items.size();
    auto const cells = values_of(document, block);
    ScaleData data{block, instrument, core::Answers(static_cast<std::size_t>(cells.getLength()), items)};
    core::AnswerReader reader(*instrument);
    for (sal_Int32 row = 0; row < cells.getLength(); ++row)
        for (std::size_t item = 0; item < items; ++item) {
            auto const reading = read(reader, cells[row][static_cast<sal_Int32>(item)]);
            if (reading.why != core::Unreadable::no)
                return std::nullopt;
            data.answers.row(static_cast<std::size_t>(row))[item] = reading.answer;
        }
    return data;
}

void write_levels(Spreadsheet const& document, ScaleData const& data) {
    auto const& levels = data.instrument->scale.levels;
    CellValues cells(static_cast<sal_Int32>(data.answers.respondents()));
    for (std::size_t row = 0; row < data.answers.respondents(); ++row) {
        host::Sequence<Any> line(static_cast<sal_Int32>(data.answers.items()));
        Any* out = line.getArray();
        for (auto const answer : data.answers.row(row)) {
            if (answer < levels.size())
                *out <<= levels[answer].score;
            else
                *out <<= OUString();
            ++out;
        }
        cells.getArray()[static_cast<sal_Int32>(row)] = line;
    }
    host::Reference<com::sun::star::sheet::XCellRangeData>(cells_of(document, data.block),
                                                           host::UNO_QUERY_THROW)
        ->setDataArray(cells);
}

} // namespace berakhlak::workbook
