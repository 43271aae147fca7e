// Opening a document that holds guarded formulas brings them up to date, saving it renews their last values.
#pragma once

#include "host/uno.hpp"

namespace berakhlak::workbook {

/// Listens to every document of this office from now on, and looks at those that are open as soon as the
/// office has time; further calls change nothing. Called with the first window, and when the first of our
/// cell functions is needed: before that no figure of ours can have changed.
void listen_for_saving(host::Context const& context);

/// While it lives, saving renews nothing: for copies that must be what the document is.
class SavingAsIs {
public:
    SavingAsIs();
    ~SavingAsIs();
    SavingAsIs(SavingAsIs const&) = delete;
    SavingAsIs& operator=(SavingAsIs const&) = delete;
};

} // namespace berakhlak::workbook
