#include "core/instrument/bands.hpp"
#include "core/text/number_text.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/results/method_lines.hpp"
#include "workbook/sheets/result_sheets.hpp"

#include <cmath>

namespace berakhlak::workbook {

namespace {

using core::Instrument;
using core::Text;

std::string decimal(double number, core::Language language) {
    auto text = core::text_from_number(number);
    if (auto const point = text.find('.'); point != text.npos && language == core::Language::indonesian)
        text[point] = ',';
    return text;
}

// "A Sehat 75-100; B Cukup Sehat 50-74,9"
std::string bands_in_words(core::Bands const& bands, core::Language language) {
    std::string words;
    double upper = 100.0;
    for (auto const& band : bands.list) {
        words += (words.empty() ? "" : "; ") + band.letter + " " + band.label.in(language) + " " +
                 decimal(band.lower, language) + "–" + decimal(upper, language);
        double const step = std::pow(10.0, -bands.decimals);
        upper = core::round_half_up(band.lower - step, bands.decimals);
    }
    return words;
}

} // namespace

std::vector<Text> method_lines(Instrument const& instrument) {
    using core::Language;
    std::vector<Text> lines;
    auto const version = std::to_string(instrument.version);
    lines.push_back(
        {"Instrumen: " + instrument.title.id + " (" + instrument.name + ", versi " + version + ").",
         "Instrument: " + instrument.title.in(Language::english) + " (" + instrument.name + ", version " +
             version + ")."});
    if (!instrument.bands.list.empty())
        lines.push_back({"Kategori: " + bands_in_words(instrument.bands, Language::indonesian) + ".",
                         "Bands: " + bands_in_words(instrument.bands, Language::english) + "."});
    auto const least = std::to_string(instrument.minimum_group);
    lines.push_back({"“n < " + least + "”: angka dari kurang dari " + least +
                         " responden tidak ditampilkan; “disembunyikan”: bila ditampilkan, angka yang "
                         "tersembunyi dapat dihitung.",
                     "“n < " + least + "”: figures on fewer than " + least +
                         " respondents are not shown; “hidden”: shown, it would give a hidden "
                         "figure away."});
    if (instrument.built_in_definition)
        lines.push_back(
            {"Definisi bawaan: rumus indeks ini tidak diterbitkan resmi.",
             "Built-in definition (definisi bawaan): nobody publishes the formula of this index."});
    lines.push_back({"Sumber definisi: " + instrument.source.id,
                     "Source of the definitions: " + instrument.source.in(Language::english)});
    return lines;
}

sal_Int32 write_method(Workbook& book, survey::ImportedSurvey const& survey, Sheet const& sheet,
                       sal_Int32 row, sal_Int32 last_column) {
    return write_method(book, *survey.instrument, sheet, row, last_column);
}

sal_Int32 write_method(Workbook& book, Instrument const& instrument, Sheet const& sheet, sal_Int32 row,
                       sal_Int32 last_column) {
    for (auto const& line : method_lines(instrument))
        put_paragraph(book, sheet, row++, last_column, book.text(line));
    return row;
}

void write_heading(Workbook& book, survey::ImportedSurvey const& survey, Sheet const& sheet,
                   std::string const& title, sal_Int32 last_column) {
    put_text(sheet, 0, 0, title);
    style_cells(book, sheet, {{}, 0, 0, 0, 0}, Style::title);
    auto const n = std::to_string(survey.prepared.respondents());
    auto line = book.text({"Dari " + survey.source.name + ", " + n + " responden dipakai.",
                           "From " + survey.source.name + ", " + n + " respondents used."});
    for (auto const& told : book.told)
        line += " " + book.text(told);
    line += book.text({" Rinciannya ada di lembar Catatan.", " Details stand on the sheet Notes."});
    put_paragraph(book, sheet, 1, last_column, line);
    // Volatile, or it would keep the text of the office that saved the file.
    put_paragraph(book, sheet, 2, last_column, {});
    Text const notice{
        "Ekstensi BerAKHLAK tidak terpasang di sini: angka yang tampil adalah hasil terakhir, tidak "
        "dihitung ulang.",
        "The BerAKHLAK extension is not installed here: the figures are the last results and are not "
        "computed again."};
    sheet->getCellByPosition(0, 2)->setFormula(host::to_office("=IF(ISERROR(" + function_call("version", "") +
                                                               ")+NOW()*0;" + quoted_text(book.text(notice)) +
                                                               ";\"\")"));
}

} // namespace berakhlak::workbook
