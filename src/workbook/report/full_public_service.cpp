#include "workbook/report/sections.hpp"
#include "workbook/report/shapes.hpp"

namespace berakhlak::workbook::report {

void write_public_service(Draft& draft) {
    add_cover(draft);
    draft.paragraph(Look::title, draft.text({"Kata Pengantar", "Foreword"}));
    draft.fill_in({"Ucapan terima kasih dan tujuan laporan", "Thanks and the purpose of the report"});
    add_signature(draft);
    draft.page();
    draft.blocks.emplace_back(TableOfContents{draft.text({"Daftar Isi", "Contents"})});
    draft.page();

    draft.heading(1, {"Bab I Pendahuluan", "Chapter I Introduction"});
    draft.heading(2, {"Latar belakang", "Background"});
    draft.body({"Penyelenggara pelayanan publik wajib mengukur kepuasan masyarakat sekurang-kurangnya satu "
                "kali setahun "
                "(Peraturan Menteri PANRB Nomor 14 Tahun 2017).",
                "Whoever provides public services has to measure the satisfaction of the public at least "
                "once a year "
                "(regulation 14 of 2017 of the Minister of Administrative Reform)."});
    draft.fill_in({"Unit layanan dan alasan pengukuran", "The service and why it is measured"});
    draft.heading(2, {"Dasar pelaksanaan", "Legal basis"});
    draft.paragraph(Look::bullet, draft.text({"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.",
                                              "Act 25 of 2009 on public services."}));
    draft.paragraph(
        Look::bullet,
        draft.text(
            {"Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan "
             "Masyarakat Unit Penyelenggara Pelayanan Publik.",
             "Regulation 14 of 2017 of the Minister of Administrative Reform: guideline for surveys of "
             "public satisfaction."}));
    draft.heading(2, {"Maksud dan tujuan", "Purpose"});
    draft.fill_in({"Maksud dan tujuan survei", "What the survey is for"});

    draft.page();
    draft.heading(1, {"Bab II Pengumpulan Data SKM", "Chapter II Collection of the data"});
    draft.heading(2, {"Pelaksana", "Who carried it out"});
    draft.fill_in({"Tim pelaksana SKM", "The team"});
    draft.heading(2, {"Metode dan lokasi", "Method and place"});
    draft.fill_in(
        {"Cara penyebaran kuesioner dan lokasinya", "How and where the questionnaire was handed out"});
    draft.heading(2, {"Waktu pelaksanaan", "Time"});
    if (draft.particulars.dates.empty())
        draft.fill_in({"Waktu pelaksanaan survei", "Dates of the survey"});
    else
        draft.body({"Survei dilaksanakan " + draft.particulars.dates + ".",
                    "The survey ran " + draft.particulars.dates + "."});
    draft.heading(2, {"Jumlah responden", "Number of respondents"});
    add_response(draft);

    draft.page();
    draft.heading(1, {"Bab III Hasil Pengolahan Data SKM", "Chapter III Results"});
    draft.heading(2, {"Indeks Kepuasan Masyarakat", "Public satisfaction index"});
    add_summary(draft);
    draft.heading(2, {"Tiap unsur", "Each element"});
    add_values(draft);
    draft.heading(2, {"Jawaban tiap unsur", "Answers to each element"});
    add_items(draft);
    draft.heading(2, {"Tiap unit layanan", "Each service"});
    add_units(draft, draft.figures.units.size());
    draft.heading(2, {"Kelompok responden", "Groups of respondents"});
    add_groups(draft);

    draft.page();
    draft.heading(1, {"Bab IV Analisis Hasil SKM", "Chapter IV Analysis"});
    draft.heading(2, {"Kelebihan dan kelemahan unsur", "Strengths and weaknesses"});
    add_conclusions(draft);
    draft.fill_in(
        {"Penyebab menurut saran responden dan petugas", "Causes, by what respondents and staff say"});
    draft.heading(2, {"Rencana tindak lanjut", "Follow-up plan"});
    add_recommendations(draft);
    draft.heading(2, {"Tren nilai SKM", "Trend"});
    add_changes(draft);
    draft.fill_in(
        {"IKM periode sebelumnya dan tindak lanjutnya", "The index of earlier periods and what was done"});

    draft.page();
    draft.heading(1, {"Bab V Kesimpulan", "Chapter V Conclusions"});
    draft.fill_in({"Kesimpulan pimpinan unit layanan", "What the head of the service concludes"});
    add_signature(draft);

    draft.page();
    draft.heading(1, {"Lampiran 1 Cara menghitung", "Annex 1 Method"});
    add_method(draft);
    draft.heading(1, {"Lampiran 2 Rekap tiap unit", "Annex 2 Recap by unit"});
    add_all_units(draft);
    draft.heading(1, {"Lampiran 3 Kuesioner dan jawaban", "Annex 3 Questionnaire and answers"});
    add_all_items(draft);
}

} // namespace berakhlak::workbook::report
