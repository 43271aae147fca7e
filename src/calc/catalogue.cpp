#include "calc/catalogue.hpp"

#include "calc/catalogue_groups.hpp"

namespace berakhlak::calc {

Argument instrument_argument() {
    return {
        "instrument",
        {"instrumen", "instrument"},
        {"Nama instrumen, misalnya \"likert-5\" atau \"pilihan-10\", atau rentang sel yang memuat instrumen "
         "sendiri. Bila kosong: instrumen bawaan fungsi ini.",
         "Name of the instrument, such as \"likert-5\" or \"pilihan-10\", or a range of cells that holds an "
         "own "
         "instrument. When left out: the function's default instrument."},
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
    std::vector<Argument> arguments;
    for (char const* number : {"1", "2", "3"}) {
        std::string const n = number;
        arguments.push_back(
            {"criteria" + n,
             {"rentang kriteria " + n, "criteria range " + n},
             {"Rentang yang diperiksa, sama tingginya dengan jawaban, misalnya kolom unit kerja.",
              "The range that is examined, as high as the answers, such as the column of units."},
             true});
        arguments.push_back({"criterion" + n,
                             {"kriteria " + n, "criterion " + n},
                             {"Syaratnya, seperti pada AVERAGEIFS: \"Dinas*\", \"<>x\", \">=3\".",
                              "The condition, as in AVERAGEIFS: \"Dinas*\", \"<>x\", \">=3\"."},
                             true});
    }
    arguments.push_back({"more",
                         {"rentang dan kriteria berikutnya", "further ranges and criteria"},
                         {"Pasangan rentang kriteria dan kriteria berikutnya.",
                          "Further pairs of a criteria range and a criterion."},
                         true});
    return arguments;
}

std::vector<Function> const& catalogue() {
    static std::vector<Function> const functions = [] {
        std::vector<Function> all;
        for (auto group : {index_group, quality_group})
            for (Function& function : group())
                all.push_back(std::move(function));
        return all;
    }();
    return functions;
}

} // namespace berakhlak::calc
