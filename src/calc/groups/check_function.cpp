// BERAKHLAK_CHECK
#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "calc/arguments/unit_column.hpp"
#include "calc/groups/quality_functions.hpp"
#include "core/instrument/chance_level.hpp"
#include "core/instrument/instrument_json.hpp"
#include "core/reading/fault_text.hpp"
#include "core/statistics/quality.hpp"
#include "core/text/number_text.hpp"
#include "host/cell_grid.hpp"

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

// The findings of one call, each with the place where a person finds it on the sheet.
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
        Any const none = host::text_value("");
        table_.add_row(
            {row ? host::number_value(static_cast<double>(*row) + shape_.first_row + 1) : none,
             column ? host::text_value(column_name(shape_.first_column + static_cast<sal_Int32>(*column)))
                    : none,
             content, label(instrument_, what)});
        empty_ = false;
    }

    void add_cell(std::size_t row, std::size_t column, Text const& what) {
        auto const content =
            host::cell_of(range_, static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
        add(row, column, content.hasValue() ? content : label(instrument_, {"(galat)", "(error)"}), what);
    }

    /// A finding of core/quality.hpp, whose rows count respondents.
    void add_respondent(core::Finding const& finding, bool header) {
        std::size_t const skipped = header ? 1 : 0;
        core::Place place;
        place.first_row = static_cast<std::size_t>(shape_.first_row) + 1 + skipped;
        for (sal_Int32 column = 0; column < shape_.columns; ++column)
            place.columns.push_back(column_name(shape_.first_column + column));
        add(finding.row ? std::optional(*finding.row + skipped) : std::nullopt, finding.column,
            host::text_value(""), core::describe(finding, place));
    }

    [[nodiscard]] Any value() {
        if (empty_)
            add(std::nullopt, std::nullopt, host::text_value(""), {"tidak ada temuan", "nothing found"});
        return table_.value();
    }

private:
    Instrument const& instrument_;
    CellRange const& range_;
    host::RangeShape shape_;
    host::ResultTable table_;
    bool empty_ = true;
};

Text const header_skipped{"baris ini dianggap baris judul dan dilewati",
                          "this row was taken for a header and skipped"};

void add_warnings(FindingTable& table, Instrument const& instrument) {
    for (Text const& warning : core::warnings(instrument))
        table.add(std::nullopt, std::nullopt, host::text_value(instrument.name), warning);
}

void check_scale(Caller const& caller, FindingTable& table, Instrument const& instrument,
                 CellRange const& range) {
    sal_Int32 const columns = host::shape_of(range).columns;
    if (static_cast<std::size_t>(columns) != instrument.items.size()) {
        std::string const wanted = std::to_string(instrument.items.size());
        std::string const there = std::to_string(columns);
        table.add(std::nullopt, std::nullopt, host::text_value(""),
                  {"instrumen ini memerlukan " + wanted + " kolom, yang dipilih " + there,
                   "this instrument needs " + wanted + " columns, " + there + " are selected"});
        return;
    }
    auto const shared = read_scale(caller, instrument, range);
    auto const& reading = *shared;
    if (reading.header)
        table.add(0, std::nullopt, host::text_value(""), header_skipped);
    for (host::AnswerFault const& fault : reading.faults)
        table.add_cell(fault.row, fault.column, core::describe(fault.why, instrument));
    for (core::Finding const& finding : core::findings(instrument, reading.answers))
        table.add_respondent(finding, reading.header);
}

void check_picks(FindingTable& table, Instrument const& instrument, CellRange const& range) {
    auto const reading = core::read_ballots(instrument, host::cell_grid(host::read_range(range).rows));
    if (reading.shape == core::PickShape::ambiguous)
        table.add(
            std::nullopt, std::nullopt, host::text_value(""),
            {"bentuk pilihan tidak jelas: pilih satu kolom teks, satu kolom per pilihan, atau satu kolom 0/1 "
             "per perilaku",
             "the shape of the picks is unclear: select one column of text, one column per pick, or one 0/1 "
             "column per behaviour"});
    if (reading.header)
        table.add(0, std::nullopt, host::text_value(""), header_skipped);
    std::vector<core::BallotFault> all = reading.faults;
    all.insert(all.end(), reading.remarks.begin(), reading.remarks.end());
    std::ranges::stable_sort(all, [](core::BallotFault const& a, core::BallotFault const& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    for (core::BallotFault const& fault : all)
        table.add(fault.row, fault.column, host::text_value(fault.text),
                  core::describe(fault.kind, instrument));
    for (core::Finding const& finding : core::repeated_ballots(reading.ballots))
        table.add_respondent(finding, reading.header);
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
        table.add_respondent(finding, false);
}

template <class Survey>
void check_units(FindingTable& table, Instrument const& instrument, Survey const& survey,
                 std::vector<std::string> const& units, Any const& population) {
    auto const groups = core::group_by_unit(units);
    auto const counts = core::count_by_unit(instrument, survey, groups.unit_of, groups.names.size());
    using Counts = typename std::decay_t<decltype(counts)>::value_type;
    std::vector<core::UnitCounts<Counts>> by_unit;
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        by_unit.push_back({groups.names[unit], counts[unit]});
    for (auto const& row : core::recap<Counts>(instrument, by_unit, headcounts_of(population)).units) {
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
        auto const reading = core::read_ballots(instrument, host::cell_grid(host::read_range(range).rows));
        check_units(table, instrument, reading.ballots,
                    texts_of(units, range, reading.header, reading.ballots.respondents()), population);
    } else if (static_cast<std::size_t>(host::shape_of(range).columns) == instrument.items.size()) {
        auto const reading = read_scale(caller, instrument, range);
        check_units(table, instrument, reading->answers,
                    texts_of(units, range, reading->header, reading->answers.respondents()), population);
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
        check_picks(table, *rules, answers);
    else
        check_scale(caller, table, *rules, answers);
    check_headcounts(caller, table, *rules, answers, units, population);
    return table.value();
} catch (core::InstrumentError const& error) {
    return instrument_fault(error);
}

} // namespace berakhlak::calc
