// The service org.berakhlak.calc.DatabaseImport: options in, document or SurveyImportException out.
#pragma once

#include "host/instruments.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/berakhlak/calc/XDatabaseImport.hpp>

namespace berakhlak::workbook {

class DatabaseImport : public cppu::WeakImplHelper2<org::berakhlak::calc::XDatabaseImport,
                                                    com::sun::star::lang::XServiceInfo> {
public:
    using Options = host::Sequence<com::sun::star::beans::NamedValue>;

    explicit DatabaseImport(host::Context const& context) : context_(context), instruments_(context) {}

    host::Reference<com::sun::star::sheet::XSpreadsheetDocument>
        SAL_CALL importTable(host::OUString const& place, Options const& options) override;
    host::Sequence<host::OUString> SAL_CALL tables(host::OUString const& place,
                                                   Options const& options) override;

    host::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(host::OUString const& name) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    host::Context context_;
    host::Instruments instruments_;
};

} // namespace berakhlak::workbook
