// The UNO boundary: no exception leaves it.
#pragma once

#include "calc/arguments/call_memo.hpp"
#include "host/result.hpp"

#include <stdexcept>

namespace berakhlak::calc {

/// The content of a cell, whatever happens while it is computed: what no function foresaw is #VALUE!.
template <class Function>
[[nodiscard]] host::Any at_boundary(Function&& function) noexcept {
    try {
        return function();
    } catch (host::CellFailure const& failure) {
        return host::error_value(failure.error);
    } catch (std::domain_error const&) { // an argument outside of what is possible
        return host::error_value(host::CellError::number);
    } catch (...) {
        return host::error_value(host::CellError::value);
    }
}

/// The same for a function that reads answers: while an import enters formulas, a call is computed once.
template <class Function>
[[nodiscard]] host::Any at_boundary(CallKey const& call, Function&& function) noexcept {
    return at_boundary([&] {
        if (!call.text())
            return function();
        return CallMemo::current()->value<host::Any>(*call.text(), [&] { return at_boundary(function); });
    });
}

} // namespace berakhlak::calc
