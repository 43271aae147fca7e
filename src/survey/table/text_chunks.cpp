#include "survey/table/text_chunks.hpp"

namespace berakhlak::survey {

std::string_view TextChunks::decoded(std::string_view bytes) {
    if (is_wide()) {
        decode(bytes);
        bytes = text_;
    } else if (!begun_ && bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    begun_ = true;
    return without_skipped(bytes);
}

// A character of two units isn't cut in two.
void TextChunks::decode(std::string_view bytes) {
    open_ += bytes;
    auto whole = open_.size() / 2 * 2;
    if (whole > 0) {
        auto const first =
            static_cast<unsigned char>(open_[whole - (encoding_ == Encoding::utf16le ? 1 : 2)]);
        if (first >= 0xd8 && first < 0xdc)
            whole -= 2;
    }
    text_ = to_utf8(std::string_view(open_).substr(0, whole), encoding_);
    open_.erase(0, whole);
}

std::string_view TextChunks::without_skipped(std::string_view text) {
    if (behind_return_ && !text.empty()) {
        behind_return_ = false;
        if (text.front() == '\n')
            text.remove_prefix(1);
    }
    while (lines_to_skip_ > 0) {
        auto const end = text.find_first_of("\r\n");
        if (end == text.npos)
            return {};
        bool const returned = text[end] == '\r';
        text.remove_prefix(end + 1);
        --lines_to_skip_;
        if (returned && text.empty())
            behind_return_ = true;
        else if (returned && text.front() == '\n')
            text.remove_prefix(1);
    }
    return text;
}

} // namespace berakhlak::survey
