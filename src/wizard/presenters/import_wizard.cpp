#include "wizard/presenters/import_wizard.hpp"

namespace berakhlak::wizard {

namespace {

Step next(Step step) {
    return static_cast<Step>(static_cast<int>(step) + 1);
}

} // namespace

core::Text name_of(Step step) {
    switch (step) {
    case Step::files:
        return {"Berkas", "File"};
    case Step::questions:
        return {"Pertanyaan", "Questions"};
    case Step::columns:
        return {"Kolom", "Columns"};
    case Step::cleaning:
        return {"Pembersihan", "Cleaning"};
    case Step::groups:
        return {"Kelompok", "Groups"};
    case Step::result:
        break;
    }
    return {"Hasil", "Result"};
}

bool ImportWizard::complete(Step step) const {
    switch (step) {
    case Step::files:
        return files.complete();
    case Step::questions:
        return questions.complete();
    case Step::columns:
        return columns.complete();
    case Step::cleaning:
        return cleaning.complete();
    case Step::groups:
        return groups.complete();
    case Step::result:
        break;
    }
    return true;
}

bool ImportWizard::may_finish() const {
    return step_ == Step::result && may_go_to(Step::result);
}

bool ImportWizard::may_go_to(Step wanted) const {
    if (wanted == Step::questions && !questions.asks())
        return false;
    for (auto step = Step::files; step != wanted; step = next(step)) {
        // The findings are worked out when their page is first shown.
        if (step == Step::cleaning && !draft.prepared() && !draft.objection())
            return false;
        if (!complete(step))
            return false;
    }
    return true;
}

Step ImportWizard::behind(Step step) const {
    auto const following = next(step);
    return following == Step::questions && !questions.asks() ? next(following) : following;
}

void ImportWizard::go_back() {
    if (!may_go_back())
        return;
    auto const before = static_cast<Step>(static_cast<int>(step_) - 1);
    enter(before == Step::questions && !questions.asks() ? Step::files : before);
}

void ImportWizard::go_on() {
    if (may_go_on())
        enter(behind(step_));
}

void ImportWizard::go_to(Step step) {
    if (step != step_ && may_go_to(step))
        enter(step);
}

void ImportWizard::enter(Step step) {
    step_ = step;
    if (step == Step::cleaning)
        cleaning.look();
}

std::optional<core::Text> ImportWizard::problem() const {
    switch (step_) {
    case Step::files:
        return files.problem();
    case Step::questions:
        return questions.problem();
    case Step::columns:
        return columns.problem();
    case Step::cleaning:
        return cleaning.problem();
    case Step::groups:
        return groups.problem();
    case Step::result:
        break;
    }
    return std::nullopt;
}

} // namespace berakhlak::wizard
