#include "workbook/freezing/freeze.hpp"

#include "core/text/checksum.hpp"
#include "core/text/refusal.hpp"
#include "workbook/document/undo_step.hpp"
#include "workbook/formulas/as_values.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/formulas/references.hpp"
#include "workbook/guarding/status_line.hpp"
#include "workbook/sheets/workbook.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Reference;
using host::UNO_QUERY_THROW;

// Columns of the note sheet. `tracker` is a formula that refers to the cells of the frozen formula and to
// those that it read: LibreOffice changes it when rows or columns are inserted, and `tracked` stays.
// `shown` is what the cells showed, so that what is typed over them later is known.
enum NoteColumn : sal_Int32 { sheet_name, range, kind, formula, tracker, tracked, shown, remark };
constexpr char array_kind[] = "array";
constexpr char cell_kind[] = "sel";
constexpr sal_Int32 header_row = 1;
constexpr char const* reaching_out[] = {"WEBSERVICE", "FILTERXML", "DDE(", "HYPERLINK", "://"};
constexpr char title_start[] = "Rumus beku BerAKHLAK";

std::string tracker_of(References const& references, OurFormula const& formula) {
    std::string text = "ROWS(" + formula.where.reference() + ")";
    for (auto const& read : references.of(formula.text, formula.where))
        text += "+ROWS(" + read.reference() + ")";
    return text;
}

void refuse_protected(Spreadsheet const& document, std::string const& sheet) {
    if (Reference<css::util::XProtectable>(sheet_named(document, sheet), UNO_QUERY_THROW)->isProtected())
        throw core::Refusal{
            {"Lembar “" + sheet + "” dilindungi, sehingga rumusnya tidak dapat diubah.",
             "The sheet “" + sheet + "” is protected, so its formulas can't be changed."},
            {"Buka perlindungan lembar itu, lalu ulangi.", "Unprotect the sheet, then try again."}};
}

std::string text_at(Sheet const& sheet, sal_Int32 column, sal_Int32 row) {
    return host::to_utf8(sheet->getCellByPosition(column, row)->getFormula());
}

core::Refusal no_note() {
    return {{"Tidak ada rumus beku: lembar “Rumus beku” tidak ditemukan.",
             "There are no frozen formulas: the sheet “Rumus beku” was not found."},
            {"Pakai “Ubah rumus menjadi nilai” lebih dahulu.", "Use “Turn formulas into values” first."}};
}

// Numbers to twelve digits: another program may write them otherwise.
std::string content_of(Spreadsheet const& document, CellBlock const& cells) {
    core::Checksum sum;
    for (auto const& row : values_of(document, cells))
        for (auto const& cell : row) {
            double number = 0.0;
            host::OUString text;
            std::array<char, 32> digits{};
            if (cell >>= number)
                std::snprintf(digits.data(), digits.size(), "%.12g", number);
            else
                cell >>= text;
            sum.add(digits.data() + host::to_utf8(text));
        }
    return sum.word();
}

// A note is a sheet that anybody can edit: what it brings back calls one of our functions, and none that
// reaches out of the document.
bool may_come_back(std::string const& bare, bool is_unchanged) {
    std::string capitals(bare);
    for (char& c : capitals)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return (is_unchanged || calls_ours(bare)) &&
           std::none_of(std::begin(reaching_out), std::end(reaching_out),
                        [&](char const* word) { return capitals.find(word) != capitals.npos; });
}

std::string sum_of(std::string const& text) {
    core::Checksum sum;
    sum.add(text);
    return sum.word();
}

bool is_note(Spreadsheet const& document) {
    return has_sheet(document, frozen_formulas_sheet) &&
           text_at(sheet_named(document, frozen_formulas_sheet), 0, 0).starts_with(title_start);
}

class NoteSheet {
public:
    NoteSheet(Spreadsheet const& document, core::Language language)
        : book_(document, language), references_(document) {
        if (has_sheet(document, frozen_formulas_sheet)) {
            sheet_ = sheet_named(document, frozen_formulas_sheet);
            next_row_ = used_block(document, frozen_formulas_sheet).last_row + 1;
            return;
        }
        sheet_ = book_.add_sheet(frozen_formulas_sheet);
        put_text(sheet_, 0, 0,
                 book_.text({std::string(title_start) + ": “Hidupkan kembali rumus” mengembalikannya.",
                             std::string(title_start) +
                                 " (frozen formulas): “Turn values back into formulas” restores them."}));
        put_texts(sheet_, 0, header_row,
                  {{book_.text({"Lembar", "Sheet"}), book_.text({"Sel", "Cells"}),
                    book_.text({"Jenis", "Kind"}), book_.text({"Rumus", "Formula"}), "", ""}});
        style_cells(book_, sheet_, {{}, 0, 0, 0, 0}, Style::title);
        style_cells(book_, sheet_, {{}, 0, header_row, formula, header_row}, Style::header);
        set_column_width(sheet_, sheet_name, 4000);
        set_column_width(sheet_, range, 3500);
        set_column_width(sheet_, kind, 2000);
        set_column_width(sheet_, formula, 18000);
        show_column(sheet_, tracker, false);
        show_column(sheet_, tracked, false);
        show_column(sheet_, shown, false);
        set_column_width(sheet_, remark, 8000);
        next_row_ = header_row + 1;
    }

    void add(OurFormula const& ours, std::string const& content) {
        auto const row = next_row_++;
        style_cells(book_, sheet_, {{}, 0, row, formula, row}, Style::text);
        put_texts(
            sheet_, 0, row,
            {{ours.where.sheet, ours.where.address(), ours.array ? array_kind : cell_kind, "=" + ours.text}});
        auto const tracking = sheet_->getCellByPosition(tracker, row);
        tracking->setFormula(host::to_office("=" + tracker_of(references_, ours)));
        put_text(sheet_, tracked, row, host::to_utf8(tracking->getFormula()));
        put_text(sheet_, shown, row, content + " " + sum_of(ours.text));
    }

private:
    Workbook book_;
    References references_;
    Sheet sheet_;
    sal_Int32 next_row_ = 0;
};

struct FrozenFormula {
    CellBlock where;
    bool array;
    std::string text;
    sal_Int32 row; ///< of the note
    bool is_typed_over;
};

std::string places_in(References const& references, std::string const& formula, CellBlock const& cell) {
    std::string places;
    for (auto const& block : references.of(bare_formula(formula), cell))
        places += block.reference() + ";";
    return places;
}

// Places are compared, not texts: versions write the same place differently ($A$1:$A$1 or $A$1).
bool was_moved(References const& references, std::string const& now, std::string const& then,
               CellBlock const& cell) {
    return now.find("#REF!") != std::string::npos ||
           (now != then && places_in(references, now, cell) != places_in(references, then, cell));
}

std::vector<FrozenFormula> read_note(Spreadsheet const& document) {
    auto const sheet = sheet_named(document, frozen_formulas_sheet);
    References const references(document);
    auto const last = used_block(document, frozen_formulas_sheet).last_row;
    std::vector<FrozenFormula> kept;
    for (auto row = header_row + 1; row <= last; ++row) {
        auto const on = text_at(sheet, sheet_name, row);
        auto const at = text_at(sheet, range, row);
        CellBlock const here{frozen_formulas_sheet, tracker, row, tracker, row};
        if (!has_sheet(document, on) ||
            was_moved(references, text_at(sheet, tracker, row), text_at(sheet, tracked, row), here))
            throw core::Refusal{
                {"Rumus beku di lembar “" + on + "”, sel " + at +
                     " tidak dapat dihidupkan: lembar, baris atau kolom yang dipakainya sudah dipindah.",
                 "The frozen formula on the sheet “" + on + "”, cells " + at +
                     " can't be thawed: a sheet, row or column that it uses was moved."},
                {"Urungkan perubahan susunan itu, lalu ulangi; rumusnya tetap ada di lembar “Rumus beku”.",
                 "Undo that change of the layout, then try again; the formula stays on the sheet “Rumus "
                 "beku”."}};
        refuse_protected(document, on);
        auto const cells = sheet_named(document, on)->getCellRangeByName(host::to_office(at));
        auto const area =
            Reference<css::sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress();
        auto const cells_there = block_of(document, area);
        auto const text = bare_formula(text_at(sheet, formula, row));
        auto const kept_sums = text_at(sheet, shown, row);
        auto const before = kept_sums.substr(0, kept_sums.find(' '));
        bool const line = is_status_line(text);
        if (!line && !may_come_back(text, kept_sums.ends_with(" " + sum_of(text))))
            throw core::Refusal{{"Rumus beku di baris " + std::to_string(row + 1) +
                                     " lembar “Rumus beku” bukan rumus BerAKHLAK: tidak ada yang dihidupkan.",
                                 "The frozen formula in row " + std::to_string(row + 1) +
                                     " of the sheet “Rumus beku” is none of BerAKHLAK: nothing was thawed."},
                                {"Kembalikan isi baris itu, atau hapus barisnya, lalu ulangi.",
                                 "Restore that row, or delete it, then try again."}};
        kept.push_back({cells_there, text_at(sheet, kind, row) == array_kind, text, row,
                        !line && !before.empty() && before != content_of(document, cells_there)});
    }
    return kept;
}

} // namespace

std::vector<OurFormula> frozen_formulas(Spreadsheet const& document) {
    std::vector<OurFormula> formulas;
    if (!is_note(document))
        return formulas;
    auto const sheet = sheet_named(document, frozen_formulas_sheet);
    auto const last = used_block(document, frozen_formulas_sheet).last_row;
    for (auto row = header_row + 1; row <= last; ++row) {
        auto const on = text_at(sheet, sheet_name, row);
        auto const text = bare_formula(text_at(sheet, formula, row));
        if (!has_sheet(document, on) || is_status_line(text))
            continue;
        auto const cells =
            sheet_named(document, on)->getCellRangeByName(host::to_office(text_at(sheet, range, row)));
        auto const area =
            Reference<css::sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress();
        formulas.push_back(
            {block_of(document, area), text_at(sheet, kind, row) == array_kind, text, guard_of(text)});
    }
    return formulas;
}

std::size_t freeze(host::Context const&, Spreadsheet const& document, core::Language language) {
    auto const ours = our_formulas(document);
    if (ours.empty())
        return 0;
    if (has_sheet(document, frozen_formulas_sheet) && !is_note(document))
        throw core::Refusal{{"Sudah ada lembar bernama “Rumus beku” yang bukan buatan BerAKHLAK.",
                             "There is a sheet “Rumus beku” that BerAKHLAK didn't make."},
                            {"Beri lembar itu nama lain, lalu ulangi.", "Rename it, then try again."}};
    for (auto const& formula : ours.formulas)
        refuse_protected(document, formula.where.sheet);
    UndoStep step(document, Text{"Ubah rumus menjadi nilai", "Turn formulas into values"}.in(language),
                  enter_arrays_again);
    NoteSheet note(document, language);
    for (auto const& formula : ours.formulas)
        note.add(formula, content_of(document, formula.where));
    for (auto const& line : ours.status_lines)
        note.add(line, {});
    for (auto const& formula : ours.formulas) {
        write_as_values(document, formula);
        clear_computed(document, formula);
    }
    for (auto const& line : ours.status_lines)
        put_text(sheet_named(document, line.where.sheet), line.where.first_column, line.where.first_row,
                 frozen_line(language));
    step.done();
    return ours.formulas.size();
}

std::size_t thaw(host::Context const&, Spreadsheet const& document) {
    if (!is_note(document))
        throw no_note();
    refuse_locked_sheets(document);
    auto const kept = read_note(document);
    UndoStep step(document, "Hidupkan kembali rumus", enter_arrays_again);
    auto const note = sheet_named(document, frozen_formulas_sheet);
    Reference<css::table::XTableRows> const rows(
        Reference<css::table::XColumnRowRange>(note, UNO_QUERY_THROW)->getRows(), UNO_QUERY_THROW);
    std::size_t count = 0;
    bool typed_over = false;
    for (auto formula = kept.rbegin(); formula != kept.rend(); ++formula) {
        if (formula->is_typed_over) {
            typed_over = true;
            put_text(note, remark, formula->row,
                     "Isi sel sudah diganti: dibiarkan (typed over: left as it is)");
            continue;
        }
        enter_formula(document, formula->where, formula->array, formula->text);
        rows->removeByIndex(formula->row, 1);
        count += is_status_line(formula->text) ? 0 : 1;
    }
    if (!typed_over)
        document->getSheets()->removeByName(host::to_office(frozen_formulas_sheet));
    step.done();
    return count;
}

} // namespace berakhlak::workbook
