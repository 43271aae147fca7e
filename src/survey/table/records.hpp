// Counts the fields of delimited text. Quotes are respected, nothing is unquoted: this is no parser.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace berakhlak::survey {

struct Record {
    std::size_t line; ///< 1-based line on which it begins
    std::size_t fields;
    bool blank;
    std::size_t quoted_lines = 0;      ///< line breaks within its quoted fields
    std::size_t quoted_delimiters = 0; ///< the most delimiters behind one of them
};

struct Records {
    std::vector<Record> list;
    std::size_t bad_quotes = 0;        ///< text directly behind a closing quote: the wrong delimiter
    bool spaces_before_quotes = false; ///< a quoted field with a space in front
    bool last_is_group = false;        ///< the text ends without a line break or within quotes
};

[[nodiscard]] Records scan_records(std::string_view text, char delimiter, char quote);

/// The most frequent number of fields among the records that have at least two; 0 when there are none. Equal
/// frequencies: the larger number.
[[nodiscard]] std::size_t usual_fields(std::vector<Record> const& records);

} // namespace berakhlak::survey
