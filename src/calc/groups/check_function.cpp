// BERAKHLAK_CHECK
#include "calc/arguments/arguments.hpp"
#include "calc/arguments/beside_answers.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/arguments/unit_column.hpp"
#include "calc/groups/quality_functions.hpp"
#include "core/instrument/chance_level.hpp"
#include "core/instrument/instrument_json.hpp"
#include "core/reading/fault_text.hpp"
#include "core/statistics/quality.hpp"
#include "core/text/number_text.hpp"

#include <algorithm>
#include <limits>
#include <type_traits>
#include <utility>

namespace berakhlak::calc {

namespace {

using core::Instrument;
using core::Text;
using host::Any;
using host::OUString;

// "A", "B" ... "AA": as the sheet's column heads say.
std::string column_name(sal_Int32 column) {
    std::string name;
    for (sal_Int32 rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

// Calc takes ever longer for each further row of a table of texts, and nobody reads more.
constexpr std::size_t most_places = 1000;

// The findings of one call, each with the place where a person finds it on the sheet. Of those that have a
// row of their own the first are listed and the others counted.
class FindingTable {
public:
    FindingTable(Instrument const& instrument, CellRange const& range)
        : instrument_(instrument), range_(range), shape_(host::shape_of(range)) {
        table_.add_row({label(instrument, {"Baris", "Row"}), label(instrument, {"Kolom", "Column"}),
                        label(instrument, {"Isi", "Content"}),
                        label(instrument, {"Keterangan", "What is wrong"})});
    }

    void add(std::optional<std::size_t> row, std::optional<std::size_t> column, Any const& content,
             Text const& what) {
        if (row && !has_room())
            return;
        Any const none = host::text_value("");
        table_.add_row(
            {row ? host::number_value(static_cast<double>(*row) + shape_.first_row + 1) : none,
             column ? host::text_value(column_name(shape_.first_column + static_cast<sal_Int32>(*column)))
                    : none,
             content, label(instrument_, what)});
        empty_ = false;
    }

    void add_cell(std::size_t row, std::size_t column, Text const& what) {
        if (listed_ >= most_places) { // without reading the cell
            ++others_;
            return;
        }
        auto const content =
            host::cell_of(range_, static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
        add(row, column, content.hasValue() ? content : label(instrument_, {"(galat)", "(error)"}), what);
    }

    /// A finding of core/quality.hpp, whose rows count respondents below `above` rows. `items`: the item of
    /// each column; without them a finding's columns are those of the range.
    void add_respondent(core::Finding const& finding, std::size_t above,
                        std::vector<std::size_t> const& items = {}) {
        core::Place place;
        place.first_row = static_cast<std::size_t>(shape_.first_row) + 1 + above;
        auto column_of_finding = finding.column;
        if (!items.empty() && finding.column) {
            column_of_finding = static_cast<std::size_t>(
                std::find(items.begin(), items.end(), *finding.column) - items.begin());
            place.columns.resize(*finding.column + 1);
            place.columns.back() =
                column_name(shape_.first_column + static_cast<sal_Int32>(*column_of_finding));
        }
        add(finding.row ? std::optional(*finding.row + above) : std::nullopt, column_of_finding,
            host::text_value(""), core::describe(finding, place));
    }

    /// What stands beside the range.
    void add_beside(BesideRemark const& remark) {
        if (!has_room())
            return;
        table_.add_row({host::number_value(remark.row + 1.0), host::text_value(column_name(remark.column)),
                        host::text_value(remark.content), label(instrument_, remark.what)});
        empty_ = false;
    }

    [[nodiscard]] Any value() {
        if (empty_)
            add(std::nullopt, std::nullopt, host::text_value(""), {"tidak ada temuan", "nothing found"});
        if (others_ > 0) {
            auto const more = std::to_string(others_);
            add(std::nullopt, std::nullopt, host::text_value(""),
                {"dan " + more + " temuan lain; perbaiki dulu yang terdaftar di atas",
                 "and " + more + " other findings; mend those listed above first"});
        }
        return table_.value();
    }

private:
    [[nodiscard]] bool has_room() {
        if (listed_ < most_places) {
            ++listed_;
            return true;
        }
        ++others_;
        return false;
    }

    Instrument const& instrument_;
    CellRange const& range_;
    host::RangeShape shape_;
    host::ResultTable table_;
    std::size_t listed_ = 0; ///< findings with a row of their own
    std::size_t others_ = 0; ///< such findings beyond the table
    bool empty_ = true;
};

Text const header_skipped{"baris ini dianggap baris judul dan dilewati",
                          "this row was taken for a header and skipped"};

void add_warnings(FindingTable& table, Instrument const& instrument) {
    for (Text const& warning : core::warnings(instrument))
        table.add(std::nullopt, std::nullopt, host::text_value(instrument.name), warning);
}

// The columns of a value alone are checked as those of that value: of the one whose items the header names,
// else of the first one with as many items.
std::optional<std::size_t> value_of_columns(Caller const& caller, Instrument const& instrument,
                                            CellRange const& range) {
    auto const columns = static_cast<std::size_t>(host::shape_of(range).columns);
    std::optional<std::size_t> first;
    for (std::size_t value = 0; value < instrument.values.size(); ++value) {
        if (instrument.items_of(value).size() != columns)
            continue;
        if (!read_scale(caller, instrument, range, value)->has_contradicting_header())
            return value;
        first = first.value_or(value);
    }
    return first;
}

void tell_top(FindingTable& table, core::TableTop const& top) {
    Any const none = host::text_value("");
    if (top.header && *top.header > 0)
        table.add(0, std::nullopt, none,
                  {"baris kosong atau judul di atas baris judul kolom dilewati",
                   "blank rows or titles above the header were skipped"});
    if (top.header)
        table.add(*top.header, std::nullopt, none, header_skipped);
    if (top.numbered)
        table.add(top.first - 1, std::nullopt, none,
                  {"baris ini dianggap penomoran kolom dan dilewati",
                   "this row was taken for the numbers of the columns and skipped"});
    if (top.maybe_numbered)
        table.add(
            top.first, std::nullopt, none,
            {"baris ini dihitung sebagai responden, padahal mungkin penomoran kolom; bila demikian, hapus "
             "baris ini",
             "this row counts as a respondent and may be the numbers of the columns; if so, delete it"});
}

// Answers 1-4 under a scale 1-5 make every index too low.
void tell_shorter_scale(FindingTable& table, Instrument const& instrument, core::Answers const& answers) {
    auto const& levels = instrument.scale.levels;
    constexpr std::size_t least_answers = 20; // a few people may well leave out a level
    std::size_t given = 0;
    std::size_t highest = 0;
    for (core::Answer const answer : answers.cells())
        if (answer < levels.size()) {
            ++given;
            highest = std::max<std::size_t>(highest, answer);
        }
    if (given < least_answers || highest + 1 >= levels.size() || highest == 0)
        return;
    auto const name = [&](std::size_t level) { return core::text_from_number(levels[level].score); };
    std::string const there = name(0) + "-" + name(highest);
    std::string const whole = name(0) + "-" + name(levels.size() - 1);
    table.add(std::nullopt, std::nullopt, host::text_value(""),
              {"semua jawaban berada pada " + there + ", padahal skala instrumen ini " + whole +
                   "; bila kuesionernya berskala " + there + ", pakai instrumen dengan skala itu",
               "all answers lie on " + there + ", while the scale of this instrument is " + whole +
                   "; if the questionnaire had the scale " + there + ", use an instrument of that scale"});
}

void check_scale(Caller const& caller, FindingTable& table, Instrument const& instrument,
                 CellRange const& range) {
    sal_Int32 const columns = host::shape_of(range).columns;
    std::optional<std::size_t> value;
    if (static_cast<std::size_t>(columns) != instrument.items.size()) {
        value = value_of_columns(caller, instrument, range);
        if (!value) {
            std::string const wanted = std::to_string(instrument.items.size());
            std::string const there = std::to_string(columns);
            table.add(std::nullopt, std::nullopt, host::text_value(""),
                      {"instrumen ini memerlukan " + wanted + " kolom, yang dipilih " + there,
                       "this instrument needs " + wanted + " columns, " + there + " are selected"});
            return;
        }
    }
    auto const shared = read_scale(caller, instrument, range, value);
    auto const& reading = *shared;
    tell_top(table, reading.top);
    for (host::AnswerFault const& fault : reading.faults)
        table.add_cell(fault.row, fault.column, core::describe(fault.why, instrument));
    tell_shorter_scale(table, instrument, reading.answers);
    for (BesideRemark const& remark : remarks_beside(range))
        table.add_beside(remark);
    for (core::Finding const& finding : core::findings(instrument, reading.answers))
        table.add_respondent(finding, reading.row_of(0), reading.items);
}

void check_picks(Caller const& caller, FindingTable& table, Instrument const& instrument,
                 CellRange const& range) {
    auto const read = read_ballots(caller, instrument, range);
    auto const& reading = *read;
    if (reading.shape == core::PickShape::ambiguous)
        table.add(
            std::nullopt, std::nullopt, host::text_value(""),
            {"bentuk pilihan tidak jelas: pilih satu kolom teks, satu kolom per pilihan, atau satu kolom 0/1 "
             "per perilaku",
             "the shape of the picks is unclear: select one column of text, one column per pick, or one 0/1 "
             "column per behaviour"});
    tell_top(table, reading.top);
    std::vector<core::BallotFault> all = reading.faults;
    all.insert(all.end(), reading.remarks.begin(), reading.remarks.end());
    std::ranges::stable_sort(all, [](core::BallotFault const& a, core::BallotFault const& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    for (core::BallotFault const& fault : all)
        table.add(fault.row, fault.column, host::text_value(fault.text),
                  core::describe(fault.kind, instrument));
    for (core::Finding const& finding : core::repeated_ballots(reading.ballots))
        table.add_respondent(finding, reading.top.first);
}

// A table of percentages, each row of which should add up to 100.
void check_shares(FindingTable& table, CellRange const& range) {
    auto const cells = host::read_range(range);
    std::vector<double> shares;
    int decimals = 0;
    for (auto const& row : cells.rows)
        for (Any const& cell : row) {
            auto const share = host::number_in(cell);
            shares.push_back(share.value_or(std::numeric_limits<double>::quiet_NaN()));
            if (share)
                decimals = std::max(decimals, core::decimals_of(*share));
        }
    for (core::Finding const& finding :
         core::shares_not_100(shares, static_cast<std::size_t>(cells.columns), std::min(decimals, 9)))
        table.add_respondent(finding, 0);
}

template <class Survey>
void check_units(Caller const& caller, FindingTable& table, Instrument const& instrument,
                 Survey const& survey, std::vector<std::string> const& units, Any const& population) {
    auto const groups = core::group_by_unit(units);
    auto const counts = core::count_by_unit(instrument, survey, groups.unit_of, groups.names.size());
    using Counts = typename std::decay_t<decltype(counts)>::value_type;
    std::vector<core::UnitCounts<Counts>> by_unit;
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        by_unit.push_back({groups.names[unit], counts[unit]});
    for (auto const& row :
         core::recap<Counts>(instrument, by_unit, headcounts_of(caller, population)).units) {
        if (!row.above_headcount())
            continue;
        std::string const n = std::to_string(row.profile.respondents);
        std::string const people = std::to_string(*row.headcount);
        table.add(std::nullopt, std::nullopt, host::text_value(row.unit),
                  {"unit ini punya " + n + " responden, padahal pegawainya " + people +
                       ": jawaban unit lain, jawaban ganda, atau jumlah pegawai yang keliru",
                   "this unit has " + n + " respondents, but a headcount of " + people +
                       ": answers of another unit, answers sent twice, or a wrong headcount"});
    }
}

// More respondents than people.
void check_headcounts(Caller const& caller, FindingTable& table, Instrument const& instrument,
                      CellRange const& range, Any const& units, Any const& population) {
    if (is_omitted(units) || is_omitted(population))
        return;
    if (instrument.kind == core::Kind::picks) {
        auto const reading = read_ballots(caller, instrument, range);
        check_units(caller, table, instrument, reading->ballots,
                    texts_of(units, range, reading->top.first, reading->ballots.respondents()), population);
    } else if (static_cast<std::size_t>(host::shape_of(range).columns) == instrument.items.size()) {
        auto const reading = read_scale(caller, instrument, range);
        check_units(caller, table, instrument, reading->answers,
                    texts_of(units, range, reading->top.first, reading->answers.respondents()), population);
    }
}

// The other functions can only say #VALUE! of an instrument that breaks a rule.
Any instrument_fault(core::InstrumentError const& error) {
    host::ResultTable table;
    table.add_row({host::text_value("Baris"), host::text_value("Kolom"), host::text_value("Isi"),
                   host::text_value("Keterangan")});
    table.add_row({host::text_value(error.where()), host::text_value(""), host::text_value("instrumen"),
                   host::text_value(error.message().id)});
    return table.value();
}

// Instead of an instrument: the range holds percentages, not answers.
bool is_table_of_shares(Any const& instrument) {
    OUString word;
    if (!(instrument >>= word))
        return false;
    std::string const key = core::match_key(host::to_utf8(word));
    return key == "persen" || key == "percent";
}

} // namespace

Any check(Caller const& caller, CellRange const& answers, Any const& instrument, Any const& units,
          Any const& population) try {
    if (is_table_of_shares(instrument)) {
        auto const words = instrument_argument(caller, Any());
        FindingTable table(*words, answers);
        check_shares(table, answers);
        return table.value();
    }
    auto const rules = instrument_argument(caller, instrument);
    FindingTable table(*rules, answers);
    add_warnings(table, *rules);
    if (rules->kind == core::Kind::picks)
        check_picks(caller, table, *rules, answers);
    else
        check_scale(caller, table, *rules, answers);
    check_headcounts(caller, table, *rules, answers, units, population);
    return table.value();
} catch (core::InstrumentError const& error) {
    return instrument_fault(error);
}

} // namespace berakhlak::calc
