#include "core/text/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace berakhlak::core {

namespace {

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

// utf8proc lumps dashes, spaces and single quotes together, but leaves double quotes as they are.
utf8proc_int32_t fold_double_quotes(utf8proc_int32_t character, void*) {
    switch (character) {
    case 0x00ab:
    case 0x00bb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
        return '"';
    default:
        return character;
    }
}

std::string fold_unicode(std::string_view text) {
    constexpr auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_IGNORE | UTF8PROC_LUMP |
        UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    utf8proc_uint8_t* folded = nullptr;
    auto const length = utf8proc_map_custom(reinterpret_cast<utf8proc_uint8_t const*>(text.data()),
                                            static_cast<utf8proc_ssize_t>(text.size()), &folded, options,
                                            fold_double_quotes, nullptr);
    if (length < 0)
        return std::string(text);
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
    return std::string(reinterpret_cast<char const*>(folded), static_cast<std::size_t>(length));
}

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

std::string match_key(std::string_view text) {
    // Most answers are plain ASCII; the table look-ups are for the rest.
    bool const plain = is_plain_ascii(text);
    std::string const unicode = plain ? std::string() : fold_unicode(text);
    std::string_view const source = plain ? text : std::string_view(unicode);
    std::string key;
    key.reserve(source.size());
    for (char c : source) {
        if (!is_space(c))
            key.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        else if (!key.empty() && key.back() != ' ')
            key.push_back(' ');
    }
    if (!key.empty() && key.back() == ' ')
        key.pop_back();
    return key;
}

} // namespace berakhlak::core
