#include "wizard/commands/language.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

namespace berakhlak::wizard {

core::Language ui_language(host::Context const& context) {
    namespace css = com::sun::star;
    auto const provider = css::configuration::theDefaultProvider::get(context);
    css::beans::NamedValue path;
    path.Name = "nodepath";
    path.Value <<= host::OUString("/org.openoffice.Setup/L10N");
    host::Reference<css::container::XNameAccess> const node(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                              host::sequence({host::Any(path)})),
        host::UNO_QUERY_THROW);
    host::OUString locale;
    node->getByName("ooLocale") >>= locale;
    bool const indonesian = locale == "id" || locale.startsWith("id-") || locale.startsWith("id_");
    return indonesian ? core::Language::indonesian : core::Language::english;
}

} // namespace berakhlak::wizard
