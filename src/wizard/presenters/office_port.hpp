// What the wizard needs from the office around it. Tests put their own office here.
#pragma once

#include "workbook/source/source.hpp"

#include <memory>
#include <string>
#include <vector>

namespace berakhlak::wizard {

using Instruments = std::vector<std::shared_ptr<core::Instrument const>>;

class OfficePort {
public:
    virtual ~OfficePort() = default;

    /// One source from one or several files (one per unit), or from the current sheet when `places` is empty.
    /// Throws survey::Refusal.
    virtual workbook::SourceFile load(std::vector<std::string> const& places,
                                      workbook::SourceOverrides const& overrides) = 0;
    /// All instruments that can be read.
    virtual Instruments instruments() = 0;
    /// What was said about a file of this fingerprint, as JSON; empty if nothing.
    virtual std::string remembered(std::string const& fingerprint) = 0;
    virtual void remember(std::string const& fingerprint, std::string const& json) = 0;
};

} // namespace berakhlak::wizard
