// The results of the examples come from tests/data/r/function_examples.R, not from our own code.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using Rows = std::vector<std::vector<std::string>>;

// Nine unsur of SKM, twelve respondents of two counters.
Rows const service{{"4", "4", "3", "4", "4", "3", "4", "3", "4", "Loket 1"},
                   {"3", "3", "3", "4", "3", "3", "3", "4", "3", "Loket 1"},
                   {"4", "3", "3", "3", "4", "4", "3", "3", "4", "Loket 1"},
                   {"3", "3", "4", "3", "3", "3", "4", "4", "3", "Loket 1"},
                   {"4", "4", "4", "4", "4", "3", "3", "3", "4", "Loket 1"},
                   {"4", "4", "3", "4", "3", "4", "4", "4", "4", "Loket 1"},
                   {"2", "3", "2", "4", "3", "3", "3", "2", "3", "Loket 2"},
                   {"3", "2", "2", "3", "3", "3", "2", "3", "2", "Loket 2"},
                   {"3", "3", "2", "4", "4", "2", "3", "3", "3", "Loket 2"},
                   {"2", "3", "1", "3", "3", "3", "3", "3", "3", "Loket 2"},
                   {"3", "3", "3", "4", "2", "3", "3", "2", "3", "Loket 2"},
                   {"2", "2", "2", "3", "3", "2", "3", "3", "2", "Loket 2"}};

Argument groups_argument() {
    return {"groups",
            {"kelompok", "groups"},
            {"Kolom kelompok, misalnya unit kerja, golongan atau jenis kelamin, sama tingginya dengan "
             "jawaban. Responden tanpa isi tidak ikut dibandingkan.",
             "The column of groups, such as unit, grade or gender, as high as the answers. Respondents "
             "without one are not compared."}};
}

Argument correction_argument() {
    return {"correction",
            {"koreksi", "correction"},
            {"Koreksi p untuk banyaknya uji dalam tabel: \"holm\" (bila kosong), \"fdr\" "
             "(Benjamini-Hochberg) atau \"tanpa\".",
             "Correction of p for the number of tests in the table: \"holm\" (when left out), \"fdr\" "
             "(Benjamini-Hochberg) or \"none\"."},
            true};
}

Argument confidence_argument() {
    return {"confidence",
            {"tingkat kepercayaan", "confidence"},
            {"Antara 0 dan 1. Bila kosong: 0,95.", "Between 0 and 1. When left out: 0.95."},
            true};
}

ErrorMeaning wrong_groups() {
    return {"#VALUE!",
            {"Kolom kelompok bukan satu kolom yang sama tingginya dengan jawaban, ada sel yang bukan "
             "jawaban, atau sebuah argumen tidak dikenal.",
             "The groups are not one column as high as the answers, a cell is no answer, or an argument is "
             "unknown."}};
}

Function differences_entry() {
    Function entry;
    entry.method = "differences";
    entry.display = "BERAKHLAK_DIFFERENCES";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Tabel perbedaan antarkelompok: untuk setiap nilai dan indeks keseluruhan, kelompok terendah dan "
        "tertinggi, selisihnya, dan apakah perbedaan antarkelompok nyata.",
        "A table of differences between groups: for each value and the overall index the lowest and the "
        "highest group, their difference, and whether the groups differ significantly."};
    entry.arguments = {
        answers_argument(),
        groups_argument(),
        instrument_argument(),
        {"test",
         {"uji", "test"},
         {"\"welch\" (bila kosong) membandingkan rerata; \"kruskal-wallis\" membandingkan peringkat.",
          "\"welch\" (when left out) compares means; \"kruskal-wallis\" compares ranks."},
         true},
        correction_argument()};
    entry.computation = {
        "Uji Welch atas skor responden: F = jumlah w (rerata - rerata berbobot)^2/(k-1) dibagi 1 + "
        "2(k-2)/(k^2-1) x jumlah (1-w/W)^2/(n-1), w = n/ragam. Kruskal-Wallis: H dengan koreksi peringkat "
        "sama. p dikoreksi untuk banyaknya baris; nyata bila di bawah 0,05. Pengaruh: bagian ragam yang "
        "dijelaskan kelompok (eta kuadrat; peringkat: H/(n-1)). Kelompok yang disembunyikan di tabel rekap "
        "tidak ikut; kolom Kelompok menyebut berapa dari berapa.",
        "Welch's test of the respondents' scores: F = the sum of w (mean - weighted mean)^2/(k-1) over 1 + "
        "2(k-2)/(k^2-1) x the sum of (1-w/W)^2/(n-1), w = n/variance. Kruskal-Wallis: H with the correction "
        "for ties. p is corrected for the number of rows; significant below 0.05. Effect: the share of "
        "variance that the groups explain (eta squared; of ranks: H/(n-1)). Groups that a recap hides take "
        "no part; the column Groups says how many of how many do."};
    entry.source = {"Welch (1951); Kruskal dan Wallis (1952); Holm (1979); Benjamini dan Hochberg (1995).",
                    "Welch (1951); Kruskal and Wallis (1952); Holm (1979); Benjamini and Hochberg (1995)."};
    entry.errors = {wrong_groups()};
    entry.examples = {
        {service,
         "=BERAKHLAK_DIFFERENCES(A1:I12;J1:J12;\"skm-2017\")",
         {{"Nilai", "n", "F (Welch)", "Pengaruh", "Kelompok", "Terendah", "Indeks terendah", "Tertinggi",
           "Indeks tertinggi", "Selisih", "p", "p terkoreksi", "Kesimpulan", "Derajat bebas",
           "Derajat bebas dalam"},
          {"Persyaratan", "12", "14.4117647058824", "0.590361445783133", "2 dari 2", "Loket 2", "62.5",
           "Loket 1", "91.6666666666667", "29.1666666666667", "0.00352882934721836", "0.0282306347777469",
           "berbeda nyata", "1", "9.96551724137931"},
          {"Sistem, Mekanisme, dan Prosedur", "12", "7.35294117647059", "0.423728813559322", "2 dari 2",
           "Loket 2", "66.6666666666667", "Loket 1", "87.5", "20.8333333333333", "0.0219355758462089",
           "0.131613455077254", "tidak berbeda nyata", "1", "9.96551724137931"},
          {"Waktu Penyelesaian", "12", "16", "0.615384615384616", "2 dari 2", "Loket 2", "50", "Loket 1",
           "83.3333333333333", "33.3333333333333", "0.00272336372791758", "0.0245102735512583",
           "berbeda nyata", "1", "9.61538461538461"},
          {"Biaya/Tarif", "12", "0.294117647058824", "0.0285714285714286", "2 dari 2", "Loket 2", "87.5",
           "Loket 1", "91.6666666666667", "4.16666666666667", "0.599510635564107", "0.599510635564107",
           "tidak berbeda nyata", "1", "9.96551724137931"},
          {"Produk Spesifikasi Jenis Pelayanan", "12", "2.14285714285714", "0.176470588235294", "2 dari 2",
           "Loket 2", "75", "Loket 1", "87.5", "12.5", "0.174559500811451", "0.349119001622902",
           "tidak berbeda nyata", "1", "9.8"},
          {"Kompetensi Pelaksana", "12", "5", "0.333333333333334", "2 dari 2", "Loket 2", "66.6666666666667",
           "Loket 1", "83.3333333333333", "16.6666666666667", "0.0493321956399218", "0.159336380364506",
           "tidak berbeda nyata", "1", "10"},
          {"Perilaku Pelaksana", "12", "5.71428571428572", "0.363636363636364", "2 dari 2", "Loket 2",
           "70.8333333333333", "Loket 1", "87.5", "16.6666666666667", "0.0398340950911266",
           "0.159336380364506", "tidak berbeda nyata", "1", "9.24528301886792"},
          {"Penanganan Pengaduan, Saran, dan Masukan", "12", "7.35294117647059", "0.423728813559322",
           "2 dari 2", "Loket 2", "66.6666666666667", "Loket 1", "87.5", "20.8333333333333",
           "0.0219355758462089", "0.131613455077254", "tidak berbeda nyata", "1", "9.96551724137931"},
          {"Sarana dan Prasarana", "12", "11.25", "0.529411764705882", "2 dari 2", "Loket 2",
           "66.6666666666667", "Loket 1", "91.6666666666667", "25", "0.00731461773930726",
           "0.0512023241751508", "tidak berbeda nyata", "1", "10"},
          {"Survei Kepuasan Masyarakat, sembilan unsur", "12", "41.8325791855204", "0.807071147970319",
           "2 dari 2", "Loket 2", "68.0555555555556", "Loket 1", "87.962962962963", "19.9074074074074",
           "7.26484394252661e-05", "0.000726484394252661", "berbeda nyata", "1", "9.97528695723214"}}},
        {service,
         "=INDEX(BERAKHLAK_DIFFERENCES(A1:I12;J1:J12;\"skm-2017\";\"kruskal-wallis\");11;3)",
         {{"8.33684210526316"}}}};
    return entry;
}

Function pairs_entry() {
    Function entry;
    entry.method = "pairs";
    entry.display = "BERAKHLAK_PAIRS";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Tabel pasangan kelompok: selisih indeks setiap dua kelompok dengan selang kepercayaan dan p.",
        "A table of pairs of groups: the difference of the indices of every two groups with its confidence "
        "interval and p."};
    entry.arguments = {answers_argument(),    groups_argument(),     value_argument(),
                       instrument_argument(), correction_argument(), confidence_argument()};
    entry.computation = {"Selisih = indeks kelompok 2 - indeks kelompok 1. Uji dan selang Welch atas skor "
                         "responden; p dikoreksi untuk banyaknya pasangan, selangnya tidak. Kelompok yang "
                         "disembunyikan di tabel rekap tidak ikut.",
                         "Difference = index of group 2 - index of group 1. Welch's test and interval of the "
                         "respondents' scores; p is corrected for the number of pairs, the interval is not. "
                         "Groups that a recap hides take no part."};
    entry.source = {"Welch (1947); Holm (1979); Benjamini dan Hochberg (1995).",
                    "Welch (1947); Holm (1979); Benjamini and Hochberg (1995)."};
    entry.errors = {
        wrong_groups(),
        {"#N/A", {"Kurang dari dua kelompok yang boleh ditampilkan.", "Fewer than two groups may be shown."}},
        {"#NUM!", {"Tingkat kepercayaan di luar 0-1.", "The confidence is not between 0 and 1."}}};
    entry.examples = {{service,
                       "=BERAKHLAK_PAIRS(A1:I12;J1:J12;;\"skm-2017\")",
                       {{"Kelompok 1", "Kelompok 2", "Indeks 1", "Indeks 2", "Selisih", "Batas bawah",
                         "Batas atas", "p", "p terkoreksi", "Kesimpulan"},
                        {"Loket 1", "Loket 2", "87.962962962963", "68.0555555555556", "-19.9074074074074",
                         "-26.7677451292371", "-13.0470696855777", "7.26484394252662e-05",
                         "7.26484394252662e-05", "berbeda nyata"}}}};
    return entry;
}

Function drivers_entry() {
    Function entry;
    entry.method = "drivers";
    entry.display = "BERAKHLAK_DRIVERS";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel pendorong: seberapa besar tiap butir menentukan sebuah butir hasil atau "
                         "indeks, dengan korelasi, beta, bobot relatif dan peringkat.",
                         "A table of drivers: how much each item has to do with an outcome item or the "
                         "index, by correlation, beta, relative weight and rank."};
    entry.arguments = {
        answers_argument(),
        {"outcome",
         {"hasil", "outcome"},
         {"Kode atau isi butir hasil, misalnya \"U9\". Bila kosong: indeks responden.",
          "Code or text of the outcome item, such as \"U9\". When left out: the respondents' index."},
         true},
        instrument_argument()};
    entry.computation = {
        "Bobot relatif Johnson: butir diganti variabel tak berkorelasi yang terdekat (akar matriks "
        "korelasi), bobot butir = jumlah kuadrat korelasi x kuadrat koefisien; jumlah semua bobot = R "
        "kuadrat. Beta: koefisien regresi terstandar. Hanya responden yang menjawab semua butir. Butir yang "
        "jawabannya sama semua tidak ikut. Untuk indeks, R kuadrat = 1: bobot menunjukkan pembagian "
        "perbedaan antarresponden.",
        "Johnson's relative weights: the items are replaced by the nearest uncorrelated variables (root of "
        "the correlation matrix), an item's weight = the sum of squared correlations x squared coefficients; "
        "all weights add up to R squared. Beta: standardised regression coefficient. Only respondents who "
        "answered every item. Items whose answers are all equal take no part. For the index R squared = 1: "
        "the weights say how the differences between respondents divide."};
    entry.source = {"Johnson (2000), Multivariate Behavioral Research 35.",
                    "Johnson (2000), Multivariate Behavioral Research 35."};
    entry.errors = {wrong_answer(),
                    nobody(),
                    {"#DIV/0!",
                     {"Tidak dapat dihitung: responden lengkap tidak lebih banyak daripada butir + 1, "
                      "jawaban butir hasil sama semua, atau sebuah butir merupakan gabungan butir lain.",
                      "It can't be computed: no more complete respondents than items + 1, the outcome does "
                      "not vary, or an item is a combination of others."}}};
    entry.examples = {{service,
                       "=BERAKHLAK_DRIVERS(A1:I12;\"U9\";\"skm-2017\")",
                       {{"Kode", "Butir", "Korelasi", "Beta", "Bobot relatif", "Persen", "Peringkat"},
                        {"U1", "Persyaratan", "0.772030558694253", "0.0180566970238146", "0.133784502771877",
                         "13.8481247842743", "3"},
                        {"U2", "Sistem, Mekanisme, dan Prosedur", "0.915688018028475", "0.541857256973747",
                         "0.244007286235457", "25.2573599935004", "1"},
                        {"U3", "Waktu Penyelesaian", "0.523216643569943", "0.0580168136029846",
                         "0.0616839574552003", "6.38494834849472", "7"},
                        {"U4", "Biaya/Tarif", "0.450956033929933", "0.00955415326122734",
                         "0.0813994505063595", "8.42571243027698", "6"},
                        {"U5", "Produk Spesifikasi Jenis Pelayanan", "0.509426708108493", "0.291733133901961",
                         "0.130742950833986", "13.5332916765445", "4"},
                        {"U6", "Kompetensi Pelaksana", "0.630126037812604", "0.357783428249529",
                         "0.186239860006027", "19.2778144533449", "2"},
                        {"U7", "Perilaku Pelaksana", "0.585017939301705", "0.121000797297307",
                         "0.117213187852082", "12.1328167172396", "5"},
                        {"U8", "Penanganan Pengaduan, Saran, dan Masukan", "0.157877244487668",
                         "-0.149137611310672", "0.0110126955226038", "1.13993159632459", "8"},
                        {"", "R kuadrat", "0.966083891183592", "", "", "", ""},
                        {"", "R kuadrat disesuaikan", "0.875640934339838", "", "", "", ""},
                        {"", "Responden yang menjawab semua butir", "12", "", "", "", ""},
                        {"", "Kurang dari 100 responden lengkap: urutannya dapat berubah pada survei lain.",
                         "", "", "", "", ""}}}};
    return entry;
}

Function trend_entry() {
    Function entry;
    entry.method = "trend";
    entry.display = "BERAKHLAK_TREND";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel tren: indeks beberapa tahun dengan selang kepercayaan, perubahan dari tahun "
                         "sebelumnya, dan apakah perubahan itu nyata.",
                         "A trend table: the index of several years with its confidence interval, the change "
                         "from the year before, and whether that change is significant."};
    entry.arguments = {
        {"periods",
         {"periode", "periods"},
         {"Satu baris per survei, menurut waktu: periode, indeks, batas galat (BERAKHLAK_MARGIN), jumlah "
          "responden, dan bila ada kolom kelima instrumen beserta versinya. Baris judul boleh ikut; angkanya "
          "boleh berasal dari buku kerja lain.",
          "One row per survey in the order of time: period, index, margin (BERAKHLAK_MARGIN), number of "
          "respondents and, if there is a fifth column, the instrument with its version. A header row may be "
          "selected along; the figures may come from other workbooks."}},
        confidence_argument(),
        correction_argument(),
        instrument_argument()};
    entry.arguments[1].meaning = {
        "Tingkat kepercayaan batas galat dalam tabel, antara 0 dan 1. Bila kosong: 0,95.",
        "The confidence of the margins in the table, between 0 and 1. When left out: 0.95."};
    entry.arguments[3].meaning = {"Nama instrumen; ia hanya menentukan bahasa tabel dan batas kelompok "
                                  "kecil. Bila kosong: \"likert-5\".",
                                  "Name of the instrument; it only says the language of the table and the "
                                  "minimum group size. When left out: \"likert-5\"."};
    entry.computation = {
        "Galat baku = batas galat / t dengan n-1 derajat bebas. Perubahan dari periode terakhir yang punya "
        "indeks: uji dan selang Welch, p dikoreksi untuk banyaknya perubahan. Periode dengan instrumen atau "
        "versi lain tidak dibandingkan. Nyata bila p terkoreksi di bawah 1 - tingkat kepercayaan.",
        "Standard error = margin / t of n-1 degrees of freedom. Change from the latest period that has an "
        "index: Welch's test and interval, p corrected for the number of changes. Periods of another "
        "instrument or version are not compared. Significant when the corrected p is below 1 - confidence."};
    entry.source = {"Welch (1947); Holm (1979); Benjamini dan Hochberg (1995).",
                    "Welch (1947); Holm (1979); Benjamini and Hochberg (1995)."};
    entry.errors = {
        {"#VALUE!",
         {"Rentangnya tidak 4 atau 5 kolom, atau sebuah argumen tidak dikenal.",
          "The range has not 4 or 5 columns, or an argument is unknown."}},
        {"#NUM!",
         {"Tingkat kepercayaan di luar 0-1, batas galat negatif, atau jumlah responden bukan bilangan bulat.",
          "The confidence is not between 0 and 1, a margin is negative, or a number of respondents is not "
          "whole."}},
        {"#N/A", {"Tidak ada satu baris pun.", "There is not a single row."}}};
    entry.examples = {{{{"2021", "71.25", "2.1", "80", "skm-2017 1"},
                        {"2022", "74.5", "1.8", "95", "skm-2017 1"},
                        {"2023", "75.1", "1.7", "110", "skm-2017 1"},
                        {"2024", "78", "1.9", "100", "skm-2017 2"}},
                       "=BERAKHLAK_TREND(A1:E4)",
                       {{"Periode", "n", "Indeks", "Batas bawah", "Batas atas", "Perubahan",
                         "Batas bawah perubahan", "Batas atas perubahan", "p", "p terkoreksi", "Kesimpulan"},
                        {"2021", "80", "71.25", "69.15", "73.35", "", "", "", "", "", "periode pertama"},
                        {"2022", "95", "74.5", "72.7", "76.3", "3.25", "0.503331670726081",
                         "5.99666832927392", "0.0206817771472769", "0.0413635542945538", "naik nyata"},
                        {"2023", "110", "75.1", "73.4", "76.8", "0.6", "-1.86099817223824",
                         "3.06099817223823", "0.631213227749123", "0.631213227749123", "tidak berubah nyata"},
                        {"2024", "100", "78", "76.1", "79.9", "", "", "", "", "",
                         "instrumen atau versinya lain: tidak dapat dibandingkan"}}}};
    return entry;
}

} // namespace

std::vector<Function> comparison_group() {
    return {differences_entry(), pairs_entry(), drivers_entry(), trend_entry()};
}

} // namespace berakhlak::calc
