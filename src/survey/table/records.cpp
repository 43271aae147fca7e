#include "survey/table/records.hpp"

#include <algorithm>
#include <map>

namespace berakhlak::survey {

namespace {

class Scanner {
public:
    Scanner(std::string_view text, char delimiter, char quote)
        : text_(text), delimiter_(delimiter), quote_(quote) {}

    Records run() {
        while (at_ < text_.size())
            record();
        return std::move(found_);
    }

private:
    void record() {
        Record record{line_, 1, true};
        bool ended = false;
        while (!ended && at_ < text_.size()) {
            record.blank = field(record) && record.blank;
            if (at_ == text_.size())
                break;
            if (text_[at_] == delimiter_) {
                ++record.fields;
                ++at_;
            } else {
                line_break();
                ended = true;
            }
        }
        found_.last_is_group = !ended;
        found_.list.push_back(record);
    }

    /// Moves behind one field; true when it is empty or white.
    bool field(Record& record) {
        auto const start = at_;
        while (at_ < text_.size() && text_[at_] == ' ' && delimiter_ != ' ')
            ++at_;
        bool white = true;
        if (at_ < text_.size() && text_[at_] == quote_) {
            found_.spaces_before_quotes |= at_ > start;
            white = false;
            quoted(record);
        }
        bool const was_quoted = !white;
        while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r') {
            if (text_[at_] != ' ' && text_[at_] != '\t') {
                if (was_quoted && white_behind_quote_)
                    ++found_.bad_quotes;
                white_behind_quote_ = false;
                white = false;
            }
            ++at_;
        }
        white_behind_quote_ = false;
        return white;
    }

    /// From an opening quote to behind the closing one; a doubled quote is a quote.
    void quoted(Record& record) {
        ++at_;
        std::size_t delimiters = 0;
        bool below = false; // the first of its lines
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == quote_) {
                ++at_;
                if (at_ == text_.size() || text_[at_] != quote_) {
                    white_behind_quote_ = true;
                    return;
                }
            } else if (text_[at_] == '\n') {
                ++line_;
                ++record.quoted_lines;
                delimiters = 0;
                below = true;
            } else if (text_[at_] == delimiter_ && below) {
                record.quoted_delimiters = std::max(record.quoted_delimiters, ++delimiters);
            }
        }
    }

    void line_break() {
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n')
            ++at_;
        ++at_;
        ++line_;
    }

    std::string_view text_;
    char delimiter_;
    char quote_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    bool white_behind_quote_ = false;
    Records found_;
};

} // namespace

Records scan_records(std::string_view text, char delimiter, char quote) {
    return Scanner(text, delimiter, quote).run();
}

std::size_t usual_fields(std::vector<Record> const& records) {
    std::map<std::size_t, std::size_t> frequency;
    for (auto const& record : records)
        if (record.fields > 1 && !record.blank)
            ++frequency[record.fields];
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
