#include "workbook/merge_request.hpp"

#include <functional>
#include <map>

namespace berakhlak::workbook {

namespace {

using host::Any;
using host::OUString;
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

template <class T>
T one_of(std::string const& option, Any const& value, std::map<std::string, T> const& known) {
    if (auto const found = known.find(core::match_key(text(option, value))); found != known.end())
        return found->second;
    std::string list;
    for (auto const& [name, meaning] : known)
        list += (list.empty() ? "" : ", ") + name;
    refuse(option, {"Yang dikenal: " + list + ".", "Known are " + list + "."});
}

std::vector<core::ExpectedPart> expected(std::string const& option, Any const& value) {
    core::Text const wanted{"Harus daftar nama, masing-masing dengan jumlah responden minimum atau kosong.",
                            "It must be a list of names, each with a minimum of respondents or nothing."};
    auto const list = typed<Options>(option, value, wanted);
    std::vector<core::ExpectedPart> result;
    for (sal_Int32 i = 0; i < list.getLength(); ++i) {
        core::ExpectedPart part{{}, host::to_utf8(list[i].Name), {}};
        sal_Int32 required = 0;
        if (list[i].Value.hasValue()) {
            if (!(list[i].Value >>= required) || required < 0)
                refuse(option, wanted);
            part.required = static_cast<std::uint64_t>(required);
        }
        result.push_back(std::move(part));
    }
    return result;
}

using Setter = std::function<void(MergeRequest&, std::string const&, Any const&)>;

std::map<std::string, Setter> const& setters() {
    using core::Language;
    static std::map<std::string, Setter> const table{
        {"Instrument", [](auto& r, auto& o, auto& v) { r.instrument = text(o, v); }},
        {"Agency", [](auto& r, auto& o, auto& v) { r.agency = text(o, v); }},
        {"Period", [](auto& r, auto& o, auto& v) { r.period = text(o, v); }},
        {"FilesAre",
         [](auto& r, auto& o, auto& v) {
             r.files_are =
                 one_of<FilesAre>(o, v, {{"units", FilesAre::units}, {"agencies", FilesAre::agencies}});
         }},
        {"Expected", [](auto& r, auto& o, auto& v) { r.expected = expected(o, v); }},
        {"Twice",
         [](auto& r, auto& o, auto& v) {
             r.twice = one_of<Twice>(o, v, {{"refuse", Twice::refuse}, {"list", Twice::list}});
         }},
        {"Language",
         [](auto& r, auto& o, auto& v) {
             r.language = one_of<Language>(o, v, {{"id", Language::indonesian}, {"en", Language::english}});
         }},
        {"Hidden", [](auto& r, auto& o, auto& v) {
             r.hidden = typed<sal_Bool>(o, v, {"Harus benar atau salah.", "It must be true or false."});
         }}};
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

MergeRequest merge_request_of(Options const& options) {
    MergeRequest request;
    for (sal_Int32 i = 0; i < options.getLength(); ++i) {
        auto const name = host::to_utf8(options[i].Name);
        auto const setter = setters().find(name);
        if (setter == setters().end())
            refuse_unknown(name);
        setter->second(request, name, options[i].Value);
    }
    if (request.files_are == FilesAre::agencies)
        for (auto& part : request.expected)
            std::swap(part.agency, part.unit);
    return request;
}

} // namespace berakhlak::workbook
