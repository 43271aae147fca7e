// Buat laporan: what the office says about its survey, and how it wants the report.
#pragma once

#include "workbook/report/particulars.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace berakhlak::wizard {

/// What the page needs of an office.
class ReportPort {
public:
    virtual ~ReportPort() = default;
    /// URL of a file that is there, of a path or URL as it is typed; empty otherwise.
    virtual std::string existing(std::string const& typed) = 0;
    virtual void write(workbook::report::Particulars const& particulars, std::string const& template_url,
                       std::string const& previous_url) = 0;
};

class ReportPage {
public:
    /// Begins with what was said the last time.
    ReportPage(ReportPort& office, core::Language language, std::string_view memory);

    [[nodiscard]] workbook::report::Particulars const& particulars() const { return said_; }
    /// To be changed by the dialog; the page has no say in these.
    [[nodiscard]] workbook::report::Particulars& said() { return said_; }
    [[nodiscard]] std::string const& template_file() const { return template_; }
    void set_template(std::string typed) { template_ = std::move(typed); }

    /// The workbook of the survey before; isn't remembered, for next year's is another.
    [[nodiscard]] std::string const& previous_file() const { return previous_; }
    void set_previous(std::string typed) { previous_ = std::move(typed); }

    [[nodiscard]] bool may_write() const { return !objection(); }
    void write();

    /// Why there is no report, or what will have to be filled in by hand.
    [[nodiscard]] std::optional<core::Text> problem() const;
    /// To be used again the next time, as JSON.
    [[nodiscard]] std::string memory() const;

private:
    [[nodiscard]] std::optional<core::Text> objection() const;

    ReportPort& office_;
    workbook::report::Particulars said_;
    std::string template_;
    std::string previous_;
};

} // namespace berakhlak::wizard
