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
        lower(content);
        for (auto const& word : words)
            if (holds_word(content, word))
                return Leak{part, word};
    }
    return std::nullopt;
}

} // namespace berakhlak::workbook
