// Buat laporan: what is remembered, and what is in the way.
#include "wizard/forms/report_page.hpp"

#include <catch2/catch.hpp>

using namespace berakhlak;
using wizard::ReportPage;
using workbook::report::Particulars;
using workbook::report::Shape;

namespace {

class Office : public wizard::ReportPort {
public:
    std::string existing(std::string const& typed) override {
        return typed == "/home/siti/kop.ott" || typed == "/home/siti/2021.ods" ? "file://" + typed
                                                                               : std::string();
    }
    void write(Particulars const& particulars, std::string const& template_url,
               std::string const& previous_url) override {
        written = particulars;
        used = template_url;
        before = previous_url;
    }
    std::optional<Particulars> written;
    std::string used, before;
};

} // namespace

TEST_CASE("a report remembers what was said of the last one") {
    Office office;
    ReportPage first(office, core::Language::indonesian, {});
    CHECK(first.particulars() == Particulars());
    first.said() = {"Kabupaten Kapuas", "2022",      "3–14 Oktober",         "Judul",
                    "Kepala",           Shape::full, core::Language::english};
    first.set_template("/home/siti/kop.ott");
    ReportPage const next(office, core::Language::indonesian, first.memory());
    CHECK(next.particulars().agency == "Kabupaten Kapuas");
    CHECK(next.particulars().dates == "3–14 Oktober");
    CHECK(next.particulars().shape == Shape::full);
    CHECK(next.particulars().language == core::Language::indonesian); // of the office, each time
    CHECK(next.template_file() == "/home/siti/kop.ott");
    CHECK(ReportPage(office, core::Language::english, "damaged {").particulars().agency.empty());
}

TEST_CASE("a report is written with the template that is there, and with none that isn't") {
    Office office;
    ReportPage page(office, core::Language::indonesian, {});
    CHECK(page.problem()->id == "Tanpa nama instansi, tempatnya di sampul diisi kemudian di Writer.");
    page.said().agency = "Kabupaten Kapuas";
    CHECK_FALSE(page.problem());
    page.set_template("/tidak/ada.ott");
    CHECK_FALSE(page.may_write());
    CHECK(page.problem()->id == "Templat itu tidak ada. Pilih berkas .ott yang lain, atau kosongkan.");
    page.write();
    CHECK_FALSE(office.written);
    page.set_template("/home/siti/kop.ott");
    page.write();
    REQUIRE(office.written);
    CHECK(office.written->agency == "Kabupaten Kapuas");
    CHECK(office.used == "file:///home/siti/kop.ott");
    CHECK(office.before.empty());
    page.set_previous("/home/siti/2020.ods");
    CHECK(page.problem()->en ==
          "There is no such workbook of the survey before. Choose another, or leave it empty.");
    page.set_previous("/home/siti/2021.ods");
    page.write();
    CHECK(office.before == "file:///home/siti/2021.ods");
}
