#include "core/instrument/instrument_json.hpp"
#include "core/reading/ballot_reader.hpp"
#include "core/text/number_text.hpp"
#include "host/cell_grid.hpp"
#include "host/scale_range.hpp"
#include "workbook/formulas/our_formulas.hpp"
#include "workbook/formulas/references.hpp"
#include "workbook/formulas/respondent_tables.hpp"
#include "workbook/merging/survey_parts.hpp"

#include <algorithm>
#include <numeric>

namespace berakhlak::workbook {

namespace {

using core::Cell;
using core::CellGrid;
using core::Question;
using survey::Refusal;

struct OurCall {
    CellBlock where;
    Call call;
};

class SurveyReader {
public:
    SurveyReader(host::Instruments& instruments, Spreadsheet const& document)
        : instruments_(instruments), document_(document), references_(document) {
        for (auto const& formula : our_formulas(document).formulas)
            if (auto call = sole_call(formula.live()))
                calls_.push_back({formula.where, std::move(*call)});
    }

    std::optional<WorkbookSurvey> run() {
        auto const* recap = call_of("recap", 2);
        if (recap == nullptr)
            return std::nullopt;
        result_.instrument = instrument_of(instruments_, document_, references_, recap->call, recap->where);
        auto const answers = block(*recap, 0), units = block(*recap, 1);
        if (!result_.instrument || !answers || !units)
            return std::nullopt;
        auto const main = core::main_question(*result_.instrument);
        auto const header = read(main, *answers);
        group(units_of(*units, header));
        add_other_questions(*answers);
        return std::move(result_);
    }

private:
    [[nodiscard]] OurCall const* call_of(std::string const& method, std::size_t arguments) const {
        for (auto const& call : calls_)
            if (call.call.method == method && call.call.arguments.size() >= arguments)
                return &call;
        return nullptr;
    }

    [[nodiscard]] std::optional<CellBlock> block(OurCall const& call, std::size_t argument) const {
        if (argument >= call.call.arguments.size())
            return std::nullopt;
        auto const blocks = references_.of(call.call.arguments[argument], call.where);
        if (blocks.size() != 1)
            return std::nullopt;
        auto used = blocks.front();
        used.last_row = std::min(used.last_row, used_block(document_, used.sheet).last_row);
        return used.last_row < used.first_row ? std::nullopt : std::optional(used);
    }
    [[nodiscard]] CellGrid grid(CellBlock const& cells) const {
        return host::cell_grid(values_of(document_, cells));
    }

    [[noreturn]] static void refuse_cell(CellBlock const& cells, std::size_t row, std::size_t column) {
        throw Refusal({{},
                       static_cast<std::size_t>(cells.first_row) + row + 1,
                       static_cast<std::size_t>(cells.first_column) + column + 1,
                       {}},
                      {"Sel di lembar “" + cells.sheet + "” ini bukan jawaban instrumennya.",
                       "This cell on the sheet “" + cells.sheet + "” is no answer of its instrument."},
                      {"Perbaiki selnya di buku kerja itu, lalu simpan.",
                       "Correct the cell in that workbook and save it."});
    }

    // How many rows stand above the first respondent.
    std::size_t read(Question question, CellBlock const& cells) {
        if (static_cast<std::size_t>(cells.last_column - cells.first_column) + 1 !=
                result_.instrument->items.size() &&
            result_.instrument->kind == core::Kind::likert)
            refuse_cell(cells, 0, 0);
        return result_.instrument->kind == core::Kind::likert ? read_answers(question, cells)
                                                              : read_ballots(question, cells);
    }

    std::size_t read_answers(Question question, CellBlock const& block) {
        std::vector<std::size_t> items(result_.instrument->items.size());
        std::iota(items.begin(), items.end(), std::size_t{0});
        auto reading = host::read_scale(*result_.instrument, cells_of(document_, block), {items, {}});
        if (!reading.faults.empty())
            refuse_cell(block, reading.faults.front().row, reading.faults.front().column);
        answers_[question == Question::expectation ? 1 : 0] = std::move(reading.answers);
        return reading.top.first;
    }

    std::size_t read_ballots(Question question, CellBlock const& block) {
        auto reading = core::read_ballots(*result_.instrument, grid(block));
        for (auto const& fault : reading.faults)
            if (fault.kind != core::BallotFaultKind::too_few &&
                fault.kind != core::BallotFaultKind::too_many &&
                fault.kind != core::BallotFaultKind::repeated)
                refuse_cell(block, fault.row, fault.column);
        ballots_[static_cast<std::size_t>(question) - static_cast<std::size_t>(Question::personal)] =
            std::move(reading.ballots);
        return reading.top.first;
    }

    [[nodiscard]] std::size_t respondents() const {
        return result_.instrument->kind == core::Kind::likert ? answers_[0]->respondents()
                                                              : ballots_[1]->respondents();
    }

    [[nodiscard]] std::vector<std::string> units_of(CellBlock const& block, std::size_t above) const {
        auto const cells = grid(block);
        std::vector<std::string> names(respondents());
        for (std::size_t i = 0; i < names.size() && i + above < cells.rows(); ++i) {
            auto const cell = cells.at(i + above, 0);
            if (cell.kind == Cell::Kind::text)
                names[i] = cells.word(cell.word);
            else if (cell.kind == Cell::Kind::number)
                names[i] = core::text_from_number(cell.number);
        }
        return names;
    }

    void group(std::vector<std::string> const& names) {
        groups_ = core::group_by_unit(names);
        for (auto const& name : groups_.names)
            result_.units.push_back({name, {}});
        add(core::main_question(*result_.instrument));
        // Blank rows at the end of the used area are nobody's answers.
        blank_group_ = !result_.units.empty() && result_.units.back().unit.empty() &&
                       result_.units.back().counts.smallest_group() == 0;
    }

    // Only of the same respondents: questions in other rows belong to another survey.
    void add(Question question) {
        auto const& instrument = *result_.instrument;
        auto const put = [&](auto const& survey, auto slot_of) {
            if (!survey || survey->respondents() != groups_.unit_of.size())
                return;
            auto counts = core::count_by_unit(instrument, *survey, groups_.unit_of, groups_.names.size());
            for (std::size_t unit = 0; unit < counts.size(); ++unit)
                slot_of(result_.units[unit].counts) = std::move(counts[unit]);
        };
        if (instrument.kind == core::Kind::likert) {
            auto const slot = question == Question::expectation ? 1U : 0U;
            put(
                answers_[slot], [slot](core::SurveyCounts & counts) -> auto& {
                    return counts.ratings[slot];
                });
        } else {
            auto const slot =
                static_cast<std::size_t>(question) - static_cast<std::size_t>(Question::personal);
            put(
                ballots_[slot], [slot](core::SurveyCounts & counts) -> auto& {
                    return counts.ballots[slot];
                });
        }
    }

    void add_other_questions(CellBlock const& main) {
        if (result_.instrument->kind == core::Kind::picks)
            add_from("health", 1, main, {{Question::personal, 0}, {Question::expected, 2}});
        else
            add_from("gap", 0, main, {{Question::expectation, 1}});
        if (blank_group_)
            result_.units.pop_back();
    }
    void add_from(std::string const& method, std::size_t main_argument, CellBlock const& main,
                  std::vector<std::pair<Question, std::size_t>> const& others) {
        auto const* call = call_of(method, 2);
        if (call == nullptr)
            return;
        auto const same = block(*call, main_argument);
        if (!same || same->reference() != main.reference())
            return;
        for (auto const& [question, argument] : others)
            if (auto const cells = block(*call, argument)) {
                (void)read(question, *cells);
                add(question);
            }
    }

    host::Instruments& instruments_;
    Spreadsheet document_;
    References references_;
    std::vector<OurCall> calls_;
    std::array<std::optional<core::Answers>, 2> answers_;
    std::array<std::optional<core::Ballots>, 3> ballots_;
    core::UnitGroups groups_;
    bool blank_group_ = false;
    WorkbookSurvey result_;
};

} // namespace

std::optional<WorkbookSurvey> survey_of_workbook(host::Instruments& instruments,
                                                 Spreadsheet const& document) {
    try {
        return SurveyReader(instruments, document).run();
    } catch (core::InstrumentError const& error) {
        throw Refusal({},
                      {"Instrumennya rusak: " + error.where() + ": " + error.message().id,
                       "Its instrument is damaged: " + error.where() + ": " +
                           error.message().in(core::Language::english)},
                      {"Perbaiki instrumennya.", "Correct the instrument."});
    }
}

} // namespace berakhlak::workbook
