// The six steps and the ways between them.
#pragma once

#include "wizard/presenters/cleaning_page.hpp"
#include "wizard/presenters/column_page.hpp"
#include "wizard/presenters/file_page.hpp"
#include "wizard/presenters/group_page.hpp"
#include "wizard/presenters/question_page.hpp"
#include "wizard/presenters/result_page.hpp"

namespace berakhlak::wizard {

enum class Step { files, questions, columns, cleaning, groups, result };
inline constexpr std::size_t steps = 6;
[[nodiscard]] core::Text name_of(Step step);

class ImportWizard {
public:
    ImportWizard(OfficePort& office, bool sheet_there)
        : draft(office, sheet_there), files(draft), questions(draft), columns(draft), cleaning(draft),
          groups(draft), result(draft) {}
    ImportWizard(ImportWizard const&) = delete;
    ImportWizard& operator=(ImportWizard const&) = delete;

    [[nodiscard]] Step step() const { return step_; }
    [[nodiscard]] bool may_go_back() const { return step_ != Step::files; }
    [[nodiscard]] bool may_go_on() const { return step_ != Step::result && complete(step_); }
    [[nodiscard]] bool may_finish() const;
    /// A step can be gone to when all before it are complete, that of the questions only while there are any.
    [[nodiscard]] bool may_go_to(Step step) const;
    void go_back();
    void go_on();
    void go_to(Step step);

    /// What is wrong on the current page, or worth knowing.
    [[nodiscard]] std::optional<core::Text> problem() const;
    [[nodiscard]] bool complete(Step step) const;

    Draft draft;
    FilePage files;
    QuestionPage questions;
    ColumnPage columns;
    CleaningPage cleaning;
    GroupPage groups;
    ResultPage result;

private:
    void enter(Step step);
    /// The next one in which there is something to do.
    [[nodiscard]] Step behind(Step step) const;

    Step step_ = Step::files;
};

} // namespace berakhlak::wizard
