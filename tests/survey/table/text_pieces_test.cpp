#include "survey/table/text_pieces.hpp"

#include "survey/table/text_scan.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::survey;
using namespace std::string_literals;

namespace {

// Line breaks of every kind, doubled and stray quotes, a comment over lines, blank lines, no end.
std::string const awkward = "sep=;\r\nUnit;B1;Saran\r\nUmum;4;\"baris satu;\r\nbaris \"\"dua\"\"\"\r\n"
                            "Hukum; \"5\" ;\"\"\n\r\nUmum;3\rUmum;2;ya;tidak\n;;\nHukum;1;\"akhir";

std::vector<TextPiece> pieces_of(std::string_view bytes, FileForm const& form, std::size_t records,
                                 std::size_t chunk) {
    TextPieces pieces(form, records);
    std::vector<TextPiece> all;
    auto const collect = [&] {
        while (auto piece = pieces.next())
            all.push_back(std::move(*piece));
    };
    for (std::size_t at = 0; at < bytes.size(); at += chunk) {
        pieces.take(bytes.substr(at, chunk));
        collect();
    }
    pieces.finish();
    collect();
    return all;
}

std::string utf16le(std::string_view ascii) {
    std::string wide = "\xFF\xFE";
    for (char const c : ascii) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

} // namespace

TEST_CASE("records are the same however a text is cut into chunks") {
    auto const whole = scan_records(awkward, ';', '"');
    for (std::size_t chunk = 1; chunk < awkward.size(); ++chunk) {
        CAPTURE(chunk);
        std::vector<Record> list;
        RecordScan scan(';', '"', [&](Record const& record, std::uint64_t) { list.push_back(record); });
        for (std::size_t at = 0; at < awkward.size(); at += chunk)
            scan.take(std::string_view(awkward).substr(at, chunk));
        CHECK(scan.finish() == whole.last_is_group);
        REQUIRE(list.size() == whole.list.size());
        for (std::size_t i = 0; i < list.size(); ++i) {
            CHECK(list[i].line == whole.list[i].line);
            CHECK(list[i].fields == whole.list[i].fields);
            CHECK(list[i].blank == whole.list[i].blank);
            CHECK(list[i].quoted_lines == whole.list[i].quoted_lines);
        }
    }
    CHECK(whole.list.size() == 9);
}

TEST_CASE("pieces end between records, and together they are the text") {
    auto const form = sniff(awkward);
    REQUIRE(form.lines_to_skip == 1);
    auto const text = awkward.substr(awkward.find("Unit"));
    for (std::size_t const chunk : {1, 2, 3, 7, 1000}) {
        for (std::size_t const size : {1, 2, 3, 100}) {
            CAPTURE(chunk, size);
            std::string joined;
            std::size_t records = 0;
            for (auto const& piece : pieces_of(awkward, form, size, chunk)) {
                CHECK(piece.first_record == records + 1);
                CHECK(piece.records <= size);
                CHECK(scan_records(piece.text, ';', '"').list.size() == piece.records);
                records += piece.records;
                joined += piece.text;
            }
            CHECK(joined == text);
            CHECK(records == 8);
        }
    }
    CHECK(form_of_pieces(form).lines_to_skip == 0);
    CHECK(first_records(text, form, 2) == text.substr(0, text.find("Hukum")));
    CHECK(first_records(text, form, 100) == text);
}

TEST_CASE("pieces of UTF-16 are UTF-8, and no character is cut in two") {
    auto const ascii = "Unit;B1\nUmum;4\nHukum;5\n"s;
    auto bytes = utf16le(ascii);
    bytes += "\x3D\xD8\x00\xDE;\0004\0\n\0"s; // an emoji: two units
    auto const form = sniff(bytes);
    REQUIRE(form.encoding == Encoding::utf16le);
    for (std::size_t const chunk : {1, 2, 3, 5, 64}) {
        CAPTURE(chunk);
        std::string joined;
        for (auto const& piece : pieces_of(bytes, form, 2, chunk))
            joined += piece.text;
        CHECK(joined == ascii + "😀;4\n");
    }
    CHECK(form_of_pieces(form).encoding == Encoding::utf8);
}

TEST_CASE("a scan of chunks finds what a scan of the whole finds") {
    auto const form = sniff(awkward);
    auto const whole = ragged_records(awkward, form);
    TextScan scan(form);
    for (char const& c : awkward)
        scan.take({&c, 1});
    scan.finish();
    auto const ragged = scan.ragged();
    CHECK(ragged.records == 8);
    CHECK(ragged.records == whole.records);
    CHECK(ragged.fields == whole.fields);
    REQUIRE(ragged.short_records.size() == whole.short_records.size());
    REQUIRE(ragged.long_records.size() == 1);
    CHECK(ragged.long_records[0].line == whole.long_records[0].line);
}
