#include "host/document/criteria.hpp"

#include "host/range.hpp"
#include "host/result.hpp"
#include "host/text_memo.hpp"

#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/util/Date.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>

namespace berakhlak::host {

namespace {

namespace css = com::sun::star;
using Functions = Reference<css::sheet::XFunctionAccess>;

constexpr std::size_t at_once = 52; // bits that a double holds exactly

// Those that bear on what a criterion means, beside the null date.
constexpr std::array settings{"IgnoreCase", "MatchWholeCell", "RegularExpressions", "Wildcards"};

// Of two that exclude each other the one that is on comes last.
void take_settings(Functions const& functions, Document const& document) {
    if (!document.is())
        return;
    Document const own(functions, UNO_QUERY_THROW);
    std::vector<OUString> on;
    for (char const* name : settings) {
        bool value = false;
        document->getPropertyValue(OUString::createFromAscii(name)) >>= value;
        if (value)
            on.push_back(OUString::createFromAscii(name));
        else
            own->setPropertyValue(OUString::createFromAscii(name), Any(false));
    }
    for (OUString const& name : on)
        own->setPropertyValue(name, Any(true));
    own->setPropertyValue("NullDate", document->getPropertyValue("NullDate"));
}

bool is_on(Document const& document, char const* name) {
    bool value = false;
    if (document.is())
        document->getPropertyValue(OUString::createFromAscii(name)) >>= value;
    return value;
}

// A pattern is compared with what a number looks like; any other criterion with what it is.
bool is_pattern(Document const& document, Any const& criterion) {
    OUString text;
    if (!(criterion >>= text))
        return false;
    std::string_view const signs = is_on(document, "RegularExpressions") ? ".*+?[](){}|\\^$" : "*?~";
    return to_utf8(text).find_first_of(signs) != std::string::npos;
}

bool has_plain_numbers(CellRange const& column) {
    auto const key = number_format(column);
    constexpr sal_Int32 formats_of_a_language = 10000; // the first of them is the general one
    return key && *key % formats_of_a_language == 0;
}

bool has_formulas(CellRange const& column) {
    return Reference<css::sheet::XCellRangesQuery>(column, UNO_QUERY_THROW)
        ->queryContentCells(css::sheet::CellFlags::FORMULA)
        ->getRangeAddresses()
        .hasElements();
}

std::uint64_t ask(Functions const& functions, Any const& cells, std::size_t count, Any const& criterion) {
    Sequence<Sequence<Any>> weights(static_cast<sal_Int32>(count));
    for (std::size_t i = 0; i < count; ++i)
        weights.getArray()[i] = sequence({Any(std::ldexp(1.0, static_cast<int>(i)))});
    double sum = -1.0;
    functions->callFunction("SUMIFS", sequence({Any(weights), cells, criterion})) >>= sum;
    if (!(sum >= 0.0))
        throw CellFailure{CellError::value};
    return static_cast<std::uint64_t>(sum);
}

std::vector<bool> verdicts_on(Functions const& functions, std::vector<Any> const& contents,
                              Any const& criterion) {
    std::vector<bool> verdicts;
    for (std::size_t first = 0; first < contents.size(); first += at_once) {
        auto const count = std::min(at_once, contents.size() - first);
        Sequence<Sequence<Any>> cells(static_cast<sal_Int32>(count));
        for (std::size_t i = 0; i < count; ++i)
            cells.getArray()[i] = sequence({contents[first + i]});
        auto const bits = ask(functions, Any(cells), count, criterion);
        for (std::size_t i = 0; i < count; ++i)
            verdicts.push_back((bits >> i & 1) != 0);
    }
    return verdicts;
}

// The condition without its sign.
std::pair<std::string, std::string> sign_and_rest(std::string const& condition) {
    for (char const* sign : {"<>", "<=", ">=", "<", ">", "="})
        if (condition.starts_with(sign))
            return {sign, condition.substr(std::string_view(sign).size())};
    return {"", condition};
}

bool meets(Functions const& functions, std::string const& content, std::string const& criterion) {
    return verdicts_on(functions, {Any(to_office(content))}, Any(to_office(criterion))).front();
}

// Whether an equality takes the empty text: patterns of nothing but stars do, and regular expressions that
// match nothing between an x and its end.
bool equals_nothing(Functions const& functions, Document const& document, std::string const& rest) {
    if (is_on(document, "RegularExpressions"))
        return rest == "^$" || rest == "^" || rest == "$" || meets(functions, "x", "x(" + rest + ")");
    return is_on(document, "Wildcards") && rest.find_first_not_of('*') == rest.npos;
}

// An empty text can't be handed to the office as a content: it would be an empty cell. It sorts as a
// character that sorting ignores.
bool empty_text_meets(Functions const& functions, Document const& document, Any const& criterion) {
    OUString text;
    if (!(criterion >>= text))
        return false; // a number
    auto const condition = to_utf8(text);
    auto const [sign, rest] = sign_and_rest(condition);
    if (rest.empty())
        return sign.empty() || sign == "<>";
    if (sign.empty() || sign == "=")
        return equals_nothing(functions, document, rest);
    if (sign == "<>")
        return !equals_nothing(functions, document, rest);
    return meets(functions, "\x01", condition);
}

void look_at_sheet(Functions const& functions, CellRange const& column, CriteriaColumn const& contents,
                   Any const& criterion, std::vector<bool>& meet) {
    for (std::size_t first = 0; first < meet.size(); first += at_once) {
        auto const count = std::min(at_once, meet.size() - first);
        auto const is_meant = [&](std::size_t i) {
            return contents.of_row(first + i) == CriteriaColumn::on_the_sheet;
        };
        bool any = false;
        for (std::size_t i = 0; i < count; ++i)
            any = any || is_meant(i);
        if (!any)
            continue;
        auto const cells = column->getCellRangeByPosition(0, static_cast<sal_Int32>(first), 0,
                                                          static_cast<sal_Int32>(first + count) - 1);
        auto const bits = ask(functions, Any(cells), count, criterion);
        for (std::size_t i = 0; i < count; ++i)
            if (is_meant(i))
                meet[first + i] = (bits >> i & 1) != 0;
    }
}

} // namespace

class CriteriaColumn::Reader {
public:
    Reader(CriteriaColumn& read, CellRange const& column)
        : read_(read), column_(column), formulas_(has_formulas(column)),
          formatted_(read.by_looks_ && !has_plain_numbers(column)) {}

    void add(Any const& cell) {
        auto const place = content(cell);
        read_.content_of_.push_back(place);
        read_.tells_all_ = read_.tells_all_ && place != on_the_sheet;
    }

private:
    std::uint32_t content(Any const& cell) {
        if (cell.getValueTypeClass() == uno::TypeClass_DOUBLE)
            return formatted_ ? on_the_sheet : number(cell);
        if (!cell.hasValue())
            return on_the_sheet;
        if (auto const& text = *static_cast<OUString const*>(cell.getValue()); !text.isEmpty())
            return known_.get(text, [&](OUString const& one) { return word(one); });
        return formulas_ && is_formula() ? empty_text : 0;
    }
    [[nodiscard]] bool is_formula() const {
        return column_->getCellByPosition(0, static_cast<sal_Int32>(read_.content_of_.size()))->getType() ==
               css::table::CellContentType_FORMULA;
    }
    std::uint32_t add_distinct(Any const& content) {
        read_.distinct_.push_back(content);
        return static_cast<std::uint32_t>(read_.distinct_.size() - 1);
    }
    std::uint32_t number(Any const& cell) {
        auto const [entry, is_new] = numbers_.try_emplace(*static_cast<double const*>(cell.getValue()), 0);
        if (is_new)
            entry->second = add_distinct(cell);
        return entry->second;
    }
    std::uint32_t word(OUString const& text) {
        auto const [entry, is_new] = words_.try_emplace(to_utf8(text), 0);
        if (is_new)
            entry->second = add_distinct(Any(text));
        return entry->second;
    }

    CriteriaColumn& read_;
    CellRange const& column_;
    bool formulas_;
    bool formatted_;
    TextMemo<std::uint32_t> known_;
    std::unordered_map<double, std::uint32_t> numbers_;
    std::unordered_map<std::string, std::uint32_t> words_;
};

CriteriaColumn::CriteriaColumn(CellRange const& column, bool by_looks) : by_looks_(by_looks) {
    auto const shape = shape_of(column);
    content_of_.reserve(static_cast<std::size_t>(shape.used_rows));
    Reader reader(*this, column);
    read_blocks(column, shape, [&](Rows const& block) {
        for (auto const& cells : block)
            reader.add(cells[0]);
    });
}

Functions Criteria::functions() {
    {
        std::scoped_lock lock(mutex_);
        if (functions_.is())
            return functions_;
    }
    // Not under the lock: the office has one of its own.
    Functions const created(context_->getServiceManager()->createInstanceWithContext(
                                "com.sun.star.sheet.FunctionAccess", context_),
                            UNO_QUERY_THROW);
    std::scoped_lock lock(mutex_);
    return functions_ = created;
}

std::string Criteria::settings_of(Document const& document) {
    std::string all;
    for (char const* name : settings)
        all += is_on(document, name) ? '1' : '0';
    css::util::Date null_date;
    if (document.is())
        document->getPropertyValue("NullDate") >>= null_date;
    return all + std::to_string(null_date.Year) + '-' + std::to_string(null_date.Month) + '-' +
           std::to_string(null_date.Day);
}

bool Criteria::is_by_looks(Document const& document, Any const& criterion) {
    return is_pattern(document, criterion);
}

std::vector<bool> Criteria::rows_that_meet(Document const& document, CellRange const& column,
                                           CriteriaColumn const& contents, std::size_t rows,
                                           Any const& criterion) {
    auto const calc = functions();
    take_settings(calc, document);
    auto const verdicts = verdicts_on(calc, contents.distinct(), criterion);
    std::optional<bool> empty_text;
    std::vector<bool> meet(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        auto const content = contents.of_row(row);
        if (content == CriteriaColumn::empty_text && !empty_text)
            empty_text = empty_text_meets(calc, document, criterion);
        if (content == CriteriaColumn::empty_text)
            meet[row] = *empty_text;
        else if (content != CriteriaColumn::on_the_sheet)
            meet[row] = verdicts[content];
    }
    look_at_sheet(calc, column, contents, criterion, meet);
    return meet;
}

} // namespace berakhlak::host
