#include "wizard/presenters/cleaning_page.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace berakhlak::wizard {

namespace {

using core::Language;
using core::Text;
using survey::CleaningChoices;
using survey::DateOrder;
using survey::DropReason;
using survey::Duplicates;
using survey::FindingKind;
using survey::InvalidAnswers;
using survey::Treatment;

constexpr std::size_t shown_examples = 5;
constexpr std::size_t not_submitted_line = survey::finding_kinds;

FindingKind kind_of(std::size_t line) {
    return static_cast<FindingKind>(line);
}

std::vector<Text> const treatments{{"dipakai", "used"}, {"tidak dipakai", "not used"}};
std::vector<Text> const duplicate_choices{{"semua dipakai", "all used"},
                                          {"hanya yang pertama", "only the first"},
                                          {"hanya yang terakhir", "only the last"}};
std::vector<Text> const invalid_choices{{"(pilih dahulu)", "(choose first)"},
                                        {"dianggap tidak dijawab", "counts as not answered"},
                                        {"responden tidak dipakai", "respondent not used"}};
constexpr std::array invalid_values = {InvalidAnswers::refuse, InvalidAnswers::as_missing,
                                       InvalidAnswers::drop_respondent};

Treatment* treatment_of(CleaningChoices& choices, std::size_t line) {
    if (line == not_submitted_line)
        return &choices.not_submitted;
    switch (kind_of(line)) {
    case FindingKind::test_answer:
        return &choices.test_answers;
    case FindingKind::before_start:
        return &choices.before_start;
    case FindingKind::incomplete:
        return &choices.incomplete;
    case FindingKind::straight_line:
        return &choices.straight_line;
    case FindingKind::wrong_picks:
        return &choices.wrong_picks;
    default:
        return nullptr;
    }
}

bool is_duplicate(std::size_t line) {
    return line != not_submitted_line && (kind_of(line) == FindingKind::duplicate_identity ||
                                          kind_of(line) == FindingKind::duplicate_answers);
}

DropReason reason_of(std::size_t line) {
    static std::map<FindingKind, DropReason> const reasons{
        {FindingKind::duplicate_identity, DropReason::duplicate},
        {FindingKind::duplicate_answers, DropReason::duplicate},
        {FindingKind::test_answer, DropReason::test_answer},
        {FindingKind::before_start, DropReason::before_start},
        {FindingKind::incomplete, DropReason::incomplete},
        {FindingKind::straight_line, DropReason::straight_line},
        {FindingKind::invalid_answer, DropReason::invalid_answer},
        {FindingKind::wrong_picks, DropReason::wrong_picks}};
    return line == not_submitted_line ? DropReason::not_submitted : reasons.at(kind_of(line));
}

std::size_t count_not_submitted(survey::Layout const& layout) {
    return static_cast<std::size_t>(
        std::count_if(layout.left_out.begin(), layout.left_out.end(), [](survey::LeftOutRow const& row) {
            return row.why == survey::NotAnAnswer::not_submitted;
        }));
}

} // namespace

Text FindingLine::text() const {
    auto const count = ": " + std::to_string(found);
    auto const out = std::to_string(dropped);
    return {name.id + count + " – " + choice.id + (dropped > 0 ? " (" + out + " baris keluar)" : ""),
            name.in(Language::english) + count + " – " + choice.in(Language::english) +
                (dropped > 0 ? " (" + out + " rows out)" : "")};
}

void CleaningPage::look() {
    draft_.prepare();
    if (draft_.prepared() && !draft_.survey().prepared.questions.empty())
        asked_date_order_ = true;
}

std::vector<FindingLine> CleaningPage::lines() const {
    std::vector<FindingLine> list;
    if (!draft_.prepared())
        return list;
    auto const& prepared = draft_.survey().prepared;
    // Of the two kinds of duplicates each row that is out counts once, with the kind that found it first.
    for (std::size_t line = 0; line <= not_submitted_line; ++line) {
        FindingLine entry;
        entry.name = line == not_submitted_line ? survey::name_of(DropReason::not_submitted)
                                                : survey::name_of(kind_of(line));
        entry.found = line == not_submitted_line ? count_not_submitted(draft_.survey().layout)
                                                 : prepared.found(kind_of(line));
        entry.dropped = entry.found == 0 ? 0 : prepared.dropped_for(reason_of(line));
        entry.choice = choices(line)[choice(line)];
        list.push_back(std::move(entry));
    }
    return list;
}

// A database counts without looking at rows one by one.
bool CleaningPage::is_left_to_database(std::size_t line) const {
    return draft_.database() && (line == not_submitted_line || kind_of(line) != FindingKind::invalid_answer);
}

std::vector<Text> CleaningPage::choices(std::size_t line) const {
    if (is_left_to_database(line))
        return {{"dipakai; saring dengan syarat", "used; leave out by criteria"}};
    if (is_duplicate(line))
        return duplicate_choices;
    if (line != not_submitted_line && kind_of(line) == FindingKind::invalid_answer)
        return invalid_choices;
    return treatments;
}

std::size_t CleaningPage::choice(std::size_t line) const {
    if (is_left_to_database(line))
        return 0;
    auto& cleaning = draft_.plan.cleaning;
    if (is_duplicate(line))
        return static_cast<std::size_t>(cleaning.duplicates);
    if (auto const* treatment = treatment_of(cleaning, line))
        return static_cast<std::size_t>(*treatment);
    auto const found = std::find(invalid_values.begin(), invalid_values.end(), cleaning.invalid_answers);
    return found == invalid_values.end() ? 0 : static_cast<std::size_t>(found - invalid_values.begin());
}

void CleaningPage::set_choice(std::size_t line, std::size_t choice) {
    if (is_left_to_database(line))
        return;
    auto& cleaning = draft_.plan.cleaning;
    if (is_duplicate(line))
        cleaning.duplicates = static_cast<Duplicates>(choice);
    else if (auto* treatment = treatment_of(cleaning, line))
        *treatment = static_cast<Treatment>(choice);
    else
        cleaning.invalid_answers = invalid_values.at(choice);
    look();
}

Text CleaningPage::examples(std::size_t line) const {
    if (!draft_.prepared() || line == not_submitted_line)
        return {};
    auto const& survey = draft_.survey();
    Text text;
    std::size_t shown = 0;
    for (auto const& finding : survey.prepared.findings) {
        if (finding.kind != kind_of(line))
            continue;
        if (shown++ == shown_examples) {
            text.id += "…";
            text.en += "…";
            break;
        }
        auto const row = std::to_string(survey::source_row(survey.source.table, finding.row));
        auto const what = finding.example.empty() ? std::string() : ": “" + finding.example + "”";
        text.id += "Baris " + row + what;
        text.en += "Row " + row + what;
        if (finding.same_as) {
            auto const other = std::to_string(survey::source_row(survey.source.table, *finding.same_as));
            text.id += ", sama dengan baris " + other;
            text.en += ", same as row " + other;
        }
        text.id += "\n";
        text.en += "\n";
    }
    return text;
}

void CleaningPage::set_start(std::string const& text) {
    start_ = text;
    bad_start_ = false;
    auto& start = draft_.plan.cleaning.start;
    if (text.empty()) {
        start.reset();
    } else {
        auto const order = draft_.plan.cleaning.date_order.value_or(DateOrder::day_first);
        auto const moment = survey::read_moment(text, order);
        bad_start_ = !moment;
        if (moment)
            start = moment;
    }
    if (!bad_start_)
        look();
}

bool CleaningPage::asks_date_order() const {
    return asked_date_order_;
}

std::size_t CleaningPage::date_order() const {
    auto const& order = draft_.plan.cleaning.date_order;
    return !order ? 0 : *order == DateOrder::day_first ? 1 : 2;
}

void CleaningPage::set_date_order(std::size_t order) {
    auto& said = draft_.plan.cleaning.date_order;
    if (order == 0)
        said.reset();
    else
        said = order == 1 ? DateOrder::day_first : DateOrder::month_first;
    set_start(start_);
}

std::vector<Text> CleaningPage::date_orders() {
    return {{"(pilih dahulu)", "(choose first)"},
            {"3/9 = 3 September", "3/9 = 3 September"},
            {"3/9 = 9 Maret", "3/9 = March 9"}};
}

Text CleaningPage::effect() const {
    if (!draft_.prepared())
        return {"–", "–"};
    auto const& survey = draft_.survey();
    auto const n = std::to_string(survey.prepared.respondents());
    auto const rows = std::to_string(survey.source.table.rows() - survey.layout.first_data_row);
    return {n + " dari " + rows + " baris dipakai (n = " + n + ").",
            n + " of " + rows + " rows are used (n = " + n + ")."};
}

std::optional<Text> CleaningPage::problem() const {
    if (bad_start_)
        return Text{"Tanggal mulai tidak dapat dibaca; tulis misalnya 2026-08-01.",
                    "The day of the start can't be read; write it as 2026-08-01."};
    if (draft_.objection())
        return draft_.objection()->message();
    if (!draft_.prepared())
        return std::nullopt;
    // What was dropped for another reason doesn't have to be decided.
    auto const& survey = draft_.survey();
    auto const is_dropped = [&](std::size_t row) { // `dropped` is in the order of the rows
        auto const& dropped = survey.prepared.dropped;
        auto const found = std::lower_bound(dropped.begin(), dropped.end(), row,
                                            [](auto const& entry, std::size_t at) { return entry.row < at; });
        return found != dropped.end() && found->row == row;
    };
    bool const open =
        draft_.plan.cleaning.invalid_answers == InvalidAnswers::refuse &&
        std::any_of(survey.prepared.findings.begin(), survey.prepared.findings.end(),
                    [&](survey::Finding const& finding) {
                        return finding.kind == FindingKind::invalid_answer && !is_dropped(finding.row);
                    });
    if (open)
        return Text{"Ada jawaban yang tidak sah: pilih tindakannya, atau perbaiki berkasnya.",
                    "There are invalid answers: choose what to do with them, or correct the file."};
    if (asked_date_order_ && draft_.plan.cleaning.start && !draft_.plan.cleaning.date_order)
        return Text{"Pilih urutan tanggal: dari isinya tidak dapat dipastikan.",
                    "Choose the order of day and month: the content doesn't decide it."};
    return std::nullopt;
}

bool CleaningPage::complete() const {
    return draft_.prepared() && !problem();
}

} // namespace berakhlak::wizard
