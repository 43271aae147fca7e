#include "workbook/native/workings.hpp"

#include "core/text/number_text.hpp"
#include "workbook/formulas/guard.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Instrument;
using core::text_from_number;
using host::Reference;
using host::UNO_QUERY_THROW;

std::string joined(std::vector<std::string> const& terms, char const* by) {
    std::string text;
    for (auto const& term : terms)
        text += (text.empty() ? "" : by) + term;
    return text;
}

// Respondents (of a unit) with an answer to one of the items.
std::string respondents(ScaleData const& data, std::vector<std::size_t> const& items,
                        std::string const& condition) {
    std::vector<std::string> terms;
    for (auto const item : items)
        // A single truth compared with a number is another thing in Excel than here.
        terms.push_back("(" + data.column(item).reference() + "<>\"\")*1");
    return "SUMPRODUCT(" + condition + "((" + joined(terms, "+") + ")>0))";
}

std::vector<std::size_t> all_items(ScaleData const& data) {
    std::vector<std::size_t> items(data.instrument->items.size());
    for (std::size_t item = 0; item < items.size(); ++item)
        items[item] = item;
    return items;
}

// Sum of counts times what each level is worth.
template <class Worth>
std::string weighted(Instrument const& instrument, std::size_t item, std::vector<std::string> const& counts,
                     Worth worth) {
    std::vector<std::string> terms;
    for (std::size_t level = 0; level < counts.size(); ++level)
        terms.push_back(
            counts[level] + "*" +
            text_from_number(worth(instrument.scale.levels[counted_level(instrument, item, level)])));
    return "(" + joined(terms, "+") + ")";
}

double middle_of(Instrument const& instrument) {
    return (instrument.scale.levels.front().score + instrument.scale.levels.back().score) / 2.0;
}

double percent_positive(Instrument const& instrument, core::Level const& level) {
    return level.score > middle_of(instrument) ? 100.0 : 0.0;
}

double percent_negative(Instrument const& instrument, core::Level const& level) {
    return level.score < middle_of(instrument) ? 100.0 : 0.0;
}

std::string deviation_of(Instrument const& instrument, std::size_t item,
                         std::vector<std::string> const& counts, std::string const& n) {
    auto const sum = weighted(instrument, item, counts, [](core::Level const& l) { return l.score; });
    auto const squares =
        weighted(instrument, item, counts, [](core::Level const& l) { return l.score * l.score; });
    return "IF(" + n + "<2;\"\";SQRT(MAX(0;" + squares + "-" + sum + "^2/" + n + ")/(" + n + "-1)))";
}

constexpr std::size_t most_levels_of_a_median = 20;

// The score of the answer that `before` others stand below: the lowest one, and a step up for each level that
// no more than `before` answers reach.
std::string score_at(Instrument const& instrument, std::size_t item, std::vector<std::string> const& counts,
                     std::string const& before) {
    auto const& levels = instrument.scale.levels;
    std::string formula = text_from_number(levels.front().score);
    std::vector<std::string> below;
    for (std::size_t rank = 0; rank + 1 < levels.size(); ++rank) {
        below.push_back(counts[counted_level(instrument, item, rank)]);
        formula += "+" + text_from_number(levels[rank + 1].score - levels[rank].score) + "*(" +
                   joined(below, "+") + "<=" + before + ")";
    }
    return formula;
}

std::string median_of(Instrument const& instrument, std::size_t item, std::vector<std::string> const& counts,
                      std::string const& n) {
    return "IF(" + n + "=0;\"\";(" + score_at(instrument, item, counts, "INT((" + n + "-1)/2)") + "+" +
           score_at(instrument, item, counts, "INT(" + n + "/2)") + ")/2)";
}

std::string mean_of(std::vector<std::string> const& cells, std::vector<std::size_t> const& items) {
    std::vector<std::string> chosen;
    for (auto const item : items)
        chosen.push_back(cells[item]);
    return "IF(COUNT(" + joined(chosen, ";") + ")=0;\"\";AVERAGE(" + joined(chosen, ";") + "))";
}

std::string total_of(Instrument const& instrument, std::vector<std::string> const& values) {
    std::vector<std::string> terms;
    for (std::size_t value = 0; value < values.size(); ++value) {
        terms.push_back(values[value] + "*" + text_from_number(instrument.values[value].weight));
    }
    return "IF(COUNT(" + joined(values, ";") + ")<" + std::to_string(values.size()) + ";\"\";(" +
           joined(terms, "+") + ")/" + text_from_number(instrument.divisor_of_weights()) + ")";
}

} // namespace

std::size_t counted_level(Instrument const& instrument, std::size_t item, std::size_t level) {
    return instrument.items[item].reversed ? instrument.scale.levels.size() - 1 - level : level;
}

Workings::Workings(Spreadsheet const& document, bool respondent_rows, core::Language language)
    : book_(document, language), rows_(respondent_rows), name_(book_.text({"Hitungan", "Workings"})) {
    for (int number = 2; has_sheet(document, name_); ++number)
        name_ = book_.text({"Hitungan ", "Workings "}) + std::to_string(number);
    sheet_ = book_.add_sheet(name_);
    put_text(
        sheet_, 0, 0,
        book_.text({"Hitungan: cacah jawaban, dan indeks darinya", "Workings: counts of answers, and the "
                                                                   "indices made of them"}));
    style_cells(book_, sheet_, {{}, 0, 0, 0, 0}, Style::title);
    row_ = 2;
}

std::string Workings::put(sal_Int32 column, std::string const& formula) {
    sheet_->getCellByPosition(column, row_)->setFormula(host::to_office("=" + formula));
    style_cells(book_, sheet_, {{}, column, row_, column, row_}, Style::formula);
    auto const cell = CellBlock{name_, column, row_, column, row_}.reference();
    return cell.substr(0, cell.rfind(':'));
}

std::string Workings::put(sal_Int32 column, double number) {
    return put(column, text_from_number(number));
}

void Workings::label(std::vector<std::string> const& texts) {
    put_texts(sheet_, 0, row_, {texts});
    style_cells(book_, sheet_, {{}, 0, row_, static_cast<sal_Int32>(texts.size()) - 1, row_}, Style::header);
    ++row_;
}

void Workings::write_items(ScaleData const& data, core::AnswerCounts const& counts, WholeCells& cells) {
    auto const& instrument = *data.instrument;
    auto const levels = instrument.scale.levels.size();
    std::vector<std::string> header{book_.text({"Butir", "Item"})};
    for (auto const& level : instrument.scale.levels)
        header.push_back(text_from_number(level.score));
    for (auto const& text :
         {core::Text{"n", "n"}, core::Text{"Rerata", "Mean"}, core::Text{"Indeks", "Index"},
          core::Text{"Persen positif", "Percent positive"}, core::Text{"Persen negatif", "Percent negative"},
          core::Text{"Simpangan baku", "Standard deviation"}, core::Text{"Median", "Median"}})
        header.push_back(book_.text(text));
    label(header);
    for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        put_text(sheet_, 0, row_, instrument.items[item].code);
        auto& of_item = cells.counts.emplace_back();
        for (std::size_t level = 0; level < levels; ++level) {
            auto const column = static_cast<sal_Int32>(level) + 1;
            auto const criterion =
                data.column(item).reference() + ";" + text_from_number(instrument.scale.levels[level].score);
            auto const count = rows_ ? "COUNTIF(" + criterion + ")" : std::to_string(counts.at(item, level));
            of_item.push_back(put(column, count));
        }
        auto const after = static_cast<sal_Int32>(levels) + 1;
        auto const n = put(after, joined(of_item, "+"));
        auto const figure = [&](auto worth) {
            return "IF(" + n + "=0;\"\";" + weighted(instrument, item, of_item, worth) + "/" + n + ")";
        };
        cells.item_n.push_back(n);
        cells.item_mean.push_back(put(after + 1, figure([](core::Level const& l) { return l.score; })));
        cells.item_index.push_back(put(after + 2, figure([](core::Level const& l) { return l.points; })));
        cells.item_positive.push_back(
            put(after + 3, figure([&](core::Level const& l) { return percent_positive(instrument, l); })));
        cells.item_negative.push_back(
            put(after + 4, figure([&](core::Level const& l) { return percent_negative(instrument, l); })));
        cells.item_deviation.push_back(put(after + 5, deviation_of(instrument, item, of_item, n)));
        cells.item_median.push_back(levels <= most_levels_of_a_median
                                        ? put(after + 6, median_of(instrument, item, of_item, n))
                                        : std::string());
        ++row_;
    }
}

void Workings::write_values(ScaleData const& data, core::AnswerCounts const& counts, WholeCells& cells) {
    auto const& instrument = *data.instrument;
    label({book_.text({"Nilai", "Value"}), "n", book_.text({"Indeks", "Index"}),
           book_.text({"Persen positif", "Percent positive"})});
    for (std::size_t value = 0; value < instrument.values.size(); ++value) {
        auto const items = instrument.items_of(value);
        put_text(sheet_, 0, row_, instrument.values[value].code);
        cells.value_n.push_back(
            put(1, rows_ ? respondents(data, items, "1*") : std::to_string(counts.respondents_of(value))));
        cells.value_index.push_back(put(2, mean_of(cells.item_index, items)));
        cells.value_positive.push_back(put(3, mean_of(cells.item_positive, items)));
        ++row_;
    }
    put_text(sheet_, 0, row_, book_.text({"Indeks", "Index"}));
    cells.n = put(1, rows_ ? respondents(data, all_items(data), "1*") : std::to_string(counts.respondents()));
    cells.total = put(2, total_of(instrument, cells.value_index));
    cells.positive = put(3, "IF(COUNT(" + joined(cells.value_positive, ";") + ")<" +
                                std::to_string(cells.value_positive.size()) + ";\"\";AVERAGE(" +
                                joined(cells.value_positive, ";") + "))");
    row_ += 2;
}

WholeCells const& Workings::whole(ScaleData const& data) {
    auto const [entry, is_new] = wholes_.try_emplace(data.block.reference() + data.instrument->name);
    if (is_new) {
        auto const counts = core::count(*data.instrument, data.answers);
        write_items(data, counts, entry->second);
        write_values(data, counts, entry->second);
    }
    return entry->second;
}

UnitCells Workings::unit(ScaleData const& data, CellBlock const& units, std::string const& name,
                         std::vector<std::string> const& unit_of) {
    auto const& instrument = *data.instrument;
    auto const items = instrument.items.size();
    auto const levels = instrument.scale.levels.size();
    core::AnswerCounts counts(instrument);
    for (std::size_t row = 0; row < unit_of.size(); ++row)
        if (unit_of[row] == name)
            counts.add(data.answers.row(row));
    put_text(sheet_, 0, row_, name);
    UnitCells cells;
    auto const own = "$A" + std::to_string(row_ + 1);
    cells.n = put(1, rows_ ? respondents(data, all_items(data), "(" + units.reference() + "=" + own + ")*")
                           : std::to_string(counts.respondents()));
    std::vector<std::string> indices;
    auto const first_index = static_cast<sal_Int32>(2 + items * levels);
    for (std::size_t item = 0; item < items; ++item) {
        std::vector<std::string> of_item;
        for (std::size_t level = 0; level < levels; ++level) {
            auto const column = static_cast<sal_Int32>(2 + item * levels + level);
            of_item.push_back(put(column, rows_ ? "COUNTIFS(" + data.column(item).reference() + ";" +
                                                      text_from_number(instrument.scale.levels[level].score) +
                                                      ";" + units.reference() + ";" + own + ")"
                                                : std::to_string(counts.at(item, level))));
        }
        auto const n = "(" + joined(of_item, "+") + ")";
        indices.push_back(put(
            first_index + static_cast<sal_Int32>(item),
            "IF(" + n + "=0;\"\";" +
                weighted(instrument, item, of_item, [](core::Level const& level) { return level.points; }) +
                "/" + n + ")"));
    }
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        cells.values.push_back(put(first_index + static_cast<sal_Int32>(items + value),
                                   mean_of(indices, instrument.items_of(value))));
    ++row_;
    return cells;
}

} // namespace berakhlak::workbook
