#include "workbook/document_copy.hpp"

#include "workbook/document_cells.hpp"
#include "workbook/save_listener.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/SequenceOutputStream.hpp>

namespace berakhlak::workbook {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

std::unique_ptr<OpenDocument> copy_of(host::Context const& context, Spreadsheet const& document) {
    OUString const filter("calc8");
    OUString const memory("private:stream");
    auto const bytes = css::io::SequenceOutputStream::create(context);
    Reference<css::io::XOutputStream> const output(bytes, UNO_QUERY_THROW);
    {
        SavingAsIs const as_is;
        Arguments arguments{argument("FilterName", Any(filter)),
                            argument("OutputStream", Any(output))};
        Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
            ->storeToURL(memory, {arguments.data(), static_cast<sal_Int32>(arguments.size())});
    }
    Reference<css::io::XInputStream> const input(
        css::io::SequenceInputStream::createStreamFromSequence(context, bytes->getWrittenBytes()),
        UNO_QUERY_THROW);
    return std::make_unique<OpenDocument>(context, memory,
                                          Arguments{argument("FilterName", Any(filter)),
                                                    argument("InputStream", Any(input)),
                                                    argument("Hidden", Any(true))});
}

} // namespace berakhlak::workbook
