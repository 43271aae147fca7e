// Units against all respondents, groups against each other, and who answered.
#include "workbook/report/judgement.hpp"
#include "workbook/report/sections.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace berakhlak::workbook::report {

namespace {

// By the size of the difference; the sign stands in the cell, for whoever sees no colours.
constexpr std::array<double, 3> steps{2.5, 5.0, 10.0};
constexpr std::array<std::uint32_t, 3> above{0xDCEBF7, 0xA9CCE8, 0x6FA8D6};
constexpr std::array<std::uint32_t, 3> below{0xFBE5D0, 0xF5C396, 0xEB9B55};

std::optional<std::uint32_t> heat(double difference) {
    std::optional<std::uint32_t> colour;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (std::abs(difference) >= steps[i])
            colour = difference > 0.0 ? above[i] : below[i];
    return colour;
}

Cell difference_cell(Draft const& draft, Figure const& own, Figure const& all) {
    Cell cell{draft.words.difference(own, all), Align::centre};
    if (own.number && all.number)
        cell.background = heat(*own.number - *all.number);
    return cell;
}

std::vector<Cell> value_codes(Draft const& draft, std::vector<Cell> before) {
    for (auto const& value : draft.instrument.values)
        before.push_back(head(value.code));
    before.push_back(head(draft.text({"Indeks", "Index"})));
    return before;
}

std::vector<double> widths_of(Draft const& draft, double name) {
    std::vector<double> widths{name, 1.2};
    widths.insert(widths.end(), draft.instrument.values.size(), 1.25);
    widths.push_back(1.5);
    return widths;
}

void add_code_note(Draft& draft) {
    std::string codes;
    for (std::size_t value = 0; value < draft.instrument.values.size(); ++value)
        codes += (codes.empty() ? "" : "; ") + draft.instrument.values[value].code + " " +
                 draft.words.value(value);
    draft.paragraph(Look::note, codes + ".");
}

// The lowest and highest where all would be too many: who reads a summary looks for the ends.
std::vector<std::size_t> ends(std::vector<std::size_t> sorted, std::size_t most) {
    if (sorted.size() <= most)
        return sorted;
    auto const each = most / 2;
    std::vector<std::size_t> both(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(each));
    both.insert(both.end(), sorted.end() - static_cast<std::ptrdiff_t>(each), sorted.end());
    return both;
}

std::string difference_sentence(Draft const& draft, Difference const& one, std::string const& what) {
    auto const& words = draft.words;
    return draft.text({what + ": " + words.group(one.highest) + " (" + words.index(one.highest_index) +
                           ") lebih tinggi " + words.index(one.difference) + " poin daripada " +
                           words.group(one.lowest) + " (" + words.index(one.lowest_index) + ").",
                       what + ": " + words.group(one.highest) + " (" + words.index(one.highest_index) +
                           ") is " + words.index(one.difference) + " points above " +
                           words.group(one.lowest) + " (" + words.index(one.lowest_index) + ")."});
}

void add_breakdown(Draft& draft, Breakdown const& table) {
    std::vector<std::string> significant;
    for (std::size_t i = 0; i < table.differences.size(); ++i)
        if (table.differences[i].significant)
            significant.push_back(difference_sentence(
                draft, table.differences[i],
                i < draft.figures.values.size() ? draft.words.value(i) : draft.words.index_name()));
    auto const opening = draft.text({"Menurut ", "By "}) + table.by + ". ";
    if (significant.empty()) {
        draft.paragraph(Look::bullet,
                        draft.text({"Tidak berbeda nyata, baik pada indeks maupun pada satu " +
                                        draft.words.value_word() + " pun.",
                                    "No significant difference, neither in the index nor in any " +
                                        draft.words.value_word() + "."}),
                        opening);
        return;
    }
    for (std::size_t i = 0; i < significant.size(); ++i)
        draft.paragraph(Look::bullet, significant[i], opening);
}

std::optional<double> rate_of(Headcount const& unit) {
    if (!unit.answered.number || unit.people <= 0.0)
        return std::nullopt;
    return 100.0 * *unit.answered.number / unit.people;
}

void add_rates(Draft& draft) {
    auto units = draft.figures.headcounts;
    std::ranges::stable_sort(units, [](auto const& a, auto const& b) {
        return rate_of(a).value_or(-1.0) < rate_of(b).value_or(-1.0);
    });
    Table table{"Tingkat respons",
                draft.text({"Tingkat respons tiap unit, dari yang terendah",
                            "Response rate of each unit, lowest first"}),
                {9.5, 2.6, 2.6, 2.8},
                {},
                1,
                units.size() > 20,
                true,
                {}};
    table.rows.push_back({head(draft.text({"Unit", "Unit"})), head(draft.text({"Pegawai", "People"})),
                          head(draft.text({"Responden", "Respondents"})),
                          head(draft.text({"Respons (%)", "Rate (%)"}))});
    for (auto const& unit : units) {
        auto const rate = rate_of(unit);
        bool const nobody = !unit.answered.number && unit.answered.instead.empty();
        table.rows.push_back({Cell{unit.unit}, number(draft.words.whole(unit.people)),
                              number(nobody ? "0" : draft.words.count(unit.answered)),
                              number(rate     ? draft.words.decimal(*rate)
                                     : nobody ? draft.words.decimal(0.0)
                                              : draft.words.instead(unit.answered.instead))});
    }
    draft.blocks.emplace_back(std::move(table));
}

Table recap_table(Draft const& draft, std::string name, std::string caption, std::vector<Group> const& groups,
                  std::string first) {
    auto const& words = draft.words;
    Table table{std::move(name), std::move(caption), widths_of(draft, 5.6), {}, 1, true, true, {}};
    table.rows.push_back(value_codes(draft, {head(std::move(first)), head("n")}));
    auto const line = [&](Group const& group, std::string label) {
        std::vector<Cell> row{Cell{std::move(label)}, number(words.count(group.n))};
        for (auto const& figure : group.values)
            row.push_back(number(words.index(figure)));
        row.push_back(number(words.index(group.index)));
        table.rows.push_back(std::move(row));
    };
    for (auto const& group : groups)
        line(group, words.group(group.name));
    return table;
}

void add_row(Draft const& draft, Table& table, Group const& group, core::Text const& label) {
    std::vector<Cell> row{Cell{draft.text(label)}, number(draft.words.count(group.n))};
    for (auto const& figure : group.values)
        row.push_back(number(draft.words.index(figure)));
    row.push_back(number(draft.words.index(group.index)));
    table.totals.push_back(table.rows.size());
    table.rows.push_back(std::move(row));
}

} // namespace

void add_units(Draft& draft, std::size_t most) {
    auto const sorted = units_by_index(draft.figures);
    if (sorted.size() < 2)
        return;
    auto const shown = ends(sorted, most);
    Table table{"Peta unit",
                draft.text({"Selisih tiap unit dari seluruh responden, poin indeks",
                            "Difference of each unit from all respondents, points of the index"}),
                widths_of(draft, 5.6),
                {},
                1,
                true,
                true,
                {1}};
    table.rows.push_back(value_codes(draft, {head(draft.text({"Unit", "Unit"})), head("n")}));
    std::vector<Cell> all{Cell{draft.text({"Seluruh responden (indeks)", "All respondents (index)"})},
                          number(draft.words.count(draft.figures.pooled.n))};
    for (auto const& figure : draft.figures.pooled.values)
        all.push_back({draft.words.index(figure), Align::centre});
    all.push_back({draft.words.index(draft.figures.pooled.index), Align::centre});
    table.rows.push_back(std::move(all));
    for (auto const position : shown) {
        auto const& unit = draft.figures.units[position];
        std::vector<Cell> row{Cell{unit.name}, number(draft.words.count(unit.n))};
        for (std::size_t value = 0; value < unit.values.size(); ++value)
            row.push_back(difference_cell(draft, unit.values[value], draft.figures.pooled.values[value]));
        row.push_back(difference_cell(draft, unit.index, draft.figures.pooled.index));
        row.back().bold = true;
        table.rows.push_back(std::move(row));
    }
    draft.blocks.emplace_back(std::move(table));
    draft.note(
        {"Biru: di atas seluruh responden; jingga: di bawahnya; makin pekat makin besar (2,5; 5; 10 poin). "
         "Selisih dihitung sebelum dibulatkan. Selisih unit kecil mudah berubah oleh beberapa jawaban.",
         "Blue: above all respondents; orange: below; the deeper the larger (2.5, 5, 10 points). Differences "
         "are "
         "computed before rounding. Those of small units change with a few answers."});
    add_code_note(draft);
    if (shown.size() < sorted.size())
        draft.note(
            {std::to_string(sorted.size() - shown.size()) + " unit di antaranya ada di lembar Rekap.",
             std::to_string(sorted.size() - shown.size()) + " units between them stand on the sheet Recap."});
    if (auto const hidden = hidden_units(draft.figures); hidden > 0)
        draft.note(
            {std::to_string(hidden) + " unit tidak ditampilkan: respondennya terlalu sedikit, atau angkanya "
                                      "membuat angka yang tersembunyi dapat dihitung.",
             std::to_string(hidden) + " units are not shown: they have too few respondents, or their figures "
                                      "would give hidden ones away."});
}

void add_groups(Draft& draft) {
    if (draft.figures.breakdowns.empty()) {
        draft.body({"Survei ini tidak menanyakan kelompok lain (jenis kelamin, generasi, dan sebagainya).",
                    "This survey asked for no other groups (gender, generation, and so on)."});
        return;
    }
    for (auto const& table : draft.figures.breakdowns)
        add_breakdown(draft, table);
    draft.note(
        {"Uji Welch; “nyata” berarti p terkoreksi (Holm) di bawah 0,05. Kelompok yang disembunyikan tidak "
         "ikut "
         "diuji.",
         "Welch's test; “significant” is a corrected p (Holm) below 0.05. Hidden groups are not compared."});
}

void add_response(Draft& draft) {
    auto const& figures = draft.figures;
    if (figures.rows)
        draft.body({draft.words.whole(*figures.rows) + " baris diterima, " +
                        draft.words.whole(figures.left_out.value_or(0.0)) +
                        " tidak dipakai (alasannya ada di lembar "
                        "Catatan), " +
                        draft.words.whole(figures.used.value_or(0.0)) + " responden dipakai.",
                    draft.words.whole(*figures.rows) + " rows were received, " +
                        draft.words.whole(figures.left_out.value_or(0.0)) +
                        " were not used (the sheet Notes says why), " +
                        draft.words.whole(figures.used.value_or(0.0)) + " respondents were used."});
    if (figures.blank_share.number)
        draft.body({draft.words.percent(figures.blank_share) + " % sel jawaban kosong.",
                    draft.words.percent(figures.blank_share) + " % of the cells of answers are blank."});
    if (figures.headcounts.empty())
        draft.body({"Jumlah orang tiap unit belum diisi (lembar Populasi), sehingga tingkat respons tiap "
                    "unit tidak dapat "
                    "dihitung.",
                    "The headcount of each unit is not filled in (sheet Population), so there is no response "
                    "rate by "
                    "unit."});
    else
        add_rates(draft);
}

void add_all_units(Draft& draft) {
    auto table = recap_table(draft, "Rekap", draft.text({"Indeks tiap unit", "Index of each unit"}),
                             draft.figures.units, draft.text({"Unit", "Unit"}));
    add_row(draft, table, draft.figures.pooled, {"Gabungan responden", "Pooled respondents"});
    add_row(draft, table, draft.figures.mean_of_units, {"Rata-rata unit", "Mean of units"});
    draft.blocks.emplace_back(std::move(table));
    add_code_note(draft);
}

void add_all_groups(Draft& draft) {
    std::size_t count = 0;
    for (auto const& breakdown : draft.figures.breakdowns)
        draft.blocks.emplace_back(recap_table(draft, "Kelompok " + std::to_string(++count),
                                              draft.text({"Indeks menurut ", "Index by "}) + breakdown.by,
                                              breakdown.groups, breakdown.by));
}

} // namespace berakhlak::workbook::report
