#include "sharing_agency.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <fstream>

namespace berakhlak::tests {

namespace {

namespace css = com::sun::star;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY_THROW;

struct Unit {
    char const* name;
    int people;
    int weakest; ///< the answers of a unit differ, and so do its figures
};
constexpr Unit units[] = {{"Dinas Satu", 7, 3}, {"Kantor Dua", 6, 2}, {small_unit, 3, 0}};
constexpr char const* words[] = {"Sangat Tidak Setuju", "Tidak Setuju", "Netral", "Setuju", "Sangat Setuju"};
constexpr char const* first_names[] = {"Bambang", "Siti",    "Agus",   "Dewi",  "Hendra", "Ratna",
                                       "Joko",    "Wulan",   "Slamet", "Indah", "Rudi",   "Kartika",
                                       "Yusuf",   "Lestari", "Tono",   "Murni"};

std::string name_of(int person) {
    return std::string(first_names[person]) + " Purwo" + static_cast<char>('a' + person) + "ningrat";
}
std::string nip_of(int person) {
    return "1980" + std::string(person < 9 ? "0" : "1") + std::to_string((person + 1) % 10) + "15" +
           "2005011" + (person < 10 ? "00" : "0") + std::to_string(person);
}
std::string mail_of(int person) {
    return std::string(first_names[person]) + std::to_string(person) + "@kapuas.example";
}

Rows agency_rows() {
    std::vector<std::string> header{"Nama lengkap", "NIP", "Surel", "Unit kerja", "Jenis kelamin"};
    for (int question = 1; question <= 21; ++question)
        header.push_back("Perilaku " + std::to_string(question));
    Rows rows{header};
    int person = 0;
    for (auto const& unit : units)
        for (int i = 0; i < unit.people; ++i, ++person) {
            std::vector<std::string> row{name_of(person), "", mail_of(person), unit.name,
                                         person % 2 == 0 ? "Laki-laki" : "Perempuan"};
            for (int question = 0; question < 21; ++question) {
                auto const level = unit.weakest + (question * 7 + person * 3) % (5 - unit.weakest);
                row.push_back(words[level]);
            }
            rows.push_back(row);
        }
    return rows;
}

void write_properties(Document const& document) {
    auto const properties =
        Reference<css::document::XDocumentPropertiesSupplier>(document.model(), UNO_QUERY_THROW)
            ->getDocumentProperties();
    properties->setAuthor(to_office(people()[0]));
    properties->setTitle(to_office("Survei oleh " + people()[1]));
    properties->getUserDefinedProperties()->addProperty("Penyusun", css::beans::PropertyAttribute::REMOVABLE,
                                                        Any(to_office(people()[2])));
}

void write_comment_and_name(Document const& document) {
    auto const sheet = sheet_of(document, 0);
    Reference<css::sheet::XSheetAnnotationsSupplier>(sheet, UNO_QUERY_THROW)
        ->getAnnotations()
        ->insertNew(css::table::CellAddress(0, 0, 0), to_office("Tanya " + people()[3]));
    Reference<css::beans::XPropertySet> const model(document.model(), UNO_QUERY_THROW);
    Reference<css::sheet::XNamedRanges> const names(model->getPropertyValue("NamedRanges"), UNO_QUERY_THROW);
    names->addNewByName("Bambang_sendiri", "$Data.$A$2:$Z$2", css::table::CellAddress(0, 0, 0), 0);
}

std::string read(Reference<css::io::XInputStream> const& stream) {
    std::string content;
    uno::Sequence<sal_Int8> bytes;
    while (stream->readBytes(bytes, 65536) > 0)
        content.append(reinterpret_cast<char const*>(bytes.getConstArray()),
                       static_cast<std::size_t>(bytes.getLength()));
    return content;
}

// Separated by tabs; texts that hold one or a quote stand in quotes.
std::vector<std::string> cells_of_line(std::string const& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (char const c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == '\t' && !quoted)
            cells.emplace_back();
        else if (c != '\r')
            cells.back().push_back(c);
    }
    return cells;
}

void add_chart(Reference<css::sheet::XSpreadsheet> const& sheet, char const* name,
               css::table::CellRangeAddress const& range) {
    Reference<css::table::XTableChartsSupplier> const supplier(sheet, UNO_QUERY_THROW);
    supplier->getCharts()->addNewByName(OUString::createFromAscii(name), {20000, 500, 8000, 5000},
                                        {&range, 1}, true, true);
}

} // namespace

std::vector<std::string> const& people() {
    static std::vector<std::string> const all = [] {
        std::vector<std::string> list;
        for (int person = 0; person < 16; ++person) {
            list.push_back(name_of(person));
            list.push_back(nip_of(person));
            list.push_back(mail_of(person));
        }
        return list;
    }();
    return all;
}

Rows unit_rows(int unit) {
    Rows rows{{"Unit kerja", "B1", "B2", "B3", "A1", "A2",  "A3",  "K1",  "K2",  "K3",  "H1",
               "H2",         "H3", "L1", "L2", "L3", "AD1", "AD2", "AD3", "KO1", "KO2", "KO3"}};
    for (int respondent = 0; respondent < 7; ++respondent) {
        auto& row = rows.emplace_back(std::vector{"Dinas " + std::string(1, static_cast<char>('A' + unit))});
        for (int item = 0; item < 21; ++item)
            row.push_back(std::to_string(1 + (unit * 2 + respondent * 3 + item * item) % 5));
    }
    return rows;
}

void write_agency(Document const& document) {
    document.add_sheet("Data");
    document.add_sheet("Rahasia");
    document.fill("Data.A1", agency_rows());
    for (int person = 0; person < 16; ++person)
        document.set_text("Data.B" + std::to_string(person + 2), nip_of(person));
    document.set_text("Rahasia.A1", people()[0]);
    document.hide_sheet("Rahasia");
    document.set_text("A1", "Indeks");
    document.type("B1", "=BERAKHLAK_INDEX($Data.F1:Z17)");
    document.type("B2", "=BERAKHLAK_CATEGORY(B1)");
    document.set_text("D1", "Disusun oleh " + people()[0]);
    document.type_array("A5:F13", "=BERAKHLAK_PROFILE($Data.F1:Z17;\"likert-5\")");
    document.type_array("A16:M21", "=BERAKHLAK_RECAP($Data.F1:Z17;$Data.D1:D17;\"likert-5\")");
    document.type_array("A24:L45", "=BERAKHLAK_ITEMS($Data.F1:Z17;\"likert-5\")");
    // One over figures, and one whose stored data would be names.
    add_chart(sheet_of(document, 0), "Profil", {0, 0, 4, 2, 12});
    add_chart(sheet_of(document, 0), "Orang", {1, 0, 0, 0, 16});
    write_properties(document);
    write_comment_and_name(document);
}

ShareOptionList share_as(char const* mode, bool rows) {
    return {{OUString("Mode"), Any(OUString::createFromAscii(mode))},
            {OUString("RespondentRows"), Any(rows)}};
}

std::map<std::string, std::string> unzipped_parts(std::filesystem::path const& file) {
    auto const zip =
        css::packages::zip::ZipFileAccess::createWithURL(office_with_extension().context(), file_url(file));
    std::map<std::string, std::string> parts;
    for (OUString const& name : zip->getElementNames()) {
        Reference<css::io::XInputStream> const stream(zip->getByName(name), uno::UNO_QUERY);
        parts[to_utf8(name)] = stream.is() ? read(stream) : std::string();
    }
    return parts;
}

std::string unzipped(std::filesystem::path const& file) {
    std::string all;
    for (auto const& [name, part] : unzipped_parts(file))
        all += name + "\n" + part + "\n";
    return all;
}

std::vector<Rows> gnumeric_sheets(std::filesystem::path const& xlsx) {
    auto const folder = xlsx.parent_path() / (xlsx.stem().string() + "-gnumeric");
    std::filesystem::create_directory(folder);
    run({{"/usr/bin/ssconvert", "--recalc", "-S", "-T", "Gnumeric_stf:stf_assistant", "-O",
          "separator='\t' format=raw locale=C quoting-mode=auto", xlsx.string(),
          (folder / "lembar-%n.txt").string()},
         folder / "log",
         folder,
         false},
        std::chrono::seconds(120));
    std::vector<Rows> sheets;
    for (int number = 0;; ++number) {
        std::ifstream file(folder / ("lembar-" + std::to_string(number) + ".txt"));
        if (!file)
            return sheets;
        auto& rows = sheets.emplace_back();
        for (std::string line; std::getline(file, line);)
            rows.push_back(cells_of_line(line));
    }
}

} // namespace berakhlak::tests
