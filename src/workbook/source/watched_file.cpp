#include "workbook/source/watched_file.hpp"

#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>

#include <algorithm>
#include <limits>

namespace berakhlak::workbook {

namespace {

namespace io = com::sun::star::io;

constexpr sal_uInt64 step = sal_uInt64{256} * 1024; // LibreOffice makes cells of it in about 20 ms

void expect(osl::FileBase::RC result) {
    if (result != osl::FileBase::E_None)
        throw io::IOException("the file can't be read", {});
}

} // namespace

WatchedFile::WatchedFile(host::OUString const& url, ReadingWatcher watcher)
    : file_(url), watcher_(std::move(watcher)) {
    expect(file_.open(osl_File_OpenFlag_Read));
    expect(file_.getSize(size_));
}

sal_Int32 WatchedFile::readBytes(host::Sequence<sal_Int8>& data, sal_Int32 count) {
    tell();
    auto const wanted =
        stopped_ ? 0 : std::min<sal_uInt64>(size_ - position_, static_cast<sal_uInt64>(count));
    data.realloc(static_cast<sal_Int32>(wanted));
    sal_uInt64 done = 0;
    while (done < wanted) {
        sal_uInt64 read = 0;
        expect(file_.read(data.getArray() + done, wanted - done, read));
        if (read == 0)
            throw io::IOException("the file has become shorter", {});
        done += read;
    }
    position_ += done;
    return static_cast<sal_Int32>(done);
}

sal_Int32 WatchedFile::readSomeBytes(host::Sequence<sal_Int8>& data, sal_Int32 most) {
    return readBytes(data, most);
}

void WatchedFile::skipBytes(sal_Int32 count) {
    seek(static_cast<sal_Int64>(std::min<sal_uInt64>(size_, position_ + static_cast<sal_uInt64>(count))));
}

sal_Int32 WatchedFile::available() {
    return static_cast<sal_Int32>(
        std::min<sal_uInt64>(stopped_ ? 0 : size_ - position_, std::numeric_limits<sal_Int32>::max()));
}

void WatchedFile::closeInput() {
    file_.close();
}

void WatchedFile::seek(sal_Int64 location) {
    if (location < 0 || location > getLength())
        throw com::sun::star::lang::IllegalArgumentException("there is no such place in the file", {}, 0);
    expect(file_.setPos(osl_Pos_Absolut, location));
    position_ = static_cast<sal_uInt64>(location);
}

sal_Int64 WatchedFile::getPosition() {
    return static_cast<sal_Int64>(position_);
}

sal_Int64 WatchedFile::getLength() {
    return static_cast<sal_Int64>(size_);
}

void WatchedFile::tell() {
    if (stopped_ || position_ < told_ + step)
        return;
    told_ = position_;
    try {
        stopped_ = !watcher_(static_cast<double>(position_) / static_cast<double>(size_));
    } catch (...) { // LibreOffice's filter knows no exceptions but its own
        stopped_ = true;
    }
}

} // namespace berakhlak::workbook
