// Options of the sharing service, and its report, in UNO's words.
#pragma once

#include "workbook/import/request.hpp"
#include "workbook/sharing/share_copy.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <org/berakhlak/calc/SharedSheet.hpp>

namespace berakhlak::workbook {

using NamedValues = host::Sequence<com::sun::star::beans::NamedValue>;

/// Throws core::Refusal for an unknown option, a value of the wrong kind, or an unknown ending of the
/// target.
[[nodiscard]] ShareOptions share_options(host::OUString const& target, NamedValues const& options);

/// One element per sheet, and one without a name for the file as a whole.
[[nodiscard]] host::Sequence<org::berakhlak::calc::SharedSheet> report_sequence(ShareReport const& report,
                                                                                core::Language language);

} // namespace berakhlak::workbook
