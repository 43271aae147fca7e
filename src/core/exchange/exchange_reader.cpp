#include "core/exchange/exchange.hpp"

#include "core/exchange/exchange_format.hpp"
#include "core/text/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace berakhlak::core {

namespace {

namespace format = exchange_format;
using format::Row;
using Place = std::optional<std::size_t>;

constexpr double largest_whole = 1e15;

ExchangeError damaged(Place row, Place column, Text const& what) {
    auto const place = [](Place zero_based) { return zero_based ? Place(*zero_based + 1) : std::nullopt; };
    return {ExchangeFault::damaged, place(row), place(column), what};
}

std::string number_word(double number) {
    return std::floor(number) == number && std::abs(number) < largest_whole
               ? std::to_string(static_cast<std::int64_t>(number))
               : text_from_number(number);
}

std::string word_of(CellGrid const& cells, std::size_t row, std::size_t column) {
    if (row >= cells.rows() || column >= cells.columns())
        return {};
    auto const cell = cells.at(row, column);
    switch (cell.kind) {
    case Cell::Kind::number:
        return number_word(cell.number);
    case Cell::Kind::text:
        return format::plain(cells.word(cell.word));
    case Cell::Kind::error:
        return "#";
    case Cell::Kind::empty:
        break;
    }
    return {};
}

// The words of a row, without blanks at its end.
Row words_of(CellGrid const& cells, std::size_t row) {
    Row words;
    for (std::size_t column = 0; column < cells.columns(); ++column)
        words.push_back(word_of(cells, row, column));
    while (!words.empty() && words.back().empty())
        words.pop_back();
    return words;
}

std::optional<std::uint64_t> count_of(std::string const& word) {
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (word.empty() || word.size() > 15 || error != std::errc() || end != word.data() + word.size())
        return std::nullopt;
    return number;
}

bool has_own_checksum(std::size_t place, Row const& row) {
    return row.size() > 1 && row.back() == format::row_checksum(place, std::span(row).first(row.size() - 1));
}

std::string head_value(CellGrid const& cells, format::HeadRow row) {
    auto const words = words_of(cells, row);
    std::string const keyword(format::keywords[row]);
    if (words.empty() || words.front() != keyword)
        throw damaged(row, 0,
                      {"Baris “" + keyword + "” hilang atau berubah.",
                       "The row “" + keyword + "” is missing or was changed."});
    if (words.size() != format::head_columns || !has_own_checksum(row, words))
        throw damaged(row, 1,
                      {"Isi baris “" + keyword + "” berubah sejak ditulis.",
                       "The row “" + keyword + "” was changed since it was written."});
    return words[1];
}

std::uint64_t head_number(CellGrid const& cells, format::HeadRow row) {
    if (auto const number = count_of(head_value(cells, row)))
        return *number;
    throw damaged(row, 1, {"Di sini harus ada bilangan bulat.", "There must be a whole number here."});
}

class Reader {
public:
    Reader(Instrument const& instrument, CellGrid const& cells)
        : instrument_(instrument), cells_(cells), expected_(format::headers(instrument)) {}

    ExchangeTable run() {
        table_.head = exchange_head(cells_);
        require_instrument();
        read_rows();
        require_headers();
        for (std::size_t place = format::first_count_row; place < end_; ++place)
            require_row(place);
        require_end();
        read_counts();
        return std::move(table_);
    }

private:
    void require_instrument() const {
        auto const& head = table_.head;
        if (head.instrument != format::plain(instrument_.name))
            throw ExchangeError(
                ExchangeFault::other_instrument, format::instrument_row + 1, 2,
                {"Instrumennya “" + head.instrument + "”, bukan “" + instrument_.name + "”.",
                 "Its instrument is “" + head.instrument + "”, not “" + instrument_.name + "”."});
        if (head.version == instrument_.version)
            return;
        auto const theirs = std::to_string(head.version), ours = std::to_string(instrument_.version);
        throw ExchangeError(ExchangeFault::other_version, format::instrument_version_row + 1, 2,
                            {"Versi instrumennya " + theirs + ", bukan " + ours + ".",
                             "The version of its instrument is " + theirs + ", not " + ours + "."});
    }

    // `end_` is the row that says so, or one behind the last.
    void read_rows() {
        for (std::size_t row = 0; row < cells_.rows(); ++row)
            rows_.push_back(words_of(cells_, row));
        while (!rows_.empty() && rows_.back().empty())
            rows_.pop_back();
        end_ = rows_.size();
        if (end_ > format::first_count_row && rows_.back().front() == format::end_keyword)
            --end_;
    }

    void require_headers() const {
        auto const header = rows_.size() > format::header_row ? rows_[format::header_row] : Row();
        auto const [theirs, ours] =
            std::mismatch(header.begin(), header.end(), expected_.begin(), expected_.end());
        if (ours == expected_.end() && theirs == header.end())
            return;
        auto const column = static_cast<std::size_t>(ours - expected_.begin());
        if (is_whole())
            throw ExchangeError(
                ExchangeFault::other_instrument, format::header_row + 1, column + 1,
                {"Butir, nilai, atau tingkat jawaban instrumennya lain dari yang terpasang di sini.",
                 "The items, values or levels of its instrument differ from those installed here."});
        if (ours == expected_.end())
            throw damaged(
                format::header_row, column,
                {"Ada kolom yang tidak semestinya.", "There is a column that doesn't belong here."});
        throw damaged(format::header_row, column,
                      {"Kolom “" + *ours + "” hilang, tertukar, atau berubah.",
                       "The column “" + *ours + "” is missing, was moved or changed."});
    }

    [[nodiscard]] bool is_whole() const {
        return end_ + 1 == rows_.size() && rows_.back().size() == 2 &&
               rows_.back()[1] == format::whole_checksum(std::span(rows_).first(end_));
    }

    void require_row(std::size_t place) const {
        auto const& row = rows_[place];
        if (row.size() == expected_.size() && has_own_checksum(place, row))
            return;
        for (std::size_t other = format::first_count_row; other < place + rows_.size(); ++other)
            if (row.size() == expected_.size() && has_own_checksum(other, row)) {
                auto const number = std::to_string(other + 1);
                throw damaged(place, std::nullopt,
                              {"Baris ini aslinya baris " + number +
                                   ": ada baris yang hilang, disisipkan, atau tertukar.",
                               "This row was written as row " + number +
                                   ": a row is missing, was inserted, or rows were swapped."});
            }
        throw_changed(place);
    }

    // The sums of the columns tell which cell of a changed row it is.
    [[noreturn]] void throw_changed(std::size_t place) const {
        auto const& row = rows_[place];
        auto const unit = row.empty() ? std::string() : row.front();
        auto const columns = columns_off();
        if (columns.size() == 1) {
            auto const& name = expected_[columns.front()];
            throw damaged(
                place, columns.front(),
                {"Unit “" + unit + "”, kolom “" + name + "”: hitungan berubah sejak ditulis.",
                 "Unit “" + unit + "”, column “" + name + "”: the count was changed since it was written."});
        }
        throw damaged(place, std::nullopt,
                      {"Unit “" + unit + "”: baris ini berubah sejak ditulis.",
                       "Unit “" + unit + "”: this row was changed since it was written."});
    }

    // Columns whose counts, over all questions, aren't what the sums below say.
    [[nodiscard]] std::vector<std::size_t> columns_off() const {
        std::vector<std::size_t> off;
        for (std::size_t column = format::columns_before_counts; column + 1 < expected_.size(); ++column) {
            std::uint64_t counts = 0, sums = 0;
            bool readable = true;
            for (std::size_t place = format::first_count_row; place < end_; ++place) {
                auto const number =
                    column < rows_[place].size() ? count_of(rows_[place][column]) : std::nullopt;
                readable &= number.has_value();
                (is_sum(place) ? sums : counts) += number.value_or(0);
            }
            if (!readable || counts != sums)
                off.push_back(column);
        }
        return off;
    }
    [[nodiscard]] bool is_sum(std::size_t place) const {
        return !rows_[place].empty() && rows_[place].front() == format::sum_keyword;
    }

    void require_end() const {
        if (end_ == rows_.size())
            throw damaged(end_ - 1, std::nullopt,
                          {"Tabel terpotong sesudah baris ini: baris penutupnya tidak ada.",
                           "The table breaks off behind this row: its last row is missing."});
        if (!is_whole())
            throw damaged(end_, 1,
                          {"Jumlah pemeriksa seluruh lembar tidak cocok: ada yang berubah sejak ditulis.",
                           "The checksum of the whole sheet doesn't fit: something was changed since it was "
                           "written."});
    }

    [[nodiscard]] Question question_of(std::size_t place) const {
        for (auto const question : all_questions)
            if (rows_[place][1] == name_of(question).id)
                return question;
        throw damaged(place, 1, {"Pertanyaan ini tidak dikenal.", "This question is not known."});
    }

    [[nodiscard]] std::vector<std::uint64_t> numbers_of(std::size_t place) const {
        std::vector<std::uint64_t> numbers;
        for (std::size_t column = format::columns_before_counts; column + 1 < expected_.size(); ++column) {
            auto const number = count_of(rows_[place][column]);
            if (!number)
                throw damaged(place, column,
                              {"Di sini harus ada bilangan bulat.", "There must be a whole number here."});
            numbers.push_back(*number);
        }
        return numbers;
    }

    void set_numbers(SurveyCounts& counts, std::size_t place) const {
        try {
            counts.set_numbers(instrument_, question_of(place), numbers_of(place));
        } catch (std::invalid_argument const&) {
            throw damaged(place, std::nullopt,
                          {"Hitungan di baris ini saling bertentangan.",
                           "The counts in this row contradict each other."});
        }
    }

    // Rows of one unit stand together, one per question; the sums stand below in the same order.
    void read_counts() {
        auto const rows = head_number(cells_, format::rows_row);
        auto const all = end_ - format::first_count_row;
        auto const questions = all - std::min<std::size_t>(rows, all);
        if (questions == 0 || rows == 0 || rows % questions != 0)
            throw damaged(
                format::rows_row, 1,
                {"Jumlah baris tidak cocok dengan tabelnya.", "The number of rows doesn't fit the table."});
        auto const first_sum = format::first_count_row + rows;
        for (std::size_t place = format::first_count_row; place < first_sum; place += questions) {
            UnitSurvey unit{rows_[place].front(), {}};
            for (std::size_t i = 0; i < questions; ++i) {
                require_same_shape(place, i, first_sum);
                set_numbers(unit.counts, place + i);
            }
            table_.units.push_back(std::move(unit));
        }
        require_sums(first_sum);
    }

    void require_same_shape(std::size_t place, std::size_t question, std::size_t first_sum) const {
        if (rows_[place + question].front() != rows_[place].front() ||
            rows_[place + question][1] != rows_[first_sum + question][1])
            throw damaged(place + question, 0,
                          {"Unit atau pertanyaan di baris ini tidak berurutan.",
                           "The unit or the question of this row is out of order."});
    }

    void require_sums(std::size_t first_sum) const {
        SurveyCounts sums;
        for (std::size_t place = first_sum; place < end_; ++place)
            set_numbers(sums, place);
        SurveyCounts counted = table_.units.front().counts;
        for (std::size_t unit = 1; unit < table_.units.size(); ++unit)
            counted += table_.units[unit].counts;
        if (counted != sums)
            throw damaged(first_sum, std::nullopt,
                          {"Baris jumlah tidak sama dengan jumlah unit-unitnya.",
                           "The sums aren't those of the units above."});
        if (!counted.asked(main_question(instrument_)))
            throw damaged(format::first_count_row, 1,
                          {"Hitungan untuk pertanyaan utama tidak ada.",
                           "The counts of the main question are missing."});
    }

    Instrument const& instrument_;
    CellGrid const& cells_;
    Row expected_;
    std::vector<Row> rows_;
    std::size_t end_ = 0;
    ExchangeTable table_;
};

} // namespace

bool is_exchange(CellGrid const& cells) {
    return word_of(cells, format::title_row, 0) == format::title;
}

ExchangeHead exchange_head(CellGrid const& cells) {
    if (!is_exchange(cells))
        throw ExchangeError(ExchangeFault::not_exchange, std::nullopt, std::nullopt,
                            {"Ini bukan lembar pertukaran.", "This is no exchange sheet."});
    if (auto const number = count_of(word_of(cells, format::title_row, 1)); number > format::version)
        throw ExchangeError(ExchangeFault::newer_format, format::title_row + 1, 2,
                            {"Lembar ini ditulis oleh BerAKHLAK yang lebih baru.",
                             "This sheet was written by a later version of BerAKHLAK."});
    ExchangeHead head;
    for (std::size_t row = 0; row < format::head_rows; ++row)
        (void)head_value(cells, static_cast<format::HeadRow>(row));
    head.instrument = head_value(cells, format::instrument_row);
    auto const version = head_number(cells, format::instrument_version_row);
    if (version > std::numeric_limits<unsigned>::max())
        throw damaged(format::instrument_version_row, 1,
                      {"Tidak ada instrumen dengan versi ini.", "No instrument has this version."});
    head.version = static_cast<unsigned>(version);
    head.agency = head_value(cells, format::agency_row);
    head.period = head_value(cells, format::period_row);
    head.minimum_group = head_number(cells, format::minimum_row);
    return head;
}

ExchangeTable exchange_from_grid(Instrument const& instrument, CellGrid const& cells) {
    return Reader(instrument, cells).run();
}

} // namespace berakhlak::core
