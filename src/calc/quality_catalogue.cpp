#include "calc/catalogue_groups.hpp"

namespace berakhlak::calc {

namespace {

Function version_entry() {
    Function entry;
    entry.method = "version";
    entry.display = "BERAKHLAK_VERSION";
    entry.category = Category::information;
    entry.since = "0.1";
    entry.description = {
        "Versi ekstensi ini; juga dipakai rumus untuk mengetahui apakah ekstensi terpasang.",
        "The version of this extension; formulas also use it to find out whether it is installed."};
    entry.computation = {"Tidak ada perhitungan.", "Nothing is computed."};
    entry.source = {"Ekstensi ini.", "This extension."};
    return entry;
}

} // namespace

std::vector<Function> quality_group() {
    return {version_entry()};
}

} // namespace berakhlak::calc
