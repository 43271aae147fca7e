#include "workbook/guarding/checksum.hpp"

#include "core/text/number_text.hpp"
#include "workbook/document/hidden_sheets.hpp"
#include "workbook/document/undo_lock.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/formulas/references.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr std::size_t longest_sum = 7000; // an XLSX formula ends at 8,192 characters
constexpr std::size_t longest_word = 200; // a text in it at 255
constexpr std::size_t around_a_word = 12; // "+(@=" and ")*1009"

bool overlap(CellBlock const& a, CellBlock const& b) {
    return a.sheet == b.sheet && a.first_column <= b.last_column && b.first_column <= a.last_column &&
           a.first_row <= b.last_row && b.first_row <= a.last_row;
}

// The distinct contents of a column as they stand in a formula, each beside a reference to the column; none
// when that would be too long. Comparing with each of them takes less than looking at letters.
std::optional<std::set<std::string>> words_of(CellValues const& cells, std::size_t reference) {
    std::set<std::string> words{"\"\""};
    std::size_t length = 0;
    for (auto const& row : cells) {
        OUString text;
        double number = 0.0;
        std::string word;
        if (row[0] >>= text)
            word = quoted_text(host::to_utf8(text));
        else if (row[0] >>= number)
            word = core::text_from_number(number);
        else
            continue;
        if (!words.insert(word).second)
            continue;
        length += word.size() + reference + around_a_word;
        if (length > longest_sum || word.size() > longest_word)
            return std::nullopt;
    }
    return words;
}

std::string replaced(std::string text, std::string_view what, std::string const& by) {
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string weight_of_words(std::set<std::string> const& words) {
    std::string sum;
    std::size_t weight = 1;
    for (auto const& word : words)
        sum += (sum.empty() ? "(@=" : "+(@=") + word + ")*" + std::to_string(++weight);
    return sum;
}

// Length, the characters at both ends and in the middle, and how often each letter and digit occurs: the
// weights only have to differ, so that one letter for another shows.
std::string weight_of_letters() {
    std::string sum = "IF(ISNUMBER(@);ROUND(@*1000;0)*7;LEN(@)+31*UNICODE(@&\" \")+337*UNICODE(RIGHT(\" "
                      "\"&@;1))+3571*UNICODE(MID(@&\" \";INT(LEN(@)/2)+1;1))";
    std::size_t weight = 1009;
    for (char const letter : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789")) {
        weight += 97 + weight % 13;
        sum += "+" + std::to_string(weight) + "*LEN(SUBSTITUTE(LOWER(@);\"" + letter + "\";\"\"))";
    }
    return sum + ")";
}

struct ByColumn {
    bool operator()(CellBlock const& a, CellBlock const& b) const {
        return std::tie(a.sheet, a.first_column) < std::tie(b.sheet, b.first_column);
    }
};

std::string cell(char column, std::size_t row) {
    return std::string("$") + column + "$" + std::to_string(row);
}

} // namespace

std::vector<CellBlock> data_columns(Spreadsheet const& document, std::vector<OurFormula> const& formulas) {
    std::map<CellBlock, CellBlock, ByColumn> columns;
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
                auto& known = columns.try_emplace(part, part).first->second;
                known.first_row = std::min(known.first_row, part.first_row);
                known.last_row = std::max(known.last_row, part.last_row);
            }
        }
    std::vector<CellBlock> result;
    result.reserve(columns.size());
    for (auto const& [key, column] : columns)
        result.push_back(column);
    return result;
}

std::string column_sum(Spreadsheet const& document, CellBlock const& column) {
    auto const words = words_of(values_of(document, column), column.reference().size());
    auto const weight = words ? weight_of_words(*words) : weight_of_letters();
    return replaced("SUM(IFERROR(" + weight + ";-1)*(MOD(ROW(@);997)+1))", "@", column.reference());
}

namespace {

// A sum that still holds needs no work: saving must not cost what the first computation did.
class ChecksumSheet {
public:
    explicit ChecksumSheet(Spreadsheet const& document)
        : document_(document), sheet_(has_sheet(document, checksum_sheet_name)
                                          ? sheet_named(document, checksum_sheet_name)
                                          : append_sheet(document, checksum_sheet_name, false)) {}

    void write(std::vector<CellBlock> const& columns) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (!holds(columns[i], static_cast<sal_Int32>(i)))
                write(columns[i], static_cast<sal_Int32>(i));
        clear_from(static_cast<sal_Int32>(columns.size()));
    }

private:
    enum Column : sal_Int32 { sum, was, of };

    [[nodiscard]] bool holds(CellBlock const& column, sal_Int32 row) const {
        auto const sum_now = sheet_->getCellByPosition(sum, row);
        return host::to_utf8(sheet_->getCellByPosition(of, row)->getFormula()) == name(column) &&
               sum_now->getError() == 0 &&
               sum_now->getValue() == sheet_->getCellByPosition(was, row)->getValue();
    }
    void write(CellBlock const& column, sal_Int32 row) {
        set_formula(document_, {checksum_sheet_name, sum, row, sum, row}, true,
                    column_sum(document_, column));
        UndoLock::keep();
        sheet_->getCellByPosition(was, row)->setValue(sheet_->getCellByPosition(sum, row)->getValue());
        UndoLock::keep();
        sheet_->getCellByPosition(of, row)->setFormula(host::to_office(name(column)));
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
    static std::string name(CellBlock const& column) { return "Data " + column.reference().substr(1); }

    Spreadsheet document_;
    Reference<css::sheet::XSpreadsheet> sheet_;
};

} // namespace

std::string write_checksum(Spreadsheet const& document, std::vector<OurFormula> const& formulas) {
    auto const columns = data_columns(document, formulas);
    if (columns.empty())
        return {};
    ChecksumSheet(document).write(columns);
    std::string const on = std::string("$'") + checksum_sheet_name + "'.";
    auto const last = columns.size();
    return "SUMPRODUCT((" + on + cell('A', 1) + ":" + cell('A', last) + "=" + on + cell('B', 1) + ":" +
           cell('B', last) + ")*1)=" + std::to_string(last);
}

} // namespace berakhlak::workbook
