// The list of steps at the left of a wizard. XDL files can't hold one, so it is made here.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>

#include <string>
#include <vector>

namespace berakhlak::wizard {

class Roadmap {
public:
    /// Adds it to the dialog's model; item ids are 1, 2, ...
    Roadmap(host::Reference<com::sun::star::awt::XDialog> const& dialog, std::string const& title,
            std::vector<std::string> const& steps,
            host::Reference<com::sun::star::awt::XItemListener> const& listener);

    void set_current(std::size_t step) const; ///< 0-based
    void enable(std::size_t step, bool enabled) const;

private:
    host::Reference<com::sun::star::beans::XPropertySet> model_;
    host::Reference<com::sun::star::container::XIndexAccess> items_;
};

} // namespace berakhlak::wizard
