#include "workbook/source/cell_text.hpp"

#include "core/text/number_text.hpp"
#include "host/properties.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/Date.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using std::chrono::sys_days;

constexpr double seconds_a_day = 86400.0;
constexpr int digits_that_excel_keeps = 15;
constexpr double first_with_more = 1e15;
constexpr double exact_integers = 9007199254740992.0; // 2^53

std::string padded(long long number, std::size_t width) {
    auto digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

sys_days first_day_of(host::Reference<css::sheet::XSpreadsheetDocument> const& document) {
    auto const date = host::property_or(document, "NullDate", css::util::Date(30, 12, 1899));
    return std::chrono::year(date.Year) / std::chrono::month(date.Month) / std::chrono::day(date.Day);
}

std::string clock(long long seconds) {
    return padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2);
}

// Excel keeps 15 digits and fills up with zeros; beyond 2^53 nobody keeps the last one.
bool is_group_off(double number) {
    auto const size = std::abs(number);
    return size >= first_with_more && (size >= exact_integers || std::fmod(size, 10.0) == 0.0);
}

} // namespace

Calendar::Calendar(host::Reference<css::sheet::XSpreadsheetDocument> const& document)
    : first_day_(first_day_of(document)) {}

std::string Calendar::moment(double days) const {
    auto const seconds = std::llround(days * seconds_a_day);
    auto const day = static_cast<long long>(std::floor(static_cast<double>(seconds) / seconds_a_day));
    std::chrono::year_month_day const date = first_day_ + std::chrono::days(day);
    auto const text = padded(int(date.year()), 4) + "-" + padded(unsigned(date.month()), 2) + "-" +
                      padded(unsigned(date.day()), 2);
    auto const rest = seconds - day * static_cast<long long>(seconds_a_day);
    return rest == 0 ? text : text + " " + clock(rest);
}

std::string Calendar::time(double days) {
    auto const seconds = std::llround(std::abs(days) * seconds_a_day);
    return (days < 0.0 && seconds > 0 ? "-" : "") + clock(seconds);
}

std::string text_of_number(double number) {
    if (!is_group_off(number))
        return core::text_from_number(number);
    std::array<char, 32> buffer{};
    auto const [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                            std::chars_format::scientific, digits_that_excel_keeps - 1);
    if (error != std::errc())
        return core::text_from_number(number);
    std::string text(buffer.data(), end);
    auto const mark = text.find('e');
    auto const last = text.find_last_not_of("0.", mark - 1);
    return text.substr(0, last + 1) + "E" + text.substr(mark + 1);
}

} // namespace berakhlak::workbook
