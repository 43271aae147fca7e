#include "survey/table/sniff.hpp"

#include "survey/table/refusal.hpp"
#include "survey/table/text_scan.hpp"

#include "survey/table/refusal.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak::survey;
using namespace std::string_literals;

namespace {

bool doubts(FileForm const& form, DoubtKind kind) {
    for (auto const& doubt : form.doubts)
        if (doubt.kind == kind)
            return true;
    return false;
}

} // namespace

TEST_CASE("a sample may end within a character and within quotes") {
    std::string bytes = "Nama,Saran\nBudi,baik\nSiti,\"cepat, ramah\nJos\xC3\xA9";
    for (std::size_t length = 21; length <= bytes.size(); ++length) {
        auto const form = sniff(std::string_view(bytes).substr(0, length));
        CHECK(form.encoding == Encoding::utf8);
        CHECK(form.delimiter == ',');
        CHECK(form.doubts.empty());
    }
}

TEST_CASE("the first line's sep= is obeyed, quoted or not") {
    CHECK(sniff("sep=|\na|b;c\n1|2;3\n").delimiter == '|');
    auto const quoted = sniff("\"sep=\t\"\r\na;b\tc\r\n");
    CHECK(quoted.delimiter == '\t');
    CHECK(quoted.lines_to_skip == 1);
    CHECK(sniff("separator;x\n1;2\n").lines_to_skip == 0);
}

TEST_CASE("two delimiters that explain a file equally well are asked about") {
    auto const form = sniff("a,b;c,d\nx,y;z,w\np,q;r,s\n");
    CHECK(doubts(form, DoubtKind::delimiter));
    CHECK_FALSE(doubts(sniff("a;b\nx,y;z\np;r,s\n"), DoubtKind::delimiter));
}

TEST_CASE("a multi-select joined by semicolons does not make the semicolon the delimiter") {
    auto const form = sniff("ID,Nama,Pilihan\n1,Budi,x;y;z;\n2,Siti,x;y;w;\n3,Eko,y;z;w;\n");
    CHECK(form.delimiter == ',');
    CHECK(form.doubts.empty());
}

TEST_CASE("free text with commas in one column stays a question") {
    auto const form = sniff("Saran\nlebih cepat, ramah\nbaik\ncukup\nbiasa saja, ya, begitu\n");
    CHECK(doubts(form, DoubtKind::one_column));
    // Quoted for the commas in them: they would have separated columns.
    CHECK(sniff("Pilih 5\n\"a, b, c\"\n\"d, e; f\"\n").doubts.empty());
    CHECK(doubts(sniff("Pilih 5\n\"a\nb\"\nc\n"), DoubtKind::one_column));
    CHECK_FALSE(sniff("Pilih 5\n\"a, b\"\nc, d\n").doubts.empty());
}

TEST_CASE("single quotes are quotes only where every field has them") {
    CHECK(sniff("'Nama','Saran'\n'Budi','a, b'\n").quote == '\'');
    CHECK(sniff("'=foo;=foo\n1;2\n").quote == '"');
    CHECK(sniff("a;b\n1;['112', '112']\n").quote == '"');
}

TEST_CASE("a space before a quote is said, so that the filter trims") {
    CHECK(sniff("Nomor, Saran\n0, \"a, b\"\n").spaces_before_quotes);
    CHECK_FALSE(sniff("Nomor,Saran\n0,\"a, b\"\n").spaces_before_quotes);
}

TEST_CASE("bytes that are no text are refused") {
    CHECK(doubts(sniff("PK\x03\x04rest"s), DoubtKind::not_text));
    CHECK(doubts(sniff("\xD0\xCF\x11\xE0\xA1\xB1"s), DoubtKind::not_text));
    CHECK(doubts(sniff("a,b\n1,\0\0\0\0\0\0\0\0\n"s), DoubtKind::not_text));
    CHECK(doubts(sniff(""), DoubtKind::empty));
    CHECK(doubts(sniff(";;;\n;;;\n"), DoubtKind::empty));
    CHECK(sniff("").refused());
}

TEST_CASE("an encoding that the bytes don't decide is asked about") {
    CHECK(sniff("Nama;Saran\nJos\xE9;baik\n").encoding == Encoding::windows1252);
    CHECK_FALSE(doubts(sniff("Nama;Saran\nJos\xE9;baik\n"), DoubtKind::encoding));
    // UTF-8 and Windows-1252 in one file; a byte that Windows-1252 does not have.
    CHECK(doubts(sniff("Nama;Saran\nJos\xC3\xA9;Ren\xE9\n"), DoubtKind::encoding));
    CHECK(doubts(sniff("Nama;Saran\nJos\x81;baik\n"), DoubtKind::encoding));
    auto const wide = sniff("a\0;\0b\0\n\0001\0;\0002\0\n\0"s);
    CHECK(wide.encoding == Encoding::utf16le);
    CHECK(wide.delimiter == ';');
    CHECK_FALSE(doubts(wide, DoubtKind::encoding)); // nothing else has a zero in every other byte
}

TEST_CASE("the encoding is decided by the whole file") {
    auto const with_all = [](FileForm const& begin, std::string const& bytes) {
        TextScan scan(begin);
        for (std::size_t at = 0; at < bytes.size(); at += 999) // characters are cut in two
            scan.take(std::string_view(bytes).substr(at, 999));
        scan.finish();
        return scan.form();
    };
    std::string text = "Unit;B1\n";
    for (int row = 0; row < 20000; ++row)
        text += "Dinas Sosial;4\n";
    auto const begin = sniff(std::string_view(text).substr(0, 65536));
    CHECK(begin.encoding == Encoding::utf8);
    auto const ansi = with_all(begin, text + "Dinas Caf\xE9;4\n");
    CHECK(ansi.encoding == Encoding::windows1252);
    CHECK(ansi.doubts.empty());
    CHECK(with_all(begin, text + "Dinas Caf\xC3\xA9;4\n").encoding == Encoding::utf8);
    auto const both = with_all(begin, text + "Caf\xC3\xA9;4\nCaf\xE9;4\n");
    CHECK(doubts(both, DoubtKind::encoding));
}

TEST_CASE("a quote that swallows rows is found by the delimiters on the lines within its cell") {
    std::string text = "Unit,B1,B2,B3,Saran\n";
    auto const row = [&](std::string const& remark) { text += "Umum,4,3,5," + remark + "\n"; };
    for (int i = 0; i < 10; ++i)
        row("baik");
    SECTION("as it should be: lines and commas within a comment") {
        row("\"baris satu, dua\nbaris, tiga\nempat, lima\"");
        row("\"dengan \"\"kutip\"\"\"");
        CHECK(ragged_records(text, sniff(text)).swallowing.empty());
    }
    SECTION("a comment that begins with a quote, another one below that ends with one") {
        row("\"ramah sekali");
        for (int i = 0; i < 100; ++i)
            row("baik");
        row("cukup\"");
        row("baik");
        auto const ragged = ragged_records(text, sniff(text));
        REQUIRE(ragged.swallowing.size() == 1);
        CHECK(ragged.swallowing[0].line == 12);
        CHECK(ragged.swallowing[0].lines == 101);
        CHECK_THROWS_AS(refuse_swallowing(ragged), Refusal);
    }
    SECTION("the next row only") {
        row("\"ramah");
        row("cukup\"");
        REQUIRE(ragged_records(text, sniff(text)).swallowing.size() == 1);
    }
}

TEST_CASE("each encoding is shown as UTF-8") {
    CHECK(to_utf8("\xEF\xBB\xBF"
                  "é",
                  Encoding::utf8_bom) == "é");
    CHECK(to_utf8("\x80 \x93\xE9\x94", Encoding::windows1252) == "€ “é”");
    CHECK(to_utf8("\xFE\xFF\0A\xD8\x3D\xDE\x00"s, Encoding::utf16be) == "A😀");
    CHECK(to_utf8("\x3D\xD8"
                  "A\0"s,
                  Encoding::utf16le) == "\xEF\xBF\xBD"
                                        "A");
}

TEST_CASE("lines of ragged records are counted through quoted line breaks") {
    std::string const bytes = "sep=,\na,b,c\n1,\"x\ny\",3\n4,5\n\n6,7,8,9\n";
    auto const ragged = ragged_records(bytes, sniff(bytes));
    CHECK(ragged.fields == 3);
    REQUIRE(ragged.short_records.size() == 1);
    CHECK(ragged.short_records[0].line == 5);
    CHECK(ragged.short_records[0].record == 3);
    REQUIRE(ragged.long_records.size() == 1);
    CHECK(ragged.long_records[0].line == 7);
    CHECK(ragged.long_records[0].record == 5);
}
