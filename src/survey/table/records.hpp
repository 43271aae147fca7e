// Counts the fields of delimited text. Quotes are respected, nothing is unquoted: this is no parser.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
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

/// Reads a text chunk by chunk, however it is cut, and tells of each record when it ends: what it is, and how
/// many bytes the text has up to its end.
class RecordScan {
public:
    using Listener = std::function<void(Record const&, std::uint64_t end)>;

    RecordScan(char delimiter, char quote, Listener told)
        : delimiter_(delimiter), quote_(quote), told_(std::move(told)) {}

    void take(std::string_view chunk);
    /// The text has ended: true when it did so within a record.
    bool finish();

    [[nodiscard]] std::size_t bad_quotes() const noexcept { return bad_quotes_; }
    [[nodiscard]] bool spaces_before_quotes() const noexcept { return spaces_before_quotes_; }

private:
    enum class State { field_begins, in_field, in_quotes, behind_quote, behind_return };

    void step(char c);
    void step_in_field(char c);
    void step_in_quotes(char c);
    void begin_field();
    void end_record();

    char delimiter_;
    char quote_;
    Listener told_;
    State state_ = State::field_begins;
    Record record_{1, 1, true};
    std::uint64_t at_ = 0;
    std::size_t line_ = 1;
    bool open_ = false;          ///< the record has begun
    bool spaces_ = false;        ///< in front of the field
    bool behind_quotes_ = false; ///< nothing but white space behind a closing quote so far
    bool below_ = false;         ///< in quotes, not on their first line
    std::size_t delimiters_ = 0; ///< on this line of the quotes
    std::size_t bad_quotes_ = 0;
    bool spaces_before_quotes_ = false;
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
/// The same by how often each number of fields was met.
[[nodiscard]] std::size_t usual_fields(std::map<std::size_t, std::size_t> const& frequency);

} // namespace berakhlak::survey
