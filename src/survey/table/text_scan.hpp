// What all bytes of a text file tell beside its cells: its encoding, and which records aren't like the
// others.
#pragma once

#include "survey/table/records.hpp"
#include "survey/table/sniff.hpp"
#include "survey/table/text_chunks.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace berakhlak::survey {

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

/// Takes a whole file in chunk by chunk; memory grows with what is unusual in it, not with its records.
class TextScan {
public:
    /// `form` as its beginning looks; its delimiter and quote are believed.
    explicit TextScan(FileForm const& form);

    void take(std::string_view bytes);
    void finish() { records_.finish(); }

    /// With the encoding that all bytes speak for.
    [[nodiscard]] FileForm form() const { return with_encoding_of(form_, utf8_); }
    /// Blank lines and title rows above the first record of the usual width aren't ragged.
    [[nodiscard]] Raggedness ragged() const;

private:
    /// Records one behind the other that differ by their lines only.
    struct Run {
        Record first;
        std::size_t number; ///< of the first, 1-based
        std::size_t records = 1;
    };
    void add(Record const& record);

    FileForm form_;
    TextChunks text_;
    RecordScan records_;
    Utf8Look utf8_;
    std::vector<Run> runs_;
    std::size_t count_ = 0;
};

/// All of it in one call.
[[nodiscard]] Raggedness ragged_records(std::string_view bytes, FileForm const& form);

/// Throws Refusal for the first record that has swallowed others.
void refuse_swallowing(Raggedness const& ragged);

} // namespace berakhlak::survey
