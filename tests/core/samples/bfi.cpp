#include "bfi.hpp"

#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"

#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace berakhlak::core::test {

std::vector<std::vector<std::string>> csv_rows(std::string const& path) {
    std::ifstream file(std::string(tests::places::data() + "/") + path);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells(line + ",");
        auto& row = rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');) {
            row.push_back(cell);
        }
    }
    return rows;
}

double number(std::string const& text) {
    double value = 0.0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
        throw std::runtime_error("not a number: " + text);
    }
    return value;
}

Instrument bfi_instrument(bool reverse) {
    std::ifstream file(tests::places::examples() + "/bfi/bfi.json");
    std::ostringstream json;
    json << file.rdbuf();
    Instrument instrument = instrument_from_json(json.str());
    for (Item& item : instrument.items) {
        item.reversed = item.reversed && reverse;
    }
    return instrument;
}

namespace {

Bfi read() {
    auto const rows = csv_rows("bfi.csv");
    Bfi survey{Answers(rows.size() - 1, 25), {}, {}};
    for (std::size_t row = 1; row < rows.size(); ++row) {
        auto const to = survey.answers.row(row - 1);
        for (std::size_t item = 0; item < to.size(); ++item) {
            std::string const& cell = rows[row][item + 1];
            to[item] = cell.empty() ? missing : static_cast<Answer>(number(cell) - 1);
        }
        survey.gender.push_back(static_cast<int>(number(rows[row][26])));
        std::string const& education = rows[row][27];
        survey.education.push_back(education.empty() ? 0 : static_cast<int>(number(education)));
    }
    return survey;
}

} // namespace

Bfi const& bfi() {
    static Bfi const survey = read();
    return survey;
}

} // namespace berakhlak::core::test
