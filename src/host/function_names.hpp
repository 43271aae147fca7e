// The names under which files store the cell functions. They never change.
#pragma once

#include <string>
#include <string_view>

namespace berakhlak::host {

inline constexpr std::string_view functions_service = "org.berakhlak.calc.Functions";

/// "ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX": also the name by which formulas are written through the API, in
/// every version and language of LibreOffice.
[[nodiscard]] inline std::string stored_name(std::string_view method) {
    std::string name = std::string(functions_service) + "." + std::string(method);
    for (char& c : name)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return name;
}

} // namespace berakhlak::host
