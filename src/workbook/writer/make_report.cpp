#include "workbook/writer/make_report.hpp"

#include "host/package.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/document/places.hpp"
#include "workbook/report/contents.hpp"
#include "workbook/writer/workbook_figures.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

#include <array>
#include <utility>

namespace berakhlak::workbook::report {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::UNO_QUERY_THROW;

constexpr std::array<std::pair<char const*, char const*>, 3> filters{
    {{".odt", "writer8"}, {".docx", "MS Word 2007 XML"}, {".pdf", "writer_pdf_Export"}}};

char const* filter_of(OUString const& target) {
    for (auto const& [ending, filter] : filters)
        if (target.toAsciiLowerCase().endsWith(OUString::createFromAscii(ending)))
            return filter;
    throw core::Refusal({"Laporan dapat disimpan sebagai .odt, .docx, atau .pdf.",
                         "A report can be stored as .odt, .docx, or .pdf."},
                        {"Ganti akhiran nama berkasnya.", "Change the ending of the file's name."});
}

bool exists(OUString const& url) {
    osl::DirectoryItem item;
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None;
}

// The office's own template counts before ours.
OUString template_of(host::Context const& context, Request const& request) {
    if (!request.template_url.isEmpty()) {
        if (exists(request.template_url))
            return request.template_url;
        throw core::Refusal(
            {"Templat ini tidak ada: " + shown_place(request.template_url),
             "There is no such template: " + shown_place(request.template_url)},
            {"Pilih templat .ott yang lain, atau kosongkan.", "Choose another .ott, or none."});
    }
    auto const own = css::util::PathSubstitution::create(context)->substituteVariables(
        "$(user)/berakhlak/laporan.ott", false);
    if (exists(own))
        return own;
    auto const ours = host::package_url(context) + "/templates/laporan.ott";
    return exists(ours) ? ours : OUString(); // Writer's own looks do too
}

void store(WriterDocument const& report, OUString const& target) {
    try {
        css::uno::Reference<css::frame::XStorable>(report, UNO_QUERY_THROW)
            ->storeToURL(
                target,
                host::sequence({argument("FilterName", Any(OUString::createFromAscii(filter_of(target))))}));
    } catch (css::io::IOException const&) {
        css::uno::Reference<css::util::XCloseable>(report, UNO_QUERY_THROW)->close(true);
        throw core::Refusal(
            {"Laporan tidak dapat disimpan di sana: " + shown_place(target),
             "The report can't be stored there: " + shown_place(target)},
            {"Periksa apakah folder itu ada dan boleh ditulisi, dan berkasnya tidak sedang dibuka.",
             "Check that the folder exists and may be written to, and that the file isn't open."});
    }
}

// Opened hidden and read-only, and closed again.
std::shared_ptr<Figures const> figures_before(host::Context const& context, host::Instruments& instruments,
                                              OUString const& url, Figures const& now) {
    if (url.isEmpty())
        return nullptr;
    auto const refuse = [&](core::Text const& what) {
        throw core::Refusal(
            {"Buku kerja survei sebelumnya " + what.id, "The workbook of the survey before " + what.en},
            {"Pilih buku kerja hasil impor dengan instrumen yang sama, atau kosongkan.",
             "Choose the workbook of an import with the same instrument, or none."});
    };
    if (!exists(url))
        refuse({"tidak ada: " + shown_place(url), "is not there: " + shown_place(url)});
    OpenDocument const opened(context, url, {argument("Hidden", Any(true)), argument("ReadOnly", Any(true))});
    auto before = std::make_shared<Figures>(figures_of(instruments, opened.get()));
    if (before->instrument->name != now.instrument->name)
        refuse({"memakai instrumen lain: “" + before->instrument->name + "”.",
                "has another instrument: “" + before->instrument->name + "”."});
    return before;
}

OUString url(Option const& option) {
    return host::to_office(option.text());
}

} // namespace

Request request_of(Options const& options) {
    static OptionSetters<Request> const setters{
        {"Agency", [](Request& r, Option const& o) { r.particulars.agency = o.text(); }},
        {"Year", [](Request& r, Option const& o) { r.particulars.year = o.text(); }},
        {"Dates", [](Request& r, Option const& o) { r.particulars.dates = o.text(); }},
        {"Title", [](Request& r, Option const& o) { r.particulars.title = o.text(); }},
        {"Head", [](Request& r, Option const& o) { r.particulars.head = o.text(); }},
        {"Shape",
         [](Request& r, Option const& o) {
             r.particulars.shape = o.one_of<Shape>({{"brief", Shape::brief}, {"full", Shape::full}});
         }},
        {"Previous", [](Request& r, Option const& o) { r.previous = url(o); }},
        {"Template", [](Request& r, Option const& o) { r.template_url = url(o); }},
        {"Target",
         [](Request& r, Option const& o) {
             r.target = url(o);
             (void)filter_of(r.target);
         }},
        {"Language", [](Request& r, Option const& o) { r.particulars.language = o.language(); }},
        {"Hidden", [](Request& r, Option const& o) { r.hidden = o.flag(); }}};
    Request request;
    apply_options(request, options, setters);
    return request;
}

WriterDocument make_report(host::Context const& context, host::Instruments& instruments,
                           Spreadsheet const& document, Request const& request) {
    if (!document.is())
        throw core::Refusal({"Tidak ada dokumen Calc.", "There is no Calc document."},
                            {"Buka sebuah buku kerja.", "Open a workbook."});
    refuse_without_writer(context);
    if (!request.target.isEmpty())
        refuse_missing_folder(request.target);
    auto figures = figures_of(instruments, document);
    figures.before = figures_before(context, instruments, request.previous, figures);
    auto const report = write_document(context, contents(figures, request.particulars),
                                       {template_of(context, request), request.hidden, request.particulars});
    if (!request.target.isEmpty())
        store(report, request.target);
    return report;
}

} // namespace berakhlak::workbook::report
