#include "survey/answers/account.hpp"

#include "core/reading/answer_reader.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/answers/excel_dates.hpp"
#include "survey/answers/unit_names.hpp"
#include "survey/columns/unit_candidates.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/row_list.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace berakhlak::survey {

namespace {

using core::Text;

std::string quoted(std::string const& text) {
    return "“" + text + "”";
}

std::string listed(std::vector<std::string> const& texts, std::size_t most = 4) {
    std::string list;
    for (std::size_t i = 0; i < std::min(texts.size(), most); ++i)
        list += (i == 0 ? "" : ", ") + quoted(texts[i]);
    return texts.size() > most ? list + ", …" : list;
}

/// "abaikan" said of a column: it is told, not asked any more.
std::function<void(ImportPlan&)> decision(std::string const& header, std::string const& meaning) {
    return [header, meaning](ImportPlan& plan) {
        std::erase_if(plan.decisions, [&](Decision const& said) { return said.header == header; });
        plan.decisions.push_back({header, meaning});
    };
}

QuestionChoice leave_out(std::string const& header) {
    return {{"Tidak dipakai", "Not used"}, decision(header, "abaikan")};
}

bool rates(Role role) {
    return role == Role::item || role == Role::performance_item;
}

class Accounting {
public:
    Accounting(Table const& table, Layout const& layout, Mapping const& mapping,
               core::Instrument const& instrument, ImportPlan const& plan)
        : table_(table), layout_(layout), mapping_(mapping), instrument_(instrument), plan_(plan) {}

    Account run() {
        count_questions();
        find_unread_columns();
        for (std::size_t column = 0; column < mapping_.columns.size(); ++column)
            ask_about(column);
        ask_for_unit();
        tell();
        return std::move(account_);
    }

private:
    [[nodiscard]] std::string item_text(std::size_t item) const { return instrument_.items[item].text.id; }
    [[nodiscard]] std::string item_text_en(std::size_t item) const {
        return instrument_.items[item].text.in(core::Language::english);
    }
    [[nodiscard]] std::string const& header(std::size_t column) const { return layout_.headers[column]; }
    [[nodiscard]] Place place(std::size_t column) const {
        return {{}, table_.first_row + layout_.title_rows, column + 1, header(column)};
    }
    void ask(QuestionKind kind, std::size_t column, Text text, std::vector<QuestionChoice> choices) {
        account_.questions.push_back({kind, place(column), std::move(text), std::move(choices)});
    }

    [[nodiscard]] bool said(std::vector<std::string> const& headers, std::size_t column) const {
        return std::ranges::count(headers, header(column)) > 0;
    }
    [[nodiscard]] std::function<void(ImportPlan&)> leave(std::size_t column) const {
        return [at = header(column)](ImportPlan& plan) { plan.as_they_stand.push_back(at); };
    }

    void count_questions() {
        bool const likert = instrument_.kind == core::Kind::likert;
        account_.asked = likert ? instrument_.items.size() : 3;
        constexpr std::array questions{Role::picks_personal, Role::picks_current, Role::picks_expected};
        for (std::size_t at = 0; at < account_.asked; ++at) {
            bool const found = likert ? mapping_.column_of(Role::item, at).has_value() ||
                                            mapping_.column_of(Role::performance_item, at).has_value()
                                      : !mapping_.of(questions[at]).empty();
            found ? void(++account_.used) : account_.missing.push_back(at);
        }
    }

    /// Columns that nobody has given a meaning and of which at least nine in ten cells are answers.
    void find_unread_columns() {
        if (instrument_.kind != core::Kind::likert)
            return;
        core::AnswerReader reader(instrument_);
        for (std::size_t column = 0; column < mapping_.columns.size(); ++column)
            if (auto const& role = mapping_.columns[column];
                role.role == Role::ignore && role.how == How::none && !header(column).empty() &&
                holds_answers(table_.columns[column], layout_.first_data_row, reader))
                account_.unread_columns.push_back(column);
    }

    void ask_about(std::size_t column) {
        auto const& role = mapping_.columns[column];
        if (role.how == How::near)
            return role.second ? ask_which(column, role) : ask_whether(column, role);
        bool const unread = std::ranges::count(account_.unread_columns, column) > 0;
        if (unread && !account_.missing.empty())
            ask_for_item(column);
        if (role.role == Role::group && role.how != How::none)
            ask_about_dates(column);
        if (role.role == Role::unit && role.settled())
            ask_about_units(column);
    }

    void ask_whether(std::size_t column, ColumnRole const& role) {
        auto const name = name_of(role.role);
        Text label =
            role.item && rates(role.role) ? Text{item_text(*role.item), item_text_en(*role.item)} : name;
        ask(QuestionKind::column, column,
            {"Arti kolom ini belum pasti. " + role.note.id,
             "What this column is can't be decided. " + role.note.in(core::Language::english)},
            {{std::move(label), decision(header(column), meaning_of(role, instrument_))},
             leave_out(header(column))});
    }

    void ask_which(std::size_t column, ColumnRole const& role) {
        auto const first = holder_of(role, column);
        if (role.role == Role::unit)
            return ask(QuestionKind::second_column, column,
                       {"Kolom lain sudah dipakai sebagai unit.", "Another column is the unit already."},
                       {{{"Kelompok", "A group"}, decision(header(column), "kelompok")},
                        {{"Unit", "The unit"}, decision(header(column), "unit")},
                        leave_out(header(column))});
        auto const other = first ? header(*first) : std::string();
        ask(QuestionKind::second_column, column,
            {"Pertanyaan ini sudah ada di kolom " + quoted(other) + ".",
             "The column " + quoted(other) + " holds the same question."},
            {{{"Dua kelompok responden: setiap orang menjawab salah satu kolom",
               "Two groups of respondents: everybody answered one of the columns"},
              [](ImportPlan& plan) { plan.branches = true; }},
             leave_out(header(column)),
             {{"Pakai kolom ini, bukan kolom " + quoted(other), "Use this column, not " + quoted(other)},
              decision(header(column), meaning_of(role, instrument_))}});
    }
    [[nodiscard]] std::optional<std::size_t> holder_of(ColumnRole const& role, std::size_t besides) const {
        for (std::size_t column = 0; column < mapping_.columns.size(); ++column) {
            auto const& other = mapping_.columns[column];
            if (column != besides && other.settled() && other.role == role.role && other.item == role.item)
                return column;
        }
        return std::nullopt;
    }

    /// The missing item that stands in the same place among the columns comes first.
    void ask_for_item(std::size_t column) {
        std::vector<QuestionChoice> choices;
        auto const likeliest = item_between(column);
        auto const offer = [&](std::size_t item) {
            choices.push_back({{item_text(item), item_text_en(item)},
                               decision(header(column), instrument_.items[item].code)});
        };
        if (likeliest)
            offer(*likeliest);
        for (auto const item : account_.missing)
            if (item != likeliest)
                offer(item);
        choices.push_back(leave_out(header(column)));
        ask(QuestionKind::unread_answers, column,
            {"Kolom ini berisi jawaban, tetapi judulnya bukan pertanyaan instrumen.",
             "This column holds answers, but its header is no question of the instrument."},
            std::move(choices));
    }
    /// The first missing item behind that of the nearest item column to the left.
    [[nodiscard]] std::optional<std::size_t> item_between(std::size_t column) const {
        for (auto left = column; left-- > 0;)
            if (auto const& role = mapping_.columns[left]; rates(role.role) && role.item && role.settled())
                for (auto const item : account_.missing)
                    if (item > *role.item)
                        return item;
        return account_.missing.empty() ? std::nullopt : std::optional(account_.missing.front());
    }

    void ask_about_dates(std::size_t column) {
        if (said(plan_.excel_dates, column) || said(plan_.as_they_stand, column))
            return;
        std::vector<std::string> ranges;
        for (auto const& [date, range] : excel_dates(table_.columns[column], layout_.first_data_row))
            ranges.push_back(date + " = " + range);
        if (ranges.empty())
            return;
        auto const list = listed(ranges);
        ask(QuestionKind::excel_dates, column,
            {"Excel mengubah sebagian kelompok menjadi tanggal: " + list + ".",
             "Excel has made dates of some groups: " + list + "."},
            {{{"Kembalikan menjadi rentang", "Read them back as ranges"},
              [at = header(column)](ImportPlan& plan) { plan.excel_dates.push_back(at); }},
             {{"Biarkan sebagai tanggal", "Leave them as dates"}, leave(column)}});
    }

    void ask_about_units(std::size_t column) {
        auto const& cells = table_.columns[column];
        if (!said(plan_.fill_down, column) && !said(plan_.as_they_stand, column))
            if (auto const gaps = unit_gaps(cells, layout_))
                ask(QuestionKind::unit_gaps, column,
                    {"Unit hanya ditulis di baris pertama tiap kelompok; " + std::to_string(gaps) +
                         " baris di bawahnya kosong atau bertanda “sama dengan di atas”.",
                     "The unit stands only in the first row of each block; " + std::to_string(gaps) +
                         " rows below are empty or marked “as above”."},
                    {{{"Isi ke bawah", "Fill down"},
                      [at = header(column)](ImportPlan& plan) { plan.fill_down.push_back(at); }},
                     {{"Biarkan: responden tanpa unit", "Leave them: respondents without a unit"},
                      leave(column)}});
        for (auto const& same : like_units(cells, layout_.first_data_row, plan_.units_apart))
            ask_whether_same(column, same);
    }
    void ask_whether_same(std::size_t column, std::vector<std::string> const& spellings) {
        auto const list = listed(spellings, 8);
        ask(QuestionKind::unit_spellings, column,
            {"Unit ini tampaknya sama: " + list + ".", "These units look the same: " + list + "."},
            {{{"Gabungkan sebagai " + quoted(spellings.front()), "Join them as " + quoted(spellings.front())},
              [spellings](ImportPlan& plan) {
                  for (std::size_t i = 1; i < spellings.size(); ++i)
                      plan.spellings.push_back({spellings[i], spellings.front()});
              }},
             {{"Memang unit yang berbeda", "They are different units"}, [spellings](ImportPlan& plan) {
                  plan.units_apart.insert(plan.units_apart.end(), spellings.begin(), spellings.end());
              }}});
    }

    void ask_for_unit() {
        if (plan_.no_unit || !mapping_.of(Role::unit).empty())
            return;
        auto const candidates = unit_candidates(table_, layout_, mapping_);
        if (candidates.empty())
            return;
        std::vector<QuestionChoice> choices;
        choices.reserve(candidates.size() + 1);
        for (auto const column : candidates)
            choices.push_back({{"Kolom " + quoted(header(column)), "The column " + quoted(header(column))},
                               decision(header(column), "unit")});
        choices.push_back({{"Survei ini tanpa unit", "This survey has no units"},
                           [](ImportPlan& plan) { plan.no_unit = true; }});
        ask(QuestionKind::unit_column, candidates.front(),
            {"Kolom unit tidak dikenali; kolom ini mungkin unitnya.",
             "No unit column was recognised; this column may be it."},
            std::move(choices));
    }

    void tell() {
        if (account_.used < account_.asked && account_.used > 0)
            tell_missing();
        if (account_.unread_columns.empty())
            return;
        std::vector<std::string> headers;
        for (auto const column : account_.unread_columns)
            headers.push_back(header(column));
        account_.told.push_back({"Kolom berisi jawaban yang tidak dipakai: " + listed(headers) + ".",
                                 "Columns of answers that are not used: " + listed(headers) + "."});
    }
    void tell_missing() {
        bool const likert = instrument_.kind == core::Kind::likert;
        std::vector<std::string> id, en;
        constexpr std::array questions{Role::picks_personal, Role::picks_current, Role::picks_expected};
        for (auto const at : account_.missing) {
            id.push_back(likert ? item_text(at) : name_of(questions[at]).id);
            en.push_back(likert ? item_text_en(at) : name_of(questions[at]).en);
        }
        auto const used = std::to_string(account_.used), asked = std::to_string(account_.asked);
        account_.told.push_back({used + " dari " + asked + (likert ? " perilaku; " : " pertanyaan; ") +
                                     listed(id) + " tidak ada di berkas.",
                                 used + " of " + asked + (likert ? " behaviours; " : " questions; ") +
                                     listed(en) + (id.size() == 1 ? " is" : " are") + " not in the file."});
    }

    Table const& table_;
    Layout const& layout_;
    Mapping const& mapping_;
    core::Instrument const& instrument_;
    ImportPlan const& plan_;
    Account account_;
};

} // namespace

Account account_for(Table const& table, Layout const& layout, Mapping const& mapping,
                    core::Instrument const& instrument, ImportPlan const& plan) {
    return Accounting(table, layout, mapping, instrument, plan).run();
}

std::vector<Text> rows_told(Table const& table, PreparedSurvey const& survey) {
    std::map<DropReason, std::vector<std::size_t>> rows;
    for (auto const& dropped : survey.dropped)
        rows[dropped.why].push_back(source_row(table, dropped.row));
    std::vector<Text> told;
    told.reserve(rows.size());
    for (auto const& [why, list] : rows)
        told.push_back(row_told(why, list.size(), list));
    return told;
}

Text row_told(DropReason why, std::size_t count, std::vector<std::size_t> const& rows) {
    auto const name = name_of(why);
    auto const number = std::to_string(count);
    auto const where = row_list(rows);
    return {"Tidak dipakai, " + name.id + ": " + number + " baris (baris " + where + ").",
            "Not used, " + name.in(core::Language::english) + ": " + number + " rows (row " + where + ")."};
}

void refuse_open(Account const& account) {
    if (account.questions.empty())
        return;
    auto const& question = account.questions.front();
    Text choices{"Tentukan: ", "Say which: "};
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        auto const& label = question.choices[i].label;
        choices.id += (i == 0 ? "" : "; ") + label.id;
        choices.en += (i == 0 ? "" : "; ") + label.in(core::Language::english);
    }
    throw Refusal(question.where, question.text, {choices.id + ".", choices.en + "."});
}

} // namespace berakhlak::survey
