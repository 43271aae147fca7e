#include "core/instrument/instrument_json.hpp"

#include "bfi.hpp"
#include "core/instrument/instrument_validate.hpp"
#include "places/places.hpp"
#include "surveys.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <functional>
#include <iterator>

using namespace berakhlak::core;
using namespace berakhlak::core::test;

namespace {

std::string replaced(std::string text, std::string const& what, std::string const& by) {
    auto const place = text.find(what);
    REQUIRE(place != std::string::npos);
    return text.replace(place, what.size(), by);
}

// Where an instrument is refused, and that the message is in both languages.
std::string refused_at(std::function<void()> const& read) {
    try {
        read();
    } catch (InstrumentError const& error) {
        CHECK_FALSE(error.message().id.empty());
        CHECK_FALSE(error.message().en.empty());
        CHECK(error.message().id != error.message().en);
        return error.where();
    }
    return "accepted";
}

std::string json_refused_at(std::string const& json) {
    return refused_at([&] { (void)instrument_from_json(json); });
}

std::string refused_after(std::string const& name, std::function<void(Instrument&)> const& spoil) {
    auto instrument = shipped(name);
    spoil(instrument);
    return refused_at([&] { validate(instrument); });
}

} // namespace

TEST_CASE("every shipped instrument is valid and says what it is") {
    std::string const name = GENERATE("likert-5", "likert-4", "skm-2017", "pilihan-10", "pilihan-5", "ipak");
    INFO(name);
    auto const instrument = shipped(name);
    CHECK(instrument.name == name);
    CHECK_FALSE(instrument.title.en.empty());
    CHECK_FALSE(instrument.source.en.empty());
    CHECK(instrument.minimum_group == 5);
    CHECK(instrument.bands.list.size() == 4);
    CHECK(instrument.bands.list.back().lower == 0.0);
    CHECK(instrument.built_in_definition == (name != "skm-2017"));
    for (auto const& value : instrument.values)
        CHECK_FALSE(value.name.en.empty());
    for (auto const& item : instrument.items)
        CHECK_FALSE(item.text.en.empty());
}

TEST_CASE("the seven values and the 21 official behaviours") {
    std::string const name = GENERATE("likert-5", "likert-4", "pilihan-10", "pilihan-5");
    auto const instrument = shipped(name);
    std::vector<std::string> codes;
    for (auto const& value : instrument.values)
        codes.push_back(value.code);
    CHECK(codes == std::vector<std::string>{"BER", "AKU", "KOM", "HAR", "LOY", "ADA", "KOL"});
    for (std::size_t value = 0; value < 7; ++value)
        CHECK(instrument.items_of(value) ==
              std::vector<std::size_t>{3 * value, 3 * value + 1, 3 * value + 2});
    CHECK(instrument.items[0].code == "B1");
    CHECK(instrument.items[20].code == "KO3");
    CHECK(instrument.find_item("ko3") == 20u);
    CHECK(instrument.find_item(" ramah,  CEKATAN, solutif, dan dapat diandalkan") == 1u);
    CHECK_FALSE(instrument.find_item("ramah").has_value());
    CHECK(instrument.find_value("kolaboratif") == 6u);
    CHECK(instrument.find_value("KOL") == 6u);
    CHECK(instrument.find_value("Service oriented") == 0u);
    CHECK_FALSE(instrument.find_value("A").has_value());
    CHECK_FALSE(instrument.find_value("").has_value());
}

TEST_CASE("points of the conversions") {
    auto const points = [](std::string const& name) {
        std::vector<double> result;
        for (auto const& level : shipped(name).scale.levels)
            result.push_back(level.points);
        return result;
    };
    CHECK(points("likert-5") == std::vector<double>{20, 40, 60, 80, 100});
    CHECK(points("likert-4") == std::vector<double>{25, 50, 75, 100});
    CHECK(points("skm-2017") == std::vector<double>{25, 50, 75, 100});
    CHECK(points("ipak") == std::vector<double>{0, 33, 67, 100});
    auto const min_max =
        instrument_from_json(replaced(shipped_json("likert-5"), "\"mean/max\"", "\"min-max\""));
    CHECK(min_max.scale.levels[0].points == 0.0);
    CHECK(min_max.scale.levels[1].points == 25.0);
    CHECK(min_max.scale.levels[4].points == 100.0);
    auto const halves =
        instrument_from_json(replaced(replaced(shipped_json("ipak"), "\"step\": 1", "\"step\": 1.5"),
                                      "\"highest\": 4", "\"highest\": 5.5"));
    CHECK(halves.scale.levels[1].score == 2.5);
}

TEST_CASE("the pick-lists: areas as in the worked example, and limiting behaviours of ours") {
    unsigned const k = GENERATE(10u, 5u);
    auto const instrument = shipped("pilihan-" + std::to_string(k));
    CHECK(instrument.kind == Kind::picks);
    CHECK(instrument.picks.picks == k);
    CHECK(instrument.picks.top == k);
    CHECK(instrument.picks.areas.size() == 6);
    CHECK(instrument.picks.entropy.list.size() == 4);
    REQUIRE(instrument.items.size() == 30);
    auto const library = csv_rows("oracles/picklist_p1_library.csv");
    for (std::size_t row = 1; row < library.size(); ++row) {
        auto const item = instrument.find_item(library[row][0]);
        REQUIRE(item.has_value());
        CHECK(*instrument.items[*item].area + 1 == static_cast<std::size_t>(number(library[row][3])));
        auto const& value = instrument.items[*item].value;
        CHECK((value ? instrument.values[*value].name.id : "") == library[row][1]);
    }
    for (std::size_t item = 21; item < 30; ++item) {
        CHECK(instrument.items[item].polarity == Polarity::limiting);
        CHECK(instrument.items[item].area.has_value());
        CHECK_FALSE(instrument.items[item].value.has_value());
    }
}

TEST_CASE("the example of the documentation is an instrument") {
    std::ifstream file(berakhlak::tests::places::instruments() + "/../../docs/instruments.md",
                       std::ios::binary);
    std::string const page{std::istreambuf_iterator<char>(file), {}};
    auto const begin = page.find("```json\n") + 8;
    auto const end = page.find("```", begin);
    REQUIRE(begin < end);
    REQUIRE(end != std::string::npos);
    auto const instrument = instrument_from_json(page.substr(begin, end - begin));
    CHECK(instrument.name == "kepuasan-pegawai");
    CHECK(instrument.items.size() == 3);
}

TEST_CASE("every member of a scale instrument is read") {
    auto const instrument = instrument_from_json(R"({
        "name": "kepuasan-pegawai", "title": "Kepuasan pegawai", "kind": "likert",
        "scale": {"scores": [1, 2, 4], "conversion": "min-max", "words": [["Rendah"], ["Sedang"], []]},
        "values": [{"code": "KER", "name": "Lingkungan kerja", "weight": 2}, {"code": "PIM", "name": "Kepemimpinan"}],
        "items": [{"code": "Q1", "value": "KER", "text": "Nyaman", "aliases": ["Ruang nyaman"]},
                  {"code": "Q2", "value": "pim", "text": "Terganggu", "reversed": true}],
        "missing": {"codes": [-9], "words": ["-"], "reliability": "listwise"}, "language": "en", "minimum_group": 3})");
    CHECK(instrument.values[0].weight == 2.0);
    CHECK(instrument.items[1].reversed);
    CHECK(instrument.items[1].value == 1u);
    CHECK(instrument.find_item("ruang NYAMAN") == 0u);
    CHECK(instrument.scale.levels[1].points == Approx(100.0 / 3));
    CHECK(instrument.missing.codes == std::vector<double>{-9});
    CHECK(instrument.missing.reliability == MissingPairs::listwise);
    CHECK(instrument.language == Language::english);
    CHECK(instrument.minimum_group == 3);
    CHECK(instrument.bands.list.empty());
}

TEST_CASE("what is no JSON or no instrument names its place") {
    auto const json = shipped_json("likert-5");
    CHECK(json_refused_at("") == "/");
    CHECK(json_refused_at("[]") == "/");
    CHECK(json_refused_at("{}") == "/");
    CHECK(json_refused_at(json + "x") == "/");
    CHECK(json_refused_at("\xEF\xBB\xBF" + json) == "accepted");
    CHECK(json_refused_at(replaced(json, "\"lowest\": 1,", "\"lowest\": 1;")) == "/");
    try {
        (void)instrument_from_json("{\n\"name\": \"x\"\n\"version\": 1}");
        FAIL("accepted");
    } catch (InstrumentError const& error) {
        CHECK(error.message().id.find("baris 3") != std::string::npos);
    }
    CHECK(json_refused_at(replaced(json, "\"built_in_definition\"", "\"builtin_definition\"")) == "/");
    CHECK(json_refused_at(replaced(json, "\"kind\": \"likert\"", "\"kind\": \"liker\"")) == "/kind");
    CHECK(json_refused_at(replaced(json, "\"value\": \"BER\"", "\"value\": \"BERX\"")) == "/items/0/value");
    CHECK(json_refused_at(replaced(json, "\"lowest\": 1", "\"lowest\": \"1\"")) == "/scale/lowest");
    CHECK(json_refused_at(replaced(json, "\"step\": 1", "\"step\": 3")) == "/scale/highest");
    CHECK(json_refused_at(replaced(json, "\"step\": 1", "\"step\": 0")) == "/scale/step");
    CHECK(json_refused_at(replaced(json, "\"step\": 1", "\"step\": 0.001")) == "/scale/highest");
    CHECK(json_refused_at(replaced(json, "\"mean/max\"", "\"mean\"")) == "/scale/conversion");
    CHECK(json_refused_at(replaced(json, "\"minimum_group\": 5", "\"minimum_group\": 2.5")) ==
          "/minimum_group");
    CHECK(json_refused_at(replaced(json, "\"minimum_group\": 5", "\"minimum_group\": -1")) ==
          "/minimum_group");
    CHECK(json_refused_at(replaced(shipped_json("ipak"), "[0, 33, 67, 100]", "[0, 33, 100]")) ==
          "/scale/points");
    CHECK(json_refused_at(replaced(shipped_json("pilihan-5"), "\"area\": 6", "\"area\": 7")) ==
          "/items/0/area");
    CHECK(json_refused_at(replaced(shipped_json("pilihan-5"), "[\"current\"]", "[\"now\"]")) ==
          "/picks/implementation_of/0");
    CHECK(json_refused_at(std::string(100000, '[')) == "/");
}

TEST_CASE("rules of every instrument") {
    CHECK(refused_after("likert-5", [](auto&) {}) == "accepted");
    CHECK(refused_after("likert-5", [](auto& i) { i.name = " "; }) == "/name");
    CHECK(refused_after("likert-5", [](auto& i) { i.version = 0; }) == "/version");
    CHECK(refused_after("likert-5", [](auto& i) { i.values.clear(); }) == "/values");
    CHECK(refused_after("likert-5", [](auto& i) { i.values[2].code = "aku"; }) == "/values/2/code");
    CHECK(refused_after("likert-5", [](auto& i) { i.values[2].name.id = "AKUNTABEL"; }) == "/values/2/name");
    CHECK(refused_after("likert-5", [](auto& i) { i.values[2].name.id = ""; }) == "/values/2/name");
    CHECK(refused_after("likert-5", [](auto& i) { i.values[2].weight = 0; }) == "/values/2/weight");
    CHECK(refused_after("likert-5", [](auto& i) { i.weights_as_printed = true; }) == "/weights_as_printed");
    CHECK(refused_after("likert-5", [](auto& i) {
              i.weights_as_printed = true;
              for (auto& value : i.values)
                  value.weight = 1.0 / 7.0;
          }) == "accepted");
    CHECK(refused_after("likert-5", [](auto& i) { i.items.resize(20), i.items.resize(18); }) == "/values/6");
    CHECK(refused_after("likert-5", [](auto& i) { i.items[4].code = "b1"; }) == "/items/4/code");
    CHECK(refused_after("likert-5", [](auto& i) { i.items[4].code = ""; }) == "/items/4/code");
    CHECK(refused_after("likert-5", [](auto& i) { i.items[4].text = i.items[3].text; }) == "/items/4/text");
    CHECK(refused_after("likert-5", [](auto& i) { i.items[4].aliases = {"B1"}; }) == "/items/4/aliases");
    CHECK(refused_after("likert-5", [](auto& i) { i.items[4].value = 7; }) == "/items/4/value");
    CHECK(refused_after("likert-5", [](auto& i) { i.items[4].value = std::nullopt; }) == "/items/4/value");
    CHECK(refused_after("likert-5", [](auto& i) { i.items[4].area = 0; }) == "/items/4/area");
    CHECK(refused_after("likert-5", [](auto& i) { i.items[4].polarity = Polarity::limiting; }) ==
          "/items/4/polarity");
    CHECK(refused_after("likert-5", [](auto& i) { i.minimum_group = 0; }) == "/minimum_group");
}

TEST_CASE("rules of scales and bands") {
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.levels.resize(1); }) == "/scale");
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.levels.resize(251); }) == "/scale");
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.levels[2].score = 2; }) == "/scale/levels/2/score");
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.levels[4].points = 100.5; }) ==
          "/scale/levels/4/points");
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.levels[0].points = -1; }) ==
          "/scale/levels/0/points");
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.levels[3].words = {"sts "}; }) ==
          "/scale/levels/3/words");
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.levels[3].words = {"4"}; }) ==
          "/scale/levels/3/words");
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.levels[3].words = {" "}; }) ==
          "/scale/levels/3/words");
    CHECK(refused_after("likert-5", [](auto& i) { i.scale.ambiguous = {"SS"}; }) == "/scale/ambiguous");
    CHECK(refused_after("likert-5", [](auto& i) { i.missing.words = {"Netral"}; }) == "/missing/words");
    CHECK(refused_after("likert-5", [](auto& i) { i.missing.codes = {5}; }) == "/missing/codes");
    CHECK(refused_after("likert-5", [](auto& i) { i.bands.list[3].lower = 1; }) == "/bands/list/3/lower");
    CHECK(refused_after("likert-5", [](auto& i) { i.bands.list[1].lower = 80; }) == "/bands/list/1/lower");
    CHECK(refused_after("likert-5", [](auto& i) { i.bands.list[0].lower = 101; }) == "/bands/list/0/lower");
    CHECK(refused_after("likert-5", [](auto& i) { i.bands.list[0].lower = 75.05; }) == "/bands/list/0/lower");
    CHECK(refused_after("likert-5", [](auto& i) { i.bands.list[1].letter = "a"; }) == "/bands/list/1/letter");
    CHECK(refused_after("likert-5", [](auto& i) { i.bands.list[1].label.id = ""; }) == "/bands/list/1/label");
    CHECK(refused_after("likert-5", [](auto& i) { i.bands.decimals = 7; }) == "/bands/decimals");
    CHECK(refused_after("likert-5", [](auto& i) { i.bands.list.clear(); }) == "accepted");
}

TEST_CASE("rules of pick-lists") {
    CHECK(refused_after("pilihan-5", [](auto& i) { i.picks.picks = 0; }) == "/picks/picks");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.picks.picks = 31; }) == "/picks/picks");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.picks.top = 31; }) == "/picks/top");
    CHECK(refused_after("pilihan-5", [](auto& i) {
              i.picks.total_weights = {1, 1, 1, 1};
          }) == "/picks/total_weights");
    CHECK(refused_after("pilihan-5", [](auto& i) {
              i.picks.total_weights = {0, 0, 0, 0, 0};
          }) == "/picks/total_weights");
    CHECK(refused_after("pilihan-5", [](auto& i) {
              i.picks.total_weights = {1, -1, 1, 1, 1};
          }) == "/picks/total_weights");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.picks.total_weights = {1, 0, 1, 1, 1}; }) == "accepted");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.picks.implementation_of.clear(); }) ==
          "/picks/implementation_of");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.picks.areas[2].id = ""; }) == "/picks/areas/2");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.picks.entropy.list[3].lower = 5; }) ==
          "/picks/entropy/list/3/lower");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.items[0].value = std::nullopt; }) == "/items/0/value");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.items[29].value = 0; }) == "/items/29/value");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.items[0].area = std::nullopt; }) == "/items/0/area");
    CHECK(refused_after("pilihan-5", [](auto& i) { i.items[0].reversed = true; }) == "/items/0/reversed");
}
