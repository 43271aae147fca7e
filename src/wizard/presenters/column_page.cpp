#include "wizard/presenters/column_page.hpp"

#include "core/reading/answer_reader.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace berakhlak::wizard {

namespace {

using core::Kind;
using core::Language;
using core::Text;
using survey::ColumnRole;
using survey::How;
using survey::Role;

constexpr std::size_t longest_header = 90;
constexpr std::size_t shown_answers = 3;

// Cut at a whole UTF-8 character.
std::string shortened(std::string text, std::size_t most) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    return text.substr(0, most) + "…";
}

bool rates(Role role) {
    return role == Role::item || role == Role::expectation_item || role == Role::performance_item;
}
bool picks(Role role) {
    return role == Role::picks_personal || role == Role::picks_current || role == Role::picks_expected;
}

Text text_of(How how, double confidence) {
    auto const percent = " " + std::to_string(std::lround(confidence * 100.0)) + " %";
    switch (how) {
    case How::none:
        return {"tidak dikenali", "not recognised"};
    case How::near:
        return {"usulan" + percent + ", mohon dipastikan", "proposal" + percent + ", please confirm"};
    case How::given:
        return {"Anda tentukan", "said by you"};
    default:
        return {"cocok" + percent, "match" + percent};
    }
}

} // namespace

Text ColumnLine::text() const {
    auto const mark = settled ? "" : "? ";
    auto const head = shortened(header, longest_header);
    return {mark + meaning.id + " ← " + head + " (" + how.id + ")",
            mark + meaning.in(Language::english) + " ← " + head + " (" + how.in(Language::english) + ")"};
}

std::vector<Text> ColumnPage::instruments() const {
    std::vector<Text> list;
    for (auto const& instrument : draft_.known().list)
        list.push_back({instrument->name + " – " + instrument->title.id,
                        instrument->name + " – " + instrument->title.in(Language::english)});
    return list;
}

std::optional<std::size_t> ColumnPage::instrument() const {
    auto const* chosen = draft_.instrument();
    for (std::size_t i = 0; i < draft_.known().list.size(); ++i)
        if (chosen && draft_.known().list[i]->name == chosen->name)
            return i;
    return std::nullopt;
}

void ColumnPage::set_instrument(std::size_t position) {
    auto const& name = draft_.known().list.at(position)->name;
    if (draft_.instrument() && draft_.instrument()->name == name)
        return;
    draft_.plan.instrument = name;
    draft_.refresh();
}

std::vector<ColumnLine> ColumnPage::lines() const {
    std::vector<ColumnLine> list;
    auto const* instrument = draft_.instrument();
    if (!instrument || draft_.survey().mapping.columns.empty())
        return list;
    for (std::size_t column = 0; column < draft_.survey().mapping.columns.size(); ++column) {
        auto const& header = draft_.survey().layout.headers[column];
        if (header.empty())
            continue;
        auto const& known = role(column);
        Text meaning = survey::name_of(known.role);
        if (known.item) {
            meaning.id += " " + instrument->items[*known.item].code;
            meaning.en += " " + instrument->items[*known.item].code;
        }
        list.push_back({column, header, meaning, text_of(known.how, known.confidence), known.settled()});
    }
    return list;
}

std::vector<Role> ColumnPage::roles(core::Instrument const& instrument) {
    std::vector<Role> list{Role::ignore,     Role::unit,     Role::group,
                           Role::generation, Role::identity, Role::time};
    if (instrument.kind == Kind::likert)
        list.insert(list.end(), {Role::item, Role::performance_item, Role::expectation_item});
    else
        list.insert(list.end(), {Role::picks_personal, Role::picks_current, Role::picks_expected});
    return list;
}

std::vector<Text> ColumnPage::role_names() const {
    std::vector<Text> names;
    if (draft_.instrument())
        for (auto const role : roles(*draft_.instrument()))
            names.push_back(survey::name_of(role));
    return names;
}

std::vector<Text> ColumnPage::item_names() const {
    std::vector<Text> names;
    if (!draft_.instrument())
        return names;
    if (draft_.instrument()->kind == Kind::picks)
        names.push_back({"(semua pilihan dalam satu kolom)", "(all picks in one column)"});
    for (auto const& item : draft_.instrument()->items)
        names.push_back({item.code + " – " + shortened(item.text.id, longest_header),
                         item.code + " – " + shortened(item.text.in(Language::english), longest_header)});
    return names;
}

std::size_t ColumnPage::role_of(std::size_t column) const {
    auto const list = roles(*draft_.instrument());
    auto const found = std::find(list.begin(), list.end(), role(column).role);
    return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin());
}

std::optional<std::size_t> ColumnPage::item_of(std::size_t column) const {
    auto const& known = role(column);
    if (picks(known.role))
        return known.item ? *known.item + 1 : 0;
    return known.item;
}

bool ColumnPage::takes_item(std::size_t column) const {
    return rates(role(column).role) || picks(role(column).role);
}

Text ColumnPage::about(std::size_t column) const {
    auto const& table = draft_.survey().source.table;
    auto const& layout = draft_.survey().layout;
    std::string answers;
    std::size_t shown = 0;
    for (auto row = layout.first_data_row; row < table.rows() && shown < shown_answers; ++row) {
        auto const& text = table.at(row, column);
        if (survey::is_blank(text))
            continue;
        answers += (shown++ == 0 ? "“" : "; “") + shortened(text, longest_header / 2) + "”";
    }
    Text about{answers.empty() ? "(kosong)" : answers, answers.empty() ? "(empty)" : answers};
    if (auto const& note = role(column).note; !note.id.empty()) {
        about.id += "\n" + note.id;
        about.en += "\n" + note.in(Language::english);
    }
    return about;
}

// Which item it really is, is said next.
std::optional<std::size_t> ColumnPage::first_free_item(Role wanted) const {
    for (std::size_t item = 0; item < draft_.instrument()->items.size(); ++item)
        if (!draft_.survey().mapping.column_of(wanted, item))
            return item;
    return 0;
}

void ColumnPage::set_role(std::size_t column, std::size_t position) {
    auto const wanted = roles(*draft_.instrument()).at(position);
    auto const& known = role(column);
    if (wanted == known.role && known.how == How::given)
        return;
    std::optional<std::size_t> item;
    if (rates(wanted))
        item = known.item ? known.item : first_free_item(wanted);
    give(column, wanted, item);
}

void ColumnPage::set_item(std::size_t column, std::size_t position) {
    auto const wanted = role(column).role;
    if (!takes_item(column))
        return;
    auto const item = !picks(wanted)  ? std::optional(position)
                      : position == 0 ? std::nullopt
                                      : std::optional(position - 1);
    give(column, wanted, item);
}

// The settled column that already is what `wanted` says, where only one column can be it.
std::optional<std::size_t> ColumnPage::holder_of(ColumnRole const& wanted, std::size_t besides) const {
    auto const& columns = draft_.survey().mapping.columns;
    if (!wanted.item && wanted.role != Role::unit)
        return std::nullopt;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (column != besides && columns[column].settled() && columns[column].role == wanted.role &&
            columns[column].item == wanted.item)
            return column;
    return std::nullopt;
}

// Two columns for the same would mean that one of them is silently not used.
void ColumnPage::give(std::size_t column, Role wanted, std::optional<std::size_t> item) {
    ColumnRole const said{wanted, item, 1.0, How::given, {}};
    if (auto const other = holder_of(said, column))
        draft_.decide(*other, {wanted == Role::unit ? Role::group : Role::ignore, {}, 1.0, How::given, {}});
    draft_.decide(column, said);
}

void ColumnPage::accept(std::size_t column) {
    auto const proposal = role(column);
    if (!proposal.settled())
        give(column, proposal.role, proposal.item);
}

void ColumnPage::accept_all() {
    for (auto const& line : lines()) {
        auto const& proposal = role(line.column);
        if (proposal.settled())
            continue;
        // A second column for the same is left out; whoever wants it instead accepts it by itself.
        if (holder_of(proposal, line.column))
            give(line.column, Role::ignore, std::nullopt);
        else
            accept(line.column);
    }
}

std::vector<WordLine> ColumnPage::words() const {
    std::vector<WordLine> list;
    auto const* instrument = draft_.instrument();
    if (!instrument || instrument->kind != Kind::likert || draft_.survey().mapping.columns.empty())
        return list;
    core::AnswerReader reader(*instrument);
    std::map<std::string, WordLine> found; // by match_key
    auto const& survey = draft_.survey();
    for (std::size_t column = 0; column < survey.mapping.columns.size(); ++column) {
        if (!rates(role(column).role))
            continue;
        auto const& cells = survey.source.table.columns[column];
        for (std::uint32_t code = 0; code < cells.distinct(); ++code) {
            auto const& word = cells.word(code);
            if (survey::is_blank(word) || reader.text(word).why != core::Unreadable::ambiguous)
                continue;
            auto& line = found.try_emplace(core::match_key(word), WordLine{word, 0, {}}).first->second;
            for (auto row = survey.layout.first_data_row; row < cells.size(); ++row)
                line.times += cells.code(row) == code;
        }
    }
    for (auto& [key, line] : found) {
        for (auto const& said : draft_.plan.words)
            if (core::match_key(said.word) == key)
                line.level = said.level;
        list.push_back(std::move(line));
    }
    return list;
}

std::vector<Text> ColumnPage::levels() const {
    std::vector<Text> list;
    if (!draft_.instrument())
        return list;
    for (auto const& level : draft_.instrument()->scale.levels)
        list.push_back({level.words.front(), {}});
    return list;
}

void ColumnPage::set_level(std::size_t word, std::size_t level) {
    auto const text = words().at(word).word;
    std::erase_if(draft_.plan.words, [&](survey::WordChoice const& said) {
        return core::match_key(said.word) == core::match_key(text);
    });
    draft_.plan.words.push_back({text, static_cast<core::Answer>(level)});
    draft_.refresh();
}

std::size_t ColumnPage::undecided() const {
    auto const all = lines();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](ColumnLine const& line) { return !line.settled; }));
}

std::optional<Text> ColumnPage::problem() const {
    if (!draft_.instrument())
        return draft_.doubt() ? draft_.doubt()->message()
                              : Text{"Pilih instrumennya.", "Choose the instrument."};
    if (draft_.refusal())
        return draft_.refusal()->message();
    if (auto const count = undecided()) {
        auto const number = std::to_string(count);
        return Text{number + " kolom masih berupa usulan (bertanda ?): terima atau ubah perannya.",
                    "Columns that are still proposals (marked ?): " + number +
                        ". Accept them or change their roles."};
    }
    for (auto const& line : words())
        if (!line.level)
            return Text{"Tentukan arti jawaban “" + line.word + "”.",
                        "Say what the answer “" + line.word + "” means."};
    if (auto const open = draft_.survey().account.questions.size())
        return Text{"Masih ada pertanyaan yang belum dijawab: " + std::to_string(open) +
                        ". Kembali ke langkah Pertanyaan.",
                    "Questions without an answer: " + std::to_string(open) +
                        ". Go back to the step Questions."};
    auto const& mapping = draft_.survey().mapping;
    auto const answers = std::any_of(mapping.columns.begin(), mapping.columns.end(), [](ColumnRole const& c) {
        return c.settled() && (rates(c.role) || c.role == Role::picks_current);
    });
    if (!answers)
        return Text{
            "Belum ada kolom jawaban: pilih butir, atau pilihan budaya saat ini.",
            "There is no column of answers yet: choose an item, or the picks of the current culture."};
    return std::nullopt;
}

bool ColumnPage::complete() const {
    return !problem();
}

} // namespace berakhlak::wizard
