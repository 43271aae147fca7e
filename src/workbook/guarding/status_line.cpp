#include "workbook/guarding/status_line.hpp"

#include "workbook/document/styles.hpp"
#include "workbook/formulas/guard.hpp"

#include <osl/time.h>

#include <array>
#include <set>

namespace berakhlak::workbook {

namespace {

using core::Language;
using core::Text;

constexpr std::array months = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                               "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array english_months = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
constexpr char english_end[] = "not installed here";

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// "25 November 2026 pukul 10.30"
std::string now(Language language) {
    TimeValue system{}, local{};
    oslDateTime time{};
    osl_getSystemTime(&system);
    osl_getLocalTimeFromSystemTime(&system, &local);
    osl_getDateTimeFromTimeValue(&local, &time);
    bool const english = language == Language::english;
    auto const month = (english ? english_months : months)[(time.Month + 11u) % 12u];
    return std::to_string(time.Day) + " " + month + " " + std::to_string(time.Year) +
           (english ? " at " : " pukul ") + two_digits(time.Hours) + (english ? ":" : ".") +
           two_digits(time.Minutes);
}

} // namespace

std::string status_formula(ChecksumConditions const& checksum, bool names_rows, Language language) {
    std::string const with = std::string(" dengan BerAKHLAK ") + BERAKHLAK_VERSION;
    std::string const by = std::string(" by BerAKHLAK ") + BERAKHLAK_VERSION;
    Text const computed{
        "Angka terakhir dihitung " + now(language) + with + "; ekstensi tidak terpasang di sini",
        "Figures last computed on " + now(language) + by + "; the extension is " + english_end};
    Text const edited{"; data berubah sejak itu, sehingga angka tidak lagi sesuai dengan data.",
                      "; the data was edited since, so the figures no longer agree with it."};
    Text const alone{
        "Lembar ini disalin dari buku kerja lain: angkanya tidak tersambung dengan jawaban, dan "
        "tidak dihitung ulang.",
        " This sheet was copied from another workbook: its figures aren't connected with answers, "
        "and aren't computed again."};
    Text const below{" Ada isi di bawah baris terakhir yang dibaca rumus: tidak dihitung. Perpanjang rentang "
                     "rumusnya, atau sisipkan baris di antara baris responden.",
                     " There is content below the last row that the formulas read: it isn't counted. Extend "
                     "their ranges, or insert rows between those of respondents."};
    auto const start = "IF(ISERROR(" + function_call("version", "") + ")+NOW()*0;";
    if (checksum.connected.empty())
        return start + quoted_text(computed.in(language)) + ";\"\")";
    auto const& unchanged = names_rows ? checksum.rows_in_place : checksum.unchanged;
    auto line = start + quoted_text(computed.in(language)) + "&IF(IFERROR(" + unchanged + ";FALSE());\".\";" +
                quoted_text(edited.in(language)) + ");\"\")&IF(" + checksum.connected + ";\"\";" +
                quoted_text(alone.in(language)) + ")";
    if (!checksum.none_below.empty())
        line +=
            "&IF(IFERROR(" + checksum.none_below + ";TRUE());\"\";" + quoted_text(below.in(language)) + ")";
    return line;
}

std::string frozen_line(Language language) {
    return Text{"Angka dibekukan " + now(Language::indonesian) + " dengan BerAKHLAK " + BERAKHLAK_VERSION +
                    " dan tidak dihitung ulang.",
                "Figures frozen on " + now(Language::english) + " by BerAKHLAK " + BERAKHLAK_VERSION +
                    "; they are not computed again."}
        .in(language);
}

std::string native_line(Language language) {
    return Text{
        "Disiapkan " + now(Language::indonesian) + " dengan BerAKHLAK " + BERAKHLAK_VERSION +
            ": angka dengan rumus dihitung oleh program ini sendiri; yang tanpa rumus dibekukan saat itu.",
        "Prepared on " + now(Language::english) + " by BerAKHLAK " + BERAKHLAK_VERSION +
            ": figures with a formula are computed by this program; those without were frozen then."}
        .in(language);
}

void write_status(Spreadsheet const& document, OurFormulas const& ours, Language language,
                  bool where_missing) {
    auto const checksum = write_checksum(document, ours.formulas);
    std::set<std::string> naming_rows, speaking;
    for (auto const& formula : ours.formulas)
        if (names_rows(formula))
            naming_rows.insert(formula.where.sheet);
    auto const formula_on = [&](std::string const& sheet) {
        return status_formula(checksum, naming_rows.contains(sheet), language);
    };
    for (auto const& line : ours.status_lines) {
        set_formula(document, line.where, false, formula_on(line.where.sheet));
        speaking.insert(line.where.sheet);
    }
    if (!where_missing)
        return;
    Styles const styles(document);
    for (auto const& ours_here : ours.formulas) {
        auto const& sheet = ours_here.where.sheet;
        if (!speaking.insert(sheet).second)
            continue;
        auto const row = used_block(document, sheet).last_row + 2;
        CellBlock const cell{sheet, 0, row, 0, row};
        set_formula(document, cell, false, formula_on(sheet));
        styles.apply(cells_of(document, cell), Style::status);
    }
}

Language language_of(OurFormulas const& ours, Language fallback) {
    if (ours.status_lines.empty())
        return fallback;
    return ours.status_lines.front().text.find(english_end) != std::string::npos ? Language::english
                                                                                 : Language::indonesian;
}

} // namespace berakhlak::workbook
