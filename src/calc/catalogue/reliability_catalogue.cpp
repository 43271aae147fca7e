// The results of the examples come from tests/data/r/function_examples.R, not from our own code.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using Rows = std::vector<std::vector<std::string>>;

// Three items, six respondents.
Rows const answers{{"4", "3", "4"}, {"3", "3", "5"}, {"4", "2", "4"},
                   {"5", "4", "4"}, {"3", "3", "3"}, {"4", "3", "5"}};

Argument scores_argument() {
    return {"answers",
            {"jawaban", "answers"},
            {"Rentang jawaban: satu baris per responden, satu kolom per butir. Baris judul dan kolom utuh "
             "boleh ikut "
             "terpilih.",
             "The range of answers: one row per respondent, one column per item. A header row and whole "
             "columns may be "
             "selected along."}};
}

Argument scores_instrument_argument() {
    return {"instrument",
            {"instrumen", "instrument"},
            {"Nama instrumen; ia menentukan kata skala, butir terbalik dan isi butir. Bila kosong: sel "
             "berisi angka "
             "biasa, satu kolom per butir, berapa pun banyaknya.",
             "Name of the instrument; it says the words of the scale, the reversed items and the texts. When "
             "left out: "
             "the cells are plain numbers, one column per item, any number of columns."},
            true};
}

Argument scores_value_argument() {
    Argument argument = value_argument();
    argument.meaning.id += " Hanya bersama instrumen.";
    argument.meaning.en += " Only together with an instrument.";
    return argument;
}

Argument missing_argument() {
    return {
        "missing",
        {"jawaban kosong", "missing answers"},
        {"\"berpasangan\" (tiap pasangan butir memakai responden yang menjawab keduanya) atau \"lengkap\" "
         "(hanya "
         "responden yang menjawab semua butir). Bila kosong: menurut instrumen, tanpa instrumen: "
         "berpasangan.",
         "\"pairwise\" (each pair of items from the respondents who answered both) or \"listwise\" (only "
         "respondents "
         "who answered all items). When left out: as the instrument says, without an instrument: pairwise."},
        true};
}

ErrorMeaning wrong_score() {
    return {"#VALUE!",
            {"Ada sel yang bukan angka (dengan instrumen: bukan jawabannya), jumlah kolom tidak cocok, atau "
             "sebuah "
             "argumen tidak dikenal.",
             "A cell is no number (with an instrument: none of its answers), the number of columns does not "
             "fit, or an "
             "argument is unknown."}};
}

ErrorMeaning undefined() {
    return {
        "#DIV/0!",
        {"Tidak dapat dihitung: kurang dari dua butir atau dua responden, atau semua jawaban sama (ragam 0).",
         "It can't be computed: fewer than two items or respondents, or all answers are equal (no "
         "variance)."}};
}

ErrorMeaning no_scores() {
    return {"#N/A", {"Tidak ada jawaban.", "There are no answers."}};
}

Function alpha_entry() {
    Function entry;
    entry.method = "alpha";
    entry.display = "BERAKHLAK_ALPHA";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Alpha Cronbach (reliabilitas). Sebagai rumus larik (8 baris, 2 kolom): alpha, "
                         "alpha terstandar, rerata korelasi "
                         "antarbutir, batas bawah dan atas (Feldt), responden, butir, responden untuk batas.",
                         "Cronbach's alpha (reliability). As an array formula (8 rows, 2 columns): alpha, "
                         "standardised alpha, mean "
                         "correlation of the items, lower and upper bound (Feldt), respondents, items, "
                         "respondents of the bounds."};
    entry.arguments = {scores_argument(),
                       scores_value_argument(),
                       scores_instrument_argument(),
                       missing_argument(),
                       {"confidence",
                        {"tingkat kepercayaan", "confidence"},
                        {"Tingkat kepercayaan selang Feldt, antara 0 dan 1. Bila kosong: 0,95.",
                         "Confidence of Feldt's interval, between 0 and 1. When left out: 0.95."},
                        true}};
    entry.computation = {
        "k/(k-1) x (1 - jumlah ragam butir / ragam total). Terstandar: k r / (1 + (k-1) r), "
        "r = rerata korelasi. Batas: "
        "1 - (1 - alpha) F, derajat bebas n-1 dan (n-1)(k-1); n untuk cara berpasangan: rata-rata responden "
        "per "
        "pasangan butir, n_p (dengan k lebih dari 5: 1/n = 1/N + (1/n_p - 1/N) 5/k, hasil simulasi "
        "kami), karena semua responden memberi selang yang terlalu sempit. SPSS memakai jawaban "
        "lengkap saja. Alpha negatif ditampilkan apa "
        "adanya; butir terbalik "
        "dibalik hanya bila instrumen menandainya.",
        "k/(k-1) x (1 - sum of the items' variances / variance of the total). Standardised: "
        "k r / (1 + (k-1) r), r = the "
        "mean correlation. Bounds: 1 - (1 - alpha) F of n-1 and (n-1)(k-1) degrees of "
        "freedom; pairwise n is the mean number of respondents of a pair of items, n_p (over 5 items: "
        "1/n = 1/N + (1/n_p - 1/N) 5/k, by our simulation), because all respondents would make the "
        "interval too narrow. SPSS is listwise. A negative alpha is shown "
        "as it is; an item is reversed only when the instrument says so."};
    entry.source = {"Cronbach (1951); Feldt (1965). Batas yang lazim: 0,6 atau 0,7.",
                    "Cronbach (1951); Feldt (1965). Usual thresholds: 0.6 or 0.7."};
    entry.errors = {
        wrong_score(),
        undefined(),
        no_scores(),
        {"#NUM!", {"Tingkat kepercayaan di luar 0-1.", "The confidence is not between 0 and 1."}}};
    entry.examples = {{answers, "=BERAKHLAK_ALPHA(A1:C6)", {{"0.35"}}},
                      {answers,
                       "=BERAKHLAK_ALPHA(A1:C6;\"Adaptif\";\"likert-5\")",
                       {{"0.35", "Alpha Cronbach (berpasangan; SPSS memakai jawaban lengkap)"},
                        {"0.363009040140904", "Alpha terstandar"},
                        {"0.159635851540056", "Rerata korelasi antarbutir"},
                        {"-1.75345568432261", "Batas bawah (Feldt)"},
                        {"0.901800144330512", "Batas atas (Feldt)"},
                        {"6", "Responden"},
                        {"3", "Butir"},
                        {"6", "Responden untuk batas"}}}};
    return entry;
}

Function omega_entry() {
    Function entry;
    entry.method = "omega";
    entry.display = "BERAKHLAK_OMEGA";
    entry.since = "0.1";
    entry.description = {"Omega total McDonald (reliabilitas): seperti alpha, tetapi butir boleh mengukur "
                         "skalanya dengan kekuatan yang berbeda.",
                         "McDonald's omega total (reliability): as alpha, but the items may measure the "
                         "scale with different strength."};
    entry.arguments = {scores_argument(), scores_value_argument(), scores_instrument_argument(),
                       missing_argument()};
    entry.computation = {"L^2 / (L^2 + U): L = jumlah muatan satu faktor, U = jumlah (1 - muatan^2), muatan "
                         "dari korelasi antarbutir dengan kemungkinan maksimum.",
                         "L^2 / (L^2 + U): L = the sum of the loadings of one factor, U = the sum of (1 - "
                         "loading^2), loadings of the items' correlations by maximum likelihood."};
    entry.source = {"McDonald (1999). Dengan kemungkinan maksimum, karena hasilnya sama di setiap program; "
                    "minres berbeda di desimal keempat.",
                    "McDonald (1999). By maximum likelihood, because every program then gives the same; "
                    "minres differs in the fourth decimal."};
    entry.errors = {wrong_score(),
                    {"#DIV/0!",
                     {"Tidak ada faktornya: kurang dari tiga butir yang saling berkaitan, jawaban sebuah "
                      "butir sama semua, atau sebuah butir dijelaskan sepenuhnya oleh faktornya.",
                      "There is no such factor: fewer than three items go together, an item does not vary, "
                      "or the factor would explain an item altogether."}},
                    no_scores()};
    entry.examples = {{{{"4", "3", "4"},
                        {"3", "3", "4"},
                        {"5", "4", "4"},
                        {"2", "2", "3"},
                        {"4", "4", "5"},
                        {"3", "2", "3"},
                        {"5", "5", "4"},
                        {"3", "4", "3"}},
                       "=BERAKHLAK_OMEGA(A1:C8)",
                       {{"0.852983609032664"}}}};
    return entry;
}

Function itemtotal_entry() {
    Function entry;
    entry.method = "itemtotal";
    entry.display = "BERAKHLAK_ITEMTOTAL";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Tabel validitas butir: kode, butir, korelasi butir dengan sisanya (terkoreksi) dan "
                         "dengan total, alpha bila "
                         "butir dibuang, n, r tabel, keterangan.",
                         "A table of item validity: code, item, correlation of the item with the rest "
                         "(corrected) and with the total, "
                         "alpha if dropped, n, r table, verdict."};
    entry.arguments = {scores_argument(),
                       {"corrected",
                        {"terkoreksi", "corrected"},
                        {"Korelasi yang menentukan keterangan. 1: dengan total butir lainnya (terkoreksi; "
                         "bila kosong); 0: dengan total "
                         "semua butir, seperti banyak tabel yang diterbitkan.",
                         "The correlation that the verdict stands on. 1: with the total of the other items "
                         "(corrected; when left "
                         "out); 0: with the total of all items, as many published tables have it."},
                        true},
                       scores_value_argument(),
                       scores_instrument_argument(),
                       missing_argument()};
    entry.computation = {
        "Korelasi Pearson butir dengan total butir lainnya; valid bila r tidak kurang dari r tabel (dua "
        "sisi, 5 %; n = "
        "rata-rata responden yang menjawab butir itu dan butir lain, dibulatkan ke bawah). Bawaannya "
        "terkoreksi, karena "
        "sebuah butir berkorelasi dengan total yang memuat dirinya sendiri: dari 21 butir yang dijawab asal, "
        "12 "
        "\"valid\" tanpa koreksi, 1 dengan koreksi. Dengan kurang dari 5 butir keterangannya hanya petunjuk.",
        "Pearson's correlation of the item with the total of the other items; valid when r is at least r "
        "table (two-sided, "
        "5 %; n = who answered the item and another one, in the mean of the others, rounded down). It is "
        "corrected unless "
        "asked otherwise, because an item correlates with a total that holds itself: of 21 items of blind "
        "answers 12 are "
        "\"valid\" uncorrected, 1 corrected. With fewer than 5 items the verdict is a hint only."};
    entry.source = {"Korelasi butir-sisa: Nunnally dan Bernstein (1994); r tabel seperti BERAKHLAK_RTABLE.",
                    "Item-rest correlation: Nunnally and Bernstein (1994); r table as BERAKHLAK_RTABLE."};
    entry.errors = {wrong_score(), undefined(), no_scores()};
    entry.examples = {
        {answers, "=INDEX(BERAKHLAK_ITEMTOTAL(A1:C6);2;4)", {{"0.751469149302179"}}},
        {answers,
         "=BERAKHLAK_ITEMTOTAL(A1:C6;1;\"Adaptif\";\"likert-5\")",
         {{"Kode", "Butir", "r butir-sisa", "r butir-total", "Alpha bila dibuang", "n", "r tabel",
           "Keterangan (r butir-sisa)"},
          {"AD1", "Cepat menyesuaikan diri menghadapi perubahan", "0.315264144377731", "0.751469149302179",
           "0", "6", "0.811401351899508", "tidak valid (kurang dari 5 butir: hanya petunjuk)"},
          {"AD2", "Terus berinovasi dan mengembangkan kreativitas", "0.288675134594813", "0.670820393249937",
           "0.111111111111111", "6", "0.811401351899508",
           "tidak valid (kurang dari 5 butir: hanya petunjuk)"},
          {"AD3", "Bertindak proaktif", "0.0378777009539285", "0.563601861976635", "0.585365853658537", "6",
           "0.811401351899508", "tidak valid (kurang dari 5 butir: hanya petunjuk)"}}}};
    return entry;
}

Function rtable_entry() {
    Function entry;
    entry.method = "rtable";
    entry.display = "BERAKHLAK_RTABLE";
    entry.since = "0.1";
    entry.description = {
        "r tabel: korelasi terkecil yang nyata pada taraf tertentu untuk n responden.",
        "r table: the smallest correlation that is significant at a level with n respondents."};
    entry.arguments = {
        {"n",
         {"responden", "n"},
         {"Jumlah responden, sedikitnya 3, atau rentang atau larik dalam rumus larik.",
          "Number of respondents, at least 3, or a range or array: the result is an array of the same "
          "shape."}},
        {"level",
         {"taraf nyata", "level"},
         {"Taraf nyata. Bila kosong: 0,05.", "Level of significance. When left out: 0.05."},
         true},
        {"tails",
         {"sisi", "tails"},
         {"2 untuk uji dua sisi (bila kosong), 1 untuk uji satu sisi.",
          "2 for a two-sided test (when left out), 1 for a one-sided test."},
         true}};
    entry.computation = {"t / akar(t^2 + n - 2), t dari sebaran t Student dengan n-2 derajat bebas.",
                         "t / sqrt(t^2 + n - 2), t of Student's distribution with n-2 degrees of freedom."};
    entry.source = {"Sebaran t Student; sama dengan tabel r yang dicetak (n = 30: 0,3610).",
                    "Student's t; equal to the printed tables of r (n = 30: 0.3610)."};
    entry.errors = {
        {"#NUM!",
         {"n kurang dari 3, taraf nyata di luar 0-1 (satu sisi: 0-0,5), atau sisi bukan 1 atau 2.",
          "n is below 3, the level is not between 0 and 1 (one-sided: 0 and 0.5), or tails is neither 1 nor "
          "2."}},
        {"#VALUE!", {"Sebuah argumen bukan angka.", "An argument is no number."}}};
    entry.examples = {{{}, "=BERAKHLAK_RTABLE(30)", {{"0.361006907733233"}}},
                      {{{"100"}}, "=BERAKHLAK_RTABLE(A1;0.05;1)", {{"0.165429795838546"}}}};
    return entry;
}

} // namespace

std::vector<Function> reliability_group() {
    return {alpha_entry(), omega_entry(), itemtotal_entry(), rtable_entry()};
}

} // namespace berakhlak::calc
