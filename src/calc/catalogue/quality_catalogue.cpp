// The results of the examples are what the rules say about their data, and the published national figures.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using Rows = std::vector<std::vector<std::string>>;

// Five picks a row; one of them does not exist.
Rows const picks{{"A1", "H1", "L1", "X1", "KO2"},
                 {"A1", "X1", "X2", "H2", "KO2"},
                 {"A3", "L1", "X1", "H1", "B2"},
                 {"A1", "KO2", "B9", "X3", "K3"},
                 {"L1", "X1", "A2", "H1", "KO1"}};

// Nine unsur: a number that is no level, and the same answer to all questions.
Rows const answers{{"4", "4", "4", "4", "4", "4", "4", "3", "4"},
                   {"3", "3", "3", "3", "3", "3", "3", "3", "3"},
                   {"2", "2", "2", "2", "2", "2", "2", "1", "2"},
                   {"3", "4", "4", "3", "4", "3", "7", "4", "4"},
                   {"1", "1", "2", "1", "1", "2", "1", "1", "1"}};

Function check_entry() {
    Function entry;
    entry.method = "check";
    entry.display = "BERAKHLAK_CHECK";
    entry.category = Category::information;
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel pemeriksaan data: baris, kolom, isi dan keterangan setiap temuan. Tidak ada "
                         "yang diperbaiki diam-diam.",
                         "A table about the quality of the data: row, column, content and explanation of "
                         "each finding. Nothing is "
                         "corrected silently."};
    Argument instrument = instrument_argument();
    instrument.meaning.id +=
        " \"persen\": rentangnya tabel persentase yang tiap barisnya harus berjumlah 100.";
    instrument.meaning.en +=
        " \"percent\": the range is a table of percentages, each row of which must add up to 100.";
    Argument units = units_argument();
    units.optional = true;
    entry.arguments = {answers_argument(), instrument, units, headcounts_argument(true)};
    entry.computation = {
        "Skala: sel yang bukan jawaban, juga TRUE/FALSE; judul kolom yang menyebut butir lain; baris judul "
        "dan "
        "penomoran yang dilewati; baris jumlah atau rata-rata, dan tanggal di antara nama "
        "kelompok, di delapan kolom sebelah kiri jawaban; semua jawaban pada skala yang lebih "
        "pendek; butir yang berlawanan arah dengan butir lain secara nyata (5%); "
        "responden yang jawabannya sama "
        "persis dengan baris sebelumnya; jawaban yang sama untuk semua pertanyaan. Daftar "
        "pilihan: bukan perilaku, kurang "
        "atau lebih pilihan, perilaku yang dipilih dua kali, bentuk yang tidak jelas, "
        "pilihan yang sama persis dengan "
        "baris sebelumnya. Instrumen sendiri yang salah: aturan yang dilanggar. Baris dan "
        "kolom disebut seperti pada "
        "lembar. Dengan unit dan populasi: unit yang respondennya lebih banyak dari pegawainya. Bila bersih: "
        "satu baris \"tidak ada temuan\". Terdaftar paling banyak 1.000 temuan yang punya baris; baris "
        "terakhir "
        "menyebut jumlah sisanya.",
        "Scale: cells that are no answer, TRUE/FALSE among them; headers that name other items; header and "
        "numbering rows that were skipped; rows of sums or means, and dates among the names of "
        "groups, in eight columns left of the answers; all answers on a shorter scale; items "
        "that run against the others significantly (5 %); respondents "
        "whose answers are exactly those "
        "of an earlier row; the same answer to all questions. Pick-list: no behaviour, too "
        "few or too many picks, a "
        "behaviour picked twice, an unclear shape, picks that are exactly those of an "
        "earlier row. An instrument of your "
        "own that is not valid: the rule that it breaks. Rows and columns are named as on "
        "the sheet. With units and population: units with more respondents than people. When all is clean: "
        "one row \"tidak ada temuan\" (nothing found). At most 1,000 findings that have a row are listed; "
        "the "
        "last row says how many more there are."};
    entry.source = {
        "Praktik umum pembersihan data survei; aturannya: definisi bawaan.",
        "Common practice of cleaning survey data; the rules: a built-in definition (definisi bawaan)."};
    entry.built_in_definition = true;
    entry.errors = {{"#VALUE!", {"Instrumennya tidak dikenal.", "The instrument is unknown."}}};
    entry.examples = {{picks,
                       "=BERAKHLAK_CHECK(A1:E5;\"pilihan-5\")",
                       {{"Baris", "Kolom", "Isi", "Keterangan"},
                        {"4", "C", "B9", "bukan perilaku dari instrumen ini; periksa ejaannya"}}},
                      {answers,
                       "=BERAKHLAK_CHECK(A1:I5;\"skm-2017\")",
                       {{"Baris", "Kolom", "Isi", "Keterangan"},
                        {"4", "G", "7", "angka di luar skala 1 sampai 4; perbaiki atau kosongkan sel ini"},
                        {"2", "", "", "Baris 2: jawaban yang sama untuk semua pertanyaan (9 jawaban)."}}},
                      {{{"60", "40"}, {"55", "35"}},
                       "=BERAKHLAK_CHECK(A1:B2;\"persen\")",
                       {{"Baris", "Kolom", "Isi", "Keterangan"},
                        {"2", "", "", "Baris 2: persentasenya berjumlah 90, seharusnya 100."}}}};
    return entry;
}

Function reference_entry() {
    Function entry;
    entry.method = "reference";
    entry.display = "BERAKHLAK_REFERENCE";
    entry.category = Category::information;
    entry.since = "0.1";
    entry.description = {"Angka nasional Indeks Implementasi BerAKHLAK yang diterbitkan.",
                         "The published national figures of the BerAKHLAK implementation index."};
    entry.arguments = {
        {"year", {"tahun", "year"}, {"Tahun survei, misalnya 2022.", "Year of the survey, such as 2022."}},
        {"value",
         {"nilai", "value"},
         {"Satu nilai dasar, dengan kode atau namanya. Bila kosong: indeks keseluruhan.",
          "One core value, by its code or name. When left out: the overall index."},
         true}};
    entry.computation = {
        "Tidak ada perhitungan. 2022: rerata 442 instansi, dengan tujuh nilai; 2023: indeks keseluruhan "
        "saja (539 instansi).",
        "Nothing is computed. 2022: mean of 442 agencies, with the seven values; 2023: the overall index "
        "only (539 agencies)."};
    entry.source = {
        "KemenPANRB, sebagaimana dilaporkan jurnalmadani.com/berita/detail/5943 (2022) dan "
        "rakyat.news/read/710750 (2023).",
        "KemenPANRB, as reported by jurnalmadani.com/berita/detail/5943 (2022) and rakyat.news/read/710750 "
        "(2023)."};
    entry.errors = {{"#N/A", {"Angka itu tidak pernah diterbitkan.", "Nobody has published that figure."}},
                    {"#NUM!", {"Bukan tahun.", "That is no year."}},
                    {"#VALUE!", {"Nilainya tidak dikenal.", "The value is unknown."}}};
    entry.examples = {{{}, "=BERAKHLAK_REFERENCE(2022)", {{"60.9"}}},
                      {{{"2022", "Adaptif"}}, "=BERAKHLAK_REFERENCE(A1;B1)", {{"38.9"}}},
                      {{}, "=BERAKHLAK_REFERENCE(2023;\"Adaptif\")", {{"#N/A"}}}};
    return entry;
}

Function version_entry() {
    Function entry;
    entry.method = "version";
    entry.display = "BERAKHLAK_VERSION";
    entry.category = Category::information;
    entry.since = "0.1";
    entry.description = {
        "Versi ekstensi ini; juga dipakai rumus untuk mengetahui apakah ekstensi terpasang.",
        "The version of this extension; formulas also use it to find out whether it is installed."};
    entry.computation = {"Tidak ada perhitungan.", "Nothing is computed."};
    entry.source = {"Ekstensi ini.", "This extension."};
    entry.errors = {{"#NAME?",
                     {"Ekstensi tidak terpasang di LibreOffice ini.",
                      "The extension is not installed in this LibreOffice."}}};
    entry.examples = {{{}, "=IF(ISERROR(BERAKHLAK_VERSION());\"tidak ada\";\"terpasang\")", {{"terpasang"}}}};
    return entry;
}

} // namespace

std::vector<Function> quality_group() {
    return {check_entry(), reference_entry(), version_entry()};
}

} // namespace berakhlak::calc
