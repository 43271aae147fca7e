#include "workbook/sharing/document_copy.hpp"

#include "workbook/document/document_cells.hpp"
#include "workbook/guarding/save_listener.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/SequenceOutputStream.hpp>

#include <algorithm>
#include <string_view>

namespace berakhlak::workbook {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;

namespace {

constexpr char package_filter[] = "calc8";
constexpr char flat_filter[] = "OpenDocument Spreadsheet Flat XML";
constexpr std::string_view history_start = "<table:tracked-changes";
constexpr std::string_view history_end = "</table:tracked-changes>";
constexpr sal_Int32 bytes_at_once = 1 << 16;

using Bytes = Sequence<sal_Int8>;

Bytes store(host::Context const& context, Spreadsheet const& document, char const* filter) {
    SavingAsIs const as_is;
    auto const bytes = css::io::SequenceOutputStream::create(context);
    Reference<css::io::XOutputStream> const output(bytes, UNO_QUERY_THROW);
    Arguments arguments{argument("FilterName", Any(host::to_office(filter))),
                        argument("OutputStream", Any(output))};
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeToURL("private:stream", {arguments.data(), static_cast<sal_Int32>(arguments.size())});
    return bytes->getWrittenBytes();
}

Reference<css::io::XInputStream> stream_of(host::Context const& context, Bytes const& bytes) {
    return {css::io::SequenceInputStream::createStreamFromSequence(context, bytes), UNO_QUERY_THROW};
}

std::unique_ptr<OpenDocument> load(host::Context const& context, Bytes const& bytes, char const* filter) {
    return std::make_unique<OpenDocument>(context, "private:stream",
                                          Arguments{argument("FilterName", Any(host::to_office(filter))),
                                                    argument("InputStream", Any(stream_of(context, bytes))),
                                                    argument("Hidden", Any(true))});
}

std::string_view view(Bytes const& bytes) {
    return {reinterpret_cast<char const*>(bytes.getConstArray()),
            static_cast<std::size_t>(bytes.getLength())};
}

// The history stands before the first table, but its length is anybody's guess.
bool has_history(host::Context const& context, Bytes const& package) {
    Reference<css::container::XNameAccess> const zip(
        context->getServiceManager()->createInstanceWithArgumentsAndContext(
            "com.sun.star.packages.zip.ZipFileAccess", host::sequence({Any(stream_of(context, package))}),
            context),
        UNO_QUERY_THROW);
    Reference<css::io::XInputStream> const content(zip->getByName("content.xml"), UNO_QUERY_THROW);
    std::string text;
    Bytes bytes;
    while (content->readBytes(bytes, bytes_at_once) > 0)
        text.append(view(bytes));
    return text.find(history_start) != text.npos;
}

// LibreOffice ends the recording of changes in documents with a window only, so it never gets to see them:
// text of cells can't look like the element, for its "<" is written as a mark.
Bytes without_history(Bytes const& flat) {
    auto const text = view(flat);
    auto const start = text.find(history_start);
    auto const end = start == text.npos ? text.npos : text.find(history_end, start);
    if (end == text.npos)
        return flat;
    auto const after = text.substr(end + history_end.size());
    Bytes result(static_cast<sal_Int32>(start + after.size()));
    auto* out = std::copy_n(flat.getConstArray(), start, result.getArray());
    std::copy(after.begin(), after.end(), out);
    return result;
}

} // namespace

std::unique_ptr<OpenDocument> copy_of(host::Context const& context, Spreadsheet const& document) {
    auto const package = store(context, document, package_filter);
    if (!has_history(context, package))
        return load(context, package, package_filter);
    return load(context, without_history(store(context, document, flat_filter)), flat_filter);
}

} // namespace berakhlak::workbook
