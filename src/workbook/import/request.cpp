#include "workbook/import/request.hpp"

#include "workbook/import/cleaning_options.hpp"

#include <map>

namespace berakhlak::workbook {

namespace {

using host::OUString;
using survey::Encoding;

char delimiter(Option const& option) {
    static std::map<std::string, char> const known{{",", ','},   {";", ';'},    {"|", '|'},
                                                   {"\t", '\t'}, {"\\t", '\t'}, {"tab", '\t'}};
    if (auto const found = known.find(option.text()); found != known.end())
        return found->second;
    option.refuse({"Yang dikenal: , ; | dan tab.", "Known are , ; | and tab."});
}

Encoding encoding(Option const& option) {
    static std::map<std::string, Encoding> const known{
        {"utf-8", Encoding::utf8},       {"utf8", Encoding::utf8},
        {"utf-16", Encoding::utf16le},   {"utf-16le", Encoding::utf16le},
        {"utf-16be", Encoding::utf16be}, {"windows-1252", Encoding::windows1252},
        {"ansi", Encoding::windows1252}, {"cp1252", Encoding::windows1252}};
    if (auto const found = known.find(core::match_key(option.text())); found != known.end())
        return found->second;
    option.refuse({"Yang dikenal: UTF-8, UTF-16, Windows-1252.", "Known are UTF-8, UTF-16, Windows-1252."});
}

std::vector<survey::Decision> decisions(Option const& option) {
    core::Text const expected{"Harus daftar pasangan judul kolom dan artinya.",
                              "It must be a list of headers with their meanings."};
    auto const list = option.typed<Options>(expected);
    std::vector<survey::Decision> result;
    for (sal_Int32 i = 0; i < list.getLength(); ++i) {
        OUString meaning;
        if (!(list[i].Value >>= meaning))
            option.refuse(expected);
        result.push_back({host::to_utf8(list[i].Name), host::to_utf8(meaning)});
    }
    return result;
}

std::vector<survey::WordChoice> words(Option const& option) {
    core::Text const expected{"Harus daftar jawaban dengan tingkatnya, dari 1 (terendah).",
                              "It must be a list of answers with their levels, from 1 (the lowest)."};
    std::vector<survey::WordChoice> result;
    for (auto const& word : option.typed<Options>(expected)) {
        sal_Int32 level = 0;
        if (!(word.Value >>= level) || level < 1 || level > 250)
            option.refuse(expected);
        result.push_back({host::to_utf8(word.Name), static_cast<core::Answer>(level - 1)});
    }
    return result;
}

std::vector<std::string> texts(Option const& option, core::Text const& expected) {
    std::vector<std::string> list;
    for (auto const& name : option.typed<host::Sequence<OUString>>(expected))
        list.push_back(host::to_utf8(name));
    return list;
}
std::vector<std::string> headers(Option const& option) {
    return texts(option, {"Harus daftar judul kolom.", "It must be a list of headers."});
}
std::vector<std::string> unit_sheets(Option const& option) {
    return texts(
        option, {"Harus daftar nama lembar di berkas sumber.", "It must be a list of sheets of the source."});
}
std::vector<std::string> units(Option const& option) {
    return texts(option, {"Harus daftar nama unit.", "It must be a list of units."});
}

std::vector<survey::UnitSpelling> spellings(Option const& option) {
    core::Text const expected{"Harus daftar ejaan unit dengan unit yang dimaksud.",
                              "It must be a list of spellings with the units that they mean."};
    std::vector<survey::UnitSpelling> result;
    for (auto const& same : option.typed<Options>(expected)) {
        OUString unit;
        if (!(same.Value >>= unit))
            option.refuse(expected);
        result.push_back({host::to_utf8(same.Name), host::to_utf8(unit)});
    }
    return result;
}

survey::SheetChoice sheets(Option const& option) {
    std::string known_id, known_en;
    for (auto const sheet : survey::all_sheets()) {
        known_id += (known_id.empty() ? "" : ", ") + name_of(sheet).id;
        known_en += (known_en.empty() ? "" : ", ") + name_of(sheet).in(core::Language::english);
    }
    core::Text const expected{"Harus daftar nama lembar: " + known_id + ".",
                              "It must be a list of names of sheets: " + known_en + "."};
    auto const names = option.typed<host::Sequence<OUString>>(expected);
    survey::SheetChoice chosen;
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        auto const sheet = survey::result_sheet(host::to_utf8(names[i]));
        if (!sheet)
            option.refuse(expected);
        chosen.insert(*sheet);
    }
    return chosen;
}

std::vector<UnitPopulation> population(Option const& option) {
    core::Text const expected{"Harus daftar unit dengan jumlah pegawainya, bilangan bulat mulai dari 1.",
                              "It must be a list of units with their headcounts, whole numbers from 1."};
    std::vector<UnitPopulation> units;
    for (auto const& unit : option.typed<Options>(expected)) {
        sal_Int32 headcount = 0;
        if (!(unit.Value >>= headcount) || headcount < 1)
            option.refuse(expected);
        units.push_back({host::to_utf8(unit.Name), static_cast<unsigned>(headcount), std::nullopt});
    }
    return units;
}

host::Reference<com::sun::star::task::XStatusIndicator> indicator(Option const& option) {
    return option.typed<host::Reference<com::sun::star::task::XStatusIndicator>>(
        {"Harus com.sun.star.task.XStatusIndicator.", "It must be a com.sun.star.task.XStatusIndicator."});
}

OptionSetters<ImportRequest> const& setters() {
    static OptionSetters<ImportRequest> const table{
        {"Instrument", [](auto& r, auto& o) { r.instrument = o.text(); }},
        {"Unit", [](auto& r, auto& o) { r.unit = o.text(); }},
        {"Delimiter", [](auto& r, auto& o) { r.source.delimiter = delimiter(o); }},
        {"Encoding", [](auto& r, auto& o) { r.source.encoding = encoding(o); }},
        {"HeaderRow", [](auto& r, auto& o) { r.header_row = o.positive(); }},
        {"Sheet", [](auto& r, auto& o) { r.source.sheet = o.text(); }},
        {"Language", [](auto& r, auto& o) { r.write.language = o.language(); }},
        {"MinimumGroup", [](auto& r, auto& o) { r.minimum_group = o.positive(); }},
        {"KeepIdentities", [](auto& r, auto& o) { r.write.keep_identities = o.flag(); }},
        {"Hidden", [](auto& r, auto& o) { r.write.hidden = o.flag(); }},
        {"Population", [](auto& r, auto& o) { r.write.population = population(o); }},
        {"Sheets", [](auto& r, auto& o) { r.write.sheets = sheets(o); }},
        {"NoUnit", [](auto& r, auto& o) { r.no_unit = o.flag(); }},
        {"Branches", [](auto& r, auto& o) { r.branches = o.flag(); }},
        {"FillDown", [](auto& r, auto& o) { r.fill_down = headers(o); }},
        {"ExcelDates", [](auto& r, auto& o) { r.excel_dates = headers(o); }},
        {"AsTheyStand", [](auto& r, auto& o) { r.as_they_stand = headers(o); }},
        {"SameUnits", [](auto& r, auto& o) { r.spellings = spellings(o); }},
        {"UnitsApart", [](auto& r, auto& o) { r.units_apart = units(o); }},
        {"UnitSheets", [](auto& r, auto& o) { r.source.unit_sheets = unit_sheets(o); }},
        {"StatusIndicator", [](auto& r, auto& o) { r.indicator = indicator(o); }},
        {"Words", [](auto& r, auto& o) { r.words = words(o); }},
        {"Cleaning", [](auto& r, auto& o) { r.cleaning = cleaning_of(o); }},
        {"Decisions", [](auto& r, auto& o) { r.decisions = decisions(o); }}};
    return table;
}

} // namespace

ImportRequest request_of(OUString const& url, Options const& options) {
    ImportRequest request;
    request.url = url;
    apply_options(request, options, setters());
    refuse_results_of_invalid_answers(request.cleaning, !request.write.sheets.empty());
    return request;
}

} // namespace berakhlak::workbook
