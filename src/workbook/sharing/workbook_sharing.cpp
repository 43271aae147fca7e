#include "workbook/sharing/workbook_sharing.hpp"

#include "host/refusals.hpp"
#include "workbook/freezing/freeze.hpp"
#include "workbook/guarding/protect.hpp"
#include "workbook/sharing/share_request.hpp"

#include <cppuhelper/supportsservice.hxx>
#include <org/berakhlak/calc/SharingException.hpp>

namespace berakhlak::workbook {

namespace {

using core::Language;
using host::OUString;
using org::berakhlak::calc::SharingException;

Language language_named(OUString const& language) {
    return language == "en" ? Language::english : Language::indonesian;
}

template <class Function>
auto at_boundary(WorkbookSharing::Document const& document, Language language, Function const& function) {
    return host::at_service_boundary(
        [&] {
            if (!document.is())
                throw core::Refusal{{"Tidak ada dokumen Calc.", "There is no Calc document."},
                                    {"Buka sebuah buku kerja.", "Open a workbook."}};
            return function();
        },
        [&](core::Refusal const& refusal) {
            SharingException exception;
            exception.Message = host::to_office(refusal.what.in(language));
            exception.Advice = host::to_office(refusal.what_to_do.in(language));
            return exception;
        });
}

} // namespace

sal_Int32 WorkbookSharing::protect(Document const& document, OUString const& language) {
    return at_boundary(document, language_named(language), [&] {
        return static_cast<sal_Int32>(
            workbook::protect(context_, document, language_named(language)).guarded);
    });
}

void WorkbookSharing::refresh(Document const& document) {
    at_boundary(document, Language::indonesian, [&] { workbook::refresh(context_, document); });
}

host::Sequence<org::berakhlak::calc::SharedSheet>
WorkbookSharing::planShare(Document const& document, OUString const& target, NamedValues const& options) {
    auto const language = language_of(options);
    return at_boundary(document, language, [&] {
        return report_sequence(plan_share(context_, document, share_options(target, options)), language);
    });
}

host::Sequence<org::berakhlak::calc::SharedSheet>
WorkbookSharing::writeShare(Document const& document, OUString const& target, NamedValues const& options) {
    auto const language = language_of(options);
    return at_boundary(document, language, [&] {
        return report_sequence(write_share(context_, document, target, share_options(target, options)),
                               language);
    });
}

sal_Int32 WorkbookSharing::freeze(Document const& document, OUString const& language) {
    return at_boundary(document, language_named(language), [&] {
        return static_cast<sal_Int32>(workbook::freeze(context_, document, language_named(language)));
    });
}

sal_Int32 WorkbookSharing::thaw(Document const& document) {
    return at_boundary(document, Language::indonesian,
                       [&] { return static_cast<sal_Int32>(workbook::thaw(context_, document)); });
}

OUString WorkbookSharing::getImplementationName() {
    return "org.berakhlak.calc.comp.WorkbookSharing";
}

sal_Bool WorkbookSharing::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

host::Sequence<OUString> WorkbookSharing::getSupportedServiceNames() {
    return host::sequence({OUString("org.berakhlak.calc.WorkbookSharing")});
}

} // namespace berakhlak::workbook
