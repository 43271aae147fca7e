#include "workbook/counts/recap_of_counts.hpp"
#include "workbook/merging/merge_sheets.hpp"

#include <algorithm>

namespace berakhlak::workbook {

void write_merged_recap(Workbook& book, core::Instrument const& instrument, core::MergedSurvey const& merged,
                        std::vector<MergeSource> const& sources) {
    auto const used = static_cast<std::size_t>(
        std::count_if(sources.begin(), sources.end(), [](MergeSource const& source) { return source.used; }));
    auto const of = std::to_string(used), all = std::to_string(sources.size());
    auto const open = sources.size() - used;
    RecapTexts const texts{
        {"Rekap gabungan", "Merged recap"},
        {"Rekap gabungan: " + instrument.title.id,
         "Merged recap: " + instrument.title.in(core::Language::english)},
        {of + " dari " + all + " berkas dipakai." +
             (open ? " PERHATIAN: " + std::to_string(open) +
                         " berkas tidak dipakai; alasannya di lembar Sumber."
                   : ""),
         of + " of " + all + " files are used." +
             (open ? " NOTE: " + std::to_string(open) + " files are not used; the sheet Sources says why."
                   : "")},
        {"Angka di sini adalah nilai, bukan rumus: rumus tidak dapat membaca berkas kantor lain. Gabungkan "
         "lagi bila ada berkas yang berubah.",
         "The figures here are values, not formulas: formulas can't read the files of other offices. Merge "
         "again when a file has changed."}};
    write_recap_of_counts(book, instrument, merged, texts);
}

} // namespace berakhlak::workbook
