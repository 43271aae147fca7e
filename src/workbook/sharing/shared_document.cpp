#include "workbook/sharing/shared_document.hpp"

#include "core/text/refusal.hpp"
#include "workbook/document/digest.hpp"
#include "workbook/formulas/as_values.hpp"
#include "workbook/formulas/respondent_tables.hpp"
#include "workbook/guarding/checksum.hpp"
#include "workbook/guarding/guarded_cells.hpp"
#include "workbook/guarding/protect.hpp"
#include "workbook/guarding/status_line.hpp"
#include "workbook/native/native_formulas.hpp"
#include "workbook/sharing/document_scrub.hpp"
#include "workbook/sharing/freeze.hpp"
#include "workbook/sharing/private_cells.hpp"
#include "workbook/sharing/private_columns.hpp"
#include "workbook/sheets/workbook.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <algorithm>
#include <map>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

bool overlap(CellBlock const& block, RespondentTable const& table) {
    return block.sheet == table.sheet && block.first_row <= table.last_row &&
           block.last_row >= table.first_row;
}

class Sharing {
public:
    Sharing(host::Context const& context, std::unique_ptr<OpenDocument> copy, ShareOptions const& options)
        : context_(context), options_(options), instruments_(context), copy_(std::move(copy)),
          document_(copy_->get()) {}

    SharedDocument run() {
        read();
        choose_sheets();
        choose_formulas();
        write_native();
        write_values();
        remove_rows();
        scrub_cells();
        auto remarks = scrub(document_, staying_);
        remove_sheets();
        guard_again();
        return {std::move(copy_), finish(std::move(remarks)), std::move(secrets_)};
    }

private:
    SharedSheet& sheet(std::string const& name) {
        auto& found = sheets_[name];
        found.name = name;
        return found;
    }
    void change(std::string const& name, Text remark) {
        auto& changed = sheet(name);
        if (changed.fate == SheetFate::leaves)
            changed.fate = SheetFate::leaves_changed;
        changed.remarks.push_back(std::move(remark));
    }
    void keep_home(std::string const& name, Text why) {
        auto& kept = sheet(name);
        kept.fate = SheetFate::stays;
        kept.remarks.push_back(std::move(why));
        staying_.insert(name);
    }

    void read() {
        for (auto const& name : sheet_names(document_)) {
            order_.push_back(name);
            sheet(name).hidden = !is_visible(document_, name);
        }
        ours_ = our_formulas(document_);
        tables_ = respondent_tables(document_, ours_.formulas);
        minimum_ = minimum_of(instruments_, document_, ours_.formulas);
        for (auto const& formula : ours_.formulas)
            shown_.emplace(formula.where.reference(), shown_by(document_, formula.where));
        for (auto const& table : tables_)
            secrets_.merge(secrets_of(document_, table));
        read_others();
    }

    void choose_sheets() {
        for (auto const& name : order_) {
            auto const start =
                host::to_utf8(sheet_named(document_, name)->getCellByPosition(0, 0)->getFormula());
            if (name == last_values_sheet_name || name == checksum_sheet_name)
                guard_sheets_.insert(name);
            else if (start == "Catatan impor" || start == "Import note")
                keep_home(name, {"catatan impor memuat baris demi baris dari berkas sumber",
                                 "the import note tells about single rows of the source"});
            else if (name == frozen_formulas_sheet)
                keep_home(name, {"hanya berguna di sini", "of use here only"});
            else if (sheet(name).hidden)
                keep_home(name, {"lembar tersembunyi", "a hidden sheet"});
            else if (!options_.respondent_rows && is_table(name) && !has_results(name))
                keep_home(name, {"baris responden tidak ikut", "rows of respondents stay"});
        }
    }
    [[nodiscard]] bool is_table(std::string const& name) const {
        return std::any_of(tables_.begin(), tables_.end(),
                           [&](RespondentTable const& table) { return table.sheet == name; });
    }
    [[nodiscard]] bool has_results(std::string const& name) const {
        return std::any_of(ours_.formulas.begin(), ours_.formulas.end(),
                           [&](OurFormula const& formula) { return formula.where.sheet == name; });
    }

    // With rows that leave, what small groups hide behind is decided before formulas are.
    void choose_formulas() {
        if (options_.respondent_rows)
            for (auto const& table : tables_)
                if (!staying_.contains(table.sheet))
                    clean(table);
        References const references(document_);
        for (auto const& formula : ours_.formulas) {
            if (staying_.contains(formula.where.sheet))
                continue;
            auto const reads = references.of(formula.live(), formula.where);
            bool const can_live = options_.mode == ShareMode::live && options_.format != ShareFormat::pdf &&
                                  std::all_of(reads.begin(), reads.end(), [&](CellBlock const& block) {
                                      return leaves_unchanged(block);
                                  });
            (can_live ? live_ : others_).push_back(formula);
            if (can_live)
                ++sheet(formula.where.sheet).live_formulas;
        }
    }
    [[nodiscard]] bool leaves_unchanged(CellBlock const& block) const {
        if (staying_.contains(block.sheet))
            return false;
        return std::all_of(tables_.begin(), tables_.end(), [&](RespondentTable const& table) {
            return !overlap(block, table) || (options_.respondent_rows && !holds_any(block, table, changed_));
        });
    }
    using Columns = std::map<std::string, std::set<sal_Int32>>; // by sheet
    [[nodiscard]] static bool holds_any(CellBlock const& block, RespondentTable const& table,
                                        Columns const& columns) {
        auto const found = columns.find(table.sheet);
        return found != columns.end() &&
               std::any_of(found->second.begin(), found->second.end(), [&](sal_Int32 column) {
                   return block.first_column <= column && column <= block.last_column;
               });
    }
    // A group of which some rows are withheld is another group to a formula.
    [[nodiscard]] bool reads_partly(OurFormula const& formula, References const& references) const {
        auto const reads = references.of(formula.live(), formula.where);
        return std::any_of(reads.begin(), reads.end(), [&](CellBlock const& block) {
            return std::any_of(tables_.begin(), tables_.end(), [&](RespondentTable const& table) {
                return overlap(block, table) && holds_any(block, table, partly_);
            });
        });
    }

    // Masking changes what formulas show: that was read before.
    void clean(RespondentTable const& table) {
        Pseudonym pseudonym;
        if (options_.identities == Identities::pseudonymised)
            pseudonym = [this](std::string const& text) { return this->pseudonym(text); };
        auto result = make_private(document_, table, minimum_, pseudonym);
        secrets_.merge(result.secrets);
        changed_[table.sheet] = std::move(result.changed);
        partly_[table.sheet] = std::move(result.partly);
        for (auto& remark : result.remarks)
            change(table.sheet, std::move(remark));
        sheet(table.sheet).respondents = static_cast<std::size_t>(table.last_row - table.first_row + 1);
    }
    [[nodiscard]] std::string pseudonym(std::string const& text) const {
        auto const digest = sha256(context_, options_.key + "\n" + core::match_key(text));
        if (digest.empty())
            throw core::Refusal{{"Nama samaran tidak dapat dibuat: LibreOffice ini tidak punya SHA-256.",
                                 "Pseudonyms can't be made: this LibreOffice has no SHA-256."},
                                {"Hapus identitas saja.", "Remove identities instead."}};
        return "R-" + digest.substr(0, 12);
    }

    void write_native() {
        if (options_.mode != ShareMode::native || options_.format == ShareFormat::pdf)
            return;
        References const references(document_);
        std::vector<OurFormula> exact;
        std::copy_if(others_.begin(), others_.end(), std::back_inserter(exact),
                     [&](OurFormula const& formula) { return !reads_partly(formula, references); });
        NativeInput const input{exact,    tables_,          shown_, options_.respondent_rows,
                                staying_, options_.language};
        auto const written = write_native_formulas(context_, document_, instruments_, input);
        for (auto const& formula : written.formulas)
            ++sheet(formula.where.sheet).native_formulas;
        std::erase_if(others_, [&](OurFormula const& other) {
            return std::any_of(written.formulas.begin(), written.formulas.end(), [&](OurFormula const& done) {
                return done.where.reference() == other.where.reference();
            });
        });
        native_ = !written.formulas.empty();
        if (!written.sheet.empty()) {
            order_.push_back(written.sheet);
            sheet(written.sheet).fate = SheetFate::added;
            sheet(written.sheet).remarks.push_back(written.remark);
        }
    }

    void write_values() {
        for (auto const& formula : others_) {
            auto const calls = calls_in(formula.live());
            bool const single_rows =
                !options_.respondent_rows && std::any_of(calls.begin(), calls.end(), [](Call const& call) {
                    return call.method == "check" || call.method == "score";
                });
            restore(formula);
            if (single_rows) {
                clear(formula.where);
                change(
                    formula.where.sheet,
                    {"hasil per responden di " + formula.where.reference() + " dikosongkan",
                     "results about single respondents in " + formula.where.reference() + " were cleared"});
                continue;
            }
            ++sheet(formula.where.sheet).formulas_as_values;
        }
        for (auto const& name : order_)
            if (!staying_.contains(name))
                say_what_is_frozen(name);
        values_of_others();
    }
    // Whoever opens the file must not take a number for current that isn't.
    void say_what_is_frozen(std::string const& name) {
        auto const here = [&](OurFormula const& formula) { return formula.where.sheet == name; };
        auto const line = std::find_if(ours_.status_lines.begin(), ours_.status_lines.end(), here);
        bool const lives = has_results(name) ? std::any_of(live_.begin(), live_.end(), here) : !live_.empty();
        std::string frozen;
        for (auto const& formula : others_)
            if (here(formula))
                frozen += (frozen.empty() ? "" : ", ") + formula.where.address();
        // A sheet of charts speaks too, though no formula stands on it.
        bool const speaks = line != ours_.status_lines.end();
        if ((!has_results(name) && !speaks) || (lives && frozen.empty()))
            return;
        auto const text = lives     ? frozen_cells_line(frozen, options_.language)
                          : native_ ? native_line(options_.language)
                                    : frozen_line(options_.language);
        bool const in_place = !lives && speaks;
        auto const row = in_place ? line->where.first_row : used_block(document_, name).last_row + 2;
        auto const column = in_place ? line->where.first_column : 0;
        put_text(sheet_named(document_, name), column, row, text);
        if (!in_place)
            Styles(document_).apply(cells_of(document_, {name, column, row, column, row}), Style::status);
    }
    // What it showed before small groups were merged.
    void restore(OurFormula const& formula) {
        write_as_values(document_, formula, shown_.at(formula.where.reference()));
    }
    void clear(CellBlock const& block) {
        Reference<css::sheet::XSheetOperation>(cells_of(document_, block), UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::STRING |
                            css::sheet::CellFlags::DATETIME | css::sheet::CellFlags::FORMULA);
    }
    // A formula of the user's over what doesn't leave or leaves otherwise, or over another file.
    void read_others() {
        References const references(document_);
        for (auto const& formula : other_formulas(document_))
            if (!is_row_of_table(formula.where))
                others_of_user_.push_back({formula, references.of(formula.text, formula.where),
                                           shown_by(document_, formula.where)});
    }
    [[nodiscard]] bool is_row_of_table(CellBlock const& block) const {
        return std::any_of(tables_.begin(), tables_.end(),
                           [&](RespondentTable const& table) { return overlap(block, table); });
    }
    void values_of_others() {
        for (auto const& [formula, reads, shown] : others_of_user_) {
            if (staying_.contains(formula.where.sheet))
                continue;
            bool const outside = formula.text.find("://") != std::string::npos;
            if (!outside && std::all_of(reads.begin(), reads.end(),
                                        [&](CellBlock const& block) { return leaves_unchanged(block); }))
                continue;
            write_as_values(document_, formula, shown);
            change(formula.where.sheet,
                   {"rumus Anda sendiri di " + formula.where.reference() +
                        " menjadi nilai; apakah ia menampilkan kelompok kecil tidak diperiksa",
                    "your own formula in " + formula.where.reference() +
                        " became a value; whether it shows a small group was not checked"});
        }
    }

    void remove_rows() {
        if (options_.respondent_rows)
            return;
        for (auto const& table : tables_) {
            if (staying_.contains(table.sheet))
                continue;
            auto const used = used_block(document_, table.sheet);
            for (sal_Int32 column = 0; column <= used.last_column; ++column)
                clear_around_results({table.sheet, column, table.first_row, column, table.last_row});
            change(table.sheet, {"baris responden dikosongkan", "the rows of respondents were cleared"});
        }
    }
    void clear_around_results(CellBlock column) {
        for (auto row = column.first_row; row <= column.last_row; ++row) {
            CellBlock const cell{column.sheet, column.first_column, row, column.first_column, row};
            bool const result =
                std::any_of(ours_.formulas.begin(), ours_.formulas.end(), [&](OurFormula const& formula) {
                    auto const& block = formula.where;
                    return block.sheet == cell.sheet && block.first_column <= cell.first_column &&
                           cell.first_column <= block.last_column && block.first_row <= row &&
                           row <= block.last_row;
                });
            if (!result)
                clear(cell);
        }
    }

    void scrub_cells() {
        for (auto const& name : order_) {
            if (staying_.contains(name) || guard_sheets_.contains(name))
                continue;
            auto const count = std::to_string(remove_private_cells(document_, name, secrets_));
            if (count != "0")
                change(name,
                       {count + " sel dengan nama, nomor atau alamat orang dihapus",
                        "cells with names, numbers or addresses of people that were removed: " + count});
        }
    }

    void remove_sheets() {
        auto const sheets = document_->getSheets();
        auto const left = order_.size() - staying_.size() - guard_sheets_.size();
        if (left == 0)
            throw core::Refusal{{"Tidak ada lembar yang boleh keluar.", "No sheet may leave."},
                                {"Buat rekap lebih dahulu, atau ikutkan baris responden.",
                                 "Make a recap first, or let the rows of respondents leave."}};
        for (auto const& name : staying_)
            sheets->removeByName(host::to_office(name));
        for (auto const& name : guard_sheets_)
            if (sheets->hasByName(host::to_office(name)))
                sheets->removeByName(host::to_office(name));
    }

    // Anew, for the hidden sheets held values of formulas that are gone.
    void guard_again() {
        if (live_.empty())
            return;
        for (auto const& formula : live_)
            set_formula(document_, formula.where, formula.array, formula.live());
        static_cast<void>(protect(context_, document_, options_.language));
        for (auto const& name : {std::string(last_values_sheet_name), std::string(checksum_sheet_name)})
            if (has_sheet(document_, name)) {
                auto& added = sheet(name);
                added.hidden = true;
                added.fate = SheetFate::added;
                added.remarks = {{"angka terakhir dan pengenal perubahan data, untuk kantor tanpa ekstensi",
                                  "last values and the checksum of the data, for offices without the "
                                  "extension"}};
                if (std::find(order_.begin(), order_.end(), name) == order_.end())
                    order_.push_back(name);
            }
    }

    ShareReport finish(std::vector<Text> remarks) {
        ShareReport report;
        for (auto const& name : order_)
            if (!guard_sheets_.contains(name) || has_sheet(document_, name))
                report.sheets.push_back(sheet(name));
        report.remarks = std::move(remarks);
        return report;
    }

    host::Context context_;
    ShareOptions const& options_;
    host::Instruments instruments_;
    std::unique_ptr<OpenDocument> copy_;
    Spreadsheet document_;
    std::vector<std::string> order_;
    std::map<std::string, SharedSheet> sheets_;
    OurFormulas ours_;
    std::vector<OurFormula> live_;
    std::vector<OurFormula> others_;
    struct OtherFormula {
        OurFormula formula;
        std::vector<CellBlock> reads;
        Shown shown; ///< before anything was changed
    };
    std::vector<OtherFormula> others_of_user_;
    std::vector<RespondentTable> tables_;
    std::map<std::string, Shown> shown_;
    std::map<std::string, std::set<sal_Int32>> changed_;
    std::map<std::string, std::set<sal_Int32>> partly_;
    std::set<std::string> staying_;
    std::set<std::string> guard_sheets_;
    std::set<std::string> secrets_;
    std::size_t minimum_ = 0;
    bool native_ = false;
};

} // namespace

SharedDocument make_shared_document(host::Context const& context, std::unique_ptr<OpenDocument> copy,
                                    ShareOptions const& options) {
    return Sharing(context, std::move(copy), options).run();
}

} // namespace berakhlak::workbook
