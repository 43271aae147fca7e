#include "survey/columns/header_match.hpp"

#include "core/reading/answer_reader.hpp"
#include "core/reading/pick_text.hpp"
#include "core/text/text.hpp"
#include "survey/columns/generation.hpp"
#include "survey/columns/item_finder.hpp"
#include "survey/columns/role_words.hpp"
#include "survey/columns/unit_candidates.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/dates.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace berakhlak::survey {

namespace {

constexpr std::size_t sampled_texts = 200;

std::optional<Role> first_of(std::span<RoleWord const> words, std::string_view key) {
    std::optional<Role> found;
    std::size_t found_at = key.npos;
    for (auto const& entry : words)
        if (auto const at = find_words(key, entry.words); at < found_at) {
            found = entry.role;
            found_at = at;
        }
    return found;
}

bool names_two(std::span<RoleWord const> words, std::string_view key) {
    std::set<Role> roles;
    for (auto const& entry : words)
        if (find_words(key, entry.words) != key.npos)
            roles.insert(entry.role);
    return roles.size() > 1;
}

struct Question {
    Role role;
    bool certain;
};

/// Which of the three pick questions a text asks.
std::optional<Question> question_of(std::string_view header_key) {
    auto const key = spaced(header_key);
    if (auto const role = first_of(question_phrases(), key))
        return Question{*role, !names_two(question_phrases(), key)};
    if (auto const role = first_of(question_hints(), key))
        return Question{*role, !names_two(question_hints(), key)};
    return std::nullopt;
}

class Matcher {
public:
    Matcher(Layout const& layout, Table const& table, core::Instrument const& instrument)
        : layout_(layout), table_(table), instrument_(instrument), finder_(instrument), parser_(instrument),
          reader_(instrument) {}

    Mapping run() {
        for (std::size_t column = 0; column < table_.columns.size(); ++column)
            mapping_.columns.push_back(role_of(column));
        propose_near_items();
        settle_ratings();
        settle_doubles();
        settle_files();
        return std::move(mapping_);
    }

private:
    [[nodiscard]] std::string header(std::size_t column) const {
        auto text = without_markup(layout_.headers[column]);
        for (auto const& remark : layout_.remarks)
            if (remark.kind == LayoutNote::identical_header && remark.column == column)
                text.erase(text.rfind(" ("));
        return text;
    }

    ColumnRole role_of(std::size_t column) {
        if (layout_.headers[column].empty())
            return {};
        auto const text = header(column);
        auto const key = core::match_key(text);
        if (text == file_column || text == sheet_column)
            return {Role::ignore, std::nullopt, 0.8, How::words, {}};
        if (auto const question = other_of(text))
            return other_role(*question);
        if (auto const match = finder_.find(text, layout_.codes[column]))
            return item_role(*match, key);
        if (instrument_.kind == core::Kind::picks)
            if (auto const question = question_of(key))
                if (auto const share = share_of_picks(column); share > 0.0 || question->certain)
                    return question_role(*question, share);
        auto const role = role_by_words(key);
        if (auto near = finder_.find_near(text); !near.empty() && may_be_item(column, role.has_value())) {
            near_.emplace(column, std::move(near));
            return {};
        }
        if (!role || (role == Role::unit && is_question(column, key)))
            return {};
        return {is_group(*role) ? role_as_group(layout_, table_, column) : *role,
                std::nullopt,
                0.8,
                How::words,
                {}};
    }

    [[nodiscard]] bool holds_answers(std::size_t column) {
        return instrument_.kind == core::Kind::likert &&
               survey::holds_answers(table_.columns[column], layout_.first_data_row, reader_);
    }
    /// A header that is only like a behaviour heads answers. Of picks nobody knows what their cells may be; a
    /// short header is a unit or a name there rather than a mistyped behaviour.
    [[nodiscard]] bool may_be_item(std::size_t column, bool has_role) {
        return instrument_.kind == core::Kind::likert ? holds_answers(column) : !has_role;
    }
    /// "Apakah instansi Anda sudah ...?" has units' words, but holds "Sudah" and "Belum".
    [[nodiscard]] bool is_question(std::size_t column, std::string const& key) {
        return !names_only_a_unit(key) && (asks_something(key) || holds_answers(column) ||
                                           holds_yes_and_no(table_.columns[column], layout_.first_data_row));
    }

    /// The likeliest pairs first; each item that no column has goes to one column. A column whose every
    /// likely item is taken is a second one for its likeliest.
    void propose_near_items() {
        struct Pair {
            std::size_t column;
            ItemMatch match;
        };
        std::vector<Pair> pairs;
        for (auto const& [column, matches] : near_)
            for (auto const& match : matches)
                pairs.push_back({column, match});
        std::ranges::stable_sort(
            pairs, [](auto const& a, auto const& b) { return a.match.confidence > b.match.confidence; });
        std::set<std::pair<Role, std::size_t>> taken;
        for (auto const& role : mapping_.columns)
            if (role.item && role.settled())
                taken.insert({role.role, *role.item});
        std::set<std::size_t> done;
        auto const give = [&](Pair const& pair, bool second) {
            if (done.contains(pair.column))
                return;
            auto role = item_role(pair.match, core::match_key(header(pair.column)));
            if (!second && !taken.insert({role.role, pair.match.item}).second)
                return;
            role.second = second;
            mapping_.columns[pair.column] = std::move(role);
            done.insert(pair.column);
        };
        for (auto const& pair : pairs)
            give(pair, false);
        for (auto const& pair : pairs)
            give(pair, true);
        put_in_order();
    }
    /// Headers that were cut off may be as like to one item as to another: then they stand in the
    /// instrument's order.
    void put_in_order() {
        constexpr double about_as_like = 0.25;
        auto const likeness = [&](std::size_t column, std::size_t item) {
            for (auto const& match : near_.at(column))
                if (match.item == item)
                    return match.confidence;
            return 0.0;
        };
        for (auto const& [column, matches] : near_)
            for (auto other = near_.upper_bound(column); other != near_.end(); ++other) {
                auto &left = mapping_.columns[column], &right = mapping_.columns[other->first];
                if (!left.item || !right.item || left.second || right.second || left.role != right.role ||
                    *left.item <= *right.item ||
                    likeness(column, *right.item) + about_as_like < left.confidence ||
                    likeness(other->first, *left.item) + about_as_like < right.confidence)
                    continue;
                std::swap(left, right);
            }
    }

    /// "Pilih 5 perilaku ... [Lainnya (sebutkan)]"
    [[nodiscard]] std::optional<Role> other_of(std::string const& text) const {
        for (auto const& reading : readings_of(text)) {
            bool const other = reading.how == How::grid &&
                               std::ranges::any_of(instrument_.picks.other_prefixes, [&](auto const& of) {
                                   return reading.key.starts_with(core::match_key(of));
                               });
            if (auto const question = other ? question_of(reading.group) : std::nullopt; question)
                return question->role;
        }
        return std::nullopt;
    }
    static ColumnRole other_role(Role question) {
        ColumnRole role{
            Role::ignore,
            std::nullopt,
            0.9,
            How::words,
            {"Jawaban lain di luar pilihan yang disediakan.", "Answers besides the options given."}};
        role.other_of = question;
        return role;
    }

    ColumnRole item_role(ItemMatch const& match, std::string const& key) const {
        ColumnRole role{Role::item, match.item, match.confidence, match.how, {}};
        if (match.how == How::near)
            role.note = {"Mirip dengan “" + instrument_.items[match.item].text.id + "”: mohon dipastikan.",
                         "Close to “" + instrument_.items[match.item].text.in(core::Language::english) +
                             "”: please confirm."};
        if (instrument_.kind == core::Kind::likert) {
            if (auto const rating = first_of(rating_words(), spaced(match.group)))
                role.role = *rating;
            return role;
        }
        auto const question = question_of(match.group.empty() ? key : match.group);
        role.role = question && !match.group.empty() ? question->role : Role::picks_current;
        if (!question || match.group.empty() || !question->certain) {
            role.how = How::near;
            role.confidence = 0.5;
            role.note = {"Perilaku ini dikenali, tetapi pertanyaannya (pribadi, saat ini, diharapkan) tidak.",
                         "The behaviour is known, but not the question (personal, current, expected)."};
        }
        return role;
    }

    ColumnRole question_role(Question const& question, double share) const {
        if (question.certain && share >= 0.5)
            return {question.role, std::nullopt, 0.9, How::words, {}};
        return {
            question.role, std::nullopt, 0.4, How::near,
            share < 0.5
                ? core::Text{"Judulnya cocok, tetapi isinya jarang memuat perilaku dari instrumen.",
                             "The header fits, but the content seldom names behaviours of the instrument."}
                : core::Text{"Judulnya menyebut lebih dari satu pertanyaan.",
                             "The header names more than one question."}};
    }

    /// The column's distinct texts, the first ones.
    template <class Use>
    void for_sampled_texts(std::size_t column, Use use) const {
        auto const& cells = table_.columns[column];
        std::size_t looked_at = 0;
        std::vector<bool> seen(cells.distinct(), false);
        for (std::size_t row = layout_.first_data_row; row < table_.rows() && looked_at < sampled_texts;
             ++row) {
            auto const code = cells.code(row);
            if (seen[code] || is_blank(cells.word(code)))
                continue;
            seen[code] = true;
            ++looked_at;
            use(cells.word(code));
        }
    }
    /// Share of them that name a behaviour.
    [[nodiscard]] double share_of_picks(std::size_t column) const {
        std::size_t looked_at = 0, picks = 0;
        for_sampled_texts(column, [&](std::string const& text) {
            ++looked_at;
            picks += parser_.text(with_line_breaks(text)).any_pick();
        });
        return looked_at == 0 ? 0.0 : static_cast<double>(picks) / static_cast<double>(looked_at);
    }

    static bool is_pick(Role role) {
        return role == Role::picks_personal || role == Role::picks_current || role == Role::picks_expected;
    }
    /// Most texts are several picks, so that a cell is all that somebody picked.
    [[nodiscard]] bool holds_ballots(std::size_t column) const {
        std::size_t one = 0, several = 0;
        for_sampled_texts(column, [&](std::string const& text) {
            auto const picks = parser_.text(with_line_breaks(text));
            auto const number = picks.items.size() + picks.others + picks.unknown.size();
            ++(picks.any_pick() && number > 1 ? several : one);
        });
        return several > one;
    }

    /// Behaviours are rated twice only if both ratings are there.
    void settle_ratings() {
        auto const has = [&](Role role) { return !mapping_.of(role).empty(); };
        if (has(Role::expectation_item))
            return;
        for (auto& role : mapping_.columns)
            if (role.role == Role::performance_item)
                role.role = Role::item;
    }

    /// The first column of an item, of a question's whole ballots, and of the unit is taken; a second one is
    /// a proposal.
    void settle_doubles() {
        std::set<std::pair<Role, std::optional<std::size_t>>> taken;
        for (std::size_t column = 0; column < mapping_.columns.size(); ++column) {
            auto& role = mapping_.columns[column];
            if (!role.settled())
                continue;
            bool const only_one =
                role.item || role.role == Role::unit || (is_pick(role.role) && holds_ballots(column));
            bool const twice = only_one && !taken.insert({role.role, role.item}).second;
            if (!twice)
                continue;
            role.how = How::near;
            role.second = true;
            role.confidence = 0.3;
            role.note = {"Kolom lain sudah dipakai untuk ini.", "Another column is already used for this."};
        }
    }

    /// Offices send one file or sheet per unit, whose form then needn't ask for the unit.
    void settle_files() {
        for (std::size_t column = 0; column < layout_.headers.size(); ++column)
            if ((layout_.headers[column] == file_column || layout_.headers[column] == sheet_column) &&
                mapping_.of(Role::unit).empty())
                mapping_.columns[column].role = Role::unit;
    }

    Layout const& layout_;
    Table const& table_;
    core::Instrument const& instrument_;
    ItemFinder finder_;
    core::PickParser parser_;
    core::AnswerReader reader_;
    std::map<std::size_t, std::vector<ItemMatch>> near_; ///< by column: what its header is like
    Mapping mapping_;
};

} // namespace

std::vector<std::size_t> Mapping::of(Role role) const {
    std::vector<std::size_t> found;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column].role == role && columns[column].settled())
            found.push_back(column);
    return found;
}

std::vector<std::size_t> Mapping::groups() const {
    std::vector<std::size_t> found;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (is_group(columns[column].role) && columns[column].settled())
            found.push_back(column);
    return found;
}

std::optional<std::size_t> Mapping::column_of(Role role, std::size_t item) const {
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column].role == role && columns[column].settled() && columns[column].item == item)
            return column;
    return std::nullopt;
}

// Each year of birth is a group too small to be shown, each age nearly one; asked for in classes, they are
// groups already. An age tells the year of birth only together with the time of the answer.
Role role_as_group(Layout const& layout, Table const& table, std::size_t column) {
    if (!tells_a_birth(core::match_key(layout.headers[column])))
        return Role::group;
    auto const form = birth_form(table.columns[column], layout.first_data_row);
    if (!form)
        return Role::group;
    // A header may speak of time and hold answers: "Waktu Penyelesaian" is an unsur of SKM.
    bool const told = *form != BirthForm::age || std::ranges::any_of(layout.time_columns, [&](auto time) {
        return look_at_dates(table.columns[time], layout.first_data_row).dates;
    });
    return told ? Role::generation : Role::group;
}

Mapping match_headers(Layout const& layout, Table const& table, core::Instrument const& instrument) {
    return Matcher(layout, table, instrument).run();
}

} // namespace berakhlak::survey
