#include "survey/table/text_pieces.hpp"

namespace berakhlak::survey {

TextPieces::TextPieces(FileForm const& form, std::size_t records_of_a_piece)
    : wanted_(records_of_a_piece), text_(form),
      records_(form.delimiter, form.quote,
               [this](Record const& /*record*/, std::uint64_t end) { end_record(end); }) {}

void TextPieces::end_record(std::uint64_t end) {
    open_end_ = end;
    if (++open_records_ < wanted_)
        return;
    cuts_.push_back({end, open_records_});
    open_records_ = 0;
}

void TextPieces::take(std::string_view bytes) {
    auto const text = text_.decoded(bytes);
    pending_ += text;
    records_.take(text);
}

void TextPieces::finish() {
    records_.finish();
    if (open_records_ > 0)
        cuts_.push_back({open_end_, open_records_});
    open_records_ = 0;
}

std::optional<TextPiece> TextPieces::next() {
    if (cuts_.empty())
        return std::nullopt;
    auto const cut = cuts_.front();
    cuts_.pop_front();
    auto const length = static_cast<std::size_t>(cut.end - pending_from_);
    TextPiece piece{pending_.substr(0, length), given_ + 1, cut.records};
    pending_.erase(0, length);
    pending_from_ = cut.end;
    given_ += cut.records;
    return piece;
}

FileForm form_of_pieces(FileForm form) {
    if (form.encoding != Encoding::windows1252)
        form.encoding = Encoding::utf8;
    form.lines_to_skip = 0;
    return form;
}

std::string_view first_records(std::string_view piece, FileForm const& form, std::size_t records) {
    std::uint64_t end = 0;
    std::size_t count = 0;
    RecordScan scan(form.delimiter, form.quote, [&](Record const& /*record*/, std::uint64_t at) {
        if (count++ < records)
            end = at;
    });
    scan.take(piece);
    scan.finish();
    return piece.substr(0, static_cast<std::size_t>(end));
}

} // namespace berakhlak::survey
