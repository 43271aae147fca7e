#include "calc/arguments/call_memo.hpp"

#include "calc/readings/witness.hpp"
#include "core/reading/reads_alike.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <cppuhelper/supportsservice.hxx>

#include <algorithm>
#include <bit>

namespace berakhlak::calc {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;

// Formulas are computed on one thread at a time, under the office's own lock.
CallMemo* locked = nullptr;

// Two documents may have sheets of the same name; while its formulas are computed a document keeps its place.
std::string place_of(host::Document const& document) {
    host::Reference<host::uno::XInterface> const identity(document, host::UNO_QUERY);
    return std::to_string(reinterpret_cast<std::uintptr_t>(identity.get())) + ' ';
}

// With the row above; none when there is none above.
std::string address_with_row_above(host::CellRange const& range) {
    auto const where =
        host::Reference<css::sheet::XCellRangeAddressable>(range, host::UNO_QUERY_THROW)->getRangeAddress();
    if (where.StartRow == 0)
        return {};
    auto const sheet =
        host::Reference<css::sheet::XSheetCellRange>(range, host::UNO_QUERY_THROW)->getSpreadsheet();
    return address_of(
        sheet->getCellRangeByPosition(where.StartColumn, where.StartRow - 1, where.EndColumn, where.EndRow));
}

// What reading the same cells without the header above them gives; none if the first respondent, who answers
// nothing, might be taken for a header then.
std::optional<host::ScaleReading> below_header(host::ScaleReading const& with_header,
                                               host::ScaleColumns const& columns) {
    auto const& top = with_header.top;
    if (top.header != std::size_t{0} || top.first != 1 || with_header.items != columns.items ||
        with_header.has_contradicting_header() || with_header.answers.respondents() == 0)
        return std::nullopt;
    auto const first = with_header.answers.row(0);
    if (std::none_of(first.begin(), first.end(),
                     [](core::Answer answer) { return answer != core::missing && answer != core::invalid; }))
        return std::nullopt;
    auto reading = with_header;
    reading.top = {};
    for (auto& fault : reading.faults)
        --fault.row;
    return reading;
}

} // namespace

CallMemo::~CallMemo() {
    if (locked == this)
        locked = nullptr;
}

CallMemo* CallMemo::current() {
    return locked;
}

SharedReading CallMemo::answers(host::Document const& document, core::Instrument const& instrument,
                                host::CellRange const& range, host::ScaleColumns const& columns) {
    auto const place = place_of(document);
    auto const address = place + address_of(range);
    auto const known = [&](std::string const& where) {
        return std::find_if(readings_.begin(), readings_.end(), [&](Entry const& entry) {
            return entry.range == where && entry.columns == columns &&
                   core::reads_alike(entry.instrument, instrument);
        });
    };
    if (auto const entry = known(address); entry != readings_.end())
        return entry->reading;
    std::optional<host::ScaleReading> reading;
    if (auto const above = known(place + address_with_row_above(range)); above != readings_.end())
        reading = below_header(*above->reading, columns);
    if (!reading)
        reading = host::read_scale(instrument, range, columns);
    return readings_
        .emplace_back(Entry{instrument, address, columns,
                            std::make_shared<host::ScaleReading const>(std::move(*reading))})
        .reading;
}

void CallMemo::lock() {
    locked = this;
}

void CallMemo::unlock() {
    locked = nullptr;
}

sal_Bool CallMemo::isLocked() {
    return locked == this;
}

OUString CallMemo::getImplementationName() {
    return "org.berakhlak.calc.comp.CallMemo";
}

sal_Bool CallMemo::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

host::Sequence<OUString> CallMemo::getSupportedServiceNames() {
    return host::sequence({OUString("org.berakhlak.calc.CallMemo")});
}

void CallKey::add(host::Document const& document) {
    *text_ += '\n' + place_of(document);
}

void CallKey::add(host::CellRange const& range) {
    if (text_)
        *text_ += '\n' + address_of(range);
}

void CallKey::add(Any const& argument) {
    if (!text_)
        return;
    double number = 0.0;
    OUString text;
    if (!argument.hasValue())
        *text_ += "\n-";
    else if (argument >>= number)
        *text_ += "\n=" + std::to_string(std::bit_cast<std::uint64_t>(number));
    else if (argument >>= text)
        *text_ += "\n\"" + std::to_string(text.getLength()) + ' ' + host::to_utf8(text);
    else
        text_.reset();
}

void CallKey::add(host::Sequence<Any> const& more) {
    for (Any const& argument : more)
        add(argument);
}

} // namespace berakhlak::calc
