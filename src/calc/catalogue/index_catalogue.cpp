// The results of the examples come from tests/data/r/function_examples.R, not from our own code.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using core::Text;

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

// Nine unsur, five respondents.
Rows const skm{{"4", "4", "3", "4", "4", "3", "4", "3", "4"},
               {"3", "3", "3", "4", "3", "3", "3", "4", "3"},
               {"4", "3", "3", "3", "4", "4", "3", "3", "4"},
               {"2", "3", "3", "3", "3", "3", "4", "4", "3"},
               {"4", "4", "4", "4", "4", "3", "3", "3", "4"}};

Rows current_picks() {
    Rows rows;
    for (ExamplePicks const& picks : example_picks())
        rows.push_back({picks.current});
    return rows;
}

// Ten respondents of two units.
Rows picks_of_units() {
    Rows rows;
    for (ExamplePicks const& picks : example_picks())
        rows.push_back({picks.current, "Dinas Sosial"});
    for (ExamplePicks const& picks : example_picks())
        rows.push_back({picks.personal, "Dinas Pertanian"});
    return rows;
}

ErrorMeaning hidden_in_table() {
    return {"n < 5",
            {"Bukan galat: angka kelompok yang terlalu kecil tidak ditampilkan; \"disembunyikan\" menutup "
             "angka yang "
             "akan membuka angka kelompok itu lewat pengurangan.",
             "No error: figures of a group that is too small are not shown; \"disembunyikan\" (hidden) "
             "covers a figure "
             "that would give such a group away by subtraction."}};
}

template <class... Arguments>
std::vector<Argument> with_criteria(Arguments... first) {
    std::vector<Argument> arguments{first...};
    for (Argument& argument : criteria_arguments())
        arguments.push_back(std::move(argument));
    return arguments;
}

Text const index_computation{"Skala: indeks butir = rerata poin jawaban (skor / skor tertinggi x 100, jadi "
                             "terendah 20 pada skala 1-5 dan 25 pada "
                             "skala 1-4, bukan 0); indeks nilai = rerata butirnya; indeks = rerata nilai "
                             "menurut bobot instrumen (BerAKHLAK: "
                             "ketujuh nilai sama). Daftar pilihan: keterpilihan tiap nilai, yaitu persen "
                             "responden yang memilih sedikitnya satu "
                             "perilakunya.",
                             "Scale: an item's index = the mean of the points of its answers (score / "
                             "highest score x 100, so at least 20 on a "
                             "scale 1-5 and 25 on a scale 1-4, not 0); a value's index = the mean of its "
                             "items; the index = the mean of the values "
                             "by the weights of the instrument (BerAKHLAK: all seven the same). Pick-list: "
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
    entry.arguments = {answers_argument(), value_argument(), instrument_argument()};
    entry.computation = index_computation;
    entry.source = index_source;
    entry.built_in_definition = true;
    entry.errors = {wrong_answer(), nobody()};
    entry.examples = {{skm, "=BERAKHLAK_INDEX(A1:I5;\"\";\"skm-2017\")", {{"85.5555555555556"}}},
                      {current_picks(), "=BERAKHLAK_INDEX(A1:A5;\"Kolaboratif\";\"pilihan-5\")", {{"80"}}}};
    return entry;
}

// In a call with criteria every argument before them is written.
Argument required(Argument argument) {
    argument.optional = false;
    argument.meaning.id += " Tuliskan \"\" bila tidak dipakai.";
    argument.meaning.en += " Write \"\" when you don't use it.";
    return argument;
}

Text const criteria_computation{
    " Yang dihitung hanya baris yang memenuhi semua kriteria: baris yang dihitung COUNTIFS di dokumen yang "
    "sama, dengan pengaturan dokumen itu untuk karakter pengganti, ekspresi reguler, seluruh sel, dan huruf "
    "besar.",
    " Only rows that meet all criteria count: those that COUNTIFS counts in the same document, under its own "
    "settings for wildcards, regular expressions, whole cells and case."};

Text operator+(Text const& first, Text const& second) {
    return {first.id + second.id, first.en + second.en};
}

Function indexifs_entry() {
    Function entry;
    entry.method = "indexifs";
    entry.display = "BERAKHLAK_INDEXIFS";
    entry.since = "0.1";
    entry.description = {
        "Indeks implementasi BerAKHLAK (0-100) dari responden yang memenuhi kriteria, misalnya satu unit "
        "kerja.",
        "The BerAKHLAK implementation index (0-100) of the respondents who meet criteria, such as one unit."};
    entry.arguments =
        with_criteria(answers_argument(), required(value_argument()), required(instrument_argument()));
    entry.computation = index_computation + criteria_computation;
    entry.source = index_source;
    entry.built_in_definition = true;
    entry.errors = {wrong_answer(), wrong_criteria(), nobody()};
    entry.examples = {{picks_of_units(),
                       "=BERAKHLAK_INDEXIFS(A1:A10;\"\";\"pilihan-5\";B1:B10;\"*Sosial\")",
                       {{"54.2857142857143"}}},
                      {picks_of_units(),
                       "=BERAKHLAK_INDEXIFS(A:A;\"Kolaboratif\";\"pilihan-5\";A:B;;\"<>Dinas Pertanian\")",
                       {{"80"}}}};
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
         {"Angka 0-100. Sel kosong: #N/A; hanya bila indeks instrumennya dapat 0 (daftar pilihan, "
          "\"ipak\"), satu sel kosong terbaca 0. Rentang atau larik memberi larik, misalnya "
          "SUMPRODUCT(--(BERAKHLAK_CATEGORY(D5:D36)=\"Sehat\")); di dalamnya sel kosong, \"n < 5\" dan "
          "\"disembunyikan\" menjadi tulisan kosong.",
          "A figure 0-100. An empty cell: #N/A; only where the index of the instrument can be 0 "
          "(pick-lists, \"ipak\") is a single one read as 0. A range or array gives an array, as in "
          "SUMPRODUCT(--(BERAKHLAK_CATEGORY(D5:D36)=\"Sehat\")); in it an empty cell, \"n < 5\" and "
          "\"hidden\" become an empty text."}},
        instrument_argument(),
        {"form",
         {"bentuk", "form"},
         {"\"label\" (bila kosong), \"huruf\", atau \"lengkap\" untuk huruf dan label.",
          "\"label\" (when left out), \"letter\", or \"both\" for letter and label."},
         true}};
    entry.computation = {
        "Dibulatkan dan dikelompokkan menurut instrumen. BerAKHLAK: ke satu desimal (setengah ke atas, "
        "secara desimal); A "
        "Sehat 75-100; B Cukup Sehat 50-74,9; C Tidak Sehat 25-49,9; D Sangat Tidak Sehat 0-24,9.",
        "Rounded and classified as the instrument says. BerAKHLAK: half up in decimal to one decimal; A "
        "Sehat 75-100; B "
        "Cukup Sehat 50-74.9; C Tidak Sehat 25-49.9; D Sangat Tidak Sehat 0-24.9."};
    entry.source = {"Laporan instansi 2022; batas C dan D disimpulkan.",
                    "Agency report 2022; the edges of C and D are inferred."};
    entry.errors = {
        {"#N/A",
         {"Sel kosong, \"n < 5\" atau \"disembunyikan\".", "An empty cell, \"n < 5\" or \"hidden\"."}},
        {"#NUM!", {"Ada angka di luar 0-100.", "A figure lies outside 0-100."}},
        {"#VALUE!",
         {"Ada isi yang bukan angka, atau instrumen atau bentuknya tidak dikenal.",
          "Something is no number, or an unknown instrument or form."}}};
    entry.examples = {{{{"62.4"}}, "=BERAKHLAK_CATEGORY(A1)", {{"Cukup Sehat"}}},
                      {{{"74.95"}}, "=BERAKHLAK_CATEGORY(A1;\"likert-5\";\"lengkap\")", {{"A (Sehat)"}}}};
    return entry;
}

// Of current_picks(), who are also the respondents of Dinas Sosial in picks_of_units().
Rows const current_profile{{"Nilai", "n", "Indeks", "Huruf", "Kategori", "Nilai acak"},
                           {"Berorientasi Pelayanan", "5", "40", "C", "Tidak Sehat", "43.3497536945813"},
                           {"Akuntabel", "5", "100", "A", "Sehat", "43.3497536945813"},
                           {"Kompeten", "5", "20", "D", "Sangat Tidak Sehat", "43.3497536945813"},
                           {"Harmonis", "5", "80", "A", "Sehat", "43.3497536945813"},
                           {"Loyal", "5", "60", "B", "Cukup Sehat", "43.3497536945813"},
                           {"Adaptif", "5", "0", "D", "Sangat Tidak Sehat", "43.3497536945813"},
                           {"Kolaboratif", "5", "80", "A", "Sehat", "43.3497536945813"},
                           {"BerAKHLAK, memilih 5 dari 30 perilaku", "5", "54.2857142857143", "B",
                            "Cukup Sehat", "43.3497536945813"}};

Text const interval_computation{
    "Batas: t Student dengan n-1 derajat bebas kali galat baku, seperti BERAKHLAK_MARGIN; untuk keterpilihan "
    "satu nilai "
    "(bagian responden): selang Wilson, yang tetap berlaku di dekat 0 dan 100.",
    "Bounds: Student's t of n-1 degrees of freedom times the standard error, as BERAKHLAK_MARGIN; for the "
    "reach of one "
    "value (a share of respondents): Wilson's interval, which holds near 0 and 100 too."};

Function profile_entry() {
    Function entry;
    entry.method = "profile";
    entry.display = "BERAKHLAK_PROFILE";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Tabel profil: untuk setiap nilai jumlah responden, indeks, huruf dan kategori, serta persen "
        "positif (skala) atau nilai acak (daftar pilihan); baris terakhir indeks keseluruhan.",
        "A profile table: for each value the respondents, index, letter and category, and the percent "
        "positive (scale) or the chance level (pick-list); the last row is the overall index."};
    entry.arguments = {
        answers_argument(), instrument_argument(),
        confidence_argument({" Bila ini atau populasi diisi, tabel mendapat dua kolom lagi: batas "
                             "bawah dan atas.",
                             " When this or the population is given, the table has two more columns: "
                             "lower and upper bound."}),
        headcount_argument()};
    entry.computation = {
        index_computation.id +
            " Persen positif = bagian jawaban di atas tengah skala; ini "
            "bukan indeks. Nilai acak = keterpilihan yang "
            "dicapai bila perilaku dipilih asal saja: 1 - "
            "C(N-m;k)/C(N;k) untuk N perilaku, m di antaranya dari nilai "
            "itu, k pilihan; pada ukuran lain k/N (tingkat pilihan) atau m per jumlah perilaku "
            "positif (bagian suara). " +
            interval_computation.id,
        index_computation.en +
            " Percent positive = the share of answers above the middle "
            "of the scale; it is not an index. Chance level = "
            "the reach of blind picks: 1 - C(N-m;k)/C(N;k) for N "
            "behaviours, m of them of the value, and k picks; under the other measures k/N "
            "(selection rate) or m per positive behaviour (vote share). " +
            interval_computation.en};
    entry.source = index_source;
    entry.built_in_definition = true;
    entry.errors = {wrong_answer(), hidden_in_table(), wrong_population()};
    entry.examples = {
        {current_picks(), "=BERAKHLAK_PROFILE(A1:A5;\"pilihan-5\")", current_profile},
        {skm, "=INDEX(BERAKHLAK_PROFILE(A1:I5;\"skm-2017\";0.95);11;7)", {{"77.6904734612096"}}},
        {current_picks(), "=INDEX(BERAKHLAK_PROFILE(A1:A5;\"pilihan-5\";0.95);2;8)", {{"76.9275718723987"}}}};
    return entry;
}

Function profileifs_entry() {
    Function entry = profile_entry();
    entry.method = "profileifs";
    entry.display = "BERAKHLAK_PROFILEIFS";
    entry.description = {
        "Tabel profil responden yang memenuhi kriteria, misalnya satu unit kerja; isinya seperti "
        "BERAKHLAK_PROFILE.",
        "The profile table of the respondents who meet criteria, such as one unit; with the contents of "
        "BERAKHLAK_PROFILE."};
    entry.arguments = with_criteria(answers_argument(), required(instrument_argument()));
    entry.computation = entry.computation + criteria_computation;
    entry.errors = {wrong_answer(), wrong_criteria(), hidden_in_table()};
    entry.examples = {{picks_of_units(),
                       "=BERAKHLAK_PROFILEIFS(A1:A10;\"pilihan-5\";B1:B10;\"Dinas Sosial\")",
                       current_profile}};
    return entry;
}

Function items_entry() {
    Function entry;
    entry.method = "items";
    entry.display = "BERAKHLAK_ITEMS";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Tabel butir: kode, isi, jumlah jawaban, kosong, rerata, persen tiap tingkat, indeks, persen "
        "positif dan negatif, neto, simpangan baku, median; untuk daftar pilihan: suara, persen responden, "
        "persen suara.",
        "A table of items: code, text, answers, missing, mean, share of each level, index, percent "
        "positive and negative, net, standard deviation, median; for a pick-list: votes, percent of "
        "respondents, percent of votes."};
    entry.arguments = {answers_argument(), instrument_argument()};
    entry.computation = {
        "Indeks = rerata poin jawaban (skor / skor tertinggi x 100). Persen positif = "
        "bagian jawaban di atas tengah "
        "skala; ini bukan indeks. Persen negatif = bagian di bawah tengah; neto = positif - negatif. "
        "Simpangan baku (n-1) dan median atas skor.",
        "Index = the mean of the points of the answers (score / highest score x 100). "
        "Percent positive = the share of "
        "answers above the middle of the scale; it is not an index. Percent negative = the share below the "
        "middle; net = positive - negative. Standard deviation (n-1) and median of the scores."};
    entry.source = {"Praktik umum laporan survei.", "Common practice of survey reports."};
    entry.errors = {wrong_answer(), hidden_in_table()};
    entry.examples = {{skm,
                       "=BERAKHLAK_ITEMS(A1:I5;\"skm-2017\")",
                       {{"Kode", "Butir", "n", "Kosong", "Rerata", "% 1", "% 2", "% 3", "% 4", "Indeks",
                         "Persen positif", "Persen negatif", "Neto", "Simpangan baku", "Median"},
                        {"U1", "Persyaratan", "5", "0", "3.4", "0", "20", "20", "60", "85", "80", "20", "60",
                         "0.894427190999916", "4"},
                        {"U2", "Sistem, Mekanisme, dan Prosedur", "5", "0", "3.4", "0", "0", "60", "40", "85",
                         "100", "0", "100", "0.547722557505166", "3"},
                        {"U3", "Waktu Penyelesaian", "5", "0", "3.2", "0", "0", "80", "20", "80", "100", "0",
                         "100", "0.447213595499958", "3"},
                        {"U4", "Biaya/Tarif", "5", "0", "3.6", "0", "0", "40", "60", "90", "100", "0", "100",
                         "0.547722557505166", "4"},
                        {"U5", "Produk Spesifikasi Jenis Pelayanan", "5", "0", "3.6", "0", "0", "40", "60",
                         "90", "100", "0", "100", "0.547722557505166", "4"},
                        {"U6", "Kompetensi Pelaksana", "5", "0", "3.2", "0", "0", "80", "20", "80", "100",
                         "0", "100", "0.447213595499958", "3"},
                        {"U7", "Perilaku Pelaksana", "5", "0", "3.4", "0", "0", "60", "40", "85", "100", "0",
                         "100", "0.547722557505166", "3"},
                        {"U8", "Penanganan Pengaduan, Saran, dan Masukan", "5", "0", "3.4", "0", "0", "60",
                         "40", "85", "100", "0", "100", "0.547722557505166", "3"},
                        {"U9", "Sarana dan Prasarana", "5", "0", "3.6", "0", "0", "40", "60", "90", "100",
                         "0", "100", "0.547722557505166", "4"}}}};
    return entry;
}

Rows picks_and_headcounts() {
    Rows rows = picks_of_units();
    rows[0].insert(rows[0].end(), {"Dinas Sosial", "10"});
    rows[1].insert(rows[1].end(), {"Dinas Pertanian", "5"});
    return rows;
}

Function recap_entry() {
    Function entry;
    entry.method = "recap";
    entry.display = "BERAKHLAK_RECAP";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Tabel rekap: setiap unit dengan jumlah responden, minimum, indeks tiap nilai, indeks dan "
        "kategori; lalu gabungan responden dan rata-rata unit.",
        "A recap table: each unit with respondents, minimum, value indices, index and category; then "
        "pooled respondents and the mean of units."};
    entry.arguments = {
        answers_argument(), units_argument(), instrument_argument(), headcounts_argument(true),
        confidence_argument({" Bila diisi, di belakang tabel ada batas bawah dan atas tiap nilai dan "
                             "indeks.",
                             " When it is given, lower and upper bounds of each value and of the index "
                             "stand behind the table."})};
    entry.computation = {
        "Gabungan responden: semua responden dihitung sama. Rata-rata unit: semua unit "
        "dihitung sama, seperti angka "
        "nasional; responden tanpa unit tidak ikut. Minimum dari jumlah pegawai: Krejcie-Morgan. Kelompok di "
        "bawah batas "
        "minimum disembunyikan tetapi "
        "tetap dihitung dalam jumlah. Unit dengan responden lebih banyak dari pegawainya disebut begitu. " +
            interval_computation.id +
            " Jumlah pegawai unit adalah populasinya; rata-rata unit: akar(jumlah ragam unit) / "
            "banyaknya unit.",
        "Pooled: every respondent counts the same. Mean of units: every unit counts the "
        "same, as in the national "
        "figure; respondents without a unit are left out. Minimum from headcount: Krejcie-Morgan. Groups "
        "below the minimum group "
        "size are hidden but still count "
        "in the totals. A unit with more respondents than people is told so. " +
            interval_computation.en +
            " A unit's headcount is its population; the mean of units: sqrt(sum of the units' "
            "variances) / number of units."};
    entry.source = index_source;
    entry.built_in_definition = true;
    entry.errors = {wrong_answer(), hidden_in_table(), wrong_population()};
    entry.examples = {{picks_and_headcounts(),
                       "=BERAKHLAK_RECAP(A1:A10;B1:B10;\"pilihan-5\";C1:D2)",
                       {{"Unit", "n", "Minimum", "Minimum terpenuhi", "Berorientasi Pelayanan", "Akuntabel",
                         "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif", "Indeks", "Kategori"},
                        {"Dinas Pertanian", "5", "5", "ya", "80", "100", "100", "100", "60", "20", "40",
                         "71.4285714285714", "Cukup Sehat"},
                        {"Dinas Sosial", "5", "10", "sampel tidak terpenuhi", "40", "100", "20", "80", "60",
                         "0", "80", "54.2857142857143", "Cukup Sehat"},
                        {"Gabungan responden", "10", "", "", "60", "100", "60", "90", "60", "10", "60",
                         "62.8571428571429", "Cukup Sehat"},
                        {"Rata-rata unit", "10", "", "", "60", "100", "60", "90", "60", "10", "60",
                         "62.8571428571429", "Cukup Sehat"}}}};
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
    entry.arguments = {{"text",
                        {"jawaban", "text"},
                        {"Jawaban seperti yang tertulis, atau rentang atau larik jawaban dalam rumus larik.",
                         "The answer as it is written, or a range or array of answers in an array formula."}},
                       instrument_argument()};
    entry.computation = {
        "Kata dan angka skala instrumen; huruf besar, spasi dan tanda baca khas diabaikan.",
        "Words and numbers of the instrument's scale; case, spaces and typographic signs are ignored."};
    entry.source = {"Berkas instrumen.", "The instrument's file."};
    entry.errors = {
        {"#VALUE!",
         {"Bukan jawaban instrumen ini, atau bermakna ganda (\"CS\").",
          "No answer of this instrument, or an ambiguous one (\"CS\")."}},
        {"#N/A",
         {"Tanda tidak menjawab, atau sel kosong. Calc menyerahkan sel kosong sebagai 0, jadi angka 0 "
          "dalam satu sel juga #N/A.",
          "A sign for no answer, or an empty cell. Calc hands over an empty cell as 0, so the number 0 "
          "in a single cell is #N/A too."}}};
    entry.examples = {{{{"4 - Setuju"}}, "=BERAKHLAK_SCORE(A1)", {{"4"}}},
                      {{{"sangat  setuju "}}, "=BERAKHLAK_SCORE(A1;\"likert-4\")", {{"4"}}}};
    return entry;
}

} // namespace

std::vector<Function> index_group() {
    return {index_entry(),      indexifs_entry(), category_entry(), profile_entry(),
            profileifs_entry(), items_entry(),    recap_entry(),    score_entry()};
}

} // namespace berakhlak::calc
