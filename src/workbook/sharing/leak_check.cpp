#include "workbook/sharing/leak_check.hpp"

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>

#include <vector>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::OUString;
using host::Reference;
using host::Sequence;

constexpr std::size_t shortest = 4;
constexpr sal_Int32 bytes_at_once = 1 << 16;

std::string content_of(Reference<css::io::XInputStream> const& stream) {
    std::string content;
    Sequence<sal_Int8> bytes;
    while (stream->readBytes(bytes, bytes_at_once) > 0)
        content.append(reinterpret_cast<char const*>(bytes.getConstArray()),
                       static_cast<std::size_t>(bytes.getLength()));
    return content;
}

void lower(std::string& text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
}

// "&amp;" and the other four as what they stand for.
std::string unescaped(std::string_view xml) {
    constexpr std::pair<std::string_view, char> marks[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    std::string text;
    text.reserve(xml.size());
    for (std::size_t i = 0; i < xml.size();) {
        bool found = false;
        if (xml[i] == '&')
            for (auto const& [mark, c] : marks)
                if (xml.substr(i, mark.size()) == mark) {
                    text.push_back(c);
                    i += mark.size();
                    found = true;
                    break;
                }
        if (!found)
            text.push_back(xml[i++]);
    }
    return text;
}

// What a reader sees: a name may be cut by marks.
std::string without_marks(std::string_view xml) {
    std::string text;
    bool inside = false;
    for (char const c : xml) {
        if (c == '<' || c == '>') {
            inside = c == '<';
            continue;
        }
        if (!inside)
            text.push_back(c);
    }
    return text;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool holds_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        auto const end = at + word.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end])))
            return true;
    }
    return false;
}

bool is_history(std::string const& part, std::string const& content) {
    return part.find("revisions/") != part.npos || content.find("<table:tracked-changes") != content.npos;
}

} // namespace

std::optional<Leak> find_leak(host::Context const& context, OUString const& url,
                              std::set<std::string> const& secrets) {
    std::vector<std::string> words;
    for (auto word : secrets)
        if (word.size() >= shortest) {
            lower(word);
            words.push_back(std::move(word));
        }
    auto const zip = css::packages::zip::ZipFileAccess::createWithURL(context, url);
    for (OUString const& name : zip->getElementNames()) {
        Reference<css::io::XInputStream> const stream(zip->getByName(name), host::UNO_QUERY);
        if (!stream.is())
            continue;
        auto const part = host::to_utf8(name);
        auto content = content_of(stream);
        if (is_history(part, content))
            return Leak{part, "riwayat perubahan"};
        lower(content);
        auto const shown = unescaped(without_marks(content));
        auto const all = unescaped(content);
        for (auto const& word : words)
            if (holds_word(all, word) || holds_word(shown, word))
                return Leak{part, word};
    }
    return std::nullopt;
}

} // namespace berakhlak::workbook
