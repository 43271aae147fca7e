#include "workbook/writer/survey_report.hpp"

#include "host/refusals.hpp"
#include "workbook/writer/make_report.hpp"

#include <cppuhelper/supportsservice.hxx>
#include <org/berakhlak/calc/SurveyReportException.hpp>

namespace berakhlak::workbook {

using host::OUString;

host::Reference<com::sun::star::text::XTextDocument>
SurveyReport::writeReport(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document,
                          Options const& options) {
    return host::at_service_boundary(
        [&] { return report::make_report(context_, instruments_, document, report::request_of(options)); },
        [language = language_of(options)](core::Refusal const& refusal) {
            org::berakhlak::calc::SurveyReportException exception;
            exception.Message = host::to_office(refusal.what.in(language));
            exception.Advice = host::to_office(refusal.what_to_do.in(language));
            return exception;
        });
}

OUString SurveyReport::getImplementationName() {
    return "org.berakhlak.calc.comp.SurveyReport";
}

sal_Bool SurveyReport::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

host::Sequence<OUString> SurveyReport::getSupportedServiceNames() {
    return host::sequence({OUString("org.berakhlak.calc.SurveyReport")});
}

} // namespace berakhlak::workbook
