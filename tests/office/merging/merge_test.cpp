// Forty files of units become the recap of the whole; what is wrong with a file is found and said.
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "places/places.hpp"
#include "sharing.hpp"
#include "survey/sources/unit_counts.hpp"
#include "workbook/merging/survey_parts.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <org/berakhlak/calc/SurveyImport.hpp>
#include <org/berakhlak/calc/SurveyMerge.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

using namespace berakhlak::tests;

namespace {

namespace css = com::sun::star;
using org::berakhlak::calc::SurveyMergeException;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;
using Options = std::vector<css::beans::NamedValue>;
using Model = Reference<css::sheet::XSpreadsheetDocument>;
using Table = std::vector<std::vector<Content>>;

css::beans::NamedValue option(char const* name, std::string const& text) {
    return {OUString::createFromAscii(name), Any(to_office(text))};
}

uno::Sequence<css::beans::NamedValue> sequence(Options const& options) {
    return {options.data(), static_cast<sal_Int32>(options.size())};
}

void save(Model const& document, Path const& target) {
    css::beans::PropertyValue filter;
    filter.Name = "FilterName";
    filter.Value <<= target.extension() == ".xlsx" ? OUString("Calc MS Excel 2007 XML") : OUString("calc8");
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(file_url(target), {&filter, 1});
    Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}

Model import_file(Path const& source) {
    auto const service = org::berakhlak::calc::SurveyImport::create(office_with_extension().context());
    return service->importFile(file_url(source), {});
}
Path import_as(std::string const& ending, Path const& source) {
    Path target = source;
    target.replace_extension(ending);
    save(import_file(source), target);
    return target;
}

Model merge_files(std::vector<Path> const& files, Options const& options = {}) {
    std::vector<OUString> urls;
    for (auto const& file : files)
        urls.push_back(file_url(file));
    return org::berakhlak::calc::SurveyMerge::create(office_with_extension().context())
        ->mergeFiles({urls.data(), static_cast<sal_Int32>(urls.size())}, sequence(options));
}

// The merge, saved and opened again.
Path merged(std::vector<Path> const& files, std::string const& name, Options const& options = {}) {
    auto const target = office_with_extension().folder() / name;
    save(merge_files(files, options), target);
    return target;
}

SurveyMergeException refusal_of(std::vector<Path> const& files, Options const& options = {}) {
    try {
        merge_files(files, options);
    } catch (SurveyMergeException const& refusal) {
        return refusal;
    }
    FAIL("not refused");
    return {};
}

Path exchange_of(Path const& file, std::string const& ending, Options const& options) {
    auto const service = org::berakhlak::calc::SurveyMerge::create(office_with_extension().context());
    auto target = file;
    target.replace_extension(".pertukaran" + ending);
    save(service->exchangeFile(file_url(file), sequence(options)), target);
    return target;
}

int open_documents() {
    auto const components = office_with_extension().desktop()->getComponents()->createEnumeration();
    int count = 0;
    for (; components->hasMoreElements(); ++count)
        static_cast<void>(components->nextElement());
    return count;
}

Path fresh_folder(std::string const& name) {
    auto const folder = office_with_extension().folder() / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

std::map<std::string, std::string> bytes_of(std::vector<Path> const& files) {
    std::map<std::string, std::string> contents;
    for (auto const& file : files)
        contents[file.string()] = file_content(file);
    return contents;
}

// Units of a made-up survey on the scale 1-5, three to nine respondents each, so some are too small to be
// shown. No cell is missing, and every answer depends on unit, respondent and item.
constexpr int units = 40;
constexpr int items = 21;

std::string unit_name(int unit) {
    return "Unit " + std::to_string(unit / 10) + std::to_string(unit % 10);
}
int answer(int unit, int respondent, int item) {
    return 1 + (unit * 7 + respondent * 3 + item * item + unit * item) % 5;
}
std::string header_line() {
    std::string line = "Unit kerja";
    for (char const* code : {"B1", "B2", "B3", "A1", "A2",  "A3",  "K1",  "K2",  "K3",  "H1", "H2",
                             "H3", "L1", "L2", "L3", "AD1", "AD2", "AD3", "KO1", "KO2", "KO3"})
        line += std::string(";") + code;
    return line + "\n";
}
std::string rows_of(int unit, int more = 0) {
    std::string rows;
    for (int respondent = 0; respondent < 3 + unit % 7 + more; ++respondent) {
        rows += unit_name(unit);
        for (int item = 0; item < items; ++item)
            rows += ";" + std::to_string(answer(unit, respondent, item));
        rows += "\n";
    }
    return rows;
}

Path write_csv(Path const& file, std::string const& rows) {
    std::ofstream(file, std::ios::binary) << header_line() << rows;
    return file;
}

std::vector<Path> unit_files(Path const& folder, int count, int more = 0) {
    std::vector<Path> files;
    for (int unit = 0; unit < count; ++unit)
        files.push_back(write_csv(folder / (unit_name(unit) + ".csv"), rows_of(unit, more)));
    return files;
}
Path whole_file(Path const& folder, int count, int more = 0) {
    std::string rows;
    for (int unit = 0; unit < count; ++unit)
        rows += rows_of(unit, more);
    return write_csv(folder / "semua.csv", rows);
}

// Text or number, to the last bit.
std::string exactly(Content const& content) {
    if (content.kind != Content::Kind::number)
        return content.text;
    std::ostringstream out;
    out << std::hexfloat << content.number;
    return out.str();
}

// Column by column from the header down: unit, n, minimum, met, seven values, index, category.
void check_same_rows(Document const& merge, Document const& whole, std::string const& whole_sheet, int rows) {
    auto const last = std::to_string(3 + rows);
    auto const ours = merge.contents("Rekap gabungan.A4:M" + last);
    auto const theirs = whole.contents(whole_sheet + ".A4:M" + last);
    for (std::size_t row = 0; row < ours.size(); ++row)
        for (std::size_t column = 0; column < ours[row].size(); ++column) {
            CAPTURE(row, column);
            CHECK(exactly(ours[row][column]) == exactly(theirs[row][column]));
        }
}

// "n" of the row that begins so.
Content cell_of_row(Document const& document, std::string const& sheet, std::string const& first,
                    char column) {
    for (int row = 1; row < 90; ++row)
        if (document.content(sheet + ".A" + std::to_string(row)) == first)
            return document.content(sheet + "." + std::string(1, column) + std::to_string(row));
    FAIL("no row " << first);
    return {};
}

// All that a sheet shows, as one text.
std::string text_of(Document const& document, std::string const& range) {
    std::string text;
    for (auto const& row : document.contents(range))
        for (auto const& cell : row)
            text += cell.text + "\n";
    return text;
}

bool names(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

constexpr int rows_of_whole = units + 3; // header, pooled, mean of units

} // namespace

TEST_CASE("Forty unit files give the recap of the pooled file, exactly", "[merge]") {
    bool const workbooks = GENERATE(false, true);
    CAPTURE(workbooks);
    auto const folder = fresh_folder("empat-puluh");
    auto files = unit_files(folder, units);
    Document const whole(import_file(whole_file(folder, units)));
    if (workbooks)
        for (std::size_t file = 0; file < files.size(); ++file)
            files[file] = import_as(file % 2 == 0 ? ".ods" : ".xlsx", files[file]);
    auto const before = bytes_of(files);
    int const open = open_documents();
    {
        // Files keep 15 digits of a number; so the figures are compared before they are saved.
        Document const merge(merge_files(files));
        check_same_rows(merge, whole, "Rekap", rows_of_whole);
        CHECK(merge.content("Rekap gabungan.A" + std::to_string(rows_of_whole + 2)) == "Gabungan responden");
        CHECK(merge.content("Sumber.A4") == files.front().filename().string());
        CHECK(merge.content("Sumber.G4") == "ya");
        CHECK(merge.content("Sumber.H4").text.size() == 64);
        CHECK(merge.formula("Rekap gabungan.L5").front() != '=');
    }
    CHECK(open_documents() == open);
    CHECK(bytes_of(files) == before);
}

TEST_CASE("Exchange sheets of units and agencies give the pooled figures, exactly", "[merge]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const folder = fresh_folder("pertukaran");
    auto const whole_csv = whole_file(folder, 12);
    Document const whole(import_file(whole_csv));
    // Two agencies of six units each.
    std::vector<Path> sent;
    for (int agency = 0; agency < 2; ++agency) {
        std::string rows;
        for (int unit = agency * 6; unit < agency * 6 + 6; ++unit)
            rows += rows_of(unit);
        auto const csv = write_csv(folder / ("kab" + std::to_string(agency) + ".csv"), rows);
        sent.push_back(exchange_of(
            csv, ending, {option("Agency", "Kab. " + std::to_string(agency)), option("Period", "2022")}));
    }
    Document const merge(merge_files(sent));
    for (char const column : {'B', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'}) {
        CAPTURE(column);
        CHECK(exactly(cell_of_row(merge, "Rekap gabungan", "Gabungan responden", column)) ==
              exactly(cell_of_row(whole, "Rekap", "Gabungan responden", column)));
    }
    double const mean = (cell_of_row(merge, "Rekap gabungan", "Kab. 0", 'L').number +
                         cell_of_row(merge, "Rekap gabungan", "Kab. 1", 'L').number) /
                        2.0;
    CHECK(cell_of_row(merge, "Rekap gabungan", "Rata-rata instansi", 'L') == mean);
    // Units of three and four respondents stand together.
    CHECK(cell_of_row(merge, "Rekap gabungan", "Kab. 0 – (unit kecil)", 'B') == 7.0);
    CHECK(merge.content("Sumber.B4") == "lembar pertukaran");
}

TEST_CASE("A merged workbook is an exchange sheet for the next level", "[merge]") {
    auto const folder = fresh_folder("berjenjang");
    auto const agency = merged(unit_files(folder, 9), "instansi.xlsx",
                               {option("Agency", "Kab. A"), option("Period", "2022")});
    auto const lone = folder / "b.csv";
    auto const other = exchange_of(write_csv(lone, rows_of(20, 10)), ".ods", {option("Agency", "Kab. B")});
    Document const merge(office_with_extension(), merged({agency, other}, "jenjang.ods"));
    Document const below(office_with_extension(), agency);
    CHECK(exactly(cell_of_row(merge, "Rekap gabungan", "Kab. A", 'L')) ==
          exactly(cell_of_row(below, "Rekap gabungan", "Gabungan responden", 'L')));
    CHECK(names(text_of(merge, "Sumber.A4:H12"), "Periodenya"));
}

TEST_CASE("A merged workbook shows the same without the extension, and after a round trip, in both formats",
          "[merge]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const folder = fresh_folder("tanpa");
    auto const target = folder / ("gabungan" + ending);
    std::vector<std::vector<Content>> before;
    {
        Document const merge(merge_files(unit_files(folder, 12)));
        before = merge.contents("Rekap gabungan.A1:M18");
        merge.save_as(target);
    }
    auto const check_same = [&](Document const& document) {
        document.recalculate();
        auto const shown = document.contents("Rekap gabungan.A1:M18");
        for (std::size_t row = 0; row < before.size(); ++row)
            for (std::size_t column = 0; column < before[row].size(); ++column) {
                CAPTURE(row, column);
                if (before[row][column].kind == Content::Kind::number)
                    CHECK(shown[row][column] == before[row][column].number);
                else
                    CHECK(shown[row][column] == before[row][column].text);
            }
        CHECK(cells_with_unknown_names(document).empty());
    };
    auto const returned = folder / ("kembali" + ending);
    {
        Document const there(office_without_extension(), target);
        check_same(there);
        there.save_as(returned);
    }
    Document const document(office_with_extension(), returned);
    check_same(document);
}

TEST_CASE("What comes twice is refused, or listed when that is asked for", "[merge]") {
    auto const folder = fresh_folder("ganda");
    auto files = unit_files(folder, 4, 5);
    int const open = open_documents();
    SECTION("the same file") {
        files.push_back(files[1]);
    }
    SECTION("a copy under another name") {
        std::filesystem::copy_file(files[1], folder / "salinan.csv");
        files.push_back(folder / "salinan.csv");
    }
    SECTION("the same answers in another format") {
        files.push_back(import_as(".ods", files[1]));
    }
    SECTION("another version of one unit") {
        files.push_back(write_csv(folder / "lagi.csv", rows_of(1, 9)));
    }
    auto const refusal = refusal_of(files);
    CHECK(names(to_utf8(refusal.Message), "dua kali"));
    CHECK(to_utf8(refusal.File) == files.back().filename().string());
    CHECK(!refusal.Advice.isEmpty());
    CHECK(open_documents() == open);

    Document const listed(office_with_extension(), merged(files, "ganda.ods", {option("Twice", "list")}));
    Document const once(office_with_extension(), merged({files.begin(), files.begin() + 4}, "sekali.ods"));
    CHECK(exactly(cell_of_row(listed, "Rekap gabungan", "Gabungan responden", 'L')) ==
          exactly(cell_of_row(once, "Rekap gabungan", "Gabungan responden", 'L')));
    CHECK(listed.content("Sumber.G8") == "TIDAK");
    CHECK(names(listed.content("Sumber.B9").text, "Tidak dipakai"));
    CHECK(names(listed.content("Rekap gabungan.A2").text, "4 dari 5 berkas"));
}

TEST_CASE("A changed count in a stored exchange sheet is found and named", "[merge]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx");
    CAPTURE(ending);
    auto const folder = fresh_folder("berubah");
    auto const good = exchange_of(write_csv(folder / "a.csv", rows_of(8, 6) + rows_of(9, 6)), ending,
                                  {option("Agency", "Kab. A")});
    auto const changed = folder / ("diubah" + ending);
    {
        // Somebody without the extension edits one cell and saves.
        Document const edit(office_without_extension(), good);
        CHECK(edit.content("Pertukaran.A1") == "Lembar pertukaran BerAKHLAK");
        edit.set_number("Pertukaran.D9", edit.content("Pertukaran.D9").number + 1);
        edit.save_as(changed);
    }
    auto const refusal = refusal_of({changed});
    CHECK(names(to_utf8(refusal.Message), "Unit 08"));
    CHECK(names(to_utf8(refusal.Message), "butir B1 skor 1"));

    auto const resaved = folder / ("disimpan" + ending);
    {
        Document const edit(office_without_extension(), good);
        edit.save_as(resaved);
    }
    Document const merge(office_with_extension(), merged({resaved}, "utuh.ods"));
    CHECK(cell_of_row(merge, "Rekap gabungan", "Unit 08", 'B') == 10.0);

    // Beside a good one, the changed one is listed and not used.
    auto const other =
        exchange_of(write_csv(folder / "b.csv", rows_of(10, 6)), ending, {option("Agency", "Kab. B")});
    Document const both(office_with_extension(), merged({changed, other}, "dua.ods"));
    CHECK(both.content("Sumber.G4") == "TIDAK");
    CHECK(names(both.content("Sumber.B5").text, "butir B1 skor 1"));
    CHECK(cell_of_row(both, "Rekap gabungan", "Gabungan responden", 'B') == 12.0);
}

TEST_CASE("A flipped byte in a stored file is found: it is never merged as something else", "[merge]") {
    auto const folder = fresh_folder("bita");
    auto const good =
        exchange_of(write_csv(folder / "a.csv", rows_of(8, 6)), ".xlsx", {option("Agency", "A")});
    auto const content = file_content(good);
    Document const original(office_with_extension(), merged({good}, "asli.ods"));
    auto const index = exactly(cell_of_row(original, "Rekap gabungan", "Gabungan responden", 'L'));
    int refused = 0;
    for (std::size_t place = content.size() / 50; place < content.size(); place += content.size() / 11) {
        CAPTURE(place);
        auto bytes = content;
        bytes[place] = static_cast<char>(bytes[place] ^ 0x10);
        auto const file = folder / ("bita" + std::to_string(place) + ".xlsx");
        std::ofstream(file, std::ios::binary) << bytes;
        try {
            auto const target = folder / "hasil.ods";
            save(merge_files({file}), target);
            // A byte that means nothing to the counts: they are what was sent.
            Document const merge(office_with_extension(), target);
            CHECK(exactly(cell_of_row(merge, "Rekap gabungan", "Gabungan responden", 'L')) == index);
        } catch (SurveyMergeException const&) {
            ++refused;
        }
    }
    CHECK(refused > 0);
}

TEST_CASE("Files that are no survey, of another instrument, or missing are listed", "[merge]") {
    auto const folder = fresh_folder("campur");
    auto files = unit_files(folder, 3, 5);
    std::ofstream(folder / "surat.csv") << "Tanggal;Perihal\n1 Maret;Undangan\n2 Maret;Rapat\n";
    files.push_back(folder / "surat.csv");
    files.push_back(std::filesystem::path(berakhlak::tests::places::examples()) / "skm/skm.csv");
    files.push_back(folder / "tidak-ada.ods");
    css::beans::NamedValue expected[2] = {{"Unit 00", Any(sal_Int32(30))}, {"Unit 77", Any()}};
    Document const merge(
        office_with_extension(),
        merged(files, "campur.ods", {{"Expected", Any(uno::Sequence<css::beans::NamedValue>(expected, 2))}}));
    auto const sources = text_of(merge, "Sumber.A4:H30");
    CHECK(names(sources, "surat.csv"));
    CHECK(names(sources, "instrumennya “skm-2017”"));
    CHECK(names(sources, "tidak dapat dibaca"));
    CHECK(names(sources, "Unit 77"));
    CHECK(names(sources, "Belum ada hasilnya."));
    CHECK(names(sources, "seharusnya 30 responden"));
    CHECK(names(merge.content("Rekap gabungan.A2").text, "3 dari 6 berkas"));
    CHECK(cell_of_row(merge, "Rekap gabungan", "Unit 00", 'D') == "sampel tidak terpenuhi");

    auto const refusal =
        refusal_of({folder / "surat.csv", folder / "tidak-ada.ods"}, {option("Language", "en")});
    CHECK(names(to_utf8(refusal.Message), "No file can be merged."));
    CHECK(names(to_utf8(refusal_of({}).Message), "Tidak ada berkas"));
    CHECK(names(to_utf8(refusal_of({files[0]}, {option("Warna", "merah")}).Message), "Warna"));
}

TEST_CASE("Pick-lists merge with all three questions into the culture health of the whole", "[merge]") {
    auto const csv =
        std::filesystem::path(berakhlak::tests::places::examples()) / "kapuas-2022/kapuas-2022.csv";
    auto const folder = fresh_folder("kapuas");
    std::filesystem::copy_file(csv, folder / "kapuas.csv");
    auto const book = import_as(".ods", folder / "kapuas.csv");
    Document const whole(office_with_extension(), book);
    Document const merge(office_with_extension(), merged({book}, "kapuas.ods"));
    CHECK(cell_of_row(merge, "Rekap gabungan", "Total Indeks Kesehatan Budaya", 'L').number ==
          whole.content("Kesehatan Budaya.A5").number);
    CHECK(cell_of_row(merge, "Rekap gabungan", "Total Indeks Kesehatan Budaya", 'L').number ==
          Approx(76.5).margin(0.05));
    CHECK(exactly(cell_of_row(merge, "Rekap gabungan", "Rata-rata unit", 'L')) ==
          exactly(cell_of_row(whole, "Rekap", "Rata-rata unit", 'L')));
}

TEST_CASE("The exchange sheet of an open workbook is one undo step and tells about no small unit",
          "[merge]") {
    auto const folder = fresh_folder("terbuka");
    Document const book(office_with_extension(), import_as(".ods", whole_file(folder, 12)));
    auto const service = org::berakhlak::calc::SurveyMerge::create(office_with_extension().context());
    service->writeExchangeSheet(book.model(),
                                sequence({option("Agency", "Kab. A"), option("Period", "2022")}));
    auto const text = text_of(book, "Pertukaran.A1:B30");
    CHECK(names(text, "Kab. A"));
    CHECK(names(text, "(unit kecil)"));
    CHECK(names(text, "Unit 02"));
    CHECK_FALSE(names(text, "Unit 00")); // three respondents
    CHECK_FALSE(names(text, "Unit 01")); // four

    Reference<css::document::XUndoManagerSupplier> const supplier(book.model(), UNO_QUERY_THROW);
    auto const steps = supplier->getUndoManager()->getAllUndoActionTitles();
    REQUIRE(steps.getLength() == 1);
    CHECK(to_utf8(steps[0]) == "Tulis lembar pertukaran");

    // Once more: it replaces its own sheet, but nobody else's.
    service->writeExchangeSheet(book.model(), sequence({option("Agency", "Kab. B")}));
    CHECK(names(text_of(book, "Pertukaran.A1:B30"), "Kab. B"));
    book.set_text("Pertukaran.A1", "Catatan saya");
    CHECK_THROWS_AS(service->writeExchangeSheet(book.model(), {}), SurveyMergeException);
    CHECK(book.content("Pertukaran.A1") == "Catatan saya");

    Document const empty(office_with_extension());
    CHECK_THROWS_AS(service->writeExchangeSheet(empty.model(), {}), SurveyMergeException);
    CHECK_THROWS_AS(service->writeExchangeSheet({}, {}), SurveyMergeException);
}

TEST_CASE("Too few people to send on: nothing is written", "[merge]") {
    auto const folder = fresh_folder("sedikit");
    auto const csv = write_csv(folder / "a.csv", rows_of(0));
    auto const service = org::berakhlak::calc::SurveyMerge::create(office_with_extension().context());
    int const open = open_documents();
    CHECK_THROWS_AS(service->exchangeFile(file_url(csv), {}), SurveyMergeException);
    CHECK(open_documents() == open);
}

TEST_CASE("Forty files of one form are imported as one survey: that of the files put together", "[merge]") {
    using namespace berakhlak;
    auto const folder = fresh_folder("satu-survei");
    auto const files = unit_files(folder, units);
    auto const context = office_with_extension().context();
    host::Instruments instruments(context);
    workbook::ImportRequest request;
    std::vector<OUString> urls;
    for (auto const& file : files)
        urls.push_back(file_url(file));
    auto const joined = workbook::import_surveys(context, instruments, urls, request);
    request.url = file_url(whole_file(folder, units));
    auto const whole = workbook::import_survey(context, instruments, request);
    auto const ours = berakhlak::survey::unit_surveys(joined),
               theirs = berakhlak::survey::unit_surveys(whole);
    REQUIRE(ours.size() == theirs.size());
    for (std::size_t unit = 0; unit < ours.size(); ++unit) {
        CHECK(ours[unit].unit == theirs[unit].unit);
        CHECK(ours[unit].counts == theirs[unit].counts);
    }

    std::ofstream(files[7], std::ios::binary) << "Unit kerja;B1;B2\nUnit 07;4;5\n";
    try {
        static_cast<void>(workbook::import_surveys(context, instruments, urls, request));
        FAIL("other headers were taken");
    } catch (survey::Refusal const& refusal) {
        CHECK(refusal.where.file == files[7].filename().string());
    }
}
