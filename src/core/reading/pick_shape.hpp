// Which of the shapes a grid of picks has.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/reading/ballot_fault.hpp"
#include "core/reading/pick_text.hpp"
#include "core/reading/table_top.hpp"
#include "core/text/cells.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace berakhlak::core {

/// What one cell can be, in every shape.
struct CellReading {
    enum class Kind { none, one_pick, several };
    PickText picks;
    Kind kind = Kind::none;
    std::optional<bool> indicator; ///< read as 0 or 1: "x", "ya", TRUE
};

/// The readings of a grid's cells, each distinct content read once. Not for empty and error cells.
class CellReadings {
public:
    CellReadings(Instrument const& instrument, CellGrid const& cells);
    [[nodiscard]] CellReading const& at(Cell cell);
    [[nodiscard]] std::string text(Cell cell) const;
    [[nodiscard]] PickParser const& parser() const noexcept { return parser_; }

private:
    CellGrid const& cells_;
    PickParser parser_;
    std::vector<std::optional<CellReading>> words_;
    CellReading zero_; // almost all cells of indicator columns
    CellReading one_;
    std::unordered_map<double, CellReading> numbers_;
};

struct ShapeFinding {
    PickShape shape = PickShape::ambiguous;
    TableTop top;
    std::vector<std::size_t> items;  ///< of indicator_columns: the item of each column
    std::vector<BallotFault> faults; ///< why the shape is ambiguous
};

[[nodiscard]] ShapeFinding recognise_shape(Instrument const& instrument, CellGrid const& cells,
                                           CellReadings& readings);

} // namespace berakhlak::core
