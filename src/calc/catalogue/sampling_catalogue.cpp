// The results of the examples come from tests/data/r/function_examples.R and, for sample sizes, from the
// published tables; not from our own code.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using core::Text;
using Rows = std::vector<std::vector<std::string>>;

// The three behaviours of one value: this year's six respondents (A-C), last year's five (D-F).
Rows const two_years{{"4", "3", "4", "3", "2", "4"}, {"3", "3", "5", "3", "3", "3"},
                     {"4", "2", "4", "4", "2", "3"}, {"5", "4", "4", "4", "3", "4"},
                     {"3", "3", "3", "2", "3", "3"}, {"4", "3", "5", "", "", ""}};

Function sample_entry() {
    Function entry;
    entry.method = "sample";
    entry.display = "BERAKHLAK_SAMPLE";
    entry.since = "0.1";
    entry.description = {"Jumlah responden yang diperlukan untuk populasi tertentu.",
                         "The number of respondents that a population needs."};
    entry.arguments = {
        {"population",
         {"populasi", "population"},
         {"Jumlah pegawai, bilangan bulat sedikitnya 1.", "Headcount, a whole number of at least 1."}},
        {"method",
         {"cara", "method"},
         {"\"krejcie-morgan\" (bila kosong) atau \"slovin\".",
          "\"krejcie-morgan\" (when left out) or \"slovin\"."},
         true},
        {"error",
         {"galat", "error"},
         {"Galat yang diterima, antara 0 dan 1. Bila kosong: 0,05.",
          "The error that is accepted, between 0 and 1. When left out: 0.05."},
         true}};
    entry.computation = {
        "Krejcie-Morgan: 3,841 N 0,25 / (d^2 (N-1) + 3,841 x 0,25), dibulatkan ke bilangan bulat "
        "terdekat. Slovin: N / (1 + N e^2), dibulatkan ke atas.",
        "Krejcie-Morgan: 3.841 N 0.25 / (d^2 (N-1) + 3.841 x 0.25), rounded to the nearest whole number. "
        "Slovin: N / (1 + N e^2), rounded up."};
    entry.source = {"Krejcie dan Morgan (1970); rumus Slovin.",
                    "Krejcie and Morgan (1970); Slovin's formula."};
    entry.errors = {{"#NUM!",
                     {"Populasi bukan bilangan bulat positif, atau galat di luar 0-1.",
                      "The population is no positive whole number, or the error is not between 0 and 1."}},
                    {"#VALUE!",
                     {"Sebuah argumen bukan angka, atau caranya tidak dikenal.",
                      "An argument is no number, or the method is unknown."}}};
    entry.examples = {{{{"500"}}, "=BERAKHLAK_SAMPLE(A1)", {{"217"}}},
                      {{{"500"}}, "=BERAKHLAK_SAMPLE(A1;\"slovin\";0.05)", {{"223"}}}};
    return entry;
}

Function margin_entry() {
    Function entry;
    entry.method = "margin";
    entry.display = "BERAKHLAK_MARGIN";
    entry.since = "0.1";
    entry.description = {
        "Batas galat sebuah indeks: setengah lebar selang kepercayaannya, dalam poin indeks.",
        "The margin of error of an index: half the width of its confidence interval, in index points."};
    entry.arguments = {answers_argument(),
                       {"population",
                        {"populasi", "population"},
                        {"Jumlah pegawai, untuk koreksi populasi terbatas. Bila kosong: tanpa koreksi.",
                         "Headcount, for the finite population correction. When left out: no correction."},
                        true},
                       {"confidence",
                        {"tingkat kepercayaan", "confidence"},
                        {"Antara 0 dan 1. Bila kosong: 0,95.", "Between 0 and 1. When left out: 0.95."},
                        true},
                       value_argument(),
                       instrument_argument()};
    entry.computation = {
        "t s / akar(n) x akar(1 - n/N), s = simpangan baku skor responden, t dari sebaran t Student "
        "dengan n-1 derajat bebas. Skor dihitung per responden, karena butir-butir saling berkorelasi.",
        "t s / sqrt(n) x sqrt(1 - n/N), s = the standard deviation of the respondents' scores, t of "
        "Student's distribution with n-1 degrees of freedom. Scores are per respondent because items are "
        "correlated."};
    entry.source = {"Penarikan sampel acak sederhana dengan koreksi populasi terbatas (Cochran 1977).",
                    "Simple random sampling with finite population correction (Cochran 1977)."};
    entry.errors = {
        wrong_answer(),
        nobody(),
        {"#NUM!",
         {"Populasi bukan bilangan bulat positif atau kurang dari jumlah responden, atau tingkat "
          "kepercayaan di luar 0-1.",
          "The population is no positive whole number or is below the number of respondents, or the "
          "confidence is not between 0 and 1."}}};
    entry.examples = {
        {two_years, "=BERAKHLAK_MARGIN(A1:C6;;;\"Adaptif\")", {{"9.89417409852392"}}},
        {two_years, "=BERAKHLAK_MARGIN(A1:C6;40;0.9;\"Adaptif\";\"likert-5\")", {{"7.15060935485895"}}}};
    return entry;
}

Function change_entry() {
    Function entry;
    entry.method = "change";
    entry.display = "BERAKHLAK_CHANGE";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Perubahan indeks antara dua survei. Sebagai rumus larik (6 baris, 2 kolom): "
                         "perubahan, galat baku, p, derajat "
                         "bebas, indeks sebelum, indeks sesudah.",
                         "The change of an index between two surveys. As an array formula (6 rows, 2 "
                         "columns): change, standard error, p, "
                         "degrees of freedom, index before, index after."};
    Argument before = answers_argument();
    before.name = "before";
    before.label = {"survei sebelum", "survey before"};
    Argument after = answers_argument();
    after.name = "after";
    after.label = {"survei sesudah", "survey after"};
    entry.arguments = {before, after, value_argument(), instrument_argument()};
    entry.computation = {
        "Perubahan = indeks sesudah - indeks sebelum. Uji Welch atas skor responden: galat baku = "
        "akar(s1^2/n1 + s2^2/n2), derajat bebas Welch-Satterthwaite, p dua sisi. Kedua survei dianggap "
        "saling bebas.",
        "Change = index after - index before. Welch's test of the respondents' scores: standard error = "
        "sqrt(s1^2/n1 + s2^2/n2), degrees of freedom by Welch-Satterthwaite, p two-sided. The surveys are "
        "taken as independent."};
    entry.source = {"Welch (1947).", "Welch (1947)."};
    entry.errors = {wrong_answer(),
                    nobody(),
                    {"#DIV/0!",
                     {"p dan derajat bebas: skor responden tidak beragam.",
                      "p and degrees of freedom: the respondents' scores do not vary."}}};
    entry.examples = {{two_years, "=BERAKHLAK_CHANGE(D1:F6;A1:C6;\"Adaptif\")", {{"12"}}},
                      {two_years,
                       "=BERAKHLAK_CHANGE(D1:F6;A1:C6;\"Adaptif\")",
                       {{"12", "Perubahan"},
                        {"5.04791852960024", "Galat baku"},
                        {"0.0414874943687372", "p (dua sisi)"},
                        {"8.97572815533981", "Derajat bebas"},
                        {"61.3333333333333", "Sebelum"},
                        {"73.3333333333333", "Sesudah"}}}};
    return entry;
}

} // namespace

std::vector<Function> sampling_group() {
    return {sample_entry(), margin_entry(), change_entry()};
}

} // namespace berakhlak::calc
