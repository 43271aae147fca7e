// What a text file is written in, from its first bytes: encoding, delimiter, quotes. Only fields are counted
// here; the file is parsed by LibreOffice's own filter, which is told what was found.
#pragma once

#include "core/text/text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace berakhlak::survey {

enum class Encoding { utf8, utf8_bom, utf16le, utf16be, windows1252 };

enum class DoubtKind {
    empty,      ///< refusal: there is nothing to read
    not_text,   ///< refusal: a ZIP (XLSX, ODS), an old XLS or other binary bytes under a text name
    one_column, ///< question: no delimiter was found
    delimiter,  ///< question: two delimiters explain the file equally well
    encoding    ///< question: no byte order mark and neither plain UTF-8 nor clearly Windows-1252
};

struct Doubt {
    DoubtKind kind;
    core::Text text;
    [[nodiscard]] bool refuses() const noexcept {
        return kind == DoubtKind::empty || kind == DoubtKind::not_text;
    }
};

struct FileForm {
    Encoding encoding = Encoding::utf8;
    char delimiter = ','; ///< one of , ; tab |
    char quote = '"';
    bool spaces_before_quotes = false; ///< `0, "a, b"`: the filter has to trim, or the quote isn't one
    std::size_t lines_to_skip = 0;     ///< 1 when the first line is `sep=;`
    double confidence = 0.0; ///< of the delimiter: share of the records that agree on the field count
    std::vector<Doubt> doubts;

    [[nodiscard]] bool refused() const noexcept;
};

/// What the bytes of a text mean if they are UTF-8, taken in chunk by chunk.
class Utf8Look {
public:
    void take(std::string_view chunk);

    [[nodiscard]] std::size_t characters() const noexcept { return characters_; } ///< of more than one byte
    [[nodiscard]] std::size_t broken() const noexcept {
        return broken_;
    } ///< bytes that belong to no character
    [[nodiscard]] bool unassigned() const noexcept {
        return unassigned_;
    } ///< some mean nothing in Windows-1252

private:
    std::string open_; ///< the beginning of a character that goes on in the next chunk
    std::size_t characters_ = 0;
    std::size_t broken_ = 0;
    bool unassigned_ = false;
};

/// Looks at the first bytes of a file; 64 KiB are plenty. The last, possibly cut record isn't counted unless
/// it is the only one.
[[nodiscard]] FileForm sniff(std::string_view first_bytes);

/// The form with the encoding of text whose UTF-8 looks so: the beginning of a file may have been plain
/// ASCII.
[[nodiscard]] FileForm with_encoding_of(FileForm form, Utf8Look const& all);

/// Names as a person knows them: "UTF-8", "Windows-1252 (ANSI)"; "titik koma ( ; )".
[[nodiscard]] core::Text name_of(Encoding encoding);
[[nodiscard]] core::Text name_of_delimiter(char delimiter);

/// The bytes as UTF-8 without byte order mark, for a preview. Bytes that mean nothing in the encoding become
/// U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);

} // namespace berakhlak::survey
