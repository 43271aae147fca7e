// Every file of tests/data/imports through the office's own filters: the sheet Data holds the expected table,
// the note tells what was used and what wasn't, or the file is refused with its place.
#include "harness/offices.hpp"
#include "import_case.hpp"

#include "harness/document.hpp"

#include "places/places.hpp"
#include "survey/table/row_list.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
namespace json = boost::json;
using berakhlak::test::ImportCase;
using org::berakhlak::calc::SurveyImportException;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::Sequence;
using uno::UNO_QUERY_THROW;
using Named = css::beans::NamedValue;
using Cells = std::vector<std::vector<std::string>>;
using Sheets = Reference<css::sheet::XSpreadsheetDocument>;

constexpr char own_instrument[] = "uji-impor";

Sequence<Named> pairs(json::object const& object);

Any option_value(json::value const& value) {
    if (value.is_string())
        return Any(to_office(std::string(value.as_string())));
    if (value.is_object())
        return Any(pairs(value.as_object()));
    return Any(static_cast<sal_Int32>(value.to_number<int>()));
}

Sequence<Named> pairs(json::object const& object) {
    std::vector<Named> list;
    for (auto const& [name, value] : object)
        list.emplace_back(to_office(std::string(name)), option_value(value));
    return {list.data(), static_cast<sal_Int32>(list.size())};
}

// In the user's folder for as long as it is looked at: two instruments alike would be refused as such.
class OwnInstrument {
public:
    explicit OwnInstrument(ImportCase const& c) {
        if (!c.has_own_instrument())
            return;
        auto const paths = css::util::PathSubstitution::create(office_with_extension().context());
        OUString path;
        osl::File::getSystemPathFromFileURL(paths->substituteVariables("$(user)", false), path);
        file_ = std::filesystem::path(to_utf8(path)) / "berakhlak" / "instruments" /
                (std::string(own_instrument) + "-" + std::to_string(count_++) + ".json");
        std::filesystem::create_directories(file_.parent_path());
        auto instrument = c.own_instrument();
        instrument["name"] = name();
        std::ofstream(file_) << json::serialize(instrument);
    }
    ~OwnInstrument() {
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
    }
    OwnInstrument(OwnInstrument const&) = delete;
    OwnInstrument& operator=(OwnInstrument const&) = delete;

    [[nodiscard]] std::string name() const { return file_.stem().string(); }

private:
    inline static int count_ = 0; // an office reads a name once
    std::filesystem::path file_;
};

/// One import of a case: what is asked for, and what comes of it.
class Run {
public:
    Run(ImportCase const& c, json::object const& expected) : case_(c), expected_(expected) {}

    void check() const {
        OwnInstrument const instrument(case_);
        if (auto const* refused = expected_.if_contains("refused"))
            check_refusal(refused->as_object(), options(instrument));
        else
            check_workbook(options(instrument));
    }

private:
    [[nodiscard]] bool says(char const* key) const { return expected_.contains(key); }

    [[nodiscard]] std::vector<Named> options(OwnInstrument const& instrument) const {
        std::vector<Named> list;
        for (auto const& option : pairs(expected_.at("options").as_object()))
            list.push_back(option);
        if (case_.has_own_instrument())
            list.emplace_back("Instrument", Any(to_office(instrument.name())));
        else if (case_.says("instrument") && !expected_.at("options").as_object().contains("Instrument"))
            list.emplace_back("Instrument", Any(to_office(case_.text("instrument"))));
        list.emplace_back("KeepIdentities", Any(true));
        OUString const items("Butir");
        list.emplace_back("Sheets",
                          Any(has_figures() ? Sequence<OUString>(&items, 1) : Sequence<OUString>()));
        return list;
    }
    [[nodiscard]] bool has_figures() const { return case_.says("levels") || case_.says("current"); }

    [[nodiscard]] Sheets import(std::vector<Named> const& options) const {
        auto const service = org::berakhlak::calc::SurveyImport::create(office_with_extension().context());
        return service->importFile(file_url(case_.file),
                                   {options.data(), static_cast<sal_Int32>(options.size())});
    }

    void check_refusal(json::object const& refused, std::vector<Named> options) const {
        auto const indonesian = refusal_of(options);
        auto const says = std::string(refused.at("says").as_string());
        INFO(to_utf8(indonesian.Message));
        CHECK(to_utf8(indonesian.Message).find(case_.name) == 0);
        CHECK(to_utf8(indonesian.Message).find(says) != std::string::npos);
        auto const row = refused.at("row").to_number<sal_Int32>();
        CHECK(indonesian.Row == row);
        auto const column = std::string(refused.at("column").as_string());
        CHECK(to_utf8(indonesian.Column).substr(0, column.size()) == column);
        CHECK((column.empty() ? indonesian.Column.isEmpty() : !indonesian.Column.isEmpty()));
        if (row > 0)
            CHECK(to_utf8(indonesian.Message).find("baris " + std::to_string(row)) != std::string::npos);
        CHECK_FALSE(indonesian.Advice.isEmpty());

        options.emplace_back("Language", Any(OUString("en")));
        auto const english = refusal_of(options);
        CHECK(english.Message != indonesian.Message);
        CHECK(english.Advice != indonesian.Advice);
        CHECK(english.Row == indonesian.Row);
        CHECK(english.Column == indonesian.Column);
    }
    [[nodiscard]] SurveyImportException refusal_of(std::vector<Named> const& options) const {
        try {
            Document const imported(import(options));
        } catch (SurveyImportException const& refusal) {
            return refusal;
        }
        FAIL("not refused");
        return {};
    }

    void check_workbook(std::vector<Named> const& options) const {
        Document const workbook(import(options));
        check_data(workbook);
        check_note(workbook);
        if (case_.says("levels"))
            check_levels(workbook);
        if (case_.says("current"))
            check_picks(workbook);
    }

    static Cells sheet(Document const& workbook, char const* name) {
        Reference<css::sheet::XSpreadsheet> const sheet(
            workbook.model()->getSheets()->getByName(OUString::createFromAscii(name)), UNO_QUERY_THROW);
        auto const cursor = sheet->createCursor();
        Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
        auto const used =
            Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
        Reference<css::sheet::XCellRangeData> const range(
            sheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow), UNO_QUERY_THROW);
        Cells rows;
        for (auto const& line : range->getDataArray()) {
            auto& cells = rows.emplace_back();
            for (auto const& cell : line)
                cells.push_back(text_of(cell));
        }
        return rows;
    }
    // What is text there must be text: a number shows that it is one.
    static std::string text_of(Any const& cell) {
        OUString text;
        double number = 0.0;
        if (cell >>= text)
            return to_utf8(text);
        return (cell >>= number) ? "number " + std::to_string(static_cast<long long>(number)) : "error";
    }

    // --- which rows are used

    [[nodiscard]] std::map<std::size_t, std::string> dropped() const {
        std::map<std::size_t, std::string> rows;
        auto const add = [&](json::array const& list) {
            for (auto const& row : list)
                rows[row.at("row").to_number<std::size_t>()] = std::string(row.at("why").as_string());
        };
        // By the table without skipped lines.
        if (case_.says("left_out") && !says("kept_left_out"))
            add(case_.list("left_out"));
        if (says("dropped"))
            add(expected_.at("dropped").as_array());
        std::erase_if(rows,
                      [&](auto const& row) { return row.first >= case_.first_row() + this->rows().size(); });
        return rows;
    }
    // A sheet doesn't tell empty rows at its end from those that were never there.
    [[nodiscard]] json::array rows() const {
        auto rows = case_.list("rows");
        auto const is_empty = [](json::value const& row) {
            auto const cells = berakhlak::test::texts(row);
            return std::all_of(cells.begin(), cells.end(), [](auto const& text) { return text.empty(); });
        };
        while (!rows.empty() && is_empty(rows.back()))
            rows.pop_back();
        return rows;
    }
    [[nodiscard]] std::vector<std::size_t> used() const {
        auto const out = dropped();
        std::vector<std::size_t> used;
        for (std::size_t row = 0, end = rows().size(); row < end; ++row)
            if (!out.contains(case_.first_row() + row))
                used.push_back(row);
        return used;
    }
    [[nodiscard]] std::string cell(std::size_t row, std::size_t column) const {
        if (says("overridden"))
            return std::string(case_.expected.at("overridden").at("rows").at(row).at(column).as_string());
        if (says("blanked"))
            for (auto const& blanked : expected_.at("blanked").as_array())
                if (blanked.at(0) == case_.first_row() + row && blanked.at(1) == column)
                    return {};
        auto text = std::string(case_.list("rows")[row].at(column).as_string());
        if (says("words"))
            if (auto const* word = expected_.at("words").as_object().if_contains(text))
                return std::string(word->as_string());
        return text;
    }

    // --- the sheet Data: every column of the file under its header, every used row, every cell as text

    void check_data(Document const& workbook) const {
        auto const data = sheet(workbook, "Data");
        auto const rows_used = used();
        REQUIRE(data.size() == rows_used.size() + 1);
        std::set<std::size_t> known;
        known.insert(column_called(data, "Baris sumber"));
        for (std::size_t i = 0; i < rows_used.size(); ++i)
            CHECK(data[i + 1][0] == "number " + std::to_string(case_.first_row() + rows_used[i]));
        auto const headers = berakhlak::test::texts(case_.expected.at("headers"));
        for (std::size_t column = 0; column < headers.size(); ++column) {
            if (headers[column].empty())
                continue;
            INFO(headers[column]);
            auto const found = column_called(data, renamed(headers[column]));
            CHECK(known.insert(found).second);
            for (std::size_t i = 0; i < rows_used.size(); ++i)
                CHECK(data[i + 1][found] == cell(rows_used[i], column));
        }
        // Whatever else stands there are items that nobody was asked about.
        for (std::size_t column = 0; column < data[0].size(); ++column)
            for (std::size_t i = 1; !known.contains(column) && i < data.size(); ++i)
                CHECK(data[i][column].empty());
    }
    [[nodiscard]] std::string renamed(std::string const& header) const {
        auto const* names = expected_.if_contains("renamed");
        auto const* name = names ? names->as_object().if_contains(header) : nullptr;
        return name ? std::string(name->as_string()) : header;
    }
    static std::size_t column_called(Cells const& data, std::string const& header) {
        for (std::size_t column = 0; column < data[0].size(); ++column)
            if (data[0][column] == header)
                return column;
        FAIL("no column " << header);
        return 0;
    }
    // --- the sheet Catatan

    void check_note(Document const& workbook) const {
        auto const note = sheet(workbook, "Catatan");
        auto const out = dropped();
        CHECK(value(note, "Baris di bawah judul kolom") == std::to_string(rows().size()));
        CHECK(value(note, "Dipakai") == std::to_string(used().size()));
        CHECK(value(note, "Tidak dipakai") == std::to_string(out.size()));
        std::map<std::string, std::size_t> reasons;
        for (auto const& [row, why] : out) {
            ++reasons[why];
            CHECK(value(note, "Baris " + std::to_string(row)) == reason(why));
        }
        for (auto const& [why, count] : reasons)
            CHECK(value(note, "– " + reason(why)) == std::to_string(count));

        std::string all;
        for (auto const& row : note)
            all += "\n" + (row.size() > 1 ? row[1] : std::string());
        auto const tells = [&](std::string const& text) {
            INFO(all);
            CHECK(all.find(text) != std::string::npos);
        };
        for (auto const& text : list("tells"))
            tells(text);
        for (auto const& text : list("silent"))
            CHECK(all.find(text) == std::string::npos);
        check_recognition(note, tells);
        for (auto const& [key, name] : findings)
            tells_rows(key, name, tells);
    }
    template <class Tells>
    void check_recognition(Cells const& note, Tells const& tells) const {
        if (case_.says("source"))
            tells("Bentuk berkas: " + source_name(case_.text("source")));
        if (case_.says("encoding") && !says("overridden"))
            tells("Pengodean aksara: " + encoding_name(case_.text("encoding")));
        if (case_.says("items"))
            for (auto const& [column, code] : case_.expected.at("items").as_object()) {
                auto const header = case_.list("headers")[std::stoul(std::string(column))].as_string();
                tells("Kolom “" + std::string(header) + "”: butir " + std::string(code.as_string()));
            }
        if (case_.says("units"))
            CHECK(value(note, "Unit") == std::to_string(case_.list("units").size()));
    }
    template <class Tells>
    void tells_rows(char const* key, char const* name, Tells const& tells) const {
        // What is dropped for one reason isn't looked at for another; the plain run shows all.
        if (!case_.says(key) || says("dropped"))
            return;
        if (std::string_view(key) == "before_start_rows" && !asks_for_start())
            return;
        std::vector<std::size_t> rows_found;
        for (auto const row : berakhlak::test::numbers(case_.expected.at(key)))
            rows_found.push_back(static_cast<std::size_t>(row));
        tells(std::string(name) + ": baris " + berakhlak::survey::row_list(rows_found));
    }
    [[nodiscard]] bool asks_for_start() const {
        auto const* cleaning = expected_.at("options").as_object().if_contains("Cleaning");
        return cleaning && cleaning->as_object().contains("Start");
    }

    static std::string value(Cells const& note, std::string const& what) {
        for (auto const& row : note)
            if (row.size() > 1 && row[0] == what)
                return row[1];
        return "(no line " + what + ")";
    }
    [[nodiscard]] std::vector<std::string> list(char const* key) const {
        return says(key) ? berakhlak::test::texts(expected_.at(key)) : std::vector<std::string>();
    }

    static std::string reason(std::string const& why) {
        static std::map<std::string, std::string> const names{{"blank", "Baris kosong"},
                                                              {"repeated_header", "Judul kolom terulang"},
                                                              {"technical", "Baris teknis"},
                                                              {"not_submitted", "Tidak dikirim"},
                                                              {"no_answers", "Tanpa jawaban"},
                                                              {"duplicate", "Kiriman ganda"},
                                                              {"test_answer", "Jawaban percobaan"},
                                                              {"before_start", "Sebelum survei dimulai"},
                                                              {"invalid_answer", "Jawaban tidak sah"},
                                                              {"wrong_picks", "Pilihan menyalahi aturan"}};
        return names.at(why);
    }
    static std::string source_name(std::string const& source) {
        static std::map<std::string, std::string> const names{
            {"google_forms", "Google Forms"}, {"microsoft_forms", "Microsoft Forms"},
            {"kobotoolbox", "KoboToolbox"},   {"limesurvey", "LimeSurvey"},
            {"surveymonkey", "SurveyMonkey"}, {"qualtrics", "Qualtrics"},
            {"typed", "Lembar yang diketik"}};
        return names.at(source);
    }
    static std::string encoding_name(std::string const& encoding) {
        return encoding.starts_with("utf-8")    ? "UTF-8"
               : encoding.starts_with("utf-16") ? "UTF-16"
                                                : "Windows-1252";
    }
    inline static std::map<char const*, char const*> const findings{
        {"duplicate_identity_rows", "Identitas yang sama"},
        {"duplicate_answers_rows", "Jawaban yang sama dalam waktu singkat"},
        {"test_answer_rows", "Jawaban percobaan"},
        {"before_start_rows", "Sebelum survei dimulai"},
        {"wrong_picks_rows", "Pilihan menyalahi aturan"}};

    // --- figures of the sheet Butir, worked out from the expectation

    static std::map<std::string, std::vector<double>> items(Document const& workbook) {
        Reference<css::sheet::XSpreadsheet> const sheet(workbook.model()->getSheets()->getByName("Butir"),
                                                        UNO_QUERY_THROW);
        Reference<css::sheet::XCellRangeData> const range(sheet->getCellRangeByName("A1:E80"),
                                                          UNO_QUERY_THROW);
        std::map<std::string, std::vector<double>> rows;
        for (auto const& line : range->getDataArray()) {
            OUString code;
            line[0] >>= code;
            auto& numbers = rows[to_utf8(code)];
            for (auto const& cell : line) {
                double number = -1.0;
                cell >>= number;
                numbers.push_back(number);
            }
        }
        return rows;
    }
    void check_levels(Document const& workbook) const {
        auto const scale = case_.own_instrument().at("scale").as_object();
        auto const levels = berakhlak::test::numbers(case_.expected.at("levels"));
        double sum = 0.0;
        for (auto const level : levels)
            sum += scale.at("lowest").to_number<double>() +
                   static_cast<double>(level - 1) * scale.at("step").to_number<double>();
        auto const row = items(workbook).at("B1");
        CHECK(row[2] == static_cast<double>(levels.size()));
        CHECK(row[4] == Approx(sum / static_cast<double>(levels.size())).epsilon(1e-12));
    }
    // Column C: how many picked the behaviour; every behaviour of the instrument stands there.
    void check_picks(Document const& workbook) const {
        auto const out = dropped();
        std::map<std::string, double> votes;
        auto const instrument = case_.own_instrument();
        for (auto const& item : instrument.at("items").as_array())
            votes[std::string(item.at("code").as_string())] = 0.0;
        for (std::size_t row = 0; row < case_.list("current").size(); ++row)
            if (!out.contains(case_.first_row() + row))
                for (auto const& code : berakhlak::test::texts(case_.list("current")[row]))
                    votes.at(code) += 1.0;
        auto const found = items(workbook);
        for (auto const& [code, count] : votes) {
            INFO(code);
            CHECK(found.at(code)[2] == count);
        }
    }

    ImportCase const& case_;
    json::object const& expected_;
};

} // namespace

TEST_CASE("every file that really arrives, through the office's own filters", "[imports]") {
    static auto const cases = berakhlak::test::import_cases();
    REQUIRE(cases.size() >= 70);
    for (auto const& c : cases) {
        std::size_t run = 0;
        for (auto const& expected : c.list("imports"))
            DYNAMIC_SECTION(c.name << " " << ++run) {
                Run(c, expected.as_object()).check();
            }
    }
}

TEST_CASE("no file of tests/data/imports is without an expectation", "[imports]") {
    auto const cases = berakhlak::test::import_cases();
    std::set<std::string> known{"README.md", "make_workbooks.py", "questions"};
    for (auto const& c : cases) {
        known.insert({c.name, c.name + ".expected.json"});
        CHECK_FALSE(c.list("imports").empty());
    }
    for (auto const& entry : std::filesystem::directory_iterator(
             std::filesystem::path(berakhlak::tests::places::data()) / "imports"))
        CHECK(known.contains(entry.path().filename().string()));
}
