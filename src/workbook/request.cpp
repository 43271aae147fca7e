#include "workbook/request.hpp"

#include <functional>
#include <map>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using survey::Encoding;
using survey::Refusal;

[[noreturn]] void refuse(std::string const& option, core::Text const& expected) {
    throw Refusal({},
                  {"Isi opsi “" + option + "” tidak sah.", "The option “" + option + "” has no valid value."},
                  expected);
}

template <class T>
T typed(std::string const& option, Any const& value, core::Text const& expected) {
    T result{};
    if (!(value >>= result))
        refuse(option, expected);
    return result;
}

std::string text(std::string const& option, Any const& value) {
    return host::to_utf8(typed<OUString>(option, value, {"Harus teks.", "It must be a text."}));
}

bool flag(std::string const& option, Any const& value) {
    return typed<sal_Bool>(option, value, {"Harus benar atau salah.", "It must be true or false."});
}

unsigned positive(std::string const& option, Any const& value) {
    core::Text const expected{"Harus bilangan bulat mulai dari 1.", "It must be a whole number from 1."};
    auto const number = typed<sal_Int32>(option, value, expected);
    if (number < 1)
        refuse(option, expected);
    return static_cast<unsigned>(number);
}

char delimiter(std::string const& option, Any const& value) {
    static std::map<std::string, char> const known{{",", ','},   {";", ';'},    {"|", '|'},
                                                   {"\t", '\t'}, {"\\t", '\t'}, {"tab", '\t'}};
    if (auto const found = known.find(text(option, value)); found != known.end())
        return found->second;
    refuse(option, {"Yang dikenal: , ; | dan tab.", "Known are , ; | and tab."});
}

Encoding encoding(std::string const& option, Any const& value) {
    static std::map<std::string, Encoding> const known{
        {"utf-8", Encoding::utf8},       {"utf8", Encoding::utf8},
        {"utf-16", Encoding::utf16le},   {"utf-16le", Encoding::utf16le},
        {"utf-16be", Encoding::utf16be}, {"windows-1252", Encoding::windows1252},
        {"ansi", Encoding::windows1252}, {"cp1252", Encoding::windows1252}};
    if (auto const found = known.find(core::match_key(text(option, value))); found != known.end())
        return found->second;
    refuse(option, {"Yang dikenal: UTF-8, UTF-16, Windows-1252.", "Known are UTF-8, UTF-16, Windows-1252."});
}

core::Language language(std::string const& option, Any const& value) {
    auto const name = core::match_key(text(option, value));
    if (name == "en")
        return core::Language::english;
    if (name != "id")
        refuse(option, {"Yang dikenal: id dan en.", "Known are id and en."});
    return core::Language::indonesian;
}

std::vector<survey::Decision> decisions(std::string const& option, Any const& value) {
    core::Text const expected{"Harus daftar pasangan judul kolom dan artinya.",
                              "It must be a list of headers with their meanings."};
    auto const list = typed<Options>(option, value, expected);
    std::vector<survey::Decision> result;
    for (sal_Int32 i = 0; i < list.getLength(); ++i) {
        OUString meaning;
        if (!(list[i].Value >>= meaning))
            refuse(option, expected);
        result.push_back({host::to_utf8(list[i].Name), host::to_utf8(meaning)});
    }
    return result;
}

SheetChoice sheets(std::string const& option, Any const& value) {
    std::string known_id, known_en;
    for (auto const sheet : all_sheets()) {
        known_id += (known_id.empty() ? "" : ", ") + name_of(sheet).id;
        known_en += (known_en.empty() ? "" : ", ") + name_of(sheet).in(core::Language::english);
    }
    core::Text const expected{"Harus daftar nama lembar: " + known_id + ".",
                              "It must be a list of names of sheets: " + known_en + "."};
    auto const names = typed<host::Sequence<OUString>>(option, value, expected);
    SheetChoice chosen;
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        auto const sheet = result_sheet(host::to_utf8(names[i]));
        if (!sheet)
            refuse(option, expected);
        chosen.insert(*sheet);
    }
    return chosen;
}

using Setter = std::function<void(ImportRequest&, std::string const&, Any const&)>;

std::map<std::string, Setter> const& setters() {
    static std::map<std::string, Setter> const table{
        {"Instrument", [](auto& r, auto& o, auto& v) { r.instrument = text(o, v); }},
        {"Unit", [](auto& r, auto& o, auto& v) { r.unit = text(o, v); }},
        {"Delimiter", [](auto& r, auto& o, auto& v) { r.source.delimiter = delimiter(o, v); }},
        {"Encoding", [](auto& r, auto& o, auto& v) { r.source.encoding = encoding(o, v); }},
        {"HeaderRow", [](auto& r, auto& o, auto& v) { r.header_row = positive(o, v); }},
        {"Sheet", [](auto& r, auto& o, auto& v) { r.source.sheet = text(o, v); }},
        {"Language", [](auto& r, auto& o, auto& v) { r.language = language(o, v); }},
        {"MinimumGroup", [](auto& r, auto& o, auto& v) { r.minimum_group = positive(o, v); }},
        {"KeepIdentities", [](auto& r, auto& o, auto& v) { r.keep_identities = flag(o, v); }},
        {"Hidden", [](auto& r, auto& o, auto& v) { r.hidden = flag(o, v); }},
        {"Sheets", [](auto& r, auto& o, auto& v) { r.sheets = sheets(o, v); }},
        {"Decisions", [](auto& r, auto& o, auto& v) { r.decisions = decisions(o, v); }}};
    return table;
}

[[noreturn]] void refuse_unknown(std::string const& option) {
    std::string known;
    for (auto const& [name, setter] : setters())
        known += (known.empty() ? "" : ", ") + name;
    throw Refusal({}, {"Opsi “" + option + "” tidak dikenal.", "The option “" + option + "” is not known."},
                  {"Opsi yang ada: " + known + ".", "The options are " + known + "."});
}

} // namespace

core::Language language_of(Options const& options) {
    for (sal_Int32 i = 0; i < options.getLength(); ++i) {
        OUString name;
        if (options[i].Name == "Language" && (options[i].Value >>= name) && name.equalsIgnoreAsciiCase("en"))
            return core::Language::english;
    }
    return core::Language::indonesian;
}

ImportRequest request_of(OUString const& url, Options const& options) {
    ImportRequest request;
    request.url = url;
    for (sal_Int32 i = 0; i < options.getLength(); ++i) {
        auto const name = host::to_utf8(options[i].Name);
        auto const setter = setters().find(name);
        if (setter == setters().end())
            refuse_unknown(name);
        setter->second(request, name, options[i].Value);
    }
    return request;
}

} // namespace berakhlak::workbook
