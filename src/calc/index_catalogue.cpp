#include "calc/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using core::Text;

ErrorMeaning const wrong_cell{
    "#VALUE!",
    {"Ada sel yang bukan jawaban instrumen ini, jumlah kolom tidak cocok, atau instrumen tidak dikenal. "
     "BERAKHLAK_CHECK menyebutkan setiap sel dan alasannya.",
     "A cell is no answer of the instrument, the number of columns does not fit, or the instrument is "
     "unknown. "
     "BERAKHLAK_CHECK names each cell and why."}};
ErrorMeaning const nobody{"#N/A",
                          {"Tidak ada jawaban yang sah, atau respondennya terlalu sedikit untuk ditampilkan.",
                           "There are no valid answers, or too few respondents to be shown."}};

Argument answers_argument() {
    return {"answers",
            {"jawaban", "answers"},
            {"Rentang jawaban: satu baris per responden, satu kolom per butir instrumen; untuk daftar "
             "pilihan: kolom "
             "pilihan. Baris judul dan kolom utuh (B:V) boleh ikut terpilih.",
             "The range of answers: one row per respondent, one column per item of the instrument; for a "
             "pick-list "
             "the columns of picks. A header row and whole columns (B:V) may be selected along."}};
}

template <class... Arguments>
std::vector<Argument> with_criteria(Arguments... first) {
    std::vector<Argument> arguments{first...};
    for (Argument& argument : criteria_arguments())
        arguments.push_back(std::move(argument));
    return arguments;
}

Text const index_computation{"Skala: rerata tiga indeks butir per nilai, lalu rerata sederhana ketujuh "
                             "indeks nilai; indeks butir = rerata poin "
                             "jawaban (skor / skor tertinggi x 100). Daftar pilihan: keterpilihan tiap "
                             "nilai, yaitu persen responden yang memilih "
                             "sedikitnya satu perilakunya.",
                             "Scale: the mean of a value's item indices, then the simple mean of the seven "
                             "value indices; an item's index is the "
                             "mean of the points of its answers (score / highest score x 100). Pick-list: "
                             "the reach of each value, the percentage "
                             "of respondents who picked at least one of its behaviours."};

Text const index_source{
    "Rerata tujuh nilai: menghasilkan kembali kedua tabel KemenPANRB 2022. Keterpilihan: definisi bawaan.",
    "Mean of the seven values: reproduces both tables of KemenPANRB 2022. Reach: a built-in definition "
    "(definisi "
    "bawaan)."};

Function index_entry() {
    Function entry;
    entry.method = "index";
    entry.display = "BERAKHLAK_INDEX";
    entry.since = "0.1";
    entry.description = {
        "Indeks implementasi BerAKHLAK (0-100) dari jawaban survei: seluruh nilai, atau satu nilai.",
        "The BerAKHLAK implementation index (0-100) of survey answers: of all values, or of one."};
    entry.arguments = with_criteria(answers_argument(), value_argument(), instrument_argument());
    entry.computation = index_computation;
    entry.source = index_source;
    entry.built_in_definition = true;
    entry.errors = {wrong_cell, nobody};
    entry.examples = {{{{"4", "4", "3", "4", "4", "3", "4", "3", "4"},
                        {"3", "3", "3", "4", "3", "3", "3", "4", "3"},
                        {"4", "3", "3", "3", "4", "4", "3", "3", "4"},
                        {"2", "3", "3", "3", "3", "3", "4", "4", "3"},
                        {"4", "4", "4", "4", "4", "3", "3", "3", "4"}},
                       "=BERAKHLAK_INDEX(A1:I5;\"\";\"skm-2017\")",
                       {{"85.5555555555556"}}}};
    return entry;
}

Function category_entry() {
    Function entry;
    entry.method = "category";
    entry.display = "BERAKHLAK_CATEGORY";
    entry.category = Category::text;
    entry.since = "0.1";
    entry.description = {"Kategori sebuah indeks, misalnya \"Cukup Sehat\".",
                         "The category of an index, such as \"Cukup Sehat\"."};
    entry.arguments = {
        {"index",
         {"indeks", "index"},
         {"Angka 0-100. Sel kosong dibaca sebagai 0.", "A figure 0-100. An empty cell is read as 0."}},
        instrument_argument(),
        {"form",
         {"bentuk", "form"},
         {"\"label\" (bila kosong), \"huruf\", atau \"lengkap\" untuk huruf dan label.",
          "\"label\" (when left out), \"letter\", or \"both\" for letter and label."},
         true}};
    entry.computation = {
        "Dibulatkan ke satu desimal (setengah ke atas, secara desimal), lalu dikelompokkan: A Sehat "
        "75-100; B Cukup Sehat 50-74,9; C Tidak Sehat 25-49,9; D Sangat Tidak Sehat 0-24,9.",
        "Rounded half up in decimal to one decimal, then classified: A Sehat 75-100; B Cukup Sehat "
        "50-74.9; C Tidak Sehat 25-49.9; D Sangat Tidak Sehat 0-24.9."};
    entry.source = {"Laporan instansi 2022; batas C dan D disimpulkan.",
                    "Agency report 2022; the edges of C and D are inferred."};
    entry.errors = {{"#NUM!", {"Angkanya di luar 0-100.", "The figure lies outside 0-100."}},
                    {"#VALUE!",
                     {"Bukan angka, atau instrumen atau bentuknya tidak dikenal.",
                      "No number, or an unknown instrument or form."}}};
    entry.examples = {{{{"62.4"}}, "=BERAKHLAK_CATEGORY(A1)", {{"Cukup Sehat"}}},
                      {{{"74.95"}}, "=BERAKHLAK_CATEGORY(A1;\"likert-5\";\"lengkap\")", {{"A (Sehat)"}}}};
    return entry;
}

Function profile_entry() {
    Function entry;
    entry.method = "profile";
    entry.display = "BERAKHLAK_PROFILE";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel profil: untuk setiap nilai jumlah responden, indeks, huruf dan kategori; "
                         "baris terakhir indeks keseluruhan.",
                         "A profile table: for each value the respondents, index, letter and category; the "
                         "last row is the overall index."};
    entry.arguments = with_criteria(answers_argument(), instrument_argument());
    entry.computation = index_computation;
    entry.source = index_source;
    entry.built_in_definition = true;
    entry.errors = {wrong_cell};
    return entry;
}

Function items_entry() {
    Function entry;
    entry.method = "items";
    entry.display = "BERAKHLAK_ITEMS";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel butir: kode, isi, jumlah jawaban, kosong, rerata, persen tiap tingkat, "
                         "indeks, persen positif; untuk daftar pilihan: suara.",
                         "A table of items: code, text, answers, missing, mean, share of each level, index, "
                         "percent positive; for a pick-list: votes."};
    entry.arguments = {answers_argument(), instrument_argument()};
    entry.computation = {
        "Persen positif = bagian jawaban di atas tengah skala; ini bukan indeks.",
        "Percent positive = the share of answers above the middle of the scale; it is not an index."};
    entry.source = {"Praktik umum laporan survei.", "Common practice of survey reports."};
    entry.errors = {wrong_cell};
    return entry;
}

Function recap_entry() {
    Function entry;
    entry.method = "recap";
    entry.display = "BERAKHLAK_RECAP";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel rekap: setiap unit dengan jumlah responden, minimum, indeks tiap nilai, "
                         "indeks dan kategori; lalu gabungan responden dan rata-rata unit.",
                         "A recap table: each unit with respondents, minimum, value indices, index and "
                         "category; then pooled respondents and the mean of units."};
    entry.arguments = {
        answers_argument(),
        {"units",
         {"unit", "units"},
         {"Kolom unit kerja, sama tingginya dengan jawaban.",
          "The column of units, as high as the answers."}},
        instrument_argument(),
        {"population",
         {"populasi", "population"},
         {"Tabel unit dan jumlah pegawai; kolom ketiga, bila ada, minimum responden yang ditetapkan sendiri.",
          "A table of units and headcounts; a third column, if there is one, holds minimums set by the "
          "office."},
         true}};
    entry.computation = {
        "Gabungan responden: semua responden dihitung sama. Rata-rata unit: semua unit dihitung sama, "
        "seperti "
        "angka nasional. Minimum dari jumlah pegawai: Krejcie-Morgan. Kelompok di bawah batas minimum "
        "disembunyikan tetapi tetap dihitung dalam jumlah.",
        "Pooled: every respondent counts the same. Mean of units: every unit counts the same, as in the "
        "national figure. Minimum from headcount: Krejcie-Morgan. Groups below the minimum group size are "
        "hidden but still count in the totals."};
    entry.source = index_source;
    entry.built_in_definition = true;
    entry.errors = {wrong_cell};
    return entry;
}

Function score_entry() {
    Function entry;
    entry.method = "score";
    entry.display = "BERAKHLAK_SCORE";
    entry.category = Category::text;
    entry.since = "0.1";
    entry.description = {"Skor satu jawaban: \"Setuju\", \"S\", \"4 - Setuju\" atau 4.",
                         "The score of one answer: \"Setuju\", \"S\", \"4 - Setuju\" or 4."};
    entry.arguments = {
        {"text", {"jawaban", "text"}, {"Jawaban seperti yang tertulis.", "The answer as it is written."}},
        instrument_argument()};
    entry.computation = {
        "Kata dan angka skala instrumen; huruf besar, spasi dan tanda baca khas diabaikan.",
        "Words and numbers of the instrument's scale; case, spaces and typographic signs are ignored."};
    entry.source = {"Berkas instrumen.", "The instrument's file."};
    entry.errors = {{"#VALUE!",
                     {"Bukan jawaban instrumen ini, atau bermakna ganda (\"CS\").",
                      "No answer of this instrument, or an ambiguous one (\"CS\")."}},
                    {"#N/A", {"Tanda tidak menjawab.", "A sign for no answer."}}};
    entry.examples = {{{{"4 - Setuju"}}, "=BERAKHLAK_SCORE(A1)", {{"4"}}},
                      {{{"sangat  setuju "}}, "=BERAKHLAK_SCORE(A1;\"likert-4\")", {{"4"}}}};
    return entry;
}

} // namespace

std::vector<Function> index_group() {
    return {index_entry(), category_entry(), profile_entry(), items_entry(), recap_entry(), score_entry()};
}

} // namespace berakhlak::calc
