#include "wizard/views/question_box.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>

namespace berakhlak::wizard {

namespace {

namespace awt = com::sun::star::awt;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

} // namespace

bool ask(host::Context const& context, Reference<awt::XWindow> const& parent, std::string const& question) {
    Reference<awt::XMessageBoxFactory> const factory(awt::Toolkit::create(context), UNO_QUERY_THROW);
    auto const box = factory->createMessageBox(
        Reference<awt::XWindowPeer>(parent, UNO_QUERY), awt::MessageBoxType_QUERYBOX,
        awt::MessageBoxButtons::BUTTONS_YES_NO | awt::MessageBoxButtons::DEFAULT_BUTTON_NO, "BerAKHLAK",
        host::to_office(question));
    bool const yes = box->execute() == awt::MessageBoxResults::YES;
    if (Reference<com::sun::star::lang::XComponent> const component{box, UNO_QUERY}; component.is())
        component->dispose();
    return yes;
}

} // namespace berakhlak::wizard
