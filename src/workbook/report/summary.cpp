// The cover, and the page for the head of the office.
#include "core/index/culture.hpp"
#include "workbook/report/judgement.hpp"
#include "workbook/report/sections.hpp"

#include <algorithm>

namespace berakhlak::workbook::report {

namespace {

constexpr std::size_t most_named = 3;
constexpr std::uint32_t headline_background = 0x1F4E79, side_background = 0xEAF1F8;

std::string title_of(Draft const& draft) {
    auto const& said = draft.particulars;
    if (!said.title.empty())
        return said.title;
    if (draft.words.is_public_survey())
        return draft.text({"Laporan Survei Kepuasan Masyarakat", "Report on the Public Satisfaction Survey"});
    return draft.text({"Laporan Survei ", "Survey Report: "}) + draft.words.index_name();
}

std::string whole(Draft const& draft) {
    return draft.words.is_public_survey() ? draft.text({"pengguna layanan", "users"})
                                          : draft.text({"pegawai", "staff"});
}

// "Adaptif (36,9)"
std::string named(Draft const& draft, std::size_t value) {
    return draft.words.value(value) + " (" + draft.words.index(draft.figures.values[value].index) + ")";
}
std::string named_unit(Draft const& draft, std::size_t unit) {
    auto const& group = draft.figures.units[unit];
    return group.name + " (" + draft.words.index(group.index) + ")";
}
template <class Name>
std::string names(Draft const& draft, std::vector<std::size_t> positions, Name const& name) {
    auto const more = positions.size() > most_named ? positions.size() - most_named : 0;
    positions.resize(positions.size() - more);
    std::vector<std::string> list;
    list.reserve(positions.size() + 1);
    for (auto const position : positions)
        list.push_back(name(draft, position));
    if (more > 0)
        list.push_back(std::to_string(more) + draft.text({" lainnya", " more"}));
    return draft.words.list(list);
}

void add_headline(Draft& draft) {
    auto const& total = draft.figures.total;
    auto const& words = draft.words;
    Table table{"Ringkasan", {}, {3.8, 5.0, 4.4, 3.8}, {}, 0, false, false, {}, true};
    auto const interval = words.interval(total);
    auto const letter = words.letter(total.index);
    auto const caption = [](std::string text) {
        return Cell{std::move(text), Align::centre, side_background};
    };
    auto const value = [](std::string text) {
        return Cell{std::move(text), Align::centre, side_background, true};
    };
    auto const rate = draft.figures.population && draft.figures.used && *draft.figures.population > 0.0
                          ? words.decimal(100.0 * *draft.figures.used / *draft.figures.population) + " %"
                          : std::string();
    auto const respondents = draft.figures.used ? words.whole(*draft.figures.used) : words.count(total.n);
    table.rows = {
        {Cell{words.index(total.index), Align::centre, headline_background, true, true},
         value(letter.empty() ? words.instead({}) : letter + " \u2013 " + words.category(total.index)),
         value(interval.empty() ? words.instead({}) : interval),
         value(rate.empty() ? respondents : respondents + " (" + rate + ")")},
        {Cell{words.index_name(), Align::centre, headline_background, false, true},
         caption(draft.text({"kategori", "category"})),
         caption(draft.text({"selang kepercayaan 95 %", "95 % confidence interval"})),
         caption(rate.empty() ? draft.text({"responden", "respondents"})
                              : draft.text({"responden (tingkat respons)", "respondents (response rate)"}))}};
    draft.blocks.emplace_back(std::move(table));
}

// The values that stand out on one side, or that none does.
void add_standing(Draft& draft, Standing standing, core::Text const& heading, core::Text const& comparison) {
    auto const found = values_standing(draft.figures, standing);
    auto const& word = draft.words.value_word();
    auto const than = draft.text({" nyata " + comparison.id + " daripada indeks keseluruhan.",
                                  " significantly " + comparison.en + " than the index as a whole."});
    draft.paragraph(Look::bullet,
                    found.empty() ? draft.text({"Tidak ada " + word + " yang", "No " + word + " is"}) + than
                                  : names(draft, found, named) +
                                        draft.text({"", found.size() == 1 ? " is" : " are"}) + than,
                    draft.text(heading));
}

void add_change_sentence(Draft& draft) {
    if (!draft.figures.before)
        return;
    auto const change = change_of(draft.figures.before->total, draft.figures.total);
    if (!change)
        return;
    auto const then = draft.words.index(draft.figures.before->total.index);
    auto const points = draft.words.change(change->difference);
    auto const range = draft.words.change(change->lower) + draft.text({" s.d. ", " to "}) +
                       draft.words.change(change->upper);
    draft.paragraph(Look::bullet,
                    draft.text(change->significant()
                                   ? core::Text{points + " poin dari " + then + " (selang 95 %: " + range +
                                                    "); perubahannya nyata.",
                                                points + " points from " + then + " (95 % interval: " +
                                                    range + "); the change is significant."}
                                   : core::Text{"tidak berbeda nyata dari " + then + " (" + points +
                                                    " poin; selang 95 %: " + range + ").",
                                                "not significantly different from " + then + " (" + points +
                                                    " points; 95 % interval: " + range + ")."}),
                    draft.text({"Terhadap survei sebelumnya: ", "Since the survey before: "}));
}

void add_unit_sentence(Draft& draft) {
    auto shown = units_by_index(draft.figures);
    if (shown.size() < 2)
        return;
    auto const below = units_in_lower_category(draft.figures, draft.words);
    std::string sentence;
    if (!below.empty()) {
        sentence = draft.text({"Kategorinya di bawah kategori keseluruhan: ",
                               "In a lower category than the whole: "}) +
                   names(draft, below, named_unit) + ".";
    } else {
        std::ranges::reverse(shown);
        shown.resize(std::min(shown.size(), most_named));
        sentence =
            draft.text({"Tidak ada unit yang kategorinya di bawah kategori keseluruhan. Indeks terendah: ",
                        "No unit is in a lower category than the whole. The lowest indices: "}) +
            names(draft, shown, named_unit) +
            draft.text({"; urutan unit kecil mudah berubah oleh beberapa jawaban.",
                        "; the order of small units changes with a few answers."});
    }
    if (auto const hidden = hidden_units(draft.figures); hidden > 0)
        sentence += " " + std::to_string(hidden) +
                    draft.text({" unit tidak ditampilkan karena respondennya terlalu sedikit.",
                                " units are not shown: they have too few respondents."});
    draft.paragraph(Look::bullet, sentence,
                    draft.text({"Unit yang perlu perhatian: ", "Units to look after: "}));
}

void add_national_sentence(Draft& draft) {
    if (!draft.figures.national_year)
        return;
    std::vector<std::string> higher, lower;
    for (std::size_t value = 0; value < draft.figures.values.size(); ++value) {
        auto const where = against_national(draft.figures.values[value]);
        if (where == Standing::higher)
            higher.push_back(draft.words.value(value));
        if (where == Standing::lower)
            lower.push_back(draft.words.value(value));
    }
    auto const year = std::to_string(*draft.figures.national_year);
    std::string sentence;
    if (!higher.empty())
        sentence =
            draft.text({"nyata lebih tinggi pada ", "significantly higher in "}) + draft.words.list(higher);
    if (!lower.empty())
        sentence += (sentence.empty() ? "" : "; ") +
                    draft.text({"nyata lebih rendah pada ", "significantly lower in "}) +
                    draft.words.list(lower);
    if (higher.size() + lower.size() < draft.figures.values.size())
        sentence += (sentence.empty() ? "" : "; ") +
                    (sentence.empty() ? draft.text({"tidak berbeda nyata pada semua nilai",
                                                    "not significantly different in any value"})
                                      : draft.text({"pada nilai lainnya tidak berbeda nyata",
                                                    "no significant difference in the others"}));
    draft.paragraph(Look::bullet, sentence + ".",
                    draft.text({"Terhadap angka nasional " + year + ": ",
                                "Against the national figures of " + year + ": "}));
}

void add_respondents(Draft& draft) {
    auto const& figures = draft.figures;
    auto const counted = figures.total.n.number;
    std::string sentence;
    if (figures.population && figures.used) {
        sentence =
            draft.text({draft.words.whole(*figures.used) + " dari " + draft.words.whole(*figures.population) +
                            " " + whole(draft) + " menjawab.",
                        draft.words.whole(*figures.used) + " of " + draft.words.whole(*figures.population) +
                            " " + whole(draft) + " answered."});
    } else if (figures.used) {
        sentence =
            draft.text({draft.words.whole(*figures.used) + " responden. Jumlah seluruh " + whole(draft) +
                            " tidak dicatat, sehingga tingkat respons tidak dapat dihitung.",
                        draft.words.whole(*figures.used) + " respondents. The number of all " + whole(draft) +
                            " is not recorded, so there is no response rate."});
    }
    if (figures.used && counted && *counted < *figures.used)
        sentence += draft.text({" Indeks dihitung dari " + draft.words.whole(*counted) + " responden; " +
                                    draft.words.whole(*figures.used - *counted) +
                                    " lainnya tidak memberi jawaban yang dapat dihitung.",
                                " The index is of " + draft.words.whole(*counted) +
                                    " respondents; the other " + draft.words.whole(*figures.used - *counted) +
                                    " gave no answer that can be counted."});
    if (!sentence.empty())
        draft.paragraph(Look::bullet, sentence, draft.text({"Responden: ", "Respondents: "}));
}

} // namespace

void add_cover(Draft& draft) {
    auto const& said = draft.particulars;
    draft.paragraph(Look::cover_emblem, "[" + draft.text({"Lambang instansi", "Emblem of the agency"}) + "]");
    draft.paragraph(Look::cover_agency, said.agency.empty()
                                            ? "[" + draft.text({"Nama instansi", "Name of the agency"}) + "]"
                                            : said.agency);
    draft.paragraph(Look::cover_title, title_of(draft));
    if (!said.year.empty())
        draft.paragraph(Look::cover_line, draft.text({"Tahun ", "Year "}) + said.year);
    draft.paragraph(Look::cover_line,
                    said.dates.empty()
                        ? "[" + draft.text({"Waktu pelaksanaan survei", "Dates of the survey"}) + "]"
                        : draft.text({"Survei dilaksanakan ", "Survey of "}) + said.dates);
    draft.page();
}

void add_conclusions(Draft& draft) {
    add_standing(draft, Standing::higher, {"Kekuatan: ", "Strengths: "}, {"lebih tinggi", "higher"});
    add_standing(draft, Standing::lower, {"Prioritas: ", "Priorities: "}, {"lebih rendah", "lower"});
    add_change_sentence(draft);
    add_national_sentence(draft);
    add_unit_sentence(draft);
}

void add_summary(Draft& draft) {
    auto const& total = draft.figures.total;
    auto const& words = draft.words;
    auto const letter = words.letter(total.index);
    auto const whose = draft.particulars.agency.empty() ? std::string() : " " + draft.particulars.agency;
    auto const when = draft.particulars.year.empty() ? std::string() : " " + draft.particulars.year;
    std::string lead;
    if (total.index.number)
        lead = draft.text(
            {words.index_name() + whose + when + " adalah " + words.index(total.index) + " dari 100" +
                 (letter.empty() ? "." : ", kategori " + letter + " (" + words.category(total.index) + ")."),
             "The " + words.index_name() + (whose.empty() ? "" : " of" + whose) + when + " is " +
                 words.index(total.index) + " of 100" +
                 (letter.empty() ? "."
                                 : ", category " + letter + " (" + words.category(total.index) + ").")});
    else
        lead = draft.text(
            {"Indeks keseluruhan tidak dapat ditampilkan (" + words.instead(total.index.instead) + ").",
             "The index as a whole can't be shown (" + words.instead(total.index.instead) + ")."});
    draft.paragraph(Look::lead, lead);
    add_headline(draft);
    add_respondents(draft);
    add_conclusions(draft);
}

void add_health(Draft& draft) {
    if (draft.figures.health.empty())
        return;
    auto const& words = draft.words;
    Table table{"Kesehatan Budaya",
                draft.text({"Indeks kesehatan budaya", "Indices of the culture's health"}),
                {7.4, 1.5, 1.6, 1.4, 2.9, 2.7},
                {},
                1,
                false,
                true,
                {1}};
    table.rows.push_back({head(draft.text({"Indeks", "Index"})), head("n"),
                          head(draft.text({"Angka", "Figure"})), head(draft.text({"Huruf", "Letter"})),
                          head(draft.text({"Kategori", "Category"})),
                          head(draft.text({"Selang 95 %", "95 % interval"}))});
    core::CultureHealth const none; // for the names alone
    auto const indices = core::named_indices(none);
    for (std::size_t i = 0; i < draft.figures.health.size(); ++i) {
        auto const& result = draft.figures.health[i];
        table.rows.push_back({Cell{draft.text(indices.at(i).name)},
                              number(words.count(result.n)),
                              number(words.index(result.index)),
                              {words.letter(result.index), Align::centre},
                              {words.category(result.index), Align::centre},
                              {words.interval(result), Align::centre}});
    }
    draft.blocks.emplace_back(std::move(table));
    if (draft.instrument.built_in_definition)
        draft.note(
            {"Rumus keseimbangan, energi positif, keselarasan, dan total adalah definisi bawaan: tidak "
             "diterbitkan resmi.",
             "The formulas of balance, positive energy, alignment, and the total are built-in definitions: "
             "nobody publishes them."});
}

} // namespace berakhlak::workbook::report
