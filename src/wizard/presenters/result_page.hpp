// Hasil: where it is written, and what will be written.
#pragma once

#include "wizard/presenters/draft.hpp"

namespace berakhlak::wizard {

struct SheetLine {
    survey::ResultSheet sheet;
    core::Text name;
    bool chosen; ///< by the person, or because a chosen sheet refers to it
};

class ResultPage {
public:
    explicit ResultPage(Draft& draft) : draft_(draft) {}

    void set_into_current(bool into_current);
    [[nodiscard]] bool into_current() const { return draft_.output.into_current && !draft_.database(); }
    /// Not the answers of a file that is longer than a sheet, nor those of a database: only results are
    /// written of them.
    [[nodiscard]] bool may_write_into_current() const {
        return draft_.sheet_there() && !is_large() && !draft_.database();
    }

    void set_keep_identities(bool keep) { draft_.output.keep_identities = keep; }
    [[nodiscard]] bool keep_identities() const { return draft_.output.keep_identities; }
    /// Headers of the columns that identify people; empty: there are none.
    [[nodiscard]] std::string identities() const;

    /// The sheets of results that this survey can have.
    [[nodiscard]] std::vector<SheetLine> sheets() const;
    /// Positions in sheets(). Sheets that these refer to are written too.
    void set_sheets(std::vector<std::size_t> const& positions);

    /// What is about to happen, line by line.
    [[nodiscard]] core::Text summary() const;

private:
    [[nodiscard]] bool is_large() const {
        return draft_.loaded() && draft_.survey().source.records_in_all > 0;
    }
    void add_large(core::Text& text) const;
    [[nodiscard]] core::Text summary_of_database() const;

    Draft& draft_;
};

} // namespace berakhlak::wizard
