#include "host/uno.hpp"

#include <rtl/string.hxx>

namespace berakhlak::host {

std::string to_utf8(OUString const& text) {
    rtl::OString const bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength()));
}

} // namespace berakhlak::host
