// A survey file as a table of text. The file is only read: never locked, never written.
#pragma once

#include "host/uno.hpp"
#include "survey/refusal.hpp"
#include "survey/sniff.hpp"
#include "survey/table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

/// What a person has said about a file instead of what is recognised in it.
struct SourceOverrides {
    std::optional<char> delimiter;
    std::optional<survey::Encoding> encoding;
    std::string sheet; ///< of a workbook; the first one when empty
};

struct SourceFile {
    std::string name;                     ///< without its folder
    std::string sheet;                    ///< of a workbook
    std::optional<survey::FileForm> form; ///< of a text file
    std::string sha256;                   ///< see digest.hpp
    std::size_t bytes = 0;
    survey::Table table;
    std::vector<core::Text> remarks; ///< records that are shorter or longer than the others
};

/// Reads a CSV, XLSX or ODS file, told apart by content, not by name. Throws survey::Refusal: it can't be
/// read or opened, is of another kind, or its form is in doubt and no override decides it.
[[nodiscard]] SourceFile load_source(host::Context const& context, host::OUString const& url,
                                     SourceOverrides const& overrides);

/// "survei.csv" of a file URL.
[[nodiscard]] std::string file_name(host::OUString const& url);

} // namespace berakhlak::workbook
