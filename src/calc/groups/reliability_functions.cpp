#include "calc/groups/reliability_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/groups/scale_statistics.hpp"
#include "core/statistics/omega.hpp"

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

// With few items an item makes up much of its own total, and the others of it say little.
constexpr std::size_t few_items = 5;

Any verdict(Scored const& scored, Figure const& r, Figure const& critical) {
    if (!r.present() || !critical.present())
        return host::text_value("");
    Text text = r.value >= critical.value ? Text{"valid", "valid"} : Text{"tidak valid", "not valid"};
    if (scored.items.size() < few_items) {
        text.id += " (kurang dari 5 butir: hanya petunjuk)";
        text.en += " (fewer than 5 items: a hint only)";
    }
    return scored.word(text);
}

// SPSS leaves out who left anything out.
Text alpha_name(core::MissingPairs pairs) {
    if (pairs == core::MissingPairs::listwise)
        return {"Alpha Cronbach (jawaban lengkap, seperti SPSS)", "Cronbach's alpha (listwise, as SPSS)"};
    return {"Alpha Cronbach (berpasangan; SPSS memakai jawaban lengkap)",
            "Cronbach's alpha (pairwise; SPSS is listwise)"};
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
                   scored.word(alpha_name(covariances.pairs()))});
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
    table.add_row({host::number_value(core::effective_respondents(covariances)),
                   scored.word({"Responden untuk batas", "Respondents of the bounds"})});
    return table.value();
}

Any itemtotal(Caller const& caller, CellRange const& answers, Any const& corrected, Any const& value,
              Any const& instrument, Any const& missing) {
    auto const scale = statistics_of(caller, answers, value, instrument, missing);
    auto const& scored = scale->about;
    auto const& covariances = scale->covariances;
    bool const by_rest = number_argument(corrected, 1.0) != 0.0;
    auto const rest = core::item_total(covariances, core::ItemTotal::corrected);
    auto const raw = core::item_total(covariances, core::ItemTotal::raw);
    auto const dropped = core::alpha_if_dropped(covariances);
    host::ResultTable table;
    table.add_row({scored.word({"Kode", "Code"}), scored.word({"Butir", "Item"}),
                   scored.word({"r butir-sisa", "Item-rest r"}),
                   scored.word({"r butir-total", "Item-total r"}),
                   scored.word({"Alpha bila dibuang", "Alpha if dropped"}), host::text_value("n"),
                   scored.word({"r tabel", "r table"}),
                   scored.word(by_rest ? Text{"Keterangan (r butir-sisa)", "Verdict (item-rest r)"}
                                       : Text{"Keterangan (r butir-total)", "Verdict (item-total r)"})});
    for (std::size_t item = 0; item < rest.size(); ++item) {
        auto const critical = core::critical_correlation(rest[item].n);
        table.add_row({host::text_value(scored.items[item].first), scored.word(scored.items[item].second),
                       host::figure_value(rest[item]), host::figure_value(raw[item]),
                       host::figure_value(dropped[item]),
                       host::number_value(static_cast<double>(rest[item].n)), host::figure_value(critical),
                       verdict(scored, by_rest ? rest[item] : raw[item], critical)});
    }
    return table.value();
}

Any omega(Caller const& caller, CellRange const& answers, Any const& value, Any const& instrument,
          Any const& missing) {
    return host::figure_value(
        core::omega_total(statistics_of(caller, answers, value, instrument, missing)->covariances));
}

Any rtable(Caller const& caller, Any const& n, Any const& level, Any const& tails) {
    double const error = number_argument(level, 0.05);
    auto const sides = tails_argument(tails);
    return for_each_cell(n, [&](Any const& cell) {
        double const respondents = headcount_argument(caller, cell);
        if (respondents < 3.0 || respondents > 1e12)
            throw CellFailure{CellError::number};
        return host::figure_value(
            core::critical_correlation(static_cast<std::uint64_t>(respondents), error, sides));
    });
}

} // namespace berakhlak::calc
