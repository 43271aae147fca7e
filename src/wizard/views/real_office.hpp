// The wizard's office in a real office: files through LibreOffice's filters, memory in the user's profile.
#pragma once

#include "host/instruments.hpp"
#include "wizard/presenters/office_port.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>

namespace berakhlak::wizard {

class RealOffice : public OfficePort {
public:
    /// `document` may be null: then there is no current sheet.
    RealOffice(host::Context const& context,
               host::Reference<com::sun::star::sheet::XSpreadsheetDocument> const& document);

    /// Told how much of the files has been read, 0-1; gives false when the rest isn't wanted any more.
    void watch(std::function<bool(double)> reading) { reading_ = std::move(reading); }

    /// Also throws survey::Refusal when the watcher has stopped it.
    survey::SourceFile load(std::vector<std::string> const& places, survey::ImportPlan const& plan) override;
    survey::KnownInstruments instruments() override;
    std::string remembered(std::string const& fingerprint) override;
    void remember(std::string const& fingerprint, std::string const& json) override;

private:
    [[nodiscard]] survey::SourceFile current_sheet() const;
    [[nodiscard]] host::OUString memory_url() const;

    host::Context context_;
    host::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
    host::Instruments instruments_;
    std::function<bool(double)> reading_;
};

} // namespace berakhlak::wizard
