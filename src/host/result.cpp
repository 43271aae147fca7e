#include "host/result.hpp"

#include <sal/mathconf.h>

#include <limits>

namespace berakhlak::host {

Any error_value(CellError error) {
    // Calc reads an error code from the low half of a quiet NaN; this is how an add-in gives #N/A.
    sal_math_Double number;
    number.value = std::numeric_limits<double>::quiet_NaN();
    number.nan_parts.fraction_lo = static_cast<sal_uInt32>(error);
    return Any(number.value);
}

Any figure_value(core::Figure const& figure) {
    switch (figure.why) {
    case core::Absent::no:
        return Any(figure.value);
    case core::Absent::undefined:
        return error_value(CellError::division);
    case core::Absent::no_answers:
    case core::Absent::too_few:
    case core::Absent::hides_another:
        break;
    }
    return error_value(CellError::not_available);
}

Any ResultTable::value() const {
    Sequence<Sequence<Any>> table(static_cast<sal_Int32>(rows_.size()));
    auto* out = table.getArray();
    for (auto const& row : rows_)
        *out++ = Sequence<Any>(row.data(), static_cast<sal_Int32>(row.size()));
    return Any(table);
}

} // namespace berakhlak::host
