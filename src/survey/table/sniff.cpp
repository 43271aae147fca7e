#include "survey/table/sniff.hpp"

#include "survey/table/records.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace berakhlak::survey {

namespace {

constexpr std::string_view delimiters = ";,\t|";

bool is_binary(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array starts = {"PK\x03\x04"sv, "PK\x05\x06"sv,       "\xD0\xCF\x11\xE0"sv, "%PDF"sv,
                                   "<html"sv,      "<!DOCTYPE"sv,        "<!doctype"sv,        "<?xml"sv,
                                   "<table"sv,     "\xFF\xFE\x00\x00"sv, "\x1F\x8B"sv};
    return std::any_of(starts.begin(), starts.end(), [&](auto start) { return bytes.starts_with(start); });
}

std::size_t utf8_length(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return 2;
    if (lead >= 0xe0 && lead < 0xf0)
        return 3;
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/// UTF-16 without byte order mark: nearly every other byte is 0.
std::optional<Encoding> unmarked_utf16(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        zeros[at % 2] += bytes[at] == '\0' ? 1 : 0;
    auto const half = bytes.size() / 2;
    if (half < 2 || zeros[0] + zeros[1] == 0)
        return std::nullopt;
    if (zeros[1] * 10 > half * 6 && zeros[0] * 10 < half)
        return Encoding::utf16le;
    if (zeros[0] * 10 > half * 6 && zeros[1] * 10 < half)
        return Encoding::utf16be;
    return std::nullopt;
}

void doubt(FileForm& form, DoubtKind kind) {
    static constexpr auto text = [](DoubtKind of) -> core::Text {
        switch (of) {
        case DoubtKind::empty:
            return {"Berkas ini kosong.", "This file is empty."};
        case DoubtKind::not_text:
            return {
                "Isi berkas ini bukan teks CSV (mungkin XLSX, ODS, XLS atau halaman web yang berganti nama).",
                "This file does not hold CSV text (perhaps an XLSX, ODS, XLS or web page under another "
                "name)."};
        case DoubtKind::one_column:
            return {"Hanya satu kolom yang ditemukan. Periksa pemisah kolom.",
                    "Only one column was found. Check the delimiter."};
        case DoubtKind::delimiter:
            return {"Pemisah kolom tidak pasti. Periksa pratinjau.",
                    "The delimiter is not certain. Check the preview."};
        case DoubtKind::encoding:
            break;
        }
        return {"Pengodean huruf tidak pasti. Periksa huruf beraksen dan tanda kutip di pratinjau.",
                "The encoding is not certain. Check accented letters and quotes in the preview."};
    };
    form.doubts.push_back({kind, text(kind)});
}

void find_eight_bits(FileForm& form, Utf8Look const& look) {
    if (look.broken() == 0)
        return;
    form.encoding = Encoding::windows1252;
    if (look.unassigned() || look.characters() >= look.broken())
        doubt(form, DoubtKind::encoding);
}

void find_encoding(FileForm& form, std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        form.encoding = Encoding::utf8_bom;
    } else if (bytes.starts_with("\xFF\xFE")) {
        form.encoding = Encoding::utf16le;
    } else if (bytes.starts_with("\xFE\xFF")) {
        form.encoding = Encoding::utf16be;
    } else if (auto const utf16 = unmarked_utf16(bytes)) {
        form.encoding = *utf16; // no other text has a zero in every other byte
    } else {
        Utf8Look look;
        look.take(bytes);
        find_eight_bits(form, look);
    }
}

/// `sep=;` on the first line, as spreadsheets write it for each other.
std::optional<char> said_delimiter(std::string_view text) {
    auto line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    bool const says = line.size() == 5 &&
                      (line.starts_with("sep=") || line.starts_with("SEP=") || line.starts_with("Sep="));
    return says ? std::optional(line[4]) : std::nullopt;
}

std::string_view without_first_line(std::string_view text) {
    auto end = text.find_first_of("\r\n");
    if (end == text.npos)
        return {};
    if (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n')
        ++end;
    return text.substr(end + 1);
}

/// A single quote is the quote only where there is no double one and every field of the first line has a
/// pair.
char find_quote(std::string_view text, char delimiter) {
    if (text.find('"') != text.npos)
        return '"';
    auto line = text.substr(0, text.find_first_of("\r\n"));
    for (;;) {
        auto const end = std::min(line.find(delimiter), line.size());
        auto const field = line.substr(0, end);
        if (field.size() < 2 || field.front() != '\'' || field.back() != '\'')
            return '"';
        if (end == line.size())
            return '\'';
        line.remove_prefix(end + 1);
    }
}

struct Candidate {
    char delimiter = ',';
    std::size_t fields = 0;
    std::size_t first = 0; ///< the first record of the usual width
    double share = 0.0;    ///< of the records that have it
    double score = 0.0;
    bool spaces_before_quotes = false;
};

Candidate weigh(std::string_view text, char delimiter) {
    auto records = scan_records(text, delimiter, find_quote(text, delimiter));
    if (records.last_is_group && records.list.size() > 2)
        records.list.pop_back();
    Candidate candidate{delimiter, usual_fields(records.list), 0, 0.0, 0.0, records.spaces_before_quotes};
    std::size_t counted = 0;
    std::size_t usual = 0;
    for (std::size_t i = 0; i < records.list.size(); ++i) {
        auto const& record = records.list[i];
        counted += record.blank ? 0 : 1;
        if (record.blank || record.fields != candidate.fields)
            continue;
        candidate.first = usual++ == 0 ? i : candidate.first;
    }
    if (candidate.fields < 2 || counted == 0)
        return candidate;
    auto const of = [&](std::size_t n) { return static_cast<double>(n) / static_cast<double>(counted); };
    candidate.share = of(usual);
    candidate.score = candidate.share - std::min(0.9, of(records.bad_quotes)) * candidate.share;
    return candidate;
}

/// Commas that nearly all stand between digits are decimal commas, if another delimiter explains the file
/// too.
bool is_decimal_comma(std::string_view text) {
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t commas = 0;
    std::size_t between_digits = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == ',') {
            ++commas;
            between_digits += at > 0 && at + 1 < text.size() && digit(text[at - 1]) && digit(text[at + 1]);
        }
    return commas > 0 && between_digits * 10 >= commas * 8;
}

/// What could separate columns stands only in quotes: whoever wrote the file quoted it because it would.
bool is_one_quoted_column(std::string_view text) {
    if (text.find_first_of(",;") == text.npos)
        return false;
    return std::ranges::all_of(std::string_view(",;"), [&](char delimiter) {
        auto records = scan_records(text, delimiter, '"');
        if (records.last_is_group && records.list.size() > 2) // the sample may end within a field
            records.list.pop_back();
        return records.bad_quotes == 0 && std::ranges::all_of(records.list, [](auto const& record) {
                   return record.blank || record.fields == 1;
               });
    });
}

void find_delimiter(FileForm& form, std::string_view text) {
    std::vector<Candidate> candidates;
    std::size_t first = text.size();
    for (char delimiter : delimiters)
        if (auto candidate = weigh(text, delimiter); candidate.fields > 1) {
            first = std::min(first, candidate.first);
            candidates.push_back(candidate);
        }
    if (candidates.empty()) {
        if (is_one_quoted_column(text))
            form.confidence = 1.0;
        else
            doubt(form, DoubtKind::one_column);
        return;
    }
    for (auto& candidate : candidates) {
        if (candidate.first > first) // the header knows nothing of it
            candidate.score *= 0.6;
        if (candidate.delimiter == ',' && candidates.size() > 1 && is_decimal_comma(text))
            candidate.score *= 0.8;
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](auto const& a, auto const& b) {
        return a.score != b.score ? a.score > b.score : a.fields > b.fields;
    });
    auto const& best = candidates.front();
    form.delimiter = best.delimiter;
    form.quote = find_quote(text, best.delimiter);
    form.spaces_before_quotes = best.spaces_before_quotes;
    form.confidence = best.share;
    if (best.score < 0.5)
        doubt(form, best.first > 0 ? DoubtKind::one_column : DoubtKind::delimiter);
    else if (candidates.size() > 1 && candidates[1].score > best.score - 0.1)
        doubt(form, DoubtKind::delimiter);
}

} // namespace

bool FileForm::refused() const noexcept {
    return std::any_of(doubts.begin(), doubts.end(), [](Doubt const& d) { return d.refuses(); });
}

FileForm sniff(std::string_view first_bytes) {
    FileForm form;
    if (is_binary(first_bytes)) {
        doubt(form, DoubtKind::not_text);
        return form;
    }
    find_encoding(form, first_bytes);
    auto const decoded = to_utf8(first_bytes, form.encoding);
    std::string_view text = decoded;
    if (text.find('\0') != text.npos) {
        doubt(form, DoubtKind::not_text);
        return form;
    }
    if (text.find_first_not_of(" \t\r\n;,|") == text.npos) {
        doubt(form, DoubtKind::empty);
        return form;
    }
    if (auto const said = said_delimiter(text)) {
        form.delimiter = *said;
        form.lines_to_skip = 1;
        form.confidence = 1.0;
        text = without_first_line(text);
        form.quote = find_quote(text, *said);
        form.spaces_before_quotes = weigh(text, *said).spaces_before_quotes;
        return form;
    }
    find_delimiter(form, text);
    return form;
}

void Utf8Look::take(std::string_view chunk) {
    std::string joined;
    if (!open_.empty()) {
        joined = open_;
        joined += chunk;
        chunk = joined;
    }
    unassigned_ = unassigned_ || chunk.find_first_of("\x81\x8D\x8F\x90\x9D") != chunk.npos;
    std::size_t at = 0;
    while (at < chunk.size()) {
        auto const length = utf8_length(static_cast<unsigned char>(chunk[at]));
        std::size_t tail = 1;
        while (tail < length && at + tail < chunk.size() &&
               (static_cast<unsigned char>(chunk[at + tail]) & 0xc0) == 0x80)
            ++tail;
        if (tail < length &&
            at + tail == chunk.size()) // it goes on in the next chunk, or the sample ends here
            break;
        if (length == 0 || tail < length) {
            ++broken_;
            ++at;
        } else {
            characters_ += length > 1 ? 1 : 0;
            at += tail;
        }
    }
    open_ = std::string(chunk.substr(at));
}

FileForm with_encoding_of(FileForm form, Utf8Look const& all) {
    if (form.encoding != Encoding::utf8)
        return form;
    std::erase_if(form.doubts, [](Doubt const& doubt) { return doubt.kind == DoubtKind::encoding; });
    find_eight_bits(form, all);
    return form;
}

} // namespace berakhlak::survey
