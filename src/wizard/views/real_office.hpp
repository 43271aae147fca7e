// The wizard's office in a real office: files through LibreOffice's filters, memory in the user's profile.
#pragma once

#include "host/instruments.hpp"
#include "wizard/forms/database_page.hpp"
#include "wizard/presenters/draft.hpp"
#include "wizard/presenters/office_port.hpp"
#include "workbook/database/count_table.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>

namespace berakhlak::wizard {

class RealOffice : public OfficePort, public DatabasePort {
public:
    /// `document` may be null: then there is no current sheet.
    RealOffice(host::Context const& context,
               host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

    /// Told how much of the files has been read, 0-1; gives false when the rest isn't wanted any more.
    void watch(std::function<bool(double)> reading) { reading_ = std::move(reading); }

    /// Told what a person should know before something that takes its time and can't be watched.
    void announce(std::function<void(core::Text const&)> said) { said_ = std::move(said); }

    /// Also throws survey::Refusal when the watcher has stopped it.
    survey::SourceFile load(std::vector<std::string> const& places, survey::ImportPlan const& plan) override;
    survey::SourceFile load_table(survey::DatabaseSource const& source) override;
    std::vector<std::string> registered_databases() override;
    /// The password is known from then on, for as long as this lives and nowhere else.
    std::vector<std::string> tables(std::string const& place, std::string const& user,
                                    std::string const& password) override;
    void know_password(std::string password) { password_ = std::move(password); }
    /// The table of the draft, counted by its database. Throws survey::Refusal.
    [[nodiscard]] workbook::CountedDatabase count(Draft const& draft) const;

    survey::KnownInstruments instruments() override;
    std::string remembered(std::string const& fingerprint) override;
    void remember(std::string const& fingerprint, std::string const& json) override;

private:
    void announce_large_workbooks(std::vector<host::OUString> const& urls) const;
    [[nodiscard]] survey::SourceFile current_sheet() const;
    [[nodiscard]] host::OUString memory_url() const;

    host::Context context_;
    host::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
    host::Instruments instruments_;
    std::function<bool(double)> reading_;
    std::string password_; ///< of the database that was last reached
    std::function<void(core::Text const&)> said_;
};

} // namespace berakhlak::wizard
