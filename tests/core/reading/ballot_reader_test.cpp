#include "core/reading/ballot_reader.hpp"

#include "core/index/counts.hpp"
#include "core/instrument/instrument_json.hpp"
#include "picklist_p1.hpp"
#include "places/places.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include <catch2/catch.hpp>

using namespace berakhlak::core;

namespace {

using Rows = picklist_p1::Rows;

// "" is an empty cell, "#" an error, "=7" the number 7.
CellGrid grid(Rows const& rows) {
    CellGrid cells(rows.size(), rows.empty() ? 0 : rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            std::string const& text = rows[row][column];
            if (text == "#")
                cells.set_error(row, column);
            else if (text.rfind('=', 0) == 0)
                cells.set_number(row, column, std::stod(text.substr(1)));
            else if (!text.empty())
                cells.set_text(row, column, text);
        }
    return cells;
}

std::string joined(std::vector<std::string> const& texts, std::string const& separator) {
    std::string result;
    for (std::string const& text : texts)
        result += (result.empty() ? "" : separator) + text;
    return result;
}

std::vector<std::string> texts_of(Instrument const& instrument, std::vector<std::string> const& codes) {
    std::vector<std::string> texts;
    for (std::string const& code : codes)
        texts.push_back(instrument.items[*instrument.find_item(code)].text.id);
    return texts;
}

Rows one_column(Rows const& codes, std::string const& separator, std::string const& end = "") {
    Rows rows;
    for (auto const& row : codes)
        rows.push_back({joined(row, separator) + end});
    return rows;
}

Rows one_column_of_texts(Instrument const& instrument, Rows const& codes, std::string const& separator,
                         std::string const& end = "") {
    Rows rows;
    for (auto const& row : codes)
        rows.push_back({joined(texts_of(instrument, row), separator) + end});
    return rows;
}

Rows indicators(Instrument const& instrument, Rows const& codes, std::string const& yes,
                std::string const& no) {
    Rows rows;
    for (auto const& row : codes) {
        rows.emplace_back();
        for (Item const& item : instrument.items)
            rows.back().push_back(std::find(row.begin(), row.end(), item.code) == row.end() ? no : yes);
    }
    return rows;
}

std::vector<std::string> codes_of(Instrument const& instrument) {
    std::vector<std::string> codes;
    for (Item const& item : instrument.items)
        codes.push_back(item.code);
    return codes;
}

Rows below(std::vector<std::string> header, Rows rows) {
    rows.insert(rows.begin(), std::move(header));
    return rows;
}

// Items 1..7 whose codes are numbers, three picks.
Instrument numbered() {
    Instrument instrument;
    instrument.kind = Kind::picks;
    instrument.picks.picks = 3;
    for (int i = 1; i <= 7; ++i) {
        Item item;
        item.code = std::to_string(i);
        item.text = {std::string("Perilaku ") + static_cast<char>('A' + i), {}};
        instrument.items.push_back(item);
    }
    return instrument;
}

std::string picked(Instrument const& instrument, BallotReading const& reading, std::size_t respondent) {
    std::vector<std::string> codes;
    for (std::size_t item = 0; item < instrument.items.size(); ++item)
        if (reading.ballots.row(respondent)[item])
            codes.push_back(instrument.items[item].code);
    return joined(codes, " ");
}

void check_fault(std::vector<BallotFault> const& faults, std::size_t at, std::size_t row, std::size_t column,
                 std::string const& text, BallotFaultKind kind) {
    REQUIRE(faults.size() > at);
    CHECK(faults[at].row == row);
    CHECK(faults[at].column == column);
    CHECK(faults[at].text == text);
    CHECK(faults[at].kind == kind);
}

} // namespace

TEST_CASE("every way to write the worked example gives the same counts") {
    Instrument const p1 = picklist_p1::instrument();
    std::string const question = GENERATE("personal", "current", "expected");
    CAPTURE(question);
    Rows const codes = picklist_p1::picks(question);
    auto const counts = count(p1, picklist_p1::ballots(p1, codes));
    auto const check = [&](PickShape shape, Rows const& rows) {
        CAPTURE(rows.front().front());
        BallotReading const reading = read_ballots(p1, grid(rows));
        CHECK(reading.shape == shape);
        CHECK_FALSE(reading.top.header);
        CHECK(reading.faults.empty());
        CHECK(reading.remarks.empty());
        CHECK(count(p1, reading.ballots) == counts);
    };
    SECTION("one column of text") {
        for (char const* separator : {", ", ",", "; ", ";", "\n", "\r\n", ";\n"}) {
            check(PickShape::one_text_column, one_column_of_texts(p1, codes, separator));
            check(PickShape::one_text_column, one_column(codes, separator));
        }
        check(PickShape::one_text_column, one_column_of_texts(p1, codes, ";", ";"));
        check(PickShape::one_text_column, one_column_of_texts(p1, codes, ". ; ", ". ; "));
        check(PickShape::one_text_column, one_column(codes, " "));
    }
    SECTION("one column per pick") {
        check(PickShape::pick_columns, codes);
        Rows texts;
        for (auto const& row : codes)
            texts.push_back(texts_of(p1, row));
        check(PickShape::pick_columns, texts);
    }
    SECTION("one column per behaviour") {
        check(PickShape::indicator_columns, indicators(p1, codes, "=1", "=0"));
        check(PickShape::indicator_columns, indicators(p1, codes, "=1", ""));
        check(PickShape::indicator_columns, indicators(p1, codes, "1", "0"));
        check(PickShape::indicator_columns, indicators(p1, codes, "1.0", "0.0"));
        check(PickShape::indicator_columns, indicators(p1, codes, "x", ""));
        check(PickShape::indicator_columns, indicators(p1, codes, "Ya", "Tidak"));
        check(PickShape::indicator_columns, indicators(p1, codes, "TRUE", "FALSE"));
    }
}

TEST_CASE("behaviours that hold commas are not torn apart") {
    Instrument const p1 = picklist_p1::instrument();
    BallotReading const reading = read_ballots(
        p1, grid({{"ramah,  cekatan, solutif, dan dapat diandalkan, Kerja sendiri-sendiri, tanpa koordinasi, "
                   "Memegang teguh ideologi\nPancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang "
                   "sah, Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara"}}));
    CHECK(picked(p1, reading, 0) == "B2 L1 L2 X2");
    CHECK(reading.faults.empty());
    check_fault(reading.remarks, 0, 0, 0, "4", BallotFaultKind::too_few);
}

TEST_CASE("the pick-lists that are shipped can be read from what forms write") {
    std::string const name = GENERATE("pilihan-5", "pilihan-10");
    std::ifstream file(berakhlak::tests::places::instruments() + "/" + name + ".json");
    REQUIRE(file);
    Instrument const instrument = instrument_from_json(std::string(std::istreambuf_iterator<char>(file), {}));
    // Every behaviour follows every other one once.
    Rows codes;
    for (Item const& first : instrument.items)
        for (Item const& second : instrument.items)
            if (first.code != second.code)
                codes.push_back({first.code, second.code});
    for (std::string const separator : {", ", ";"}) {
        BallotReading const reading =
            read_ballots(instrument, grid(one_column_of_texts(instrument, codes, separator)));
        CHECK(reading.faults.empty());
        CHECK(count(instrument, reading.ballots) ==
              count(instrument, picklist_p1::ballots(instrument, codes)));
    }
}

TEST_CASE("the longest name wins, and only a whole part is a name") {
    Instrument p1 = picklist_p1::instrument();
    p1.items[0].aliases = {"Ramah"};
    CHECK(picked(p1, read_ballots(p1, grid({{"Ramah, cekatan, solutif, dan dapat diandalkan"}})), 0) == "B2");
    CHECK(picked(p1, read_ballots(p1, grid({{"Ramah, Suka menolong orang lain"}})), 0) == "B1 H2");
    BallotReading const reading = read_ballots(p1, grid({{"B2, Ramah sekali, kok, B3"}}));
    CHECK(reading.ballots.state(0) == BallotState::invalid);
    check_fault(reading.faults, 0, 0, 0, "Ramah sekali, kok", BallotFaultKind::unknown);
    CHECK(reading.faults.size() == 1);
}

TEST_CASE("codes that are numbers: a list is never one number") {
    Instrument const instrument = numbered();
    BallotReading const reading = read_ballots(
        instrument, grid({{"1,2,3"}, {"1 2 3"}, {"=7"}, {"7;6;5;"}, {"=123"}, {"1,2"}, {"=1.2"}}));
    CHECK(reading.shape == PickShape::one_text_column);
    CHECK(picked(instrument, reading, 0) == "1 2 3");
    CHECK(picked(instrument, reading, 1) == "1 2 3");
    CHECK(picked(instrument, reading, 2) == "7");
    CHECK(picked(instrument, reading, 3) == "5 6 7");
    CHECK(picked(instrument, reading, 5) == "1 2");
    REQUIRE(reading.faults.size() == 2);
    check_fault(reading.faults, 0, 4, 0, "123", BallotFaultKind::unknown);
    check_fault(reading.faults, 1, 6, 0, "1.2", BallotFaultKind::unknown);
}

TEST_CASE("ballots that break a rule") {
    Instrument p1 = picklist_p1::instrument();
    Rows const rows{{"B1, B2, B3, A1, A2, A3"},
                    {"B1, B2, B1"},
                    {"B1, Jujur sekali"},
                    {"#"},
                    {"Lainnya: gotong royong, B9; B1"},
                    {"B1 B2"},
                    {""}};
    SECTION("as usual: too many and unknown reject, few and repeated count") {
        BallotReading const reading = read_ballots(p1, grid(rows));
        auto const counts = count(p1, reading.ballots);
        CHECK(counts.ballots == 3);
        CHECK(counts.invalid == 3);
        CHECK(counts.missing == 1);
        CHECK(counts.votes[0] == 3);
        CHECK(counts.votes[3] == 0); // nothing of an invalid ballot counts
        REQUIRE(reading.faults.size() == 3);
        check_fault(reading.faults, 0, 0, 0, "6", BallotFaultKind::too_many);
        check_fault(reading.faults, 1, 2, 0, "Jujur sekali", BallotFaultKind::unknown);
        check_fault(reading.faults, 2, 3, 0, "", BallotFaultKind::error_value);
        REQUIRE(reading.remarks.size() == 4);
        check_fault(reading.remarks, 0, 1, 0, "B1", BallotFaultKind::repeated);
        check_fault(reading.remarks, 1, 1, 0, "2", BallotFaultKind::too_few);
    }
    SECTION("the other way round") {
        p1.picks.too_many = PickRule::accept;
        p1.picks.unknown = PickRule::accept;
        p1.picks.too_few = PickRule::reject;
        p1.picks.repeated = PickRule::reject;
        BallotReading const reading = read_ballots(p1, grid(rows));
        CHECK(reading.ballots.state(0) == BallotState::valid);
        check_fault(reading.remarks, 0, 0, 0, "6", BallotFaultKind::too_many);
        REQUIRE(reading.faults.size() == 5);
        check_fault(reading.faults, 0, 1, 0, "B1", BallotFaultKind::repeated);
        check_fault(reading.faults, 1, 2, 0, "2", BallotFaultKind::too_few);
        check_fault(reading.faults, 3, 4, 0, "2", BallotFaultKind::too_few);
        CHECK(reading.ballots.state(6) == BallotState::missing);
    }
    SECTION("in columns the place of the surplus is named") {
        BallotReading const reading =
            read_ballots(p1, grid({{"B1", "B2", "B3", "A1", "A2", "A3"}, {"B1", "A1", "#", "", "", "B9"}}));
        REQUIRE(reading.faults.size() == 3);
        check_fault(reading.faults, 0, 0, 5, "6", BallotFaultKind::too_many);
        check_fault(reading.faults, 1, 1, 2, "", BallotFaultKind::error_value);
        check_fault(reading.faults, 2, 1, 5, "B9", BallotFaultKind::unknown);
    }
    SECTION("two behaviours in the column of one pick") {
        BallotReading const reading = read_ballots(p1, grid({{"B1", "B2"}, {"B1, B3", "B2"}}));
        CHECK(reading.shape == PickShape::pick_columns);
        CHECK(reading.ballots.state(1) == BallotState::invalid);
        check_fault(reading.faults, 0, 1, 0, "B1, B3", BallotFaultKind::several_in_a_cell);
    }
    SECTION("neither 0 nor 1") {
        auto cells = indicators(p1, {{"B1"}, {"B2"}}, "=1", "=0");
        cells[1][4] = "=2";
        BallotReading const reading = read_ballots(p1, grid(cells));
        CHECK(reading.shape == PickShape::indicator_columns);
        CHECK(reading.ballots.state(1) == BallotState::invalid);
        check_fault(reading.faults, 0, 1, 4, "2", BallotFaultKind::not_an_indicator);
    }
}

TEST_CASE("an answer that is none of the behaviours is a pick, and reaches no value") {
    Instrument const p1 = picklist_p1::instrument();
    BallotReading const reading =
        read_ballots(p1, grid({{"B1, B2, B3, A1, LAINNYA : apa saja, A2"}, {"Lainnya"}, {"B1, Lainnyanya"}}));
    check_fault(reading.faults, 0, 0, 0, "6", BallotFaultKind::too_many);
    check_fault(reading.faults, 1, 2, 0, "Lainnyanya", BallotFaultKind::unknown);
    CHECK(count(p1, reading.ballots).ballots == 0);
    CHECK(count(p1, reading.ballots).invalid == 2);
}

TEST_CASE("blanks and the instrument's missing words are no picks") {
    Instrument p1 = picklist_p1::instrument();
    p1.missing.words = {"-", "Tidak menjawab"};
    p1.missing.codes = {99.0};
    BallotReading const reading =
        read_ballots(p1, grid({{"B1", "-"}, {"tidak menjawab", ""}, {" ", "=99"}, {"", ""}}));
    CHECK(reading.faults.empty());
    auto const counts = count(p1, reading.ballots);
    CHECK(counts.ballots == 1);
    CHECK(counts.missing == 3);
    auto const zeros = read_ballots(p1, grid(indicators(p1, {{"B1"}, {}}, "=1", "=0")));
    CHECK(zeros.ballots.state(1) == BallotState::missing);
}

TEST_CASE("a header row is recognised and skipped") {
    Instrument const p1 = picklist_p1::instrument();
    Rows const codes = picklist_p1::picks("current");
    auto const counts = count(p1, picklist_p1::ballots(p1, codes));
    auto const check = [&](Rows const& rows) {
        BallotReading const reading = read_ballots(p1, grid(rows));
        CHECK(reading.top.header);
        CHECK(reading.faults.empty());
        CHECK(reading.ballots.respondents() == 5);
        CHECK(count(p1, reading.ballots) == counts);
    };
    SECTION("over one column") {
        check(below({"Pilih lima nilai, yang Anda lihat"}, one_column(codes, ", ")));
    }
    SECTION("over picks") {
        check(below({"Pilihan 1", "Pilihan 2", "", "=4", "Pilihan 5"}, codes));
    }
    SECTION("over picks, with a number that could be a code") {
        BallotReading const reading =
            read_ballots(numbered(), grid({{"Pilihan 1", "Pilihan 2", "Pilihan 3"}, {"=3", "=1", "=7"}}));
        CHECK(reading.top.header);
        CHECK(picked(numbered(), reading, 0) == "1 3 7");
    }
    auto ones = indicators(p1, codes, "=1", "=0");
    std::vector<std::string> names = codes_of(p1);
    SECTION("over indicators that it does not name") {
        for (std::string& name : names)
            name = "Kolom " + name;
        check(below(names, ones));
    }
    SECTION("over indicators in another order") {
        ones.insert(ones.begin(), names);
        for (auto& row : ones)
            std::reverse(row.begin(), row.end());
        check(ones);
        for (std::string& name : ones.front())
            name = "grup/" + name;
        check(ones);
        for (std::string& name : ones.front())
            name = "Budaya saat ini [" + name.substr(5) + "]";
        check(ones);
        ones.front() = texts_of(p1, names);
        std::reverse(ones.front().begin(), ones.front().end());
        check(ones);
    }
    SECTION("below titles and blank rows") {
        BallotReading const once = read_ballots(p1, grid(below({"Pilih 1", "", "", "", ""}, codes)));
        CHECK_FALSE(once.top.header); // a title alone is none
        CHECK(once.ballots.state(0) == BallotState::invalid);
        Rows const titles{{"Survei budaya kerja 2022", "", "", "", ""}, {"", "", "", "", ""}};
        auto rows = below({"Pilihan 1", "Pilihan 2", "Pilihan 3", "Pilihan 4", "Pilihan 5"}, codes);
        rows.insert(rows.begin(), titles.begin(), titles.end());
        check(rows);
        CHECK(read_ballots(p1, grid(rows)).top.header == std::size_t{2});
        rows = below({"Pilih lima nilai, yang Anda lihat"}, one_column(codes, ", "));
        rows.insert(rows.begin(), 3, {""});
        check(rows);
        rows = indicators(p1, codes, "=1", "=0");
        rows.insert(rows.begin(), names);
        rows.insert(rows.begin(), std::vector<std::string>(names.size()));
        rows.front().front() = "Budaya saat ini";
        check(rows);
    }
    SECTION("a blank row that no header follows is a respondent without an answer") {
        auto rows = codes;
        rows.insert(rows.begin(), std::vector<std::string>(5));
        BallotReading const reading = read_ballots(p1, grid(rows));
        CHECK_FALSE(reading.top.header);
        CHECK(reading.ballots.respondents() == 6);
        CHECK(reading.ballots.state(0) == BallotState::missing);
    }
    SECTION("a first respondent whose picks are all unreadable is no header") {
        auto rows = codes;
        rows.insert(rows.begin(), {"Jujur", "Disiplin", "Ramah", "Santun", "Kerja keras"});
        BallotReading const reading = read_ballots(p1, grid(rows));
        CHECK_FALSE(reading.top.header);
        CHECK(reading.ballots.state(0) == BallotState::invalid);
        for (char const* const list :
             {"Jujur, Disiplin, Ramah, Santun, Kerja keras", "Jujur; disiplin", "Jujur\nSantun sekali"}) {
            auto lists = one_column(codes, ", ");
            lists.insert(lists.begin(), {list});
            CAPTURE(list);
            CHECK_FALSE(read_ballots(p1, grid(lists)).top.header);
            CHECK(read_ballots(p1, grid(lists)).ballots.state(0) == BallotState::invalid);
        }
        rows.front() = {"Pertama", "Kedua", "Ketiga", "Keempat", "Kelima"};
        CHECK(read_ballots(p1, grid(rows)).top.header);
        rows.front() = {"Pilihan pertama", "Pilihan kedua", "Pilihan ketiga", "", "Pilihan terakhir"};
        CHECK(read_ballots(p1, grid(rows)).top.header);
    }
    SECTION("a first ballot that is wrong is no header") {
        auto rows = codes;
        rows.front() = {"Jujur", "=7", "B1", "", ""};
        BallotReading const reading = read_ballots(p1, grid(rows));
        CHECK_FALSE(reading.top.header);
        CHECK(reading.ballots.state(0) == BallotState::invalid);
        rows.front() = {"#", "Jujur", "", "", ""};
        CHECK_FALSE(read_ballots(p1, grid(rows)).top.header);
        CHECK_FALSE(read_ballots(p1, grid({{"Jujur"}})).top.header);
    }
}

TEST_CASE("a shape that is not clear is refused, with the cell that makes it so") {
    Instrument const p1 = picklist_p1::instrument();
    auto const check = [](Instrument const& instrument, Rows const& rows, std::size_t row, std::size_t column,
                          BallotFaultKind kind) {
        BallotReading const reading = read_ballots(instrument, grid(rows));
        CHECK(reading.shape == PickShape::ambiguous);
        CHECK(reading.ballots.respondents() == 0);
        REQUIRE(reading.faults.size() == 1);
        check_fault(reading.faults, 0, row, column, reading.faults[0].text, kind);
    };
    auto ones = indicators(p1, picklist_p1::picks("current"), "=1", "=0");
    SECTION("a code among indicators") {
        ones[3][7] = "K2";
        check(p1, ones, 3, 7, BallotFaultKind::mixed_shapes);
    }
    SECTION("a header that names all columns but one") {
        auto names = codes_of(p1);
        names[6] = "Kompetensi";
        check(p1, below(names, ones), 0, 6, BallotFaultKind::header_unclear);
        names[6] = "B1";
        check(p1, below(names, ones), 0, 6, BallotFaultKind::header_unclear);
        for (std::string& name : names)
            name = "q/" + name;
        check(p1, below(names, ones), 0, 6, BallotFaultKind::header_unclear);
    }
    SECTION("indicators, but not one per behaviour") {
        for (auto& row : ones)
            row.pop_back();
        check(p1, ones, 0, 0, BallotFaultKind::mixed_shapes);
    }
    SECTION("texts of several questions") {
        check(p1, {{"B1, B2", "A1, A2"}, {"B1, B3", "K1"}}, 0, 0, BallotFaultKind::mixed_shapes);
    }
    SECTION("no cell is a pick") {
        check(p1, {{"=4", "=5"}, {"=3", "=3"}}, 0, 0, BallotFaultKind::unknown);
    }
    SECTION("ones that can be code 1 or a tick") {
        check(numbered(), {{"=1", "", "", "", "", "", ""}, {"", "=1", "", "", "", "", ""}}, 0, 0,
              BallotFaultKind::mixed_shapes);
        Rows const named{{"7", "6", "5", "4", "3", "2", "1"}, {"=1", "", "", "", "", "", ""}};
        BallotReading const reading = read_ballots(numbered(), grid(named));
        CHECK(reading.shape == PickShape::indicator_columns);
        CHECK(picked(numbered(), reading, 0) == "7");
        Rows const zeros{{"=1", "=0", "=0", "=1", "=0", "=0", "=0"}};
        CHECK(picked(numbered(), read_ballots(numbered(), grid(zeros)), 0) == "1 4");
    }
}

TEST_CASE("as many pick columns as behaviours are still pick columns") {
    Instrument const instrument = numbered();
    Rows const rows{{"=3", "=7", "=2", "", "", "", ""}, {"=1", "=2", "=3", "", "", "", ""}};
    BallotReading const reading = read_ballots(instrument, grid(rows));
    CHECK(reading.shape == PickShape::pick_columns);
    CHECK(picked(instrument, reading, 0) == "2 3 7");
    CHECK(picked(instrument, reading, 1) == "1 2 3");
}

TEST_CASE("a grid without any content has no ballots that count") {
    Instrument const p1 = picklist_p1::instrument();
    CHECK(read_ballots(p1, CellGrid()).ballots.respondents() == 0);
    for (std::size_t const columns : {1U, 5U, 24U}) {
        BallotReading const reading = read_ballots(p1, CellGrid(3, columns));
        CHECK(reading.faults.empty());
        CHECK(count(p1, reading.ballots).missing == 3);
    }
}

TEST_CASE("random ballots survive every shape and separator") {
    auto const seed = GENERATE(take(40, random(1, 1'000'000)));
    CAPTURE(seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    Instrument const p1 = picklist_p1::instrument();
    auto items = codes_of(p1);
    Rows codes(2 + random() % 20);
    for (auto& row : codes) {
        std::shuffle(items.begin(), items.end(), random);
        row.assign(items.begin(), items.begin() + 1 + static_cast<std::ptrdiff_t>(random() % 5));
    }
    auto const counts = count(p1, picklist_p1::ballots(p1, codes));
    char const* const separator = std::vector{", ", ";", "\n", "; "}[random() % 4];
    CHECK(count(p1, read_ballots(p1, grid(one_column_of_texts(p1, codes, separator))).ballots) == counts);
    CHECK(count(p1, read_ballots(p1, grid(one_column(codes, random() % 2 ? " " : ", "))).ballots) == counts);
    CHECK(count(p1, read_ballots(p1, grid(indicators(p1, codes, "=1", "=0"))).ballots) == counts);
    for (auto& row : codes)
        row.resize(5);
    CHECK(count(p1, read_ballots(p1, grid(codes)).ballots) == counts);
}
