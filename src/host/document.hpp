// The document that a formula stands in.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace berakhlak::host {

/// With its settings as properties (com.sun.star.sheet.SpreadsheetDocumentSettings). Calc hands it over with
/// every call; null when a script calls.
using Document = Reference<com::sun::star::beans::XPropertySet>;

} // namespace berakhlak::host
