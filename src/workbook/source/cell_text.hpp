// Numbers of a sheet as the texts that a survey is read from, with nothing lost that the cell holds.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <chrono>
#include <string>

namespace berakhlak::workbook {

/// Days as a document counts them: from 1899-12-30, 1904-01-01, or whatever else it says.
class Calendar {
public:
    explicit Calendar(std::chrono::sys_days first_day) : first_day_(first_day) {}
    explicit Calendar(host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

    /// "2026-09-03" or "2026-09-03 08:15:30": whatever the cell shows of it, in whatever order, this is what
    /// it holds, and nobody has to be asked which of its numbers is the month. Rounded to the second.
    [[nodiscard]] std::string moment(double days) const;
    /// "08:15:30"; a duration may have more than 24 hours.
    [[nodiscard]] static std::string time(double days);

private:
    std::chrono::sys_days first_day_;
};

/// As short as it can be and still give the number back. A long number that Excel has cut to its 15 digits (a
/// NIP, a NIK) is written "1.98503152010011E+17", as Excel shows it: digits that were made up would pass for
/// an identity.
[[nodiscard]] std::string text_of_number(double number);

} // namespace berakhlak::workbook
