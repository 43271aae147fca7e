#include "calc/quality_functions.hpp"

#include "calc/arguments.hpp"
#include "calc/labels.hpp"
#include "calc/survey_range.hpp"
#include "core/chance_level.hpp"
#include "core/fault_text.hpp"
#include "core/instrument_json.hpp"
#include "core/number_text.hpp"
#include "core/quality.hpp"
#include "host/cell_grid.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace berakhlak::calc {

namespace {

using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;
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
    FindingTable(Instrument const& instrument, host::RangeCells const& cells)
        : instrument_(instrument), cells_(cells) {
        table_.add_row({label(instrument, {"Baris", "Row"}), label(instrument, {"Kolom", "Column"}),
                        label(instrument, {"Isi", "Content"}),
                        label(instrument, {"Keterangan", "What is wrong"})});
    }

    void add(std::optional<std::size_t> row, std::optional<std::size_t> column, Any const& content,
             Text const& what) {
        Any const none = host::text_value("");
        table_.add_row(
            {row ? host::number_value(static_cast<double>(*row) + cells_.first_row + 1) : none,
             column ? host::text_value(column_name(cells_.first_column + static_cast<sal_Int32>(*column)))
                    : none,
             content, label(instrument_, what)});
        empty_ = false;
    }

    void add_cell(std::size_t row, std::size_t column, Text const& what) {
        Any const& content = cells_.rows[static_cast<sal_Int32>(row)][static_cast<sal_Int32>(column)];
        add(row, column, content.hasValue() ? content : label(instrument_, {"(galat)", "(error)"}), what);
    }

    [[nodiscard]] Any value() {
        if (empty_)
            add(std::nullopt, std::nullopt, host::text_value(""), {"tidak ada temuan", "nothing found"});
        return table_.value();
    }

private:
    Instrument const& instrument_;
    host::RangeCells const& cells_;
    host::ResultTable table_;
    bool empty_ = true;
};

Text const header_skipped{"baris ini dianggap baris judul dan dilewati",
                          "this row was taken for a header and skipped"};

void add_warnings(FindingTable& table, Instrument const& instrument) {
    for (Text const& warning : core::warnings(instrument))
        table.add(std::nullopt, std::nullopt, host::text_value(instrument.name), warning);
}

void check_scale(FindingTable& table, Instrument const& instrument, host::RangeCells const& cells) {
    if (static_cast<std::size_t>(cells.columns) != instrument.items.size()) {
        std::string const wanted = std::to_string(instrument.items.size());
        std::string const there = std::to_string(cells.columns);
        table.add(std::nullopt, std::nullopt, host::text_value(""),
                  {"instrumen ini memerlukan " + wanted + " kolom, yang dipilih " + there,
                   "this instrument needs " + wanted + " columns, " + there + " are selected"});
        return;
    }
    auto const reading = read_scale(instrument, cells);
    if (reading.header)
        table.add(0, std::nullopt, host::text_value(""), header_skipped);
    for (AnswerFault const& fault : reading.faults)
        table.add_cell(fault.row, fault.column, core::describe(fault.why, instrument));
    core::Place place;
    place.first_row = static_cast<std::size_t>(cells.first_row) + (reading.header ? 2 : 1);
    for (sal_Int32 column = 0; column < cells.columns; ++column)
        place.columns.push_back(column_name(cells.first_column + column));
    for (core::Finding const& finding : core::findings(instrument, reading.answers))
        table.add(finding.row ? std::optional(reading.row_of(*finding.row)) : std::nullopt, finding.column,
                  host::text_value(""), core::describe(finding, place));
}

void check_picks(FindingTable& table, Instrument const& instrument, host::RangeCells const& cells) {
    auto const reading = core::read_ballots(instrument, host::cell_grid(cells.rows));
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

} // namespace

Any check(Session& session, CellRange const& answers, Any const& instrument) try {
    auto const rules = instrument_argument(session, instrument, default_scale);
    auto const cells = host::read_range(answers);
    FindingTable table(*rules, cells);
    add_warnings(table, *rules);
    if (rules->kind == core::Kind::picks)
        check_picks(table, *rules, cells);
    else
        check_scale(table, *rules, cells);
    return table.value();
} catch (core::InstrumentError const& error) {
    return instrument_fault(error);
}

Any reference(Session& session, Any const& year, Any const& value) {
    double const number = number_argument(year, 0.0);
    if (number != std::floor(number) || number < 1900.0 || number > 3000.0)
        throw CellFailure{CellError::number};
    auto const& figures = session.references();
    auto const rules = session.instruments.find(figures.instrument);
    if (!rules)
        throw CellFailure{CellError::value};
    std::optional<std::string> code;
    if (auto const only = value_argument(*rules, value))
        code = rules->values[*only].code;
    auto const figure = figures.find(static_cast<int>(number), code);
    if (!figure)
        throw CellFailure{CellError::not_available};
    return host::number_value(*figure);
}

Any version() {
    return host::text_value(BERAKHLAK_VERSION);
}

} // namespace berakhlak::calc
