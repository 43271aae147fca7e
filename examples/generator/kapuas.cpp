#include "core/index/aspiration.hpp"
#include "core/index/culture.hpp"
#include "core/reading/ballot_reader.hpp"
#include "csv.hpp"
#include "people.hpp"
#include "pick_model.hpp"
#include "surveys.hpp"

#include <array>
#include <cmath>
#include <stdexcept>

namespace berakhlak::examples {

namespace {

// The figures that were published, and how near the unrounded ones must come.
constexpr double published_implementation = 62.4;
constexpr double published_total = 76.5;
constexpr double nearness = 0.01;

struct Unit {
    char const* name;
    std::size_t respondents;
    int shift; ///< permille: how much better (or worse) the values are lived than in the whole
};

// The districts' names are invented too: no real office should find itself judged here.
constexpr Unit units[] = {
    {"Sekretariat Daerah", 62, 35},
    {"Sekretariat DPRD", 24, -60},
    {"Inspektorat", 28, 95},
    {"Badan Perencanaan Pembangunan Daerah", 26, 70},
    {"Badan Keuangan dan Aset Daerah", 34, 10},
    {"Badan Pendapatan Daerah", 30, -25},
    {"Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", 27, 60},
    {"Badan Penanggulangan Bencana Daerah", 22, 5},
    {"Badan Kesatuan Bangsa dan Politik", 18, -40},
    {"Dinas Pendidikan", 74, 0},
    {"Dinas Kesehatan", 58, 20},
    {"RSUD", 70, -35},
    {"Dinas Pekerjaan Umum, Penataan Ruang, Perumahan dan Kawasan Permukiman", 40, -70},
    {"Dinas Sosial", 21, 40},
    {"Dinas Tenaga Kerja dan Transmigrasi", 19, -15},
    {"Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana", 25, 50},
    {"Dinas Ketahanan Pangan", 17, -20},
    {"Dinas Lingkungan Hidup", 24, -45},
    {"Dinas Kependudukan dan Pencatatan Sipil", 31, 80},
    {"Dinas Pemberdayaan Masyarakat dan Desa", 26, 0},
    {"Dinas Perhubungan", 23, -85},
    {"Dinas Komunikasi, Informatika, Statistik dan Persandian", 29, 45},
    {"Dinas Perdagangan, Perindustrian, Koperasi dan UKM", 27, -30},
    {"Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", 24, 105},
    {"Dinas Perpustakaan dan Kearsipan", 16, 25},
    {"Dinas Perikanan", 20, -10},
    {"Dinas Pertanian", 41, -5},
    {"Satuan Polisi Pamong Praja dan Pemadam Kebakaran", 36, -55},
    {"Kecamatan Muara Ulin", 13, 30},
    {"Kecamatan Tanjung Rawa", 11, -50},
    {"Kecamatan Sungai Galam", 6, 15},
    {"Kecamatan Hulu Rimbang", 4, -20},
    {"Kecamatan Batu Lanting", 3, 0},
};

// Items in the instrument's order: three of each value, then nine limiting ones.
Leaning personal_leaning() {
    return {{720, 840, 700, 740, 730, 480, 690},
            {90, 70, 40, 99, 55, 75, 80, 30, 85, 90, 85, 40, 88, 70, 45,
             60, 40, 45, 40, 70, 30, 10, 6,  6,  12, 4,  8,  14, 10, 4},
            {760, 180, 60}};
}
Leaning current_leaning() {
    return {{575, 755, 520, 615, 595, 325, 640},
            {85, 95, 62, 90, 85, 32, 55, 35, 95, 84, 45, 88, 85, 82, 52,
             50, 40, 45, 40, 80, 40, 20, 8,  9,  13, 7,  14, 15, 10, 6},
            {300, 340, 230, 90, 40}};
}
Leaning expected_leaning() {
    return {{760, 830, 740, 730, 690, 700, 770},
            {90, 90, 60, 95, 50, 55, 60, 40, 95, 80, 40, 90, 80, 45, 35,
             85, 90, 45, 50, 85, 50, 4,  4,  4,  4,  4,  4,  4,  4,  4},
            {900, 80, 20}};
}

struct Respondent {
    Person person;
    std::size_t unit = 0;
};

struct Ballotings {
    core::Ballots personal, current, expected;
};

std::vector<Respondent> invent_respondents(Random& random) {
    std::vector<std::size_t> unit_of;
    for (std::size_t unit = 0; unit < std::size(units); ++unit)
        unit_of.insert(unit_of.end(), units[unit].respondents, unit);
    random.shuffle(unit_of);
    std::vector<Respondent> respondents;
    for (std::size_t i = 0; i < unit_of.size(); ++i)
        respondents.push_back({invent_person(random, i + 1), unit_of[i]});
    return respondents;
}

core::Ballots draw_question(Random& random, core::Instrument const& instrument, Leaning const& leaning,
                            std::vector<Respondent> const& respondents, std::size_t blanks) {
    core::Ballots ballots(respondents.size(), instrument.items.size());
    for (std::size_t i = 0; i < respondents.size(); ++i) {
        unsigned const picks = instrument.picks.picks - (random.permille(45) ? 1 : 0);
        int const shift = units[respondents[i].unit].shift + random.between(-60, 60);
        draw_ballot(random, instrument, leaning, shift, picks, ballots, i);
    }
    for (std::size_t blank = 0; blank < blanks; ++blank) {
        std::size_t const i = random.below(respondents.size());
        auto const row = ballots.row(i);
        std::fill(row.begin(), row.end(), std::uint8_t{0});
        ballots.set_state(i, core::BallotState::missing);
    }
    return ballots;
}

core::BallotQuestions counts_of(core::Instrument const& instrument, Ballotings const& ballots) {
    return {count(instrument, ballots.personal), count(instrument, ballots.current),
            count(instrument, ballots.expected)};
}

/// Exchanges picks of the current culture until both figures are as published.
void steer(Random& random, core::Instrument const& instrument, Ballotings& ballots) {
    for (int moves = 0; moves < 20000; ++moves) {
        auto const health = culture_health(instrument, counts_of(instrument, ballots));
        double const implementation = health.implementation.figure.value - published_implementation;
        double const total = health.total.figure.value - published_total;
        if (std::abs(implementation) > nearness)
            move_reach(random, instrument, ballots.current, implementation < 0);
        else if (std::abs(total) > nearness)
            move_limiting(random, instrument, ballots.current, total > 0);
        else
            return;
    }
    throw std::runtime_error("kapuas-2022: the published figures can't be reached");
}

/// Which behaviours are the top ten must not hang on the rule for ties.
void require_clear_top(core::BallotCounts const& counts, std::size_t k) {
    auto const top = core::top_items(counts, k + 1);
    if (top[k - 1].votes < top[k].votes + 5)
        throw std::runtime_error("kapuas-2022: the top ten is not clear");
}

std::string head(char const* what) {
    return std::string("Pilih 10 perilaku yang paling menggambarkan ") + what;
}

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(Random& random, core::Instrument const& instrument, std::vector<Respondent> const& respondents,
             Ballotings const& ballots) {
    auto const moments = invent_moments(random, respondents.size());
    Rows rows = {{"Cap waktu", "Nama", "NIP", "Unit kerja", "Jenis kelamin", "Tahun lahir",
                  head("nilai pribadi Anda"), head("budaya organisasi Anda saat ini"),
                  head("budaya organisasi yang Anda harapkan")}};
    for (std::size_t i = 0; i < respondents.size(); ++i) {
        Person const& person = respondents[i].person;
        rows.push_back({moments[i], random.permille(8) ? "" : person.name, person.nip,
                        units[respondents[i].unit].name, person.woman ? "Perempuan" : "Laki-laki",
                        random.permille(12) ? "" : std::to_string(person.birth_year),
                        ballot_text(instrument, ballots.personal, i),
                        ballot_text(instrument, ballots.current, i),
                        ballot_text(instrument, ballots.expected, i)});
    }
    return rows;
}

core::BallotCounts read_column(core::Instrument const& instrument, Rows const& rows, std::size_t column) {
    core::CellGrid cells(rows.size(), 1);
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (!rows[row][column].empty())
            cells.set_text(row, 0, rows[row][column]);
    return count(instrument, read_ballots(instrument, cells).ballots);
}

/// The texts must say what the ballots said.
void require_readable(core::Instrument const& instrument, Rows const& rows,
                      core::BallotQuestions const& meant) {
    std::array const questions{meant.personal, meant.current, meant.expected};
    for (std::size_t question = 0; question < questions.size(); ++question)
        if (read_column(instrument, rows, 6 + question) != questions[question])
            throw std::runtime_error("kapuas-2022: the texts of the picks are read otherwise");
}

} // namespace

std::string kapuas_2022(core::Instrument const& instrument) {
    Random random(20220624);
    auto const respondents = invent_respondents(random);
    Ballotings ballots;
    ballots.personal = draw_question(random, instrument, personal_leaning(), respondents, 4);
    ballots.current = draw_question(random, instrument, current_leaning(), respondents, 5);
    ballots.expected = draw_question(random, instrument, expected_leaning(), respondents, 6);
    steer(random, instrument, ballots);

    auto const counts = counts_of(instrument, ballots);
    for (auto const* question : {&counts.personal, &counts.current, &counts.expected})
        require_clear_top(*question, instrument.picks.top);
    auto const rows = rows_of(random, instrument, respondents, ballots);
    require_readable(instrument, rows, counts);
    Csv csv(',');
    for (auto const& row : rows)
        csv.row(row);
    return csv.text();
}

} // namespace berakhlak::examples
