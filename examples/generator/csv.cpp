#include "csv.hpp"

namespace berakhlak::examples {

namespace {

std::string quoted(std::string const& field) {
    std::string result = "\"";
    for (char const c : field)
        result.append(c == '"' ? 2 : 1, c);
    return result + '"';
}

} // namespace

void Csv::row(std::span<std::string const> fields) {
    std::string const special = {separator_, '"', '\r', '\n'};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            text_ += separator_;
        bool const plain = fields[i].find_first_of(special) == std::string::npos;
        text_ += plain ? fields[i] : quoted(fields[i]);
    }
    text_ += "\r\n";
}

} // namespace berakhlak::examples
