#include "survey/disclosure/shared_labels.hpp"

#include "core/disclosure/local_suppression.hpp"
#include "core/disclosure/pooled_labels.hpp"
#include "core/disclosure/small_units.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/identifiers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace berakhlak::survey {

namespace {

using core::Text;
using Kind = SharedColumn::Kind;

Text const withheld_label{"(disembunyikan)", "(hidden)"};
Text const small_groups_label{"(kelompok kecil)", "(small groups)"};
// More groups than these get no table (see results/groups_sheet.cpp).
constexpr std::size_t most_groups = 30;

bool is_group(SharedColumn const& column) {
    return column.kind == Kind::unit || column.kind == Kind::group;
}

Text counted(std::string const& header, std::size_t people, std::size_t of, Text const& what) {
    auto const id = std::to_string(people) + " dari " + std::to_string(of);
    auto const en = std::to_string(people) + " of " + std::to_string(of);
    return {"Kolom “" + header + "”: isi " + id + " responden " + what.id,
            "Column “" + header + "”: what " + en + " respondents say " + what.en};
}

core::Grouping grouping_of(SharedColumn const& column) {
    std::map<std::string, std::uint32_t> known;
    core::Grouping grouping;
    for (auto const& text : column.texts)
        grouping.push_back(
            known.emplace(core::match_key(text), static_cast<std::uint32_t>(known.size())).first->second);
    return grouping;
}

std::size_t groups_in(SharedColumn const& column) {
    auto const grouping = grouping_of(column);
    return grouping.empty() ? 0 : *std::max_element(grouping.begin(), grouping.end()) + std::size_t{1};
}

// By item, or by question of picks.
std::vector<core::Answered> answered_by_item(SharedColumns const& survey) {
    bool const by_item = survey.instrument->kind == core::Kind::likert;
    std::map<std::pair<std::size_t, std::size_t>, core::Answered> items;
    for (std::size_t position = 0; position < survey.columns.size(); ++position) {
        auto const& column = survey.columns[position];
        if (column.kind != Kind::answer)
            continue;
        auto& answered =
            items.try_emplace({column.question, by_item ? position : 0}, survey.respondents()).first->second;
        for (std::size_t row = 0; row < answered.size(); ++row)
            answered[row] = answered[row] || !is_blank(column.texts[row]);
    }
    std::set<core::Answered> different;
    for (auto& [item, answered] : items)
        different.insert(std::move(answered));
    return {different.begin(), different.end()};
}

class Withholding {
public:
    Withholding(SharedColumns& survey, Pseudonym const& pseudonym)
        : survey_(survey), pseudonym_(pseudonym), minimum_(survey.instrument->minimum_group) {}

    std::vector<Text> run() {
        treat_identities();
        for (auto& column : survey_.columns)
            if (column.kind == Kind::answer)
                clear_identifiers(column);
            else if (is_group(column))
                merge_small(column);
        withhold_combinations();
        std::erase_if(survey_.columns, [&](SharedColumn const& column) {
            return column.kind == Kind::group &&
                   std::all_of(column.texts.begin(), column.texts.end(),
                               [&](std::string const& text) { return text == label() || text.empty(); });
        });
        return std::move(remarks_);
    }

private:
    [[nodiscard]] std::string const& label() const { return withheld_label.in(survey_.language); }

    void treat_identities() {
        for (auto& column : survey_.columns) {
            if (column.kind != Kind::identity)
                continue;
            if (pseudonym_)
                for (auto& text : column.texts)
                    text = is_blank(text) ? std::string() : pseudonym_(text);
            remarks_.push_back(
                pseudonym_ ? Text{"Kolom “" + column.header + "” diganti dengan nama samaran.",
                                  "The column “" + column.header + "” was replaced by pseudonyms."}
                           : Text{"Kolom “" + column.header + "” tidak ikut: kolom identitas.",
                                  "The column “" + column.header + "” stays here: it identifies people."});
        }
        if (!pseudonym_)
            std::erase_if(survey_.columns,
                          [](SharedColumn const& column) { return column.kind == Kind::identity; });
    }

    // Somebody may have typed a number of theirs where an answer belongs.
    void clear_identifiers(SharedColumn& column) {
        bool any = false;
        for (auto& text : column.texts)
            if (identifier_of(text) != Identifier::none) {
                text.clear();
                any = true;
            }
        if (any)
            remarks_.push_back(
                {"Kolom “" + column.header + "”: nomor atau alamat pribadi di antara jawaban dihapus.",
                 "Column “" + column.header +
                     "”: personal numbers or addresses among the answers were removed."});
    }

    // From the smallest up, until they are enough to hide behind.
    [[nodiscard]] std::set<std::string> small_groups(SharedColumn const& column) const {
        std::map<std::string, std::size_t> sizes;
        for (auto const& text : column.texts)
            if (auto key = core::match_key(text); !key.empty())
                ++sizes[std::move(key)];
        std::vector<std::pair<std::size_t, std::string>> by_size;
        by_size.reserve(sizes.size());
        for (auto const& [key, size] : sizes)
            by_size.emplace_back(size, key);
        std::sort(by_size.begin(), by_size.end());
        std::set<std::string> small;
        std::size_t behind = 0;
        for (auto const& [size, key] : by_size) {
            if (size >= minimum_ && (small.empty() || (small.size() > 1 && behind >= minimum_)))
                break;
            small.insert(key);
            behind += size;
        }
        return small;
    }
    void merge_small(SharedColumn& column) {
        auto const small = small_groups(column);
        std::size_t people = 0;
        for (auto& text : column.texts)
            if (small.contains(core::match_key(text))) {
                text = label();
                ++people;
            }
        if (people > 0)
            remarks_.push_back(counted(column.header, people, survey_.respondents(),
                                       {"ditahan menjadi “" + withheld_label.id + "” (kelompok kecil).",
                                        "is withheld as “" + withheld_label.en + "” (small groups)."}));
    }

    // Large groups may cross in a small one: the only woman of a unit.
    void withhold_combinations() {
        std::vector<core::Group> groups;
        std::vector<SharedColumn*> columns;
        for (auto& column : survey_.columns) {
            if (!is_group(column))
                continue;
            columns.push_back(&column);
            auto& group = groups.emplace_back();
            group.in_figures = column.in_figures;
            for (auto const& text : column.texts)
                group.contents.push_back(core::match_key(text));
        }
        auto const withheld = core::withhold_labels(groups, minimum_);
        for (std::size_t group = 0; group < groups.size(); ++group)
            withhold(*columns[group], withheld[group]);
    }
    void withhold(SharedColumn& column, std::vector<bool> const& withheld) {
        std::size_t people = 0;
        for (std::size_t row = 0; row < withheld.size(); ++row)
            if (withheld[row] && column.texts[row] != label()) {
                column.texts[row] = label();
                ++people;
            }
        auto const least = std::to_string(minimum_);
        if (people > 0)
            remarks_.push_back(counted(
                column.header, people, survey_.respondents(),
                {"ditahan menjadi “" + withheld_label.id +
                     "”, karena bersama kolom lain hanya dimiliki kurang dari " + least + " responden.",
                 "is withheld as “" + withheld_label.en + "”, for together with other columns fewer than " +
                     least + " respondents share it."}));
    }

    SharedColumns& survey_;
    Pseudonym const& pseudonym_;
    std::size_t minimum_;
    std::vector<Text> remarks_;
};

// An item that few have answered at all has no group to be pooled with.
void leave_out_lone_answers(SharedColumns& survey, std::vector<Text>& remarks) {
    auto const least = std::to_string(survey.instrument->minimum_group);
    for (auto& column : survey.columns) {
        if (column.kind != Kind::answer)
            continue;
        auto const answers =
            static_cast<unsigned>(std::count_if(column.texts.begin(), column.texts.end(),
                                                [](std::string const& text) { return !is_blank(text); }));
        bool const pick = survey.instrument->kind == core::Kind::picks;
        if (pick || answers == 0 || answers >= survey.instrument->minimum_group)
            continue;
        std::fill(column.texts.begin(), column.texts.end(), std::string());
        remarks.push_back({"Jawaban untuk “" + column.header + "” tidak ikut: kurang dari " + least +
                               " responden menjawabnya.",
                           "The answers to “" + column.header + "” stay here: fewer than " + least +
                               " respondents gave one."});
    }
}

void call_pool(SharedColumn& column, std::vector<bool> const& pooled, core::Language language,
               std::vector<Text>& remarks) {
    auto const grouping = grouping_of(column);
    auto const& label = column.kind == Kind::unit ? core::small_units() : small_groups_label;
    std::set<std::uint32_t> groups;
    std::size_t people = 0;
    for (std::size_t row = 0; row < grouping.size(); ++row)
        if (pooled[grouping[row]]) {
            column.texts[row] = label.in(language);
            groups.insert(grouping[row]);
            ++people;
        }
    if (groups.empty())
        return;
    auto const number = std::to_string(groups.size());
    remarks.push_back(counted(column.header, people, grouping.size(),
                              {"(" + number + " kelompok) digabung menjadi “" + label.id + "”.",
                               "(" + number + " groups) was pooled as “" + label.en + "”."}));
}

} // namespace

std::vector<Text> withhold_labels(SharedColumns& survey, Pseudonym const& pseudonym) {
    return Withholding(survey, pseudonym).run();
}

std::vector<Text> pool_labels(SharedColumns& survey) {
    std::vector<Text> remarks;
    std::erase_if(survey.columns, [](SharedColumn const& column) {
        return column.kind == Kind::identity ||
               (column.kind == Kind::group && (!column.in_figures || groups_in(column) > most_groups));
    });
    leave_out_lone_answers(survey, remarks);
    core::ShownSurvey shown{{}, {}, answered_by_item(survey)};
    std::vector<SharedColumn*> columns;
    for (auto& column : survey.columns)
        if (is_group(column)) {
            columns.push_back(&column);
            shown.breakdowns.push_back(grouping_of(column));
        }
    auto const pooled = core::pool_labels(shown, survey.instrument->minimum_group);
    for (std::size_t i = 0; i < columns.size(); ++i)
        call_pool(*columns[i], pooled.pooled[i], survey.language, remarks);
    return remarks;
}

std::vector<std::size_t> exposing_figures(SharedColumns const& pooled,
                                          std::vector<core::Grouping> const& figures) {
    std::vector<core::Grouping> shown{core::Grouping(pooled.respondents(), 0)};
    for (auto const& column : pooled.columns)
        if (is_group(column))
            shown.push_back(grouping_of(column));
    auto const items = answered_by_item(pooled);
    std::vector<std::size_t> exposing;
    for (std::size_t figure = 0; figure < figures.size(); ++figure) {
        shown.push_back(figures[figure]);
        if (std::all_of(items.begin(), items.end(), [&](core::Answered const& answered) {
                return core::exposed_people(shown, answered, pooled.instrument->minimum_group).empty();
            }))
            continue;
        shown.pop_back();
        exposing.push_back(figure);
    }
    return exposing;
}

std::vector<Text> groups_of_one_answer(SharedColumns const& survey) {
    auto const& instrument = *survey.instrument;
    std::vector<Text> warnings;
    for (auto const& column : survey.columns) {
        if (!is_group(column))
            continue;
        std::map<std::pair<std::string, std::size_t>, std::set<std::string>> answers; // by group and value
        for (auto const& other : survey.columns) {
            auto const colon = other.meaning.find(": ");
            auto const code = colon == std::string::npos ? other.meaning : other.meaning.substr(colon + 2);
            auto const item = other.kind == Kind::answer ? instrument.find_item(code) : std::nullopt;
            if (!item || !instrument.items[*item].value)
                continue;
            for (std::size_t row = 0; row < other.texts.size(); ++row)
                if (!is_blank(other.texts[row]))
                    answers[{column.texts[row], *instrument.items[*item].value}].insert(
                        core::match_key(other.texts[row]));
        }
        for (auto const& [of, different] : answers)
            if (different.size() == 1) {
                auto const& value = instrument.values[of.second].name;
                warnings.push_back({"PERHATIAN: semua responden “" + of.first + "” (" + column.header +
                                        ") memberi jawaban yang sama untuk " + value.id +
                                        "; siapa pun yang dikenal di dalamnya diketahui jawabannya.",
                                    "NOTE: all respondents of “" + of.first + "” (" + column.header +
                                        ") gave the same answers to " + value.in(core::Language::english) +
                                        "; of everybody known to be in it they are known."});
            }
    }
    return warnings;
}

} // namespace berakhlak::survey
