// The results of the examples come from tests/data/r/function_examples.R, not from our own code.
#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

using core::Text;
using Rows = std::vector<std::vector<std::string>>;

// The three behaviours of one value: this year's six respondents (A-C) with keys (G), last year's five (D-F)
// with keys (H).
Rows const two_years{{"4", "3", "4", "3", "2", "4", "p1", "p1"}, {"3", "3", "5", "3", "3", "3", "p2", "p2"},
                     {"4", "2", "4", "4", "2", "3", "p3", "p3"}, {"5", "4", "4", "4", "3", "4", "p4", "p4"},
                     {"3", "3", "3", "2", "3", "3", "p5", "p5"}, {"4", "3", "5", "", "", "", "p6", ""}};

// Nine unsur of SKM, five respondents: last year's (A-I), this year's (J-R).
Rows const skm_two_years{
    {"3", "3", "2", "3", "4", "3", "3", "3", "4", "4", "4", "3", "4", "4", "3", "4", "3", "4"},
    {"3", "2", "3", "3", "3", "2", "3", "3", "3", "3", "3", "3", "4", "3", "3", "3", "4", "3"},
    {"2", "3", "3", "3", "3", "3", "2", "3", "3", "4", "3", "3", "3", "4", "4", "3", "3", "4"},
    {"2", "2", "3", "2", "3", "3", "3", "4", "2", "2", "3", "3", "3", "3", "3", "4", "4", "3"},
    {"3", "3", "3", "4", "4", "3", "3", "2", "3", "4", "4", "4", "4", "4", "3", "3", "3", "4"}};

Argument survey_argument(std::string name, Text label) {
    Argument argument = answers_argument();
    argument.name = std::move(name);
    argument.label = std::move(label);
    return argument;
}

Argument column_argument(std::string name, Text label, Text meaning) {
    return {std::move(name), std::move(label), std::move(meaning), true};
}

// What says how both surveys were drawn, in the order of the IDL.
std::vector<Argument> with_sampling(std::vector<Argument> arguments) {
    auto before = headcount_argument("populationbefore");
    before.label = {"populasi sebelum", "population before"};
    auto after = headcount_argument("populationafter");
    after.label = {"populasi sesudah", "population after"};
    Text const units{
        "Kolom unit kerja survei itu, bila unit utuh yang ditarik sebagai sampel; tidak bersama populasi.",
        "The column of units of that survey, when whole units were drawn as the sample; not together with "
        "a population."};
    Text const keys{
        "Kolom kunci responden survei itu, untuk panel: hanya yang menjawab dua kali yang dibandingkan. "
        "Kunci "
        "kosong dan kunci ganda tidak dipasangkan.",
        "The column of respondents' keys of that survey, for a panel: only who answered twice is compared. "
        "Blank keys and keys that stand twice pair nobody."};
    arguments.push_back(std::move(before));
    arguments.push_back(std::move(after));
    arguments.push_back(column_argument("unitsbefore", {"unit sebelum", "units before"}, units));
    arguments.push_back(column_argument("unitsafter", {"unit sesudah", "units after"}, units));
    arguments.push_back(column_argument("keysbefore", {"kunci sebelum", "keys before"}, keys));
    arguments.push_back(column_argument("keysafter", {"kunci sesudah", "keys after"}, keys));
    arguments.push_back(confidence_argument());
    return arguments;
}

Text const computation{"Perubahan = indeks sesudah - indeks sebelum. Uji Welch: galat baku = akar(V1 + V2), "
                       "V seperti pada BERAKHLAK_MARGIN "
                       "(dengan populasi: yang dijawab hampir semua pegawai jauh lebih pasti; dengan unit: V "
                       "= m/(m-1) x jumlah kuadrat pengaruh "
                       "tiap unit, derajat bebas m-1), derajat bebas Welch-Satterthwaite, p dua sisi. Dengan "
                       "kunci: uji t berpasangan atas selisih "
                       "tiap responden. Batas: perubahan +- t x galat baku. d Cohen = perubahan / simpangan "
                       "baku gabungan skor responden.",
                       "Change = index after - index before. Welch's test: standard error = sqrt(V1 + V2), V "
                       "as in BERAKHLAK_MARGIN (with "
                       "populations: what nearly everybody answered is far surer; with units: V = m/(m-1) x "
                       "the sum of the squared influences of "
                       "the units, m-1 degrees of freedom), degrees of freedom by Welch-Satterthwaite, p "
                       "two-sided. With keys: the paired t-test of "
                       "each respondent's difference. Bounds: change +- t x standard error. Cohen's d = "
                       "change / pooled standard deviation of the "
                       "respondents' scores."};

ErrorMeaning no_test() {
    return {"#DIV/0!",
            {"p, derajat bebas, d Cohen: skor responden tidak beragam, semua pegawai menjawab, atau hanya "
             "satu unit.",
             "p, degrees of freedom, Cohen's d: the respondents' scores do not vary, everybody answered, or "
             "there is one "
             "unit only."}};
}

ErrorMeaning wrong_columns() {
    return {"#VALUE!",
            {"Ada sel yang bukan jawaban, kolom unit atau kunci tidak setinggi jawabannya, kunci hanya untuk "
             "satu survei, "
             "atau unit diisi bersama populasi.",
             "A cell is no answer, a column of units or keys is not as high as its answers, keys are given "
             "for one survey "
             "only, or units together with a population."}};
}

Function change_entry() {
    Function entry;
    entry.method = "change";
    entry.display = "BERAKHLAK_CHANGE";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {"Perubahan indeks antara dua survei. Sebagai rumus larik (12 baris, 2 kolom): "
                         "perubahan, galat baku, p, derajat "
                         "bebas, indeks sebelum, indeks sesudah, batas bawah, batas atas, ukuran efek, "
                         "responden sebelum, responden sesudah, "
                         "cara uji.",
                         "The change of an index between two surveys. As an array formula (12 rows, 2 "
                         "columns): change, standard error, p, "
                         "degrees of freedom, index before, index after, lower bound, upper bound, effect "
                         "size, respondents before, "
                         "respondents after, test."};
    entry.arguments = with_sampling({survey_argument("before", {"survei sebelum", "survey before"}),
                                     survey_argument("after", {"survei sesudah", "survey after"}),
                                     value_argument(), instrument_argument()});
    entry.computation = computation;
    entry.source = {"Welch (1947); Cochran (1977); Woodruff (1971); Cohen (1988).",
                    "Welch (1947); Cochran (1977); Woodruff (1971); Cohen (1988)."};
    entry.errors = {wrong_columns(), nobody(), wrong_population(), no_test()};
    entry.examples = {{two_years, "=BERAKHLAK_CHANGE(D1:F6;A1:C6;\"Adaptif\")", {{"12"}}},
                      {two_years,
                       "=BERAKHLAK_CHANGE(D1:F6;A1:C6;\"Adaptif\")",
                       {{"12", "Perubahan"},
                        {"5.04791852960024", "Galat baku"},
                        {"0.0414874943687372", "p (dua sisi)"},
                        {"8.97572815533981", "Derajat bebas"},
                        {"61.3333333333333", "Sebelum"},
                        {"73.3333333333333", "Sesudah"},
                        {"0.576106097138234", "Batas bawah perubahan"},
                        {"23.4238939028618", "Batas atas perubahan"},
                        {"1.4036631612571", "Ukuran efek (d Cohen)"},
                        {"5", "Responden sebelum"},
                        {"6", "Responden sesudah"},
                        {"Welch", "Cara uji"}}},
                      {two_years,
                       "=INDEX(BERAKHLAK_CHANGE(D1:F6;A1:C6;\"Adaptif\";\"likert-5\";;;;;H1:H6;G1:G6);3;1)",
                       {{"0.00283784592673444"}}}};
    return entry;
}

Function changeprofile_entry() {
    Function entry;
    entry.method = "changeprofile";
    entry.display = "BERAKHLAK_CHANGEPROFILE";
    entry.since = "0.1";
    entry.array = true;
    entry.description = {
        "Tabel perubahan tiap nilai dan indeks antara dua survei: sebelum, sesudah, perubahan, batas, galat "
        "baku, d Cohen, p, p "
        "menurut Holm, dan apakah naik, turun, atau tidak ada perubahan nyata.",
        "A table of the changes of each value and of the index between two surveys: before, after, change, "
        "bounds, standard "
        "error, Cohen's d, p, Holm's p, and whether it went up, down, or did not change significantly."};
    entry.arguments =
        with_sampling({survey_argument("before", {"survei sebelum", "survey before"}),
                       survey_argument("after", {"survei sesudah", "survey after"}), instrument_argument()});
    entry.computation = {
        computation.id + " Keterangan tiap nilai memakai p Holm: di antara tujuh uji, satu nyata pada taraf "
                         "5 % karena kebetulan saja dalam tiga dari sepuluh survei.",
        computation.en + " The verdict on a value stands on Holm's p: of seven tests, one is significant at "
                         "5 % by chance alone in three of ten surveys."};
    entry.source = {"Seperti BERAKHLAK_CHANGE; Holm (1979).", "As BERAKHLAK_CHANGE; Holm (1979)."};
    entry.errors = {wrong_columns(), nobody(), wrong_population(), no_test()};
    std::string const same = "tidak ada perubahan nyata";
    entry.examples = {
        {skm_two_years,
         "=INDEX(BERAKHLAK_CHANGEPROFILE(A1:I5;J1:R5;\"skm-2017\");3;10)",
         {{"0.447620068074618"}}},
        {skm_two_years,
         "=INDEX(BERAKHLAK_CHANGEPROFILE(A1:I5;J1:R5;\"skm-2017\");11;0)",
         {{"Survei Kepuasan Masyarakat, sembilan unsur", "72.2222222222222", "85.5555555555556",
           "13.3333333333333", "4.82732291781641", "21.8393437488502", "3.6641405439647", "2.30142384712984",
           "0.00703554935465213", "", "naik"}}},
        {skm_two_years,
         "=BERAKHLAK_CHANGEPROFILE(A1:I5;J1:R5;\"skm-2017\")",
         {{"Nilai", "Sebelum", "Sesudah", "Perubahan", "Batas bawah", "Batas atas", "Galat baku", "d Cohen",
           "p", "p (Holm)", "Keterangan"},
          {"Persyaratan", "65", "85", "20", "-8.04434285557603", "48.044342855576", "11.7260393995586",
           "1.07871977994119", "0.134237054983281", "0.939659384882968", same}}}};
    return entry;
}

} // namespace

std::vector<Function> change_group() {
    return {change_entry(), changeprofile_entry()};
}

} // namespace berakhlak::calc
