#include "workbook/document/local_time.hpp"

#include <osl/time.h>

namespace berakhlak::workbook {

namespace {

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string local_time() {
    TimeValue system{}, local{};
    oslDateTime time{};
    if (!osl_getSystemTime(&system) || !osl_getLocalTimeFromSystemTime(&system, &local) ||
        !osl_getDateTimeFromTimeValue(&local, &time))
        return {};
    return std::to_string(time.Year) + "-" + two_digits(time.Month) + "-" + two_digits(time.Day) + " " +
           two_digits(time.Hours) + ":" + two_digits(time.Minutes);
}

} // namespace berakhlak::workbook
