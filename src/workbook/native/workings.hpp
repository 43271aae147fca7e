// The sheet of workings: counts, and the indices that native formulas make of them.
#pragma once

#include "workbook/native/scale_data.hpp"
#include "workbook/sheets/workbook.hpp"

#include <map>
#include <string>
#include <vector>

namespace berakhlak::workbook {

/// Cells of the workings, as other sheets refer to them ("$Hitungan.$C$5").
struct WholeCells {
    std::vector<std::vector<std::string>> counts; ///< per item and level
    std::vector<std::string> item_n, item_mean, item_index, item_positive;
    std::vector<std::string> item_negative, item_deviation;
    std::vector<std::string> item_median; ///< "" of a scale with so many levels that its formula is too long
    std::vector<std::string> value_n, value_index, value_positive;
    std::string n, total, positive;
};

struct UnitCells {
    std::string n;
    std::vector<std::string> values;
};

class Workings {
public:
    Workings(Spreadsheet const& document, bool respondent_rows, core::Language language);

    /// The whole of a survey; written at the first call for it.
    WholeCells const& whole(ScaleData const& data);
    /// One unit: `unit_of` its respondents' unit by name, in the cells of `units`.
    [[nodiscard]] UnitCells unit(ScaleData const& data, CellBlock const& units, std::string const& name,
                                 std::vector<std::string> const& unit_of);

    [[nodiscard]] std::string const& sheet() const { return name_; }

private:
    std::string put(sal_Int32 column, std::string const& formula); ///< in the current row
    std::string put(sal_Int32 column, double number);
    void label(std::vector<std::string> const& texts);
    void write_items(ScaleData const& data, core::AnswerCounts const& counts, WholeCells& cells);
    void write_values(ScaleData const& data, core::AnswerCounts const& counts, WholeCells& cells);

    Workbook book_;
    bool rows_;
    std::string name_;
    Sheet sheet_;
    sal_Int32 row_ = 0;
    std::map<std::string, WholeCells> wholes_;
};

/// The level (as position in the scale) that counts for an item: reversed items count from the other end.
[[nodiscard]] std::size_t counted_level(core::Instrument const& instrument, std::size_t item,
                                        std::size_t level);

} // namespace berakhlak::workbook
