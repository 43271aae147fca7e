// What is kept of the calls while an import enters its formulas.
#pragma once

#include "core/instrument/instrument.hpp"
#include "host/document.hpp"
#include "host/scale_range.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/XLockable.hpp>
#include <cppuhelper/implbase2.hxx>

#include <any>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace berakhlak::calc {

using SharedReading = std::shared_ptr<host::ScaleReading const>;

/// An import enters dozens of formulas over the same answers, each of them twice: live, and with its guard.
/// While a CallMemo is locked, a call that was computed is not computed again, and answers that were read are
/// not read again; what it holds lives as long as it does. Whoever locks it vouches that until it is unlocked
/// nothing is computed but the document that is being written, and that the cells which its formulas read
/// stay what they were when it was locked for the first time. Locks don't nest.
class CallMemo
    : public cppu::WeakImplHelper2<com::sun::star::util::XLockable, com::sun::star::lang::XServiceInfo> {
public:
    ~CallMemo() override;

    /// The one that is locked, or null: then nothing is kept.
    [[nodiscard]] static CallMemo* current();

    /// What a call gives, or what several calls share on their way; computed once. One call, one type.
    template <class Value>
    [[nodiscard]] Value value(std::string const& call, std::function<Value()> const& compute) {
        auto known = values_.find(call);
        if (known == values_.end())
            known = values_.emplace(call, compute()).first;
        return std::any_cast<Value>(known->second);
    }
    /// The answers in a range (see host/scale_range.hpp), read once, with a header above them or without.
    [[nodiscard]] SharedReading answers(host::Document const& document, core::Instrument const& instrument,
                                        host::CellRange const& range, host::ScaleColumns const& columns);

    void SAL_CALL lock() override;
    void SAL_CALL unlock() override;
    sal_Bool SAL_CALL isLocked() override;

    host::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(host::OUString const& name) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    struct Entry {
        core::Instrument instrument; ///< or one that reads alike
        std::string range;           ///< with its document
        host::ScaleColumns columns;
        SharedReading reading;
    };

    std::map<std::string, std::any> values_;
    std::vector<Entry> readings_;
};

/// A call of a cell function as text: its document and its arguments. None when nothing is kept now, or when
/// an argument is an array: an inline instrument, the population of units.
class CallKey {
public:
    template <class... Arguments>
    CallKey(char const* function, host::Document const& document, Arguments const&... arguments) {
        if (CallMemo::current() == nullptr)
            return;
        text_ = function;
        add(document);
        (add(arguments), ...);
    }

    [[nodiscard]] std::optional<std::string> const& text() const { return text_; }

private:
    void add(host::Document const& document);
    void add(host::CellRange const& range);
    void add(host::Any const& argument);
    void add(host::Sequence<host::Any> const& more);

    std::optional<std::string> text_;
};

} // namespace berakhlak::calc
