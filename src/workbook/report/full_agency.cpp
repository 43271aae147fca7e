#include "workbook/report/sections.hpp"
#include "workbook/report/shapes.hpp"

namespace berakhlak::workbook::report {

void write_agency(Draft& draft) {
    add_cover(draft);
    draft.paragraph(Look::title, draft.text({"Kata Pengantar", "Foreword"}));
    draft.fill_in({"Ucapan syukur dan terima kasih, tujuan laporan, dan harapan pimpinan",
                   "Thanks, the purpose of the report, and what the head of the office expects of it"});
    add_signature(draft);
    draft.page();
    draft.blocks.emplace_back(TableOfContents{draft.text({"Daftar Isi", "Contents"})});
    draft.page();
    draft.paragraph(Look::title, draft.text({"Ringkasan", "Summary"}));
    add_summary(draft);
    draft.page();

    draft.heading(1, {"Bab I Pendahuluan", "Chapter I Introduction"});
    draft.heading(2, {"Latar belakang", "Background"});
    draft.body(
        {"Nilai dasar ASN BerAKHLAK ditetapkan bagi seluruh instansi pemerintah melalui Surat Edaran Menteri "
         "PANRB "
         "Nomor 20 Tahun 2021. Survei ini mengukur sejauh mana nilai-nilai itu diterapkan dan dirasakan di "
         "instansi "
         "ini.",
         "The core values of the civil service, BerAKHLAK, were set for all government agencies by circular "
         "20 of "
         "2021 of the Minister of Administrative Reform. This survey measures how far they are lived in this "
         "agency."});
    draft.fill_in({"Latar belakang khusus instansi", "Background of this agency"});
    draft.heading(2, {"Dasar hukum", "Legal basis"});
    draft.paragraph(Look::bullet,
                    draft.text({"Surat Edaran Menteri PANRB Nomor 20 Tahun 2021 tentang Implementasi Core "
                                "Values dan Employer Branding Aparatur Sipil Negara.",
                                "Circular 20 of 2021 of the Minister of Administrative Reform on core values "
                                "and employer branding of the civil service."}));
    draft.fill_in({"Dasar hukum lain, surat tugas", "Further regulations, the assignment"});
    draft.heading(2, {"Tujuan dan sasaran", "Purpose and scope"});
    draft.fill_in(
        {"Tujuan survei dan siapa yang menjadi sasarannya", "What the survey is for and whom it asked"});

    draft.page();
    draft.heading(1, {"Bab II Metode", "Chapter II Method"});
    draft.heading(2, {"Waktu dan responden", "Time and respondents"});
    if (!draft.particulars.dates.empty())
        draft.body({"Survei dilaksanakan " + draft.particulars.dates + ".",
                    "The survey ran " + draft.particulars.dates + "."});
    add_response(draft);
    draft.heading(2, {"Instrumen dan pengolahan", "Instrument and computation"});
    add_method(draft);

    draft.page();
    draft.heading(1, {"Bab III Hasil", "Chapter III Results"});
    auto const value = draft.words.value_word();
    if (!draft.figures.health.empty()) {
        draft.heading(2, {"Kesehatan budaya", "Health of the culture"});
        add_health(draft);
    }
    draft.heading(2, {"Indeks dan tiap " + value, "Index and each " + value});
    add_values(draft);
    add_changes(draft);
    draft.heading(2, {"Tiap perilaku", "Each item"});
    add_items(draft);
    if (!draft.figures.gap_items.empty() || !draft.figures.pick_items.empty()) {
        draft.heading(2, {"Aspirasi", "What people want"});
        add_wishes(draft);
    }
    draft.heading(2, {"Tiap unit", "Each unit"});
    add_units(draft, draft.figures.units.size());
    draft.heading(2, {"Kelompok", "Groups"});
    add_groups(draft);

    draft.page();
    draft.heading(1, {"Bab IV Kesimpulan dan Rekomendasi", "Chapter IV Conclusions and recommendations"});
    draft.heading(2, {"Kesimpulan", "Conclusions"});
    add_conclusions(draft);
    draft.heading(2, {"Rekomendasi", "Recommendations"});
    add_recommendations(draft);
    add_signature(draft);

    draft.page();
    draft.heading(1, {"Lampiran 1 Rekap tiap unit", "Annex 1 Recap by unit"});
    add_all_units(draft);
    draft.heading(1, {"Lampiran 2 Tiap butir", "Annex 2 Each item"});
    add_all_items(draft);
    if (!draft.figures.breakdowns.empty()) {
        draft.heading(1, {"Lampiran 3 Tiap kelompok", "Annex 3 Each group"});
        add_all_groups(draft);
    }
}

} // namespace berakhlak::workbook::report
