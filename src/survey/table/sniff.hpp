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

/// Looks at the first bytes of a file; 64 KiB are plenty. The last, possibly cut record isn't counted unless
/// it is the only one.
[[nodiscard]] FileForm sniff(std::string_view first_bytes);

/// The form with the encoding that all bytes of the file speak for: its beginning may have been plain ASCII.
[[nodiscard]] FileForm with_encoding_of(FileForm form, std::string_view all_bytes);

/// Names as a person knows them: "UTF-8", "Windows-1252 (ANSI)"; "titik koma ( ; )".
[[nodiscard]] core::Text name_of(Encoding encoding);
[[nodiscard]] core::Text name_of_delimiter(char delimiter);

/// The bytes as UTF-8 without byte order mark, for a preview. Bytes that mean nothing in the encoding become
/// U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);

/// A record with another number of fields than the header. `line` is the 1-based line of the file on which it
/// begins, `record` its 1-based number among the records after the skipped lines, as the filter numbers rows.
struct RaggedRecord {
    std::size_t line;
    std::size_t record;
    std::size_t fields;
};
/// A record that a stray quote has swallowed others into: a line within one of its cells holds as many
/// delimiters as a record has.
struct SwallowingRecord {
    std::size_t line;  ///< 1-based, on which it begins
    std::size_t lines; ///< line breaks within its cells
};
struct Raggedness {
    std::size_t fields = 0;  ///< of the most frequent kind of record
    std::size_t records = 0; ///< down to the last one that isn't blank, after the skipped lines
    std::vector<SwallowingRecord> swallowing;
    std::vector<RaggedRecord> short_records;
    std::vector<RaggedRecord> long_records;
};
/// Counts the fields of every record of a whole file; blank lines and title rows above the first record of
/// the usual width aren't ragged.
[[nodiscard]] Raggedness ragged_records(std::string_view bytes, FileForm const& form);

/// Throws Refusal for the first record that has swallowed others.
void refuse_swallowing(Raggedness const& ragged);

} // namespace berakhlak::survey
