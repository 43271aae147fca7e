#include "core/instrument/instrument_sheet.hpp"

#include "core/instrument/instrument_json.hpp"
#include "core/text/number_text.hpp"

#include <boost/json.hpp>

#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace berakhlak::core {

namespace {

namespace json = boost::json;

[[noreturn]] void refuse(std::size_t row, std::string id, std::string en) {
    throw InstrumentError(std::to_string(row + 1), {std::move(id), std::move(en)});
}

// What may stand after a keyword.
enum class Content { text, number, flag, word, words, numbers };

struct Setting {
    char const* id;
    char const* en;
    char const* parent; ///< member of the document that holds it; "" for the document itself
    char const* member;
    Content content;
};

constexpr std::array settings{
    Setting{"nama", "name", "", "name", Content::word},
    Setting{"versi", "version", "", "version", Content::number},
    Setting{"judul", "title", "", "title", Content::text},
    Setting{"sumber", "source", "", "source", Content::text},
    Setting{"jenis", "kind", "", "kind", Content::word},
    Setting{"bahasa", "language", "", "language", Content::word},
    Setting{"definisi bawaan", "built-in definition", "", "built_in_definition", Content::flag},
    Setting{"minimum kelompok", "minimum group", "", "minimum_group", Content::number},
    Setting{"bobot seperti dicetak", "weights as printed", "", "weights_as_printed", Content::flag},
    Setting{"konversi", "conversion", "scale", "conversion", Content::word},
    Setting{"kata bermakna ganda", "ambiguous words", "scale", "ambiguous", Content::words},
    Setting{"pilihan", "picks", "picks", "picks", Content::number},
    Setting{"teratas", "top", "picks", "top", Content::number},
    Setting{"implementasi", "implementation", "picks", "implementation", Content::word},
    Setting{"implementasi dari", "implementation of", "picks", "implementation_of", Content::words},
    Setting{"keseimbangan", "balance", "picks", "balance", Content::word},
    Setting{"keselarasan", "alignment", "picks", "alignment", Content::word},
    Setting{"bobot total", "total weights", "picks", "total_weights", Content::numbers},
    Setting{"pilihan kurang", "too few", "picks", "too_few", Content::word},
    Setting{"pilihan lebih", "too many", "picks", "too_many", Content::word},
    Setting{"pilihan berulang", "repeated", "picks", "repeated", Content::word},
    Setting{"pilihan tidak dikenal", "unknown", "picks", "unknown", Content::word},
    Setting{"awalan lainnya", "other prefixes", "picks", "other_prefixes", Content::words},
    Setting{"desimal", "decimals", "bands", "decimals", Content::number},
    Setting{"bulatkan dulu", "round first", "bands", "round_first", Content::flag},
    Setting{"kode kosong", "missing codes", "missing", "codes", Content::numbers},
    Setting{"kata kosong", "missing words", "missing", "words", Content::words},
    Setting{"reliabilitas", "reliability", "missing", "reliability", Content::word},
    Setting{"nama indeks", "index name", "report", "index", Content::text},
    Setting{"sebutan nilai", "word for a value", "report", "value", Content::text},
};

// Words of the JSON files that have an Indonesian form on a sheet.
std::map<std::string, std::string> const& word_translations() {
    static std::map<std::string, std::string> const words{{"skala", "likert"},
                                                          {"pilihan", "picks"},
                                                          {"terima", "accept"},
                                                          {"tolak", "reject"},
                                                          {"keterpilihan", "reach"},
                                                          {"pribadi", "personal"},
                                                          {"saat ini", "current"},
                                                          {"diharapkan", "expected"},
                                                          {"berpasangan", "pairwise"},
                                                          {"lengkap", "listwise"},
                                                          {"teratas", "top_matches"},
                                                          {"bagian suara", "vote_share"},
                                                          {"tingkat pilih", "selection_rate"},
                                                          {"tumpang tindih", "overlap"},
                                                          {"penghambat", "limiting"},
                                                          {"positif", "positive"}};
    return words;
}

class SheetReader {
public:
    /// With `used`, of the same size, the cells that were read are written there.
    explicit SheetReader(CellGrid const& cells, CellGrid* used = nullptr) : cells_(cells), used_(used) {}

    Instrument read() {
        for (row_ = 0; row_ < cells_.rows(); ++row_) {
            std::string const keyword = match_key(text_at(0));
            if (!keyword.empty() && keyword.front() != '#')
                read_row(match_key(text(0)));
        }
        return finish();
    }

private:
    [[nodiscard]] std::string text(std::size_t column) const {
        auto const found = text_at(column);
        if (used_ != nullptr && !found.empty())
            used_->set_text(row_, column, found);
        return found;
    }

    [[nodiscard]] std::string text_at(std::size_t column) const {
        if (column >= cells_.columns())
            return {};
        Cell const cell = cells_.at(row_, column);
        switch (cell.kind) {
        case Cell::Kind::text:
            return cells_.word(cell.word);
        case Cell::Kind::number:
            return text_from_number(cell.number);
        case Cell::Kind::error:
            refuse(row_, "Ada galat rumus pada baris ini. Perbaiki rumusnya.",
                   "There is a formula error in this row. Correct the formula.");
        case Cell::Kind::empty:
            break;
        }
        return {};
    }

    [[nodiscard]] double number(std::size_t column) const {
        if (auto const parsed = number_from_text(text(column)))
            return *parsed;
        refuse(row_, "Di kolom " + std::to_string(column + 1) + " harus ada angka.",
               "Column " + std::to_string(column + 1) + " must hold a number.");
    }

    [[nodiscard]] json::value number_value(std::size_t column) const {
        double const figure = number(column);
        constexpr double largest_whole = 9007199254740992.0; // 2^53; beyond int64 a conversion means nothing
        bool const whole = std::abs(figure) <= largest_whole && std::floor(figure) == figure;
        return whole ? json::value(static_cast<std::int64_t>(figure)) : json::value(figure);
    }

    [[nodiscard]] std::string word(std::size_t column) const {
        std::string const key = match_key(text(column));
        auto const known = word_translations().find(key);
        return known == word_translations().end() ? key : known->second;
    }

    [[nodiscard]] bool flag(std::size_t column) const {
        std::string const key = match_key(text(column));
        if (key == "ya" || key == "yes" || key == "1" || key == "x")
            return true;
        if (key.empty() || key == "tidak" || key == "no" || key == "0")
            return false;
        refuse(row_, "Isi \"ya\" atau \"tidak\".", "Write \"yes\" or \"no\".");
    }

    [[nodiscard]] json::value both_languages(std::size_t column) const {
        return json::object{{"id", text(column)}, {"en", text(column + 1)}};
    }

    [[nodiscard]] std::vector<std::size_t> filled_from(std::size_t first) const {
        std::vector<std::size_t> columns;
        for (std::size_t column = first; column < cells_.columns(); ++column)
            if (!text(column).empty())
                columns.push_back(column);
        return columns;
    }

    [[nodiscard]] json::array texts_from(std::size_t first) const {
        json::array texts;
        for (std::size_t const column : filled_from(first))
            texts.emplace_back(text(column));
        return texts;
    }

    [[nodiscard]] json::value content(Setting const& setting) const {
        json::array list;
        switch (setting.content) {
        case Content::text:
            return both_languages(1);
        case Content::number:
            return number_value(1);
        case Content::flag:
            return json::value(flag(1));
        case Content::word:
            return setting.member == std::string_view("name") ? json::value(text(1)) : json::value(word(1));
        case Content::numbers:
            for (std::size_t const column : filled_from(1))
                list.push_back(number_value(column));
            return list;
        case Content::words:
            for (std::size_t const column : filled_from(1))
                list.emplace_back(setting.member == std::string_view("implementation_of") ? word(column)
                                                                                          : text(column));
            return list;
        }
        return nullptr;
    }

    json::object& member(char const* name) {
        if (*name == '\0')
            return document_;
        auto& object = document_[name];
        if (!object.is_object())
            object.emplace_object();
        return object.get_object();
    }

    static json::array& list(json::object& object, char const* name) {
        auto& array = object[name];
        if (!array.is_array())
            array.emplace_array();
        return array.get_array();
    }

    void remember(std::string path) { rows_.emplace(std::move(path), row_); }

    void add(json::array& array, std::string const& path, json::value entry) {
        remember(path + "/" + std::to_string(array.size()));
        array.push_back(std::move(entry));
    }

    void read_row(std::string const& keyword) {
        for (Setting const& setting : settings)
            if (keyword == setting.id || keyword == setting.en) {
                std::string const parent = setting.parent;
                remember((parent.empty() ? "" : "/" + parent) + "/" + setting.member);
                member(setting.parent)[setting.member] = content(setting);
                return;
            }
        using Read = void (SheetReader::*)();
        static std::map<std::string, Read> const lists{{"nilai", &SheetReader::read_value},
                                                       {"value", &SheetReader::read_value},
                                                       {"butir", &SheetReader::read_item},
                                                       {"item", &SheetReader::read_item},
                                                       {"tingkat", &SheetReader::read_level},
                                                       {"level", &SheetReader::read_level},
                                                       {"kategori", &SheetReader::read_band},
                                                       {"band", &SheetReader::read_band},
                                                       {"area", &SheetReader::read_area},
                                                       {"kategori entropi", &SheetReader::read_entropy_band},
                                                       {"entropy band", &SheetReader::read_entropy_band}};
        auto const found = lists.find(keyword);
        if (found == lists.end())
            refuse(
                row_,
                "Kata kunci \"" + text(0) +
                    "\" tidak dikenal. Periksa ejaannya di docs/instruments.md, “Instrumen di lembar kerja”.",
                "The keyword \"" + text(0) +
                    "\" is not known. Check its spelling in docs/instruments.md, “An instrument on a "
                    "sheet”.");
        (this->*found->second)();
    }

    void read_value() { // code, name, English name, weight
        json::object value{{"code", text(1)}, {"name", both_languages(2)}};
        if (!text(4).empty())
            value["weight"] = number_value(4);
        add(list(document_, "values"), "/values", std::move(value));
    }

    void read_item() { // code, value, text, English text, reversed, polarity, area, other wordings
        json::object item{{"code", text(1)}, {"text", both_languages(3)}, {"aliases", texts_from(8)}};
        if (!text(2).empty())
            item["value"] = text(2);
        if (flag(5))
            item["reversed"] = true;
        if (!text(6).empty())
            item["polarity"] = word(6);
        if (!text(7).empty())
            item["area"] = number_value(7);
        add(list(document_, "items"), "/items", std::move(item));
    }

    void read_level() { // score, points, words
        auto& scale = member("scale");
        std::string const position = std::to_string(list(scale, "scores").size());
        for (char const* member_of_level : {"/scale/levels/", "/scale/scores/", "/scale/words/"})
            remember(member_of_level + position);
        list(scale, "scores").push_back(number_value(1));
        list(scale, "words").emplace_back(texts_from(3));
        if (!text(2).empty())
            add(list(scale, "points"), "/scale/points", number_value(2));
    }

    [[nodiscard]] json::object band() const { // letter, label, English label, lower edge
        return {{"letter", text(1)}, {"label", both_languages(2)}, {"lower", number_value(4)}};
    }
    void read_band() { add(list(member("bands"), "list"), "/bands/list", band()); }
    void read_entropy_band() {
        auto& picks = member("picks");
        auto& entropy = picks["entropy"];
        if (!entropy.is_object())
            entropy = json::object{{"decimals", 0}};
        add(list(entropy.get_object(), "list"), "/picks/entropy/list", band());
    }
    void read_area() { add(list(member("picks"), "areas"), "/picks/areas", both_languages(1)); }

    // A place in the document becomes the row that it came from: the longest path that is known.
    [[nodiscard]] std::size_t row_of(std::string path) const {
        for (; !path.empty(); path.resize(path.rfind('/'))) {
            if (auto const found = rows_.find(path); found != rows_.end())
                return found->second;
            auto const below = rows_.lower_bound(path + "/");
            if (below != rows_.end() && below->first.starts_with(path + "/"))
                return below->second;
        }
        return 0;
    }

    Instrument finish() const {
        try {
            return instrument_from_json(json::serialize(document_));
        } catch (InstrumentError const& error) {
            throw InstrumentError(std::to_string(row_of(error.where()) + 1), error.message());
        }
    }

    CellGrid const& cells_;
    CellGrid* used_;
    std::size_t row_ = 0;
    json::object document_;
    std::map<std::string, std::size_t> rows_; ///< path in the document -> row of the range
};

} // namespace

Instrument instrument_from_sheet(CellGrid const& cells) {
    return SheetReader(cells).read();
}

CellGrid instrument_cells(CellGrid const& cells) {
    CellGrid used(cells.rows(), cells.columns());
    static_cast<void>(SheetReader(cells, &used).read());
    return used;
}

} // namespace berakhlak::core
