// The service org.berakhlak.calc.SurveyReport.
#pragma once

#include "host/instruments.hpp"
#include "workbook/document/options.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/berakhlak/calc/XSurveyReport.hpp>

namespace berakhlak::workbook {

class SurveyReport
    : public cppu::WeakImplHelper2<org::berakhlak::calc::XSurveyReport, com::sun::star::lang::XServiceInfo> {
public:
    explicit SurveyReport(host::Context const& context) : context_(context), instruments_(context) {}

    host::Reference<com::sun::star::text::XTextDocument>
        SAL_CALL writeReport(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                             Options const& options) override;

    host::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(host::OUString const& name) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    host::Context context_;
    host::Instruments instruments_;
};

} // namespace berakhlak::workbook
