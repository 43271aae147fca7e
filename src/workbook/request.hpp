// What a caller asks of an import.
#pragma once

#include "core/text.hpp"
#include "host/uno.hpp"
#include "workbook/source_file.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

/// What a column is, said by a person: `header` as it stands in the file; `meaning` an item code, a role
/// ("unit", "abaikan"), or both ("saat ini: B1", "harapan: B1").
struct Decision {
    std::string header;
    std::string meaning;
};

struct ImportRequest {
    host::OUString url;
    std::string instrument; ///< empty: proposed from the file
    std::string unit;       ///< header of the unit's column; empty: recognised
    SourceOverrides source;
    std::optional<std::size_t> header_row; ///< 1-based, of the file or sheet
    core::Language language = core::Language::indonesian;
    std::optional<unsigned> minimum_group;
    bool keep_identities = false;
    bool hidden = true;
    std::vector<Decision> decisions;
};

using Options = host::Sequence<com::sun::star::beans::NamedValue>;

/// The language in which a refusal is told; Indonesian unless the options say "en".
[[nodiscard]] core::Language language_of(Options const& options);

/// Throws survey::Refusal for an unknown option or a value of the wrong kind.
[[nodiscard]] ImportRequest request_of(host::OUString const& url, Options const& options);

} // namespace berakhlak::workbook
