// What else tells about people: the pages of a PDF and the properties of a file.
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include <cmath>
#include <map>

using namespace berakhlak::tests;
using uno::Reference;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;

constexpr int first_row = 2, last_row = 17; // of the respondents
constexpr int figures = 8;                  // seven values and the index

Path in_folder(std::string const& name) {
    return office_with_extension().folder() / name;
}

void share(Document const& document, Path const& file, ShareOptionList const& options) {
    sharing()->writeShare(document.model(), file_url(file),
                          {options.data(), static_cast<sal_Int32>(options.size())});
}

// Printed by a program of poppler's.
std::string printed(Path const& pdf, std::vector<std::string> words) {
    auto const out = pdf.parent_path() / (pdf.stem().string() + ".out");
    words[0] = "/usr/bin/" + words[0];
    words.push_back(pdf.string());
    if (words[0].ends_with("pdftotext"))
        words.push_back("-");
    run({words, out, pdf.parent_path(), false}, std::chrono::seconds(60));
    return file_content(out);
}

// What the respondents answered, from the rows themselves: points of 100 by respondent and value, the index
// behind them.
struct Person {
    std::string unit, gender;
    std::vector<double> points;
};
std::vector<Person> respondents(Document const& document) {
    std::map<std::string, double> const worth{{"Sangat Setuju", 100},
                                              {"Setuju", 80},
                                              {"Netral", 60},
                                              {"Tidak Setuju", 40},
                                              {"Sangat Tidak Setuju", 20}};
    std::vector<Person> people;
    for (auto const& row :
         document.contents("Data.D" + std::to_string(first_row) + ":Z" + std::to_string(last_row))) {
        Person person{row[0].text, row[1].text, std::vector<double>(figures)};
        for (std::size_t item = 0; item < 21; ++item) {
            person.points[item / 3] += worth.at(row[item + 2].text) / 3.0;
            person.points[figures - 1] += worth.at(row[item + 2].text) / 21.0;
        }
        people.push_back(std::move(person));
    }
    return people;
}

std::string two_decimals(double figure, char sign) {
    auto text = std::to_string(std::round(figure * 100.0) / 100.0);
    text.resize(text.find('.') + 3);
    text[text.find('.')] = sign;
    return text;
}

bool holds_number(std::string const& text, std::string const& number) {
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (auto at = text.find(number); at != text.npos; at = text.find(number, at + 1))
        if ((at == 0 || !is_digit(text[at - 1])) &&
            (at + number.size() == text.size() || !is_digit(text[at + number.size()])))
            return true;
    return false;
}

// Who works in the office with the extension, as LibreOffice has it (Tools, Options, User Data).
class UserName {
public:
    UserName(std::string const& given, std::string const& family) { set(given, family); }
    ~UserName() { set("", ""); }
    UserName(UserName const&) = delete;
    UserName& operator=(UserName const&) = delete;

private:
    static void set(std::string const& given, std::string const& family) {
        css::beans::NamedValue const node{"nodepath",
                                          uno::Any(rtl::OUString("/org.openoffice.UserProfile/Data"))};
        auto const provider = css::configuration::theDefaultProvider::get(office_with_extension().context());
        uno::Sequence<uno::Any> arguments(1);
        arguments.getArray()[0] <<= node;
        Reference<css::container::XNameReplace> const data(
            provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                                  arguments),
            UNO_QUERY_THROW);
        data->replaceByName("givenname", uno::Any(to_office(given)));
        data->replaceByName("sn", uno::Any(to_office(family)));
        Reference<css::util::XChangesBatch>(data, UNO_QUERY_THROW)->commitChanges();
    }
};

// The agency with a recap by gender beside that by unit.
void write_group_agency(Document const& document) {
    write_agency(document);
    document.type_array("O16:AA20", "=BERAKHLAK_RECAP($Data.F1:Z17;$Data.E1:E17;\"likert-5\")");
}

} // namespace

TEST_CASE("Nobody and nothing hidden is on the pages of a PDF, in its properties or between its streams",
          "[sharing][leak]") {
    auto const rows = GENERATE(false, true);
    CAPTURE(rows);
    auto const pdf = in_folder("bocor.pdf");
    std::vector<Person> everybody;
    {
        Document const document(office_with_extension());
        write_group_agency(document);
        everybody = respondents(document);
        share(document, pdf, share_as("live", rows));
    }
    auto const pages = printed(pdf, {"pdftotext", "-layout"});
    // The attack works: what may be read is read.
    CHECK(pages.find("Gabungan") != std::string::npos);
    auto const all = pages + printed(pdf, {"pdftotext", "-raw"}) + printed(pdf, {"pdfinfo"}) +
                     printed(pdf, {"pdfinfo", "-meta"}) + printed(pdf, {"pdfinfo", "-custom"}) +
                     file_content(pdf);
    for (auto const& person : people()) {
        CAPTURE(person);
        CHECK(all.find(person) == std::string::npos);
    }
    CHECK(all.find("Rahasia") == std::string::npos);
    CHECK(all.find("Bambang") == std::string::npos);
    for (char const* unit : {small_unit, unit_beside})
        for (std::size_t figure = 0; figure < figures; ++figure) {
            double sum = 0.0, n = 0.0;
            for (auto const& person : everybody)
                if (person.unit == unit) {
                    sum += person.points[figure];
                    ++n;
                }
            for (char const sign : {'.', ','}) {
                auto const number = two_decimals(sum / n, sign);
                CAPTURE(unit, figure, number);
                CHECK_FALSE(holds_number(pages, number));
            }
        }
    if (!rows)
        CHECK(all.find("Sangat Tidak Setuju") == std::string::npos);
}

TEST_CASE("The properties of a shared document tell nothing, not even who shares it", "[sharing][leak]") {
    auto const ending = GENERATE(as<std::string>(), ".ods", ".xlsx", ".pdf");
    CAPTURE(ending);
    auto const file = in_folder("keterangan" + ending);
    UserName const name("Purnama", "Wijayakusumah");
    {
        Document const document(office_with_extension());
        write_agency(document);
        share(document, file, share_as("values", false));
    }
    auto const all = ending == ".pdf" ? printed(file, {"pdfinfo"}) + printed(file, {"pdfinfo", "-meta"}) +
                                            file_content(file)
                                      : unzipped(file);
    CHECK(all.find("Wijayakusumah") == std::string::npos);
    CHECK(all.find("Purnama") == std::string::npos);
    if (ending == ".pdf")
        return;
    Document const there(office_without_extension(), file);
    auto const properties =
        Reference<css::document::XDocumentPropertiesSupplier>(there.model(), UNO_QUERY_THROW)
            ->getDocumentProperties();
    for (auto const& text : {properties->getAuthor(), properties->getModifiedBy(), properties->getPrintedBy(),
                             properties->getTitle(), properties->getSubject(), properties->getDescription(),
                             properties->getTemplateName(), properties->getTemplateURL()})
        CHECK(text.isEmpty());
    CHECK_FALSE(properties->getKeywords().hasElements());
    CHECK(properties->getEditingDuration() == 0);
    Reference<css::beans::XPropertySet> const own(properties->getUserDefinedProperties(), UNO_QUERY_THROW);
    auto const left = own->getPropertySetInfo()->getProperties();
    for (auto const& property : left) // what the format itself says about the program
        CHECK_THAT(to_utf8(property.Name), Catch::Matchers::Equals("AppVersion"));
}
