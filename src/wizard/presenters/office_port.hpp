// What the wizard needs from the office around it. Tests put their own office here.
#pragma once

#include "survey/database/database_table.hpp"
#include "survey/sources/import.hpp"

#include <memory>
#include <string>
#include <vector>

namespace berakhlak::wizard {

class OfficePort {
public:
    virtual ~OfficePort() = default;

    /// One source from one or several files (one per unit), or from the current sheet when `places` is empty,
    /// read as the plan says. Throws survey::Refusal.
    virtual survey::SourceFile load(std::vector<std::string> const& places,
                                    survey::ImportPlan const& plan) = 0;
    /// The first rows of a table of a database, as a file would be read. Throws survey::Refusal.
    virtual survey::SourceFile load_table(survey::DatabaseSource const& source) = 0;
    virtual survey::KnownInstruments instruments() = 0;
    /// What was said about a file of this fingerprint, as JSON; empty if nothing.
    virtual std::string remembered(std::string const& fingerprint) = 0;
    virtual void remember(std::string const& fingerprint, std::string const& json) = 0;
};

} // namespace berakhlak::wizard
