#include "survey/database/counting.hpp"

#include "survey/database/criteria.hpp"

#include <utility>

namespace berakhlak::survey {

namespace {

Statement statement(std::string text) {
    return {std::move(text), {}};
}

Statement counted_when(Statement const& condition) {
    Statement sum{"SUM(CASE WHEN ", {}};
    sum += condition;
    sum += " THEN 1 ELSE 0 END)";
    return sum;
}

Statement one_when(Statement const& condition) {
    Statement one{"CASE WHEN ", {}};
    one += condition;
    one += " THEN 1 ELSE 0 END";
    return one;
}

Statement in_brackets(Statement const& inner) {
    Statement statement{"(", {}};
    statement += inner;
    statement += ")";
    return statement;
}

Statement any_of(std::vector<Statement> const& conditions) {
    return conditions.empty() ? statement("1 = 0") : joined(conditions, " OR ");
}

std::vector<Statement> criteria_of(DatabaseTable const& table,
                                   std::vector<DatabaseCriterion> const& criteria) {
    std::vector<Statement> conditions;
    conditions.reserve(criteria.size());
    for (auto const& criterion : criteria)
        conditions.push_back(condition_of(table, criterion));
    return conditions;
}

// Names of our own, plain enough to need no quotes.
std::string name(char const* kind, std::size_t number) {
    return kind + std::to_string(number);
}
std::string vote_name(std::size_t question, std::size_t item) {
    return "q" + std::to_string(question) + "v" + std::to_string(item);
}

class Writer {
public:
    explicit Writer(CountingTask const& task) : task_(task), table_(task.table) {}

    [[nodiscard]] Statement write() const {
        return task_.instrument->kind == core::Kind::likert ? ratings() : picks();
    }

private:
    [[nodiscard]] Statement filled(CountedColumn const& column) const {
        return is_none_of(table_, column.column, column.spellings.missing());
    }
    [[nodiscard]] Statement answered(CountedColumn const& column) const {
        return is_one_of(table_, column.column, column.spellings.answers());
    }

    // The rows that are counted.
    [[nodiscard]] Statement rows() const {
        auto conditions = criteria_of(table_, task_.criteria);
        if (task_.invalid == InvalidAnswers::drop_respondent)
            for (auto const& question : task_.questions)
                for (auto const& column : question.columns) {
                    Statement valid{"(" + column_text(table_, column.column) + " IS NULL OR ", {}};
                    valid += is_one_of(table_, column.column, column.spellings.all());
                    valid += ")";
                    conditions.push_back(std::move(valid));
                }
        Statement from{" FROM " + table_text(table_), {}};
        from += where(conditions);
        return from;
    }

    [[nodiscard]] std::vector<Statement> label_columns() const {
        std::vector<Statement> list;
        for (auto const column : task_.labels)
            list.push_back(statement(column_text(table_, column)));
        return list;
    }

    [[nodiscard]] Statement ratings() const {
        auto selected = label_columns();
        auto const labels = joined(selected, ", ");
        selected.push_back(statement("COUNT(*)"));
        std::vector<Statement> contents;
        for (auto const& question : task_.questions)
            for (auto const& column : question.columns)
                contents.push_back(in_brackets(filled(column)));
        selected.push_back(counted_when(any_of(contents)));
        for (auto const& question : task_.questions)
            add_ratings(question, selected);
        Statement all{"SELECT ", {}};
        all += joined(selected, ", ");
        all += rows();
        if (!labels.text.empty())
            all += " GROUP BY " + labels.text;
        return all;
    }

    void add_ratings(CountedQuestion const& question, std::vector<Statement>& selected) const {
        std::vector<Statement> any;
        for (auto const& column : question.columns)
            any.push_back(answered(column));
        selected.push_back(counted_when(any_of(any)));
        for (auto const& column : question.columns) {
            selected.push_back(column.spellings.missing().empty()
                                   ? statement("COUNT(" + column_text(table_, column.column) + ")")
                                   : counted_when(filled(column)));
            for (auto const& level : column.spellings.of())
                selected.push_back(counted_when(is_one_of(table_, column.column, level)));
        }
        for (std::size_t value = 0; value < task_.instrument->values.size(); ++value) {
            std::vector<Statement> of_value;
            for (auto const& column : question.columns)
                if (task_.instrument->items[column.item].value == value)
                    of_value.push_back(answered(column));
            selected.push_back(counted_when(any_of(of_value)));
        }
    }

    // Row by row: what it is grouped by, how its picks stand to the rules, and its votes.
    [[nodiscard]] Statement each_row() const {
        std::vector<Statement> selected;
        for (std::size_t label = 0; label < task_.labels.size(); ++label)
            selected.push_back(
                statement(column_text(table_, task_.labels[label]) + " AS " + name("g", label)));
        for (std::size_t at = 0; at < task_.questions.size(); ++at) {
            auto const& question = task_.questions[at];
            auto const votes = votes_of(question);
            auto state = state_of(question, votes);
            state += " AS " + name("s", at);
            selected.push_back(std::move(state));
            auto others = only_others(votes);
            others += " AS " + name("o", at);
            selected.push_back(std::move(others));
            for (std::size_t item = 0; item < votes.size(); ++item) {
                auto vote = votes[item];
                vote += " AS " + vote_name(at, item);
                selected.push_back(std::move(vote));
            }
        }
        Statement all{"SELECT ", {}};
        all += joined(selected, ", ");
        all += rows();
        return all;
    }

    [[nodiscard]] std::vector<Statement> votes_of(CountedQuestion const& question) const {
        std::vector<Statement> votes;
        for (std::size_t item = 0; item < task_.instrument->items.size(); ++item) {
            std::vector<Statement> any;
            for (auto const& column : question.columns) {
                bool const picks = question.meaning == Meaning::pick;
                if (!picks && column.item != item)
                    continue;
                auto const& spellings = column.spellings.of()[picks ? item : 1];
                if (!spellings.empty())
                    any.push_back(is_one_of(table_, column.column, spellings));
            }
            votes.push_back(any.empty() ? statement("0") : one_when(any_of(any)));
        }
        return votes;
    }

    [[nodiscard]] Statement only_others(std::vector<Statement> const& votes) const {
        Statement none{"CASE WHEN ", {}};
        none += joined(votes, " + ");
        none += " = 0 THEN 1 ELSE 0 END";
        return none;
    }

    // Different behaviours, and picks that are none of them.
    [[nodiscard]] Statement number_of_picks(CountedQuestion const& question,
                                            std::vector<Statement> const& votes) const {
        auto terms = votes;
        bool const unknown_counts = task_.instrument->picks.unknown == core::PickRule::accept &&
                                    task_.invalid != InvalidAnswers::as_missing;
        if (question.meaning == Meaning::pick)
            for (auto const& column : question.columns) {
                if (!column.spellings.others().empty())
                    terms.push_back(one_when(is_one_of(table_, column.column, column.spellings.others())));
                if (unknown_counts)
                    terms.push_back(one_when(is_none_of(table_, column.column, column.spellings.all())));
            }
        return in_brackets(joined(terms, " + "));
    }

    [[nodiscard]] Statement state_of(CountedQuestion const& question,
                                     std::vector<Statement> const& votes) const {
        auto const number = number_of_picks(question, votes);
        auto const k = std::to_string(task_.instrument->picks.picks);
        auto const code = [](PickState state) { return std::to_string(static_cast<int>(state)); };
        Statement state{"CASE", {}};
        auto const when = [&](Statement const& condition, PickState which) {
            state += " WHEN ";
            state += condition;
            state += " THEN " + code(which);
        };
        if (auto const invalid = invalid_cells(question); !invalid.empty())
            when(any_of(invalid), PickState::invalid);
        if (task_.instrument->picks.repeated == core::PickRule::reject && question.meaning == Meaning::pick)
            when(repeated(question, votes), PickState::repeated);
        auto const compared = [&](std::string const& with) {
            auto condition = number;
            condition += with;
            return condition;
        };
        when(compared(" = 0"), PickState::none);
        when(compared(" < " + k), PickState::few);
        when(compared(" > " + k), PickState::many);
        state += " ELSE " + code(PickState::right) + " END";
        return state;
    }

    [[nodiscard]] std::vector<Statement> invalid_cells(CountedQuestion const& question) const {
        std::vector<Statement> invalid;
        bool const accepted =
            question.meaning == Meaning::pick && task_.instrument->picks.unknown == core::PickRule::accept;
        if (task_.invalid != InvalidAnswers::as_missing && !accepted)
            for (auto const& column : question.columns)
                invalid.push_back(in_brackets(is_none_of(table_, column.column, column.spellings.all())));
        return invalid;
    }

    // More picks of behaviours than different ones.
    [[nodiscard]] Statement repeated(CountedQuestion const& question,
                                     std::vector<Statement> const& votes) const {
        std::vector<Statement> named;
        for (auto const& column : question.columns)
            named.push_back(one_when(answered(column)));
        auto condition = joined(named, " + ");
        condition += " > ";
        condition += joined(votes, " + ");
        return condition;
    }

    [[nodiscard]] Statement picks() const {
        std::vector<Statement> groups, counts;
        for (std::size_t label = 0; label < task_.labels.size(); ++label)
            groups.push_back(statement(name("g", label)));
        for (std::size_t at = 0; at < task_.questions.size(); ++at) {
            groups.push_back(statement(name("s", at)));
            groups.push_back(statement(name("o", at)));
            add_votes(at, counts);
        }
        auto const by = joined(groups, ", ");
        Statement all{"SELECT " + by.text + ", COUNT(*), ", {}};
        all += joined(counts, ", ");
        all += " FROM (";
        all += each_row();
        all += ") r GROUP BY " + by.text;
        return all;
    }
    void add_votes(std::size_t at, std::vector<Statement>& counts) const {
        auto const& instrument = *task_.instrument;
        for (std::size_t item = 0; item < instrument.items.size(); ++item)
            counts.push_back(statement("SUM(" + vote_name(at, item) + ")"));
        for (std::size_t value = 0; value < instrument.values.size(); ++value) {
            std::vector<Statement> of_value;
            for (auto const item : instrument.items_of(value))
                of_value.push_back(statement(vote_name(at, item) + " = 1"));
            counts.push_back(counted_when(any_of(of_value)));
        }
    }

    CountingTask const& task_;
    DatabaseTable const& table_;
};

// FROM ... WHERE criteria AND the cell is none of the known ones.
Statement where_unknown(CountingTask const& task, CountedColumn const& column) {
    auto conditions = criteria_of(task.table, task.criteria);
    conditions.push_back(is_none_of(task.table, column.column, column.spellings.all()));
    Statement from{" FROM " + table_text(task.table), {}};
    from += where(conditions);
    return from;
}

} // namespace

Statement counting_statement(CountingTask const& task) {
    return Writer(task).write();
}

CountingShape shape_of(CountingTask const& task) {
    auto const& instrument = *task.instrument;
    auto const values = instrument.values.size();
    CountingShape shape{task.labels.size(), 0, 0};
    if (instrument.kind == core::Kind::picks) {
        shape.states = 2 * task.questions.size();
        shape.counts = 1 + task.questions.size() * (instrument.items.size() + values);
        return shape;
    }
    shape.counts = 2;
    for (auto const& question : task.questions)
        shape.counts += 1 + question.columns.size() * (1 + instrument.scale.levels.size()) + values;
    return shape;
}

Statement sample_statement(DatabaseTable const& table, std::vector<DatabaseCriterion> const& criteria,
                           std::size_t rows) {
    std::vector<Statement> columns;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        columns.push_back(statement(column_text(table, column)));
    Statement all{"SELECT ", {}};
    all += joined(columns, ", ");
    all += " FROM " + table_text(table);
    all += where(criteria_of(table, criteria));
    return first_rows(table, std::move(all), rows);
}

Statement unknown_number_statement(CountingTask const& task, CountedColumn const& column) {
    Statement all{"SELECT COUNT(DISTINCT " + column_text(task.table, column.column) + ")", {}};
    all += where_unknown(task, column);
    return all;
}

Statement unknown_statement(CountingTask const& task, CountedColumn const& column, std::size_t most) {
    Statement all{"SELECT DISTINCT " + column_text(task.table, column.column), {}};
    all += where_unknown(task, column);
    return first_rows(task.table, std::move(all), most);
}

std::vector<std::size_t> key_columns(CountingTask const& task) {
    return task.table.key.empty() ? task.labels : task.table.key;
}

Statement first_invalid_statement(CountingTask const& task, CountedColumn const& column) {
    std::vector<Statement> key;
    for (auto const at : key_columns(task))
        key.push_back(statement(column_text(task.table, at)));
    auto selected = key;
    selected.push_back(statement(column_text(task.table, column.column)));
    Statement all{"SELECT ", {}};
    all += joined(selected, ", ");
    all += where_unknown(task, column);
    if (!key.empty())
        all += " ORDER BY " + joined(key, ", ").text;
    return first_rows(task.table, std::move(all), 1);
}

} // namespace berakhlak::survey
