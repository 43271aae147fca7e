// Annexes of items: every one with its figures.
#include "workbook/report/sections.hpp"

namespace berakhlak::workbook::report {

namespace {

void add_scale_items(Draft& draft) {
    auto const& words = draft.words;
    auto const levels = draft.instrument.scale.levels.size();
    Table table{"Butir",
                draft.text({"Jawaban tiap butir", "Answers to each item"}),
                {1.2, 6.0, 1.1, 1.2},
                {},
                1,
                true,
                true,
                {}};
    table.rows.push_back({head(draft.text({"Kode", "Code"})), head(draft.text({"Butir", "Item"})), head("n"),
                          head(draft.text({"Rerata", "Mean"}))});
    for (auto const& level : draft.instrument.scale.levels) {
        table.rows[0].push_back(head("% " + words.decimal(level.score, 0)));
        table.widths.push_back(1.15);
    }
    table.rows[0].push_back(head(draft.text({"Indeks", "Index"})));
    table.widths.push_back(1.4);
    for (auto const& item : draft.figures.scale_items) {
        std::vector<Cell> row{{draft.instrument.items[item.item].code, Align::centre},
                              Cell{words.item(item.item)},
                              number(words.count(item.n)),
                              number(item.mean.number ? words.decimal(*item.mean.number, 2)
                                                      : words.instead(item.mean.instead))};
        for (std::size_t level = 0; level < levels; ++level)
            row.push_back(number(words.percent(item.shares[level])));
        row.push_back(number(words.index(item.index)));
        table.rows.push_back(std::move(row));
    }
    draft.blocks.emplace_back(std::move(table));
}

void add_picked_items(Draft& draft) {
    auto const& words = draft.words;
    Table table{"Butir",
                draft.text({"Perilaku yang dipilih", "Behaviours picked"}),
                {1.2, 8.2, 3.4, 1.7, 2.0},
                {},
                1,
                true,
                true,
                {}};
    table.rows.push_back({head(draft.text({"Kode", "Code"})), head(draft.text({"Perilaku", "Behaviour"})),
                          head(draft.text({"Nilai", "Value"})), head(draft.text({"Suara", "Votes"})),
                          head(draft.text({"% responden", "% of respondents"}))});
    for (auto const& item : draft.figures.pick_items) {
        auto const& rules = draft.instrument.items[item.item];
        table.rows.push_back(
            {{rules.code, Align::centre},
             Cell{words.item(item.item)},
             Cell{rules.value ? words.value(*rules.value) : draft.text({"(penghambat)", "(limiting)"})},
             number(words.count(item.votes)),
             number(words.percent(item.percent))});
    }
    draft.blocks.emplace_back(std::move(table));
}

} // namespace

void add_all_items(Draft& draft) {
    if (draft.instrument.kind == core::Kind::likert)
        add_scale_items(draft);
    else
        add_picked_items(draft);
}

} // namespace berakhlak::workbook::report
