#include "workbook/source/number_looks.hpp"
#include "host/properties.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Reference;
using host::UNO_QUERY_THROW;
using host::UNO_SET_THROW;

} // namespace

NumberLooks::NumberLooks(Reference<css::sheet::XSpreadsheetDocument> const& document,
                         Reference<css::table::XCellRange> const& range)
    : calendar_(document) {
    using namespace css::util;
    auto const formats = Reference<XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
    Reference<css::container::XIndexAccess> const ranges(
        Reference<css::sheet::XUniqueCellFormatRangesSupplier>(range, UNO_QUERY_THROW)
            ->getUniqueCellFormatRanges(),
        UNO_SET_THROW);
    for (sal_Int32 i = 0; i < ranges->getCount(); ++i) {
        Reference<host::uno::XInterface> const cells(ranges->getByIndex(i), UNO_QUERY_THROW);
        auto const format = host::property_or(cells, "NumberFormat", sal_Int32(0));
        auto const type = host::property_or(formats->getByKey(format), "Type", sal_Int16(0));
        if (!(type & (NumberFormat::DATETIME | NumberFormat::LOGICAL)))
            continue;
        auto const look = type & NumberFormat::DATE   ? Look::moment
                          : type & NumberFormat::TIME ? Look::time
                                                      : Look::truth;
        for (auto const& area :
             Reference<css::sheet::XSheetCellRanges>(cells, UNO_QUERY_THROW)->getRangeAddresses())
            areas_.push_back({area, look});
    }
}

std::optional<std::string> NumberLooks::text(sal_Int32 column, sal_Int32 row, double value) const {
    for (auto const& [where, look] : areas_) {
        if (column < where.StartColumn || column > where.EndColumn || row < where.StartRow ||
            row > where.EndRow)
            continue;
        switch (look) {
        case Look::moment:
            return calendar_.moment(value);
        case Look::time:
            return Calendar::time(value);
        case Look::truth:
            return value != 0.0 ? "TRUE" : "FALSE";
        }
    }
    return std::nullopt;
}

} // namespace berakhlak::workbook
