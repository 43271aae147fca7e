// What the wizard's controls are called.
#pragma once

#include <array>
#include <string>

namespace berakhlak::tests {

struct WizardWords {
    std::string language, title, files, next, back, finish, cancel, this_book, summary;
    std::array<std::string, 5> steps;
    std::string open_sheet, start, questions, take, recap;
};

inline WizardWords const indonesian{"id",
                                    "Impor survei – BerAKHLAK",
                                    "Berkas survei (CSV, XLSX, ODS; beberapa dipisah titik koma)",
                                    "Lanjut",
                                    "Kembali",
                                    "Selesai",
                                    "Batal",
                                    "Dokumen ini (satu langkah urung)",
                                    "Ringkasan",
                                    {"Langkah 1 dari 6: Berkas", "Langkah 3 dari 6: Kolom",
                                     "Langkah 4 dari 6: Pembersihan", "Langkah 5 dari 6: Kelompok",
                                     "Langkah 6 dari 6: Hasil"},
                                    "Pakai lembar yang terbuka",
                                    "Survei dimulai (misalnya 2026-08-01)",
                                    "Langkah 2 dari 6: Pertanyaan",
                                    "Pakai",
                                    "Rekap"};

inline WizardWords const english{
    "en-US",
    "Import a survey – BerAKHLAK",
    "Survey files (CSV, XLSX, ODS; several with semicolons)",
    "Next",
    "Back",
    "Finish",
    "Cancel",
    "This document (one step of undo)",
    "Summary",
    {"Step 1 of 6: File", "Step 3 of 6: Columns", "Step 4 of 6: Cleaning", "Step 5 of 6: Groups",
     "Step 6 of 6: Result"},
    "Use the open sheet",
    "Start of the survey (as 2026-08-01)",
    "Step 2 of 6: Questions",
    "Take",
    "Recap"};

} // namespace berakhlak::tests
