// A text file that is longer than a sheet: LibreOffice's own filter reads it piece by piece.
#pragma once

#include "host/uno.hpp"
#include "survey/sources/source.hpp"
#include "survey/table/text_pieces.hpp"
#include "workbook/source/file_bytes.hpp"

#include <optional>
#include <string>

namespace berakhlak::workbook {

/// What is known of it; the file itself is opened by a reader, as often as one is made.
struct LargeText : survey::OpenedSource {
    LargeText(host::Context const& of_office, host::OUString const& place, survey::FileForm how,
              std::size_t widest, std::size_t down_to_last, std::uint64_t size, std::size_t of_a_piece)
        : context(of_office), url(place), form(std::move(how)), columns(widest), records(down_to_last),
          bytes(size), records_of_a_piece(of_a_piece) {}

    host::Context context;
    host::OUString url;
    survey::FileForm form;
    std::size_t columns; ///< at least as many as the widest record has
    std::size_t records; ///< down to the last one that isn't blank
    std::uint64_t bytes;
    std::size_t records_of_a_piece;
};

class LargeTextReader {
public:
    explicit LargeTextReader(LargeText const& text);

    struct Piece {
        survey::Table table; ///< the head, then the piece's records; they are numbered as in the file
        std::size_t records; ///< below the head
    };
    /// None at the end. Throws survey::Refusal when the file has changed since it was scanned, or a UNO
    /// exception.
    [[nodiscard]] std::optional<Piece> next();

    /// So many records of the first piece, which was read, stand above each of the others.
    void repeat_head(std::size_t records);

private:
    [[nodiscard]] std::optional<survey::TextPiece> next_text();
    [[nodiscard]] survey::Table table_of(std::string_view text) const;

    LargeText const& text_;
    survey::FileForm form_; ///< of a piece
    FileChunks file_;
    survey::TextPieces pieces_;
    bool ended_ = false;
    std::string first_; ///< until the head is known
    std::string head_;
    std::size_t head_records_ = 0;
};

} // namespace berakhlak::workbook
