// The service org.berakhlak.calc.SurveyMerge: options in, document or SurveyMergeException out.
#pragma once

#include "host/instruments.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/berakhlak/calc/XSurveyMerge.hpp>

namespace berakhlak::workbook {

class SurveyMerge
    : public cppu::WeakImplHelper2<org::berakhlak::calc::XSurveyMerge, com::sun::star::lang::XServiceInfo> {
public:
    using Document = host::Reference<com::sun::star::sheet::XSpreadsheetDocument>;
    using Options = host::Sequence<com::sun::star::beans::NamedValue>;

    explicit SurveyMerge(host::Context const& context) : context_(context), instruments_(context) {}

    Document SAL_CALL mergeFiles(host::Sequence<host::OUString> const& urls, Options const& options) override;
    void SAL_CALL writeExchangeSheet(Document const& document, Options const& options) override;
    Document SAL_CALL exchangeFile(host::OUString const& url, Options const& options) override;

    host::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(host::OUString const& name) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    host::Context context_;
    host::Instruments instruments_;
};

} // namespace berakhlak::workbook
