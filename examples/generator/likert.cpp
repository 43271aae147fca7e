#include "csv.hpp"
#include "people.hpp"
#include "surveys.hpp"

#include <vector>

namespace berakhlak::examples {

namespace {

struct Unit {
    char const* name;
    int respondents;
    int lean; ///< permille: towards the higher levels
};

constexpr Unit units[] = {
    {"Dinas Pendidikan", 31, 20},  {"Dinas Kesehatan", 27, 60},      {"Dinas Perhubungan", 18, -120},
    {"Sekretariat Daerah", 22, 0}, {"Kecamatan Muara Ulin", 13, 90}, {"Inspektorat", 9, 150},
};

// How people write the levels of the scale, from the lowest; each spelling as likely as its place in the
// list is frequent.
std::span<char const* const> spellings(std::size_t level) {
    static constexpr char const* lowest[] = {"Sangat Tidak Setuju", "Sangat Tidak Setuju", "STS",
                                             "sangat tidak setuju"};
    static constexpr char const* low[] = {"Tidak Setuju", "Tidak Setuju", "TS", "tidak setuju "};
    static constexpr char const* middle[] = {"Kurang Setuju", "Kurang Setuju", "KS", "Netral",
                                             "kurang  setuju"};
    static constexpr char const* high[] = {"Setuju", "Setuju", "Setuju", "S", "setuju ", "SETUJU"};
    static constexpr char const* highest[] = {"Sangat Setuju",  "Sangat Setuju",  "Sangat Setuju", "SS",
                                              "sangat setuju ", "Sangat  Setuju", " SANGAT SETUJU"};
    std::span<char const* const> const all[] = {lowest, low, middle, high, highest};
    return all[level];
}

/// Level of an item: the unit, the person and the value lean it one way or the other.
std::size_t draw_level(Random& random, int lean) {
    std::vector<int> const weights = {20 - lean / 20, 80 - lean / 5, 230 - lean / 2, 450 + lean / 4,
                                      220 + lean / 2};
    return random.weighted(weights);
}

} // namespace

std::string likert_words(core::Instrument const& instrument) {
    constexpr int value_lean[] = {20, 120, -40, 60, 80, -160, 40};
    Random random(20230405);
    std::vector<Unit> unit_of;
    for (Unit const& unit : units)
        unit_of.insert(unit_of.end(), static_cast<std::size_t>(unit.respondents), unit);
    random.shuffle(unit_of);
    auto const moments = invent_moments(random, unit_of.size());

    std::vector<std::string> row = {"Cap waktu", "Unit kerja", "Jenis kelamin"};
    for (auto const& item : instrument.items)
        row.push_back("Seberapa setuju Anda dengan pernyataan berikut? [" + item.text.id + "]");
    Csv csv(';');
    csv.row(row);
    for (std::size_t i = 0; i < unit_of.size(); ++i) {
        int const person = random.between(-80, 80);
        row = {moments[i], unit_of[i].name, random.permille(500) ? "Perempuan" : "Laki-laki"};
        for (auto const& item : instrument.items) {
            auto const level = draw_level(random, unit_of[i].lean + person + value_lean[*item.value]);
            std::string const word = random.one_of(spellings(level));
            row.push_back(random.permille(15) ? "" : word);
        }
        csv.row(row);
    }
    return "\xEF\xBB\xBF" + csv.text();
}

} // namespace berakhlak::examples
