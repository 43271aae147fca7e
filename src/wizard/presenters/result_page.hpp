// Hasil: where it is written, and what will be written.
#pragma once

#include "wizard/presenters/draft.hpp"

namespace berakhlak::wizard {

class ResultPage {
public:
    explicit ResultPage(Draft& draft) : draft_(draft) {}

    void set_into_current(bool into_current);
    [[nodiscard]] bool into_current() const { return draft_.output.into_current; }
    [[nodiscard]] bool may_write_into_current() const { return draft_.sheet_there(); }

    void set_keep_identities(bool keep) { draft_.output.keep_identities = keep; }
    [[nodiscard]] bool keep_identities() const { return draft_.output.keep_identities; }
    /// Headers of the columns that identify people; empty: there are none.
    [[nodiscard]] std::string identities() const;

    /// What is about to happen, line by line.
    [[nodiscard]] core::Text summary() const;

private:
    Draft& draft_;
};

} // namespace berakhlak::wizard
