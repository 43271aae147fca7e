#include "survey/table/records.hpp"

#include <algorithm>

namespace berakhlak::survey {

void RecordScan::take(std::string_view chunk) {
    for (char const c : chunk) {
        if (state_ == State::behind_return) {
            if (c == '\n') {
                ++at_;
                end_record();
                continue;
            }
            end_record();
        }
        ++at_;
        open_ = true;
        step(c);
    }
}

bool RecordScan::finish() {
    if (state_ == State::behind_return)
        end_record();
    if (!open_)
        return false;
    end_record();
    return true;
}

void RecordScan::step(char c) {
    switch (state_) {
    case State::in_quotes:
        return step_in_quotes(c);
    case State::behind_quote:
        if (c == quote_) { // a doubled quote is a quote
            state_ = State::in_quotes;
            return;
        }
        behind_quotes_ = true;
        break;
    case State::field_begins:
        if (c == ' ' && delimiter_ != ' ') {
            spaces_ = true;
            return;
        }
        if (c == quote_) {
            spaces_before_quotes_ |= spaces_;
            record_.blank = false;
            delimiters_ = 0;
            below_ = false;
            state_ = State::in_quotes;
            return;
        }
        break;
    case State::in_field:
    case State::behind_return:
        break;
    }
    state_ = State::in_field;
    step_in_field(c);
}

void RecordScan::step_in_field(char c) {
    if (c == delimiter_) {
        ++record_.fields;
        begin_field();
    } else if (c == '\n') {
        end_record();
    } else if (c == '\r') {
        state_ = State::behind_return;
    } else if (c != ' ' && c != '\t') {
        if (behind_quotes_)
            ++bad_quotes_;
        behind_quotes_ = false;
        record_.blank = false;
    }
}

void RecordScan::step_in_quotes(char c) {
    if (c == quote_) {
        state_ = State::behind_quote;
    } else if (c == '\n') {
        ++line_;
        ++record_.quoted_lines;
        delimiters_ = 0;
        below_ = true;
    } else if (c == delimiter_ && below_) {
        record_.quoted_delimiters = std::max(record_.quoted_delimiters, ++delimiters_);
    }
}

void RecordScan::begin_field() {
    state_ = State::field_begins;
    spaces_ = false;
    behind_quotes_ = false;
}

void RecordScan::end_record() {
    told_(record_, at_);
    ++line_;
    record_ = {line_, 1, true};
    open_ = false;
    begin_field();
}

Records scan_records(std::string_view text, char delimiter, char quote) {
    Records found;
    RecordScan scan(delimiter, quote,
                    [&](Record const& record, std::uint64_t /*end*/) { found.list.push_back(record); });
    scan.take(text);
    found.last_is_group = scan.finish();
    found.bad_quotes = scan.bad_quotes();
    found.spaces_before_quotes = scan.spaces_before_quotes();
    return found;
}

std::size_t usual_fields(std::vector<Record> const& records) {
    std::map<std::size_t, std::size_t> frequency;
    for (auto const& record : records)
        if (record.fields > 1 && !record.blank)
            ++frequency[record.fields];
    return usual_fields(frequency);
}

std::size_t usual_fields(std::map<std::size_t, std::size_t> const& frequency) {
    std::size_t usual = 0;
    std::size_t most = 0;
    for (auto const& [fields, times] : frequency)
        if (times >= most) {
            usual = fields;
            most = times;
        }
    return usual;
}

} // namespace berakhlak::survey
