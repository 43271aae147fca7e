// The results of the examples come from tests/data/r/function_examples.R and, for sample sizes, from the
// published tables; not from our own code.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

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
         {"Jumlah pegawai, bilangan bulat sedikitnya 1, atau rentang atau larik dalam rumus larik. Teks "
          "\"2.000\" terbaca dua ribu bila bahasa dokumen menulis ribuan demikian; bila "
          "tidak: "
          "#VALUE!.",
          "Headcount, a whole number of at least 1, or a range or array in an array formula. A text "
          "\"2,000\" is two thousand where the document's language writes thousands so, and "
          "#VALUE! otherwise."}},
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
    entry.arguments = {answers_argument(), headcount_argument(), confidence_argument(), value_argument(),
                       instrument_argument()};
    entry.computation = {"t x akar(v - S2/N), t dari sebaran t Student dengan n-1 derajat bebas. v = n/(n-1) "
                         "x jumlah kuadrat pengaruh "
                         "tiap responden pada indeks (linearisasi Taylor), S2 = jumlah semua kovarians "
                         "berpasangan butir berbobot. "
                         "Koreksi populasi hanya menghapus kebetulan siapa yang ditanya, bukan butir yang "
                         "dikosongkan; bila semua "
                         "menjawab semuanya, ini sama dengan t s/akar(n) x akar(1 - n/N).",
                         "t x sqrt(v - S2/N), t of Student's distribution with n-1 degrees of freedom. v = "
                         "n/(n-1) x the sum of the squared "
                         "influences of the respondents on the index (Taylor linearisation), S2 = the sum of "
                         "all pairwise covariances of "
                         "the weighted items. The population correction takes away only the chance of who "
                         "was asked, not what they left "
                         "out; when everybody answered everything, this is t s/sqrt(n) x sqrt(1 - n/N)."};
    entry.source = {"Cochran (1977); Woodruff (1971).", "Cochran (1977); Woodruff (1971)."};
    entry.errors = {wrong_answer(), nobody(), wrong_population()};
    entry.examples = {
        {two_years, "=BERAKHLAK_MARGIN(A1:C6;;;\"Adaptif\")", {{"9.89417409852392"}}},
        {two_years, "=BERAKHLAK_MARGIN(A1:C6;40;0.9;\"Adaptif\";\"likert-5\")", {{"7.15060935485895"}}}};
    return entry;
}

} // namespace

std::vector<Function> sampling_group() {
    return {sample_entry(), margin_entry()};
}

} // namespace berakhlak::calc
