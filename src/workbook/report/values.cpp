// Values against the whole and the nation; items; wishes.
#include "workbook/report/judgement.hpp"
#include "workbook/report/sections.hpp"

#include <algorithm>
#include <cctype>

namespace berakhlak::workbook::report {

namespace {

constexpr std::size_t items_named = 3, wishes_named = 6;
constexpr std::uint32_t own_colour = 0x1F4E79, national_colour = 0xC55A11, wish_colour = 0x2E8B57;

core::Text standing_words(Standing standing) {
    switch (standing) {
    case Standing::higher:
        return {"lebih tinggi", "higher"};
    case Standing::lower:
        return {"lebih rendah", "lower"};
    case Standing::not_different:
        return {"tidak berbeda nyata", "no significant difference"};
    default:
        return {"\u2013", "\u2013"};
    }
}

void add_values_chart(Draft& draft) {
    auto const& figures = draft.figures;
    Chart chart{
        ChartKind::marked,
        draft.text({"Indeks tiap " + draft.words.value_word(), "Index of each " + draft.words.value_word()}),
        {},
        {{draft.text({"Survei ini", "This survey"}), own_colour, {}}},
        draft.instrument.bands.decimals};
    if (figures.national_year)
        chart.series.push_back(
            {draft.text({"Nasional ", "National "}) + std::to_string(*figures.national_year),
             national_colour,
             {}});
    for (std::size_t value = 0; value < figures.values.size(); ++value) {
        chart.categories.push_back(draft.words.value(value));
        chart.series[0].figures.push_back(figures.values[value].index.number);
        if (figures.national_year)
            chart.series[1].figures.push_back(figures.values[value].national.number);
    }
    draft.blocks.emplace_back(std::move(chart));
}

// At a word's end, for the axis of a chart.
std::string shortened(std::string const& text, std::size_t most) {
    if (text.size() <= most)
        return text;
    auto const space = text.rfind(' ', most);
    return text.substr(0, space == text.npos ? most : space) + "\u2026";
}

std::string item_label(Draft const& draft, std::size_t item) {
    constexpr std::size_t letters = 42;
    return draft.instrument.items[item].code + " " + shortened(draft.words.item(item), letters);
}

// From the lowest level to the highest: orange over grey to blue.
std::uint32_t level_colour(std::size_t level, std::size_t levels) {
    constexpr std::uint32_t dark_orange = 0xB8500C, orange = 0xF0A868, grey = 0xBFBFBF, blue = 0x7FB2DE,
                            dark_blue = 0x1F5C99;
    bool const upper = 2 * level + 1 > levels;
    if (2 * level + 1 == levels)
        return grey;
    bool const end = level == 0 || level + 1 == levels;
    return upper ? (end ? dark_blue : blue) : (end ? dark_orange : orange);
}

void add_answer_bars(Draft& draft) {
    auto const& levels = draft.instrument.scale.levels;
    Chart chart{ChartKind::stacked,
                draft.text({"Jawaban untuk tiap butir, persen responden yang menjawab",
                            "Answers to each item, percent of those who answered"}),
                {},
                {},
                0};
    for (std::size_t level = 0; level < levels.size(); ++level) {
        auto name = draft.words.decimal(levels[level].score, 0);
        if (draft.words.language() == core::Language::indonesian && !levels[level].words.empty())
            name += " " + levels[level].words.front();
        chart.series.push_back({name, level_colour(level, levels.size()), {}});
    }
    for (auto const& item : draft.figures.scale_items) {
        if (item.shares.empty() || !item.shares.front().number)
            continue;
        chart.categories.push_back(item_label(draft, item.item));
        for (std::size_t level = 0; level < levels.size(); ++level)
            chart.series[level].figures.push_back(item.shares[level].number);
    }
    draft.blocks.emplace_back(std::move(chart));
}

void add_pick_bars(Draft& draft, std::vector<std::size_t> const& positions, core::Text const& caption,
                   bool both) {
    Chart chart{
        ChartKind::bars, draft.text(caption), {}, {{draft.text({"Saat ini", "Current"}), own_colour, {}}}, 1};
    if (both)
        chart.series.push_back({draft.text({"Diharapkan", "Expected"}), wish_colour, {}});
    for (auto const position : positions) {
        auto const& item = draft.figures.pick_items[position];
        chart.categories.push_back(item_label(draft, item.item));
        chart.series[0].figures.push_back(item.percent.number);
        if (both)
            chart.series[1].figures.push_back(item.expected.number);
    }
    draft.blocks.emplace_back(std::move(chart));
}

// The best and the worst items as a table of one figure.
void add_extremes(Draft& draft, std::vector<std::size_t> const& sorted) {
    bool const picks = draft.instrument.kind == core::Kind::picks;
    Table table{"Butir menonjol",
                picks ? draft.text({"Perilaku yang paling dan paling jarang dipilih sebagai budaya saat ini",
                                    "Behaviours that most and fewest picked as the current culture"})
                      : draft.text({"Butir dengan indeks tertinggi dan terendah",
                                    "Items with the highest and the lowest index"}),
                {1.4, 9.8, 4.0, 2.3},
                {},
                1,
                false,
                true,
                {}};
    table.rows.push_back(
        {head(draft.text({"Kode", "Code"})), head(draft.text({"Butir", "Item"})),
         head(draft.text({"Nilai", "Value"})),
         head(picks ? draft.text({"% responden", "% of respondents"}) : draft.text({"Indeks", "Index"}))});
    auto const line = [&](std::size_t position) {
        auto const item =
            picks ? draft.figures.pick_items[position].item : draft.figures.scale_items[position].item;
        auto const& rules = draft.instrument.items[item];
        table.rows.push_back({{rules.code, Align::centre},
                              Cell{draft.words.item(item)},
                              Cell{rules.value ? draft.words.value(*rules.value) : std::string()},
                              number(picks ? draft.words.percent(draft.figures.pick_items[position].percent)
                                           : draft.words.index(draft.figures.scale_items[position].index))});
    };
    auto const each = std::min(items_named, sorted.size() / 2);
    for (std::size_t i = 0; i < each; ++i)
        line(sorted[i]);
    for (std::size_t i = sorted.size() - each; i < sorted.size(); ++i)
        line(sorted[i]);
    draft.blocks.emplace_back(std::move(table));
    draft.note({"Urutan menurut angka; beda yang kecil antarbutir belum tentu berarti.",
                "In the order of the figures; small differences between items need not mean anything."});
}

void add_expectations(Draft& draft) {
    std::vector<std::string> first;
    for (auto const& item : draft.figures.gap_items)
        if (item.quadrant == 1)
            first.push_back(draft.instrument.items[item.item].code + " " + draft.words.item(item.item));
    draft.paragraph(
        Look::body,
        first.empty()
            ? draft.text(
                  {"Tidak ada butir di kuadran prioritas utama (harapan tinggi, kinerja rendah).",
                   "No item is in the quadrant of first priority (high expectation, low performance)."})
            : draft.text({"Prioritas utama (harapan di atas rerata, kinerja di bawahnya): ",
                          "First priority (expectation above the mean, performance below it): "}) +
                  draft.words.list(first) + ".");
}

} // namespace

void add_values(Draft& draft) {
    auto const& figures = draft.figures;
    auto const& words = draft.words;
    bool const national = figures.national_year.has_value();
    Table table{"Tiap nilai",
                draft.text({"Indeks tiap " + words.value_word(), "Index of each " + words.value_word()}),
                national ? std::vector<double>{4.0, 1.4, 1.5, 1.2, 2.6, 2.6, 1.8, 3.2}
                         : std::vector<double>{6.2, 1.6, 1.9, 1.4, 3.4, 3.2},
                {},
                1,
                national,
                true,
                {figures.values.size() + 1}};
    auto word = words.value_word();
    if (!word.empty())
        word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
    table.rows.push_back({head(word), head("n"), head(draft.text({"Indeks", "Index"})),
                          head(draft.text({"Huruf", "Letter"})), head(draft.text({"Kategori", "Category"})),
                          head(draft.text({"Selang 95 %", "95 % interval"}))});
    if (national) {
        table.rows[0].push_back(
            head(draft.text({"Nas. ", "Nat. "}) + std::to_string(*figures.national_year)));
        table.rows[0].push_back(head(draft.text({"Terhadap nasional", "Against national"})));
    }
    auto const line = [&](std::string name, Result const& result, bool with_national) {
        std::vector<Cell> row{Cell{std::move(name)},
                              number(words.count(result.n)),
                              number(words.index(result.index)),
                              {words.letter(result.index), Align::centre},
                              {words.category(result.index), Align::centre},
                              {words.interval(result), Align::centre}};
        if (national) {
            row.push_back(number(with_national ? words.percent(result.national) : std::string()));
            row.push_back(
                {with_national ? draft.text(standing_words(against_national(result))) : std::string(),
                 Align::centre});
        }
        table.rows.push_back(std::move(row));
    };
    for (std::size_t value = 0; value < figures.values.size(); ++value)
        line(words.value(value), figures.values[value], true);
    line(words.index_name(), figures.total, false);
    draft.blocks.emplace_back(std::move(table));
    if (national)
        draft.note(
            {"Angka nasional: yang diterbitkan KemenPANRB, rerata instansi. Lebih tinggi atau lebih rendah: "
             "di "
             "luar selang 95 % survei ini.",
             "National figures: as published by KemenPANRB, means of agencies. Higher or lower: outside the "
             "95 % interval of this survey."});
    add_values_chart(draft);
}

void add_changes(Draft& draft) {
    auto const& before = draft.figures.before;
    if (!before)
        return;
    auto const& words = draft.words;
    Table table{"Perubahan",
                draft.text({"Perubahan dari survei sebelumnya, poin indeks",
                            "Changes since the survey before, points of the index"}),
                {5.2, 2.0, 2.0, 2.2, 3.2, 3.2},
                {},
                1,
                false,
                true,
                {draft.figures.values.size() + 1}};
    table.rows.push_back({head(draft.text({"Indeks", "Index"})), head(draft.text({"Sebelumnya", "Before"})),
                          head(draft.text({"Sekarang", "Now"})), head(draft.text({"Perubahan", "Change"})),
                          head(draft.text({"Selang 95 %", "95 % interval"})),
                          head(draft.text({"Kesimpulan", "Conclusion"}))});
    auto const line = [&](std::string name, Result const& then, Result const& now) {
        auto const change = change_of(then, now);
        table.rows.push_back(
            {Cell{std::move(name)},
             number(words.index(then.index)),
             number(words.index(now.index)),
             number(words.difference(now.index, then.index)),
             {change
                  ? words.change(change->lower) + draft.text({" s.d. ", " to "}) + words.change(change->upper)
                  : words.instead({}),
              Align::centre},
             {change ? draft.text(change->significant() ? core::Text{"berubah nyata", "significant change"}
                                                        : standing_words(Standing::not_different))
                     : words.instead({}),
              Align::centre}});
    };
    for (std::size_t value = 0; value < draft.figures.values.size(); ++value)
        line(words.value(value), before->values[value], draft.figures.values[value]);
    line(words.index_name(), before->total, draft.figures.total);
    draft.blocks.emplace_back(std::move(table));
    draft.note(
        {"Selang perubahan dari selang kedua survei (Newcombe). Berubah nyata: selangnya tidak memuat 0.",
         "The interval of a change is made of those of both surveys (Newcombe). Significant: it does not "
         "contain 0."});
}

void add_items(Draft& draft) {
    auto const sorted = items_by_figure(draft.figures);
    if (sorted.size() < 2)
        return;
    if (draft.instrument.items.size() !=
        draft.instrument.values.size()) // else the table of values says it all
        add_extremes(draft, sorted);
    if (draft.instrument.kind == core::Kind::likert)
        add_answer_bars(draft);
    else
        add_pick_bars(draft, sorted,
                      {"Perilaku yang dipilih sebagai budaya saat ini, persen responden",
                       "Behaviours picked as the current culture, percent of respondents"},
                      false);
}

void add_wishes(Draft& draft) {
    if (!draft.figures.gap_items.empty())
        add_expectations(draft);
    std::vector<std::size_t> wished;
    for (std::size_t position = 0; position < draft.figures.pick_items.size(); ++position)
        if (draft.figures.pick_items[position].jump.number)
            wished.push_back(position);
    if (wished.empty())
        return;
    std::ranges::stable_sort(wished, [&](auto a, auto b) {
        return *draft.figures.pick_items[a].jump.number > *draft.figures.pick_items[b].jump.number;
    });
    auto const each = std::min(wishes_named, wished.size() / 2);
    Table table{"Aspirasi",
                draft.text({"Yang diharapkan lebih sering, dan yang diharapkan berkurang (persen responden)",
                            "What people want more of, and less of (percent of respondents)"}),
                {1.3, 9.0, 1.9, 2.4, 2.6},
                {},
                1,
                false,
                true,
                {}};
    table.rows.push_back({head(draft.text({"Kode", "Code"})), head(draft.text({"Perilaku", "Behaviour"})),
                          head(draft.text({"Saat ini", "Current"})),
                          head(draft.text({"Diharapkan", "Expected"})),
                          head(draft.text({"Lompatan (poin)", "Jump (points)"}))});
    auto const line = [&](std::size_t position) {
        auto const& item = draft.figures.pick_items[position];
        auto name = draft.words.item(item.item);
        if (!draft.instrument.items[item.item].value)
            name += draft.text({" (penghambat)", " (limiting)"});
        table.rows.push_back({{draft.instrument.items[item.item].code, Align::centre},
                              Cell{std::move(name)},
                              number(draft.words.percent(item.percent)),
                              number(draft.words.percent(item.expected)),
                              number(draft.words.change(*item.jump.number))});
    };
    for (std::size_t i = 0; i < each; ++i)
        line(wished[i]);
    for (std::size_t i = wished.size() - each; i < wished.size(); ++i)
        line(wished[i]);
    draft.blocks.emplace_back(std::move(table));
    wished.resize(each);
    add_pick_bars(draft, wished, {"Perilaku dengan lompatan terbesar", "Behaviours with the largest jumps"},
                  true);
}

} // namespace berakhlak::workbook::report
