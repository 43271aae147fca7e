#include "calc/groups/index_functions.hpp"

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/labels.hpp"
#include "calc/arguments/respondents.hpp"
#include "calc/arguments/survey_range.hpp"
#include "core/disclosure/suppression.hpp"
#include "core/index/likert_index.hpp"
#include "core/instrument/bands.hpp"
#include "core/instrument/chance_level.hpp"
#include "host/result.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace berakhlak::calc {

namespace {

using core::Figure;
using core::Instrument;
using core::Text;
using host::Any;
using host::CellError;
using host::CellFailure;
using host::OUString;

Text const value_header{"Nilai", "Value"};
Text const index_header{"Indeks", "Index"};
Text const letter_header{"Huruf", "Letter"};
Text const category_header{"Kategori", "Category"};
Text const positive_header{"Persen positif", "Percent positive"};
Text const chance_header{"Nilai acak", "Chance level"};
Text const lower_header{"Batas bawah", "Lower bound"};
Text const upper_header{"Batas atas", "Upper bound"};

Any header(Instrument const& instrument, Text const& text) {
    return label(instrument, text);
}

// What stands beside a value's index: percent positive of answers on a scale, the chance level of picks.
struct Beside {
    Text header;
    std::vector<Figure> of_values;
    Figure of_total;
};

Figure mean_of(std::vector<Figure> const& figures) {
    double sum = 0.0;
    for (Figure const& figure : figures) {
        if (!figure.present())
            return figure;
        sum += figure.value;
    }
    return Figure::of(sum / static_cast<double>(figures.size()), figures.front().n);
}

Beside percent_positive(Instrument const& instrument, core::AnswerCounts const& counts) {
    Beside beside{positive_header, {}, {}};
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        beside.of_values.push_back(core::value_percent_positive(instrument, counts, value));
    beside.of_total = mean_of(beside.of_values);
    return beside;
}

Beside chance_levels(Instrument const& instrument, std::uint64_t n) {
    Beside beside{chance_header, {}, {}};
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        beside.of_values.push_back(Figure::of(core::chance_level(instrument, value).value(), n));
    beside.of_total = mean_of(beside.of_values);
    return beside;
}

// The interval of a figure of the profile, or none is asked for; no value: of the instrument's index.
using IntervalOf = std::function<core::Interval(Figure const&, std::optional<std::size_t> value)>;

void add_profile_row(host::ResultTable& table, Instrument const& instrument, std::string const& name,
                     Figure const& figure, Figure const& beside, IntervalOf const& interval_of,
                     std::optional<std::size_t> value) {
    Figure const shown = figure.present() ? beside : figure;
    std::vector<Any> row{host::text_value(name),           table_count(instrument, figure.n),
                         table_figure(instrument, figure), table_letter(instrument, figure),
                         table_band(instrument, figure),   table_figure(instrument, shown)};
    if (interval_of) {
        auto const interval = interval_of(figure, value);
        row.push_back(table_figure(instrument, interval.lower));
        row.push_back(table_figure(instrument, interval.upper));
    }
    table.add_row(std::move(row));
}

Any profile_table(Instrument const& instrument, core::Profile profile, Beside const& beside,
                  IntervalOf const& interval_of) {
    core::suppress(instrument, profile);
    host::ResultTable table;
    std::vector<Any> titles{host::text_value("n"), header(instrument, index_header),
                            header(instrument, letter_header), header(instrument, category_header),
                            header(instrument, beside.header)};
    titles.insert(titles.begin(), header(instrument, value_header));
    if (interval_of) {
        titles.push_back(header(instrument, lower_header));
        titles.push_back(header(instrument, upper_header));
    }
    table.add_row(std::move(titles));
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        add_profile_row(table, instrument, instrument.values[value].name.in(instrument.language),
                        profile.values[value], beside.of_values[value], interval_of, value);
    add_profile_row(table, instrument, instrument.title.in(instrument.language), profile.total,
                    beside.of_total, interval_of, std::nullopt);
    return table.value();
}

Any index_of(Caller const& caller, CellRange const& answers, Any const& value, Any const& instrument,
             Criteria const& criteria) {
    auto const rules = instrument_argument(caller, instrument);
    auto const only = value_argument(*rules, value);
    auto profile = profile_of(caller, *rules, answers, only, criteria);
    if (only)
        return host::figure_value(profile.values[*only].n < rules->minimum_group
                                      ? Figure::none(core::Absent::too_few)
                                      : profile.values[*only]);
    core::suppress(*rules, profile);
    return host::figure_value(profile.total);
}

Any profile_by(Caller const& caller, InstrumentPointer const& rules, CellRange const& answers,
               Criteria const& criteria, IntervalOf const& interval_of) {
    if (rules->kind == core::Kind::picks) {
        auto const counts = count_ballots(*rules, *read_ballots(caller, *rules, answers), criteria);
        return profile_table(*rules, core::profile(*rules, counts), chance_levels(*rules, counts.ballots),
                             interval_of);
    }
    auto const counts = count_answers(*rules, *read_scale(caller, *rules, answers), criteria);
    return profile_table(*rules, core::profile(*rules, counts), percent_positive(*rules, counts),
                         interval_of);
}

} // namespace

Any index(Caller const& caller, CellRange const& answers, Any const& value, Any const& instrument) {
    return index_of(caller, answers, value, instrument, Criteria());
}

Any indexifs(Caller const& caller, CellRange const& answers, Any const& value, Any const& instrument,
             CellRange const& criteria, Any const& criterion, host::Sequence<Any> const& more) {
    return index_of(caller, answers, value, instrument, Criteria(caller, answers, criteria, criterion, more));
}

Any profile(Caller const& caller, CellRange const& answers, Any const& instrument, Any const& confidence,
            Any const& population) {
    auto const rules = instrument_argument(caller, instrument);
    if (is_omitted(confidence) && is_omitted(population))
        return profile_by(caller, rules, answers, Criteria(), {});
    double const level = number_argument(confidence, 0.95);
    auto const sampling = sampling_argument(caller, population);
    Respondents const respondents(caller, rules, answers);
    return profile_by(caller, rules, answers, Criteria(),
                      [&](Figure const& figure, std::optional<std::size_t> value) {
                          return interval_of(*rules, figure, respondents.estimate(value, sampling),
                                             value.has_value(), level, sampling.population);
                      });
}

Any profileifs(Caller const& caller, CellRange const& answers, Any const& instrument,
               CellRange const& criteria, Any const& criterion, host::Sequence<Any> const& more) {
    return profile_by(caller, instrument_argument(caller, instrument), answers,
                      Criteria(caller, answers, criteria, criterion, more), {});
}

namespace {

// An empty cell arrives as 0, which is no index of most instruments: a scale begins above it.
bool can_be_zero(Instrument const& instrument) {
    return instrument.kind == core::Kind::picks || instrument.scale.levels.front().points <= 0.0 ||
           instrument.scale.levels.back().points <= 0.0;
}

// The band of an index; none where a cell says that there is no index.
core::Band const* band_of(Instrument const& instrument, Any const& index) {
    OUString text;
    if (is_omitted(index) || ((index >>= text) && tells_why_none(host::to_utf8(text))))
        return nullptr;
    double const figure = number_argument(index, 0.0);
    if (std::isnan(figure)) // an error of the array
        throw CellFailure{CellError::value};
    if (figure == 0.0 && !can_be_zero(instrument))
        return nullptr;
    auto const* band = core::classify(instrument.bands, figure);
    if (!band)
        throw CellFailure{CellError::number};
    return band;
}

enum class BandForm { label, letter, both };

std::string text_of(Instrument const& instrument, core::Band const& band, BandForm form) {
    std::string const name = band.label.in(instrument.language);
    switch (form) {
    case BandForm::label:
        return name;
    case BandForm::letter:
        return band.letter;
    case BandForm::both:
        break;
    }
    return band.letter + " (" + name + ")";
}

BandForm form_argument(Any const& form) {
    constexpr std::array forms{BandForm::label, BandForm::letter, BandForm::letter, BandForm::both,
                               BandForm::both};
    return forms.at(choice_argument(form, {"label", "letter", "huruf", "both", "lengkap"}));
}

Any score_of(Instrument const& instrument, core::AnswerReader& reader, Any const& answer) {
    double number = 0.0;
    auto const reading =
        (answer >>= number) ? reader.number(number) : reader.text(text_argument(answer).value_or(""));
    if (reading.why != core::Unreadable::no)
        throw CellFailure{CellError::value};
    if (reading.answer == core::missing)
        throw CellFailure{CellError::not_available};
    return host::number_value(instrument.scale.levels[reading.answer].score);
}

} // namespace

Any category(Caller const& caller, Any const& index, Any const& instrument, Any const& form) {
    auto const rules = instrument_argument(caller, instrument);
    auto const shown = form_argument(form);
    host::Sequence<host::Sequence<Any>> cells;
    if (index >>= cells) {
        host::Sequence<host::Sequence<OUString>> texts(cells.getLength());
        std::ranges::transform(cells, texts.getArray(), [&](host::Sequence<Any> const& row) {
            host::Sequence<OUString> line(row.getLength());
            std::ranges::transform(row, line.getArray(), [&](Any const& cell) {
                auto const* band = band_of(*rules, cell);
                return band ? host::to_office(text_of(*rules, *band, shown)) : OUString();
            });
            return line;
        });
        return host::text_table(texts);
    }
    auto const* band = band_of(*rules, index);
    if (!band)
        throw CellFailure{CellError::not_available};
    return host::text_value(text_of(*rules, *band, shown));
}

Any score(Caller const& caller, Any const& text, Any const& instrument) {
    auto const rules = instrument_argument(caller, instrument);
    // A single empty cell arrives as 0.
    if (double number = -1.0; (text >>= number) && number == 0.0)
        throw CellFailure{CellError::not_available};
    core::AnswerReader reader(*rules);
    return for_each_cell(text, [&](Any const& cell) { return score_of(*rules, reader, cell); });
}

} // namespace berakhlak::calc
