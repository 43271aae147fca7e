#include "wizard/presenters/result_page.hpp"

#include "survey/answers/decisions.hpp"
#include "survey/sources/told.hpp"
#include "wizard/presenters/file_page.hpp"

namespace berakhlak::wizard {

namespace {

using core::Language;
using core::Text;
using survey::How;
using survey::Role;

void add(Text& text, Text const& line) {
    text.id += line.id + "\n";
    text.en += line.in(Language::english) + "\n";
}

} // namespace

void ResultPage::set_into_current(bool into_current) {
    draft_.output.into_current = into_current && may_write_into_current();
}

std::string ResultPage::identities() const {
    std::string list;
    if (draft_.database())
        return list; // no row is written
    auto const& survey = draft_.survey();
    for (std::size_t column = 0; column < survey.mapping.columns.size(); ++column)
        if (survey.mapping.columns[column].role == Role::identity)
            list += (list.empty() ? "“" : ", “") + survey.layout.headers[column] + "”";
    return list;
}

std::vector<SheetLine> ResultPage::sheets() const {
    std::vector<SheetLine> lines;
    if (draft_.database()) {
        for (auto const sheet : {survey::ResultSheet::recap, survey::ResultSheet::profile,
                                 survey::ResultSheet::items, survey::ResultSheet::groups})
            lines.push_back({sheet, survey::name_of(sheet), true});
        return lines;
    }
    auto const chosen = survey::with_sources(draft_.output.sheets);
    for (auto const sheet : survey::sheets_for(draft_.survey(), survey::all_sheets()))
        lines.push_back({sheet, survey::name_of(sheet), chosen.contains(sheet)});
    return lines;
}

// What this survey can't have stays as it was chosen for the next one.
void ResultPage::set_sheets(std::vector<std::size_t> const& positions) {
    if (draft_.database())
        return;
    auto const lines = sheets();
    for (auto const& line : lines)
        draft_.output.sheets.erase(line.sheet);
    for (auto const position : positions)
        draft_.output.sheets.insert(lines.at(position).sheet);
}

// The figures on the pages are those of the first piece.
void ResultPage::add_large(Text& text) const {
    if (!is_large())
        return;
    auto const& source = draft_.survey().source;
    auto const all = std::to_string(source.records_in_all), first = std::to_string(source.table.rows());
    add(text, {"Berkas ini berisi " + all +
                   " baris, lebih panjang dari satu lembar. Yang disebut di bawah ini "
                   "hanya " +
                   first +
                   " baris pertama; saat Selesai semua baris dihitung. Hasilnya buku kerja baru "
                   "berisi rekap dan tabel sebagai nilai, tanpa lembar Data: jawabannya tetap di berkas.",
               "This file holds " + all +
                   " rows, more than a sheet has. What is said below is of the first " + first +
                   " rows only; Finish counts all of them. The result is a new workbook with recap and "
                   "tables as values, without the sheet Data: the answers stay in the file."});
}

Text ResultPage::summary() const {
    if (draft_.database())
        return summary_of_database();
    Text text;
    auto const& survey = draft_.survey();
    auto const& instrument = *survey.instrument;
    auto const& prepared = survey.prepared;
    add(text, {"Sumber: " + survey.source.name + " (" + survey.layout.name().id + ")",
               "Source: " + survey.source.name + " (" + survey.layout.name().in(Language::english) + ")"});
    add(text, {"Instrumen: " + instrument.title.id, "Instrument: " + instrument.title.in(Language::english)});
    add_large(text);
    auto const n = std::to_string(prepared.respondents()), out = std::to_string(prepared.dropped.size());
    add(text, {"Responden: " + n + " dipakai; " + out + " baris tidak dipakai dan terdaftar di Catatan",
               "Respondents: " + n + " used; " + out + " rows not used, listed on the sheet Notes"});
    for (auto const& line : survey::told_beside_figures(survey, draft_.sheet_question()))
        add(text, line);
    auto const units = std::to_string(prepared.units.size());
    add(text, prepared.units.empty() ? Text{"Unit: tidak ada", "Units: none"}
                                     : Text{"Unit: " + units, "Units: " + units});
    std::size_t given = 0;
    for (auto const& column : survey.mapping.columns)
        given += column.how == How::given;
    add(text, {"Kolom yang Anda tentukan: " + std::to_string(given),
               "Columns that you decided: " + std::to_string(given)});
    if (auto const list = identities(); !list.empty())
        add(text, draft_.output.keep_identities
                      ? Text{"Kolom identitas ikut ditulis: " + list,
                             "Columns that identify people are written: " + list}
                      : Text{"Kolom identitas tidak ditulis: " + list,
                             "Columns that identify people are not written: " + list});
    if (instrument.built_in_definition)
        add(text, {"Rumus: definisi bawaan (tidak diterbitkan siapa pun)",
                   "Formulas: definisi bawaan (built-in definition, published by nobody)"});
    return text;
}

Text ResultPage::summary_of_database() const {
    Text text;
    auto const& source = *draft_.database();
    auto const& instrument = *draft_.survey().instrument;
    add(text, {"Basis data: " + source.place, "Database: " + source.place});
    add(text, {"Tabel: " + source.table, "Table: " + source.table});
    for (auto const& criterion : source.criteria)
        add(text, {"Hanya baris dengan " + criterion.column + ": " + criterion.criterion,
                   "Only rows with " + criterion.column + ": " + criterion.criterion});
    add(text, {"Instrumen: " + instrument.title.id, "Instrument: " + instrument.title.in(Language::english)});
    for (auto const& line : draft_.survey().account.told)
        add(text, line);
    add(text, {"Basis data menghitung; jawaban tidak disalin. Hasilnya angka, bukan rumus; Baca ulang survei "
               "menghitung lagi.",
               "The database counts; answers aren't copied. Results are values, not formulas; reading the "
               "survey again counts again."});
    add(text, {"Kata sandi tidak disimpan di buku kerja.", "The password is not kept in the workbook."});
    return text;
}

} // namespace berakhlak::wizard
