#include "workbook/guarding/checksum.hpp"

#include "core/text/number_text.hpp"
#include "workbook/document/hidden_sheets.hpp"
#include "workbook/document/undo_lock.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/formulas/references.hpp"
#include "workbook/formulas/survey_arguments.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr sal_Int32 last_row_of_sheet = 1048575;
constexpr std::size_t longest_sum = 7000; // an XLSX formula ends at 8,192 characters
constexpr std::size_t longest_word = 200; // a text in it at 255
constexpr std::size_t around_a_word = 24; // "+(LOWER(" and ")=LOWER()*1009"

bool overlap(CellBlock const& a, CellBlock const& b) {
    return a.sheet == b.sheet && a.first_column <= b.last_column && b.first_column <= a.last_column &&
           a.first_row <= b.last_row && b.first_row <= a.last_row;
}

// The distinct contents of a column as they stand in a formula; none when that would be too long. Comparing
// with each of them takes less than looking at letters.
struct Words {
    std::set<std::string> texts, numbers;
};
std::optional<Words> words_of(CellValues const& cells, std::size_t reference) {
    Words words;
    std::set<std::string> folded;
    std::size_t length = 0;
    for (auto const& row : cells) {
        OUString text;
        double number = 0.0;
        std::string word;
        bool is_new = false;
        if ((row[0] >>= text) && !text.isEmpty()) {
            word = quoted_text(host::to_utf8(text));
            is_new = folded.insert(host::to_utf8(text.toAsciiLowerCase())).second;
            if (is_new)
                words.texts.insert(word);
        } else if (row[0] >>= number) {
            word = core::text_from_number(number);
            is_new = words.numbers.insert(word).second;
        }
        if (!is_new)
            continue;
        length += word.size() + reference + around_a_word;
        if (length > longest_sum || word.size() > longest_word)
            return std::nullopt;
    }
    return words;
}

// Letter case changes no figure, and an XLSX opens with comparisons that ignore it.
std::string weight_of_words(std::string const& cells, Words const& words) {
    std::size_t weight = 1;
    std::string sum = "(" + cells + "=\"\")*" + std::to_string(++weight);
    std::string texts;
    for (auto const& word : words.texts)
        texts += (texts.empty() ? "(LOWER(" : "+(LOWER(") + cells + ")=LOWER(" + word + "))*" +
                 std::to_string(++weight);
    if (!texts.empty())
        sum += "+ISTEXT(" + cells + ")*(" + texts + ")";
    for (auto const& word : words.numbers)
        sum += "+(" + cells + "=" + word + ")*" + std::to_string(++weight);
    return sum;
}

// Length, and the characters at both ends and in the middle.
std::string hash_of_cells(std::string const& cells) {
    auto const folded = "LOWER(" + cells + ")";
    return "IFERROR(IF(ISNUMBER(" + cells + ");ROUND(MOD(" + cells + ";9973)*100;0)*7;LEN(" + cells +
           ")+31*UNICODE(" + folded + "&\" \")+337*UNICODE(RIGHT(\" \"&" + folded + ";1))+3571*UNICODE(MID(" +
           folded + "&\" \";INT(LEN(" + cells + ")/2)+1;1)));-1)";
}

// And how often each letter and digit occurs: the weights only have to differ, so that one letter for another
// shows.
std::string weight_of_letters(std::string const& cells) {
    std::string sum = hash_of_cells(cells);
    std::size_t weight = 1009;
    for (char const letter : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789")) {
        weight += 97 + weight % 13;
        sum +=
            "+" + std::to_string(weight) + "*LEN(SUBSTITUTE(LOWER(" + cells + ");\"" + letter + "\";\"\"))";
    }
    return sum;
}

std::string row_numbers_of(CellBlock const& block) {
    auto column = block;
    column.last_column = column.first_column;
    return "(MOD(ROW(" + column.reference() + ");997)+1)";
}

std::string sum_of_column(Spreadsheet const& document, CellBlock const& column, bool by_row) {
    auto const cells = column.reference();
    auto const words = words_of(values_of(document, column), cells.size());
    return "SUM(IFERROR(" + (words ? weight_of_words(cells, *words) : weight_of_letters(cells)) + ";-1)" +
           (by_row ? "*" + row_numbers_of(column) : std::string()) + ")";
}

// One number a row, of all of its cells. The modulus keeps sums of a million squares exact.
std::string hash_of_rows(CellBlock const& block) {
    auto first_row = block;
    first_row.last_row = first_row.first_row;
    return "MOD(MMULT(" + hash_of_cells(block.reference()) + ";TRANSPOSE(MOD(COLUMN(" +
           first_row.reference() + ")*7919;9973)+1));9973)";
}

struct ByColumn {
    bool operator()(CellBlock const& a, CellBlock const& b) const {
        return std::tie(a.sheet, a.first_column) < std::tie(b.sheet, b.first_column);
    }
};

// A column that formulas read, cut to the rows in use; `open` when they read all of its rows.
struct DataColumn {
    CellBlock cells;
    bool open = false;
};

std::vector<DataColumn> data_columns(Spreadsheet const& document, std::vector<OurFormula> const& formulas) {
    std::map<CellBlock, DataColumn, ByColumn> columns;
    std::map<std::string, CellBlock> used;
    References references(document);
    for (auto const& formula : formulas)
        for (auto const& read : references.of(formula.live(), formula.where)) {
            auto const& area = used.try_emplace(read.sheet, used_block(document, read.sheet)).first->second;
            for (auto column = read.first_column; column <= std::min(read.last_column, area.last_column);
                 ++column) {
                CellBlock const part{read.sheet, column, read.first_row, column,
                                     std::min(read.last_row, area.last_row)};
                if (part.last_row < part.first_row ||
                    std::any_of(formulas.begin(), formulas.end(),
                                [&](OurFormula const& other) { return overlap(other.where, part); }))
                    continue;
                auto& known = columns.try_emplace(part, DataColumn{part}).first->second;
                known.cells.first_row = std::min(known.cells.first_row, part.first_row);
                known.cells.last_row = std::max(known.cells.last_row, part.last_row);
                known.open = known.open || read.last_row >= last_row_of_sheet;
            }
        }
    std::vector<DataColumn> result;
    result.reserve(columns.size());
    for (auto const& [key, column] : columns)
        result.push_back(column);
    return result;
}

// Those beside each other with the same rows.
std::vector<DataColumn> blocks_of(std::vector<DataColumn> const& columns) {
    std::vector<DataColumn> blocks;
    for (auto const& column : columns) {
        bool const goes_on = !blocks.empty() && blocks.back().open == column.open &&
                             blocks.back().cells.sheet == column.cells.sheet &&
                             blocks.back().cells.last_column + 1 == column.cells.first_column &&
                             blocks.back().cells.first_row == column.cells.first_row &&
                             blocks.back().cells.last_row == column.cells.last_row;
        if (goes_on)
            blocks.back().cells.last_column = column.cells.last_column;
        else
            blocks.push_back(column);
    }
    return blocks;
}

struct Sum {
    std::string name;    ///< of what it is
    std::string formula; ///< of an array, without '='; empty: to be made of `column`
    CellBlock column;
    bool by_row = false;    ///< rows of the column may not change places
    bool was_stays = false; ///< what was there first counts, not what is there now
};

struct Sums {
    std::vector<Sum> list; ///< contents, then the order of rows, then what is below
    std::size_t contents = 0, orders = 0, belows = 0;
};

// Sums over all cells of a row are computed anew with each edit of a cell: of 20,000 x 21 texts that takes
// seconds. Rows of larger blocks count with their numbers instead, column by column.
bool may_be_sorted(DataColumn const& block) {
    constexpr std::int64_t most_cells = 20'000;
    auto const& cells = block.cells;
    return std::int64_t{cells.last_row - cells.first_row + 1} *
               (cells.last_column - cells.first_column + 1) <=
           most_cells;
}

std::string name_of(CellBlock const& cells) {
    return cells.reference().substr(1);
}

Sums sums_for(std::vector<DataColumn> const& columns) {
    Sums sums;
    auto const blocks = blocks_of(columns);
    for (auto const& block : blocks)
        for (auto column = block.cells.first_column; column <= block.cells.last_column; ++column) {
            auto cells = block.cells;
            cells.first_column = cells.last_column = column;
            sums.list.push_back({"Data " + name_of(cells), {}, cells, !may_be_sorted(block)});
        }
    for (auto const& block : blocks)
        if (may_be_sorted(block))
            sums.list.push_back(
                {"Baris " + name_of(block.cells), "SUM(" + hash_of_rows(block.cells) + "^2)", {}});
    for (bool const open : {true, false}) {
        if (!open) {
            sums.contents = sums.list.size();
            for (auto const& block : blocks)
                if (may_be_sorted(block))
                    sums.list.push_back(
                        {"Urutan " + name_of(block.cells),
                         "SUM(" + hash_of_rows(block.cells) + "*" + row_numbers_of(block.cells) + ")",
                         {}});
            sums.orders = sums.list.size() - sums.contents;
        }
        for (auto const& block : blocks) {
            auto below = block.cells;
            below.first_row = below.last_row + 1;
            below.last_row = last_row_of_sheet;
            if (block.open != open || below.first_row > last_row_of_sheet)
                continue;
            auto const columns_of = below.sheet + " " + std::to_string(below.first_column) + "-" +
                                    std::to_string(below.last_column);
            sums.list.push_back(
                {"Di bawah " + columns_of, "COUNTA(" + below.reference() + ")", {}, false, !open});
        }
    }
    sums.belows = sums.list.size() - sums.contents - sums.orders;
    return sums;
}

// A sum that still holds needs no work: saving must not cost what the first computation did.
class ChecksumSheet {
public:
    explicit ChecksumSheet(Spreadsheet const& document)
        : document_(document), sheet_(has_sheet(document, checksum_sheet_name)
                                          ? sheet_named(document, checksum_sheet_name)
                                          : append_sheet(document, checksum_sheet_name, false)) {}

    void write(Sums const& sums) {
        auto const known = read();
        for (std::size_t i = 0; i < sums.list.size(); ++i)
            if (auto const& sum = sums.list[i]; sum.was_stays || !holds(sum, static_cast<sal_Int32>(i)))
                write(sum, static_cast<sal_Int32>(i), known);
        clear_from(static_cast<sal_Int32>(sums.list.size()));
    }

private:
    enum Column : sal_Int32 { sum, was, of };

    // What was, by the names.
    [[nodiscard]] std::map<std::string, double> read() const {
        std::map<std::string, double> known;
        for (auto const& row : values_of(document_, {checksum_sheet_name, sum, 0, of,
                                                     used_block(document_, checksum_sheet_name).last_row})) {
            OUString name;
            double number = 0.0;
            if ((row[of] >>= name) && (row[was] >>= number))
                known.emplace(host::to_utf8(name), number);
        }
        return known;
    }
    [[nodiscard]] bool holds(Sum const& one, sal_Int32 row) const {
        auto const sum_now = sheet_->getCellByPosition(sum, row);
        return host::to_utf8(sheet_->getCellByPosition(of, row)->getFormula()) == one.name &&
               sum_now->getError() == 0 &&
               sum_now->getValue() == sheet_->getCellByPosition(was, row)->getValue();
    }
    void write(Sum const& one, sal_Int32 row, std::map<std::string, double> const& known) {
        set_formula(document_, {checksum_sheet_name, sum, row, sum, row}, true,
                    one.formula.empty() ? sum_of_column(document_, one.column, one.by_row) : one.formula);
        auto const before = known.find(one.name);
        UndoLock::keep();
        sheet_->getCellByPosition(was, row)->setValue(one.was_stays && before != known.end()
                                                          ? before->second
                                                          : sheet_->getCellByPosition(sum, row)->getValue());
        UndoLock::keep();
        sheet_->getCellByPosition(of, row)->setFormula(host::to_office(one.name));
    }
    void clear_from(sal_Int32 row) {
        auto const last = used_block(document_, checksum_sheet_name).last_row;
        if (row > last)
            return;
        UndoLock::keep();
        Reference<css::sheet::XSheetOperation>(sheet_->getCellRangeByPosition(sum, row, of, last),
                                               UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::STRING |
                            css::sheet::CellFlags::FORMULA);
    }

    Spreadsheet document_;
    Reference<css::sheet::XSpreadsheet> sheet_;
};

// "SUMPRODUCT(($A$1:$A$9<>$B$1:$B$9)*1)=0": of rows of the checksum sheet, from 0.
std::string none_of(std::size_t first, std::size_t rows, char const* comparison) {
    if (rows == 0)
        return {};
    auto const column = [&](char letter) {
        return std::string("$'") + checksum_sheet_name + "'.$" + letter + "$" + std::to_string(first + 1) +
               ":$" + letter + "$" + std::to_string(first + rows);
    };
    return "SUMPRODUCT((" + column('A') + comparison + column('B') + ")*1)=0";
}

} // namespace

ChecksumConditions write_checksum(Spreadsheet const& document, std::vector<OurFormula> const& formulas) {
    auto const columns = data_columns(document, formulas);
    if (columns.empty())
        return {};
    auto const sums = sums_for(columns);
    ChecksumSheet(document).write(sums);
    return {"IFERROR(SHEET($'" + std::string(checksum_sheet_name) + "'.$A$1)>0;FALSE())",
            none_of(0, sums.contents, "<>"), none_of(0, sums.contents + sums.orders, "<>"),
            none_of(sums.contents + sums.orders, sums.belows, ">")};
}

bool names_rows(OurFormula const& formula) {
    auto const calls = calls_in(formula.live());
    return std::any_of(calls.begin(), calls.end(), [](Call const& call) { return call.method == "check"; });
}

bool agrees_with_checksum(Spreadsheet const& document) {
    if (!has_sheet(document, checksum_sheet_name))
        return true;
    for (auto const& row : values_of(document, used_block(document, checksum_sheet_name)))
        if (row.getLength() > 1 && row[0] != row[1])
            return false;
    return true;
}

} // namespace berakhlak::workbook
