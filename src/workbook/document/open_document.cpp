#include "workbook/document/open_document.hpp"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;

void close(host::Reference<host::uno::XInterface> const& document) noexcept {
    try {
        if (host::Reference<css::util::XCloseable> const closeable{document, host::UNO_QUERY}; closeable.is())
            closeable->close(true);
    } catch (host::uno::Exception const&) {
        // Somebody else holds it; with `true` it is theirs to close.
    }
}

} // namespace

css::beans::PropertyValue argument(char const* name, host::Any const& value) {
    css::beans::PropertyValue property;
    property.Name = host::to_office(name);
    property.Value = value;
    return property;
}

OpenDocument::OpenDocument(host::Context const& context, host::OUString const& url, Arguments arguments) {
    arguments.push_back(
        argument("MacroExecutionMode", host::Any(sal_Int16(css::document::MacroExecMode::NEVER_EXECUTE))));
    arguments.push_back(
        argument("UpdateDocMode", host::Any(sal_Int16(css::document::UpdateDocMode::NO_UPDATE))));
    auto const desktop = css::frame::Desktop::create(context);
    auto const component =
        desktop->loadComponentFromURL(url, "_blank", 0,
                                      host::Sequence<css::beans::PropertyValue>(
                                          arguments.data(), static_cast<sal_Int32>(arguments.size())));
    document_.set(component, host::UNO_QUERY);
    if (document_.is())
        return;
    close(component);
    throw css::lang::IllegalArgumentException("not a spreadsheet", {}, 0);
}

OpenDocument::~OpenDocument() {
    if (document_.is())
        close(document_);
}

host::Reference<css::sheet::XSpreadsheetDocument> OpenDocument::release() {
    auto document = document_;
    document_.clear();
    return document;
}

} // namespace berakhlak::workbook
