#include "wizard/presenters/question_page.hpp"

#include <algorithm>

namespace berakhlak::wizard {

namespace {

using core::Text;
using survey::ImportQuestion;
using survey::QuestionKind;

Text in_few_words(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::column:
        return {"Arti kolom ini belum pasti", "What this column is isn't certain"};
    case QuestionKind::second_column:
        return {"Satu pertanyaan di beberapa kolom", "One question in several columns"};
    case QuestionKind::unread_answers:
        return {"Kolom jawaban tanpa pertanyaan", "A column of answers without a question"};
    case QuestionKind::unit_column:
        return {"Kolom mana unitnya?", "Which column is the unit?"};
    case QuestionKind::unit_gaps:
        return {"Unit hanya di baris pertama", "Units only in first rows"};
    case QuestionKind::unit_spellings:
        return {"Unit yang mungkin sama", "Units that may be the same"};
    case QuestionKind::excel_dates:
        return {"Kelompok yang menjadi tanggal", "Groups that became dates"};
    case QuestionKind::last_rows:
        break;
    }
    return {"Baris terakhir: responden atau rekap?", "The last rows: people or figures?"};
}

bool is_of_a_column(ImportQuestion const& question) {
    return question.kind == QuestionKind::column || question.kind == QuestionKind::second_column ||
           question.kind == QuestionKind::unread_answers;
}

void add(Text& text, Text const& line) {
    text.id += (text.id.empty() ? "" : "\n") + line.id;
    text.en += (text.en.empty() ? "" : "\n") + line.in(core::Language::english);
}

} // namespace

std::vector<ImportQuestion> const& QuestionPage::open() const {
    static std::vector<ImportQuestion> const none;
    return draft_.instrument() && !draft_.refusal() ? draft_.survey().account.questions : none;
}

std::vector<Text> QuestionPage::lines() const {
    std::vector<Text> lines;
    for (auto const& question : open()) {
        auto line = in_few_words(question.kind);
        if (!question.where.header.empty()) {
            line.id += ": “" + question.where.header + "”";
            line.en += ": “" + question.where.header + "”";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Text QuestionPage::sentence(std::size_t question) const {
    if (question >= open().size())
        return {};
    auto const& asked = open()[question];
    auto const place = asked.where.text();
    return {place.id + ": " + asked.text.id, place.en + ": " + asked.text.in(core::Language::english)};
}

std::vector<Text> QuestionPage::choices(std::size_t question) const {
    std::vector<Text> labels;
    if (question < open().size())
        for (auto const& choice : open()[question].choices)
            labels.push_back(choice.label);
    return labels;
}

void QuestionPage::answer(std::size_t question, std::size_t choice) {
    auto const take = open().at(question).choices.at(choice).take;
    take(draft_.plan);
    draft_.refresh();
}

Text QuestionPage::account() const {
    Text text;
    if (draft_.instrument() && !draft_.refusal())
        for (auto const& line : draft_.survey().account.told)
            add(text, line);
    return text;
}

bool QuestionPage::asks() const {
    return !open().empty();
}

std::optional<Text> QuestionPage::problem() const {
    if (draft_.refusal())
        return draft_.refusal()->message();
    if (open().empty())
        return std::nullopt;
    auto const count = std::to_string(open().size());
    return Text{"Pertanyaan yang belum dijawab: " + count + ".",
                "Questions without an answer: " + count + "."};
}

bool QuestionPage::complete() const {
    return std::ranges::all_of(open(), is_of_a_column);
}

} // namespace berakhlak::wizard
