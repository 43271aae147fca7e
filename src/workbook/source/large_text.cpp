#include "workbook/source/large_text.hpp"

#include "survey/table/refusal.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/source/csv_filter.hpp"
#include "workbook/source/sheet_table.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::Reference;
using host::UNO_QUERY_THROW;

survey::Refusal changed_meanwhile() {
    return {{},
            {"Berkas ini berubah ketika sedang dibaca.", "This file was changed while it was being read."},
            {"Tutup program lain yang menulis ke berkas ini, lalu impor lagi.",
             "Close the program that writes to it and import it again."}};
}

} // namespace

LargeTextReader::LargeTextReader(LargeText const& text)
    : text_(text), form_(survey::form_of_pieces(text.form)), file_(text.url),
      pieces_(text.form, text.records_of_a_piece) {}

std::optional<survey::TextPiece> LargeTextReader::next_text() {
    for (;;) {
        if (auto piece = pieces_.next())
            return piece;
        if (ended_)
            return std::nullopt;
        auto const chunk = file_.next();
        if (!chunk.empty()) {
            pieces_.take(chunk);
            continue;
        }
        ended_ = true;
        pieces_.finish();
        if (file_.taken() != text_.bytes)
            throw changed_meanwhile();
    }
}

std::optional<LargeTextReader::Piece> LargeTextReader::next() {
    auto piece = next_text();
    if (!piece || piece->first_record > text_.records)
        return std::nullopt;
    auto const records = std::min(piece->records, text_.records + 1 - piece->first_record);
    bool const first = piece->first_record == 1;
    Piece read{table_of(first ? piece->text : head_ + piece->text), records};
    read.table.first_row = text_.form.lines_to_skip + piece->first_record - (first ? 0 : head_records_);
    if (first)
        first_ = std::move(piece->text);
    return read;
}

void LargeTextReader::repeat_head(std::size_t records) {
    head_ = survey::first_records(first_, form_, records);
    head_records_ = records;
    first_ = {};
}

survey::Table LargeTextReader::table_of(std::string_view text) const {
    host::Sequence<sal_Int8> const bytes(reinterpret_cast<sal_Int8 const*>(text.data()),
                                         static_cast<sal_Int32>(text.size()));
    OpenDocument const document(
        text_.context, text_.url,
        {argument("FilterName", Any(host::OUString(csv_filter_name))),
         argument("FilterOptions", Any(csv_filter_options(form_, text_.columns))),
         argument("Hidden", Any(true)), argument("ReadOnly", Any(true)),
         argument("InputStream",
                  Any(Reference<css::io::XInputStream>(
                      css::io::SequenceInputStream::createStreamFromSequence(text_.context, bytes),
                      UNO_QUERY_THROW)))});
    Reference<css::container::XIndexAccess> const sheets(document.get()->getSheets(), UNO_QUERY_THROW);
    return table_of_sheet(document.get(),
                          Reference<css::sheet::XSpreadsheet>(sheets->getByIndex(0), UNO_QUERY_THROW));
}

} // namespace berakhlak::workbook
