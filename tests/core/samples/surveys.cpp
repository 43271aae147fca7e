#include "surveys.hpp"

#include "core/instrument/instrument_json.hpp"
#include "places/places.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

namespace berakhlak::core::test {

std::string shipped_json(std::string const& name) {
    auto const path = tests::places::instruments() + "/" + name + ".json";
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

Instrument shipped(std::string const& name) {
    return instrument_from_json(shipped_json(name));
}

Instrument scale_instrument(std::vector<std::size_t> const& items_of_value,
                            std::vector<double> const& points) {
    Instrument instrument;
    instrument.name = "uji";
    for (std::size_t value = 0; value < items_of_value.size(); ++value) {
        auto const code = "V" + std::to_string(value + 1);
        instrument.values.push_back({code, {"Nilai " + code, {}}, 1.0});
        for (std::size_t i = 0; i < items_of_value[value]; ++i) {
            Item item;
            item.code = code + "." + std::to_string(i + 1);
            item.value = value;
            instrument.items.push_back(item);
        }
    }
    for (double const worth : points)
        instrument.scale.levels.push_back(
            {static_cast<double>(instrument.scale.levels.size() + 1), worth, {}});
    return instrument;
}

Answers answers(std::vector<std::vector<Answer>> const& rows) {
    Answers result(rows.size(), rows.empty() ? 0 : rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        std::copy(rows[row].begin(), rows[row].end(), result.row(row).begin());
    return result;
}

Answers random_answers(Instrument const& instrument, std::size_t respondents, std::uint32_t seed) {
    std::mt19937 random(seed);
    Answers result(respondents, instrument.items.size());
    for (std::size_t row = 0; row < respondents; ++row)
        for (auto& cell : result.row(row)) {
            auto const dice = random() % 20;
            cell = dice == 0   ? missing
                   : dice == 1 ? invalid
                               : static_cast<Answer>(random() % instrument.scale.levels.size());
        }
    return result;
}

std::vector<Answer> answers_with_sum(std::size_t respondents, std::size_t levels, std::size_t sum) {
    std::vector<Answer> result(respondents, 0);
    std::size_t left = sum - respondents;
    for (auto& answer : result) {
        auto const step = std::min(left, levels - 1);
        answer = static_cast<Answer>(step);
        left -= step;
    }
    return result;
}

} // namespace berakhlak::core::test
