#include "workbook/sharing/workbook_sharing.hpp"

#include "workbook/guarding/protect.hpp"
#include "workbook/sharing/freeze.hpp"
#include "workbook/sharing/share_request.hpp"

#include <cppuhelper/supportsservice.hxx>
#include <org/berakhlak/calc/SharingException.hpp>

namespace berakhlak::workbook {

namespace {

using core::Language;
using core::Text;
using host::OUString;
using org::berakhlak::calc::SharingException;

Language language_named(OUString const& language) {
    return language == "en" ? Language::english : Language::indonesian;
}

SharingException exception_of(SharingRefused const& refused, Language language) {
    SharingException exception;
    exception.Message = host::to_office(refused.message.in(language));
    exception.Advice = host::to_office(refused.advice.in(language));
    return exception;
}

SharingRefused unforeseen(std::string const& detail) {
    return {{"Gagal karena kesalahan program (" + detail + ").",
             "This failed because of an error in the program (" + detail + ")."},
            {"Laporkan beserta berkas contohnya, tanpa data pribadi.",
             "Report it with a sample of the file, without personal data."}};
}

template <class Function>
auto at_boundary(WorkbookSharing::Document const& document, Language language, Function&& function) {
    try {
        if (!document.is())
            throw SharingRefused{{"Tidak ada dokumen Calc.", "There is no Calc document."},
                                 {"Buka sebuah buku kerja.", "Open a workbook."}};
        return function();
    } catch (SharingRefused const& refused) {
        throw exception_of(refused, language);
    } catch (host::uno::Exception const& exception) {
        throw exception_of(unforeseen(host::to_utf8(exception.Message)), language);
    } catch (std::exception const& exception) {
        throw exception_of(unforeseen(exception.what()), language);
    } catch (...) {
        throw exception_of(unforeseen("?"), language);
    }
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
