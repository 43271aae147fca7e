#include "workbook/import/survey_import.hpp"

#include "host/refusals.hpp"
#include "workbook/document/cell_block.hpp"
#include "workbook/import/counted_writer.hpp"
#include "workbook/import/import.hpp"

#include <cppuhelper/supportsservice.hxx>
#include <org/berakhlak/calc/SurveyImportException.hpp>

namespace berakhlak::workbook {

namespace {

using host::OUString;
using org::berakhlak::calc::SurveyImportException;
using survey::Refusal;

// "D (Unit kerja)"
OUString column_text(survey::Place const& place) {
    if (!place.column)
        return {};
    auto text = column_letters(static_cast<sal_Int32>(*place.column) - 1);
    if (!place.header.empty())
        text += " (" + place.header + ")";
    return host::to_office(text);
}

SurveyImportException exception_of(Refusal refusal, OUString const& url, core::Language language) {
    if (refusal.where.file.empty())
        refusal.where.file = file_name(url);
    SurveyImportException exception;
    exception.Message = host::to_office(refusal.message().in(language));
    exception.File = url;
    exception.Row = static_cast<sal_Int32>(refusal.where.row.value_or(0));
    exception.Column = column_text(refusal.where);
    exception.Advice = host::to_office(refusal.what_to_do.in(language));
    return exception;
}

template <class Function>
auto at_boundary(OUString const& url, core::Language language, Function const& function) {
    return host::at_service_boundary(
        function, [&](Refusal const& refusal) { return exception_of(refusal, url, language); });
}

// Started when the file has been read, and ended on every way out.
class Indicated {
public:
    Indicated(host::Reference<com::sun::star::task::XStatusIndicator> const& indicator,
              core::Language language)
        : indicator_(indicator) {
        if (indicator_.is())
            indicator_->start(host::to_office(core::Text{"Impor survei", "Import a survey"}.in(language)),
                              steps);
    }
    ~Indicated() {
        try {
            if (indicator_.is())
                indicator_->end();
        } catch (host::uno::Exception const&) {
            // Whoever looked at it is gone.
        }
    }
    Indicated(Indicated const&) = delete;
    Indicated& operator=(Indicated const&) = delete;

    bool show(double share) const {
        if (indicator_.is())
            indicator_->setValue(static_cast<sal_Int32>(share * steps));
        return true;
    }

private:
    static constexpr sal_Int32 steps = 1000;

    host::Reference<com::sun::star::task::XStatusIndicator> const& indicator_;
};

} // namespace

host::Reference<com::sun::star::sheet::XSpreadsheetDocument>
SurveyImport::importFile(OUString const& url,
                         host::Sequence<com::sun::star::beans::NamedValue> const& options) {
    return at_boundary(url, language_of(options), [&] {
        auto const request = request_of(url, options);
        auto survey = import_survey(context_, instruments_, request, {AfterReading::keep_open});
        Indicated const indicated(request.indicator, request.write.language);
        return write_any_workbook(context_, std::move(survey), request, request.write,
                                  [&](double share) { return indicated.show(share); });
    });
}

OUString SurveyImport::getImplementationName() {
    return "org.berakhlak.calc.comp.SurveyImport";
}

sal_Bool SurveyImport::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

host::Sequence<OUString> SurveyImport::getSupportedServiceNames() {
    return host::sequence({OUString("org.berakhlak.calc.SurveyImport")});
}

} // namespace berakhlak::workbook
