#include "calc/catalogue/catalogue.hpp"

#include "calc/catalogue/catalogue_groups.hpp"

namespace berakhlak::calc {

Argument answers_argument() {
    return {
        "answers",
        {"jawaban", "answers"},
        {"Rentang jawaban: satu baris per responden, satu kolom per butir instrumen; untuk daftar "
         "pilihan: kolom "
         "pilihan. Kolom utuh (B:V), baris judul kolom, dan judul laporan di atasnya boleh ikut terpilih; "
         "judul yang menyebut semua butir menentukan kolom mana berisi butir mana.",
         "The range of answers: one row per respondent, one column per item of the instrument; for a "
         "pick-list the "
         "columns of picks. Whole columns (B:V), a header row, and titles above it may be selected along; a "
         "header that names all items says which column holds which."}};
}

Argument picks_argument(std::string name, core::Text label, core::Text const& question) {
    return {std::move(name),
            std::move(label),
            {question.id +
                 " Satu kolom teks pilihan ganda, satu kolom per pilihan, atau satu kolom 0/1 per perilaku.",
             question.en +
                 " One column of multi-select text, one column per pick, or one 0/1 column per behaviour."}};
}

Argument confidence_argument(core::Text const& more) {
    return {
        "confidence",
        {"tingkat kepercayaan", "confidence"},
        {"Antara 0 dan 1. Bila kosong: 0,95." + more.id, "Between 0 and 1. When left out: 0.95." + more.en},
        true};
}

Argument headcount_argument(std::string name) {
    return {std::move(name),
            {"populasi", "population"},
            {"Jumlah pegawai, untuk koreksi populasi terbatas. Bila kosong: tanpa koreksi.",
             "Headcount, for the finite population correction. When left out: no correction."},
            true};
}

Argument headcounts_argument(bool optional) {
    return {
        "population",
        {"populasi", "population"},
        {"Tabel unit dan jumlah pegawai; kolom ketiga, bila ada, minimum responden yang ditetapkan sendiri.",
         "A table of units and headcounts; a third column, if there is one, holds minimums set by the "
         "office."},
        optional};
}

Argument units_argument() {
    return {
        "units",
        {"unit", "units"},
        {"Kolom unit kerja, sama tingginya dengan jawaban.", "The column of units, as high as the answers."}};
}

Argument instrument_argument(std::string_view default_instrument) {
    std::string const fallback = "\"" + std::string(default_instrument) + "\".";
    return {
        "instrument",
        {"instrumen", "instrument"},
        {"Nama instrumen, misalnya \"likert-5\" atau \"pilihan-10\", atau rentang sel yang memuat instrumen "
         "sendiri. Bila kosong: " +
             fallback,
         "Name of the instrument, such as \"likert-5\" or \"pilihan-10\", or a range of cells that holds an "
         "instrument of your own. When left out: " +
             fallback},
        true};
}

Argument value_argument() {
    return {
        "value",
        {"nilai", "value"},
        {"Satu nilai dasar saja, dengan kode atau namanya, misalnya \"Adaptif\". Bila kosong: semua nilai.",
         "One core value only, by its code or name, such as \"Adaptif\". When left out: all values."},
        true};
}

std::vector<Argument> criteria_arguments() {
    return {
        {"criteria",
         {"rentang kriteria", "criteria range"},
         {"Kolom yang diperiksa, misalnya kolom unit kerja; baris pertama dan tingginya sama dengan jawaban. "
          "Beberapa kolom boleh dipilih sebagai satu rentang.",
          "The column that is examined, such as the column of units; its first row and its height are those "
          "of "
          "the answers. Several columns may be selected as one range."}},
        {"criterion",
         {"kriteria", "criterion"},
         {"Syarat kolom pertama, seperti pada COUNTIFS: \"Dinas*\", \"<>x\", \">=3\". Nama yang diawali "
          "tanda "
          "ditulis dengan = di depannya: \"=>10 tahun\".",
          "The condition of the first column, as in COUNTIFS: \"Dinas*\", \"<>x\", \">=3\". A name that "
          "begins "
          "with a sign is written with = before it: \"=>10 tahun\"."}},
        {"more",
         {"kriteria kolom berikutnya", "criteria of the next columns"},
         {"Satu kriteria untuk setiap kolom berikutnya, berurutan; yang dikosongkan (;;) tidak memberi "
          "syarat.",
          "One criterion for each further column, in order; one that is left out (;;) sets no condition."},
         true}};
}

ErrorMeaning wrong_answer() {
    return {"#VALUE!",
            {"Ada sel yang bukan jawaban instrumen ini, jumlah kolom tidak cocok, atau nilai atau "
             "instrumennya tidak dikenal. BERAKHLAK_CHECK menyebutkan setiap sel dan alasannya.",
             "A cell is no answer of the instrument, the number of columns does not fit, or the value or the "
             "instrument is unknown. BERAKHLAK_CHECK names each cell and why."}};
}

ErrorMeaning wrong_criteria() {
    return {
        "#VALUE!",
        {"Rentang kriteria tidak mulai di baris yang sama atau tidak sama tingginya dengan jawaban (A:A "
         "untuk B:V, A2:A61 untuk B2:V61), atau jumlah kriteria tidak sama dengan jumlah kolomnya.",
         "The criteria range does not begin in the same row or is not as high as the answers (A:A for B:V, "
         "A2:A61 for B2:V61), or there are not as many criteria as it has columns."}};
}

ErrorMeaning wrong_pick() {
    return {"#VALUE!",
            {"Ada sel yang bukan perilaku instrumen ini, bentuk pilihannya tidak jelas, atau instrumennya "
             "tidak dikenal "
             "atau bukan daftar pilihan. BERAKHLAK_CHECK menyebutkan setiap sel dan alasannya.",
             "A cell is no behaviour of the instrument, the shape of the picks is unclear, or the instrument "
             "is unknown "
             "or no pick-list. BERAKHLAK_CHECK names each cell and why."}};
}

ErrorMeaning wrong_population() {
    return {
        "#NUM!",
        {"Populasi bukan bilangan bulat positif atau kurang dari jumlah responden, atau tingkat kepercayaan "
         "di luar 0-1.",
         "The population is no positive whole number or is below the number of respondents, or the "
         "confidence "
         "is not between 0 and 1."}};
}

ErrorMeaning nobody() {
    return {"#N/A",
            {"Tidak ada jawaban yang sah, atau respondennya terlalu sedikit untuk ditampilkan (kurang dari "
             "5, kecuali "
             "instrumen menetapkan lain).",
             "There are no valid answers, or too few respondents to be shown (fewer than 5 unless the "
             "instrument says "
             "otherwise)."}};
}

std::vector<ExamplePicks> example_picks() {
    return {{"A1, H1, K1, L1, B2", "A1, H1, L1, X1, KO2", "A1, K1, AD1, KO2, H1"},
            {"A1, H2, K1, KO2, B1", "A1, X1, X2, H2, KO2", "AD1, AD2, K1, KO2, B3"},
            {"A1, L1, AD2, H1, K3", "A3, L1, X1, H1, B2", "A1, AD2, K1, B3, H1"},
            {"B1, A1, H1, KO2, K1", "A1, KO2, B2, X3, K3", "AD1, KO2, B3, A1, K1"},
            {"A1, L1, H2, B2, K3", "L1, X1, A2, H1, KO1", "KO2, AD2, K1, H1, A1"}};
}

core::Text findable_texts(Function const& function) {
    auto const formula = "=IFERROR(" + function.display + "(...)+0;" + function.display + "(...)&\"\")";
    return {"Agar tulisannya ditemukan COUNTIF, VLOOKUP dan saringan, ketik " + formula + ".",
            "To have its texts found by COUNTIF, VLOOKUP and filters, type " + formula + "."};
}

core::Text wizard_description(Function const& function) {
    if (!function.array)
        return function.description;
    auto const findable = findable_texts(function);
    return {function.description.id + " " + findable.id, function.description.en + " " + findable.en};
}

std::vector<Function> const& catalogue() {
    static std::vector<Function> const functions = [] {
        std::vector<Function> all;
        for (auto group : {index_group, culture_group, reliability_group, sampling_group, change_group,
                           comparison_group, response_group, quality_group})
            for (Function& function : group())
                all.push_back(std::move(function));
        return all;
    }();
    return functions;
}

} // namespace berakhlak::calc
