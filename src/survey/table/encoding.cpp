// Bytes to UTF-8, for sniffing and previews; LibreOffice decodes the file itself.
#include "survey/table/sniff.hpp"

#include <array>
#include <cstdint>

namespace berakhlak::survey {

namespace {

constexpr char32_t replacement = 0xfffd;

// 0x80-0x9f of Windows-1252; the five unassigned bytes mean nothing.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20ac,      replacement, 0x201a, 0x0192, 0x201e, 0x2026,      0x2020, 0x2021,
    0x02c6,      0x2030,      0x0160, 0x2039, 0x0152, replacement, 0x017d, replacement,
    replacement, 0x2018,      0x2019, 0x201c, 0x201d, 0x2022,      0x2013, 0x2014,
    0x02dc,      0x2122,      0x0161, 0x203a, 0x0153, replacement, 0x017e, 0x0178};

void append(std::string& utf8, char32_t c) {
    auto const tail = [&](int shift) { utf8.push_back(static_cast<char>(0x80 | ((c >> shift) & 0x3f))); };
    if (c < 0x80) {
        utf8.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        utf8.push_back(static_cast<char>(0xc0 | (c >> 6)));
        tail(0);
    } else if (c < 0x10000) {
        utf8.push_back(static_cast<char>(0xe0 | (c >> 12)));
        tail(6);
        tail(0);
    } else {
        utf8.push_back(static_cast<char>(0xf0 | (c >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string from_windows_1252(std::string_view bytes) {
    std::string utf8;
    utf8.reserve(bytes.size() + bytes.size() / 16);
    for (unsigned char byte : bytes)
        append(utf8, byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte);
    return utf8;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    auto const unit = [&](std::size_t at) -> char32_t {
        auto const first = static_cast<unsigned char>(bytes[at]);
        auto const second = static_cast<unsigned char>(bytes[at + 1]);
        return big_endian ? (first << 8 | second) : (second << 8 | first);
    };
    auto const is_high = [](char32_t c) { return c >= 0xd800 && c < 0xdc00; };
    auto const is_low = [](char32_t c) { return c >= 0xdc00 && c < 0xe000; };
    std::string utf8;
    utf8.reserve(bytes.size());
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (at == 0 && c == 0xfeff)
            continue;
        if (is_high(c) && at + 3 < bytes.size() && is_low(unit(at + 2))) {
            c = 0x10000 + ((c - 0xd800) << 10) + (unit(at + 2) - 0xdc00);
            at += 2;
        } else if (is_high(c) || is_low(c)) {
            c = replacement;
        }
        append(utf8, c);
    }
    return utf8;
}

} // namespace

std::string to_utf8(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
    case Encoding::utf16le:
        return from_utf16(bytes, false);
    case Encoding::utf16be:
        return from_utf16(bytes, true);
    case Encoding::windows1252:
        return from_windows_1252(bytes);
    case Encoding::utf8:
    case Encoding::utf8_bom:
        break;
    }
    return std::string(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
}

core::Text name_of(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
        return {"UTF-8", "UTF-8"};
    case Encoding::utf8_bom:
        return {"UTF-8 dengan BOM", "UTF-8 with BOM"};
    case Encoding::utf16le:
        return {"UTF-16LE", "UTF-16LE"};
    case Encoding::utf16be:
        return {"UTF-16BE", "UTF-16BE"};
    case Encoding::windows1252:
        break;
    }
    return {"Windows-1252 (ANSI)", "Windows-1252 (ANSI)"};
}

core::Text name_of_delimiter(char delimiter) {
    switch (delimiter) {
    case ',':
        return {"koma ( , )", "comma ( , )"};
    case ';':
        return {"titik koma ( ; )", "semicolon ( ; )"};
    case '\t':
        return {"tab", "tab"};
    case '|':
        return {"garis tegak ( | )", "vertical bar ( | )"};
    default:
        return {std::string(1, delimiter), std::string(1, delimiter)};
    }
}

} // namespace berakhlak::survey
