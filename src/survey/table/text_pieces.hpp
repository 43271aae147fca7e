// A text that is longer than a sheet, cut between its records.
#pragma once

#include "survey/table/records.hpp"
#include "survey/table/text_chunks.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace berakhlak::survey {

struct TextPiece {
    std::string text;             ///< whole records, in the encoding of `form_of_pieces`
    std::size_t first_record = 1; ///< its 1-based number among the records after the skipped lines
    std::size_t records = 0;
};

/// Cuts a text that comes in chunks into pieces of so many records; the last one may have less. No piece
/// holds more of the text than its own records and a chunk.
class TextPieces {
public:
    TextPieces(FileForm const& form, std::size_t records_of_a_piece);
    TextPieces(TextPieces const&) = delete;
    TextPieces& operator=(TextPieces const&) = delete;

    void take(std::string_view bytes);
    void finish();
    /// The next piece that is whole, or none before more is taken in.
    [[nodiscard]] std::optional<TextPiece> next();

private:
    void end_record(std::uint64_t end);

    std::size_t wanted_;
    TextChunks text_;
    RecordScan records_;
    std::string pending_;
    std::uint64_t pending_from_ = 0; ///< how much of the text stands before `pending_`
    struct Cut {
        std::uint64_t end;
        std::size_t records;
    };
    std::deque<Cut> cuts_;
    std::size_t open_records_ = 0; ///< behind the last cut
    std::uint64_t open_end_ = 0;
    std::size_t given_ = 0; ///< records that were given away
};

/// How a piece is to be read: it has no lines to skip, and what was UTF-16 is UTF-8.
[[nodiscard]] FileForm form_of_pieces(FileForm form);

/// The first records of a piece.
[[nodiscard]] std::string_view first_records(std::string_view piece, FileForm const& form,
                                             std::size_t records);

} // namespace berakhlak::survey
