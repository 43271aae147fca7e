#include "host/document/headcount.hpp"

#include <com/sun/star/i18n/XLocaleData.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include <algorithm>
#include <charconv>

namespace berakhlak::host {

namespace {

namespace css = com::sun::star;

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string thousands_sign(Context const& context, Document const& document) {
    css::lang::Locale locale;
    if (!document.is() || !(document->getPropertyValue("CharLocale") >>= locale))
        return {};
    Reference<css::i18n::XLocaleData> const data(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.i18n.LocaleData", context),
        UNO_QUERY_THROW);
    return to_utf8(data->getLocaleItem(locale).thousandSeparator);
}

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t");
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The digits of "1.234.567"; none if its groups are no thousands.
std::optional<std::string> grouped_digits(std::string_view text, char sign) {
    constexpr std::size_t group = 3;
    std::string digits;
    for (auto end = text.find(sign);; end = text.find(sign)) {
        auto const part = text.substr(0, end);
        if (!is_digits(part) || (digits.empty() ? part.size() > group : part.size() != group))
            return std::nullopt;
        digits += part;
        if (end == text.npos)
            return digits;
        text.remove_prefix(end + 1);
    }
}

std::optional<double> number_of(std::string_view digits) {
    double number = 0.0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<double> headcount(Context const& context, Document const& document, Any const& cell) {
    double number = 0.0;
    if (cell >>= number)
        return number;
    OUString content;
    if (!(cell >>= content))
        return std::nullopt;
    std::string const whole = to_utf8(content);
    auto const text = trimmed(whole);
    if (is_digits(text))
        return number_of(text);
    auto const first = text.find_first_of(".,");
    if (first == text.npos)
        return std::nullopt;
    char const sign = text[first];
    auto const digits = grouped_digits(text, sign);
    bool const several = text.find(sign, first + 1) != text.npos;
    if (!digits || (!several && thousands_sign(context, document) != std::string(1, sign)))
        return std::nullopt;
    return number_of(*digits);
}

} // namespace berakhlak::host
