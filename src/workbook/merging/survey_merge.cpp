#include "workbook/merging/survey_merge.hpp"

#include "host/refusals.hpp"
#include "workbook/counts/exchange_sheet.hpp"
#include "workbook/document/undo_step.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/merging/merge_options.hpp"
#include "workbook/merging/merge_workbooks.hpp"
#include "workbook/merging/survey_parts.hpp"
#include "workbook/sheets/new_document.hpp"

#include <cppuhelper/supportsservice.hxx>
#include <org/berakhlak/calc/SurveyMergeException.hpp>

namespace berakhlak::workbook {

namespace {

using host::OUString;
using org::berakhlak::calc::SurveyMergeException;
using survey::Refusal;

template <class Function>
auto at_boundary(Options const& options, Function const& function) {
    return host::at_service_boundary(function, [language = language_of(options)](Refusal const& refusal) {
        SurveyMergeException exception;
        exception.Message = host::to_office(refusal.message().in(language));
        exception.File = host::to_office(refusal.where.file);
        exception.Advice = host::to_office(refusal.what_to_do.in(language));
        return exception;
    });
}

core::ExchangeTable exchange_of(core::Instrument const& instrument, std::string agency, std::string period,
                                std::vector<core::UnitSurvey> units) {
    std::vector<std::string> pooled;
    try {
        return core::exchange_table(instrument,
                                    {{}, 1, std::move(agency), std::move(period), instrument.minimum_group},
                                    std::move(units), pooled);
    } catch (core::ExchangeError const& error) {
        refuse_exchange(error);
    }
}

WorkbookSurvey survey_in(host::Instruments& instruments, Spreadsheet const& document) {
    auto survey = document.is() ? survey_of_workbook(instruments, document) : std::nullopt;
    if (!survey)
        throw Refusal({},
                      {"Buku kerja ini tidak berisi rekap BerAKHLAK, sehingga jawabannya tidak dikenali.",
                       "This workbook holds no BerAKHLAK recap, so its answers aren't known."},
                      {"Impor surveinya dahulu; atau hidupkan kembali rumus yang dibekukan.",
                       "Import the survey first; or thaw the formulas that were guarded."});
    return std::move(*survey);
}

} // namespace

SurveyMerge::Document SurveyMerge::mergeFiles(host::Sequence<OUString> const& urls, Options const& options) {
    return at_boundary(options, [&] {
        std::vector<OUString> const list(urls.begin(), urls.end());
        return merge_workbooks(context_, instruments_, list, merge_request_of(options));
    });
}

void SurveyMerge::writeExchangeSheet(Document const& document, Options const& options) {
    at_boundary(options, [&] {
        auto const request = merge_request_of(options);
        auto survey = survey_in(instruments_, document);
        auto const table =
            exchange_of(*survey.instrument, request.agency, request.period, std::move(survey.units));
        UndoStep step(document,
                      core::Text{"Tulis lembar pertukaran", "Write the exchange sheet"}.in(request.language),
                      enter_arrays_again);
        Workbook book(document, request.language);
        book.page_styles = false;
        write_exchange_sheet(book, *survey.instrument, table);
        step.done();
    });
}

SurveyMerge::Document SurveyMerge::exchangeFile(OUString const& url, Options const& options) {
    return at_boundary(options, [&] {
        auto const request = merge_request_of(options);
        auto part = read_part(context_, instruments_, url, request);
        auto& table = part.part.table;
        auto const sent =
            exchange_of(*part.instrument, table.head.agency, table.head.period, std::move(table.units));
        return new_document(context_, request.language, request.hidden,
                            [&](Workbook& book) { write_exchange_sheet(book, *part.instrument, sent); });
    });
}

OUString SurveyMerge::getImplementationName() {
    return "org.berakhlak.calc.comp.SurveyMerge";
}

sal_Bool SurveyMerge::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

host::Sequence<OUString> SurveyMerge::getSupportedServiceNames() {
    return host::sequence({OUString("org.berakhlak.calc.SurveyMerge")});
}

} // namespace berakhlak::workbook
