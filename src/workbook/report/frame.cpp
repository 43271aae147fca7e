// What the office writes itself: recommendations and the signature. And how the figures came about.
#include "workbook/report/judgement.hpp"
#include "workbook/report/sections.hpp"
#include "workbook/results/method_lines.hpp"

#include <algorithm>

namespace berakhlak::workbook::report {

namespace {

constexpr std::size_t most_findings = 5, items_in_table = 2;

// What the figures say should be looked at, the most certain first.
std::vector<std::string> findings(Draft const& draft) {
    std::vector<std::string> found;
    for (auto const value : values_standing(draft.figures, Standing::lower))
        found.push_back(
            draft.text({draft.words.value(value) + " nyata di bawah indeks keseluruhan (" +
                            draft.words.index(draft.figures.values[value].index) + ")",
                        draft.words.value(value) + " is significantly below the index as a whole (" +
                            draft.words.index(draft.figures.values[value].index) + ")"}));
    for (auto const unit : units_in_lower_category(draft.figures, draft.words))
        found.push_back(draft.text({draft.figures.units[unit].name + ": kategori di bawah keseluruhan (" +
                                        draft.words.index(draft.figures.units[unit].index) + ")",
                                    draft.figures.units[unit].name + ": a lower category than the whole (" +
                                        draft.words.index(draft.figures.units[unit].index) + ")"}));
    auto const sorted = items_by_figure(draft.figures);
    bool const picks = draft.instrument.kind == core::Kind::picks;
    for (std::size_t i = 0; i < std::min(items_in_table, sorted.size()); ++i) {
        auto const position = sorted[sorted.size() - 1 - i];
        auto const item =
            picks ? draft.figures.pick_items[position].item : draft.figures.scale_items[position].item;
        found.push_back(draft.text({"Terendah: ", "Lowest: "}) + draft.instrument.items[item].code + " " +
                        draft.words.item(item) + " (" +
                        (picks ? draft.words.percent(draft.figures.pick_items[position].percent) + " %"
                               : draft.words.index(draft.figures.scale_items[position].index)) +
                        ")");
    }
    if (found.size() > most_findings)
        found.resize(most_findings);
    return found;
}

} // namespace

void add_recommendations(Draft& draft) {
    Table table{"Tindak lanjut",
                draft.text({"Rencana tindak lanjut", "Follow-up plan"}),
                {0.9, 5.6, 4.6, 2.6, 3.0},
                {},
                1,
                false,
                true,
                {}};
    table.rows.push_back({head(draft.text({"No", "No"})), head(draft.text({"Temuan", "Finding"})),
                          head(draft.text({"Tindak lanjut", "What to do"})),
                          head(draft.text({"Waktu", "Until when"})),
                          head(draft.text({"Penanggung jawab", "Who"}))});
    auto const lines = findings(draft);
    auto const fill = Cell{"[\u2026]", Align::centre};
    for (std::size_t i = 0; i < std::max<std::size_t>(lines.size() + 1, 3); ++i)
        table.rows.push_back({{std::to_string(i + 1), Align::centre},
                              i < lines.size() ? Cell{lines[i]} : fill,
                              fill,
                              fill,
                              fill});
    draft.blocks.emplace_back(std::move(table));
    draft.note(
        {"Temuan berasal dari angka laporan ini; kolom lainnya diisi oleh instansi.",
         "Findings come from the figures of this report; the other columns are for the office to fill in."});
}

void add_signature(Draft& draft) {
    Table table{"Tanda tangan", {}, {9.0, 8.0}, {}, 0, false, false, {}};
    auto const who = draft.particulars.head.empty() ? "[" + draft.text({"Jabatan", "Position"}) + "]"
                                                    : draft.particulars.head;
    table.rows = {{Cell{}, Cell{"[" + draft.text({"Tempat, tanggal", "Place, date"}) + "]"}},
                  {Cell{}, Cell{who}},
                  {Cell{}, Cell{"\n\n\n"}},
                  {Cell{}, Cell{"[" + draft.text({"Nama", "Name"}) + "]"}},
                  {Cell{}, Cell{"NIP [\u2026]"}}};
    draft.blocks.emplace_back(std::move(table));
}

void add_method(Draft& draft) {
    for (auto const& line : method_lines(draft.instrument))
        draft.paragraph(Look::bullet, draft.text(line));
    draft.paragraph(
        Look::bullet,
        draft.text({"Selang kepercayaan 95 % menganggap responden sampel acak; makin sempit makin teliti. "
                    "Kekuatan dan prioritas: selang nilainya tidak bersinggungan dengan selang indeks "
                    "keseluruhan.",
                    "The 95 % confidence intervals take respondents for a random sample; the narrower, the "
                    "more precise. Strengths and priorities: the interval of the value does not touch that "
                    "of the index as a whole."}));
    draft.paragraph(
        Look::bullet,
        draft.text(
            {"Angka dibulatkan paling akhir, sehingga selisih angka yang tampak dapat berbeda satu pada "
             "digit terakhir.",
             "Figures are rounded last, so that differences of the figures shown may be off by one in "
             "the last digit."}));
    if (draft.figures.alpha.number)
        draft.paragraph(Look::bullet, draft.text({"Reliabilitas semua butir (alpha Cronbach): ",
                                                  "Reliability of all items (Cronbach's alpha): "}) +
                                          draft.words.decimal(*draft.figures.alpha.number, 2) + ".");
    if (draft.words.language() == draft.figures.language)
        draft.paragraph(Look::bullet, draft.figures.source);
}

} // namespace berakhlak::workbook::report
