#include "calc/kept.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <cppuhelper/supportsservice.hxx>

#include <bit>

namespace berakhlak::calc {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;

// Formulas are computed on one thread at a time, under the office's own lock.
Kept* locked = nullptr;

// "$Data.$B$1:$V$901"
std::string address_of(host::CellRange const& range) {
    OUString name;
    host::Reference<css::beans::XPropertySet>(range, host::UNO_QUERY_THROW)
        ->getPropertyValue("AbsoluteName") >>= name;
    return host::to_utf8(name);
}

} // namespace

Kept::~Kept() {
    if (locked == this)
        locked = nullptr;
}

Kept* Kept::current() {
    return locked;
}

Any Kept::value(std::string const& call, std::function<Any()> const& compute) {
    auto known = values_.find(call);
    if (known == values_.end())
        known = values_.emplace(call, compute()).first;
    return known->second;
}

host::ScaleReading const& Kept::answers(core::Instrument const& instrument, host::CellRange const& range,
                                        std::vector<std::size_t> const& items) {
    auto const address = address_of(range);
    auto const all_items = instrument.items.size();
    for (auto const& entry : readings_)
        if (entry.range == address && entry.items == items && entry.all_items == all_items &&
            entry.scale == instrument.scale && entry.missing == instrument.missing)
            return entry.reading;
    return readings_
        .emplace_back(Entry{instrument.scale, instrument.missing, all_items, address, items,
                            host::read_scale(instrument, range, items)})
        .reading;
}

void Kept::lock() {
    locked = this;
}

void Kept::unlock() {
    locked = nullptr;
}

sal_Bool Kept::isLocked() {
    return locked == this;
}

OUString Kept::getImplementationName() {
    return "org.berakhlak.calc.comp.Kept";
}

sal_Bool Kept::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

host::Sequence<OUString> Kept::getSupportedServiceNames() {
    return host::sequence({OUString("org.berakhlak.calc.Kept")});
}

void Call::add(host::CellRange const& range) {
    if (text_)
        *text_ += '\n' + address_of(range);
}

void Call::add(Any const& argument) {
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

void Call::add(host::Sequence<Any> const& more) {
    for (Any const& argument : more)
        add(argument);
}

} // namespace berakhlak::calc
