#include "host/formulas/guard.hpp"

#include "host/function_names.hpp"

namespace berakhlak::host {

std::string function_call(std::string_view method, std::string_view arguments) {
    return stored_name(method) + "(" + std::string(arguments) + ")";
}

std::string guarded(std::string_view live, std::string_view last) {
    return "IF(ISERROR(" + function_call("version", "") + ");" + std::string(last) + ";" + std::string(live) +
           ")";
}

std::string guarded(Guard const& guard) {
    if (guard.computed.empty())
        return guarded(guard.live, guard.last);
    auto const& table = guard.computed;
    return guarded("IF(ISREF(" + table + ");IF(ISTEXT(" + table + ");" + table + "&\"\";" + table + ");" +
                       guard.live + ")",
                   guard.last);
}

std::string quoted_text(std::string_view text) {
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"')
            quoted.push_back('"');
        quoted.push_back(c);
    }
    return quoted + "\"";
}

} // namespace berakhlak::host
