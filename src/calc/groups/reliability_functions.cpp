#include "calc/groups/reliability_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/call_memo.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/survey_range.hpp"
#include "core/index/scores.hpp"
#include "core/statistics/reliability.hpp"
#include "core/text/number_text.hpp"

#include <cmath>

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;
using host::OUString;
using host::Sequence;

// What a table of scores is about: an instrument's items, or plain columns of numbers.
struct Scored {
    core::ScoreMatrix scores;
    std::vector<std::pair<std::string, Text>> items; ///< code and text of each column
    InstrumentPointer instrument;                    ///< null for plain numbers

    [[nodiscard]] Any word(Text const& text) const {
        return instrument ? label(*instrument, text) : host::text_value(text.id);
    }
    [[nodiscard]] core::MissingPairs missing_rule() const {
        return instrument ? instrument->missing.reliability : core::MissingPairs::pairwise;
    }
};

bool is_blank(Any const& cell) {
    OUString text;
    return (cell >>= text) && text.isEmpty();
}

bool is_header(Sequence<Any> const& row) {
    bool text_seen = false;
    for (Any const& cell : row) {
        if (!cell.hasValue() || host::number_in(cell))
            return false;
        text_seen = text_seen || !is_blank(cell);
    }
    return text_seen;
}

Scored plain_scores(host::RangeCells const& cells) {
    Scored scored;
    bool const header = cells.used_rows > 0 && is_header(cells.rows[0]);
    sal_Int32 const skipped = header ? 1 : 0;
    scored.scores = core::ScoreMatrix(static_cast<std::size_t>(cells.used_rows - skipped),
                                      static_cast<std::size_t>(cells.columns));
    for (std::size_t row = 0; row < scored.scores.respondents(); ++row) {
        auto const& from = cells.rows[static_cast<sal_Int32>(row) + skipped];
        auto const to = scored.scores.row(row);
        for (std::size_t column = 0; column < to.size(); ++column) {
            Any const& cell = from[static_cast<sal_Int32>(column)];
            auto const number = host::number_in(cell);
            if (!number && !is_blank(cell))
                throw CellFailure{CellError::value};
            if (number)
                to[column] = *number;
        }
    }
    for (std::size_t column = 0; column < scored.scores.items(); ++column)
        scored.items.push_back({std::to_string(column + 1), {}});
    return scored;
}

Scored instrument_scores(InstrumentPointer instrument, CellRange const& range,
                         std::optional<std::size_t> value) {
    if (instrument->kind != core::Kind::likert)
        throw CellFailure{CellError::value};
    auto const shared = read_scale(*instrument, range, value);
    auto const& reading = *shared;
    if (!reading.faults.empty())
        throw CellFailure{CellError::value};
    Scored scored{core::scores(*instrument, reading.answers, value), {}, instrument};
    for (core::Item const& item : instrument->items)
        if (!value || item.value == value)
            scored.items.push_back({item.code, item.text});
    return scored;
}

Scored read_scores(Session& session, CellRange const& answers, Any const& value, Any const& instrument) {
    if (is_omitted(instrument)) {
        if (!is_omitted(value))
            throw CellFailure{CellError::value};
        return plain_scores(host::read_range(answers));
    }
    auto rules = instrument_argument(session, instrument, default_scale);
    auto const only = value_argument(*rules, value);
    return instrument_scores(std::move(rules), answers, only);
}

core::ItemCovariances covariances_of(Scored const& scored, Any const& missing) {
    switch (choice_argument(missing, {"", "pairwise", "berpasangan", "listwise", "lengkap"})) {
    case 0:
        return {scored.scores, scored.missing_rule()};
    case 1:
    case 2:
        return {scored.scores, core::MissingPairs::pairwise};
    default:
        return {scored.scores, core::MissingPairs::listwise};
    }
}

// A scale, and how its items vary together: all that is said of its reliability.
struct ScaleStatistics {
    Scored about; ///< without its scores
    core::ItemCovariances covariances;
};
using SharedStatistics = std::shared_ptr<ScaleStatistics const>;

SharedStatistics statistics_of(Session& session, CellRange const& answers, Any const& value,
                               Any const& instrument, Any const& missing) {
    auto const compute = [&]() -> SharedStatistics {
        auto scored = read_scores(session, answers, value, instrument);
        auto covariances = covariances_of(scored, missing);
        scored.scores = {};
        return std::make_shared<ScaleStatistics const>(
            ScaleStatistics{std::move(scored), std::move(covariances)});
    };
    Call const call("scale", answers, value, instrument, missing);
    return call.text() ? CallMemo::current()->value<SharedStatistics>(*call.text(), compute) : compute();
}

core::Tails tails_argument(Any const& tails) {
    double const number = number_argument(tails, 2.0);
    if (number != 1.0 && number != 2.0)
        throw CellFailure{CellError::number};
    return number == 1.0 ? core::Tails::one : core::Tails::two;
}

Any verdict(Scored const& scored, Figure const& r, Figure const& critical) {
    if (!r.present() || !critical.present())
        return host::text_value("");
    return scored.word(r.value >= critical.value ? Text{"valid", "valid"} : Text{"tidak valid", "not valid"});
}

} // namespace

Any alpha(Session& session, CellRange const& answers, Any const& value, Any const& instrument,
          Any const& missing, Any const& confidence) {
    auto const scale = statistics_of(session, answers, value, instrument, missing);
    auto const& scored = scale->about;
    auto const& covariances = scale->covariances;
    auto const interval = core::alpha_interval(covariances, number_argument(confidence, 0.95));
    auto const count = [](std::size_t n) { return host::number_value(static_cast<double>(n)); };
    host::ResultTable table;
    table.add_row({host::figure_value(core::cronbach_alpha(covariances)),
                   scored.word({"Alpha Cronbach", "Cronbach's alpha"})});
    table.add_row({host::figure_value(core::standardised_alpha(covariances)),
                   scored.word({"Alpha terstandar", "Standardised alpha"})});
    table.add_row({host::figure_value(core::mean_correlation(covariances)),
                   scored.word({"Rerata korelasi antarbutir", "Mean correlation of the items"})});
    table.add_row(
        {host::figure_value(interval.lower), scored.word({"Batas bawah (Feldt)", "Lower bound (Feldt)"})});
    table.add_row(
        {host::figure_value(interval.upper), scored.word({"Batas atas (Feldt)", "Upper bound (Feldt)"})});
    table.add_row({count(covariances.respondents()), scored.word({"Responden", "Respondents"})});
    table.add_row({count(covariances.items()), scored.word({"Butir", "Items"})});
    return table.value();
}

Any itemtotal(Session& session, CellRange const& answers, Any const& corrected, Any const& value,
              Any const& instrument, Any const& missing) {
    auto const scale = statistics_of(session, answers, value, instrument, missing);
    auto const& scored = scale->about;
    auto const& covariances = scale->covariances;
    bool const rest = number_argument(corrected, 0.0) != 0.0;
    auto const totals =
        core::item_total(covariances, rest ? core::ItemTotal::corrected : core::ItemTotal::raw);
    auto const dropped = core::alpha_if_dropped(covariances);
    auto const critical = core::critical_correlation(covariances.respondents());
    host::ResultTable table;
    table.add_row(
        {scored.word({"Kode", "Code"}), scored.word({"Butir", "Item"}),
         scored.word(rest ? Text{"r butir-sisa", "Item-rest r"} : Text{"r butir-total", "Item-total r"}),
         scored.word({"Alpha bila dibuang", "Alpha if dropped"}), scored.word({"r tabel", "r table"}),
         scored.word({"Keterangan", "Verdict"})});
    for (std::size_t item = 0; item < totals.size(); ++item)
        table.add_row({host::text_value(scored.items[item].first), scored.word(scored.items[item].second),
                       host::figure_value(totals[item]), host::figure_value(dropped[item]),
                       host::figure_value(critical), verdict(scored, totals[item], critical)});
    return table.value();
}

Any rtable(Any const& n, Any const& level, Any const& tails) {
    double const respondents = number_argument(n, 0.0);
    if (respondents < 3.0 || respondents > 1e12)
        throw CellFailure{CellError::number};
    return host::figure_value(core::critical_correlation(
        static_cast<std::uint64_t>(respondents), number_argument(level, 0.05), tails_argument(tails)));
}

} // namespace berakhlak::calc
