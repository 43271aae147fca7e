#include "workbook/source/source_file.hpp"

#include "host/package.hpp"
#include "survey/sources/join_sources.hpp"
#include "workbook/document/digest.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/source/csv_filter.hpp"
#include "workbook/source/sheet_table.hpp"
#include "workbook/source/workbook_file.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <osl/file.hxx>
#include <rtl/ref.hxx>
#include <rtl/uri.hxx>

#include <algorithm>
#include <future>
#include <limits>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;
using survey::DoubtKind;
using survey::FileForm;
using survey::Refusal;

constexpr std::size_t sniffed_bytes = 64 * 1024;
constexpr std::size_t most_remarks = 20;
constexpr std::size_t usual_columns = 256;

core::Text remedy_of(DoubtKind kind) {
    switch (kind) {
    case DoubtKind::empty:
    case DoubtKind::not_text:
        return {"Pilih berkas CSV, XLSX, atau ODS yang berisi jawaban survei.",
                "Choose a CSV, XLSX or ODS file that holds survey answers."};
    case DoubtKind::encoding:
        return {"Tentukan pengodean aksaranya (Encoding).", "Say its encoding (Encoding)."};
    case DoubtKind::one_column:
    case DoubtKind::delimiter:
        break;
    }
    return {"Tentukan tanda pemisah kolomnya (Delimiter).", "Say what separates its columns (Delimiter)."};
}

bool is_decided(DoubtKind kind, survey::SourceOverrides const& overrides) {
    return kind == DoubtKind::encoding ? overrides.encoding.has_value()
                                       : (kind == DoubtKind::delimiter || kind == DoubtKind::one_column) &&
                                             overrides.delimiter.has_value();
}

void refuse_doubts(FileForm const& form, survey::SourceOverrides const& overrides) {
    for (auto const& doubt : form.doubts)
        if (!is_decided(doubt.kind, overrides))
            throw Refusal({}, doubt.text, remedy_of(doubt.kind));
}

FileForm form_of(std::string_view begin, survey::SourceOverrides const& overrides) {
    auto form = survey::sniff(begin);
    refuse_doubts(form, overrides);
    form.delimiter = overrides.delimiter.value_or(form.delimiter);
    form.encoding = overrides.encoding.value_or(form.encoding);
    return form;
}

void remark_on(std::vector<survey::RaggedRecord> const& records, core::Text const& what,
               std::vector<core::Text>& remarks) {
    for (std::size_t i = 0; i < std::min(records.size(), most_remarks); ++i) {
        auto const line = std::to_string(records[i].line), fields = std::to_string(records[i].fields);
        remarks.push_back({"Baris berkas " + line + ": " + what.id + " (" + fields + " isian).",
                           "Line " + line + " of the file: " + what.en + " (" + fields + " fields)."});
    }
    if (records.size() > most_remarks) {
        auto const more = std::to_string(records.size() - most_remarks);
        remarks.push_back({"… dan " + more + " baris lain: " + what.id + ".",
                           "… and " + more + " other lines: " + what.en + "."});
    }
}

std::size_t most_fields(survey::Raggedness const& ragged) {
    std::size_t fields = ragged.fields;
    for (auto const& record : ragged.long_records)
        fields = std::max(fields, record.fields);
    return fields;
}

Refusal reading_stopped() {
    return {{},
            {"Pembacaan berkas dihentikan.", "The reading of the files was stopped."},
            {"Pilih lagi berkasnya.", "Choose the files again."}};
}

// As a template if it stays open: what is made of it is another document, without a place of its own.
std::shared_ptr<OpenDocument> open_text(host::Context const& context, OUString const& url,
                                        FileForm const& form, std::size_t columns, AfterReading then,
                                        ReadingWatcher const& watcher) {
    Arguments arguments{argument("FilterName", Any(OUString(csv_filter_name))),
                        argument("FilterOptions", Any(csv_filter_options(form, columns))),
                        argument("Hidden", Any(true)),
                        argument(then == AfterReading::keep_open ? "AsTemplate" : "ReadOnly", Any(true))};
    if (!watcher)
        return std::make_shared<OpenDocument>(context, url, std::move(arguments));
    rtl::Reference<WatchedFile> const watched(new WatchedFile(url, watcher));
    arguments.push_back(argument("InputStream", Any(Reference<css::io::XInputStream>(watched.get()))));
    auto document = std::make_shared<OpenDocument>(context, url, std::move(arguments));
    if (watched->stopped())
        throw reading_stopped();
    return document;
}

Refusal unreadable() {
    return {{},
            {"Berkas ini tidak dapat dibaca.", "This file can't be read."},
            {"Periksa nama, letak, dan izin berkasnya.",
             "Check its name, its folder, and whether you may read it."}};
}

Refusal not_found() {
    return {{},
            {"Berkas ini tidak ditemukan.", "This file was not found."},
            {"Periksa nama dan letaknya.", "Check its name and its folder."}};
}

std::string bytes_of(OUString const& url, std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) {
    auto bytes = host::read_file(url, most);
    osl::DirectoryItem item;
    if (!bytes)
        throw osl::DirectoryItem::get(url, item) == osl::FileBase::E_NOENT ? not_found() : unreadable();
    return std::move(*bytes);
}

// LibreOffice's text filter leaves out what doesn't fit, and says nothing.
void refuse_more_than_a_sheet(survey::Raggedness const& ragged, FileForm const& form,
                              Reference<css::sheet::XSpreadsheet> const& sheet) {
    Reference<css::table::XColumnRowRange> const lines(sheet, UNO_QUERY_THROW);
    auto const rows = static_cast<std::size_t>(lines->getRows()->getCount());
    auto const columns = static_cast<std::size_t>(lines->getColumns()->getCount());
    auto const records = ragged.records + form.lines_to_skip;
    if (most_fields(ragged) > columns)
        throw Refusal({},
                      {"Berkas ini punya " + std::to_string(most_fields(ragged)) +
                           " kolom, sedangkan satu lembar hanya memuat " + std::to_string(columns) + ".",
                       "This file has " + std::to_string(most_fields(ragged)) +
                           " columns, but a sheet has room for " + std::to_string(columns) + "."},
                      {"Hapus kolom yang tidak berisi jawaban, atau periksa tanda pemisahnya.",
                       "Delete columns that hold no answers, or check what separates the columns."});
    if (records <= rows)
        return;
    auto const there = std::to_string(records), fit = std::to_string(rows);
    throw Refusal(
        {},
        {"Berkas ini berisi " + there + " baris, sedangkan satu lembar hanya memuat " + fit +
             " baris: sisanya akan hilang.",
         "This file holds " + there + " rows, but a sheet has room for " + fit + ": the rest would be lost."},
        {"Bagi berkasnya, misalnya per unit, lalu gabungkan dengan perintah Gabungkan.",
         "Divide the file, for example by unit, and bring the parts together with Merge."});
}

// What the bytes of a text file tell beside its cells.
struct Bytes {
    std::size_t count;
    std::string sha256;
    FileForm form;
    survey::Raggedness ragged;
};

// LibreOffice opens the file itself: its beginning only tells how. Meanwhile all of it is read, its fields
// are counted, and where there are more than was thought it is opened once more.
void load_text(host::Context const& context, OUString const& url, std::string_view begin,
               survey::SourceOverrides const& overrides, AfterReading then, ReadingWatcher const& watcher,
               survey::SourceFile& source) {
    auto form = form_of(begin, overrides);
    auto reading =
        std::async(std::launch::async, [&url, form, &overrides, digest = sha256_elsewhere(context)] {
            auto const bytes = bytes_of(url);
            auto const all = overrides.encoding ? form : survey::with_encoding_of(form, bytes);
            return Bytes{bytes.size(), digest(bytes), all, survey::ragged_records(bytes, all)};
        });
    auto document = open_text(context, url, form, usual_columns, then, watcher);
    auto const bytes = reading.get();
    auto const& ragged = bytes.ragged;
    source.bytes = bytes.count;
    source.sha256 = bytes.sha256;
    survey::refuse_swallowing(ragged);
    refuse_doubts(bytes.form, overrides);
    bool const another = bytes.form.encoding != form.encoding;
    form = bytes.form;
    if (auto const columns = most_fields(ragged); columns > usual_columns || another)
        document = open_text(context, url, form, std::max(columns, usual_columns), then, watcher);
    Reference<css::container::XIndexAccess> const sheets(document->get()->getSheets(), UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheet> const sheet(sheets->getByIndex(0), UNO_QUERY_THROW);
    refuse_more_than_a_sheet(ragged, form, sheet);
    auto content = content_of_sheet(document->get(), sheet);
    source.table = std::move(content.table);
    source.table.first_row = form.lines_to_skip + 1;
    source.form = form;
    if (then == AfterReading::keep_open && content.only_texts)
        source.opened = std::move(document);
    remark_on(ragged.short_records,
              {"lebih pendek; dilengkapi sel kosong", "shorter; filled up with empty cells"}, source.remarks);
    remark_on(ragged.long_records, {"lebih panjang dari baris lain", "longer than the others"},
              source.remarks);
}

} // namespace

std::string file_name(OUString const& url) {
    auto const name = url.copy(url.lastIndexOf('/') + 1);
    return host::to_utf8(rtl::Uri::decode(name, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
}

survey::SourceFile load_source(host::Context const& context, OUString const& url,
                               survey::ImportPlan const& plan, AfterReading then,
                               ReadingWatcher const& watcher) {
    auto const begin = bytes_of(url, sniffed_bytes);
    survey::SourceFile source;
    source.name = file_name(url);
    if (is_workbook(begin)) {
        auto const bytes = bytes_of(url);
        auto digest = std::async(std::launch::async, sha256_elsewhere(context), std::string_view(bytes));
        source = load_workbook(context, url, bytes, plan);
        source.name = file_name(url);
        source.bytes = bytes.size();
        source.sha256 = digest.get();
        return source;
    }
    try {
        load_text(context, url, begin, plan.source, then, watcher, source);
    } catch (css::uno::Exception const&) {
        throw Refusal(
            {}, {"Berkas ini tidak dapat dibuka sebagai teks CSV.", "This file can't be opened as CSV text."},
            {"Ekspor ulang sebagai CSV atau XLSX.", "Export it again as CSV or XLSX."});
    }
    return source;
}

survey::SourceFile load_sources(host::Context const& context, std::vector<OUString> const& urls,
                                survey::ImportPlan const& plan, AfterReading then,
                                ReadingWatcher const& watcher) {
    if (urls.empty())
        throw Refusal({}, {"Tidak ada berkas yang dipilih.", "No file was chosen."},
                      {"Pilih sekurangnya satu berkas.", "Choose at least one file."});
    if (urls.size() > 1)
        then = AfterReading::close; // what is joined stands in none of the documents
    std::vector<survey::SourceFile> files;
    ReadingWatcher const of_all = [&](double share) {
        return watcher((static_cast<double>(files.size()) + share) / static_cast<double>(urls.size()));
    };
    for (auto const& url : urls) {
        if (watcher && urls.size() > 1 && !of_all(0.0))
            throw reading_stopped();
        try {
            files.push_back(load_source(context, url, plan, then, watcher ? of_all : ReadingWatcher()));
        } catch (Refusal& refusal) {
            if (refusal.where.file.empty())
                refusal.where.file = file_name(url);
            throw;
        }
    }
    return survey::join_sources(std::move(files), plan.header_row);
}

} // namespace berakhlak::workbook
