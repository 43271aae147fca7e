#include "workbook/database/count_table.hpp"

#include "core/reading/answer_reader.hpp"
#include "core/reading/fault_text.hpp"
#include "survey/database/counting_task.hpp"
#include "survey/table/refusal.hpp"

#include <stdexcept>

namespace berakhlak::workbook {

namespace {

using core::Text;
using survey::CountedColumn;
using survey::CountingTask;
using survey::InvalidAnswers;
using survey::Refusal;
using survey::Tally;

// A column with more different contents that no spelling tells holds free text, not answers.
constexpr std::size_t most_spellings = 1000;

class Counting {
public:
    Counting(DatabaseConnection const& connection, CountingTask& task, survey::ImportPlan const& plan)
        : connection_(connection), task_(task), plan_(plan) {}

    /// The counts, and what was told on the way.
    [[nodiscard]] Tally count(std::vector<Text>& told) {
        auto const chosen = task_.invalid;
        task_.invalid = InvalidAnswers::refuse;
        auto tally = ask();
        while (tally.invalid() > 0 && learn_spellings(tally))
            tally = ask();
        if (tally.invalid() == 0)
            return tally;
        if (chosen != InvalidAnswers::as_missing && chosen != InvalidAnswers::drop_respondent)
            refuse_invalid(tally);
        task_.invalid = chosen;
        auto const rows = tally.rows(), invalid = tally.invalid();
        bool const again =
            chosen == InvalidAnswers::drop_respondent || task_.instrument->kind == core::Kind::picks;
        if (again)
            tally = ask();
        told.push_back(chosen == InvalidAnswers::as_missing ? blanked(invalid)
                                                            : dropped(rows - tally.rows()));
        return tally;
    }

private:
    [[nodiscard]] Tally ask() const {
        Tally tally(task_, plan_.spellings);
        auto const shape = survey::shape_of(task_);
        std::vector<std::string> labels(shape.labels);
        std::vector<std::uint64_t> states(shape.states), counts(shape.counts);
        try {
            connection_.ask(survey::counting_statement(task_), [&](DatabaseRow const& row) {
                std::size_t column = 0;
                for (auto& label : labels) {
                    auto const& about = task_.table.columns[task_.labels[column]];
                    label = about.type == survey::ColumnType::truth ? row.truth(column) : row.text(column);
                    ++column;
                }
                for (auto& state : states)
                    state = row.number(column++);
                for (auto& count : counts)
                    count = row.number(column++);
                tally.add(labels, states, counts);
            });
        } catch (std::invalid_argument const&) {
            throw Refusal({"Hitungan dari basis data saling bertentangan.",
                           "The counts of the database contradict each other."},
                          {"Ulangi; bila tetap demikian, laporkan kepada pembuat BerAKHLAK.",
                           "Try again; if it stays so, tell the makers of BerAKHLAK."});
        }
        return tally;
    }

    /// Contents that aren't known yet are read like cells of a file. False when that explains nothing more.
    bool learn_spellings(Tally const& tally) {
        bool news = false;
        for (std::size_t question = 0; question < task_.questions.size(); ++question) {
            auto& columns = task_.questions[question].columns;
            bool const each = task_.questions[question].meaning == survey::Meaning::rating;
            for (std::size_t at = 0; at < columns.size(); ++at)
                if (columns[at].spellings.is_open() && tally.invalid(question)[each ? at : 0] > 0)
                    news |= learn(columns[at]);
        }
        return news;
    }
    bool learn(CountedColumn& column) const {
        std::size_t different = 0;
        connection_.ask(survey::unknown_number_statement(task_, column),
                        [&](DatabaseRow const& row) { different = static_cast<std::size_t>(row.number(0)); });
        if (different == 0 || different > most_spellings)
            return false;
        std::vector<std::string> contents;
        connection_.ask(survey::unknown_statement(task_, column, most_spellings),
                        [&](DatabaseRow const& row) { contents.push_back(row.text(0)); });
        return column.spellings.learn(*task_.instrument, contents);
    }

    [[noreturn]] void refuse_invalid(Tally const& tally) const {
        for (std::size_t question = 0; question < task_.questions.size(); ++question) {
            auto const& columns = task_.questions[question].columns;
            bool const each = task_.questions[question].meaning == survey::Meaning::rating;
            for (std::size_t at = 0; at < columns.size(); ++at)
                if (tally.invalid(question)[each ? at : 0] > 0)
                    refuse_first(columns[at], tally.invalid());
        }
        throw std::logic_error("no column holds the answers that are none");
    }

    void refuse_first(CountedColumn const& column, std::uint64_t all) const {
        auto const key = survey::key_columns(task_);
        std::string row_text, content;
        bool found = false;
        connection_.ask(survey::first_invalid_statement(task_, column), [&](DatabaseRow const& row) {
            for (std::size_t at = 0; at < key.size(); ++at)
                row_text += (at == 0 ? "" : ", ") + task_.table.columns[key[at]].name + " = " + row.text(at);
            content = row.text(key.size());
            found = true;
        });
        if (!found)
            return; // of picks another column holds it
        auto const& name = task_.table.columns[column.column].name;
        auto const why = what_is_wrong(column, content);
        auto const count = std::to_string(all);
        auto const where = row_text.empty() ? std::string() : " (" + row_text + ")";
        throw Refusal(
            {"Kolom “" + name + "”" + where + ": “" + content + "”: " + why.id + " Seluruhnya " + count +
                 " jawaban tidak sah.",
             "Column “" + name + "”" + where + ": “" + content + "”: " + why.en +
                 " Invalid answers in all: " + count + "."},
            {"Perbaiki di basis data, atau pilih: anggap tidak dijawab, atau keluarkan respondennya.",
             "Correct it in the database, or choose: count as not answered, or leave the "
             "respondents out."});
    }

    [[nodiscard]] Text what_is_wrong(CountedColumn const& column, std::string const& content) const {
        auto const& instrument = *task_.instrument;
        if (instrument.kind == core::Kind::likert) {
            auto const reading = core::AnswerReader(instrument).text(content);
            return core::describe(reading.why == core::Unreadable::no ? core::Unreadable::out_of_scale
                                                                      : reading.why,
                                  instrument);
        }
        bool const indicator = column.spellings.of().size() == 2;
        return core::describe(
            indicator ? core::BallotFaultKind::not_an_indicator : core::BallotFaultKind::unknown, instrument);
    }

    [[nodiscard]] static Text blanked(std::uint64_t number) {
        auto const count = std::to_string(number);
        return {count + " jawaban tidak sah dianggap tidak dijawab.",
                count + " invalid answers count as not answered."};
    }
    [[nodiscard]] static Text dropped(std::uint64_t number) {
        auto const count = std::to_string(number);
        return {"Tidak dipakai karena jawaban tidak sah: " + count + " baris.",
                "Not used for an invalid answer: " + count + " rows."};
    }

    DatabaseConnection const& connection_;
    CountingTask& task_;
    survey::ImportPlan const& plan_;
};

} // namespace

survey::ImportPlan plan_for_sample(survey::ImportPlan plan) {
    plan.header_row = 1;
    plan.cleaning = {};
    plan.cleaning.invalid_answers = InvalidAnswers::keep;
    return plan;
}

CountedDatabase count_database(DatabaseConnection const& connection, survey::DatabaseSource const& source,
                               survey::KnownInstruments const& known, survey::ImportPlan const& plan) {
    auto sample = connection.sample(connection.table(source.table), source.criteria);
    return count_table(connection, source,
                       survey::import_source(std::move(sample), known, plan_for_sample(plan)), plan);
}

CountedDatabase count_table(DatabaseConnection const& connection, survey::DatabaseSource const& source,
                            survey::ImportedSurvey sample, survey::ImportPlan const& plan) {
    CountedDatabase result;
    result.source = source;
    result.table = connection.table(source.table);
    if (result.table.columns.size() != sample.source.table.columns.size())
        throw Refusal(
            {"Tabel “" + result.table.name() + "” berubah sesudah kolomnya dikenali.",
             "The table “" + result.table.name() + "” has changed since its columns were recognised."},
            {"Buka lagi tabelnya.", "Open the table again."});
    result.sample = std::move(sample);
    std::vector<Text> told;
    auto task = survey::counting_task(result.sample, result.table, source.criteria, plan, told);
    auto const tally = Counting(connection, task, plan).count(told);
    result.statement = survey::counting_statement(task);
    result.counted = survey::database_counts(task, tally, plan, std::move(told));
    if (result.counted.units.empty())
        throw Refusal({"Tidak ada jawaban di tabel “" + result.table.name() + "”.",
                       "There are no answers in the table “" + result.table.name() + "”."},
                      {"Periksa syarat dan kolomnya.", "Check the criteria and the columns."});
    return result;
}

} // namespace berakhlak::workbook
