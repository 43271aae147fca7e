// The results of the examples come from tests/data/r/function_examples.R, not from our own code.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using Rows = std::vector<std::vector<std::string>>;

// The three behaviours of one value (A-C), the office (D) and the day of the answer (E) of 18 respondents;
// headcounts (F-G).
Rows const offices{{"4", "3", "4", "A", "1", "A", "60"},
                   {"3", "3", "5", "A", "2", "B", "20"},
                   {"4", "2", "4", "A", "3", "C", "40"},
                   {"5", "4", "4", "A", "4"},
                   {"3", "3", "3", "A", "5"},
                   {"4", "3", "5", "A", "6"},
                   {"3", "2", "4", "B", "7"},
                   {"3", "3", "3", "B", "8"},
                   {"4", "2", "3", "B", "9"},
                   {"4", "3", "4", "B", "10"},
                   {"2", "3", "3", "B", "11"},
                   {"5", "4", "4", "C", "12"},
                   {"4", "4", "4", "C", "13"},
                   {"3", "4", "3", "C", "14"},
                   {"5", "5", "4", "C", "15"},
                   {"4", "3", "4", "C", "16"},
                   {"4", "4", "5", "C", "17"},
                   {"3", "4", "4", "C", "18"}};

ErrorMeaning wrong_columns() {
    return {"#VALUE!",
            {"Ada sel yang bukan jawaban, kolom di sebelahnya tidak setinggi jawaban, atau tabel populasi "
             "bukan dua kolom.",
             "A cell is no answer, the column beside is not as high as the answers, or the table of "
             "headcounts has not two "
             "columns."}};
}

Function weighted_entry() {
    Function entry;
    entry.method = "weighted";
    entry.display = "BERAKHLAK_WEIGHTED";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Indeks instansi tertimbang jumlah pegawai (pascastratifikasi). Sebagai rumus larik "
                         "(11 baris, 2 kolom): indeks, galat "
                         "baku, batas bawah, batas atas, gabungan responden, rata-rata unit, responden, "
                         "pegawai, pegawai unit tanpa responden, unit "
                         "tanpa jumlah pegawai, efek pembobotan.",
                         "The headcount-weighted (post-stratified) index of an agency. As an array formula "
                         "(11 rows, 2 columns): index, standard "
                         "error, lower bound, upper bound, pooled respondents, mean of units, respondents, "
                         "headcount, headcount of units without "
                         "respondents, units without a headcount, weighting effect."};
    entry.arguments = {answers_argument(), units_argument(),      headcounts_argument(false),
                       value_argument(),   instrument_argument(), confidence_argument()};
    entry.computation = {"Jumlah W I, W = pegawai unit / pegawai semua unit yang menjawab. Galat baku = "
                         "akar(jumlah W^2 V), V dari "
                         "BERAKHLAK_MARGIN unit itu dengan jumlah pegawainya; derajat bebas Satterthwaite. "
                         "Unit dengan responden di bawah batas "
                         "minimum digabung menjadi satu strata (paling sedikit dua unit), agar ragamnya "
                         "dapat dihitung dan angkanya tidak terbuka. "
                         "Unit tanpa responden dianggap seperti yang lain dan disebut jumlah pegawainya. "
                         "Efek pembobotan = n x jumlah w^2 / (jumlah "
                         "w)^2.",
                         "The sum of W I, W = headcount of the unit / headcount of all units that answered. "
                         "Standard error = sqrt(sum of W^2 V), V of "
                         "the unit's BERAKHLAK_MARGIN with its headcount; degrees of freedom by "
                         "Satterthwaite. Units with fewer respondents than may "
                         "be shown are collapsed into one stratum (two units at least), so that it has a "
                         "variance and gives nobody away. Units "
                         "without respondents are taken to be like the others, and their headcount is told. "
                         "Weighting effect = n x sum of w^2 / (sum "
                         "of w)^2."};
    entry.source = {"Cochran (1977), bab 5 dan 5A; Kish (1965).",
                    "Cochran (1977), ch. 5 and 5A; Kish (1965)."};
    entry.errors = {
        wrong_columns(),
        nobody(),
        wrong_population(),
        {"#DIV/0!",
         {"Jumlah pegawai sebuah unit yang menjawab tidak ada di tabel populasi, atau ragamnya tidak dapat "
          "dihitung.",
          "The headcount of a unit that answered is not in the table, or the variance can't be computed."}}};
    entry.examples = {
        {offices, "=BERAKHLAK_WEIGHTED(A1:C18;D1:D18;F1:G3;\"Adaptif\")", {{"73.5555555555555"}}},
        {offices,
         "=BERAKHLAK_WEIGHTED(A1:C18;D1:D18;F1:G3;\"Adaptif\")",
         {{"73.5555555555555", "Indeks tertimbang jumlah pegawai"},
          {"2.17245868075246", "Galat baku (berstrata)"},
          {"68.6455106882369", "Batas bawah"},
          {"78.4656004228742", "Batas atas"},
          {"72.5925925925926", "Gabungan responden"},
          {"71.5555555555556", "Rata-rata unit"},
          {"18", "Responden"},
          {"120", "Pegawai unit yang menjawab"},
          {"0", "Pegawai unit tanpa responden"},
          {"0", "Unit tanpa jumlah pegawai"},
          {"1.13571428571429", "Efek pembobotan (Kish)"}}}};
    return entry;
}

Function responserate_entry() {
    Function entry;
    entry.method = "responserate";
    entry.display = "BERAKHLAK_RESPONSERATE";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel tingkat respons: tiap unit dengan jumlah pegawai, responden, tingkat "
                         "respons, dan keterangan; lalu seluruhnya.",
                         "A table of response rates: each unit with headcount, respondents, response rate "
                         "and remark; then all together."};
    entry.arguments = {answers_argument(), units_argument(), headcounts_argument(false),
                       instrument_argument()};
    entry.computation = {
        "100 x responden / pegawai. Responden = yang menjawab sedikitnya satu butir. Lebih dari 100 disebut, "
        "bukan dipotong.",
        "100 x respondents / headcount. A respondent answered at least one item. More than 100 is told, not "
        "cut."};
    entry.source = {"Praktik umum (AAPOR, tingkat respons 1).", "Common practice (AAPOR, response rate 1)."};
    entry.errors = {wrong_columns(),
                    {"n < 5",
                     {"Unit dengan kurang dari lima responden tidak ditampilkan.",
                      "Units with fewer than five respondents are not shown."}}};
    Rows picks;
    for (auto const& one : example_picks())
        picks.push_back({one.current, "Dinas Sosial"});
    for (auto const& one : example_picks())
        picks.push_back({one.personal, "Dinas Pertanian"});
    picks[0].insert(picks[0].end(), {"Dinas Sosial", "10"});
    picks[1].insert(picks[1].end(), {"Dinas Pertanian", "5"});
    picks[2].insert(picks[2].end(), {"Dinas Baru", "5"});
    entry.examples = {{picks,
                       "=BERAKHLAK_RESPONSERATE(A1:A10;B1:B10;C1:D3;\"pilihan-5\")",
                       {{"Unit", "Pegawai", "Responden", "Tingkat respons (%)", "Keterangan"},
                        {"Dinas Baru", "5", "0", "0", "belum ada responden"},
                        {"Dinas Pertanian", "5", "5", "100", ""},
                        {"Dinas Sosial", "10", "5", "50", ""},
                        {"Seluruhnya", "20", "10", "50", ""}}}};
    return entry;
}

Function nonresponse_entry() {
    Function entry;
    entry.method = "nonresponse";
    entry.display = "BERAKHLAK_NONRESPONSE";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Pengaruh yang tidak menjawab: apakah sepertiga yang menjawab paling akhir berbeda "
                         "dari sepertiga yang paling awal. Sebagai "
                         "rumus larik (11 baris, 2 kolom): selisih, galat baku, p, batas bawah, batas atas, "
                         "indeks yang awal, indeks yang akhir, indeks "
                         "semua, tingkat respons, indeks yang disesuaikan, pergeserannya.",
                         "The effect of who did not answer: whether the third that answered last differs "
                         "from the third that answered first. As an "
                         "array formula (11 rows, 2 columns): difference, standard error, p, lower bound, "
                         "upper bound, index of the first, index of "
                         "the last, index of all, response rate, adjusted index, its shift."};
    entry.arguments = {
        answers_argument(),
        {"times",
         {"waktu", "times"},
         {"Kolom waktu jawaban, sama tingginya dengan jawaban: tanggal, atau teks seperti yang ditulis "
          "formulir "
          "(Data!B1:B61).",
          "The column of times of the answers, as high as the answers: dates, or texts as forms write them "
          "(Data!B1:B61)."}},
        {"population",
         {"populasi", "population"},
         {"Jumlah pegawai yang diminta menjawab. Bila kosong: tanpa tingkat respons dan indeks yang "
          "disesuaikan.",
          "Headcount of who was asked. When left out: no response rate and no adjusted index."},
         true},
        value_argument(),
        instrument_argument(),
        confidence_argument()};
    entry.computation = {"Selisih kedua sepertiga dengan uji Welch; yang waktunya sama dengan batas masuk "
                         "sepertiga tengah. Indeks yang disesuaikan = "
                         "r x indeks semua + (1 - r) x indeks sepertiga terakhir, r = tingkat respons: yang "
                         "tidak menjawab dianggap seperti yang "
                         "menjawab paling akhir. Ini dugaan, bukan koreksi.",
                         "The difference of the two thirds with Welch's test; who has the time of a boundary "
                         "is in the middle third. Adjusted index = "
                         "r x index of all + (1 - r) x index of the last third, r = response rate: who did "
                         "not answer is taken to be like who "
                         "answered last. This is a conjecture, not a correction."};
    entry.source = {"Armstrong dan Overton (1977), gelombang terakhir.",
                    "Armstrong and Overton (1977), last wave."};
    entry.errors = {
        {"#VALUE!",
         {"Ada sel yang bukan jawaban; kolom waktu tidak setinggi jawaban atau tidak berisi satu waktu pun; "
          "ada "
          "teks yang bukan tanggal; urutan hari dan bulan tidak dapat dipastikan; atau sebagian tanggal "
          "sudah "
          "diubah menjadi angka dan sebagian masih teks.",
          "A cell is no answer; the column of times is not as high as the answers or holds no time at all; a "
          "text is no date; the order of day and month can't be told; or some dates have become numbers and "
          "some are still texts."}},
        nobody(),
        wrong_population(),
        {"#DIV/0!",
         {"Populasi tidak diisi, atau skor responden tidak beragam.",
          "The population is left out, or the respondents' scores do not vary."}}};
    entry.examples = {{offices,
                       "=BERAKHLAK_NONRESPONSE(A1:C18;E1:E18;120;\"Adaptif\")",
                       {{"5.55555555555556", "Terlambat - awal"},
                        {"5.55555555555556", "Galat baku"},
                        {"0.340929865918048", "p (dua sisi)"},
                        {"-6.82567877719263", "Batas bawah"},
                        {"17.9367898883037", "Batas atas"},
                        {"73.3333333333333", "Sepertiga yang menjawab paling awal"},
                        {"78.8888888888889", "Sepertiga yang menjawab paling akhir"},
                        {"72.5925925925926", "Semua responden"},
                        {"15", "Tingkat respons (%)"},
                        {"77.9444444444444", "Indeks bila yang tidak menjawab seperti yang terakhir"},
                        {"5.35185185185185", "Pergeseran karenanya"}}}};
    return entry;
}

Function designeffect_entry() {
    Function entry;
    entry.method = "designeffect";
    entry.display = "BERAKHLAK_DESIGNEFFECT";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Seberapa mirip jawaban rekan seunit, dan berapa banyak informasi yang berkurang karenanya. Sebagai "
        "rumus larik (7 baris, 2 "
        "kolom): ICC, efek desain, ukuran unit, unit, responden, setara responden acak, p.",
        "How alike colleagues of a unit answer, and how much information that costs. As an array formula (7 "
        "rows, 2 columns): ICC, "
        "design effect, size of a unit, units, respondents, worth so many random respondents, p."};
    entry.arguments = {answers_argument(), units_argument(), value_argument(), instrument_argument()};
    entry.computation = {"Analisis ragam satu arah atas skor responden: ICC = (RKA - RKD) / (RKA + (n0 - 1) "
                         "RKD), RKA dan RKD rerata kuadrat "
                         "antarunit dan dalam unit, n0 = (n - jumlah n_h^2 / n) / (H - 1). Efek desain = 1 + "
                         "(m - 1) ICC, m = jumlah n_h^2 / n. Ini "
                         "berlaku bila unit utuh ditarik sebagai sampel; bila semua unit ikut, galat bakunya "
                         "milik BERAKHLAK_WEIGHTED.",
                         "One-way analysis of variance of the respondents' scores: ICC = (MSB - MSW) / (MSB "
                         "+ (n0 - 1) MSW), MSB and MSW the mean "
                         "squares between and within units, n0 = (n - sum of n_h^2 / n) / (H - 1). Design "
                         "effect = 1 + (m - 1) ICC, m = sum of n_h^2 / n. "
                         "It holds when whole units were drawn as the sample; when all units took part, the "
                         "standard error is that of "
                         "BERAKHLAK_WEIGHTED."};
    entry.source = {"Kish (1965); Donner (1986).", "Kish (1965); Donner (1986)."};
    entry.errors = {
        wrong_columns(),
        nobody(),
        {"#DIV/0!",
         {"Hanya satu unit, tiap unit hanya satu responden, atau skor responden tidak beragam.",
          "There is one unit only, one respondent a unit, or the respondents' scores do not vary."}}};
    entry.examples = {{offices,
                       "=BERAKHLAK_DESIGNEFFECT(A1:C18;D1:D18;\"Adaptif\")",
                       {{"0.477401953637557", "Korelasi intraunit (ICC)"},
                        {"3.44005442970307", "Efek desain"},
                        {"6.11111111111111", "Ukuran unit rata-rata (m)"},
                        {"3", "Unit"},
                        {"18", "Responden"},
                        {"5.2324753482327", "Setara responden acak"},
                        {"0.00962154180155383", "p (unit tidak berbeda)"}}}};
    return entry;
}

} // namespace

std::vector<Function> response_group() {
    return {weighted_entry(), responserate_entry(), nonresponse_entry(), designeffect_entry()};
}

} // namespace berakhlak::calc
