// The bytes of a file, all at once or chunk by chunk.
#pragma once

#include "host/uno.hpp"

#include <osl/file.hxx>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace berakhlak::workbook {

/// All of them, or the first ones. Throws survey::Refusal: the file isn't there, or can't be read.
[[nodiscard]] std::string bytes_of(host::OUString const& url,
                                   std::uint64_t most = std::numeric_limits<std::uint64_t>::max());

/// Reads a file from its beginning to its end with no more of it in memory than one chunk.
class FileChunks {
public:
    /// Throws survey::Refusal, as next() does.
    explicit FileChunks(host::OUString const& url);

    /// Empty at the end; valid until the next call.
    [[nodiscard]] std::string_view next();
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] std::uint64_t taken() const noexcept { return taken_; }

private:
    osl::File file_;
    std::string chunk_;
    sal_uInt64 size_ = 0;
    std::uint64_t taken_ = 0;
};

} // namespace berakhlak::workbook
