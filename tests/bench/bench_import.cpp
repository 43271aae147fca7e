// What the import of a large survey costs beside what LibreOffice itself needs to open its file: a CSV as
// Google Forms writes it, 100,000 respondents x 30 columns, opened as text columns, and imported to a
// finished workbook. Each in an office of its own, started afresh, in turns. The targets: at most 1.6 times
// the time and 1.6 times the peak memory. And the longest time without news of the progress, for that is how
// long Cancel may go unheard once the file has been read. Run by hand: bench_import [respondents] [rounds].
#include "core/instrument/instrument_json.hpp"
#include "harness/document.hpp"
#include "places/places.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <cppuhelper/implbase1.hxx>
#include <org/berakhlak/calc/SurveyImport.hpp>
#include <rtl/ref.hxx>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <random>

namespace {

using namespace berakhlak::tests;
namespace css = com::sun::star;
using rtl::OUString;
using Path = std::filesystem::path;
using Spreadsheet = uno::Reference<css::sheet::XSpreadsheetDocument>;
using Seconds = std::chrono::duration<double>;

constexpr int units = 60;
constexpr int columns = 30;
constexpr std::chrono::seconds longest(600);

template <std::size_t Size>
std::string any_of(std::array<char const*, Size> const& words, std::mt19937& random) {
    return words[random() % Size];
}

std::string digits(unsigned long number, std::size_t length) {
    auto text = std::to_string(number);
    return std::string(length - std::min(length, text.size()), '0') + text;
}

// "13/03/2026 08:05:30", one after the other.
std::string time_stamp(int respondent, int respondents) {
    auto const second = static_cast<long>(respondent) * 28 * 24 * 3600 / respondents;
    return digits(1 + second / 86400, 2) + "/02/2026 " + digits(second / 3600 % 24, 2) + ":" +
           digits(second / 60 % 60, 2) + ":" + digits(second % 60, 2);
}

std::string person(int respondent, std::mt19937& random) {
    constexpr std::array first{"Ahmad",  "Siti",  "Budi",  "Dewi",    "Rizky",   "Putri", "Agus", "Nur",
                               "Hendra", "Maria", "Yohan", "Lestari", "Bambang", "Ratna", "Eko",  "Fitri"};
    constexpr std::array last{"Santoso", "Halim",   "Wijaya",  "Rahmawati", "Hidayat", "Saputra",
                              "Lestari", "Pratama", "Susanti", "Nugroho",   "Siregar", "Simanjuntak"};
    constexpr std::array education{"SMA", "D3", "S1", "S2", "S3"};
    constexpr std::array position{"Pelaksana", "Fungsional", "Pengawas", "Administrator", "JPT"};
    constexpr std::array grade{"II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b"};
    auto const born = 1966 + random() % 36;
    return any_of(first, random) + " " + any_of(last, random) + "," + std::to_string(born) +
           digits(1 + random() % 12, 2) + digits(1 + random() % 28, 2) + digits(2000 + random() % 24, 4) +
           digits(static_cast<unsigned long>(respondent), 6) + ",Dinas Percontohan Kabupaten Nomor " +
           std::to_string(1 + random() % units) + "," + (random() % 2 ? "Laki-laki" : "Perempuan") + "," +
           std::to_string(born) + "," + any_of(education, random) + "," + any_of(position, random) + "," +
           any_of(grade, random);
}

void write_survey(Path const& file, int respondents) {
    auto const instrument = berakhlak::core::instrument_from_json(
        file_content(berakhlak::tests::places::instruments() + "/likert-5.json"));
    std::ofstream csv(file, std::ios::binary);
    csv << "Cap waktu,Nama Lengkap,NIP,Unit kerja,Jenis kelamin,Tahun lahir,Pendidikan,Jabatan,Golongan";
    for (auto const& item : instrument.items)
        csv << ",\"" << item.text.id << '"';
    csv << "\r\n";
    constexpr std::array answers{
        "Sangat Tidak Setuju", "Tidak Setuju", "Netral", "Setuju", "Setuju", "Setuju",
        "Sangat Setuju",       "Sangat Setuju"};
    std::mt19937 random(2026);
    for (int respondent = 0; respondent < respondents; ++respondent) {
        csv << time_stamp(respondent, respondents) << ',' << person(respondent, random);
        for (std::size_t item = 0; item < instrument.items.size(); ++item)
            csv << ',' << any_of(answers, random);
        csv << "\r\n";
    }
}

css::beans::PropertyValue argument(char const* name, uno::Any const& value) {
    css::beans::PropertyValue property;
    property.Name = OUString::createFromAscii(name);
    property.Value = value;
    return property;
}

Spreadsheet open_as_text(Office const& office, Path const& file) {
    std::string formats;
    for (int column = 1; column <= columns; ++column)
        formats += (column > 1 ? "/" : "") + std::to_string(column) + "/2";
    css::beans::PropertyValue const arguments[] = {
        argument("FilterName", uno::Any(OUString("Text - txt - csv (StarCalc)"))),
        argument("FilterOptions", uno::Any(to_office("44,34,76,1," + formats))),
        argument("Hidden", uno::Any(true))};
    return {office.desktop()->loadComponentFromURL(file_url(file), "_blank", 0, {arguments, 3}),
            uno::UNO_QUERY_THROW};
}

using Clock = std::chrono::steady_clock;

// Remembers the longest time that passed between two calls.
class Watch : public cppu::WeakImplHelper1<css::task::XStatusIndicator> {
public:
    void SAL_CALL start(OUString const&, sal_Int32) override { last_ = Clock::now(); }
    void SAL_CALL setValue(sal_Int32) override { look(); }
    void SAL_CALL end() override { look(); }
    void SAL_CALL setText(OUString const&) override {}
    void SAL_CALL reset() override {}

    [[nodiscard]] double longest() const { return longest_.count(); }

private:
    void look() {
        auto const now = Clock::now();
        longest_ = std::max(longest_, Seconds(now - last_));
        last_ = now;
    }

    Clock::time_point last_;
    Seconds longest_{};
};

Spreadsheet import(Office const& office, Path const& file) {
    rtl::Reference<Watch> const watch(new Watch);
    css::beans::NamedValue const option{"StatusIndicator",
                                        uno::Any(uno::Reference<css::task::XStatusIndicator>(watch.get()))};
    auto const document = org::berakhlak::calc::SurveyImport::create(office.context())
                              ->importFile(file_url(file), {&option, 1});
    std::cout << "longest time without news while writing: " << watch->longest() << " s\n";
    return document;
}

struct Contender {
    std::string name;
    std::function<Spreadsheet(Office const&, Path const&)> open;
    std::string respondents; ///< the cell that tells how many there are; or the last one
    std::vector<double> seconds = {};
    std::vector<double> megabytes = {};
};

void measure(Contender& contender, Path const& file) {
    ProfileSettings settings;
    settings.extensions = {berakhlak::tests::places::oxt()};
    Office const office(settings, longest);
    auto const start = std::chrono::steady_clock::now();
    Document const document(contender.open(office, file));
    Seconds const time = std::chrono::steady_clock::now() - start;
    auto const memory = static_cast<double>(office.peak_memory()) / 1024.0;
    std::cout << contender.name << ": " << time.count() << " s, " << memory << " MB ("
              << document.content(contender.respondents) << ")" << std::endl;
    contender.seconds.push_back(time.count());
    contender.megabytes.push_back(memory);
}

double median_of(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void compare(char const* what, char const* unit, double floor, double ours) {
    std::cout << what << ": " << floor << ' ' << unit << " opened, " << ours << ' ' << unit
              << " imported, ratio " << ours / floor << " (target at most 1.6)\n";
}

} // namespace

int main(int count, char** words) {
    int const respondents = count > 1 ? std::stoi(words[1]) : 100'000;
    int const rounds = count > 2 ? std::stoi(words[2]) : 5;
    auto const file = std::filesystem::temp_directory_path() / "berakhlak-bench-import.csv";
    write_survey(file, respondents);
    std::cout << std::fixed << std::setprecision(2) << respondents << " x " << columns << ", "
              << static_cast<double>(std::filesystem::file_size(file)) / 1e6 << " MB\n";
    Contender opening{"opened as text", open_as_text, "A" + std::to_string(respondents + 1)};
    Contender importing{"imported", import, "Rekap.B65"};
    for (int round = 0; round < rounds; ++round) {
        measure(opening, file);
        measure(importing, file);
    }
    compare("median time", "s", median_of(opening.seconds), median_of(importing.seconds));
    compare("median peak memory", "MB", median_of(opening.megabytes), median_of(importing.megabytes));
    std::filesystem::remove(file);
}
