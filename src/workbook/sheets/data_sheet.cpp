#include "workbook/sheets/data_sheet.hpp"

#include "core/reading/answer_times.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/identifiers.hpp"
#include "survey/table/refusal.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/sheets/data_column.hpp"
#include "workbook/sheets/loaded_rows.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;
using survey::Role;

constexpr sal_Int32 rows_at_once = 4096;
// 1/100 mm
constexpr sal_Int32 width_of_letter = 200;
constexpr sal_Int32 narrowest = 1500;
constexpr sal_Int32 widest = 6000;
constexpr sal_Int32 widest_answer = 3500;

// A column of numbers or addresses that name people, whatever its header says.
bool holds_identifiers(survey::Column const& cells, std::vector<std::size_t> const& rows) {
    std::vector<std::optional<bool>> known(cells.distinct());
    std::size_t filled = 0, identifiers = 0;
    for (auto const row : rows) {
        auto& is_one = known[cells.code(row)];
        auto const& text = cells.at(row);
        if (survey::is_blank(text))
            continue;
        if (!is_one)
            is_one = survey::identifier_of(text) != survey::Identifier::none;
        ++filled;
        identifiers += *is_one;
    }
    return identifiers * 2 > filled;
}

class DataWriter {
public:
    DataWriter(Workbook& book, survey::ImportedSurvey const& survey, bool keep_identities)
        : book_(book), survey_(survey), keep_identities_(keep_identities), name_("Data"),
          last_row_(static_cast<sal_Int32>(survey.prepared.rows.size())) {}

    DataSheet run() {
        add_other_columns();
        add_unit_column();
        if (survey_.instrument->kind == core::Kind::likert)
            add_ratings();
        else
            add_questions();
        write();
        return std::move(data_);
    }

private:
    using Items = std::optional<CellBlock>;

    [[nodiscard]] survey::Mapping const& mapping() const { return survey_.mapping; }
    [[nodiscard]] sal_Int32 next_column() const { return static_cast<sal_Int32>(columns_.size()) + 1; }
    [[nodiscard]] CellBlock block_from(sal_Int32 first) const {
        return {name_, first, 0, next_column() - 1, last_row_};
    }

    [[nodiscard]] bool identifies(std::size_t column) const {
        auto const role = mapping().columns[column].role;
        return role == Role::identity ||
               (role != Role::unit &&
                holds_identifiers(survey_.source.table.columns[column], survey_.prepared.rows));
    }
    [[nodiscard]] bool is_other(std::size_t column) const {
        auto const role = mapping().columns[column].role;
        return !survey_.layout.headers[column].empty() &&
               (role == Role::unit || survey::is_group(role) || role == Role::identity ||
                role == Role::time || role == Role::ignore);
    }

    void add_other_columns() {
        for (std::size_t column = 0; column < mapping().columns.size(); ++column) {
            if (!is_other(column))
                continue;
            if (!keep_identities_ && identifies(column)) {
                data_.left_out.push_back(survey_.layout.headers[column]);
                continue;
            }
            if (mapping().columns[column].role == Role::unit && data_.units.sheet.empty())
                data_.units = block(next_column());
            if (mapping().columns[column].role == Role::time && !data_.times) {
                data_.times = block(next_column());
                data_.times_are_clear = are_clear_times(column);
            }
            add_other_column(column);
        }
    }
    [[nodiscard]] bool are_clear_times(std::size_t column) const {
        core::AnswerTimes times;
        for (auto const row : survey_.prepared.rows)
            if (auto const& text = survey_.source.table.at(row, column); survey::is_blank(text))
                times.add_blank();
            else
                times.add_text(text);
        return times.readings().size() == 1;
    }
    void add_other_column(std::size_t column) {
        auto const& header = survey_.layout.headers[column];
        auto const* generation = generation_of(column);
        DataColumn const added{
            generation ? book_.text({"Generasi (" + header + ")", "Generation (" + header + ")"}) : header,
            column, false, generation};
        if (std::ranges::count(mapping().groups(), column) > 0)
            data_.groups.push_back(
                {added.header, ColumnTexts(survey_, added, book_.language).groups(), block(next_column())});
        columns_.push_back(added);
    }
    [[nodiscard]] survey::GenerationColumn const* generation_of(std::size_t column) const {
        for (auto const& known : survey_.prepared.generations)
            if (known.column == column)
                return &known;
        return nullptr;
    }
    [[nodiscard]] CellBlock block(sal_Int32 column) const { return {name_, column, 0, column, last_row_}; }

    // Without units the recap has one group; whoever fills this column in gets more.
    void add_unit_column() {
        if (!data_.units.sheet.empty())
            return;
        data_.units = block(next_column());
        columns_.push_back({"Unit", std::nullopt});
    }

    CellBlock add_items(Role role, std::optional<Role> other) {
        auto const first = next_column();
        auto const& items = survey_.instrument->items;
        for (std::size_t item = 0; item < items.size(); ++item) {
            auto column = mapping().column_of(role, item);
            if (!column && other)
                column = mapping().column_of(*other, item);
            if (!column)
                data_.without_column.push_back(items[item].code);
            columns_.push_back(
                {column ? survey_.layout.headers[*column] : items[item].text.id, column, true});
        }
        return block_from(first);
    }
    void add_ratings() {
        data_.answers = add_items(Role::item, Role::performance_item);
        if (survey_.prepared.expectation)
            data_.expectation = add_items(Role::expectation_item, std::nullopt);
    }

    void add_questions() {
        constexpr std::array roles = {Role::picks_personal, Role::picks_current, Role::picks_expected};
        for (std::size_t question = 0; question < roles.size(); ++question)
            data_.questions[question] = add_question(roles[question]);
    }
    // As the survey side reads a question: text columns are taken before 0/1 columns, of which every
    // behaviour gets one, headed by its code.
    Items add_question(Role role) {
        auto const found = mapping().of(role);
        if (found.empty())
            return std::nullopt;
        auto const first = next_column();
        for (auto const column : found)
            if (!mapping().columns[column].item)
                columns_.push_back({survey_.layout.headers[column], column, true});
        if (next_column() == first)
            for (std::size_t item = 0; item < survey_.instrument->items.size(); ++item)
                columns_.push_back(
                    {survey_.instrument->items[item].code, mapping().column_of(role, item), true});
        return block_from(first);
    }

    void refuse_what_does_not_fit() const {
        Reference<css::container::XIndexAccess> const sheets(book_.document->getSheets(), UNO_QUERY_THROW);
        auto const room = Reference<css::table::XColumnRowRange>(sheets->getByIndex(0), UNO_QUERY_THROW)
                              ->getColumns()
                              ->getCount();
        if (static_cast<sal_Int32>(columns_.size()) < room)
            return;
        auto const there = std::to_string(columns_.size()), fit = std::to_string(room - 1);
        throw survey::Refusal(
            {},
            {"Sumber ini punya " + there + " kolom, sedangkan lembar Data memuat paling banyak " + fit + ".",
             "This source has " + there + " columns, but the sheet Data has room for " + fit + "."},
            {"Hapus kolom yang tidak berisi jawaban, lalu impor lagi.",
             "Delete columns that hold no answers, and import it again."});
    }

    void write() {
        refuse_what_does_not_fit();
        std::vector<std::string> header{book_.text({"Baris sumber", "Source row"})};
        std::vector<ColumnTexts> texts;
        for (auto const& column : columns_) {
            header.push_back(column.header);
            texts.emplace_back(survey_, column, book_.language);
        }
        {
            FixedHeights const fixed(book_.document); // answers are no reason for a higher row
            bool const goes_on = go_on_with_source();
            if (!goes_on)
                sheet_ = book_.add_sheet(name_);
            expect_printed(sheet_);
            put_texts(sheet_, 0, 0, {header});
            style(); // first: of a text that looks like a number Calc asks what it should be, unless it's
                     // told
            write_rows(texts, blocks_to_write(texts, goes_on));
        }
        book_.report(share_of_data);
        arrange(texts);
    }

    // When the document is the file itself, as LibreOffice has read it, most cells are there.
    bool go_on_with_source() {
        KeptCells kept{survey_.prepared.rows, {}};
        for (auto const& column : columns_)
            kept.columns.push_back(column.generation ? std::nullopt : column.source);
        if (!book_.loaded.is() || !can_keep(kept))
            return false;
        keep_cells(book_.loaded, kept);
        book_.take_loaded_as(name_);
        sheet_ = sheet_named(book_.document, name_);
        return true;
    }

    struct Columns {
        sal_Int32 first, last; ///< 0 is the source row
    };
    // Neighbours together.
    [[nodiscard]] std::vector<Columns> blocks_to_write(std::vector<ColumnTexts> const& texts,
                                                       bool goes_on) const {
        std::vector<Columns> blocks{{0, 0}};
        for (sal_Int32 column = 1; column <= static_cast<sal_Int32>(texts.size()); ++column) {
            if (goes_on && texts[static_cast<std::size_t>(column - 1)].is_as_read())
                continue;
            if (blocks.back().last == column - 1)
                blocks.back().last = column;
            else
                blocks.push_back({column, column});
        }
        return blocks;
    }

    void write_rows(std::vector<ColumnTexts> const& texts, std::vector<Columns> const& blocks) {
        for (sal_Int32 first = 0; first < last_row_; first += rows_at_once) {
            book_.report(share_of_data * first / last_row_);
            for (auto const& columns : blocks)
                write_rows(texts, columns, first, std::min(last_row_, first + rows_at_once));
        }
    }
    void write_rows(std::vector<ColumnTexts> const& texts, Columns const& columns, sal_Int32 first,
                    sal_Int32 end) {
        Sequence<Sequence<Any>> cells(end - first);
        for (sal_Int32 i = first; i < end; ++i) {
            auto const respondent = static_cast<std::size_t>(i);
            Sequence<Any> line(columns.last - columns.first + 1);
            Any* out = line.getArray();
            for (auto column = columns.first; column <= columns.last; ++column, ++out)
                if (column > 0)
                    *out = texts[static_cast<std::size_t>(column - 1)].of(respondent);
                else
                    *out <<= static_cast<double>(
                        survey::source_row(survey_.source.table, survey_.prepared.rows[respondent]));
            cells.getArray()[i - first] = line;
        }
        Reference<css::sheet::XCellRangeData>(
            sheet_->getCellRangeByPosition(columns.first, first + 1, columns.last, end), UNO_QUERY_THROW)
            ->setDataArray(cells);
    }

    void style() {
        auto const last_column = static_cast<sal_Int32>(columns_.size());
        style_cells(book_, sheet_, {name_, 0, 0, last_column, 0}, Style::header);
        style_cells(book_, sheet_, {name_, 0, 1, 0, last_row_}, Style::integer);
        style_cells(book_, sheet_, {name_, 1, 1, last_column, last_row_}, Style::text);
    }
    void arrange(std::vector<ColumnTexts> const& texts) {
        set_column_width(sheet_, 0, 1800);
        for (sal_Int32 column = 1; column <= static_cast<sal_Int32>(columns_.size()); ++column) {
            auto const position = static_cast<std::size_t>(column - 1);
            // Measuring the cells of 100,000 respondents takes longer than writing them.
            set_column_width(sheet_, column,
                             std::clamp(texts[position].longest() * width_of_letter, narrowest,
                                        columns_[position].answers ? widest_answer : widest));
        }
        fit_rows(sheet_, 0, 0);
        set_printed(book_, sheet_, 0, -1);
    }

    Workbook& book_;
    survey::ImportedSurvey const& survey_;
    bool keep_identities_;
    std::string name_;
    sal_Int32 last_row_;
    std::vector<DataColumn> columns_;
    Sheet sheet_;
    DataSheet data_;
};

} // namespace

CellBlock const& DataSheet::main() const {
    return answers ? *answers : *questions[static_cast<std::size_t>(core::PickQuestion::current)];
}

DataSheet write_data_sheet(Workbook& book, survey::ImportedSurvey const& survey, bool keep_identities) {
    return DataWriter(book, survey, keep_identities).run();
}

} // namespace berakhlak::workbook
