// A document that is open for as long as this object lives, and closed without saving on every way out.
#pragma once

#include "host/uno.hpp"
#include "survey/sources/source.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <vector>

namespace berakhlak::workbook {

using Arguments = std::vector<com::sun::star::beans::PropertyValue>;

[[nodiscard]] com::sun::star::beans::PropertyValue argument(char const* name, host::Any const& value);

class OpenDocument : public survey::OpenedSource {
public:
    /// Loads `url`; macros never run and links are never updated. Throws a UNO exception when it can't be
    /// opened as a spreadsheet.
    OpenDocument(host::Context const& context, host::OUString const& url, Arguments arguments);
    ~OpenDocument() override;

    [[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& get() const {
        return document_;
    }
    /// From now on it belongs to the caller.
    [[nodiscard]] host::Reference<com::sun::star::sheet::XSpreadsheetDocument> release();

private:
    host::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
};

} // namespace berakhlak::workbook
