// The fingerprint by which a file is known again.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/xml/crypto/XDigestContext.hpp>

#include <string>
#include <string_view>

namespace berakhlak::workbook {

/// SHA-256 of bytes that come one after the other, by the office's own cryptography. May be fed on another
/// thread than the one that made it: it has a lock of its own, so that whoever waits may hold the office's.
class Sha256 {
public:
    explicit Sha256(host::Context const& context);

    void take(std::string_view bytes);
    /// 64 hexadecimal digits; empty when this office has none. To be called once.
    [[nodiscard]] std::string finish();

private:
    host::Reference<com::sun::star::xml::crypto::XDigestContext> digest_;
};

/// All bytes in one call.
[[nodiscard]] std::string sha256(host::Context const& context, std::string_view bytes);

} // namespace berakhlak::workbook
