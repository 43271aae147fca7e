#include "survey/answers/account.hpp"

#include "core/reading/answer_reader.hpp"
#include "core/reading/pick_text.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/answers/excel_dates.hpp"
#include "survey/answers/last_rows.hpp"
#include "survey/answers/unit_names.hpp"
#include "survey/columns/unit_candidates.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/row_list.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace berakhlak::survey {

namespace {

using core::Text;

std::string quoted(std::string const& text) {
    return "“" + text + "”";
}

/// The first ones, and how many more there are.
Text listed(std::vector<std::string> const& texts, std::size_t most = 4) {
    Text list;
    for (std::size_t i = 0; i < std::min(texts.size(), most); ++i)
        list.id += (i == 0 ? "" : ", ") + quoted(texts[i]);
    list.en = list.id;
    if (texts.size() > most) {
        auto const more = std::to_string(texts.size() - most);
        list.id += ", dan " + more + " lainnya";
        list.en += ", and " + more + (more == "1" ? " other" : " others");
    }
    return list;
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

constexpr std::array pick_questions{Role::picks_personal, Role::picks_current, Role::picks_expected};

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
        ask_about_last_rows();
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
        for (std::size_t at = 0; at < account_.asked; ++at) {
            bool const found = likert ? mapping_.column_of(Role::item, at).has_value() ||
                                            mapping_.column_of(Role::performance_item, at).has_value()
                                      : !mapping_.of(pick_questions[at]).empty();
            found ? void(++account_.used) : account_.missing.push_back(at);
        }
    }

    /// Columns that nobody has given a meaning and of which at least nine in ten cells are answers.
    void find_unread_columns() {
        core::AnswerReader reader(instrument_);
        core::PickParser const parser(instrument_);
        bool const likert = instrument_.kind == core::Kind::likert;
        for (std::size_t column = 0; column < mapping_.columns.size(); ++column) {
            auto const& [role, cells] = std::tie(mapping_.columns[column], table_.columns[column]);
            if (role.role == Role::ignore && role.how == How::none && !header(column).empty() &&
                (likert ? holds_answers(cells, layout_.first_data_row, reader) : holds_picks(cells, parser)))
                account_.unread_columns.push_back(column);
        }
    }
    [[nodiscard]] bool holds_picks(Column const& cells, core::PickParser const& parser) const {
        std::size_t filled = 0, picks = 0;
        std::vector<std::optional<bool>> known(cells.distinct());
        for (auto row = layout_.first_data_row; row < cells.size(); ++row) {
            if (is_blank(cells.at(row)))
                continue;
            auto& is_pick = known[cells.code(row)];
            if (!is_pick)
                is_pick = parser.text(with_line_breaks(cells.at(row))).any_pick();
            ++filled;
            picks += *is_pick;
        }
        return filled > 0 && picks * 10 >= filled * 9;
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
        bool const likert = instrument_.kind == core::Kind::likert;
        auto const offer = [&](std::size_t item) {
            if (likert)
                choices.push_back({{item_text(item), item_text_en(item)},
                                   decision(header(column), instrument_.items[item].code)});
            else
                choices.push_back(
                    {name_of(pick_questions[item]), decision(header(column), word_of(pick_questions[item]))});
        };
        auto items = account_.missing;
        if (auto const likeliest = likert ? item_between(column) : std::nullopt) {
            auto const place = std::find(items.begin(), items.end(), *likeliest); // it is a missing one
            std::rotate(items.begin(), place, place + 1);
        }
        for (auto const item : items)
            offer(item);
        choices.push_back(leave_out(header(column)));
        ask(QuestionKind::unread_answers, column,
            {"Kolom ini berisi jawaban, tetapi judulnya bukan pertanyaan instrumen.",
             "This column holds answers, but its header is no question of the instrument."},
            std::move(choices));
    }
    [[nodiscard]] std::string word_of(Role question) const {
        ColumnRole role;
        role.role = question;
        return meaning_of(role, instrument_);
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
            {"Excel mengubah sebagian kelompok menjadi tanggal: " + list.id + ".",
             "Excel has made dates of some groups: " + list.en + "."},
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
            {"Unit ini tampaknya sama: " + list.id + ".", "These units look the same: " + list.en + "."},
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

    void ask_about_last_rows() {
        if (plan_.cleaning.last_rows)
            return;
        std::vector<std::size_t> rows;
        for (auto const row : rows_like_figures(table_, layout_, mapping_, instrument_))
            rows.push_back(source_row(table_, row));
        if (rows.empty())
            return;
        auto const list = row_list(rows);
        account_.questions.push_back(
            {QuestionKind::last_rows,
             {{}, rows.front(), std::nullopt, {}},
             {"Baris terakhir (" + list +
                  ") mungkin bukan responden: setiap jawabannya sama dengan rata-rata (dibulatkan), modus, "
                  "median, nilai terendah, atau nilai tertinggi dari jawaban di atasnya.",
              "The last rows (" + list +
                  ") may be no respondents: every answer equals the rounded mean, the mode, the median, the "
                  "least or the greatest of the answers above."},
             {{{"Rekap, bukan responden: tidak dipakai", "Figures and no respondents: not used"},
               [](ImportPlan& plan) { plan.cleaning.last_rows = Treatment::drop; }},
              {{"Responden: dipakai", "Respondents: used"},
               [](ImportPlan& plan) { plan.cleaning.last_rows = Treatment::keep; }}}});
    }

    void tell() {
        if (account_.used < account_.asked && account_.used > 0)
            tell_missing();
        if (account_.unread_columns.empty())
            return;
        std::vector<std::string> headers;
        for (auto const column : account_.unread_columns)
            headers.push_back(header(column));
        auto const list = listed(headers);
        account_.told.push_back({"Kolom berisi jawaban yang tidak dipakai: " + list.id + ".",
                                 "Columns of answers that are not used: " + list.en + "."});
    }
    void tell_missing() {
        bool const likert = instrument_.kind == core::Kind::likert;
        std::vector<std::string> id, en;
        for (auto const at : account_.missing) {
            id.push_back(likert ? item_text(at) : name_of(pick_questions[at]).id);
            en.push_back(likert ? item_text_en(at) : name_of(pick_questions[at]).en);
        }
        auto const used = std::to_string(account_.used), asked = std::to_string(account_.asked);
        account_.told.push_back({used + " dari " + asked + (likert ? " perilaku; " : " pertanyaan; ") +
                                     listed(id).id + " tidak ada di berkas.",
                                 used + " of " + asked + (likert ? " behaviours; " : " questions; ") +
                                     listed(en).en + (id.size() == 1 ? " is" : " are") +
                                     " not in the file."});
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
