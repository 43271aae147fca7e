// What the wizard's controls are called.
#pragma once

#include <array>
#include <string>

namespace berakhlak::tests {

struct WizardWords {
    std::string language, title, files, next, back, finish, cancel, this_book, summary;
    std::array<std::string, 5> steps;
    std::string open_sheet, accept_all, start, proposals, recap;
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
                                    {"Langkah 1 dari 5: Berkas", "Langkah 2 dari 5: Kolom",
                                     "Langkah 3 dari 5: Pembersihan", "Langkah 4 dari 5: Kelompok",
                                     "Langkah 5 dari 5: Hasil"},
                                    "Pakai lembar yang terbuka",
                                    "Terima semua usulan",
                                    "Survei dimulai (misalnya 2026-08-01)",
                                    "1 kolom masih berupa usulan (bertanda ?): terima atau ubah perannya.",
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
    {"Step 1 of 5: File", "Step 2 of 5: Columns", "Step 3 of 5: Cleaning", "Step 4 of 5: Groups",
     "Step 5 of 5: Result"},
    "Use the open sheet",
    "Accept all proposals",
    "Start of the survey (as 2026-08-01)",
    "Columns that are still proposals (marked ?): 1. Accept them or change their roles.",
    "Recap"};

} // namespace berakhlak::tests
