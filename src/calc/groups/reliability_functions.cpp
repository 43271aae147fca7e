#include "calc/groups/reliability_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/groups/scale_statistics.hpp"

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;

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

Any alpha(Caller const& caller, CellRange const& answers, Any const& value, Any const& instrument,
          Any const& missing, Any const& confidence) {
    auto const scale = statistics_of(caller, answers, value, instrument, missing);
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

Any itemtotal(Caller const& caller, CellRange const& answers, Any const& corrected, Any const& value,
              Any const& instrument, Any const& missing) {
    auto const scale = statistics_of(caller, answers, value, instrument, missing);
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

Any rtable(Caller const& /*caller*/, Any const& n, Any const& level, Any const& tails) {
    double const respondents = number_argument(n, 0.0);
    if (respondents < 3.0 || respondents > 1e12)
        throw CellFailure{CellError::number};
    return host::figure_value(core::critical_correlation(
        static_cast<std::uint64_t>(respondents), number_argument(level, 0.05), tails_argument(tails)));
}

} // namespace berakhlak::calc
