#include "workbook/sharing/own_figures.hpp"

#include "host/function_signature.hpp"
#include "survey/disclosure/shared_labels.hpp"
#include "workbook/formulas/as_values.hpp"
#include "workbook/formulas/references.hpp"
#include "workbook/formulas/survey_arguments.hpp"
#include "workbook/guarding/status_line.hpp"
#include "workbook/sheets/instrument_sheet.hpp"
#include "workbook/sheets/workbook.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
namespace flags = com::sun::star::sheet::CellFlags;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr char scratch_sheet[] = "_BerAKHLAK_periksa";
constexpr sal_Int32 all_contents = flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA;
// Functions whose results are sums over counts by group; of others nobody can say what follows from them.
constexpr std::string_view counting[] = {"index",   "indexifs", "profile", "profileifs", "items",
                                         "recap",   "gap",      "health",  "top",        "aspiration",
                                         "entropy", "energy",   "balance", "alignment"};

bool meet(CellBlock const& a, CellBlock const& b) {
    return a.sheet == b.sheet && a.first_column <= b.last_column && b.first_column <= a.last_column &&
           a.first_row <= b.last_row && b.first_row <= a.last_row;
}

std::string cell_name(CellBlock const& cells) {
    return column_letters(cells.first_column) + std::to_string(cells.first_row + 1);
}

struct OwnFormula {
    OurFormula formula;
    bool is_ours = false;
    std::string there; ///< as it reads in the copy
    std::vector<CellBlock> reads;
    bool telling = false; ///< about a few
};

class OwnFigureWriter {
public:
    OwnFigureWriter(Spreadsheet const& document, FiguresSurvey const& survey, Spreadsheet const& copy,
                    std::string const& rows_sheet, std::set<std::string> const& chosen,
                    std::vector<CellBlock> missing, bool rows)
        : document_(document), survey_(survey), copy_(copy), rows_sheet_(rows_sheet), chosen_(chosen),
          missing_(std::move(missing)), rows_(rows), here_(document), there_(copy) {}

    OwnFigures run() {
        find_columns();
        for (auto const& formula : our_formulas(document_).formulas)
            add(formula, true);
        for (auto const& formula : other_formulas(document_))
            add(formula, false);
        drop_readers_of_missing();
        for (auto const& own : formulas_)
            set_formula(copy_, own.formula.where, own.formula.array, own.there);
        if (!rows_)
            audit();
        make_values();
        return std::move(result_);
    }

private:
    // Where the columns of the respondents stand in the copy, by their headers.
    void find_columns() {
        auto const used = used_block(copy_, rows_sheet_);
        last_row_ = used.last_row;
        auto const headers = values_of(copy_, {rows_sheet_, 0, 0, used.last_column, 0});
        for (auto const& column : survey_.columns)
            for (sal_Int32 there = 0; there <= used.last_column; ++there) {
                OUString header;
                headers[0][there] >>= header;
                if (host::to_utf8(header) == column.header)
                    columns_[static_cast<sal_Int32>(column.place)] = there;
            }
    }
    [[nodiscard]] std::optional<CellBlock> place(CellBlock const& cells) const {
        if (chosen_.contains(cells.sheet))
            return cells;
        if (auto const& at = survey_.instrument_at;
            at && cells.sheet == at->sheet && cells.first_row == at->first_row &&
            cells.first_column == at->first_column && cells.last_row >= at->last_row &&
            cells.last_column >= at->last_column)
            return used_block(copy_, instrument_sheet_name().in(survey_.language));
        bool const whole = cells.sheet == survey_.sheet && cells.first_row <= survey_.first_row &&
                           cells.last_row >= survey_.last_row;
        if (!whole || last_row_ != survey_.last_row - survey_.first_row + 1)
            return std::nullopt;
        CellBlock there{rows_sheet_, 0, cells.first_row < survey_.first_row ? 0 : 1, -1, last_row_};
        for (auto column = cells.first_column; column <= cells.last_column; ++column) {
            auto const found = columns_.find(column);
            if (found == columns_.end() || (there.last_column >= 0 && found->second != there.last_column + 1))
                return std::nullopt;
            there.last_column = found->second;
            if (column == cells.first_column)
                there.first_column = found->second;
        }
        return there;
    }

    void add(OurFormula const& formula, bool is_ours) {
        if (!chosen_.contains(formula.where.sheet))
            return;
        OwnFormula own{formula, is_ours, {}, here_.of(formula.live(), formula.where)};
        auto there = here_.carried(formula.live(), formula.where, there_,
                                   [this](CellBlock const& cells) { return place(cells); });
        if (!there || !(rows_ || is_counting(own))) {
            stays(own);
            return;
        }
        own.there = std::move(*there);
        formulas_.push_back(std::move(own));
    }
    void stays(OwnFormula const& own) {
        auto& sheet = result_.sheets[own.formula.where.sheet];
        (own.telling ? sheet.telling : sheet.unclear).push_back(cell_name(own.formula.where));
        missing_.push_back(own.formula.where);
    }

    // Respondents are read by nothing but arguments of functions that count them.
    [[nodiscard]] bool is_counting(OwnFormula const& own) const {
        auto const of_people = [&](std::vector<CellBlock> const& blocks) {
            return std::count_if(blocks.begin(), blocks.end(),
                                 [&](CellBlock const& block) { return block.sheet == survey_.sheet; });
        };
        std::ptrdiff_t counted = 0;
        for (auto const& call : calls_in(own.formula.live()))
            if (std::find(std::begin(counting), std::end(counting), call.method) != std::end(counting))
                for (auto const& argument : call.arguments)
                    counted += of_people(here_.of(argument, own.formula.where));
        return of_people(own.reads) == counted;
    }

    void drop_readers_of_missing() {
        for (bool again = true; again;) {
            again = false;
            for (auto own = formulas_.begin(); own != formulas_.end();) {
                auto const reads_missing =
                    std::any_of(own->reads.begin(), own->reads.end(), [&](CellBlock const& read) {
                        return std::any_of(missing_.begin(), missing_.end(),
                                           [&](CellBlock const& gone) { return meet(read, gone); });
                    });
                if (reads_missing)
                    stays(*own);
                again = again || reads_missing;
                own = reads_missing ? formulas_.erase(own) : own + 1;
            }
        }
    }

    // Every figure of those who meet criteria is a group of its own; who they are, COUNTIFS says.
    void audit() {
        std::vector<core::Grouping> figures;
        std::vector<std::size_t> formula_of;
        for (std::size_t i = 0; i < formulas_.size(); ++i)
            for (auto const& call : calls_in(formulas_[i].there)) {
                auto const* function = host::signature_of(call.method);
                if (function == nullptr || !function->criteria)
                    continue;
                figures.push_back(who_meets(call, *function, formulas_[i].formula.where));
                formula_of.push_back(i);
            }
        auto const exposing = survey::exposing_figures(survey_, figures);
        for (auto const figure : exposing)
            formulas_[formula_of[figure]].telling = true;
        for (auto own = formulas_.begin(); own != formulas_.end();) {
            if (own->telling) {
                clear(own->formula.where);
                stays(*own);
            }
            own = own->telling ? formulas_.erase(own) : own + 1;
        }
        auto const before = formulas_;
        drop_readers_of_missing();
        for (auto const& own : before)
            if (std::any_of(missing_.begin(), missing_.end(),
                            [&](CellBlock const& gone) { return meet(own.formula.where, gone); }))
                clear(own.formula.where);
        if (has_sheet(copy_, scratch_sheet))
            copy_->getSheets()->removeByName(host::to_office(scratch_sheet));
    }
    void clear(CellBlock const& cells) const {
        Reference<css::sheet::XSheetOperation>(cells_of(copy_, cells), UNO_QUERY_THROW)
            ->clearContents(all_contents);
    }
    [[nodiscard]] core::Grouping who_meets(Call const& call, host::FunctionSignature const& function,
                                           CellBlock const& where) const {
        core::Grouping grouping(survey_.respondents(), core::not_counted);
        auto const first = *function.groups + 1; // of the criteria
        auto const cells = call.arguments.size() < first ? std::vector<CellBlock>()
                                                         : there_.of(call.arguments[first - 1], where);
        if (cells.size() != 1 || cells.front().last_row != last_row_)
            return grouping; // an error, and no figure of anybody
        if (!has_sheet(copy_, scratch_sheet))
            append_sheet(copy_, scratch_sheet, false);
        host::Sequence<host::Sequence<OUString>> formulas(last_row_);
        for (sal_Int32 row = 1; row <= last_row_; ++row) {
            std::string conditions;
            for (auto i = first; i < call.arguments.size(); ++i) {
                auto const column = cells.front().first_column + static_cast<sal_Int32>(i - first);
                if (!call.arguments[i].empty())
                    conditions += ";" + CellBlock{rows_sheet_, column, row, column, row}.reference() + ";" +
                                  call.arguments[i];
            }
            auto const text = conditions.empty() ? "=1" : "=COUNTIFS(" + conditions.substr(1) + ")";
            formulas.getArray()[row - 1] = host::sequence({host::to_office(text)});
        }
        CellBlock const scratch{scratch_sheet, 0, 0, 0, last_row_ - 1};
        Reference<css::sheet::XCellRangeFormula>(cells_of(copy_, scratch), UNO_QUERY_THROW)
            ->setFormulaArray(formulas);
        auto const met = values_of(copy_, scratch);
        for (sal_Int32 row = 0; row < last_row_; ++row) {
            double count = 0.0;
            if ((met[row][0] >>= count) && count > 0.0)
                grouping.at(static_cast<std::size_t>(row)) = 0;
        }
        return grouping;
    }

    void make_values() {
        std::vector<Shown> shown;
        for (auto const& own : formulas_)
            shown.push_back(shown_by(copy_, own.formula.where));
        std::set<std::pair<std::string, sal_Int32>> dated;
        for (std::size_t i = 0; i < formulas_.size(); ++i) {
            auto const& own = formulas_[i];
            write_as_values(copy_, own.formula, shown[i]);
            result_.sheets[own.formula.where.sheet].written.push_back(cell_name(own.formula.where));
            if (own.is_ours)
                dated.emplace(own.formula.where.sheet, own.formula.where.first_row);
        }
        std::map<std::string, sal_Int32> beside; // the first free column
        for (auto const& [sheet, row] : dated)
            beside.try_emplace(sheet, used_block(copy_, sheet).last_column + 1);
        for (auto const& [sheet, row] : dated)
            put_text(sheet_named(copy_, sheet), beside[sheet], row, frozen_line(survey_.language));
    }

    Spreadsheet document_;
    FiguresSurvey const& survey_;
    Spreadsheet copy_;
    std::string rows_sheet_;
    std::set<std::string> const& chosen_;
    std::vector<CellBlock> missing_;
    bool rows_;
    References here_, there_;
    std::map<sal_Int32, sal_Int32> columns_; ///< of the copy, by those of the source
    sal_Int32 last_row_ = 0;                 ///< of the rows in the copy
    std::vector<OwnFormula> formulas_;
    OwnFigures result_;
};

} // namespace

OwnFigures write_own_figures(Spreadsheet const& document, FiguresSurvey const& survey,
                             Spreadsheet const& copy, std::string const& rows_sheet,
                             std::set<std::string> const& chosen, std::vector<CellBlock> const& missing,
                             bool rows) {
    if (chosen.empty())
        return {};
    return OwnFigureWriter(document, survey, copy, rows_sheet, chosen, missing, rows).run();
}

} // namespace berakhlak::workbook
