// Options of the services: names with values of UNO's types, refused in plain words when they are wrong.
#pragma once

#include "host/uno.hpp"
#include "survey/table/refusal.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

#include <functional>
#include <map>
#include <string>

namespace berakhlak::workbook {

using Options = host::Sequence<com::sun::star::beans::NamedValue>;

/// The language in which a refusal is told; Indonesian unless the options say "en".
[[nodiscard]] core::Language language_of(Options const& options);

/// One option, read as what it should be. Every reading throws survey::Refusal when it is something else.
struct Option {
    std::string name;
    host::Any value;

    [[noreturn]] void refuse(core::Text const& expected) const;
    template <class T>
    [[nodiscard]] T typed(core::Text const& expected) const {
        T result{};
        if (!(value >>= result))
            refuse(expected);
        return result;
    }
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] unsigned positive() const;
    [[nodiscard]] core::Language language() const;
    /// One of the words, compared by `match_key`.
    template <class T>
    [[nodiscard]] T one_of(std::map<std::string, T> const& known) const {
        if (auto const found = known.find(core::match_key(text())); found != known.end())
            return found->second;
        std::string list;
        for (auto const& [word, meaning] : known)
            list += (list.empty() ? "" : ", ") + word;
        refuse({"Yang dikenal: " + list + ".", "Known are " + list + "."});
    }
};

template <class Request>
using OptionSetters = std::map<std::string, std::function<void(Request&, Option const&)>>;

[[noreturn]] void refuse_unknown_option(std::string const& name, std::string const& known);

/// Throws survey::Refusal for an option that isn't among the setters.
template <class Request>
void apply_options(Request& request, Options const& options, OptionSetters<Request> const& setters) {
    for (auto const& option : options) {
        auto const name = host::to_utf8(option.Name);
        if (auto const setter = setters.find(name); setter != setters.end()) {
            setter->second(request, {name, option.Value});
            continue;
        }
        std::string known;
        for (auto const& [one, setter] : setters)
            known += (known.empty() ? "" : ", ") + one;
        refuse_unknown_option(name, known);
    }
}

} // namespace berakhlak::workbook
