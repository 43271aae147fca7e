#include "host/scale_range.hpp"

#include "host/text_memo.hpp"

namespace berakhlak::host {

namespace {

using core::Reading;
using core::Unreadable;

class CellReader {
public:
    explicit CellReader(core::Instrument const& instrument) : reader_(instrument) {}

    Reading read(Any const& cell) {
        switch (cell.getValueTypeClass()) {
        case uno::TypeClass_DOUBLE:
            return reader_.number(*static_cast<double const*>(cell.getValue()));
        case uno::TypeClass_STRING:
            return known_.get(*static_cast<OUString const*>(cell.getValue()), [&](OUString const& text) {
                return text.isEmpty() ? Reading{} : reader_.text(to_utf8(text));
            });
        default:
            return {core::invalid, Unreadable::error_value};
        }
    }

private:
    core::AnswerReader reader_;
    TextMemo<Reading> known_;
};

// A header that was selected along: texts, and not one answer among them.
bool is_header(CellReader& reader, Sequence<Any> const& row) {
    bool text_seen = false;
    for (Any const& cell : row) {
        Reading const reading = reader.read(cell);
        bool const blank = reading.why == Unreadable::no && reading.answer == core::missing;
        if (reading.why == Unreadable::error_value || (reading.why == Unreadable::no && !blank))
            return false;
        text_seen = text_seen || (!blank && cell.getValueTypeClass() == uno::TypeClass_STRING);
    }
    return text_seen;
}

void read_row(CellReader& reader, Any const* cells, std::vector<std::size_t> const& items, std::size_t row,
              ScaleReading& result) {
    auto const answers = result.answers.row(row - (result.header ? 1 : 0));
    for (std::size_t column = 0; column < items.size(); ++column) {
        Reading const reading = reader.read(cells[column]);
        answers[items[column]] = reading.answer;
        if (reading.why != Unreadable::no)
            result.faults.push_back({row, column, reading.why});
    }
}

} // namespace

ScaleReading read_scale(core::Instrument const& instrument, CellRange const& range,
                        std::vector<std::size_t> const& items) {
    auto const shape = shape_of(range);
    CellReader reader(instrument);
    ScaleReading result;
    std::size_t row = 0; // of the range
    read_blocks(range, shape, [&](Rows const& rows) {
        if (row == 0) {
            result.header = is_header(reader, rows[0]);
            result.answers = core::Answers(
                static_cast<std::size_t>(shape.used_rows) - (result.header ? 1 : 0), instrument.items.size());
        }
        for (auto const& cells : rows) {
            if (row > 0 || !result.header)
                read_row(reader, cells.getConstArray(), items, row, result);
            ++row;
        }
    });
    return result;
}

} // namespace berakhlak::host
