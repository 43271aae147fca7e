#include "survey/database/counting_task.hpp"

#include "core/reading/pick_text.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/table/clean_text.hpp"

#include <set>

namespace berakhlak::survey {

namespace {

using core::Question;
using core::Text;

std::string list_of(std::vector<std::string> const& names) {
    std::string list;
    for (auto const& name : names)
        list += (list.empty() ? "“" : ", “") + name + "”";
    return list;
}

void refuse_what_needs_rows(ImportPlan const& plan) {
    auto const& cleaning = plan.cleaning;
    Text const remedy{"Pakai syarat, atau buat view di basis data yang sudah memilih barisnya.",
                      "Use criteria, or make a view in the database that has chosen the rows."};
    if (cleaning.duplicates != Duplicates::keep_all || cleaning.test_answers == Treatment::drop ||
        cleaning.start || cleaning.incomplete == Treatment::drop ||
        cleaning.straight_line == Treatment::drop || cleaning.wrong_picks == Treatment::drop)
        throw Refusal({"Basis data menghitung sendiri; baris tidak dibaca satu per satu untuk dibersihkan.",
                       "The database counts by itself; rows aren't read one by one to be cleaned."},
                      remedy);
    if (plan.branches || !plan.fill_down.empty() || !plan.excel_dates.empty())
        throw Refusal({"Kolom basis data tidak dapat digabung, diisi ke bawah, atau dibaca ulang di sini.",
                       "Columns of a database can't be joined, filled down or read back here."},
                      {"Buat view di basis data yang sudah berisi kolom seperti itu.",
                       "Make a view in the database that holds such columns."});
}

class TaskMaker {
public:
    TaskMaker(ImportedSurvey const& sample, CountingTask& task, std::vector<Text>& told)
        : sample_(sample), task_(task), told_(told) {}

    void make() {
        if (task_.instrument->kind == core::Kind::likert) {
            if (!add_ratings(Question::answers, Role::item))
                add_ratings(Question::answers, Role::performance_item);
            add_ratings(Question::expectation, Role::expectation_item);
        } else {
            add_picks(Question::personal, Role::picks_personal);
            add_picks(Question::current, Role::picks_current);
            add_picks(Question::expected, Role::picks_expected);
        }
        refuse_without_main_question();
        add_labels();
    }

private:
    [[nodiscard]] std::string const& header(std::size_t column) const {
        return sample_.layout.headers[column];
    }

    // What stands in a column of the sample, each content once.
    [[nodiscard]] std::vector<std::string> contents(std::size_t column) const {
        std::set<std::string> contents;
        auto const& cells = sample_.source.table.columns[column];
        for (auto row = sample_.layout.first_data_row; row < cells.size(); ++row)
            contents.insert(cells.at(row));
        // NULL comes as an empty text, and a text that is empty is as good as NULL.
        return {contents.begin(), contents.end()};
    }

    [[nodiscard]] CountedColumn counted(std::size_t column, std::size_t item, Meaning meaning) const {
        CountedColumn counted{column, item,
                              Spellings(*task_.instrument, meaning, task_.table.columns.at(column))};
        counted.spellings.learn(*task_.instrument, contents(column));
        return counted;
    }

    bool add_ratings(Question question, Role role) {
        CountedQuestion asked{question, Meaning::rating, {}};
        for (auto const column : sample_.mapping.of(role))
            if (auto const item = sample_.mapping.columns[column].item)
                asked.columns.push_back(counted(column, *item, Meaning::rating));
        if (asked.columns.empty())
            return false;
        task_.questions.push_back(std::move(asked));
        return true;
    }

    void add_picks(Question question, Role role) {
        auto const columns = sample_.mapping.of(role);
        if (columns.empty())
            return;
        bool one_each = true;
        for (auto const column : columns)
            one_each = one_each && sample_.mapping.columns[column].item.has_value();
        auto const meaning = one_each ? Meaning::indicator : Meaning::pick;
        if (meaning == Meaning::pick)
            refuse_several_in_a_cell(columns);
        CountedQuestion asked{question, meaning, {}};
        for (auto const column : columns)
            asked.columns.push_back(
                counted(column, sample_.mapping.columns[column].item.value_or(0), meaning));
        task_.questions.push_back(std::move(asked));
    }

    void refuse_several_in_a_cell(std::vector<std::size_t> const& columns) const {
        core::PickParser const parser(*task_.instrument);
        for (auto const column : columns)
            for (auto const& text : contents(column)) {
                auto const picks = parser.text(text);
                if (picks.items.size() + picks.others < 2)
                    continue;
                throw Refusal({{}, {}, column + 1, header(column)},
                              {"Kolom ini memuat beberapa pilihan dalam satu sel; basis data tidak dapat "
                               "menghitungnya.",
                               "This column holds several picks in one cell; a database can't count them."},
                              {"Buat view dengan satu kolom 0/1 untuk setiap perilaku, atau satu pilihan per "
                               "kolom; atau ekspor tabelnya dan impor sebagai berkas.",
                               "Make a view with one 0/1 column for each behaviour, or one pick a column; or "
                               "export the table and import it as a file."});
            }
    }

    void refuse_without_main_question() const {
        auto const main = core::main_question(*task_.instrument);
        for (auto const& question : task_.questions)
            if (question.question == main)
                return;
        throw Refusal({"Tidak ada kolom jawaban yang cocok dengan instrumen “" + task_.instrument->name +
                           "” di tabel “" + task_.table.name() + "”.",
                       "No column of the table “" + task_.table.name() + "” matches the instrument “" +
                           task_.instrument->name + "”."},
                      {"Pilih instrumennya, atau tentukan kolom untuk setiap butir.",
                       "Choose the instrument, or say which column holds which item."});
    }

    void add_labels() {
        if (auto const units = sample_.mapping.of(Role::unit); !units.empty()) {
            task_.labels.push_back(units.front());
            task_.has_unit = true;
        }
        std::vector<std::string> births, scattered;
        for (auto const column : sample_.mapping.groups()) {
            if (sample_.mapping.columns[column].role == Role::generation)
                births.push_back(header(column));
            else if (contents(column).size() > most_groups)
                scattered.push_back(header(column));
            else
                task_.labels.push_back(column);
        }
        if (!births.empty())
            told_.push_back(
                {"Tidak dikelompokkan: " + list_of(births) +
                     ", karena generasi tidak dihitung di basis data. Buat kolom generasi di sebuah view.",
                 "Not grouped by: " + list_of(births) +
                     ", for generations aren't counted in a database. Make a column of them in a view."});
        if (!scattered.empty())
            told_.push_back({"Tidak dikelompokkan: " + list_of(scattered) + ", lebih dari " +
                                 std::to_string(most_groups) + " nilai.",
                             "Not grouped by: " + list_of(scattered) + ", more than " +
                                 std::to_string(most_groups) + " values."});
    }

    ImportedSurvey const& sample_;
    CountingTask& task_;
    std::vector<Text>& told_;
};

} // namespace

CountingTask counting_task(ImportedSurvey const& sample, DatabaseTable const& table,
                           std::vector<DatabaseCriterion> const& criteria, ImportPlan const& plan,
                           std::vector<Text>& told) {
    refuse_what_needs_rows(plan);
    CountingTask task;
    task.table = table;
    task.instrument = sample.instrument;
    task.criteria = criteria;
    task.invalid = plan.cleaning.invalid_answers;
    told.insert(told.end(), sample.account.told.begin(), sample.account.told.end());
    TaskMaker(sample, task, told).make();
    return task;
}

} // namespace berakhlak::survey
