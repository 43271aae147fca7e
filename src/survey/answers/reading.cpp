#include "survey/answers/reading.hpp"

#include "core/reading/answer_reader.hpp"
#include "core/reading/ballot_reader.hpp"
#include "core/text/text.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/number_text.hpp"

#include <algorithm>
#include <utility>

namespace berakhlak::survey {

namespace {

core::Text why_text(core::Unreadable why, std::string_view text) {
    switch (why) {
    case core::Unreadable::out_of_scale:
        return {"Angka di luar skala instrumen.", "A number outside the instrument's scale."};
    case core::Unreadable::error_value:
        return {"Sel ini berisi galat.", "This cell shows an error."};
    default:
        break;
    }
    if (read_number(text).form == NumberForm::grouped)
        return {"Angka dengan pemisah ribuan tidak ditafsirkan: tetap teks.",
                "A number with thousands marks isn't interpreted: it stays text."};
    return {"Bukan jawaban menurut instrumen.", "Not an answer of the instrument."};
}

core::Text pick_text(core::BallotFaultKind kind) {
    switch (kind) {
    case core::BallotFaultKind::too_few:
        return {"Pilihan kurang dari yang diminta.", "Fewer picks than asked for."};
    case core::BallotFaultKind::too_many:
        return {"Pilihan lebih dari yang diminta.", "More picks than asked for."};
    case core::BallotFaultKind::repeated:
        return {"Perilaku yang sama dipilih dua kali.", "The same behaviour was picked twice."};
    case core::BallotFaultKind::several_in_a_cell:
        return {"Lebih dari satu perilaku dalam satu sel.", "More than one behaviour in one cell."};
    case core::BallotFaultKind::not_an_indicator:
        return {"Seharusnya 0 atau 1.", "Should be 0 or 1."};
    case core::BallotFaultKind::error_value:
        return {"Sel ini berisi galat.", "This cell shows an error."};
    default:
        return {"Bukan perilaku dari instrumen.", "Not a behaviour of the instrument."};
    }
}

class Reading {
public:
    Reading(Table const& table, Layout const& layout, Mapping const& mapping,
            core::Instrument const& instrument, std::vector<std::size_t> rows, BlankedCells const& blanked)
        : table_(table), layout_(layout), mapping_(mapping), instrument_(instrument), blanked_(blanked) {
        read_.rows = std::move(rows);
        read_.answered.resize(read_.rows.size());
        read_.fell_apart.resize(read_.rows.size());
    }

    ReadSurvey run() {
        if (instrument_.kind == core::Kind::likert)
            read_ratings();
        else
            read_picks();
        if (questions_ == 0)
            throw Refusal({{}, table_.first_row + layout_.title_rows, std::nullopt, {}},
                          {"Tidak ada kolom yang cocok dengan butir instrumen “" + instrument_.name + "”.",
                           "No column matches an item of the instrument “" + instrument_.name + "”."},
                          {"Pilih instrumen lain atau petakan kolomnya.",
                           "Choose another instrument or map the columns."});
        for (auto& share : read_.answered)
            share /= static_cast<double>(questions_);
        mark_rows_that_fell_apart();
        return std::move(read_);
    }

private:
    void read_ratings() {
        auto columns = item_columns(Role::item);
        for (auto const& extra : item_columns(Role::performance_item))
            columns.push_back(extra);
        read_.answers = core::Answers(read_.rows.size(), instrument_.items.size());
        read_columns(columns, read_.answers);
        if (auto const expected = item_columns(Role::expectation_item); !expected.empty()) {
            read_.expectation = core::Answers(read_.rows.size(), instrument_.items.size());
            read_columns(expected, *read_.expectation);
        }
    }
    struct ItemColumn {
        std::size_t item;
        std::size_t column;
    };
    [[nodiscard]] std::vector<ItemColumn> item_columns(Role role) const {
        std::vector<ItemColumn> columns;
        for (auto const column : mapping_.of(role))
            if (auto const item = mapping_.columns[column].item)
                columns.push_back({*item, column});
        return columns;
    }

    void read_columns(std::vector<ItemColumn> const& columns, core::Answers& answers) {
        core::AnswerReader reader(instrument_);
        for (auto const& [item, column] : columns) {
            ++questions_;
            auto const& cells = table_.columns[column];
            std::vector<core::Reading> readings(cells.distinct());
            std::vector<bool> known(cells.distinct(), false);
            for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent) {
                auto const row = read_.rows[respondent];
                auto const code = cells.code(row);
                if (!known[code]) {
                    readings[code] = read_word(reader, cells.word(code), row, column);
                    known[code] = true;
                }
                auto const& reading = readings[code];
                answers.row(respondent)[item] = reading.answer;
                read_.answered[respondent] += reading.answer == core::missing ? 0.0 : 1.0;
                if (reading.why != core::Unreadable::no)
                    read_.faults.push_back(
                        {row, column, cells.word(code), why_text(reading.why, cells.word(code))});
            }
        }
    }
    core::Reading read_word(core::AnswerReader& reader, std::string const& word, std::size_t row,
                            std::size_t column) {
        if (is_blank(word))
            return {};
        auto reading = reader.text(with_line_breaks(word));
        if (reading.why != core::Unreadable::ambiguous)
            return reading;
        auto const key = core::match_key(word);
        // A level that was said for another instrument may be none of this one: then it is asked for again.
        for (auto const& choice : mapping_.words)
            if (choice.level < instrument_.scale.levels.size() && core::match_key(choice.word) == key)
                return {choice.level, core::Unreadable::no};
        throw Refusal(place(row, column),
                      {"Jawaban “" + word + "” bisa berarti beberapa tingkat.",
                       "The answer “" + word + "” can mean several levels."},
                      {"Tentukan sekali tingkat mana yang dimaksud.", "Say once which level it stands for."});
    }
    [[nodiscard]] Place place(std::size_t row, std::size_t column) const {
        return {{}, source_row(table_, row), column + 1, layout_.headers[column]};
    }

    void read_picks() {
        constexpr std::array roles = {Role::picks_personal, Role::picks_current, Role::picks_expected};
        for (std::size_t question = 0; question < roles.size(); ++question)
            if (auto const columns = mapping_.of(roles[question]); !columns.empty()) {
                ++questions_;
                read_.ballots[question] = read_question(columns);
            }
    }

    /// KoboToolbox gives a question twice: as one text column, which is taken, and as 0/1 columns.
    core::Ballots read_question(std::vector<std::size_t> const& columns) {
        std::vector<std::size_t> texts, indicators;
        for (auto const column : columns)
            (mapping_.columns[column].item ? indicators : texts).push_back(column);
        auto const grid = texts.empty() ? indicator_grid(indicators) : text_grid(texts);
        auto reading = core::read_ballots(instrument_, grid.cells);
        if (reading.shape == core::PickShape::ambiguous)
            refuse_shape(reading, grid);
        report(reading, grid);
        for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent)
            read_.answered[respondent] +=
                reading.ballots.state(respondent) == core::BallotState::missing ? 0.0 : 1.0;
        return std::move(reading.ballots);
    }

    /// The first row is a header of ours, so that no respondent is taken for one.
    struct Grid {
        core::CellGrid cells;
        std::vector<std::size_t> columns; ///< of the Table, per column of the grid
    };
    void fill(Grid& grid, std::size_t at, std::size_t column) const {
        auto const& cells = table_.columns[column];
        std::vector<std::optional<std::uint32_t>> interned(cells.distinct());
        for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent) {
            auto const code = cells.code(read_.rows[respondent]);
            if (is_blank(cells.word(code)) || blanked_.contains({read_.rows[respondent], column}))
                continue;
            if (!interned[code])
                interned[code] = grid.cells.intern(with_line_breaks(cells.word(code)));
            grid.cells.set_word(respondent + 1, at, *interned[code]);
        }
        grid.columns[at] = column;
    }
    [[nodiscard]] Grid text_grid(std::vector<std::size_t> const& columns) const {
        Grid grid{core::CellGrid(read_.rows.size() + 1, columns.size()),
                  std::vector<std::size_t>(columns.size())};
        for (std::size_t at = 0; at < columns.size(); ++at) {
            grid.cells.set_text(0, at, "(pertanyaan " + std::to_string(at + 1) + ")");
            fill(grid, at, columns[at]);
        }
        return grid;
    }
    /// A column for every behaviour, also for one that nobody chose and the tool left out.
    [[nodiscard]] Grid indicator_grid(std::vector<std::size_t> const& columns) const {
        auto const items = instrument_.items.size();
        Grid grid{core::CellGrid(read_.rows.size() + 1, items),
                  std::vector<std::size_t>(items, columns.front())};
        for (std::size_t item = 0; item < items; ++item)
            grid.cells.set_text(0, item, instrument_.items[item].code);
        for (auto const column : columns)
            fill(grid, *mapping_.columns[column].item, column);
        return grid;
    }

    [[noreturn]] void refuse_shape(core::BallotReading const& reading, Grid const& grid) const {
        Place where;
        std::string text;
        if (!reading.faults.empty()) {
            auto const& fault = reading.faults.front();
            where = place(fault.row == 0 ? layout_.title_rows : read_.rows[fault.row - 1],
                          grid.columns[fault.column]);
            text = fault.text;
        }
        throw Refusal(
            std::move(where),
            {"Bentuk kolom pilihan tidak jelas: “" + text + "” tidak sesuai dengan sel lainnya.",
             "The shape of the pick columns is not clear: “" + text + "” does not fit the other cells."},
            {"Petakan satu kolom teks, satu kolom per pilihan, atau satu kolom 0/1 per perilaku.",
             "Map one text column, one column per pick, or one 0/1 column per behaviour."});
    }

    void report(core::BallotReading const& reading, Grid const& grid) {
        for (auto const& fault : reading.faults) {
            auto const respondent = fault.row - 1;
            read_.faults.push_back({read_.rows[respondent], grid.columns[fault.column], fault.text,
                                    pick_text(fault.kind), core::is_no_pick(fault.kind)});
            read_.picks.push_back({respondent, fault.text});
        }
        for (auto const& remark : reading.remarks)
            read_.picks.push_back({remark.row - 1, remark.text});
    }

    void mark_rows_that_fell_apart() {
        for (auto const& remark : layout_.remarks) {
            if (remark.kind != LayoutNote::beyond_header ||
                mapping_.columns[remark.column].role != Role::ignore)
                continue;
            for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent) {
                auto const& text = table_.at(read_.rows[respondent], remark.column);
                if (is_blank(text) || read_.fell_apart[respondent])
                    continue;
                read_.fell_apart[respondent] = true;
                read_.faults.push_back(
                    {read_.rows[respondent],
                     remark.column,
                     text,
                     {"Isi di luar kolom berjudul: jawaban di baris ini mungkin bergeser.",
                      "Content beyond the headers: the answers of this row may have shifted."}});
                invalidate(respondent);
            }
        }
    }
    void invalidate(std::size_t respondent) {
        for (auto* answers : {&read_.answers, read_.expectation ? &*read_.expectation : nullptr})
            if (answers && answers->respondents() > 0)
                for (auto& answer : answers->row(respondent))
                    answer = core::invalid;
        for (auto& ballots : read_.ballots)
            if (ballots) {
                ballots->set_state(respondent, core::BallotState::invalid);
                std::fill(ballots->row(respondent).begin(), ballots->row(respondent).end(), std::uint8_t{0});
            }
    }

    Table const& table_;
    Layout const& layout_;
    Mapping const& mapping_;
    core::Instrument const& instrument_;
    BlankedCells const& blanked_;
    ReadSurvey read_;
    std::size_t questions_ = 0;
};

} // namespace

ReadSurvey read_survey(Table const& table, Layout const& layout, Mapping const& mapping,
                       core::Instrument const& instrument, std::vector<std::size_t> rows,
                       BlankedCells const& blanked) {
    return Reading(table, layout, mapping, instrument, std::move(rows), blanked).run();
}

} // namespace berakhlak::survey
