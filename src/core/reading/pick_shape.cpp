#include "core/reading/pick_shape.hpp"

#include "core/reading/table_top.hpp"
#include "core/text/number_text.hpp"
#include "core/text/text.hpp"

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace berakhlak::core {

namespace {

// How survey tools and people tick a box; these belong to the tools, not to an instrument.
constexpr std::array<std::string_view, 9> ticked{"true", "benar", "ya",     "y",     "yes",
                                                 "x",    "v",     "\u2713", "\u2714"};
constexpr std::array<std::string_view, 5> unticked{"false", "salah", "tidak", "no", "n"};

std::optional<bool> indicator_number(double value) {
    if (value == 0.0)
        return false;
    if (value == 1.0)
        return true;
    return std::nullopt;
}

std::optional<bool> indicator_text(std::string_view text) {
    std::string const key = match_key(text);
    if (auto const value = number_from_text(key))
        return indicator_number(*value);
    if (std::find(ticked.begin(), ticked.end(), key) != ticked.end())
        return true;
    if (std::find(unticked.begin(), unticked.end(), key) != unticked.end())
        return false;
    return std::nullopt;
}

CellReading classified(PickText picks, std::optional<bool> indicator) {
    CellReading reading{std::move(picks), CellReading::Kind::none, indicator};
    if (reading.picks.one_pick())
        reading.kind = CellReading::Kind::one_pick;
    else if (reading.picks.any_pick())
        reading.kind = CellReading::Kind::several;
    return reading;
}

// "Jujur, disiplin, ramah", and no question such as "Pilih lima perilaku, yang Anda lihat".
bool is_list_of_names(std::string const& text) {
    std::vector<std::string> parts;
    boost::algorithm::split(parts, text, boost::algorithm::is_any_of(",;\n"));
    std::erase_if(parts, [](std::string const& part) { return match_key(part).empty(); });
    std::ptrdiff_t const most_spaces = parts.size() == 2 ? 1 : 2;
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](std::string const& part) {
               return std::ranges::count(match_key(part), ' ') <= most_spaces;
           });
}

// "Pilihan 1", "Pilihan 2" or "Pilihan pertama", "Pilihan kedua": of columns that hold a pick each.
bool are_numbered(std::vector<std::string> const& names) {
    auto const first_word = [](std::string const& name) { return name.substr(0, name.find(' ')); };
    bool const same_word =
        names.size() > 1 && std::all_of(names.begin(), names.end(), [&](std::string const& name) {
            return name.empty() || first_word(name) == first_word(names.front());
        });
    return same_word || std::all_of(names.begin(), names.end(), [](std::string const& name) {
               constexpr std::array<std::string_view, 12> ordinals{
                   "pertama", "kedua",     "ketiga",     "keempat",   "kelima", "keenam",
                   "ketujuh", "kedelapan", "kesembilan", "kesepuluh", "first",  "second"};
               return name.empty() || name.find_first_of("0123456789") != name.npos ||
                      std::ranges::find(ordinals, name) != ordinals.end();
           });
}

struct Place {
    std::size_t row = 0;
    std::size_t column = 0;
};

// How many cells are what, and where the first one of each kind stands.
struct Tally {
    std::size_t count = 0;
    Place first;

    void add(Place place) {
        if (count++ == 0)
            first = place;
    }
    void add(Tally const& other) {
        if (count == 0 || (other.count > 0 && other.first.row < first.row))
            first = other.first;
        count += other.count;
    }
};

struct Tallies {
    Tally indicator; // readable as 0/1 and as no pick
    Tally pick;      // readable as one pick and not as 0/1
    Tally both;      // the code 1 of an instrument with numbers for codes
    Tally several;
    Tally unreadable;
    Tally error;

    void add(Tallies const& other) {
        indicator.add(other.indicator);
        pick.add(other.pick);
        both.add(other.both);
        several.add(other.several);
        unreadable.add(other.unreadable);
        error.add(other.error);
    }
    [[nodiscard]] std::size_t readable() const {
        return indicator.count + pick.count + both.count + several.count;
    }
};

class Recogniser {
public:
    Recogniser(Instrument const& instrument, CellGrid const& cells, CellReadings& readings)
        : instrument_(instrument), items_(instrument.items.size()), cells_(cells), readings_(readings) {}

    ShapeFinding recognise() {
        if (cells_.rows() == 0) {
            found_.shape = PickShape::pick_columns;
            return std::move(found_);
        }
        find_top();
        Tallies const top = tally(head_, head_ + 1);
        Tallies all = tally(head_ + 1, cells_.rows());
        if (cells_.columns() == 1) {
            found_.shape = PickShape::one_text_column;
            return std::move(found_);
        }
        bool const one_column_per_item = cells_.columns() == items_;
        if (one_column_per_item && header_decides(all))
            return std::move(found_);
        if (!found_.top.header)
            all.add(tally(found_.top.first, head_ + 1));
        if (one_column_per_item && all.indicator.count > 0)
            decide_indicators(top, all);
        else
            decide_picks(all);
        return std::move(found_);
    }

private:
    Tallies tally(std::size_t first, std::size_t last) {
        Tallies tallies;
        for (std::size_t row = first; row < last; ++row)
            for (std::size_t column = 0; column < cells_.columns(); ++column)
                tally(tallies, {row, column});
        return tallies;
    }
    void tally(Tallies& tallies, Place place) {
        Cell const cell = cells_.at(place.row, place.column);
        if (cell.kind == Cell::Kind::empty)
            return;
        if (cell.kind == Cell::Kind::error)
            return tallies.error.add(place);
        CellReading const& reading = readings_.at(cell);
        if (reading.kind == CellReading::Kind::several)
            tallies.several.add(place);
        else if (reading.kind == CellReading::Kind::one_pick)
            (reading.indicator ? tallies.both : tallies.pick).add(place);
        else if (reading.indicator)
            tallies.indicator.add(place);
        else if (!reading.picks.blank())
            tallies.unreadable.add(place);
    }

    // Below the titles stands a header, or the first respondent.
    void find_top() {
        auto const rules = top_rules();
        head_ = std::min(rows_above(cells_, rules), cells_.rows() - 1);
        bool const is_header = head_ + 1 < cells_.rows() && is_foreign(head_) && !is_ballot(head_) &&
                               read_top(cells_, rules).header == head_;
        if (is_header)
            skip_header();
    }
    void skip_header() {
        found_.top.header = head_;
        found_.top.first = head_ + 1;
    }

    // Nothing in a header can be an answer.
    bool is_foreign(std::size_t row) {
        auto const cells = tally(row, row + 1);
        return cells.readable() == 0 && cells.error.count == 0 && cells.unreadable.count > 0;
    }

    // A first respondent whose picks are all unreadable: one list of short names in a cell, or names that
    // don't say that they are the first pick, the second pick ...
    bool is_ballot(std::size_t row) const {
        if (cells_.columns() == items_)
            return false;
        std::vector<std::string> names;
        for (std::size_t column = 0; column < cells_.columns(); ++column)
            if (Cell const cell = cells_.at(row, column); cell.kind == Cell::Kind::text)
                names.push_back(match_key(cells_.word(cell.word)));
        return cells_.columns() == 1 ? is_list_of_names(cells_.word(cells_.at(row, 0).word))
                                     : !are_numbered(names);
    }

    TopRules top_rules() {
        TopRules rules;
        rules.is_answer = [&](Cell cell) {
            auto const& reading = readings_.at(cell);
            return reading.kind != CellReading::Kind::none || reading.indicator || reading.picks.blank() ||
                   (cell.kind == Cell::Kind::text && is_like_code(cells_.word(cell.word)));
        };
        rules.numbers_in_headers = true;
        rules.names = [&](std::string_view text) { return readings_.parser().header(text).has_value(); };
        for (Item const& item : instrument_.items)
            rules.words.push_back(item.text.id);
        return rules;
    }

    // "B9", where codes are "B1" to "B4": a slip of the pen.
    [[nodiscard]] bool is_like_code(std::string const& text) const {
        auto const key = match_key(text);
        auto const digits = key.find_first_of("0123456789");
        if (digits == key.npos || key.find_first_not_of("0123456789", digits) != key.npos)
            return false;
        return std::any_of(instrument_.items.begin(), instrument_.items.end(), [&](Item const& item) {
            auto const code = match_key(item.code);
            return digits > 0 && code.substr(0, code.find_first_of("0123456789")) == key.substr(0, digits);
        });
    }

    std::optional<std::size_t> header_item(std::size_t column) const {
        Cell const cell = cells_.at(head_, column);
        if (cell.kind == Cell::Kind::text)
            return readings_.parser().header(cells_.word(cell.word));
        if (cell.kind == Cell::Kind::number)
            return readings_.parser().header(text_from_number(cell.number));
        return std::nullopt;
    }

    // A row that names every item once makes the columns indicators, in its order. Also where the 1 of
    // the cells below could be the code 1.
    bool header_decides(Tallies const& below) {
        if (below.pick.count > 0 || below.several.count > 0 || unclear_header_column())
            return false;
        for (std::size_t column = 0; column < cells_.columns(); ++column) {
            auto const item = header_item(column);
            if (!item)
                return false;
            found_.items.push_back(*item);
        }
        found_.shape = PickShape::indicator_columns;
        skip_header();
        return true;
    }

    // The first column whose header names no item, or one that another column has, if any header names one.
    std::optional<std::size_t> unclear_header_column() const {
        std::vector<bool> seen(items_, false);
        std::optional<std::size_t> unclear;
        bool any = false;
        for (std::size_t column = 0; column < cells_.columns(); ++column) {
            auto const item = header_item(column);
            any = any || item;
            if (!unclear && (!item || seen[*item]))
                unclear = column;
            if (item)
                seen[*item] = true;
        }
        return any ? unclear : std::nullopt;
    }

    void decide_indicators(Tallies const& top, Tallies const& all) {
        bool const top_names_items = found_.top.header || top.pick.count > 0;
        bool const only_top_has_picks =
            all.several.count == top.several.count && all.pick.count == top.pick.count;
        if (auto const column = unclear_header_column(); column && top_names_items && only_top_has_picks)
            return refuse({head_, *column}, BallotFaultKind::header_unclear);
        std::size_t const picks = all.pick.count + all.several.count;
        if (picks > 0) {
            Tally const& stray = all.pick.count > 0 ? all.pick : all.several;
            return refuse(picks <= all.indicator.count ? stray.first : all.indicator.first,
                          BallotFaultKind::mixed_shapes);
        }
        found_.shape = PickShape::indicator_columns;
        found_.items.resize(items_);
        std::iota(found_.items.begin(), found_.items.end(), std::size_t{0});
    }

    void decide_picks(Tallies const& all) {
        std::size_t const picks = all.pick.count + all.both.count;
        if (all.several.count > picks)
            return refuse(all.several.first, BallotFaultKind::mixed_shapes);
        if (all.indicator.count > all.pick.count)
            return refuse(all.indicator.first, BallotFaultKind::mixed_shapes);
        if (picks == 0 && all.unreadable.count > 0)
            return refuse(all.unreadable.first, BallotFaultKind::unknown);
        bool const could_be_indicators = cells_.columns() == items_ && all.pick.count == 0;
        if (could_be_indicators && all.both.count > 0)
            return refuse(all.both.first, BallotFaultKind::mixed_shapes);
        found_.shape = PickShape::pick_columns;
    }

    void refuse(Place place, BallotFaultKind kind) {
        found_.shape = PickShape::ambiguous;
        Cell const cell = cells_.at(place.row, place.column);
        found_.faults.push_back({place.row, place.column, readings_.text(cell), kind});
    }

    Instrument const& instrument_;
    std::size_t items_;
    CellGrid const& cells_;
    CellReadings& readings_;
    std::size_t head_ = 0; ///< the row below titles and blank rows
    ShapeFinding found_;
};

} // namespace

CellReadings::CellReadings(Instrument const& instrument, CellGrid const& cells)
    : cells_(cells), parser_(instrument), words_(cells.words()),
      zero_(classified(parser_.number(0.0), indicator_number(0.0))),
      one_(classified(parser_.number(1.0), indicator_number(1.0))) {}

CellReading const& CellReadings::at(Cell cell) {
    if (cell.kind == Cell::Kind::text) {
        auto& reading = words_[cell.word];
        if (!reading) {
            std::string const& text = cells_.word(cell.word);
            reading = classified(parser_.text(text), indicator_text(text));
        }
        return *reading;
    }
    if (cell.number == 0.0)
        return zero_;
    if (cell.number == 1.0)
        return one_;
    auto const [entry, is_new] = numbers_.try_emplace(cell.number);
    if (is_new)
        entry->second = classified(parser_.number(cell.number), indicator_number(cell.number));
    return entry->second;
}

std::string CellReadings::text(Cell cell) const {
    if (cell.kind == Cell::Kind::text)
        return cells_.word(cell.word);
    return cell.kind == Cell::Kind::number ? text_from_number(cell.number) : std::string();
}

ShapeFinding recognise_shape(Instrument const& instrument, CellGrid const& cells, CellReadings& readings) {
    return Recogniser(instrument, cells, readings).recognise();
}

} // namespace berakhlak::core
