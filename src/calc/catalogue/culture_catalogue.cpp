// The results of the examples come from tests/data/r/function_examples.R, not from our own code.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows current_picks() {
    Rows rows;
    for (ExamplePicks const& picks : example_picks())
        rows.push_back({picks.current});
    return rows;
}

// Columns A personal, B current, C expected.
Rows three_questions() {
    Rows rows;
    for (ExamplePicks const& picks : example_picks())
        rows.push_back({picks.personal, picks.current, picks.expected});
    return rows;
}

Argument current_argument() {
    return picks_argument(
        "current", {"budaya saat ini", "current culture"},
        {"Pilihan tentang budaya organisasi saat ini.", "The picks about the current culture."});
}

Argument expected_argument() {
    return picks_argument(
        "expected", {"budaya yang diharapkan", "expected culture"},
        {"Pilihan tentang budaya yang diharapkan.", "The picks about the expected culture."});
}

// What entropy, energy and balance have in common.
Function current_culture_entry(std::string method, std::string display) {
    Function entry;
    entry.method = std::move(method);
    entry.display = std::move(display);
    entry.since = "0.1";
    entry.arguments = {current_argument(), instrument_argument("pilihan-10")};
    entry.built_in_definition = true;
    entry.errors = {wrong_pick(), nobody()};
    return entry;
}

Function entropy_entry() {
    Function entry = current_culture_entry("entropy", "BERAKHLAK_ENTROPY");
    entry.description = {
        "Entropi budaya (0-100): persen suara budaya saat ini yang jatuh pada perilaku penghambat.",
        "Culture entropy (0-100): the percentage of current-culture votes for limiting behaviours."};
    entry.computation = {
        "Suara perilaku penghambat / semua suara x 100. Kategori: di bawah 10 rendah, 10-19 sedang, "
        "20-29 tinggi, 30 ke atas sangat tinggi.",
        "Votes for limiting behaviours / all votes x 100. Bands: below 10 low, 10-19 moderate, 20-29 "
        "high, 30 and more very high."};
    entry.source = {
        "Pengertian entropi budaya (proporsi nilai penghambat) sudah diterbitkan; sembilan perilaku "
        "penghambat dalam instrumen: definisi bawaan.",
        "The notion of culture entropy (share of limiting values) is published; the nine limiting "
        "behaviours of the instrument: a built-in definition (definisi bawaan)."};
    entry.examples = {{current_picks(), "=BERAKHLAK_ENTROPY(A1:A5;\"pilihan-5\")", {{"24"}}}};
    return entry;
}

Function energy_entry() {
    Function entry = current_culture_entry("energy", "BERAKHLAK_ENERGY");
    entry.description = {
        "Indeks Energi Positif (0-100): persen suara budaya saat ini yang bukan perilaku penghambat.",
        "Positive energy index (0-100): the percentage of current-culture votes that are not for "
        "limiting behaviours."};
    entry.computation = {"100 - entropi.", "100 - entropy."};
    entry.source = {
        "Nama indeks: laporan KemenPANRB 2022. Rumus: definisi bawaan.",
        "Name of the index: KemenPANRB report 2022. Formula: a built-in definition (definisi bawaan)."};
    entry.examples = {{current_picks(), "=BERAKHLAK_ENERGY(A1:A5;\"pilihan-5\")", {{"76"}}}};
    return entry;
}

Function balance_entry() {
    Function entry = current_culture_entry("balance", "BERAKHLAK_BALANCE");
    entry.description = {
        "Indeks Keseimbangan (0-100): seberapa merata suara positif budaya saat ini tersebar pada enam area.",
        "Balance index (0-100): how evenly the positive current-culture votes spread over the six areas."};
    entry.computation = {"100 x jumlah min(p; 1/6), p = bagian suara positif tiap area. Instrumen dapat "
                         "memilih kemerataan Pielou: 100 "
                         "x -jumlah(p ln p) / ln 6.",
                         "100 x sum of min(p; 1/6), p = the share of each area in the positive votes. An "
                         "instrument can choose Pielou's "
                         "evenness: 100 x -sum(p ln p) / ln 6."};
    entry.source = {
        "Nama indeks: laporan KemenPANRB 2022. Pembagian area dan rumus: definisi bawaan; Pielou (1966).",
        "Name of the index: KemenPANRB report 2022. Areas and formula: a built-in definition (definisi "
        "bawaan); Pielou (1966)."};
    entry.errors.push_back(
        {"#DIV/0!", {"Tidak ada satu pun suara positif.", "There is not one positive vote."}});
    entry.examples = {{current_picks(), "=BERAKHLAK_BALANCE(A1:A5;\"pilihan-5\")", {{"49.1228070175439"}}}};
    return entry;
}

Function alignment_entry() {
    Function entry;
    entry.method = "alignment";
    entry.display = "BERAKHLAK_ALIGNMENT";
    entry.since = "0.1";
    entry.description = {
        "Indeks Keselarasan (0-100) dua pertanyaan, misalnya nilai pribadi dan budaya saat ini, atau "
        "budaya saat ini dan yang diharapkan.",
        "Alignment index (0-100) of two questions, such as personal values and current culture, or "
        "current and expected culture."};
    entry.arguments = {
        picks_argument("a", {"pertanyaan pertama", "first question"},
                       {"Pilihan pada pertanyaan pertama.", "The picks of the first question."}),
        picks_argument("b", {"pertanyaan kedua", "second question"},
                       {"Pilihan pada pertanyaan kedua.", "The picks of the second question."}),
        instrument_argument("pilihan-10"),
        {"method",
         {"cara", "method"},
         {"\"teratas\" (perilaku teratas yang sama) atau \"suara\" (bagian suara yang sama; disarankan di "
          "bawah 30 "
          "responden). Bila kosong: menurut instrumen.",
          "\"top\" (top behaviours in common) or \"votes\" (common share of votes; recommended below 30 "
          "respondents). "
          "When left out: as the instrument says."},
         true}};
    entry.computation = {
        "Teratas: perilaku yang termasuk k teratas pada kedua pertanyaan / k x 100; bila suaranya sama, "
        "urutan instrumen yang berlaku. Suara: 100 x jumlah min(bagian suara pada a; bagian suara pada "
        "b) semua perilaku.",
        "Top: behaviours that are among the top k of both questions / k x 100; equal votes stand in the "
        "instrument's order. Votes: 100 x the sum over behaviours of min(share of votes in a; share of "
        "votes in b)."};
    entry.source = {
        "Pengertian kecocokan nilai sudah diterbitkan; rumusnya: definisi bawaan.",
        "The notion of value matches is published; its formula: a built-in definition (definisi bawaan)."};
    entry.built_in_definition = true;
    entry.errors = {wrong_pick(), nobody()};
    entry.examples = {
        {three_questions(), "=BERAKHLAK_ALIGNMENT(A1:A5;B1:B5;\"pilihan-5\")", {{"60"}}},
        {three_questions(), "=BERAKHLAK_ALIGNMENT(B1:B5;C1:C5;\"pilihan-5\";\"suara\")", {{"36"}}}};
    return entry;
}

Function health_entry() {
    Function entry;
    entry.method = "health";
    entry.display = "BERAKHLAK_HEALTH";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Total Indeks Kesehatan Budaya. Sebagai rumus larik (6 baris, 4 kolom): total dan kelima indeks "
        "lainnya dengan kategori, nama, dan banyaknya responden.",
        "Total culture health index. As an array formula (6 rows, 4 columns): the total and the five "
        "other indices, with their category, name and number of respondents."};
    entry.arguments = {
        picks_argument("personal", {"nilai pribadi", "personal values"},
                       {"Pilihan tentang nilai pribadi.", "The picks about personal values."}),
        current_argument(),
        expected_argument(),
        instrument_argument("pilihan-10"),
        confidence_argument({" Bila ini atau populasi diisi, tabel mendapat dua kolom lagi: batas "
                             "bawah dan atas.",
                             " When this or the population is given, the table has two more columns: "
                             "lower and upper bound."}),
        headcount_argument()};
    entry.computation = {
        "Rerata lima indeks menurut bobot dalam instrumen (bawaan: sama besar): "
        "implementasi, keseimbangan, energi "
        "positif, keselarasan pribadi-organisasi, keselarasan saat ini-diharapkan. Batas: indeks +- t "
        "Student x "
        "galat baku bootstrap (1.000 penarikan ulang responden dengan benih tetap, jadi selalu sama; "
        "lebih dari 1.000 responden ditarik sebagai 1.000 kelompok), dengan koreksi populasi terbatas "
        "bila populasi diisi. Keselarasan menurut perilaku teratas melompat per 10 poin: batasnya "
        "perkiraan kasar.",
        "The mean of five indices by the weights in the instrument (built in: equal ones): "
        "implementation, balance, "
        "positive energy, alignment of personal and organisational values, alignment of "
        "current and expected culture. Bounds: index +- Student's t x bootstrap standard error (1,000 times "
        "respondents drawn again with a fixed seed, so always the same; over 1,000 respondents are "
        "drawn as 1,000 groups), with the finite population correction when the population is given. "
        "Alignment by top behaviours moves in steps of 10 points: its bounds are rough."};
    entry.source = {
        "Nama keenam indeks: laporan KemenPANRB 2022. Indeks implementasi sebagai rerata tujuh nilai sesuai "
        "tabel yang diterbitkan; rumus lainnya: definisi bawaan.",
        "Names of the six indices: KemenPANRB report 2022. Implementation as the mean of seven values agrees "
        "with the published tables; the other formulas: a built-in definition (definisi bawaan)."};
    entry.built_in_definition = true;
    entry.errors = {wrong_pick(), nobody(), wrong_population()};
    entry.examples = {
        {three_questions(), "=BERAKHLAK_HEALTH(A1:A5;B1:B5;C1:C5;\"pilihan-5\")", {{"59.8817042606516"}}},
        {three_questions(),
         "=INDEX(BERAKHLAK_HEALTH(A1:A5;B1:B5;C1:C5;\"pilihan-5\";0.95);1;5)",
         {{"43.9102032948678"}}},
        {three_questions(),
         "=BERAKHLAK_HEALTH(A1:A5;B1:B5;C1:C5;\"pilihan-5\")",
         {{"59.8817042606516", "Cukup Sehat", "Total Indeks Kesehatan Budaya", "5"},
          {"54.2857142857143", "Cukup Sehat", "Indeks Implementasi BerAKHLAK", "5"},
          {"49.1228070175439", "Tidak Sehat", "Indeks Keseimbangan", "5"},
          {"76", "Sehat", "Indeks Energi Positif", "5"},
          {"60", "Cukup Sehat", "Indeks Keselarasan Nilai Pribadi-Organisasi", "5"},
          {"60", "Cukup Sehat", "Indeks Keselarasan Budaya Saat Ini-Diharapkan", "5"}}}};
    return entry;
}

Function reach_entry() {
    Function entry;
    entry.method = "reach";
    entry.display = "BERAKHLAK_REACH";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel keterpilihan: untuk setiap nilai persen responden yang memilihnya, nilai "
                         "acak, dan keterpilihan di atas acak; baris terakhir rerata nilai-nilai.",
                         "A table of reach: for each value the percent of respondents who picked it, the "
                         "chance level, and the reach above chance; the last row is the mean of the values."};
    entry.arguments = {picks_argument("picks", {"pilihan", "picks"},
                                      {"Pilihan setiap responden.", "The picks of each respondent."}),
                       instrument_argument("pilihan-10")};
    entry.computation = {
        "Di atas acak = 100 x (keterpilihan - nilai acak) / (100 - nilai acak): 0 bila sama dengan pilihan "
        "asal saja, 100 bila semua memilihnya, negatif bila lebih jarang daripada asal saja. Nilai acak = 1 "
        "- C(N-m;k)/C(N;k), rerata menurut banyaknya pilihan tiap responden.",
        "Above chance = 100 x (reach - chance level) / (100 - chance level): 0 as blind picks, 100 when "
        "everybody picked it, negative when fewer than blind picks. Chance level = 1 - C(N-m;k)/C(N;k), the "
        "mean over the respondents by how many picks each has."};
    entry.source = {"Definisi bawaan; bentuknya seperti koreksi peluang pada kappa Cohen (1960).",
                    "Built-in definition (\"definisi bawaan\"); its form is that of the correction for "
                    "chance in Cohen's kappa (1960)."};
    entry.built_in_definition = true;
    entry.errors = {wrong_pick(),
                    {"n < 5",
                     {"Sebagai teks dalam tabel: respondennya terlalu sedikit untuk ditampilkan.",
                      "As text in the table: too few respondents to be shown."}}};
    entry.examples = {{current_picks(),
                       "=BERAKHLAK_REACH(A1:A5;\"pilihan-5\")",
                       {{"Nilai", "n", "Keterpilihan", "Nilai acak", "Di atas acak"},
                        {"Berorientasi Pelayanan", "5", "40", "43.3497536945813", "-5.91304347826087"},
                        {"Akuntabel", "5", "100", "43.3497536945813", "100"},
                        {"Kompeten", "5", "20", "43.3497536945813", "-41.2173913043478"},
                        {"Harmonis", "5", "80", "43.3497536945813", "64.695652173913"},
                        {"Loyal", "5", "60", "43.3497536945813", "29.3913043478261"},
                        {"Adaptif", "5", "0", "43.3497536945813", "-76.5217391304348"},
                        {"Kolaboratif", "5", "80", "43.3497536945813", "64.695652173913"},
                        {"BerAKHLAK, memilih 5 dari 30 perilaku", "5", "54.2857142857143", "43.3497536945813",
                         "19.304347826087"}}}};
    return entry;
}

Function top_entry() {
    Function entry;
    entry.method = "top";
    entry.display = "BERAKHLAK_TOP";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Tabel perilaku yang paling banyak dipilih: nomor, kode, perilaku, nilai, suara, persen "
        "responden.",
        "A table of the behaviours that were picked most: number, code, behaviour, value, votes, percent "
        "of respondents."};
    entry.arguments = {picks_argument("picks", {"pilihan", "picks"},
                                      {"Pilihan pada satu pertanyaan.", "The picks of one question."}),
                       {"k",
                        {"banyaknya", "k"},
                        {"Banyaknya perilaku yang ditampilkan. Bila kosong: menurut instrumen (10 atau 5).",
                         "How many behaviours are shown. When left out: as the instrument says (10 or 5)."},
                        true},
                       instrument_argument("pilihan-10")};
    entry.computation = {
        "Suara terbanyak lebih dahulu; bila suaranya sama, urutan instrumen yang berlaku. Perilaku tanpa "
        "suara tidak ditampilkan.",
        "Most votes first; equal votes stand in the instrument's order. Behaviours without a vote are "
        "not shown."};
    entry.source = {
        "Laporan survei \"top of mind\" KemenPANRB 2022; urutan pada suara yang sama: definisi bawaan.",
        "The \"top of mind\" survey of KemenPANRB 2022; the order of equal votes: a built-in definition "
        "(definisi bawaan)."};
    entry.built_in_definition = true;
    entry.errors = {wrong_pick(),
                    nobody(),
                    {"#NUM!",
                     {"Banyaknya negatif atau melebihi jumlah perilaku dalam instrumen.",
                      "k is negative or larger than the number of behaviours of the instrument."}}};
    entry.examples = {
        {current_picks(),
         "=BERAKHLAK_TOP(A1:A5;3;\"pilihan-5\")",
         {{"No", "Kode", "Perilaku", "Nilai", "Suara", "Persen responden"},
          {"1", "X1", "Prosedur yang berbelit-belit", "(penghambat)", "4", "80"},
          {"2", "A1",
           "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi",
           "Akuntabel", "3", "60"},
          {"3", "H1", "Menghargai setiap orang apapun latar belakangnya", "Harmonis", "3", "60"}}}};
    return entry;
}

Function aspiration_entry() {
    Function entry;
    entry.method = "aspiration";
    entry.display = "BERAKHLAK_ASPIRATION";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel lompatan nilai: tiap perilaku dengan suara saat ini, suara yang diharapkan, "
                         "dan selisihnya, juga dalam persen respondennya; lompatan "
                         "terbesar lebih dahulu.",
                         "A table of value jumps: each behaviour with its current and expected votes and "
                         "their difference, also in percent of its respondents; the largest "
                         "jump first."};
    entry.arguments = {current_argument(), expected_argument(), instrument_argument("pilihan-10")};
    entry.computation = {
        "Lompatan = suara yang diharapkan - suara saat ini; bila sama, urutan instrumen yang berlaku. "
        "Kedua pertanyaan hendaknya dijawab responden yang sama. Persen = suara / responden pertanyaan itu: "
        "bila banyaknya "
        "responden berbeda, persenlah yang dapat dibandingkan.",
        "Jump = expected votes - current votes; equal jumps stand in the instrument's order. The same "
        "respondents should have answered both questions. Percent = votes / respondents of that question: "
        "with different "
        "numbers of respondents only the percentages compare."};
    entry.source = {
        "Tujuan survei 2022 (aspirasi budaya kerja ideal); rumusnya: definisi bawaan.",
        "An aim of the 2022 survey (aspirations for the ideal working culture); its formula: a built-in "
        "definition (definisi bawaan)."};
    entry.built_in_definition = true;
    entry.errors = {wrong_pick(), nobody()};
    entry.examples = {
        {three_questions(),
         "=BERAKHLAK_ASPIRATION(B1:B5;C1:C5;\"pilihan-5\")",
         {{"Kode", "Perilaku", "Nilai", "Saat ini", "Diharapkan", "Lompatan", "Saat ini (%)",
           "Diharapkan (%)", "Lompatan (poin %)"},
          {"K1", "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah", "Kompeten", "0",
           "5", "5", "0", "100", "100"},
          {"B3", "Melakukan perbaikan tiada henti", "Berorientasi Pelayanan", "0", "3", "3", "0", "60", "60"},
          {"AD1", "Cepat menyesuaikan diri menghadapi perubahan", "Adaptif", "0", "3", "3", "0", "60", "60"},
          {"AD2", "Terus berinovasi dan mengembangkan kreativitas", "Adaptif", "0", "3", "3", "0", "60",
           "60"}}}};
    return entry;
}

// Columns A-C performance, D-F expectation of the three behaviours of one value.
Rows const ratings{{"4", "3", "4", "5", "5", "4"}, {"3", "3", "5", "4", "5", "5"},
                   {"4", "2", "4", "5", "4", "4"}, {"5", "4", "4", "5", "5", "5"},
                   {"3", "3", "3", "4", "4", "4"}, {"4", "3", "5", "5", "5", "4"}};

Function gap_entry() {
    Function entry;
    entry.method = "gap";
    entry.display = "BERAKHLAK_GAP";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Kesenjangan kinerja dan harapan. Sebagai rumus larik (11 kolom): kesenjangan, kinerja, harapan, "
        "tingkat kesesuaian, kuadran, kode, butir, batas bawah dan atas kesenjangan (95 %), p, p terkoreksi; "
        "baris pertama keseluruhan, lalu tiap butir.",
        "Gap between performance and expectation. As an array formula (11 columns): gap, performance, "
        "expectation, conformity, quadrant, code, item, lower and upper bound of the gap (95 %), p, "
        "corrected p; the first row is the whole, then each item."};
    entry.arguments = {{"performance",
                        {"kinerja", "performance"},
                        {"Jawaban tentang kinerja: satu baris per responden, satu kolom per butir.",
                         "The answers about performance: one row per respondent, one column per item."}},
                       {"expectation",
                        {"harapan", "expectation"},
                        {"Jawaban tentang harapan, dengan kolom dan tinggi yang sama.",
                         "The answers about expectation, with the same columns and as high."}},
                       value_argument(),
                       instrument_argument()};
    entry.computation = {
        "Kesenjangan = rerata kinerja - rerata harapan, pada skala jawaban; tingkat kesesuaian = kinerja "
        "/ harapan x 100. Keseluruhan: rerata nilai-nilai, nilai: rerata butirnya. Kuadran: I prioritas "
        "utama, II pertahankan prestasi, III prioritas rendah, IV berlebihan, dipotong pada rerata semua "
        "butir, atau, bila satu nilai diminta, pada rerata butir nilai itu; tepat pada rerata berarti "
        "tinggi. "
        "Uji berpasangan (t) atas kedua penilaian responden yang sama; p butir dikoreksi Holm.",
        "Gap = mean performance - mean expectation, on the scale of the answers; conformity = "
        "performance / expectation x 100. The whole: mean of the values, a value: mean of its items. "
        "Quadrants: I concentrate here, II keep up the good work, III low priority, IV possible "
        "overkill, cut at the mean of all items, or, when one value is asked for, at the mean of its items; "
        "at "
        "the mean is high. Paired t-test of both ratings of the same respondent; the items' p is corrected "
        "by "
        "Holm."};
    entry.source = {"Analisis kepentingan-kinerja: Martilla dan James (1977).",
                    "Importance-performance analysis: Martilla and James (1977)."};
    entry.errors = {wrong_answer(),
                    nobody(),
                    {"#DIV/0!",
                     {"Tingkat kesesuaian: rerata harapan bukan angka positif.",
                      "Conformity: the mean expectation is not positive."}}};
    entry.examples = {
        {ratings, "=BERAKHLAK_GAP(A1:C6;D1:F6;\"Adaptif\")", {{"-0.888888888888889"}}},
        {ratings,
         "=BERAKHLAK_GAP(A1:C6;D1:F6;\"Adaptif\")",
         {{"-0.888888888888889", "3.66666666666667", "4.55555555555556", "80.4878048780488", "", "ADA",
           "Adaptif", "-1.06953096694372", "-0.708246810834059", "5.48722576916263e-05",
           "5.48722576916263e-05"},
          {"-0.833333333333333", "3.83333333333333", "4.66666666666667", "82.1428571428571",
           "II Pertahankan prestasi", "AD1", "Cepat menyesuaikan diri menghadapi perubahan",
           "-1.26176363927272", "-0.404903027393948", "0.00410471598005332", "0.00820943196010664"},
          {"-1.66666666666667", "3", "4.66666666666667", "64.2857142857143", "I Prioritas utama", "AD2",
           "Terus berinovasi dan mengembangkan kreativitas", "-2.20859290083116", "-1.12474043250218",
           "0.00052106698950353", "0.00156320096851059"},
          {"-0.166666666666667", "4.16666666666667", "4.33333333333333", "96.1538461538462", "IV Berlebihan",
           "AD3", "Bertindak proaktif", "-0.956653117158618", "0.623319783825285", "0.610881183396256",
           "0.610881183396256"}}}};
    return entry;
}

} // namespace

std::vector<Function> culture_group() {
    return {entropy_entry(), energy_entry(), balance_entry(),    alignment_entry(), health_entry(),
            reach_entry(),   top_entry(),    aspiration_entry(), gap_entry()};
}

} // namespace berakhlak::calc
