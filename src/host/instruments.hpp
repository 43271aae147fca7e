// The instruments that formulas can name.
#pragma once

#include "core/instrument/instrument.hpp"
#include "host/uno.hpp"

#include <map>
#include <memory>
#include <mutex>

namespace berakhlak::host {

/// Instruments of the installed extension and of the user's own folder (`$(user)/berakhlak/instruments` of
/// the LibreOffice profile), read from their JSON files once each. Calls may come from several threads.
class Instruments {
public:
    explicit Instruments(Context const& context) : context_(context) {}

    /// The instrument of this name (compared by `match_key`; see core/instrument_name.hpp), or null if there
    /// is none. Throws core::InstrumentError when its file is not valid, or when a lower minimum is asked for
    /// than it allows.
    [[nodiscard]] std::shared_ptr<core::Instrument const> find(std::string_view name);

    /// Names of all instrument files, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    [[nodiscard]] std::shared_ptr<core::Instrument const> read(std::string const& key) const;
    [[nodiscard]] std::vector<OUString> folders() const;

    Context context_;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<core::Instrument const>> read_;
};

} // namespace berakhlak::host
