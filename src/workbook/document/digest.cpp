#include "workbook/document/digest.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/xml/crypto/DigestID.hpp>
#include <com/sun/star/xml/crypto/NSSInitializer.hpp>
#include <com/sun/star/xml/crypto/XDigestContext.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Sequence;

std::string hexadecimal(Sequence<sal_Int8> const& bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (sal_Int32 i = 0; i < bytes.getLength(); ++i) {
        auto const byte = static_cast<unsigned char>(bytes[i]);
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 15]);
    }
    return text;
}

using Digest = host::Reference<css::xml::crypto::XDigestContext>;

// None in an office that was built without it.
Digest new_digest(host::Context const& context) {
    try {
        return css::xml::crypto::NSSInitializer::create(context)->getDigestContext(
            css::xml::crypto::DigestID::SHA256, Sequence<css::beans::NamedValue>());
    } catch (css::uno::Exception const&) {
        return {};
    }
}

std::string digest_of(Digest const& digest, std::string_view bytes) {
    try {
        if (!digest.is())
            return {};
        digest->updateDigest(Sequence<sal_Int8>(reinterpret_cast<sal_Int8 const*>(bytes.data()),
                                                static_cast<sal_Int32>(bytes.size())));
        return hexadecimal(digest->finalizeDigestAndDispose());
    } catch (css::uno::Exception const&) {
        return {};
    }
}

} // namespace

std::string sha256(host::Context const& context, std::string_view bytes) {
    return digest_of(new_digest(context), bytes);
}

std::function<std::string(std::string_view)> sha256_elsewhere(host::Context const& context) {
    // The digest has a lock of its own, so that whoever waits for it may hold the office's.
    return [digest = new_digest(context)](std::string_view bytes) { return digest_of(digest, bytes); };
}

} // namespace berakhlak::workbook
