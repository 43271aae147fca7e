#include "survey/answers/decisions.hpp"

#include "survey/table/refusal.hpp"

#include <algorithm>
#include <map>

namespace berakhlak::survey {

namespace {

std::map<std::string, Role, std::less<>> const& roles() {
    static std::map<std::string, Role, std::less<>> const table{{"unit", Role::unit},
                                                                {"kelompok", Role::group},
                                                                {"group", Role::group},
                                                                {"generasi", Role::generation},
                                                                {"generation", Role::generation},
                                                                {"identitas", Role::identity},
                                                                {"identity", Role::identity},
                                                                {"waktu", Role::time},
                                                                {"time", Role::time},
                                                                {"abaikan", Role::ignore},
                                                                {"ignore", Role::ignore},
                                                                {"pribadi", Role::picks_personal},
                                                                {"personal", Role::picks_personal},
                                                                {"saat ini", Role::picks_current},
                                                                {"current", Role::picks_current},
                                                                {"diharapkan", Role::picks_expected},
                                                                {"expected", Role::picks_expected},
                                                                {"harapan", Role::expectation_item},
                                                                {"expectation", Role::expectation_item},
                                                                {"kinerja", Role::performance_item},
                                                                {"performance", Role::performance_item}};
    return table;
}

core::Text const meanings{
    "Tentukan artinya: kode butir, unit, kelompok, generasi, identitas, waktu, abaikan, pribadi, saat ini, "
    "diharapkan, “harapan: kode”, atau “kinerja: kode”.",
    "Say what it is: an item's code, unit, group, generation, identity, time, ignore, personal, current, "
    "expected, “expectation: code” or “performance: code”."};

std::optional<std::size_t> column_with(Layout const& layout, std::string_view header) {
    auto const key = core::match_key(header);
    for (std::size_t column = 0; column < layout.headers.size(); ++column)
        if (layout.headers[column] == header)
            return column;
    for (std::size_t column = 0; column < layout.headers.size(); ++column)
        if (!layout.headers[column].empty() && core::match_key(layout.headers[column]) == key)
            return column;
    return std::nullopt;
}

std::size_t required_column(Layout const& layout, Table const& table, std::string const& header) {
    if (auto const column = column_with(layout, header))
        return *column;
    throw Refusal(
        {{}, table.first_row + layout.title_rows, std::nullopt, {}},
        {"Tidak ada kolom berjudul “" + header + "”.",
         "There is no column with the header “" + header + "”."},
        {"Salin judul kolomnya persis seperti di berkas.", "Copy the header as it stands in the file."});
}

bool takes_an_item(Role role) {
    return role == Role::expectation_item || role == Role::performance_item || role == Role::picks_personal ||
           role == Role::picks_current || role == Role::picks_expected;
}

std::optional<ColumnRole> meaning_of(std::string const& text, core::Instrument const& instrument) {
    if (auto const item = instrument.find_item(text))
        return ColumnRole{instrument.kind == core::Kind::likert ? Role::item : Role::picks_current,
                          item,
                          1.0,
                          How::given,
                          {}};
    auto const colon = text.find(':');
    auto const role = roles().find(core::match_key(text.substr(0, colon)));
    if (role == roles().end())
        return std::nullopt;
    bool const rating = role->second == Role::expectation_item || role->second == Role::performance_item;
    if (colon == text.npos)
        return rating ? std::nullopt
                      : std::optional(ColumnRole{role->second, std::nullopt, 1.0, How::given, {}});
    auto const item = instrument.find_item(text.substr(colon + 1));
    if (!item || !takes_an_item(role->second))
        return std::nullopt;
    return ColumnRole{role->second, item, 1.0, How::given, {}};
}

/// A second column of a question stays one: what was said decides between the two (see amendments.hpp).
void give(ColumnRole meaning, ColumnRole& column) {
    meaning.second = column.second && column.role == meaning.role && column.item == meaning.item;
    column = std::move(meaning);
}

void choose_unit(std::size_t chosen, Mapping& mapping) {
    for (auto& column : mapping.columns)
        if (column.role == Role::unit)
            column = {Role::group, std::nullopt, 1.0, How::given, {}};
    mapping.columns[chosen] = {Role::unit, std::nullopt, 1.0, How::given, {}};
}

} // namespace

void apply_decisions(ImportPlan const& plan, Layout const& layout, Table const& table,
                     core::Instrument const& instrument, Mapping& mapping) {
    for (auto const& decision : plan.decisions) {
        auto const column = required_column(layout, table, decision.header);
        auto const meaning = meaning_of(decision.meaning, instrument);
        if (!meaning)
            throw Refusal({{}, table.first_row + layout.title_rows, column + 1, layout.headers[column]},
                          {"“" + decision.meaning + "” bukan butir instrumen “" + instrument.name +
                               "” dan bukan peran kolom.",
                           "“" + decision.meaning + "” is neither an item of the instrument “" +
                               instrument.name + "” nor a role of a column."},
                          meanings);
        if (meaning->role == Role::unit)
            choose_unit(column, mapping);
        else
            give(*meaning, mapping.columns[column]);
    }
    if (!plan.unit.empty())
        choose_unit(required_column(layout, table, plan.unit), mapping);
    mapping.words.insert(mapping.words.end(), plan.words.begin(), plan.words.end());
}

std::string meaning_of(ColumnRole const& role, core::Instrument const& instrument) {
    if (role.role == Role::item)
        return role.item ? instrument.items[*role.item].code : std::string();
    auto const word = std::find_if(roles().begin(), roles().end(),
                                   [&](auto const& entry) { return entry.second == role.role; });
    return role.item ? word->first + ": " + instrument.items[*role.item].code : word->first;
}

void refuse_undecided(Layout const& layout, Table const& table, Mapping const& mapping) {
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        auto const& role = mapping.columns[column];
        if (role.settled())
            continue;
        core::Text const& note = role.note;
        throw Refusal({{}, table.first_row + layout.title_rows, column + 1, layout.headers[column]},
                      {"Arti kolom ini belum pasti. " + note.id,
                       "What this column is can't be decided. " + note.in(core::Language::english)},
                      meanings);
    }
}

core::Text name_of(Role role) {
    switch (role) {
    case Role::item:
        return {"butir", "item"};
    case Role::picks_personal:
        return {"pilihan nilai pribadi", "picks of personal values"};
    case Role::picks_current:
        return {"pilihan budaya saat ini", "picks of the current culture"};
    case Role::picks_expected:
        return {"pilihan budaya yang diharapkan", "picks of the expected culture"};
    case Role::expectation_item:
        return {"harapan", "expectation"};
    case Role::performance_item:
        return {"kinerja", "performance"};
    case Role::unit:
        return {"unit", "unit"};
    case Role::group:
        return {"kelompok", "group"};
    case Role::generation:
        return {"generasi", "generation"};
    case Role::identity:
        return {"identitas", "identity"};
    case Role::time:
        return {"waktu", "time"};
    case Role::ignore:
        break;
    }
    return {"tidak dipakai", "not used"};
}

} // namespace berakhlak::survey
