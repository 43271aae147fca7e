// The table with the first rows of a file. XDL files can't hold one, so it is made here.
#pragma once

#include "host/uno.hpp"
#include "wizard/presenters/file_page.hpp"

#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

namespace berakhlak::wizard {

struct GridPlace {
    sal_Int32 x, y, width, height;
    sal_Int32 step;
    sal_Int16 tab_index;
};

class PreviewGrid {
public:
    PreviewGrid(host::Context const& context, host::Reference<com::sun::star::awt::XDialog> const& dialog,
                GridPlace const& place);

    void show(Preview const& preview);

private:
    void set_columns(std::vector<std::string> const& headers) const;

    host::Context context_;
    host::Reference<com::sun::star::beans::XPropertySet> model_;
    Preview shown_;
};

} // namespace berakhlak::wizard
