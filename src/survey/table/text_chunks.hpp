// The bytes of a text file, chunk by chunk, as the text whose records are counted.
#pragma once

#include "survey/table/sniff.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace berakhlak::survey {

/// Without byte order mark and without the lines that the form skips; UTF-16 as UTF-8, all else as it stands.
class TextChunks {
public:
    explicit TextChunks(FileForm const& form)
        : encoding_(form.encoding), lines_to_skip_(form.lines_to_skip) {}

    /// What the next bytes are; valid until the next call and as long as `bytes`.
    [[nodiscard]] std::string_view decoded(std::string_view bytes);
    /// Whether it gives UTF-8 for bytes of another encoding.
    [[nodiscard]] bool is_wide() const noexcept {
        return encoding_ == Encoding::utf16le || encoding_ == Encoding::utf16be;
    }

private:
    [[nodiscard]] std::string_view without_skipped(std::string_view text);
    void decode(std::string_view bytes);

    Encoding encoding_;
    std::size_t lines_to_skip_;
    bool begun_ = false;
    bool behind_return_ = false; ///< the last line that was skipped ended with a carriage return
    std::string open_;           ///< the first bytes of a character that goes on in the next chunk
    std::string text_;
};

} // namespace berakhlak::survey
