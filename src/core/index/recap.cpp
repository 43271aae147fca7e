#include "core/index/recap.hpp"

#include <unordered_map>

namespace berakhlak::core {

namespace {

// Spaces around a name are no spelling of their own.
std::string trimmed(std::string const& text) {
    auto const first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool key_before(std::string const& a, std::string const& b) {
    return a.empty() != b.empty() ? b.empty() : a < b;
}

struct Spellings {
    std::string key;
    std::unordered_map<std::string, std::size_t> times;

    [[nodiscard]] std::string most_frequent() const {
        if (key.empty())
            return {};
        auto best = times.begin();
        for (auto it = times.begin(); it != times.end(); ++it)
            if (it->second > best->second || (it->second == best->second && it->first < best->first))
                best = it;
        return best->first;
    }
};

// The old position of each new one, when sorted by key.
std::vector<std::uint32_t> order_by_key(std::vector<Spellings> const& groups) {
    std::vector<std::uint32_t> order(groups.size());
    for (std::uint32_t group = 0; group < order.size(); ++group)
        order[group] = group;
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return key_before(groups[a].key, groups[b].key); });
    return order;
}

Figure mean_of(std::vector<RecapRow> const& units, auto figure_of) {
    std::size_t terms = 0;
    std::uint64_t n = 0;
    double sum = 0.0;
    for (auto const& unit : units) {
        Figure const& figure = figure_of(unit.profile);
        if (!unit.is_unit() || !figure.present())
            continue;
        ++terms;
        n += figure.n;
        sum += figure.value;
    }
    return terms == 0 ? Figure::none(Absent::no_answers) : Figure::of(sum / static_cast<double>(terms), n);
}

Profile empty_profile(Instrument const& instrument) {
    return {std::vector<Figure>(instrument.values.size()), Figure{}, 0};
}

using Keyed = std::pair<std::string, RecapRow>;

void set_required(std::vector<Keyed>& rows, Instrument const& instrument,
                  std::span<RequiredRespondents const> required) {
    std::unordered_map<std::string, std::size_t> row_of;
    for (std::size_t row = 0; row < rows.size(); ++row)
        row_of.emplace(rows[row].first, row);
    for (auto const& unit : required) {
        auto const key = match_key(unit.unit);
        if (key.empty())
            continue;
        auto const [found, is_new] = row_of.emplace(key, rows.size());
        if (is_new)
            rows.push_back({key, {trimmed(unit.unit), empty_profile(instrument), std::nullopt}});
        auto& known = rows[found->second].second;
        known.required = std::max(known.required.value_or(0), unit.required);
        if (unit.headcount)
            known.headcount = std::max(known.headcount.value_or(0), *unit.headcount);
    }
}

} // namespace

Text const& no_unit() {
    static Text const text{"(tanpa unit)", "(no unit)"};
    return text;
}

Text const& pooled_label() {
    static Text const text{"Gabungan responden", "Pooled respondents"};
    return text;
}

Text const& mean_of_units_label() {
    static Text const text{"Rata-rata unit", "Mean of units"};
    return text;
}

Text const& no_answers_label() {
    static Text const text{"tidak ada jawaban", "no answers"};
    return text;
}

Text const& above_headcount_label() {
    static Text const text{"responden melebihi jumlah pegawai", "more respondents than headcount"};
    return text;
}

UnitGroups group_by_unit(std::span<std::string const> unit_of_respondent) {
    std::unordered_map<std::string_view, std::uint32_t> codes;
    std::vector<std::string> texts;
    std::vector<std::uint32_t> text_of_respondent;
    text_of_respondent.reserve(unit_of_respondent.size());
    for (auto const& text : unit_of_respondent) {
        auto const [code, is_new] = codes.emplace(text, static_cast<std::uint32_t>(texts.size()));
        if (is_new)
            texts.push_back(text);
        text_of_respondent.push_back(code->second);
    }
    return group_by_unit(texts, text_of_respondent);
}

UnitGroups group_by_unit(std::span<std::string const> texts,
                         std::span<std::uint32_t const> text_of_respondent) {
    std::vector<std::size_t> times(texts.size());
    for (auto const text : text_of_respondent)
        ++times[text];
    std::unordered_map<std::string, std::uint32_t> group_of_key;
    std::vector<Spellings> groups;
    std::vector<std::uint32_t> group_of(texts.size());
    for (std::size_t text = 0; text < texts.size(); ++text) {
        if (times[text] == 0)
            continue;
        auto const key = match_key(texts[text]);
        auto const [group, is_new] = group_of_key.emplace(key, static_cast<std::uint32_t>(groups.size()));
        if (is_new)
            groups.push_back({key, {}});
        group_of[text] = group->second;
        groups[group->second].times[trimmed(texts[text])] += times[text];
    }
    auto const order = order_by_key(groups);
    std::vector<std::uint32_t> place(order.size());
    UnitGroups result;
    for (std::uint32_t position = 0; position < order.size(); ++position) {
        place[order[position]] = position;
        result.names.push_back(groups[order[position]].most_frequent());
    }
    result.unit_of.reserve(text_of_respondent.size());
    for (auto const text : text_of_respondent)
        result.unit_of.push_back(place[group_of[text]]);
    return result;
}

Recap recap_of(Instrument const& instrument, std::vector<std::pair<std::string, Profile>> units,
               Profile pooled, std::span<RequiredRespondents const> required) {
    std::vector<Keyed> rows;
    rows.reserve(units.size());
    for (auto& unit : units) {
        auto key = match_key(unit.first);
        rows.push_back({std::move(key), {std::move(unit.first), std::move(unit.second), std::nullopt}});
    }
    set_required(rows, instrument, required);
    std::sort(rows.begin(), rows.end(),
              [](auto const& a, auto const& b) { return key_before(a.first, b.first); });

    Recap recap;
    recap.pooled = std::move(pooled);
    for (auto& row : rows)
        recap.units.push_back(std::move(row.second));
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        recap.mean_of_units.values.push_back(
            mean_of(recap.units, [value](Profile const& p) -> Figure const& { return p.values[value]; }));
    recap.mean_of_units.total =
        mean_of(recap.units, [](Profile const& p) -> Figure const& { return p.total; });
    recap.mean_of_units.respondents = recap.pooled.respondents;
    return recap;
}

} // namespace berakhlak::core
