// UNO in the words of this house: the SDK's headers lack much of what LibreOffice's own sources use.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <initializer_list>
#include <string>
#include <string_view>

namespace berakhlak::host {

namespace uno = com::sun::star::uno;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::Sequence;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;
using uno::UNO_SET_THROW;
using Context = Reference<uno::XComponentContext>;

[[nodiscard]] inline OUString to_office(std::string_view utf8) {
    return OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

[[nodiscard]] std::string to_utf8(OUString const& text);

template <class T>
[[nodiscard]] Sequence<T> sequence(std::initializer_list<T> elements) {
    return Sequence<T>(elements.begin(), static_cast<sal_Int32>(elements.size()));
}

} // namespace berakhlak::host
