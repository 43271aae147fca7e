#include "workbook/sharing/figures_survey.hpp"

#include "core/reading/answer_reader.hpp"
#include "core/reading/ballot_reader.hpp"
#include "host/cell_grid.hpp"
#include "host/function_signature.hpp"
#include "host/scale_range.hpp"
#include "survey/columns/role_words.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/identifiers.hpp"
#include "workbook/formulas/respondent_tables.hpp"
#include "workbook/freezing/freeze.hpp"
#include "workbook/import/workbook_writer.hpp"
#include "workbook/source/sheet_table.hpp"

#include <algorithm>
#include <numeric>

namespace berakhlak::workbook {

namespace {

using core::Text;
using survey::Role;
using Kind = survey::SharedColumn::Kind;

// Where a function takes its respondents, and what they are asked there.
struct Asked {
    std::string_view method;
    std::size_t argument;
    std::string_view meaning; ///< with the code of an item, or alone; empty: the code alone
};
constexpr Asked main_questions[] = {{"recap", 0, ""},  {"profile", 0, ""},   {"items", 0, ""},
                                    {"index", 0, ""},  {"alpha", 0, ""},     {"itemtotal", 0, ""},
                                    {"margin", 0, ""}, {"gap", 0, ""},       {"health", 1, "saat ini"},
                                    {"top", 0, ""},    {"aspiration", 0, ""}};
constexpr Asked further_questions[] = {{"gap", 1, "harapan"},
                                       {"health", 0, "pribadi"},
                                       {"health", 2, "diharapkan"},
                                       {"aspiration", 1, "diharapkan"}};

struct OurCall {
    CellBlock where;
    Call call;
};

bool is_identity(std::string const& header, std::vector<std::string> const& texts) {
    if (survey::role_by_words(survey::spaced(core::match_key(header))) == Role::identity)
        return true;
    std::size_t filled = 0, identifiers = 0;
    for (auto const& text : texts) {
        filled += survey::is_blank(text) ? 0 : 1;
        identifiers += survey::identifier_of(text) != survey::Identifier::none ? 1 : 0;
    }
    return identifiers * 2 > filled;
}

class FiguresReader {
public:
    FiguresReader(host::Instruments& instruments, Spreadsheet const& document)
        : instruments_(instruments), document_(document), references_(document) {
        auto formulas = our_formulas(document).formulas;
        auto const frozen = frozen_formulas(document);
        formulas.insert(formulas.end(), frozen.begin(), frozen.end());
        for (auto const& formula : formulas)
            for (auto& call : calls_in(formula.live()))
                calls_.push_back({formula.where, std::move(call)});
    }

    FiguresSurvey run() {
        find_main();
        find_instrument();
        read_rows();
        add_questions();
        add_groups();
        add_others();
        choose_sheets();
        result_.population = population_of(document_);
        return std::move(result_);
    }

private:
    [[nodiscard]] std::optional<CellBlock> block(OurCall const& call, std::size_t argument) const {
        if (argument >= call.call.arguments.size())
            return std::nullopt;
        auto const& text = call.call.arguments[argument];
        auto const blocks = references_.of(text, call.where);
        if (blocks.size() != 1 || text.find('(') != text.npos)
            return std::nullopt;
        auto cells = blocks.front();
        auto const used = used_block(document_, cells.sheet);
        cells.last_row = std::min(cells.last_row, used.last_row);
        cells.last_column = std::min(cells.last_column, used.last_column);
        return cells.last_row <= cells.first_row ? std::nullopt : std::optional(std::move(cells));
    }

    // The widest and longest range that a function of ours computes an index from.
    void find_main() {
        std::optional<CellBlock> unresolved;
        for (auto const& asked : main_questions)
            for (auto const& call : calls_) {
                if (call.call.method != asked.method)
                    continue;
                auto const cells = block(call, asked.argument);
                if (!cells) {
                    unresolved = call.where;
                    continue;
                }
                if (main_.sheet.empty() || size_of(*cells) > size_of(main_)) {
                    main_ = *cells;
                    main_call_ = &call;
                }
            }
        if (main_call_ != nullptr)
            return;
        if (unresolved)
            throw core::Refusal{
                {"Tidak jelas baris mana yang dibaca rumus di " + unresolved->reference() + ".",
                 "It can't be told which rows the formula in " + unresolved->reference() + " reads."},
                {"Tulis rentang jawabannya langsung di rumus itu, misalnya $Data.$F$1:$Z$300.",
                 "Write its range of answers into the formula itself, such as $Data.$F$1:$Z$300."}};
        throw core::Refusal{
            {"Buku kerja ini tidak berisi angka BerAKHLAK, sehingga tidak diketahui lembar mana yang memuat "
             "responden.",
             "This workbook holds no BerAKHLAK figures, so nobody knows which sheet holds respondents."},
            {"Impor surveinya dahulu, lalu bagikan buku kerja hasilnya.",
             "Import the survey first, then share the workbook that it gives."}};
    }
    [[nodiscard]] static long size_of(CellBlock const& cells) {
        return static_cast<long>(cells.last_row - cells.first_row + 1) *
               (cells.last_column - cells.first_column + 1);
    }

    void find_instrument() {
        result_.instrument =
            instrument_of(instruments_, document_, references_, main_call_->call, main_call_->where);
        result_.instrument_at = instrument_block(document_, references_, main_call_->call, main_call_->where);
        auto known = result_.instrument;
        if (known && !result_.instrument_at)
            known = instruments_.find(result_.instrument->name);
        if (!known)
            throw core::Refusal{
                {"Instrumen rumus di " + main_call_->where.reference() +
                     " rusak atau tidak terpasang di kantor ini, jadi salinannya tidak dapat ditulis.",
                 "The instrument of the formula in " + main_call_->where.reference() +
                     " is damaged or isn't installed in this office, so the copy can't be written."},
                {"Perbaiki instrumennya: BERAKHLAK_CHECK menyebut baris yang salah. Atau pasang berkasnya.",
                 "Correct the instrument: BERAKHLAK_CHECK names the row that is wrong. Or install its "
                 "file."}};
        auto const minimum = minimum_of(instruments_, document_, our_formulas(document_).formulas);
        if (minimum > known->minimum_group)
            result_.minimum_group = static_cast<unsigned>(minimum);
        result_.language = result_.instrument->language;
    }

    void read_rows() {
        result_.sheet = main_.sheet;
        auto const sheet = sheet_named(document_, main_.sheet);
        auto const used = used_block(document_, main_.sheet);
        cells_ = table_of_range(document_, sheet,
                                {sheet_index(main_.sheet), 0, 0, used.last_column, main_.last_row});
        auto const [above, header] = top();
        first_ = static_cast<std::size_t>(main_.first_row) + above;
        header_row_ = header ? static_cast<std::size_t>(main_.first_row) + *header : header_above();
        result_.first_row = static_cast<sal_Int32>(first_);
        result_.last_row = std::min(main_.last_row, static_cast<sal_Int32>(cells_.rows()) - 1);
        if (used.last_row > main_.last_row)
            result_.remarks.push_back(
                {"Baris " + std::to_string(main_.last_row + 2) + "–" + std::to_string(used.last_row + 1) +
                     " di lembar “" + main_.sheet + "” di luar jangkauan rumus: tidak ikut, tidak dihitung.",
                 "Rows " + std::to_string(main_.last_row + 2) + "–" + std::to_string(used.last_row + 1) +
                     " on the sheet “" + main_.sheet +
                     "” are beyond the formulas: they stay here and aren't counted."});
    }
    [[nodiscard]] sal_Int16 sheet_index(std::string const& name) const {
        auto const names = sheet_names(document_);
        return static_cast<sal_Int16>(std::find(names.begin(), names.end(), name) - names.begin());
    }
    // Rows of the range above its first respondent, and the one of them that names the columns: as our
    // functions read it.
    [[nodiscard]] std::pair<std::size_t, std::optional<std::size_t>> top() const {
        auto const& instrument = *result_.instrument;
        if (instrument.kind == core::Kind::picks) {
            auto const top = core::read_ballots(instrument, host::cell_grid(values_of(document_, main_))).top;
            return {top.first, top.header};
        }
        if (instrument.items.size() != width_of(main_))
            return {0, std::nullopt};
        auto const top = scale_of(main_).top;
        return {top.first, top.header};
    }
    [[nodiscard]] static std::size_t width_of(CellBlock const& cells) {
        return static_cast<std::size_t>(cells.last_column - cells.first_column) + 1;
    }
    [[nodiscard]] host::ScaleReading scale_of(CellBlock const& cells) const {
        std::vector<std::size_t> by_place(width_of(cells));
        std::iota(by_place.begin(), by_place.end(), std::size_t{0});
        return host::read_scale(*result_.instrument, cells_of(document_, cells), {by_place, {}});
    }
    // Of a range without its header: the next row above that is nobody's answers. Respondents may stand
    // between, and what they say is no name of a column.
    [[nodiscard]] std::size_t header_above() const {
        core::AnswerReader reader(*result_.instrument);
        for (auto row = static_cast<std::size_t>(main_.first_row); row-- > 0;) {
            std::size_t filled = 0, answers = 0;
            for (auto column = main_.first_column; column <= main_.last_column; ++column) {
                auto const& text = cells_.columns[static_cast<std::size_t>(column)].at(row);
                filled += survey::is_blank(text) ? 0 : 1;
                answers += !survey::is_blank(text) && reader.text(text).why == core::Unreadable::no ? 1 : 0;
            }
            bool const picks = result_.instrument->kind == core::Kind::picks;
            if (filled > 0 && (picks || answers == 0))
                return row;
        }
        return cells_.rows();
    }

    void add(sal_Int32 column, Kind kind, std::string meaning, bool in_figures, std::size_t question = 0) {
        auto const& cells = cells_.columns[static_cast<std::size_t>(column)];
        survey::SharedColumn added{
            kind,    header_of(column), std::move(meaning), in_figures, {}, static_cast<std::size_t>(column),
            question};
        for (auto row = first_; row < cells.size(); ++row)
            added.texts.push_back(cells.at(row));
        result_.columns.push_back(std::move(added));
        taken_.push_back(column);
    }
    [[nodiscard]] bool is_taken(sal_Int32 column) const {
        return std::find(taken_.begin(), taken_.end(), column) != taken_.end();
    }
    [[nodiscard]] std::string header_of(sal_Int32 column) const {
        std::string header;
        if (header_row_ < cells_.rows())
            header = cells_.columns[static_cast<std::size_t>(column)].at(header_row_);
        if (survey::is_blank(header))
            header = "Kolom " + column_letters(column);
        auto const known = [&](std::string const& text) {
            return std::any_of(result_.columns.begin(), result_.columns.end(),
                               [&](survey::SharedColumn const& other) {
                                   return core::match_key(other.header) == core::match_key(text);
                               });
        };
        auto unique = header;
        for (int number = 2; known(unique); ++number)
            unique = header + " (" + std::to_string(number) + ")";
        return unique;
    }

    void add_questions() {
        bool const likert = result_.instrument->kind == core::Kind::likert;
        bool const rated_twice = likert && std::any_of(calls_.begin(), calls_.end(), [](OurCall const& call) {
                                     return call.call.method == "gap";
                                 });
        add_question(main_, likert ? (rated_twice ? "kinerja" : "") : "saat ini");
        for (auto const& asked : further_questions)
            for (auto const& call : calls_)
                if (call.call.method == asked.method && likert == (asked.method == "gap"))
                    if (auto const cells = block(call, asked.argument);
                        cells && cells->sheet == main_.sheet && cells->first_row == main_.first_row &&
                        cells->last_row == main_.last_row && !is_taken(cells->first_column))
                        add_question(*cells, std::string(asked.meaning));
    }
    void add_question(CellBlock const& cells, std::string const& meaning) {
        auto const& items = result_.instrument->items;
        auto const width = width_of(cells);
        bool const by_item = width == items.size();
        if (!by_item && result_.instrument->kind == core::Kind::likert)
            throw core::Refusal{
                {"Rentang " + cells.reference() + " tidak selebar instrumennya: " + std::to_string(width) +
                     " kolom, bukan " + std::to_string(items.size()) + ".",
                 "The range " + cells.reference() + " isn't as wide as its instrument: " +
                     std::to_string(width) + " columns, not " + std::to_string(items.size()) + "."},
                {"Perbaiki rentang jawaban di rumusnya.", "Correct the range of answers in the formula."}};
        ++questions_;
        bool const likert = result_.instrument->kind == core::Kind::likert;
        auto const item_of = by_item && likert ? scale_of(cells).items : std::vector<std::size_t>();
        for (std::size_t place = 0; place < width; ++place) {
            auto const column = cells.first_column + static_cast<sal_Int32>(place);
            if (is_taken(column))
                continue;
            auto const code = by_item ? items[item_of.empty() ? place : item_of[place]].code : std::string();
            add(column, Kind::answer,
                meaning.empty() || code.empty() ? meaning + code : meaning + ": " + code, true, questions_);
        }
    }

    void add_groups() {
        bool unit = false;
        for (auto const& call : calls_) {
            if (call.call.method != "recap")
                continue;
            auto const cells = block(call, 1);
            if (!cells || cells->sheet != main_.sheet || is_taken(cells->first_column))
                continue;
            add(cells->first_column, unit ? Kind::group : Kind::unit, unit ? "kelompok" : "unit", true);
            unit = true;
        }
    }
    // Figures by such a column tell about its groups, as a recap does.
    [[nodiscard]] bool is_criterion(sal_Int32 column) const {
        return std::any_of(calls_.begin(), calls_.end(), [&](OurCall const& call) {
            auto const* function = host::signature_of(call.call.method);
            if (function == nullptr || !function->criteria)
                return false;
            auto const cells = block(call, *function->groups);
            return cells && cells->sheet == main_.sheet && cells->first_column <= column &&
                   column <= cells->last_column;
        });
    }
    void add_others() {
        for (sal_Int32 column = 0; column < static_cast<sal_Int32>(cells_.columns.size()); ++column) {
            if (is_taken(column))
                continue;
            auto const header = header_of(column);
            auto const& cells = cells_.columns[static_cast<std::size_t>(column)];
            std::vector<std::string> texts;
            for (auto row = first_; row < cells.size(); ++row)
                texts.push_back(cells.at(row));
            if (std::all_of(texts.begin(), texts.end(),
                            [](auto const& text) { return survey::is_blank(text); }))
                continue;
            auto const key = survey::spaced(core::match_key(header));
            auto const role = survey::role_by_words(key);
            if (is_identity(header, texts))
                add(column, Kind::identity, "identitas", false);
            else if (header_row_ < cells_.rows() && (role == Role::group || role == Role::unit ||
                                                     survey::tells_a_birth(key) || is_criterion(column)))
                add(column, Kind::group, "kelompok", is_criterion(column));
            else
                result_.left_out.push_back(header);
        }
    }

    // Those that the workbook has; of formulas that were typed, those that show the same.
    void choose_sheets() {
        for (auto const sheet : survey::all_sheets())
            for (auto const& name :
                 {survey::name_of(sheet).id, survey::name_of(sheet).in(core::Language::english)})
                if (has_sheet(document_, name) && is_visible(document_, name))
                    result_.sheets.insert(sheet);
        if (!result_.sheets.empty())
            return;
        constexpr std::pair<std::string_view, survey::ResultSheet> shown[] = {
            {"recap", survey::ResultSheet::recap},    {"profile", survey::ResultSheet::profile},
            {"index", survey::ResultSheet::profile},  {"items", survey::ResultSheet::items},
            {"gap", survey::ResultSheet::gap},        {"health", survey::ResultSheet::health},
            {"top", survey::ResultSheet::aspiration}, {"aspiration", survey::ResultSheet::aspiration}};
        for (auto const& of_call : shown)
            if (std::any_of(calls_.begin(), calls_.end(),
                            [&](OurCall const& call) { return call.call.method == of_call.first; }))
                result_.sheets.insert(of_call.second);
        if (std::any_of(result_.columns.begin(), result_.columns.end(),
                        [](survey::SharedColumn const& column) {
                            return column.kind == Kind::group && column.in_figures;
                        }))
            result_.sheets.insert(survey::ResultSheet::groups);
        if (result_.sheets.empty())
            result_.sheets.insert(survey::ResultSheet::profile);
    }

    host::Instruments& instruments_;
    Spreadsheet document_;
    References references_;
    std::vector<OurCall> calls_;
    CellBlock main_;
    OurCall const* main_call_ = nullptr;
    survey::Table cells_;                    ///< of the sheet down to the last answers
    std::size_t first_ = 0, header_row_ = 0; ///< of a sheet without headers: behind its last row
    std::size_t questions_ = 0;
    std::vector<sal_Int32> taken_;
    FiguresSurvey result_;
};

} // namespace

FiguresSurvey survey_of_figures(host::Instruments& instruments, Spreadsheet const& document) {
    return FiguresReader(instruments, document).run();
}

} // namespace berakhlak::workbook
