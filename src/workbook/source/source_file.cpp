#include "workbook/source/source_file.hpp"

#include "survey/sources/join_sources.hpp"
#include "workbook/document/digest.hpp"
#include "workbook/source/file_bytes.hpp"
#include "workbook/source/text_file.hpp"
#include "workbook/source/workbook_file.hpp"

#include <rtl/uri.hxx>

#include <future>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::OUString;
using survey::Refusal;

constexpr std::size_t sniffed_bytes = std::size_t{64} * 1024;

// Pieces of one file can't be joined with another one.
void refuse_large(survey::SourceFile const& file) {
    if (file.records_in_all > 0)
        throw Refusal(
            {},
            {"Berkas ini lebih panjang dari satu lembar, sehingga tidak dapat disatukan dengan berkas "
             "lain di sini.",
             "This file is longer than a sheet, so it can't be put together with others here."},
            {"Impor sendiri, lalu gabungkan hasilnya dengan perintah Gabungkan.",
             "Import it alone and bring the results together with Merge."});
}

} // namespace

std::string file_name(OUString const& url) {
    auto const name = url.copy(url.lastIndexOf('/') + 1);
    return host::to_utf8(rtl::Uri::decode(name, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
}

survey::SourceFile load_source(host::Context const& context, OUString const& url,
                               survey::ImportPlan const& plan, TextReading const& reading) {
    auto const begin = bytes_of(url, sniffed_bytes);
    survey::SourceFile source;
    if (is_workbook(begin)) {
        auto const bytes = bytes_of(url);
        auto digest = std::async(std::launch::async, [&bytes, digest = Sha256(context)]() mutable {
            digest.take(bytes);
            return digest.finish();
        });
        source = load_workbook(context, url, bytes, plan);
        source.name = file_name(url);
        source.bytes = bytes.size();
        source.sha256 = digest.get();
        return source;
    }
    try {
        source = load_text(context, url, begin, plan.source, reading);
        source.name = file_name(url);
    } catch (css::uno::Exception const&) {
        throw Refusal(
            {}, {"Berkas ini tidak dapat dibuka sebagai teks CSV.", "This file can't be opened as CSV text."},
            {"Ekspor ulang sebagai CSV atau XLSX.", "Export it again as CSV or XLSX."});
    }
    return source;
}

survey::SourceFile load_sources(host::Context const& context, std::vector<OUString> const& urls,
                                survey::ImportPlan const& plan, TextReading reading) {
    if (urls.empty())
        throw Refusal({}, {"Tidak ada berkas yang dipilih.", "No file was chosen."},
                      {"Pilih sekurangnya satu berkas.", "Choose at least one file."});
    if (urls.size() > 1)
        reading.then = AfterReading::close; // what is joined stands in none of the documents
    std::vector<survey::SourceFile> files;
    auto const watcher = std::move(reading.watcher);
    reading.watcher = {};
    auto const share_of_all = [&](double share) {
        return (static_cast<double>(files.size()) + share) / static_cast<double>(urls.size());
    };
    if (watcher)
        reading.watcher = [&](double share) { return watcher(share_of_all(share)); };
    for (auto const& url : urls) {
        if (watcher && urls.size() > 1 && !watcher(share_of_all(0.0)))
            throw reading_stopped();
        try {
            files.push_back(load_source(context, url, plan, reading));
            if (urls.size() > 1)
                refuse_large(files.back());
        } catch (Refusal& refusal) {
            if (refusal.where.file.empty())
                refusal.where.file = file_name(url);
            throw;
        }
    }
    return survey::join_sources(std::move(files), plan.header_row);
}

} // namespace berakhlak::workbook
