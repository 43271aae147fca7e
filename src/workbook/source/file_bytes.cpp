#include "workbook/source/file_bytes.hpp"

#include "host/package.hpp"
#include "survey/table/refusal.hpp"

namespace berakhlak::workbook {

namespace {

using host::OUString;
using survey::Refusal;

constexpr std::size_t bytes_of_a_chunk = std::size_t{1024} * 1024;

Refusal unreadable() {
    return {{},
            {"Berkas ini tidak dapat dibaca.", "This file can't be read."},
            {"Periksa nama, letak, dan izin berkasnya.",
             "Check its name, its folder, and whether you may read it."}};
}

Refusal not_found() {
    return {{},
            {"Berkas ini tidak ditemukan.", "This file was not found."},
            {"Periksa nama dan letaknya.", "Check its name and its folder."}};
}

Refusal why_not(OUString const& url) {
    osl::DirectoryItem item;
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_NOENT ? not_found() : unreadable();
}

} // namespace

std::string bytes_of(OUString const& url, std::uint64_t most) {
    auto bytes = host::read_file(url, most);
    if (!bytes)
        throw why_not(url);
    return std::move(*bytes);
}

FileChunks::FileChunks(OUString const& url) : file_(url) {
    if (file_.open(osl_File_OpenFlag_Read) != osl::FileBase::E_None ||
        file_.getSize(size_) != osl::FileBase::E_None)
        throw why_not(url);
}

std::string_view FileChunks::next() {
    chunk_.resize(bytes_of_a_chunk);
    sal_uInt64 read = 0;
    if (file_.read(chunk_.data(), chunk_.size(), read) != osl::FileBase::E_None)
        throw unreadable();
    taken_ += read;
    return std::string_view(chunk_).substr(0, static_cast<std::size_t>(read));
}

} // namespace berakhlak::workbook
