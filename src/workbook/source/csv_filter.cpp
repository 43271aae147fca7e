#include "workbook/source/csv_filter.hpp"

#include <rtl/textenc.h>

namespace berakhlak::workbook {

namespace {

rtl_TextEncoding office_encoding(survey::Encoding encoding) {
    switch (encoding) {
    case survey::Encoding::windows1252:
        return RTL_TEXTENCODING_MS_1252;
    case survey::Encoding::utf16le:
    case survey::Encoding::utf16be:
        return RTL_TEXTENCODING_UNICODE; // the byte order mark says which
    case survey::Encoding::utf8:
    case survey::Encoding::utf8_bom:
        break;
    }
    return RTL_TEXTENCODING_UTF8;
}

std::string all_columns_as_text(std::size_t columns) {
    std::string formats;
    for (std::size_t column = 1; column <= columns; ++column)
        formats += (column > 1 ? "/" : "") + std::to_string(column) + "/2";
    return formats;
}

} // namespace

host::OUString csv_filter_options(survey::FileForm const& form, std::size_t columns) {
    std::string const tokens[] = {std::to_string(static_cast<int>(form.delimiter)),
                                  std::to_string(static_cast<int>(form.quote)),
                                  std::to_string(office_encoding(form.encoding)),
                                  std::to_string(form.lines_to_skip + 1),
                                  all_columns_as_text(columns),
                                  "1033",  // language: nothing is left to depend on it
                                  "true",  // quoted fields are text
                                  "false", // special numbers aren't detected
                                  "false", // saving as shown: export only
                                  "false", // saving formulas: export only
                                  form.spaces_before_quotes ? "true" : "false", // trim spaces
                                  "0",                                          // sheet: export only
                                  "false",                                      // formulas are not evaluated
                                  "false"}; // byte order mark: export only
    std::string options;
    for (auto const& token : tokens)
        options += (&token == tokens ? "" : ",") + token;
    return host::to_office(options);
}

} // namespace berakhlak::workbook
