#include "workbook/report/contents.hpp"

#include "workbook/report/sections.hpp"
#include "workbook/report/shapes.hpp"

namespace berakhlak::workbook::report {

namespace {

constexpr std::size_t units_of_summary = 40;

void write_brief(Draft& draft) {
    add_cover(draft);
    draft.heading(1, {"Ringkasan untuk pimpinan", "Summary for the head of the office"});
    add_summary(draft);
    add_health(draft);
    draft.page();
    auto const value = draft.words.value_word();
    draft.heading(1, {"Tiap " + value, "Each " + value});
    add_values(draft);
    add_changes(draft);
    draft.heading(1, {"Tiap perilaku", "Each item"});
    add_items(draft);
    if (!draft.figures.gap_items.empty() || !draft.figures.pick_items.empty()) {
        draft.heading(1, {"Aspirasi", "What people want"});
        add_wishes(draft);
    }
    draft.page();
    draft.heading(1, {"Tiap unit", "Each unit"});
    add_units(draft, units_of_summary);
    draft.heading(1, {"Kelompok", "Groups"});
    add_groups(draft);
    draft.heading(1, {"Responden", "Respondents"});
    add_response(draft);
    draft.heading(1, {"Rekomendasi", "Recommendations"});
    add_recommendations(draft);
    draft.heading(1, {"Cara membaca angka", "How to read the figures"});
    add_method(draft);
    add_signature(draft);
}

} // namespace

Blocks contents(Figures const& figures, Particulars const& particulars) {
    Draft draft(figures, particulars);
    if (particulars.shape == Shape::brief)
        write_brief(draft);
    else if (figures.instrument->report.outline == core::Outline::public_service)
        write_public_service(draft);
    else
        write_agency(draft);
    return std::move(draft.blocks);
}

} // namespace berakhlak::workbook::report
