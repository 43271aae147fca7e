// A small table on its way through an import: what is asked about it, and what comes of the answers.
#pragma once

#include "import_case.hpp"
#include "survey/answers/account.hpp"
#include "survey/answers/stages.hpp"

#include <string>
#include <utility>
#include <vector>

namespace berakhlak::test {

struct Asked {
    survey::Table table;
    survey::Layout layout;
    core::Instrument instrument;
    survey::ImportPlan plan;
    survey::Mapping mapping;
    survey::Account account;

    Asked(survey::Table read, std::string const& name)
        : table(std::move(read)), layout(survey::recognise(table)), instrument(test::instrument(name)) {
        again();
    }
    void again() {
        mapping = survey::mapping_of(table, layout, instrument, plan);
        account = survey::account_for(table, layout, mapping, instrument, plan);
    }
    void answer(std::size_t choice) {
        account.questions.at(0).choices.at(choice).take(plan);
        again();
    }
    [[nodiscard]] survey::PreparedSurvey prepared() const {
        return survey::prepared_survey(table, layout, mapping, instrument, plan);
    }
};

inline Asked asked_of(std::vector<std::vector<std::string>> const& rows,
                      std::string const& instrument = "likert-5") {
    return Asked(test::table_of(rows), instrument);
}

} // namespace berakhlak::test
