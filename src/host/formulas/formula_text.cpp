#include "host/formulas/formula_text.hpp"

#include "host/function_names.hpp"

#include <algorithm>
#include <array>

namespace berakhlak::host {

namespace {

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string upper(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return upper(c); });
    return result;
}

bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

bool starts_with(std::string_view text, std::string_view start_in_capitals) {
    return text.size() >= start_in_capitals.size() &&
           upper(text.substr(0, start_in_capitals.size())) == start_in_capitals;
}

// Formula text with everything that stands in quotes blotted out, so that it can be searched.
std::string unquoted(std::string_view formula) {
    std::string result = upper(formula);
    char quote = 0;
    for (char& c : result) {
        bool const is_quote = c == '"' || c == '\'';
        if (quote != 0) {
            if (c == quote)
                quote = 0;
            c = '#';
        } else if (is_quote) {
            quote = c;
            c = '#';
        }
    }
    return result;
}

// The first place at or behind `from` where it is named, or npos.
std::size_t place_of(std::string_view searched, std::string_view name, std::size_t from = 0) {
    for (auto at = searched.find(name, from); at != searched.npos; at = searched.find(name, at + 1)) {
        auto const end = at + name.size();
        if ((at == 0 || !is_name_part(searched[at - 1])) &&
            (end == searched.size() || !is_name_part(searched[end])))
            return at;
    }
    return searched.npos;
}

bool names_it(std::string_view searched, std::string_view name) {
    return place_of(searched, name) != searched.npos;
}

// The hidden cells of a table and its live formula, of what guarded() makes of them.
std::optional<std::pair<std::string, std::string>> table_in(std::string_view live) {
    constexpr std::string_view start = "IF(ISREF(";
    auto const arguments = starts_with(live, start) ? arguments_of(live, "IF") : std::nullopt;
    if (!arguments || arguments->size() != 3)
        return std::nullopt;
    auto const reference = arguments_of((*arguments)[0], "ISREF");
    if (!reference || reference->size() != 1)
        return std::nullopt;
    auto const& table = reference->front();
    if ((*arguments)[1] != "IF(ISTEXT(" + table + ");" + table + "&\"\";" + table + ")")
        return std::nullopt;
    return std::pair(table, (*arguments)[2]);
}

// Where a name that Excel has changed begins: with the number of a file that it took our functions for.
std::size_t start_of_changed(std::string_view formula, std::size_t at) {
    if (at < 2 || formula[at - 1] != '!' || formula[at - 2] != ']')
        return at;
    auto const open = formula.rfind('[', at);
    return open == formula.npos ? at : open;
}

std::string probe() {
    return "IF(ISERROR(" + stored_name("version") + "())";
}

} // namespace

std::string bare_formula(std::string_view formula) {
    if (formula.starts_with("{=") && formula.ends_with('}'))
        formula = formula.substr(1, formula.size() - 2);
    if (formula.starts_with('='))
        formula.remove_prefix(1);
    return std::string(formula);
}

bool calls_ours(std::string_view formula, std::vector<std::string> const& names) {
    auto const searched = unquoted(formula);
    if (searched.find(stored_name("")) != searched.npos)
        return true;
    return std::any_of(names.begin(), names.end(),
                       [&](std::string const& name) { return names_it(searched, upper(name)); });
}

std::string with_names_restored(std::string formula) {
    constexpr std::array<std::string_view, 2> prefixes{"_XLUDF.", "_XLDUDF_"};
    auto const ours = stored_name("");
    for (auto const prefix : prefixes) {
        auto searched = unquoted(formula);
        for (auto at = searched.find(prefix); at != searched.npos; at = searched.find(prefix, at + 1)) {
            auto name = searched.substr(at + prefix.size(), ours.size());
            std::replace(name.begin(), name.end(), '_', '.');
            if (name != ours)
                continue;
            auto const first = start_of_changed(formula, at);
            auto const method = at + prefix.size() + ours.size();
            auto const open = std::min(searched.find('(', method), searched.size());
            formula.replace(first, open - first, ours + searched.substr(method, open - method));
            searched = unquoted(formula);
            at = first;
        }
    }
    return formula;
}

bool uses_name(std::string_view formula, std::string_view name) {
    return names_it(unquoted(formula), upper(name));
}

std::string with_for_name(std::string formula, std::string_view name, std::string_view instead) {
    auto const searched_name = upper(name);
    for (auto at = place_of(unquoted(formula), searched_name); at != formula.npos;
         at = place_of(unquoted(formula), searched_name, at + instead.size()))
        formula.replace(at, name.size(), instead);
    return formula;
}

std::optional<std::vector<std::string>> arguments_of(std::string_view formula, std::string_view name) {
    if (!starts_with(formula, upper(name) + "(") || !formula.ends_with(')'))
        return std::nullopt;
    auto const searched = unquoted(formula);
    std::vector<std::string> arguments;
    int depth = 0;
    std::size_t first = name.size() + 1;
    for (std::size_t i = name.size(); i < searched.size(); ++i) {
        char const c = searched[i];
        depth += (c == '(' || c == '{') ? 1 : (c == ')' || c == '}') ? -1 : 0;
        bool const closed = depth == 0;
        if (closed && i + 1 != searched.size())
            return std::nullopt;
        if (closed || (depth == 1 && c == ';')) {
            arguments.emplace_back(formula.substr(first, i - first));
            first = i + 1;
        }
    }
    if (depth != 0)
        return std::nullopt;
    if (arguments.size() == 1 && arguments.front().empty())
        arguments.clear();
    return arguments;
}

std::optional<Guard> guard_of(std::string_view bare) {
    if (!starts_with(bare, probe() + ";"))
        return std::nullopt;
    auto const arguments = arguments_of(bare, "IF");
    if (!arguments || arguments->size() != 3)
        return std::nullopt;
    Guard guard{(*arguments)[1], (*arguments)[2]};
    if (auto table = table_in(guard.live)) {
        guard.computed = std::move(table->first);
        guard.live = std::move(table->second);
    }
    return guard;
}

bool is_status_line(std::string_view bare) {
    return starts_with(bare, probe() + "+NOW()*0;");
}

std::optional<Call> sole_call(std::string_view bare) {
    auto const prefix = stored_name("");
    auto const open = bare.find('(');
    if (open == bare.npos || open == prefix.size() || !starts_with(bare, prefix))
        return std::nullopt;
    auto arguments = arguments_of(bare, bare.substr(0, open));
    if (!arguments)
        return std::nullopt;
    std::string method(bare.substr(prefix.size(), open - prefix.size()));
    std::transform(method.begin(), method.end(), method.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return Call{std::move(method), std::move(*arguments)};
}

} // namespace berakhlak::host
