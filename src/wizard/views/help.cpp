#include "wizard/views/help.hpp"

#include "host/package.hpp"

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

namespace berakhlak::wizard {

void open_help(host::Context const& context, core::Language language) {
    host::OUString const folder =
        language == core::Language::indonesian ? host::OUString("id") : host::OUString("en");
    com::sun::star::system::SystemShellExecute::create(context)->execute(
        host::package_url(context) + "/help/" + folder + "/functions.html", {},
        com::sun::star::system::SystemShellExecuteFlags::URIS_ONLY);
}

} // namespace berakhlak::wizard
