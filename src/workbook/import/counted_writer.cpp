#include "workbook/import/counted_writer.hpp"

#include "survey/table/row_list.hpp"
#include "workbook/counts/counted_workbook.hpp"
#include "workbook/import/count_source.hpp"
#include "workbook/sheets/new_document.hpp"

namespace berakhlak::workbook {

namespace {

using core::Text;
using survey::CountedFile;

Text plain(std::string const& text) {
    return {text, text};
}
Text plain(std::size_t number) {
    return plain(std::to_string(number));
}

Text origin_of(CountedFile const& counted) {
    auto const& name = counted.begun.source.name;
    auto const n = std::to_string(counted.used);
    Text line{"Dari " + name + ", " + n + " responden dihitung.",
              "From " + name + ", " + n + " respondents counted."};
    for (auto const& told : counted.told) {
        line.id += " " + told.id;
        line.en += " " + told.in(core::Language::english);
    }
    line.id += " Rinciannya ada di lembar Catatan.";
    line.en += " Details stand on the sheet Notes.";
    return line;
}

Text const where_the_answers_are{
    "Angka di sini adalah nilai, bukan rumus: jawabannya lebih banyak daripada yang dimuat satu lembar dan "
    "tetap berada di berkas sumber. Keandalan, kiriman ganda, kelompok, dan batas ketidakpastian tidak "
    "dihitung: semuanya memerlukan jawaban tiap orang.",
    "The figures here are values, not formulas: the answers are more than a sheet has room for and stay in "
    "the source file. Reliability, duplicates, groups and bounds are not worked out: they need everybody's "
    "answers."};

std::vector<NoteLine> note_of(CountedFile const& counted) {
    auto const& source = counted.begun.source;
    auto const& instrument = *counted.begun.instrument;
    std::vector<NoteLine> note{
        {{"Catatan impor", "Import note"}, {}},
        {{"Berkas sumber", "Source file"}, plain(source.name)},
        {{"Ukuran (bita)", "Size (bytes)"}, plain(source.bytes)},
        {{"SHA-256", "SHA-256"},
         source.sha256.empty() ? Text{"tidak tersedia di kantor ini", "not available in this office"}
                               : plain(source.sha256)},
        {{"Dibuat oleh", "Made by"}, plain(std::string("BerAKHLAK for Calc ") + BERAKHLAK_VERSION)},
        {{"Instrumen", "Instrument"},
         {instrument.name + ", versi " + std::to_string(instrument.version) + ": " + instrument.title.id,
          instrument.name + ", version " + std::to_string(instrument.version) + ": " +
              instrument.title.in(core::Language::english)}},
        {{"Jawaban", "Answers"}, where_the_answers_are},
        {{"Baris", "Rows"}, {}},
        {{"Baris di bawah judul kolom", "Rows below the header"}, plain(counted.rows)},
        {{"Dipakai", "Used"}, plain(counted.used)},
        {{"Tidak dipakai", "Not used"}, plain(counted.rows - counted.used)}};
    for (auto const& [why, rows] : counted.dropped) {
        auto const name = survey::name_of(why);
        auto const list = survey::row_list(rows.first);
        auto const number = std::to_string(rows.count);
        note.push_back({{"– " + name.id, "– " + name.in(core::Language::english)},
                        {number + " (baris " + list + ")", number + " (rows " + list + ")"}});
    }
    if (counted.blanked > 0)
        note.push_back(
            {{"Sel tidak sah yang dianggap tidak dijawab", "Invalid cells that count as not answered"},
             plain(counted.blanked)});
    note.push_back({{"Unit", "Units"}, plain(counted.units.size())});
    note.push_back({{"Keputusan", "Decisions"}, {}});
    for (auto const& decision : counted.decisions)
        note.push_back({{}, decision});
    note.push_back({{"Yang perlu diperhatikan", "What needs attention"}, {}});
    auto const before = note.size();
    for (auto const& remark : source.remarks)
        note.push_back({{}, remark});
    for (auto const& told : counted.told)
        note.push_back({{}, told});
    for (auto const& [kind, rows] : counted.findings) {
        auto const name = name_of(kind);
        auto const list = survey::row_list(rows.first);
        auto const number = std::to_string(rows.count);
        note.push_back({{},
                        {name.id + ": " + number + " baris (" + list + ")",
                         name.in(core::Language::english) + ": " + number + " rows (" + list + ")"}});
    }
    if (counted.warnings.count > 0) {
        auto const list = survey::row_list(counted.warnings.first);
        auto const number = std::to_string(counted.warnings.count);
        note.push_back({{},
                        {"Sel di luar jawaban yang perlu dilihat (unit kosong, tanggal, nomor rusak): " +
                             number + " (baris " + list + ")",
                         "Cells beside the answers to look at (no unit, dates, damaged numbers): " + number +
                             " (rows " + list + ")"}});
    }
    if (note.size() == before)
        note.push_back({{}, {"Tidak ada.", "Nothing."}});
    return note;
}

} // namespace

Spreadsheet write_counted_file(host::Context const& context, survey::ImportedSurvey survey,
                               survey::ImportPlan const& plan, WriteChoices const& choices,
                               WritingWatcher const& watcher) {
    auto const counted = count_source(
        std::move(survey), plan, [&](double share) { return !watcher || watcher(share * share_of_results); });
    CountedResults const results{*counted.begun.instrument, counted.units,    origin_of(counted),
                                 where_the_answers_are,     note_of(counted), choices.population};
    return new_document(context, choices.language, choices.hidden, [&](Workbook& book) {
        book.minimum_group = counted.begun.minimum_group;
        write_counted_sheets(book, results);
    });
}

Spreadsheet write_any_workbook(host::Context const& context, survey::ImportedSurvey survey,
                               survey::ImportPlan const& plan, WriteChoices const& choices,
                               WritingWatcher const& watcher) {
    return survey.source.records_in_all > 0
               ? write_counted_file(context, std::move(survey), plan, choices, watcher)
               : write_workbook(context, survey, choices, watcher);
}

} // namespace berakhlak::workbook
