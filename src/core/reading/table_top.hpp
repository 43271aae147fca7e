// What stands above the first respondent: titles, a header, a row that numbers the columns.
#pragma once

#include "core/instrument/instrument.hpp"
#include "core/text/cells.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace berakhlak::core {

/// So many rows are looked at: whatever stands below is respondents.
inline constexpr std::size_t most_top_rows = 30;

/// Which item of an instrument the header of a column names: its code, text or alias, also numbered ("3.
/// ..."), in brackets, or as "U8 (Sarana dan Prasarana)", where the text says more than the code.
class HeaderNames {
public:
    explicit HeaderNames(Instrument const& instrument);
    [[nodiscard]] std::optional<std::size_t> item(std::string_view header) const;

private:
    std::unordered_map<std::string, std::size_t> names_; ///< by match_key
    std::unordered_map<std::string, std::size_t> codes_;
};

/// What read_top must know of the cells below.
struct TopRules {
    std::function<bool(Cell)> is_answer;         ///< something that a respondent can say, or a number
    std::function<bool(std::string_view)> names; ///< a text that can only be a header
    std::vector<std::string> words;              ///< of answers: a text like one of them is a slip of the pen
    bool numbers_in_headers = false;             ///< that are no answers, among names: "Pilihan 3", 4
};

struct TableTop {
    std::size_t first = 0;             ///< the first respondent's row
    std::optional<std::size_t> header; ///< the row of the columns' names
    bool numbered = false;             ///< a row that numbers the columns was skipped
    bool maybe_numbered = false;       ///< the first respondent answers 2, 3, 4 ...: it may be such a row
};

/// How many rows at the top are blank or titles: few texts, and none of them an answer.
[[nodiscard]] std::size_t rows_above(CellGrid const& rows, TopRules const& rules);

/// A row is a header only if it looks like one: its texts differ from each other and from what stands below
/// them, and none is an answer, like an answer, or too short to name anything. Blank rows and titles are
/// skipped above a header, and nowhere else: a first respondent who wrote nothing readable stays one. A row
/// of consecutive numbers, of which some are no answer, numbers the columns.
[[nodiscard]] TableTop read_top(CellGrid const& rows, TopRules const& rules);

/// The items of the columns under a header.
struct NamedColumns {
    std::vector<std::size_t> items;         ///< by name, where the header names them all in another order
    std::vector<std::size_t> contradicting; ///< columns whose names don't fit their place
};
/// `by_place`: the item of each column without a header.
[[nodiscard]] NamedColumns name_columns(HeaderNames const& names, CellGrid const& rows, std::size_t header,
                                        std::vector<std::size_t> by_place);

} // namespace berakhlak::core
