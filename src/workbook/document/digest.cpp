#include "workbook/document/digest.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/xml/crypto/DigestID.hpp>
#include <com/sun/star/xml/crypto/NSSInitializer.hpp>

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

} // namespace

// None in an office that was built without it.
Sha256::Sha256(host::Context const& context) {
    try {
        digest_ = css::xml::crypto::NSSInitializer::create(context)->getDigestContext(
            css::xml::crypto::DigestID::SHA256, Sequence<css::beans::NamedValue>());
    } catch (css::uno::Exception const&) {
        digest_.clear();
    }
}

void Sha256::take(std::string_view bytes) {
    try {
        if (digest_.is())
            digest_->updateDigest(Sequence<sal_Int8>(reinterpret_cast<sal_Int8 const*>(bytes.data()),
                                                     static_cast<sal_Int32>(bytes.size())));
    } catch (css::uno::Exception const&) {
        digest_.clear();
    }
}

std::string Sha256::finish() {
    try {
        return digest_.is() ? hexadecimal(digest_->finalizeDigestAndDispose()) : std::string();
    } catch (css::uno::Exception const&) {
        return {};
    }
}

std::string sha256(host::Context const& context, std::string_view bytes) {
    Sha256 digest(context);
    digest.take(bytes);
    return digest.finish();
}

} // namespace berakhlak::workbook
