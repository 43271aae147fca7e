#include "core/reading/moment.hpp"

#include "core/text/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace berakhlak::core {

namespace {

struct Month {
    std::string_view word;
    int number;
};
// The first letters decide; both languages.
constexpr std::array months = {Month{"jan", 1},  Month{"feb", 2},  Month{"peb", 2},  Month{"mar", 3},
                               Month{"apr", 4},  Month{"mei", 5},  Month{"may", 5},  Month{"jun", 6},
                               Month{"jul", 7},  Month{"agu", 8},  Month{"ags", 8},  Month{"aug", 8},
                               Month{"sep", 9},  Month{"okt", 10}, Month{"oct", 10}, Month{"nov", 11},
                               Month{"nop", 11}, Month{"des", 12}, Month{"dec", 12}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// Reads one thing after the other from a text in lower case.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    std::optional<int> number() {
        std::size_t length = 0;
        int value = 0;
        while (length < rest_.size() && length < 5 && is_digit(rest_[length]))
            value = value * 10 + (rest_[length++] - '0');
        digits_ = length;
        rest_.remove_prefix(length);
        return length > 0 ? std::optional(value) : std::nullopt;
    }
    std::string_view letters() {
        std::size_t length = 0;
        while (length < rest_.size() && is_letter(rest_[length]))
            ++length;
        auto const word = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return word;
    }
    bool take_one_of(std::string_view characters) {
        if (rest_.empty() || characters.find(rest_.front()) == characters.npos)
            return false;
        rest_.remove_prefix(1);
        return true;
    }
    void spaces() {
        while (take_one_of(" ,")) {
        }
    }
    [[nodiscard]] std::size_t digits() const { return digits_; } ///< of the last number
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
    std::size_t digits_ = 0;
};

/// The two numbers whose order isn't known yet stand in day and month as written.
struct Written {
    Moment moment;
    bool order_matters = false;
};

int full_year(int year, std::size_t digits) {
    return digits == 2 ? 2000 + year : year;
}

std::optional<Written> month_by_name(Reader& reader, int day) {
    reader.spaces();
    reader.take_one_of("-");
    auto const word = reader.letters();
    auto const month =
        std::find_if(months.begin(), months.end(), [&](Month const& m) { return word.starts_with(m.word); });
    if (month == months.end())
        return std::nullopt;
    reader.take_one_of(".");
    reader.take_one_of("-");
    reader.spaces();
    auto const year = reader.number();
    if (!year)
        return std::nullopt;
    return Written{{full_year(*year, reader.digits()), month->number, day, 0, 0, 0}, false};
}

std::optional<Written> read_date(Reader& reader) {
    auto const first = reader.number();
    if (!first)
        return std::nullopt;
    bool const year_in_front = reader.digits() == 4;
    if (!reader.take_one_of("/-."))
        return year_in_front ? std::nullopt : month_by_name(reader, *first);
    if (!reader.rest().empty() && is_letter(reader.rest().front()))
        return month_by_name(reader, *first);
    auto const second = reader.number();
    if (!second || !reader.take_one_of("/-."))
        return std::nullopt;
    auto const third = reader.number();
    if (!third || (!year_in_front && reader.digits() != 4 && reader.digits() != 2))
        return std::nullopt;
    if (year_in_front)
        return Written{{*first, *second, *third, 0, 0, 0}, false};
    return Written{{full_year(*third, reader.digits()), *second, *first, 0, 0, 0}, true};
}

bool is_zone(std::string_view text) {
    constexpr std::array starts = {"gmt", "utc", "wib", "wita", "wit", "z", "+", "-"};
    return text.empty() ||
           std::any_of(starts.begin(), starts.end(), [&](auto start) { return text.starts_with(start); });
}

bool read_half_of_day(Reader& reader, Moment& moment) {
    constexpr std::array halves = {"am", "pm", "a.m.", "p.m."};
    for (std::string_view half : halves) {
        if (!reader.rest().starts_with(half))
            continue;
        if (moment.hour < 1 || moment.hour > 12)
            return false;
        moment.hour = moment.hour % 12 + (half.front() == 'p' ? 12 : 0);
        for (std::size_t i = 0; i < half.size(); ++i)
            reader.take_one_of("amp.");
        break;
    }
    return true;
}

bool read_time(Reader& reader, Moment& moment) {
    auto const hour = reader.number();
    if (!hour || !reader.take_one_of(":."))
        return false;
    auto const minute = reader.number();
    if (!minute)
        return false;
    moment.hour = *hour;
    moment.minute = *minute;
    if (reader.take_one_of(":.")) {
        auto const second = reader.number();
        if (!second)
            return false;
        moment.second = *second;
        if (reader.take_one_of(".,"))
            while (reader.number()) {
            }
    }
    reader.spaces();
    if (!read_half_of_day(reader, moment))
        return false;
    reader.spaces();
    return is_zone(reader.rest());
}

bool is_plausible(Moment const& m) {
    using namespace std::chrono;
    // std::chrono keeps days and months in a byte: there 258 would be 2.
    if (m.month < 1 || m.month > 12 || m.day < 1 || m.day > 31)
        return false;
    auto const date =
        year{m.year} / month{static_cast<unsigned>(m.month)} / day{static_cast<unsigned>(m.day)};
    return date.ok() && m.year >= 1900 && m.year < 2200 && m.hour < 24 && m.minute < 60 && m.second < 61;
}

std::optional<Written> read_written(std::string_view text) {
    auto const key = match_key(text);
    Reader reader(key);
    if (auto const comma = key.find(','); comma != key.npos && !key.empty() && is_letter(key.front()))
        reader = Reader(std::string_view(key).substr(comma + 1)); // the day of the week
    reader.spaces();
    auto written = read_date(reader);
    if (!written)
        return std::nullopt;
    reader.take_one_of("t");
    reader.spaces();
    if (!is_zone(reader.rest()) && !read_time(reader, written->moment))
        return std::nullopt;
    return written;
}

} // namespace

std::int64_t seconds_between(Moment const& a, Moment const& b) {
    using namespace std::chrono;
    auto const seconds_of = [](Moment const& m) {
        sys_days const day_of =
            year{m.year} / month{static_cast<unsigned>(m.month)} / day{static_cast<unsigned>(m.day)};
        return std::int64_t{day_of.time_since_epoch().count()} * 86400 + m.hour * std::int64_t{3600} +
               m.minute * std::int64_t{60} + m.second;
    };
    return seconds_of(b) - seconds_of(a);
}

std::optional<Moment> read_moment(std::string_view text, DateOrder order) {
    auto written = read_written(text);
    if (!written)
        return std::nullopt;
    if (written->order_matters && order == DateOrder::month_first)
        std::swap(written->moment.day, written->moment.month);
    return is_plausible(written->moment) ? std::optional(written->moment) : std::nullopt;
}

void DateOrderVotes::see(std::string_view text) {
    auto const written = read_written(text);
    if (!written)
        return;
    ++dates_;
    if (!written->order_matters)
        return;
    ++unordered_;
    day_first_ += written->moment.day > 12;
    month_first_ += written->moment.month > 12;
}

std::optional<DateOrder> DateOrderVotes::order() const {
    if (unordered_ == 0 || day_first_ > month_first_)
        return DateOrder::day_first;
    return month_first_ > day_first_ ? std::optional(DateOrder::month_first) : std::nullopt;
}

} // namespace berakhlak::core
