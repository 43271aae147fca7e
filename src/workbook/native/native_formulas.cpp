#include "workbook/native/native_formulas.hpp"

#include "core/index/recap.hpp"
#include "core/text/number_text.hpp"
#include "workbook/formulas/guard.hpp"
#include "workbook/native/native_population.hpp"
#include "workbook/native/native_text.hpp"
#include "workbook/native/workings.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>
#include <cmath>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Instrument;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr double most_work = 2e8; // cells that the formulas of a recap would read

struct Source {
    ScaleData data;
    RespondentTable const* table;
    Call call;
};

class Natives {
public:
    Natives(host::Context const& context, Spreadsheet const& document, host::Instruments& instruments,
            NativeInput const& input)
        : context_(context), document_(document), instruments_(instruments), input_(input),
          references_(document) {}

    NativeOutput run() {
        for (auto const& formula : input_.formulas) {
            auto const source = source_of(formula);
            if (!source || (!input_.respondent_rows && !may_count(*source)))
                continue;
            if (!workings_)
                workings_.emplace(document_, input_.respondent_rows, input_.language);
            if (!write(formula, *source))
                continue;
            if (auto const& shown = input_.shown.at(formula.where.reference());
                shows_numbers_of(formula, shown))
                output_.formulas.push_back(formula);
            else
                write_as_values(document_, formula, shown); // other settings, or columns in another order
        }
        if (workings_) {
            output_.sheet = workings_->sheet();
            output_.remark =
                input_.respondent_rows
                    ? core::Text{"cacah jawaban yang dihitung dari baris responden",
                                 "counts of answers, computed from the rows of respondents"}
                    : core::Text{"cacah jawaban seluruhnya dan per unit yang ditampilkan lengkap",
                                 "counts of answers of the whole and of units shown completely"};
        }
        return std::move(output_);
    }

private:
    [[nodiscard]] RespondentTable const* table_of(CellBlock const& block) const {
        auto const found =
            std::find_if(input_.tables.begin(), input_.tables.end(),
                         [&](RespondentTable const& table) { return table.sheet == block.sheet; });
        return found == input_.tables.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::optional<CellBlock> block_of(std::string const& argument,
                                                    OurFormula const& formula) const {
        auto const blocks = references_.of(argument, formula.where);
        return blocks.size() == 1 ? std::optional(blocks.front()) : std::nullopt;
    }

    [[nodiscard]] static bool has_native_form(Call const& call) {
        auto const& arguments = call.arguments;
        if (arguments.empty())
            return false;
        if (call.method == "recap")
            return arguments.size() >= 2 && arguments.size() <= 4;
        if (call.method == "profile")
            return arguments.size() <= 2; // intervals need the respondents
        return call.method == "items";
    }

    [[nodiscard]] std::optional<Source> source_of(OurFormula const& formula) {
        auto const call = sole_call(without_padding(formula.live()));
        if (!call || !has_native_form(*call))
            return std::nullopt;
        auto const instrument = instrument_of(instruments_, document_, references_, *call, formula.where);
        auto block = block_of(call->arguments[0], formula);
        auto const* table = block ? table_of(*block) : nullptr;
        if (!instrument || instrument->kind != core::Kind::likert || !table ||
            static_cast<std::size_t>(block->last_column - block->first_column + 1) !=
                instrument->items.size())
            return std::nullopt;
        block->first_row = table->first_row;
        block->last_row = std::min(block->last_row, table->last_row);
        auto data = read_scale_data(document_, *block, instrument);
        if (!data)
            return std::nullopt;
        return Source{std::move(*data), table, *call};
    }

    // Counts of a few people are figures about a few people.
    [[nodiscard]] static bool is_safe(Instrument const& instrument, core::AnswerCounts const& counts) {
        auto const safe = [&](std::uint64_t n) { return n == 0 || n >= instrument.minimum_group; };
        for (std::size_t item = 0; item < instrument.items.size(); ++item)
            if (!safe(counts.answered(item)))
                return false;
        for (std::size_t value = 0; value < instrument.values.size(); ++value)
            if (!safe(counts.respondents_of(value)))
                return false;
        return safe(counts.respondents());
    }
    [[nodiscard]] static bool may_count(Source const& source) {
        return is_safe(*source.data.instrument, core::count(*source.data.instrument, source.data.answers));
    }

    bool write(OurFormula const& formula, Source const& source) {
        auto const& shown = input_.shown.at(formula.where.reference());
        if (!shown.errors.empty())
            return false;
        auto const& method = source.call.method;
        if (method == "recap")
            return write_recap(formula, source, shown);
        levels_in_place(source.data);
        auto const& whole = workings_->whole(source.data);
        write_as_values(document_, formula, shown);
        if (method == "items")
            write_items(formula, source, shown, whole);
        else
            write_profile(formula, source, shown, whole);
        return true;
    }

    [[nodiscard]] bool shows_numbers_of(OurFormula const& formula, Shown const& shown) const {
        auto const now = shown_by(document_, formula.where);
        for (sal_Int32 row = 0; row < shown.values.getLength(); ++row)
            for (sal_Int32 column = 0; column < shown.values[row].getLength(); ++column) {
                double was = 0.0, is = 0.0;
                if ((shown.values[row][column] >>= was) &&
                    (!(now.values[row][column] >>= is) || std::fabs(is - was) > 1e-9))
                    return false;
            }
        return true;
    }

    void levels_in_place(ScaleData const& data) {
        if (input_.respondent_rows && in_place_.insert(data.block.reference()).second)
            workbook::write_levels(document_, data);
    }

    // One cell of a table: its style stays.
    void set(OurFormula const& formula, sal_Int32 row, sal_Int32 column, std::string const& text) {
        cells_of(document_, formula.where)
            ->getCellByPosition(column, row)
            ->setFormula(host::to_office("=" + text));
    }
    [[nodiscard]] std::string cell(OurFormula const& formula, sal_Int32 row, sal_Int32 column) const {
        auto const text =
            CellBlock{formula.where.sheet, formula.where.first_column + column, formula.where.first_row + row,
                      formula.where.first_column + column, formula.where.first_row + row}
                .reference();
        return text.substr(0, text.rfind(':'));
    }
    void write_profile(OurFormula const& formula, Source const& source, Shown const& shown,
                       WholeCells const& whole) {
        auto const& instrument = *source.data.instrument;
        auto const values = static_cast<sal_Int32>(instrument.values.size());
        enum : sal_Int32 { name, count, index, letter, label, beside };
        for (sal_Int32 row = 1; row <= values + 1 && row < shown.values.getLength(); ++row) {
            if (shown.values[row].getLength() <= beside || !shown.is_number(row, index))
                continue;
            auto const value = static_cast<std::size_t>(row - 1);
            bool const total = row == values + 1;
            auto const& n = total ? whole.n : whole.value_n[value];
            set(formula, row, count, guarded_count(instrument, n));
            set(formula, row, index,
                guarded_figure(instrument, n, total ? whole.total : whole.value_index[value]));
            set(formula, row, letter, band_formula(instrument, cell(formula, row, index), true));
            set(formula, row, label, band_formula(instrument, cell(formula, row, index), false));
            set(formula, row, beside,
                guarded_figure(instrument, n, total ? whole.positive : whole.value_positive[value]));
        }
    }

    void write_items(OurFormula const& formula, Source const& source, Shown const& shown,
                     WholeCells const& whole) {
        auto const& instrument = *source.data.instrument;
        auto const levels = static_cast<sal_Int32>(instrument.scale.levels.size());
        enum : sal_Int32 { code, text, count, missing, mean, first_level };
        for (sal_Int32 row = 1; row < shown.values.getLength(); ++row) {
            auto const item = static_cast<std::size_t>(row - 1);
            if (item >= instrument.items.size() || shown.values[row].getLength() < first_level + levels ||
                !shown.is_number(row, mean))
                continue;
            auto const& n = whole.item_n[item];
            auto const figure = [&](std::string const& what) { return guarded_figure(instrument, n, what); };
            set(formula, row, count, guarded_count(instrument, n));
            set(formula, row, missing, whole.n + "-" + n);
            set(formula, row, mean, figure(whole.item_mean[item]));
            for (sal_Int32 level = 0; level < levels; ++level)
                set(formula, row, first_level + level,
                    figure("100*" + whole.counts[item][static_cast<std::size_t>(level)] + "/" + n));
            // As many of the columns behind the levels as the user has made room for.
            sal_Int32 column = first_level + levels;
            for (auto const& what :
                 {whole.item_index[item], whole.item_positive[item], whole.item_negative[item],
                  whole.item_positive[item] + "-" + whole.item_negative[item], whole.item_deviation[item],
                  whole.item_median[item]}) {
                if (column < shown.values[row].getLength() && !what.empty())
                    set(formula, row, column, figure(what));
                ++column;
            }
        }
    }

    // Every figure of the row is shown.
    [[nodiscard]] static bool is_complete(Shown const& shown, sal_Int32 row, sal_Int32 values) {
        for (sal_Int32 column = 4; column <= 4 + values; ++column)
            if (!shown.is_number(row, column))
                return false;
        return shown.is_number(row, 1);
    }

    // Of a unit that the population table has and no respondent.
    [[nodiscard]] static bool nobody_answered(Shown const& shown, sal_Int32 row, sal_Int32 values) {
        auto const& label = core::no_answers_label();
        for (sal_Int32 column = 4; column <= 4 + values; ++column)
            if (shown.text(row, column) != label.id && shown.text(row, column) != label.en)
                return false;
        return shown.is_number(row, 1);
    }

    // The minimum that the population table asks for, and whether it is met.
    void write_required(OurFormula const& formula, Source const& source, Shown const& shown, sal_Int32 row) {
        enum : sal_Int32 { name, count, required, met };
        if (source.call.arguments.size() < 4 || !shown.is_number(row, required))
            return;
        auto table = block_of(source.call.arguments[3], formula);
        std::optional<std::string> headcount;
        if (table && !input_.staying.contains(table->sheet)) {
            table->last_row = std::min(table->last_row, used_block(document_, table->sheet).last_row);
            if (auto const text = required_formula(document_, *table, shown.text(row, name)))
                set(formula, row, required, *text);
            headcount = headcount_formula(document_, *table, shown.text(row, name));
        }
        auto const n = cell(formula, row, count);
        auto const& language = source.data.instrument->language;
        auto const too_many = core::above_headcount_label().in(language);
        if (!headcount && shown.text(row, met) == too_many)
            return; // nothing here says how many there are
        auto const by_minimum =
            "IF(" + n + ">=" + cell(formula, row, required) + ";" +
            quoted_text(core::Text{"ya", "yes"}.in(language)) + ";" +
            quoted_text(core::Text{"sampel tidak terpenuhi", "sample not met"}.in(language)) + ")";
        set(formula, row, met,
            "IF(ISNUMBER(" + n + ");" +
                (headcount
                     ? "IF(" + n + ">" + *headcount + ";" + quoted_text(too_many) + ";" + by_minimum + ")"
                     : by_minimum) +
                ";\"\")");
    }

    bool write_recap(OurFormula const& formula, Source const& source, Shown const& shown) {
        auto const& instrument = *source.data.instrument;
        auto const values = static_cast<sal_Int32>(instrument.values.size());
        auto units = block_of(source.call.arguments[1], formula);
        if (!units || units->sheet != source.table->sheet || shown.values.getLength() < 4 ||
            shown.values[0].getLength() < 6 + values)
            return false;
        units->first_row = source.data.block.first_row;
        units->last_row = source.data.block.last_row;
        auto const groups = read_units(*units);
        auto const end = end_of_units(shown);
        std::vector<sal_Int32> complete;
        for (sal_Int32 row = 1; row < end; ++row) {
            bool const is_there = is_complete(shown, row, values) &&
                                  std::find(groups.begin(), groups.end(), shown.text(row, 0)) != groups.end();
            if ((is_there || nobody_answered(shown, row, values)) && is_criterion_text(shown.text(row, 0)))
                complete.push_back(row);
        }
        if (!is_light(source, complete.size()) ||
            (!input_.respondent_rows && !rest_is_safe(source, shown, complete, groups)))
            return false;
        levels_in_place(source.data);
        write_as_values(document_, formula, shown);
        if (input_.respondent_rows)
            write_units(*units, groups);
        for (auto const row : complete) {
            auto const cells = workings_->unit(source.data, *units, shown.text(row, 0), groups);
            write_recap_row(formula, instrument, row, cells.n, cells.values);
            write_required(formula, source, shown, row);
        }
        auto const& whole = workings_->whole(source.data);
        if (is_complete(shown, end, values))
            write_recap_row(formula, instrument, end, whole.n, whole.value_index);
        if (complete.size() == static_cast<std::size_t>(end - 1) && is_complete(shown, end + 1, values))
            write_mean_row(formula, instrument, end, shown);
        return true;
    }

    [[nodiscard]] static bool is_light(Source const& source, std::size_t units) {
        auto const& data = source.data;
        return static_cast<double>(units) * static_cast<double>(data.answers.respondents()) *
                   static_cast<double>(data.answers.items() * data.instrument->scale.levels.size()) <=
               most_work;
    }

    // The row of all respondents, by its label.
    [[nodiscard]] static sal_Int32 end_of_units(Shown const& shown) {
        auto const& pooled = core::pooled_label();
        for (sal_Int32 row = 1; row + 1 < shown.values.getLength(); ++row)
            if (shown.text(row, 0) == pooled.id || shown.text(row, 0) == pooled.en)
                return row;
        return 0;
    }

    [[nodiscard]] std::vector<std::string> read_units(CellBlock const& units) const {
        std::vector<std::string> texts;
        for (auto const& row : values_of(document_, units)) {
            OUString text;
            double number = 0.0;
            if (row[0] >>= text)
                texts.push_back(host::to_utf8(text));
            else
                texts.push_back((row[0] >>= number) ? core::text_from_number(number) : std::string());
        }
        auto const groups = core::group_by_unit(texts);
        for (std::size_t row = 0; row < texts.size(); ++row)
            texts[row] = groups.names[groups.unit_of[row]];
        return texts;
    }
    // One spelling a unit, for formulas compare letter by letter.
    void write_units(CellBlock const& units, std::vector<std::string> const& groups) {
        CellValues cells(static_cast<sal_Int32>(groups.size()));
        for (std::size_t row = 0; row < groups.size(); ++row)
            cells.getArray()[static_cast<sal_Int32>(row)] =
                host::sequence({Any(host::to_office(groups[row]))});
        Reference<css::sheet::XCellRangeData>(cells_of(document_, units), UNO_QUERY_THROW)
            ->setDataArray(cells);
    }

    // What the counts of the shown units leave of the whole must not be about a few people either.
    [[nodiscard]] static bool rest_is_safe(Source const& source, Shown const& shown,
                                           std::vector<sal_Int32> const& complete,
                                           std::vector<std::string> const& groups) {
        auto const& instrument = *source.data.instrument;
        std::map<std::string, core::AnswerCounts> shown_units;
        for (auto const row : complete)
            shown_units.emplace(shown.text(row, 0), core::AnswerCounts(instrument));
        core::AnswerCounts rest(instrument);
        for (std::size_t row = 0; row < groups.size(); ++row) {
            auto const unit = shown_units.find(groups[row]);
            (unit == shown_units.end() ? rest : unit->second).add(source.data.answers.row(row));
        }
        return is_safe(instrument, rest) &&
               std::all_of(shown_units.begin(), shown_units.end(),
                           [&](auto const& unit) { return is_safe(instrument, unit.second); });
    }

    void write_recap_row(OurFormula const& formula, Instrument const& instrument, sal_Int32 row,
                         std::string const& n, std::vector<std::string> const& figures) {
        auto const values = static_cast<sal_Int32>(figures.size());
        set(formula, row, 1, guarded_count(instrument, n));
        for (sal_Int32 value = 0; value < values; ++value)
            set(formula, row, 4 + value,
                guarded_figure(instrument, n, figures[static_cast<std::size_t>(value)]));
        write_total(formula, instrument, row, values);
    }

    void write_total(OurFormula const& formula, Instrument const& instrument, sal_Int32 row,
                     sal_Int32 values) {
        std::string sum;
        for (sal_Int32 value = 0; value < values; ++value) {
            auto const weight = instrument.values[static_cast<std::size_t>(value)].weight;
            sum += (sum.empty() ? "" : "+") + cell(formula, row, 4 + value) + "*" +
                   core::text_from_number(weight);
        }
        auto const first = cell(formula, row, 4);
        set(formula, row, 4 + values,
            "IF(COUNT(" + first + ":" + address(cell(formula, row, 3 + values)) + ")<" +
                std::to_string(values) + ";" + first + ";(" + sum + ")/" +
                core::text_from_number(instrument.divisor_of_weights()) + ")");
        set(formula, row, 5 + values, band_formula(instrument, cell(formula, row, 4 + values), false));
    }

    void write_mean_row(OurFormula const& formula, Instrument const& instrument, sal_Int32 pooled,
                        Shown const& shown) {
        auto const values = static_cast<sal_Int32>(instrument.values.size());
        // Respondents without a unit stand last, and are no unit.
        auto const last_name = shown.text(pooled - 1, 0);
        bool const without = last_name == core::no_unit().id || last_name == core::no_unit().en;
        auto const last = pooled - (without && pooled > 2 ? 2 : 1);
        auto const column_of = [&](sal_Int32 column) {
            return cell(formula, 1, column) + ":" + address(cell(formula, last, column));
        };
        set(formula, pooled + 1, 1, cell(formula, pooled, 1));
        for (sal_Int32 column = 4; column <= 4 + values; ++column)
            set(formula, pooled + 1, column,
                "IF(COUNT(" + column_of(column) + ")=0;" + no_answers(instrument) + ";AVERAGE(" +
                    column_of(column) + "))");
        set(formula, pooled + 1, 5 + values,
            band_formula(instrument, cell(formula, pooled + 1, 4 + values), false));
    }
    static std::string address(std::string const& cell) { return cell.substr(cell.rfind('.') + 1); }

    host::Context context_;
    Spreadsheet document_;
    host::Instruments& instruments_;
    NativeInput const& input_;
    References references_;
    std::optional<Workings> workings_;
    std::set<std::string> in_place_;
    NativeOutput output_;
};

} // namespace

NativeOutput write_native_formulas(host::Context const& context, Spreadsheet const& document,
                                   host::Instruments& instruments, NativeInput const& input) {
    return Natives(context, document, instruments, input).run();
}

} // namespace berakhlak::workbook
