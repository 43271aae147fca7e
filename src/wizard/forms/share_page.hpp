// Siapkan untuk dibagikan: what the copy holds, where it goes, and what leaves the house, before it is
// written.
#pragma once

#include "workbook/sharing/share_choices.hpp"

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::wizard {

/// Where a copy could be written.
struct ShareTarget {
    std::string url;
    bool exists = false;
    bool is_source = false; ///< the file of the open workbook itself
};

/// What the page needs of an office.
class SharingPort {
public:
    virtual ~SharingPort() = default;
    /// Of a path or URL as it is typed; none: there is no such folder.
    virtual std::optional<ShareTarget> target(std::string const& typed) = 0;
    /// Sheets of the user's own that could leave too.
    virtual std::vector<std::string> own_sheets() = 0;
    virtual workbook::ShareReport plan(workbook::ShareOptions const& options) = 0;
    virtual void write(std::string const& url, workbook::ShareOptions const& options) = 0;
};

class SharePage {
public:
    SharePage(SharingPort& office, core::Language language)
        : office_(office), own_sheets_(office.own_sheets()) {
        options_.language = language;
    }

    void set_mode(workbook::ShareMode mode);
    void set_respondent_rows(bool leave);
    void set_pseudonyms(bool wanted);
    void set_key(std::string key);
    void set_own_sheets(std::vector<std::size_t> const& positions);
    void set_target(std::string typed);

    [[nodiscard]] workbook::ShareOptions const& options() const { return options_; }
    [[nodiscard]] std::vector<std::string> const& own_sheets() const { return own_sheets_; }
    [[nodiscard]] std::vector<std::size_t> chosen_sheets() const;
    /// Without rows nobody is left to be given another name.
    [[nodiscard]] bool may_have_pseudonyms() const { return options_.respondent_rows; }
    [[nodiscard]] bool may_have_key() const;

    /// Works out what would leave; any other choice makes the report void.
    [[nodiscard]] bool may_check() const { return target_ && !objection_; }
    void check();
    /// Line by line, none of them too long for the dialog; nothing before check().
    [[nodiscard]] std::vector<std::string> report(core::Language language) const;

    [[nodiscard]] bool may_write() const { return may_check() && report_; }
    void write();

    /// Why there is no going on, or what is worth knowing before.
    [[nodiscard]] std::optional<core::Text> problem() const;

private:
    void look_at_target();

    SharingPort& office_;
    std::vector<std::string> own_sheets_;
    workbook::ShareOptions options_;
    std::string typed_;
    std::optional<ShareTarget> target_;
    std::optional<core::Text> objection_;
    std::optional<workbook::ShareReport> report_;
};

} // namespace berakhlak::wizard
