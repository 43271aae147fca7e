#include "calc/arguments/arguments.hpp"

#include "calc/arguments/boundary.hpp"
#include "core/instrument/instrument_sheet.hpp"
#include "core/text/number_text.hpp"
#include "host/cell_grid.hpp"
#include "host/document/headcount.hpp"
#include "host/range.hpp"

namespace berakhlak::calc {

namespace {

using host::Any;
using host::CellError;
using host::CellFailure;
using host::OUString;
using host::Sequence;

} // namespace

bool is_omitted(Any const& argument) {
    if (!argument.hasValue())
        return true;
    OUString text;
    return (argument >>= text) && text.isEmpty();
}

double number_argument(Any const& argument, double fallback) {
    if (is_omitted(argument))
        return fallback;
    if (auto const number = host::number_in(argument))
        return *number;
    throw CellFailure{CellError::value};
}

double headcount_argument(Caller const& caller, Any const& argument) {
    if (auto const number = host::headcount(caller.session.context(), caller.document, argument))
        return *number;
    // A number of no people ("-5", "12.5") is another mistake than one that can't be read ("1.200").
    auto const text = text_argument(argument).value_or("");
    bool const unclear = text.size() > 4 && text.find_first_of(".,") == text.size() - 4;
    throw CellFailure{host::number_in(argument) && !unclear ? CellError::number : CellError::value};
}

Any for_each_cell(Any const& argument, std::function<Any(Any const&)> const& give) {
    Sequence<Sequence<Any>> cells;
    if (!(argument >>= cells))
        return give(argument);
    host::ResultTable table;
    for (auto const& row : cells) {
        std::vector<Any> results;
        for (Any const& cell : row)
            results.push_back(at_boundary([&] { return give(cell); }));
        table.add_row(std::move(results));
    }
    return table.value();
}

std::optional<std::string> text_argument(Any const& argument) {
    if (is_omitted(argument))
        return std::nullopt;
    OUString text;
    if (argument >>= text)
        return host::to_utf8(text);
    double number = 0.0;
    if (argument >>= number)
        return core::text_from_number(number);
    throw CellFailure{CellError::value};
}

InstrumentPointer instrument_argument(Caller const& caller, Any const& argument) {
    Sequence<Sequence<Any>> sheet;
    if (argument >>= sheet)
        return std::make_shared<core::Instrument const>(core::instrument_from_sheet(host::cell_grid(sheet)));
    auto const name = text_argument(argument);
    // An empty cell arrives as the number 0; no instrument is called so.
    bool const empty_cell = name == "0";
    if (auto found = caller.session.instruments.find(
            name && !empty_cell ? std::string_view(*name) : caller.function.default_instrument))
        return found;
    throw CellFailure{CellError::value};
}

std::optional<std::size_t> value_argument(core::Instrument const& instrument, Any const& argument) {
    auto const name = text_argument(argument);
    if (!name || *name == "0")
        return std::nullopt;
    if (auto const found = instrument.find_value(*name))
        return found;
    throw CellFailure{CellError::value};
}

std::size_t choice_argument(Any const& argument, std::initializer_list<std::string_view> choices) {
    auto const word = text_argument(argument);
    if (!word || *word == "0")
        return 0;
    std::string const key = core::match_key(*word);
    std::size_t position = 0;
    for (std::string_view choice : choices) {
        if (key == choice)
            return position;
        ++position;
    }
    throw CellFailure{CellError::value};
}

} // namespace berakhlak::calc
