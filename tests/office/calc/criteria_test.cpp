// Criteria mean what COUNTIFS means: in one document, in the same run, under each of its settings.
#include "harness/offices.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include <utility>

using namespace berakhlak::tests;
namespace sheet = com::sun::star::sheet;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

constexpr int copies = 5; // of each content: fewer respondents are not shown
constexpr int items = 21;
constexpr int values = 7;

// Texts of cells; of the others, what is typed.
std::vector<std::string> const texts{"Dinas Sosial",
                                     "dinas sosial",
                                     "DINAS",
                                     "Dinas",
                                     " Dinas",
                                     "Sosial Dinas",
                                     "Badan",
                                     "Dinas*",
                                     "Dinas?",
                                     "RSUD (Tipe C)",
                                     "A+B",
                                     "Dana $",
                                     "Évé",
                                     "eve",
                                     "ÉVÉ",
                                     "1.2",
                                     "1.20",
                                     "01",
                                     "1",
                                     "1,5",
                                     "1.000",
                                     "197503121998031001",
                                     "197503121998031002",
                                     ">10 tahun",
                                     "> 10 tahun",
                                     "<5 tahun",
                                     "=sama",
                                     "<>lain",
                                     "01/10/2025",
                                     "2025-10-01",
                                     "01/10/2025 08:30",
                                     "TRUE",
                                     "50%",
                                     "x",
                                     "~x",
                                     "a.b",
                                     "axb"};
std::vector<std::string> const typed{"1",
                                     "1.2",
                                     "10",
                                     "1000",
                                     "0",
                                     "-3",
                                     "0.5",
                                     "50%",
                                     "TRUE",
                                     "FALSE",
                                     "2025-10-01",
                                     "2025-10-02",
                                     "2025-10-01 08:30",
                                     "197503121998031000",
                                     "=\"\"",
                                     "=\"Dinas\"",
                                     "=1/0",
                                     "=NA()",
                                     ""};

std::vector<std::string> criteria() {
    std::vector<std::string> all;
    std::vector<std::string> const words{"Dinas",
                                         "dinas sosial",
                                         "Sosial",
                                         "Badan",
                                         "évé",
                                         "eve",
                                         "1.2",
                                         "1.20",
                                         "01",
                                         "1",
                                         "1,5",
                                         "1.5",
                                         "1.000",
                                         "1000",
                                         "1,000",
                                         "0",
                                         "-3",
                                         "0.5",
                                         "50%",
                                         "TRUE",
                                         "true",
                                         "FALSE",
                                         "197503121998031001",
                                         "197503121998031002",
                                         "10 tahun",
                                         ">10 tahun",
                                         "5 tahun",
                                         "sama",
                                         "01/10/2025",
                                         "2025-10-01",
                                         "2025-10-01 08:30",
                                         "45931",
                                         "x",
                                         "A+B",
                                         "RSUD (Tipe C)",
                                         "Dana $",
                                         ""};
    for (char const* sign : {"", "=", "<>"})
        for (std::string const& word : words)
            all.push_back(sign + word);
    for (char const* sign : {">", ">=", "<", "<="})
        for (char const* word : {"Dinas", "eve", "1", "1.2", "1,5", "1.000", "0", "50%", "TRUE", "01/10/2025",
                                 "2025-10-01", "2025-10-01 08:00", "10 tahun", "197503121998031001"})
            all.push_back(std::string(sign) + word);
    for (char const* pattern :
         {"*",       "?*",      "<>*",     "<>?*",      "Dinas*",      "*Dinas",   "*sos*",    "Dinas?",
          "Dinas~*", "Dinas~?", "~~x",     "?",         "??",          "<>Dinas*", "1*",       "*.*",
          "1?2",     "2025*",   "*%",      "=*a*",      "=>10*",       "=<5*",     "a.b",      "a?b",
          ".*",      "Dinas.*", "^Dinas$", "D[a-i]nas", "Dinas|Badan", "[0-9]+",   "<>[0-9]+", "\\(Tipe",
          "A+",      ".+",      "<>.+",    "^$"})
        all.emplace_back(pattern);
    return all;
}

std::string level(std::size_t row, int item) {
    // Any numbers will do: two sets of rows must not add up to the same seven sums.
    return std::to_string((row * 7919 + static_cast<std::size_t>(item) * 104729 + row * row * 31) % 97 % 5 +
                          1);
}

using Table = uno::Sequence<uno::Sequence<uno::Any>>;

Table read(Document const& document, std::string const& range) {
    return Reference<sheet::XCellRangeData>(document.range(range), UNO_QUERY_THROW)->getDataArray();
}

void write_formulas(Document const& document, std::string const& range,
                    std::vector<std::vector<std::string>> const& formulas) {
    uno::Sequence<uno::Sequence<rtl::OUString>> rows(static_cast<sal_Int32>(formulas.size()));
    for (std::size_t row = 0; row < formulas.size(); ++row) {
        auto& cells = rows.getArray()[row];
        cells.realloc(static_cast<sal_Int32>(formulas[row].size()));
        for (std::size_t column = 0; column < formulas[row].size(); ++column)
            cells.getArray()[column] = to_office(formulas[row][column]);
    }
    Reference<sheet::XCellRangeFormula>(document.range(range), UNO_QUERY_THROW)->setFormulaArray(rows);
}

std::string column_name(int column) {
    std::string const last(1, static_cast<char>('A' + column % 26));
    return column < 26 ? last : column_name(column / 26 - 1) + last;
}

// A content and its answers, each several times; a criterion a row.
class Survey {
public:
    explicit Survey(Office& office) : document_(office), criteria_(criteria()) {
        document_.add_sheet("Isi");
        document_.add_sheet("Kriteria");
        document_.add_sheet("Hitung");
        for (auto const& text : texts)
            add([&](std::string const& cell) { document_.set_text(cell, text); });
        for (auto const& one : typed)
            add([&](std::string const& cell) { document_.type(cell, one); });
        Rows answers;
        for (int row = 0; row < rows_; ++row) {
            auto& cells = answers.emplace_back();
            for (int item = 0; item < items; ++item)
                cells.push_back(level(static_cast<std::size_t>(row), item));
        }
        document_.fill("Isi.B1", answers);
        for (std::size_t i = 0; i < criteria_.size(); ++i)
            document_.set_text("Kriteria.A" + std::to_string(i + 1), criteria_[i]);
    }

    void set(char const* setting, bool value) const {
        Reference<com::sun::star::beans::XPropertySet>(document_.model(), UNO_QUERY_THROW)
            ->setPropertyValue(rtl::OUString::createFromAscii(setting), uno::Any(value));
    }

    void hold_to_countifs() {
        write();
        auto const last = std::to_string(criteria_.size());
        auto const met = read(document_, "Hitung.A1:" + column_name(contents_ - 1) + last);
        for (std::size_t i = 0; i < criteria_.size(); ++i)
            check(i, met[static_cast<sal_Int32>(i)]);
    }

private:
    template <class Write>
    void add(Write const& write) {
        for (int copy = 0; copy < copies; ++copy)
            write("Isi.A" + std::to_string(++rows_));
        ++contents_;
    }

    // COUNTIFS of each content alone, and the profile of those whom the criterion selects in the whole
    // column.
    void write() const {
        std::vector<std::vector<std::string>> formulas(criteria_.size());
        for (std::size_t i = 0; i < criteria_.size(); ++i)
            for (int content = 0; content < contents_; ++content) {
                auto const cell = "$Isi.$A$" + std::to_string(content * copies + 1);
                formulas[i].push_back("=COUNTIFS(" + cell + ":" + cell + ";$Kriteria.$A$" +
                                      std::to_string(i + 1) + ")");
            }
        auto const last = std::to_string(criteria_.size());
        write_formulas(document_, "Hitung.A1:" + column_name(contents_ - 1) + last, formulas);
        auto const height = std::to_string(rows_);
        for (std::size_t i = 0; i < criteria_.size(); ++i)
            document_.set_array_formula(profile(i), "=ORG.BERAKHLAK.CALC.FUNCTIONS.PROFILEIFS($Isi.$B$1:$V$" +
                                                        height + ";\"likert-5\";$Isi.$A$1:$A$" + height +
                                                        ";$Kriteria.$A$" + std::to_string(i + 1) + ")");
    }

    static std::string profile(std::size_t criterion) {
        auto const first = criterion * 10 + 1;
        return "Hitung.CA" + std::to_string(first) + ":CF" + std::to_string(first + 8);
    }

    void check(std::size_t criterion, uno::Sequence<uno::Any> const& met) const {
        INFO("criterion " << criteria_[criterion]);
        double n = 0.0;
        std::vector<double> sums(values, 0.0);
        std::string who;
        for (int content = 0; content < contents_; ++content) {
            double one = -1.0;
            REQUIRE((met[content] >>= one));
            if (one == 0.0)
                continue;
            who += std::to_string(content) + " ";
            n += copies;
            for (int row = content * copies; row < (content + 1) * copies; ++row)
                for (int item = 0; item < items; ++item)
                    sums[static_cast<std::size_t>(item / 3)] +=
                        std::stod(level(static_cast<std::size_t>(row), item));
        }
        INFO("COUNTIFS selects the contents " << who);
        auto const shown = read(document_, profile(criterion));
        double shown_n = -1.0;
        shown[values + 1][1] >>= shown_n;
        CHECK(shown_n == n);
        for (int value = 0; value < values && n > 0.0; ++value) {
            double index = -1.0;
            shown[value + 1][2] >>= index;
            CHECK(index == Approx(sums[static_cast<std::size_t>(value)] * 20.0 / (3.0 * n)));
        }
    }

    Document document_;
    std::vector<std::string> criteria_;
    int rows_ = 0;
    int contents_ = 0;
};

void hold_all_settings(Office& office) {
    Survey survey(office);
    struct Settings {
        bool regular, wildcards, whole, ignore_case;
    };
    for (auto const& [regular, wildcards, whole, ignore_case] :
         {Settings{false, true, true, true}, Settings{false, true, false, true},
          Settings{false, true, true, false}, Settings{true, false, true, true},
          Settings{true, false, false, false}, Settings{false, false, false, true}}) {
        // The two kinds of patterns exclude each other: the one that is on is set last.
        survey.set(regular ? "Wildcards" : "RegularExpressions", false);
        survey.set("Wildcards", wildcards);
        survey.set("RegularExpressions", regular);
        if (wildcards)
            survey.set("Wildcards", true);
        survey.set("MatchWholeCell", whole);
        survey.set("IgnoreCase", ignore_case);
        INFO("regular expressions " << regular << ", wildcards " << wildcards << ", whole cell " << whole
                                    << ", ignore case " << ignore_case);
        survey.hold_to_countifs();
    }
}

} // namespace

TEST_CASE("Each of 150 criteria selects the rows that COUNTIFS selects, under every setting", "[criteria]") {
    CHECK(criteria().size() >= 150);
    Office office(settings_with_extension()); // of its own: it takes a while
    hold_all_settings(office);
}

TEST_CASE("In an Indonesian office criteria are read as COUNTIFS reads them there", "[criteria]") {
    auto settings = settings_with_extension();
    settings.language = "id";
    Office office(settings);
    Survey survey(office);
    survey.hold_to_countifs();
}

TEST_CASE("A criterion that is a number, and one in a cell", "[criteria]") {
    Document const document(office_with_extension());
    fill_likert(document);
    for (int row = 2; row <= 7; ++row)
        document.set_number("X" + std::to_string(row), row == 2 ? 2 : 1);
    auto const of_five = document.typed("=BERAKHLAK_INDEX(B3:V7)");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;X2:X7;1)") == of_five.number);
    document.set_number("Y1", 1);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;X2:X7;Y1)") == of_five.number);
    // An empty cell is the number 0, in COUNTIFS too.
    CHECK(document.typed("=COUNTIFS(X2:X7;Y2)") == 0.0);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;X2:X7;Y2)") == "#N/A");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;X2:X7;NA())") == "#N/A");
}

TEST_CASE("A range of criteria stands beside the answers, row by row", "[criteria]") {
    Document const document(office_with_extension());
    fill_likert(document);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;A2:A7;\"Dinas*\")") == likert_dinas_index);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B:V;;;A:A;\"Dinas*\")") == likert_dinas_index);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B1:V7;;;A1:A7;\"Dinas*\")") == likert_dinas_index);
    for (char const* criteria : {"A:A", "A1:A7", "A1:A6", "A2:A8", "A3:A8", "A2:A6", "A2:F2"}) {
        CAPTURE(criteria);
        CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;;;" + std::string(criteria) + ";\"Dinas*\")") ==
              "#VALUE!");
        CHECK(document.typed("=BERAKHLAK_PROFILEIFS(B2:V7;;" + std::string(criteria) + ";\"Dinas*\")") ==
              "#VALUE!");
    }
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B:V;;;A1:A7;\"Dinas*\")") == "#VALUE!");
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B1:V1048576;;;A:A;\"Dinas*\")") == likert_dinas_index);
}
