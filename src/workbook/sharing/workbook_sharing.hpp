// The service org.berakhlak.calc.WorkbookSharing: guard, freeze and share over UNO.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/berakhlak/calc/XWorkbookSharing.hpp>

namespace berakhlak::workbook {

class WorkbookSharing : public cppu::WeakImplHelper2<org::berakhlak::calc::XWorkbookSharing,
                                                     com::sun::star::lang::XServiceInfo> {
public:
    using Document = host::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

    explicit WorkbookSharing(host::Context const& context) : context_(context) {}

    sal_Int32 SAL_CALL protect(Document const& document, host::OUString const& language) override;
    void SAL_CALL refresh(Document const& document) override;
    host::Sequence<org::berakhlak::calc::SharedSheet>
        SAL_CALL planShare(Document const& document, host::OUString const& target,
                           host::Sequence<com::sun::star::beans::NamedValue> const& options) override;
    host::Sequence<org::berakhlak::calc::SharedSheet>
        SAL_CALL writeShare(Document const& document, host::OUString const& target,
                            host::Sequence<com::sun::star::beans::NamedValue> const& options) override;
    sal_Int32 SAL_CALL freeze(Document const& document, host::OUString const& language) override;
    sal_Int32 SAL_CALL thaw(Document const& document) override;

    host::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(host::OUString const& name) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    host::Context context_;
};

} // namespace berakhlak::workbook
