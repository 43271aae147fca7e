// A file while LibreOffice reads it, with somebody who watches: its filters know neither progress nor Cancel
// when they load a hidden document, but they read from a stream that is given to them.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <cppuhelper/implbase2.hxx>
#include <osl/file.hxx>

#include <cstdint>
#include <functional>

namespace berakhlak::workbook {

/// Told which share of a file has been read, 0-1, and asked whether the rest is still wanted. A small file
/// may be read without it.
using ReadingWatcher = std::function<bool(double)>;

/// A stream over the file that ends as soon as the rest isn't wanted; what has been made of it then is to be
/// thrown away. Throws com.sun.star.io.IOException: the file can't be read.
class WatchedFile
    : public cppu::WeakImplHelper2<com::sun::star::io::XInputStream, com::sun::star::io::XSeekable> {
public:
    WatchedFile(host::OUString const& url, ReadingWatcher watcher);

    [[nodiscard]] bool stopped() const { return stopped_; }

    sal_Int32 SAL_CALL readBytes(host::Sequence<sal_Int8>& data, sal_Int32 count) override;
    sal_Int32 SAL_CALL readSomeBytes(host::Sequence<sal_Int8>& data, sal_Int32 most) override;
    void SAL_CALL skipBytes(sal_Int32 count) override;
    sal_Int32 SAL_CALL available() override;
    void SAL_CALL closeInput() override;
    void SAL_CALL seek(sal_Int64 location) override;
    sal_Int64 SAL_CALL getPosition() override;
    sal_Int64 SAL_CALL getLength() override;

private:
    void tell();

    osl::File file_;
    ReadingWatcher watcher_;
    sal_uInt64 size_ = 0;
    sal_uInt64 position_ = 0;
    sal_uInt64 told_ = 0; ///< the position of which the watcher knows
    bool stopped_ = false;
};

} // namespace berakhlak::workbook
