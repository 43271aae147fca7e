// A report while it is being put together: what it is made of, and the blocks so far. Knows no UNO.
#pragma once

#include "workbook/report/blocks.hpp"
#include "workbook/report/particulars.hpp"
#include "workbook/report/words.hpp"

namespace berakhlak::workbook::report {

struct Draft {
    Draft(Figures const& all, Particulars const& said)
        : figures(all), instrument(*all.instrument), words(all, said.language), particulars(said) {}

    [[nodiscard]] std::string text(core::Text const& in_two) const { return words.text(in_two); }

    void heading(int level, core::Text const& title) { blocks.emplace_back(Heading{level, text(title)}); }
    void paragraph(Look look, std::string text, std::string opening = {}) {
        blocks.emplace_back(Paragraph{look, std::move(text), std::move(opening)});
    }
    void body(core::Text const& sentence) { paragraph(Look::body, text(sentence)); }
    void note(core::Text const& sentence) { paragraph(Look::note, text(sentence)); }
    void fill_in(core::Text const& what) { paragraph(Look::fill_in, "[" + text(what) + "]"); }
    void page() { blocks.emplace_back(PageBreak{}); }

    Figures const& figures;
    core::Instrument const& instrument;
    Words words;
    Particulars const& particulars;
    Blocks blocks;
};

/// "Nama", in the header of a table.
[[nodiscard]] inline Cell head(std::string text) {
    return {std::move(text), Align::centre};
}
[[nodiscard]] inline Cell number(std::string text) {
    return {std::move(text), Align::right};
}

} // namespace berakhlak::workbook::report
