#include "wizard/presenters/group_page.hpp"

#include "core/statistics/sampling.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <charconv>

namespace berakhlak::wizard {

namespace {

using core::Text;
using survey::How;
using survey::is_group;
using survey::Role;

constexpr unsigned largest = 1'000'000'000;

std::optional<unsigned> whole_number(std::string_view text) {
    text = survey::trimmed(text);
    unsigned number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size() || number > largest)
        return std::nullopt;
    return number;
}

} // namespace

Text UnitLine::text() const {
    Text text{unit.empty() ? "(tanpa unit)" : unit, unit.empty() ? "(without a unit)" : unit};
    auto const add = [&](char const* id, char const* en, std::size_t number) {
        text.id += id + std::to_string(number);
        text.en += en + std::to_string(number);
    };
    if (counted)
        add(": n = ", ": n = ", respondents);
    if (required.population)
        add(", pegawai ", ", headcount ", *required.population);
    if (counted && required.population && *required.population < respondents) {
        text.id += " (kurang dari respondennya)";
        text.en += " (less than its respondents)";
    }
    if (!minimum)
        return text;
    add(", minimum ", ", minimum ", *minimum);
    if (!counted)
        return text;
    bool const met = respondents >= *minimum;
    text.id += met ? " (terpenuhi)" : " (sampel tidak terpenuhi)";
    text.en += met ? " (met)" : " (sample not met)";
    return text;
}

Text GroupLine::text() const {
    if (!generation)
        return {header, {}};
    return {header + " (menjadi generasi)", header + " (as generations)"};
}

std::vector<std::size_t> GroupPage::candidates() const {
    std::vector<std::size_t> list;
    auto const& survey = draft_.survey();
    for (std::size_t column = 0; column < survey.mapping.columns.size(); ++column) {
        auto const& role = survey.mapping.columns[column];
        bool const possible = role.role == Role::unit || is_group(role.role) || role.role == Role::ignore;
        if (possible && role.settled() && !survey.layout.headers[column].empty())
            list.push_back(column);
    }
    return list;
}

std::vector<Text> GroupPage::unit_columns() const {
    std::vector<Text> list{{"(tanpa unit)", "(no unit)"}};
    for (auto const column : candidates())
        list.push_back({draft_.survey().layout.headers[column], {}});
    return list;
}

std::size_t GroupPage::unit_column() const {
    auto const list = candidates();
    for (std::size_t i = 0; i < list.size(); ++i)
        if (draft_.survey().mapping.columns[list[i]].role == Role::unit)
            return i + 1;
    return 0;
}

void GroupPage::set_unit_column(std::size_t position) {
    auto const before = unit_column();
    if (position == before)
        return;
    auto const list = candidates();
    if (before > 0)
        draft_.decide(list[before - 1], {Role::group, {}, 1.0, How::given, {}});
    if (position > 0)
        draft_.decide(list.at(position - 1), {Role::unit, {}, 1.0, How::given, {}});
    draft_.prepare();
}

std::vector<GroupLine> GroupPage::groups() const {
    std::vector<GroupLine> list;
    for (auto const column : candidates()) {
        auto const role = draft_.survey().mapping.columns[column].role;
        if (role != Role::unit)
            list.push_back(
                {column, draft_.survey().layout.headers[column], is_group(role), role == Role::generation});
    }
    return list;
}

void GroupPage::set_group(std::size_t position, bool kept) {
    auto const line = groups().at(position);
    if (line.kept == kept)
        return;
    auto const& survey = draft_.survey();
    auto const as_group = survey::role_as_group(survey.layout, survey.source.table, line.column);
    draft_.decide(line.column, {kept ? as_group : Role::ignore, {}, 1.0, How::given, {}});
    draft_.prepare();
}

std::vector<UnitLine> GroupPage::units() const {
    std::vector<UnitLine> list;
    if (!draft_.prepared())
        return list;
    auto const& prepared = draft_.survey().prepared;
    for (auto const& unit : prepared.units) {
        auto const said = draft_.required.find(unit);
        list.push_back(
            {unit, 0, said == draft_.required.end() ? Required{} : said->second, {}, !draft_.database()});
        auto& line = list.back();
        line.minimum = line.required.minimum;
        if (!line.minimum && line.required.population)
            line.minimum = static_cast<unsigned>(core::required_minimum(*line.required.population));
    }
    for (auto const unit : prepared.unit_of)
        ++list[unit].respondents;
    return list;
}

void GroupPage::set_number(std::size_t unit, std::string const& text,
                           std::optional<unsigned> Required::*member) {
    auto const name = units().at(unit).unit;
    auto const number = whole_number(text);
    bad_number_.clear();
    if (!number && !survey::is_blank(text)) {
        bad_number_ = text;
        return;
    }
    draft_.required[name].*member = number;
}

void GroupPage::set_population(std::size_t unit, std::string const& text) {
    set_number(unit, text, &Required::population);
}
void GroupPage::set_minimum(std::size_t unit, std::string const& text) {
    set_number(unit, text, &Required::minimum);
}

std::size_t GroupPage::take_required(std::vector<std::vector<std::string>> const& rows) {
    std::size_t found = 0;
    auto const known = units();
    for (auto const& row : rows) {
        auto const unit = std::find_if(known.begin(), known.end(), [&](UnitLine const& line) {
            return !row.empty() && core::match_key(line.unit) == core::match_key(row[0]);
        });
        if (unit == known.end() || row.size() < 2)
            continue;
        Required required{whole_number(row[1]), row.size() > 2 ? whole_number(row[2]) : std::nullopt};
        if (!required.population && !required.minimum)
            continue;
        draft_.required[unit->unit] = required;
        ++found;
    }
    return found;
}

unsigned GroupPage::rule() const {
    auto const& known = draft_.known().list;
    auto const found = std::find_if(known.begin(), known.end(), [&](auto const& instrument) {
        return instrument->name == draft_.instrument()->name;
    });
    return (*found)->minimum_group;
}

void GroupPage::set_minimum_group(std::string const& text) {
    bad_minimum_.clear();
    auto const number = whole_number(text);
    if (!survey::is_blank(text) && (!number || *number < rule())) {
        bad_minimum_ = text;
        return;
    }
    draft_.plan.minimum_group = number;
    draft_.refresh();
    draft_.prepare();
}

Text GroupPage::about_minimum_group() const {
    auto const number = std::to_string(minimum_group()), least = std::to_string(rule());
    return {"Angka dari kurang dari " + number +
                " responden tidak ditampilkan (ketentuan instrumen: " + least + ", boleh dinaikkan).",
            "Figures on fewer than " + number +
                " respondents are not shown (rule of the instrument: " + least + "; it may be raised)."};
}

Text GroupPage::effect() const {
    if (draft_.database())
        return {"Daftar unit ini dari baris contoh; basis data menghitung semuanya.",
                "These units are those of the sample; the database counts all of them."};
    auto const list = units();
    auto const small = static_cast<std::size_t>(std::count_if(
        list.begin(), list.end(), [&](auto const& line) { return line.respondents < minimum_group(); }));
    auto const count = std::to_string(list.size()), hidden = std::to_string(small);
    return {count + " unit, " + hidden + " di antaranya terlalu kecil untuk ditampilkan.",
            count + " units, " + hidden + " of them too small to be shown."};
}

std::optional<Text> GroupPage::problem() const {
    if (draft_.objection())
        return draft_.objection()->message();
    if (!bad_number_.empty())
        return Text{"“" + bad_number_ + "” bukan bilangan bulat.",
                    "“" + bad_number_ + "” is no whole number."};
    if (!bad_minimum_.empty()) {
        auto const least = std::to_string(rule());
        return Text{"“" + bad_minimum_ + "”: tulis bilangan bulat, paling sedikit " + least +
                        " (ketentuan instrumen).",
                    "“" + bad_minimum_ + "”: give a whole number, at least " + least +
                        " (rule of the instrument)."};
    }
    return std::nullopt;
}

bool GroupPage::complete() const {
    return draft_.prepared() && !problem();
}

} // namespace berakhlak::wizard
