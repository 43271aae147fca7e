// The attacker's view of what has left the house: every part of the file, its pages, what follows from its
// totals, and who stands alone in its rows.
#include "sharing_agency.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <set>

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

// Linear equations over the people's points in one figure; what is known of them is a space of rows.
class Knowledge {
public:
    explicit Knowledge(std::size_t unknowns) : unknowns_(unknowns) {}

    void add(std::vector<double> row) {
        reduce(row);
        auto const pivot = largest(row);
        if (pivot == unknowns_)
            return;
        auto const scale = row[pivot];
        for (auto& c : row)
            c /= scale;
        for (auto& [other_pivot, other] : rows_) {
            auto const times = other[pivot];
            for (std::size_t i = 0; i < unknowns_; ++i)
                other[i] -= times * row[i];
        }
        rows_.emplace_back(pivot, std::move(row));
    }
    [[nodiscard]] bool determines(std::vector<double> row) const {
        reduce(row);
        return largest(row) == unknowns_;
    }

private:
    void reduce(std::vector<double>& row) const {
        for (auto const& [pivot, other] : rows_) {
            auto const times = row[pivot];
            for (std::size_t i = 0; i < unknowns_; ++i)
                row[i] -= times * other[i];
        }
    }
    [[nodiscard]] std::size_t largest(std::vector<double> const& row) const {
        std::size_t best = unknowns_;
        double most = 1e-9;
        for (std::size_t i = 0; i < unknowns_; ++i)
            if (std::fabs(row[i]) > most) {
                most = std::fabs(row[i]);
                best = i;
            }
        return best;
    }

    std::size_t unknowns_;
    std::vector<std::pair<std::size_t, std::vector<double>>> rows_;
};

// Atoms are the crossings of unit and gender; an unknown is the mean of one atom in one figure. Figures are
// tied: the index is the mean of the seven values.
class Attack {
public:
    explicit Attack(std::vector<Person> const& people) {
        for (auto const& person : people)
            ++sizes_[{person.unit, person.gender}];
        for (auto const& [atom, n] : sizes_)
            places_.emplace(atom, places_.size());
        knowledge_.emplace(places_.size() * figures);
        for (std::size_t atom = 0; atom < places_.size(); ++atom) {
            std::vector<double> row(places_.size() * figures);
            for (std::size_t value = 0; value + 1 < figures; ++value)
                row[atom * figures + value] = 1.0 / 7.0;
            row[atom * figures + figures - 1] = -1.0;
            knowledge_->add(row);
        }
    }

    using Members = std::function<bool(std::string const& unit, std::string const& gender)>;
    // The mean over some people.
    [[nodiscard]] std::vector<double> mean(Members const& members, std::size_t figure) const {
        std::vector<double> row(places_.size() * figures);
        double n = 0.0;
        for (auto const& [atom, size] : sizes_)
            if (members(atom.first, atom.second))
                n += size;
        for (auto const& [atom, size] : sizes_)
            if (members(atom.first, atom.second))
                row[places_.at(atom) * figures + figure] = size / n;
        return row;
    }
    void learn(std::vector<double> row) { knowledge_->add(std::move(row)); }
    [[nodiscard]] bool knows(std::vector<double> const& row) const { return knowledge_->determines(row); }

    // A recap as it is shown: rows named after units or genders, the pooled row, the mean of rows.
    void learn_recap(std::vector<std::vector<Content>> const& rows, bool by_gender) {
        std::vector<std::string> groups;
        std::set<std::string> all;
        for (auto const& [atom, n] : sizes_)
            all.insert(by_gender ? atom.second : atom.first);
        auto const of = [by_gender](std::string const& group) -> Members {
            return [by_gender, group](std::string const& unit, std::string const& gender) {
                return (by_gender ? gender : unit) == group;
            };
        };
        for (auto const& row : rows)
            for (std::size_t figure = 0; figure < figures; ++figure) {
                if (row[4 + figure].kind != Content::Kind::number)
                    continue;
                auto const& name = row[0].text;
                if (name == "Gabungan responden") {
                    learn(mean([](auto const&, auto const&) { return true; }, figure));
                } else if (name == "Rata-rata unit") {
                    std::vector<double> sum(places_.size() * figures);
                    for (auto const& group : all) {
                        auto const one = mean(of(group), figure);
                        for (std::size_t i = 0; i < sum.size(); ++i)
                            sum[i] += one[i] / static_cast<double>(all.size());
                    }
                    learn(sum);
                } else if (all.contains(name)) {
                    learn(mean(of(name), figure));
                }
            }
    }

    // Names of groups of fewer than five people of whom some figure follows.
    [[nodiscard]] std::vector<std::string> exposed() const {
        std::vector<std::string> found;
        auto const look = [&](std::string const& name, Members const& members) {
            int n = 0;
            for (auto const& [atom, size] : sizes_)
                n += members(atom.first, atom.second) ? size : 0;
            for (std::size_t figure = 0; figure < figures && n > 0 && n < 5; ++figure)
                if (knows(mean(members, figure)))
                    found.push_back(name + " " + std::to_string(figure));
        };
        for (auto const& [atom, n] : sizes_) {
            auto const unit = atom.first, gender = atom.second;
            look(unit, [&](auto const& u, auto const&) { return u == unit; });
            look(unit + "/" + gender, [&](auto const& u, auto const& g) { return u == unit && g == gender; });
        }
        return found;
    }

private:
    std::map<std::pair<std::string, std::string>, int> sizes_;
    std::map<std::pair<std::string, std::string>, std::size_t> places_;
    std::optional<Knowledge> knowledge_;
};

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
    CHECK(pages.find("n < 5") != std::string::npos);
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

TEST_CASE("From all totals that are shown, by unit and by gender, no small group can be computed",
          "[sharing][leak]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    auto const rows = GENERATE(true, false);
    CAPTURE(mode, rows);
    auto const file = in_folder("kurangi.xlsx");
    std::vector<Person> everybody;
    {
        Document const document(office_with_extension());
        write_group_agency(document);
        everybody = respondents(document);
        share(document, file, share_as(mode.c_str(), rows));
    }
    Document const document(office_without_extension(), file);
    auto const by_unit = document.contents("A17:M21"), by_gender = document.contents("O17:AA20");
    Attack attack(everybody);
    attack.learn_recap(by_unit, false);
    attack.learn_recap(by_gender, true);
    CHECK(attack.exposed().empty());
    // The attack works: with one figure more, the small unit falls.
    Attack told(everybody);
    told.learn_recap(by_unit, false);
    told.learn_recap(by_gender, true);
    told.learn(told.mean([](auto const& unit, auto const&) { return unit == unit_beside; }, figures - 1));
    CHECK_FALSE(told.exposed().empty());
}

TEST_CASE("Nobody is one of fewer than five in the rows that leave, whoever knows unit and gender",
          "[sharing][leak]") {
    auto const mode = GENERATE(as<std::string>(), "live", "values", "native");
    bool const lone = GENERATE(false, true);
    CAPTURE(mode, lone);
    auto const file = in_folder("potongan.ods");
    std::vector<Person> everybody;
    std::vector<std::vector<Content>> before, genders;
    {
        Document const document(office_with_extension());
        write_group_agency(document);
        if (lone) // one woman, in a unit that is merged with another
            for (int row = first_row; row <= last_row; ++row)
                document.set_text("Data.E" + std::to_string(row), row == 12 ? "Perempuan" : "Laki-laki");
        everybody = respondents(document);
        before = document.contents("A1:M46");
        genders = document.contents("O16:AA20");
        share(document, file, share_as(mode.c_str(), true));
    }
    Document const document(office_without_extension(), file);
    document.recalculate();
    // A column of which nothing would be left is empty.
    auto const is_withheld = [](std::string const& text) {
        return text.empty() || text == "(disembunyikan)";
    };
    std::map<std::pair<std::string, std::string>, int> classes;
    auto const cells = document.contents("Data.D2:E17");
    for (auto const& row : cells)
        ++classes[{row[0].text, row[1].text}];
    for (auto const& [shown, n] : classes) {
        CAPTURE(shown.first, shown.second, n);
        CHECK(n >= 5);
    }
    for (auto const& person : everybody) {
        int candidates = 0;
        for (auto const& row : cells)
            candidates += (is_withheld(row[0].text) || row[0].text == person.unit) &&
                          (is_withheld(row[1].text) || row[1].text == person.gender);
        CHECK(candidates >= 5);
    }
    // No more than that: contents that leave are the respondents' own.
    for (std::size_t row = 0; row < everybody.size(); ++row) {
        CHECK((is_withheld(cells[row][0].text) || cells[row][0].text == everybody[row].unit));
        CHECK((is_withheld(cells[row][1].text) || cells[row][1].text == everybody[row].gender));
    }
    // And the figures are what they were, on every sheet that has them.
    auto const check_same = [](auto const& shown, auto const& expected) {
        for (std::size_t row = 0; row < expected.size(); ++row)
            for (std::size_t column = 0; column < expected[row].size(); ++column)
                if (expected[row][column].kind == Content::Kind::number) {
                    CAPTURE(row + 1, column + 1);
                    CHECK(shown[row][column] == expected[row][column].number);
                }
    };
    check_same(document.contents("A1:M46"), before);
    check_same(document.contents("O16:AA20"), genders);
}

TEST_CASE("A user's own formula over rows that are withheld stays what it was", "[sharing][leak]") {
    auto const file = in_folder("rumus-sendiri.ods");
    {
        Document const document(office_with_extension());
        write_agency(document);
        document.type("AC1", "=COUNTIF($Data.E2:E17;\"Perempuan\")");
        document.type("AC2", "=COUNTA($Data.F2:F17)");
        CHECK(document.content("AC1") == 8.0);
        share(document, file, share_as("values", true));
    }
    Document const document(office_without_extension(), file);
    document.recalculate();
    CHECK(document.content("AC1") == 8.0);
    CHECK(document.formula("AC1").front() != '=');
    CHECK(document.content("AC2") == 16.0);
    CHECK(document.formula("AC2").front() == '='); // what it reads leaves as it is
}
