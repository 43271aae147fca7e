#include "workbook/source/text_file.hpp"

#include "survey/table/text_scan.hpp"
#include "workbook/document/digest.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/source/csv_filter.hpp"
#include "workbook/source/file_bytes.hpp"
#include "workbook/source/large_text.hpp"
#include "workbook/source/sheet_table.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <rtl/ref.hxx>

#include <algorithm>
#include <future>

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

constexpr std::size_t most_remarks = 20;
constexpr std::size_t usual_columns = 256;
constexpr std::size_t columns_of_a_sheet = 16384;
constexpr std::uint64_t least_bytes_of_a_record = 2;

core::Text remedy_of(DoubtKind kind) {
    switch (kind) {
    case DoubtKind::empty:
    case DoubtKind::not_text:
        return {"Pilih berkas CSV, XLSX, atau ODS yang berisi jawaban survei.",
                "Choose a CSV, XLSX or ODS file that holds survey answers."};
    case DoubtKind::encoding:
        return {"Tentukan pengodean aksaranya.", "Say in which encoding it is written."};
    case DoubtKind::one_column:
    case DoubtKind::delimiter:
        break;
    }
    return {"Tentukan tanda pemisah kolomnya.", "Say what separates its columns."};
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

// LibreOffice's text filter leaves out what doesn't fit, and says nothing.
void refuse_more_columns_than(std::size_t columns, survey::Raggedness const& ragged) {
    if (most_fields(ragged) > columns)
        throw Refusal({},
                      {"Berkas ini punya " + std::to_string(most_fields(ragged)) +
                           " kolom, sedangkan satu lembar hanya memuat " + std::to_string(columns) + ".",
                       "This file has " + std::to_string(most_fields(ragged)) +
                           " columns, but a sheet has room for " + std::to_string(columns) + "."},
                      {"Hapus kolom yang tidak berisi jawaban, atau periksa tanda pemisahnya.",
                       "Delete columns that hold no answers, or check what separates the columns."});
}

// What all bytes of a text file tell beside its cells.
struct WholeText {
    std::uint64_t bytes = 0;
    std::string sha256;
    FileForm form;
    survey::Raggedness ragged;
};

WholeText scan(OUString const& url, FileForm const& form, bool encoding_said, Sha256 digest) {
    FileChunks file(url);
    survey::TextScan records(form);
    for (auto chunk = file.next(); !chunk.empty(); chunk = file.next()) {
        digest.take(chunk);
        records.take(chunk);
    }
    records.finish();
    return {file.taken(), digest.finish(), encoding_said ? form : records.form(), records.ragged()};
}

class TextFile {
public:
    TextFile(host::Context const& context, OUString const& url, TextReading const& reading)
        : context_(context), url_(url), reading_(reading) {}

    // LibreOffice opens the file itself: its beginning only tells how. Meanwhile all of it is read, its
    // fields are counted, and where there are more than was thought it is opened once more. A file that may
    // be longer than a sheet is counted before.
    survey::SourceFile load(std::string_view begin, survey::SourceOverrides const& overrides) {
        auto const said = form_of(begin, overrides);
        auto scanning = std::async(std::launch::async, [this, said, &overrides, digest = Sha256(context_)] {
            return scan(url_, said, overrides.encoding.has_value(), digest);
        });
        std::shared_ptr<OpenDocument> document;
        if (FileChunks(url_).size() < reading_.rows_of_a_sheet * least_bytes_of_a_record)
            document = open(said, usual_columns);
        whole_ = scanning.get();
        survey::refuse_swallowing(whole_.ragged);
        refuse_doubts(whole_.form, overrides);
        refuse_more_columns_than(columns_of_a_sheet, whole_.ragged);
        columns_ = std::max(most_fields(whole_.ragged), usual_columns);
        tell();
        if (whole_.ragged.records + whole_.form.lines_to_skip > reading_.rows_of_a_sheet) {
            begin_large();
            return std::move(source_);
        }
        if (!document || columns_ > usual_columns || whole_.form.encoding != said.encoding)
            document = open(whole_.form, columns_);
        take(std::move(document));
        return std::move(source_);
    }

private:
    [[nodiscard]] std::shared_ptr<OpenDocument> open(FileForm const& form, std::size_t columns) const {
        return open_text(context_, url_, form, columns, reading_.then, reading_.watcher);
    }

    void tell() {
        source_.bytes = whole_.bytes;
        source_.sha256 = whole_.sha256;
        source_.form = whole_.form;
        auto const& ragged = whole_.ragged;
        remark_on(ragged.short_records,
                  {"lebih pendek; dilengkapi sel kosong", "shorter; filled up with empty cells"},
                  source_.remarks);
        remark_on(ragged.long_records, {"lebih panjang dari baris lain", "longer than the others"},
                  source_.remarks);
    }

    void begin_large() {
        auto const large =
            std::make_shared<LargeText>(context_, url_, whole_.form, columns_, whole_.ragged.records,
                                        whole_.bytes, reading_.records_of_a_piece);
        LargeTextReader reader(*large);
        source_.table = std::move(reader.next()->table);
        source_.records_in_all = whole_.ragged.records;
        source_.opened = large;
    }

    void take(std::shared_ptr<OpenDocument> document) {
        Reference<css::container::XIndexAccess> const sheets(document->get()->getSheets(), UNO_QUERY_THROW);
        Reference<css::sheet::XSpreadsheet> const sheet(sheets->getByIndex(0), UNO_QUERY_THROW);
        Reference<css::table::XColumnRowRange> const lines(sheet, UNO_QUERY_THROW);
        refuse_more_columns_than(static_cast<std::size_t>(lines->getColumns()->getCount()), whole_.ragged);
        auto content = content_of_sheet(document->get(), sheet);
        source_.table = std::move(content.table);
        source_.table.first_row = whole_.form.lines_to_skip + 1;
        if (reading_.then == AfterReading::keep_open && content.only_texts)
            source_.opened = std::move(document);
    }

    host::Context const& context_;
    OUString const& url_;
    TextReading const& reading_;
    WholeText whole_;
    std::size_t columns_ = usual_columns;
    survey::SourceFile source_;
};

} // namespace

Refusal reading_stopped() {
    return {{},
            {"Pembacaan berkas dihentikan.", "The reading of the files was stopped."},
            {"Pilih lagi berkasnya.", "Choose the files again."}};
}

survey::SourceFile load_text(host::Context const& context, OUString const& url, std::string_view begin,
                             survey::SourceOverrides const& overrides, TextReading const& reading) {
    return TextFile(context, url, reading).load(begin, overrides);
}

} // namespace berakhlak::workbook
