#include "survey/database/spellings.hpp"

#include "core/reading/answer_reader.hpp"
#include "core/reading/pick_shape.hpp"
#include "core/text/number_text.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/refusal.hpp"

namespace berakhlak::survey {

namespace {

std::vector<std::string> own_words(core::Instrument const& instrument, Meaning meaning) {
    std::vector<std::string> words = instrument.missing.words;
    for (auto const code : instrument.missing.codes)
        words.push_back(core::text_from_number(code));
    if (meaning == Meaning::rating)
        for (auto const& level : instrument.scale.levels) {
            words.push_back(core::text_from_number(level.score));
            words.insert(words.end(), level.words.begin(), level.words.end());
        }
    if (meaning == Meaning::indicator)
        words.insert(words.end(), {"0", "1"});
    if (meaning == Meaning::pick)
        for (auto const& item : instrument.items) {
            words.push_back(item.code);
            words.push_back(item.text.id);
        }
    return words;
}

void append(std::vector<SqlValue>& all, std::vector<SqlValue> const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

Spellings::Spellings(core::Instrument const& instrument, Meaning meaning, DatabaseColumn const& column)
    : meaning_(meaning), type_(column.type) {
    bool const truth = type_ == ColumnType::truth && meaning == Meaning::indicator;
    if (type_ != ColumnType::number && type_ != ColumnType::text && !truth)
        throw Refusal({"Kolom “" + column.name + "” berisi tanggal atau hal lain yang bukan jawaban.",
                       "The column “" + column.name + "” holds dates or other things that are no answers."},
                      {"Pilih kolom lain untuk butir itu.", "Choose another column for that item."});
    of_.resize(meaning == Meaning::rating      ? instrument.scale.levels.size()
               : meaning == Meaning::indicator ? 2
                                               : instrument.items.size());
    if (truth) {
        of_[0].push_back(false);
        of_[1].push_back(true);
        return;
    }
    learn(instrument, own_words(instrument, meaning));
}

bool Spellings::add(std::vector<SqlValue>& list, std::string const& text) {
    if (type_ == ColumnType::number) {
        auto const number = core::number_from_text(text);
        // 4 and 4.0 are one number.
        if (!number || !known_.insert(core::text_from_number(*number)).second)
            return false;
        list.push_back(*number);
        return true;
    }
    if (!known_.insert(text).second)
        return false;
    list.push_back(text);
    return true;
}

bool Spellings::learn(core::Instrument const& instrument, std::span<std::string const> contents) {
    return meaning_ == Meaning::rating ? learn_rating(instrument, contents)
                                       : learn_picks(instrument, contents);
}

bool Spellings::learn_rating(core::Instrument const& instrument, std::span<std::string const> contents) {
    core::AnswerReader reader(instrument);
    bool news = false;
    for (auto const& text : contents) {
        auto const number =
            type_ == ColumnType::number ? core::number_from_text(text) : std::optional<double>();
        auto const reading = number ? reader.number(*number) : reader.text(text);
        if (reading.why != core::Unreadable::no)
            continue;
        news |= add(reading.answer == core::missing ? missing_ : of_.at(reading.answer), text);
    }
    return news;
}

bool Spellings::learn_picks(core::Instrument const& instrument, std::span<std::string const> contents) {
    core::CellGrid grid(contents.size(), 1);
    for (std::size_t row = 0; row < contents.size(); ++row) {
        auto const number =
            type_ == ColumnType::number ? core::number_from_text(contents[row]) : std::optional<double>();
        if (number)
            grid.set_number(row, 0, *number);
        else
            grid.set_text(row, 0, contents[row]);
    }
    core::CellReadings readings(instrument, grid);
    bool news = false;
    for (std::size_t row = 0; row < contents.size(); ++row) {
        auto const& reading = readings.at(grid.at(row, 0));
        if (reading.picks.blank())
            news |= add(missing_, contents[row]);
        else if (meaning_ == Meaning::indicator && reading.indicator)
            news |= add(of_[*reading.indicator ? 1 : 0], contents[row]);
        else if (meaning_ == Meaning::pick && reading.picks.one_pick())
            news |= add(reading.picks.items.empty() ? others_ : of_.at(reading.picks.items.front()),
                        contents[row]);
    }
    return news;
}

std::vector<SqlValue> Spellings::answers() const {
    std::vector<SqlValue> list;
    for (auto const& spellings : of_)
        append(list, spellings);
    return list;
}

std::vector<SqlValue> Spellings::all() const {
    auto list = answers();
    append(list, missing_);
    append(list, others_);
    return list;
}

} // namespace berakhlak::survey
