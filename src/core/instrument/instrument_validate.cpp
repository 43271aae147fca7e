#include "core/instrument/instrument_validate.hpp"

#include "core/instrument/bands.hpp"
#include "core/instrument/instrument_error.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <string>
#include <unordered_map>

namespace berakhlak::core {

namespace {

[[noreturn]] void refuse(std::string where, std::string id, std::string en) {
    throw InstrumentError(std::move(where), {std::move(id), std::move(en)});
}

void require(bool kept, std::string const& where, char const* id, char const* en) {
    if (!kept)
        refuse(where, id, en);
}

std::string at(char const* list, std::size_t position, char const* member = nullptr) {
    auto path = std::string(list) + "/" + std::to_string(position);
    return member == nullptr ? path : path + "/" + member;
}

bool blank(std::string const& text) {
    return match_key(text).empty();
}

bool is_weight(double weight) {
    return std::isfinite(weight) && weight > 0.0;
}

// Names of things that a formula or a header refers to: no name may stand for two things.
class Names {
public:
    void claim(std::string const& name, std::size_t owner, std::string const& where) {
        auto const key = match_key(name);
        if (key.empty())
            return;
        auto const [known, is_new] = owners_.emplace(key, owner);
        if (!is_new && known->second != owner)
            refuse(where, "\"" + name + "\" sudah dipakai yang lain. Beri kode atau teks yang berbeda.",
                   "\"" + name + "\" stands for another one already. Give it a code or text of its own.");
    }

private:
    std::unordered_map<std::string, std::size_t> owners_;
};

void check_values(Instrument const& instrument) {
    require(!instrument.values.empty(), "/values", "Instrumen belum punya nilai. Isi sedikitnya satu.",
            "The instrument has no values. Give at least one.");
    Names names;
    for (std::size_t i = 0; i < instrument.values.size(); ++i) {
        auto const& value = instrument.values[i];
        require(!blank(value.code), at("/values", i, "code"), "Kode nilai kosong. Isi kodenya.",
                "The value has no code. Give one.");
        require(!blank(value.name.id), at("/values", i, "name"), "Nama nilai kosong. Isi namanya.",
                "The value has no name. Give one.");
        names.claim(value.code, i, at("/values", i, "code"));
        names.claim(value.name.id, i, at("/values", i, "name"));
        names.claim(value.name.en, i, at("/values", i, "name"));
        require(is_weight(value.weight), at("/values", i, "weight"),
                "Bobot harus lebih besar dari 0. Hapus nilai yang tidak dihitung.",
                "A weight must be above 0. Take out a value that does not count.");
        require(!instrument.items_of(i).empty(), at("/values", i),
                "Tidak ada butir untuk nilai ini. Tambah butirnya atau hapus nilainya.",
                "The value has no items. Add one or take the value out.");
    }
    double const most = 1.0 + 1e-9; // the index ends at 100
    double sum = 0.0;
    for (auto const& value : instrument.values)
        sum += value.weight;
    require(!instrument.weights_as_printed || sum <= most, "/weights_as_printed",
            "Bobot seperti dicetak berjumlah lebih dari 1, sehingga indeks dapat melebihi 100. Perbaiki "
            "bobotnya.",
            "The weights as printed add up to more than 1, so the index could pass 100. Correct them.");
}

void check_item_of_picks(Instrument const& instrument, Item const& item, std::size_t i) {
    bool const limiting = item.polarity == Polarity::limiting;
    require(item.value.has_value() != limiting, at("/items", i, "value"),
            "Perilaku positif harus punya nilai; perilaku penghambat tidak boleh punya nilai.",
            "A positive behaviour needs a value; a limiting behaviour must have none.");
    bool const needs_area = !limiting && !instrument.picks.areas.empty();
    require(item.area.has_value() || !needs_area, at("/items", i, "area"), "Isi area perilaku ini.",
            "Give the area of this behaviour.");
    require(!item.reversed, at("/items", i, "reversed"),
            "Butir terbalik hanya ada pada skala. Pakai polarity \"limiting\".",
            "Only items of a scale can be reversed. Use polarity \"limiting\".");
}

void check_item_of_scale(Item const& item, std::size_t i) {
    require(item.value.has_value(), at("/items", i, "value"),
            "Butir ini belum punya nilai. Isi kode nilainya.",
            "The item has no value. Give the code of its value.");
    require(item.polarity == Polarity::positive, at("/items", i, "polarity"),
            "Perilaku penghambat hanya ada pada pilihan perilaku. Untuk skala pakai \"reversed\".",
            "Only pick-lists have limiting behaviours. For a scale use \"reversed\".");
}

void check_items(Instrument const& instrument) {
    require(!instrument.items.empty(), "/items", "Instrumen belum punya butir. Isi sedikitnya satu.",
            "The instrument has no items. Give at least one.");
    Names names;
    for (std::size_t i = 0; i < instrument.items.size(); ++i) {
        auto const& item = instrument.items[i];
        require(!blank(item.code), at("/items", i, "code"), "Kode butir kosong. Isi kodenya.",
                "The item has no code. Give one.");
        names.claim(item.code, i, at("/items", i, "code"));
        names.claim(item.text.id, i, at("/items", i, "text"));
        names.claim(item.text.en, i, at("/items", i, "text"));
        for (auto const& alias : item.aliases)
            names.claim(alias, i, at("/items", i, "aliases"));
        require(!item.value || *item.value < instrument.values.size(), at("/items", i, "value"),
                "Nilai butir ini tidak ada dalam daftar nilai.",
                "The item's value is not in the list of values.");
        require(!item.area || *item.area < instrument.picks.areas.size(), at("/items", i, "area"),
                "Area butir ini tidak ada dalam daftar area.",
                "The item's area is not in the list of areas.");
        if (instrument.kind == Kind::picks)
            check_item_of_picks(instrument, item, i);
        else
            check_item_of_scale(item, i);
    }
}

bool reads_as_number(std::string const& word) {
    return word.find_first_not_of("+-0123456789., ") == std::string::npos &&
           word.find_first_of("0123456789") != std::string::npos;
}

void claim_words(Names& names, std::vector<std::string> const& words, std::size_t owner,
                 std::string const& where) {
    for (auto const& word : words) {
        require(!blank(word), where, "Ada kata yang kosong. Hapus atau isi.",
                "A word is blank. Fill it or take it out.");
        names.claim(word, owner, where);
    }
}

void check_level(Scale const& scale, std::size_t i) {
    auto const& level = scale.levels[i];
    require(std::isfinite(level.score) && (i == 0 || level.score > scale.levels[i - 1].score),
            at("/scale/levels", i, "score"),
            "Skor harus naik dari tingkat terendah. Urutkan dan jangan diulang.",
            "Scores must rise from the lowest level. Sort them and repeat none.");
    require(level.points >= 0.0 && level.points <= 100.0, at("/scale/levels", i, "points"),
            "Poin harus antara 0 dan 100.", "Points must be between 0 and 100.");
    for (auto const& word : level.words)
        require(!reads_as_number(word), at("/scale/levels", i, "words"),
                "Angka tidak perlu menjadi kata: skor sudah dikenali. Hapus kata ini.",
                "A number needs no word: scores are recognised anyway. Take it out.");
}

void check_scale(Instrument const& instrument) {
    auto const& scale = instrument.scale;
    require(scale.levels.size() >= 2 && scale.levels.size() <= most_levels, "/scale",
            "Skala harus punya 2 sampai 250 tingkat.", "A scale must have 2 to 250 levels.");
    Names names;
    for (std::size_t i = 0; i < scale.levels.size(); ++i) {
        check_level(scale, i);
        claim_words(names, scale.levels[i].words, i, at("/scale/levels", i, "words"));
    }
    claim_words(names, scale.ambiguous, scale.levels.size(), "/scale/ambiguous");
    claim_words(names, instrument.missing.words, scale.levels.size() + 1, "/missing/words");
    for (double const code : instrument.missing.codes)
        require(std::isfinite(code) &&
                    std::none_of(scale.levels.begin(), scale.levels.end(),
                                 [code](Level const& level) { return level.score == code; }),
                "/missing/codes", "Kode tidak menjawab sama dengan skor pada skala. Pilih angka lain.",
                "A code for no answer equals a score of the scale. Choose another number.");
}

void check_bands(Bands const& bands, std::string const& where) {
    require(bands.decimals >= 0 && bands.decimals <= 6, where + "/decimals",
            "Jumlah desimal harus 0 sampai 6.", "Decimals must be 0 to 6.");
    if (bands.list.empty())
        return;
    auto const list = where + "/list";
    std::set<std::string> letters;
    for (std::size_t i = 0; i < bands.list.size(); ++i) {
        auto const& band = bands.list[i];
        require(!blank(band.letter) && letters.insert(match_key(band.letter)).second,
                at(list.c_str(), i, "letter"), "Huruf kategori kosong atau berulang.",
                "The letter of the band is blank or repeated.");
        require(!blank(band.label.id), at(list.c_str(), i, "label"), "Nama kategori kosong. Isi namanya.",
                "The band has no label. Give one.");
        require(band.lower >= 0.0 && band.lower <= 100.0 && (i == 0 || band.lower < bands.list[i - 1].lower),
                at(list.c_str(), i, "lower"),
                "Batas bawah harus antara 0 dan 100 dan turun dari kategori teratas.",
                "Lower edges must be between 0 and 100 and fall from the highest band down.");
        require(!bands.round_first || round_half_up(band.lower, bands.decimals) == band.lower,
                at(list.c_str(), i, "lower"),
                "Batas bawah punya desimal lebih banyak daripada pembulatannya. Samakan.",
                "The lower edge has more decimals than figures are rounded to. Make them equal.");
    }
    require(bands.list.back().lower == 0.0, at(list.c_str(), bands.list.size() - 1, "lower"),
            "Kategori terbawah harus mulai dari 0, agar setiap angka punya kategori.",
            "The lowest band must begin at 0, so that every figure has a band.");
}

void check_total_weights(std::vector<double> const& weights) {
    bool const right = weights.size() == 5 &&
                       std::all_of(weights.begin(), weights.end(),
                                   [](double weight) { return std::isfinite(weight) && weight >= 0.0; }) &&
                       std::any_of(weights.begin(), weights.end(), is_weight);
    require(right, "/picks/total_weights",
            "Isi lima bobot, tidak ada yang negatif, sedikitnya satu lebih besar dari 0.",
            "Give five weights, none negative, at least one above 0.");
}

void check_picks(Instrument const& instrument) {
    auto const& picks = instrument.picks;
    auto const items = instrument.items.size();
    require(picks.picks >= 1 && picks.picks <= items, "/picks/picks",
            "Jumlah pilihan harus sedikitnya 1 dan tidak lebih dari jumlah butir.",
            "The number of picks must be at least 1 and at most the number of items.");
    require(picks.top >= 1 && picks.top <= items, "/picks/top",
            "Jumlah perilaku teratas harus sedikitnya 1 dan tidak lebih dari jumlah butir.",
            "The number of top behaviours must be at least 1 and at most the number of items.");
    for (std::size_t i = 0; i < picks.areas.size(); ++i)
        require(!blank(picks.areas[i].id), at("/picks/areas", i), "Nama area kosong. Isi namanya.",
                "The area has no name. Give one.");
    std::set<PickQuestion> const questions(picks.implementation_of.begin(), picks.implementation_of.end());
    require(!questions.empty() && questions.size() == picks.implementation_of.size(),
            "/picks/implementation_of", "Isi sedikitnya satu pertanyaan, tanpa pengulangan.",
            "Give at least one question, none twice.");
    check_total_weights(picks.total_weights);
    check_bands(picks.entropy, "/picks/entropy");
}

} // namespace

void validate(Instrument const& instrument) {
    require(!blank(instrument.name), "/name",
            "Instrumen belum punya nama. Isi nama untuk dipakai dalam rumus.",
            "The instrument has no name. Give the name that formulas use.");
    require(instrument.version >= 1, "/version", "Versi harus sedikitnya 1.",
            "The version must be at least 1.");
    check_values(instrument);
    check_items(instrument);
    if (instrument.kind == Kind::likert)
        check_scale(instrument);
    else
        check_picks(instrument);
    check_bands(instrument.bands, "/bands");
    require(instrument.minimum_group >= 1, "/minimum_group", "Jumlah responden minimum harus sedikitnya 1.",
            "The minimum group must be at least 1.");
}

} // namespace berakhlak::core
