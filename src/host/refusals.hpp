// The one boundary of services, dialogs and commands: whatever is thrown becomes something a person can read.
#pragma once

#include "core/text/refusal.hpp"

namespace berakhlak::host {

/// What is being handled in a `catch (...)`, as a refusal. Of an exception of UNO or of the standard library
/// it tells what that says of itself.
[[nodiscard]] core::Refusal current_refusal();

/// The method of a service: what is thrown in it leaves as the service's own exception, which `exception_of`
/// makes of a refusal.
template <class Function, class ExceptionOf>
auto at_service_boundary(Function const& function, ExceptionOf const& exception_of) {
    try {
        return function();
    } catch (...) {
        throw exception_of(current_refusal());
    }
}

} // namespace berakhlak::host
