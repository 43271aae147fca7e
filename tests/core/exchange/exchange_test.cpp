#include "core/exchange/exchange.hpp"
#include "core/exchange/exchange_format.hpp"
#include "core/text/checksum.hpp"
#include "surveys.hpp"
#include "unit_surveys.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

using Texts = std::vector<std::vector<std::string>>;

ExchangeTable table_of(Instrument const& instrument, std::vector<UnitSurvey> units) {
    std::vector<std::string> pooled;
    return exchange_table(instrument, {{}, 1, "Pemkab Kapuas", "2022", 5}, std::move(units), pooled);
}

bool same(ExchangeTable const& a, ExchangeTable const& b) {
    if (a.head != b.head || a.units.size() != b.units.size())
        return false;
    for (std::size_t i = 0; i < a.units.size(); ++i)
        if (a.units[i].unit != b.units[i].unit || a.units[i].counts != b.units[i].counts)
            return false;
    return true;
}

// What every format keeps of a cell: its text.
Texts texts_of(CellGrid const& grid) {
    Texts texts(grid.rows(), std::vector<std::string>(grid.columns()));
    for (std::size_t row = 0; row < grid.rows(); ++row)
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            auto const cell = grid.at(row, column);
            if (cell.kind == Cell::Kind::number)
                texts[row][column] = std::to_string(static_cast<std::int64_t>(cell.number));
            else if (cell.kind == Cell::Kind::text)
                texts[row][column] = grid.word(cell.word);
        }
    return texts;
}

CellGrid grid_from(Texts const& texts) {
    std::size_t columns = 0;
    for (auto const& row : texts)
        columns = std::max(columns, row.size());
    CellGrid grid(texts.size(), columns);
    for (std::size_t row = 0; row < texts.size(); ++row)
        for (std::size_t column = 0; column < texts[row].size(); ++column)
            if (!texts[row][column].empty())
                grid.set_text(row, column, texts[row][column]);
    return grid;
}

ExchangeError error_of(Instrument const& instrument, Texts const& texts) {
    try {
        (void)exchange_from_grid(instrument, grid_from(texts));
    } catch (ExchangeError const& error) {
        return error;
    }
    FAIL("nothing was noticed");
    throw 0;
}

// A small instrument, so that each cell and byte can be tried.
Instrument small_instrument() {
    return scale_instrument({2, 1}, {0.0, 50.0, 100.0});
}

Texts small_sheet(Instrument const& instrument) {
    return texts_of(grid_of(instrument, table_of(instrument, units_of(instrument, 4, 9, 7))));
}

} // namespace

TEST_CASE("CRC-64/XZ: the published check value, and a second way to compute it") {
    auto const bitwise = [](std::string_view bytes) {
        std::uint64_t crc = ~std::uint64_t{0};
        for (char const byte : bytes) {
            crc ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xC96C5795D7870F42 : 0);
        }
        return ~crc;
    };
    REQUIRE(bitwise("123456789") == 0x995DC9BBDF1939FA);
    Checksum sum;
    sum.add("123456789");
    auto const expected = bitwise(std::string_view("123456789\0", 10));
    CHECK(std::stoull(sum.word().substr(1), nullptr, 16) == expected);
    CHECK(sum.word().front() == 'x');

    Checksum parted, joined;
    parted.add("ab");
    parted.add("c");
    joined.add("a");
    joined.add("bc");
    CHECK(parted.word() != joined.word());
}

TEST_CASE("Counts are restored from their numbers, and impossible ones refused") {
    auto const likert = shipped("likert-5");
    auto const counts = count(likert, random_answers(likert, 50, 3));
    CHECK(AnswerCounts::from_numbers(likert, counts.numbers()) == counts);
    auto const picks = shipped("pilihan-5");
    auto const ballots = count(picks, random_ballots(picks, 50, 3));
    CHECK(BallotCounts::from_numbers(picks, ballots.numbers()) == ballots);

    auto numbers = counts.numbers();
    SECTION("too few numbers") {
        numbers.pop_back();
    }
    SECTION("more who reached a value than respondents") {
        numbers.back() = 51;
    }
    SECTION("an item that others were asked more often than") {
        ++numbers[1];
    }
    SECTION("fewer reached than answered one of its items") {
        numbers.back() = 1;
    }
    CHECK_THROWS_AS(AnswerCounts::from_numbers(likert, numbers), std::invalid_argument);
    auto votes = ballots.numbers();
    votes[3] = 51;
    CHECK_THROWS_AS(BallotCounts::from_numbers(picks, votes), std::invalid_argument);
    votes = ballots.numbers();
    votes.back() = 0;
    CHECK_THROWS_AS(BallotCounts::from_numbers(picks, votes), std::invalid_argument);
}

TEST_CASE("An exchange sheet gives back what was written, as numbers and as texts") {
    auto const name = GENERATE(as<std::string>(), "likert-5", "pilihan-10", "skm-2017");
    auto const seed = GENERATE(1u, 2u, 3u);
    CAPTURE(name, seed);
    auto const instrument = shipped(name);
    auto const table = table_of(instrument, units_of(instrument, 6, 12, seed));
    auto const grid = grid_of(instrument, table);
    CHECK(is_exchange(grid));
    CHECK(exchange_head(grid) == table.head);
    CHECK(same(exchange_from_grid(instrument, grid), table));
    CHECK(same(exchange_from_grid(instrument, grid_from(texts_of(grid))), table));
    // Cells are words or whole numbers: no text of it is taken for something else.
    for (std::size_t row = 0; row < grid.rows(); ++row)
        for (std::size_t column = 0; column < grid.columns(); ++column)
            if (auto const cell = grid.at(row, column); cell.kind == Cell::Kind::text)
                CHECK(std::string_view("=+-@0123456789").find(grid.word(cell.word).front()) ==
                      std::string_view::npos);
}

TEST_CASE("Blank rows and columns around an exchange sheet mean nothing") {
    auto const instrument = small_instrument();
    auto texts = small_sheet(instrument);
    for (auto& row : texts)
        row.insert(row.end(), 3, "");
    texts.insert(texts.end(), 2, {});
    CHECK(exchange_from_grid(instrument, grid_from(texts)).units.size() == 4);
}

TEST_CASE("Every changed cell of an exchange sheet is noticed, and its row named") {
    auto const instrument = small_instrument();
    auto const sheet = small_sheet(instrument);
    for (std::size_t row = 0; row < sheet.size(); ++row)
        for (std::size_t column = 0; column < sheet[row].size(); ++column)
            for (std::string const other : {"", "7", "Lain", "-1", "1.5"}) {
                if (sheet[row][column] == other)
                    continue;
                CAPTURE(row, column, sheet[row][column], other);
                auto changed = sheet;
                changed[row][column] = other;
                auto const error = error_of(instrument, changed);
                // Without its title a sheet is none of ours; without its last word it looks cut off there.
                if (error.kind == ExchangeFault::not_exchange)
                    CHECK((row == 0 && column == 0));
                else
                    CHECK(error.row == row + 1);
            }
}

TEST_CASE("Every flipped bit of an exchange sheet is noticed") {
    auto const instrument = small_instrument();
    auto const sheet = small_sheet(instrument);
    auto const original = exchange_from_grid(instrument, grid_from(sheet));
    for (std::size_t row = 0; row < sheet.size(); ++row)
        for (std::size_t column = 0; column < sheet[row].size(); ++column)
            for (std::size_t byte = 0; byte < sheet[row][column].size(); ++byte)
                for (int bit = 0; bit < 8; ++bit) {
                    auto changed = sheet;
                    changed[row][column][byte] = static_cast<char>(changed[row][column][byte] ^ (1 << bit));
                    CAPTURE(row, column, changed[row][column]);
                    CHECK_THROWS_AS(exchange_from_grid(instrument, grid_from(changed)), ExchangeError);
                }
}

TEST_CASE("A changed count is named by unit and column") {
    auto const instrument = small_instrument();
    auto sheet = small_sheet(instrument);
    auto& cell = sheet[9][4];
    cell = std::to_string(std::stoi(cell) + 1);
    auto const error = error_of(instrument, sheet);
    CHECK(error.kind == ExchangeFault::damaged);
    CHECK(error.row == 10);
    CHECK(error.column == 5);
    CHECK(error.what.id.find(sheet[9][0]) != std::string::npos);
    CHECK(error.what.id.find(sheet[7][4]) != std::string::npos);
}

TEST_CASE("Rows and columns that were taken away, added or swapped are noticed") {
    auto const instrument = small_instrument();
    auto const sheet = small_sheet(instrument);
    for (std::size_t row = 1; row < sheet.size(); ++row) {
        CAPTURE(row);
        auto changed = sheet;
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(row));
        CHECK(error_of(instrument, changed).kind == ExchangeFault::damaged);

        changed = sheet;
        changed.resize(row);
        CHECK(error_of(instrument, changed).kind == ExchangeFault::damaged);

        changed = sheet;
        changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(row), sheet[row]);
        CHECK(error_of(instrument, changed).kind == ExchangeFault::damaged);

        for (std::size_t other = 1; other < row; ++other) {
            changed = sheet;
            std::swap(changed[row], changed[other]);
            CHECK(error_of(instrument, changed).kind == ExchangeFault::damaged);
        }
    }
    for (std::size_t column = 0; column < sheet[8].size(); ++column) {
        CAPTURE(column);
        auto changed = sheet;
        for (auto& row : changed)
            if (column < row.size())
                row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
        CHECK_THROWS_AS(exchange_from_grid(instrument, grid_from(changed)), ExchangeError);
        changed = sheet;
        for (auto& row : changed)
            row.insert(row.begin() + static_cast<std::ptrdiff_t>(column), "1");
        CHECK_THROWS_AS(exchange_from_grid(instrument, grid_from(changed)), ExchangeError);
    }
}

TEST_CASE("What happened to the rows of an exchange sheet is said") {
    auto const instrument = small_instrument();
    auto sheet = small_sheet(instrument);
    SECTION("a row is missing") {
        sheet.erase(sheet.begin() + 9);
        auto const error = error_of(instrument, sheet);
        CHECK(error.row == 10);
        CHECK(error.what.id.find("aslinya baris 11") != std::string::npos);
    }
    SECTION("the end is missing") {
        sheet.pop_back();
        auto const error = error_of(instrument, sheet);
        CHECK(error.row == sheet.size());
        CHECK(error.what.id.find("terpotong") != std::string::npos);
    }
    SECTION("a column is missing") {
        for (auto& row : sheet)
            if (row.size() > 3)
                row.erase(row.begin() + 3);
        auto const error = error_of(instrument, sheet);
        CHECK(error.row == 8);
        CHECK(error.column == 4);
        CHECK(error.what.id.find("butir V1.1 skor 1") != std::string::npos);
    }
}

TEST_CASE("A sheet of another instrument, version or format is refused as such") {
    auto const instrument = small_instrument();
    auto const sheet = small_sheet(instrument);
    auto other = instrument;
    SECTION("name") {
        other.name = "lain";
        CHECK(error_of(other, sheet).kind == ExchangeFault::other_instrument);
    }
    SECTION("version") {
        other.version = 2;
        CHECK(error_of(other, sheet).kind == ExchangeFault::other_version);
    }
    SECTION("a version that, cut to 32 bits, is ours") {
        auto far = sheet;
        auto& row = far[exchange_format::instrument_version_row];
        row[1] = "4294967297";
        std::vector<std::string> const texts{row[0], row[1]};
        row[2] = exchange_format::row_checksum(exchange_format::instrument_version_row, texts);
        CHECK(error_of(instrument, far).kind == ExchangeFault::damaged);
    }
    SECTION("the same name, but another item") {
        other.items[1].code = "V1.9";
        auto const error = error_of(other, sheet);
        CHECK(error.kind == ExchangeFault::other_instrument);
        CHECK(error.row == 8);
    }
    SECTION("a later format") {
        auto later = sheet;
        later[0][1] = "2";
        CHECK(error_of(instrument, later).kind == ExchangeFault::newer_format);
    }
    SECTION("no exchange sheet at all") {
        CHECK(error_of(instrument, {{"Unit", "n"}, {"A", "5"}}).kind == ExchangeFault::not_exchange);
        CHECK_FALSE(is_exchange(CellGrid()));
    }
}

TEST_CASE("An error value in an exchange sheet is no count") {
    auto const instrument = small_instrument();
    auto grid = grid_from(small_sheet(instrument));
    grid.set_error(9, 4);
    CHECK_THROWS_AS(exchange_from_grid(instrument, grid), ExchangeError);
}
