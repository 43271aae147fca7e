// One property of an object of the office.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace berakhlak::host {

[[nodiscard]] inline Any property_of(Reference<uno::XInterface> const& object, char const* name) {
    return Reference<com::sun::star::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->getPropertyValue(OUString::createFromAscii(name));
}

/// `otherwise` when it is void or of another type.
template <class T>
[[nodiscard]] T property_or(Reference<uno::XInterface> const& object, char const* name, T otherwise) {
    property_of(object, name) >>= otherwise;
    return otherwise;
}

} // namespace berakhlak::host
