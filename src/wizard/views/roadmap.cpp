#include "wizard/views/roadmap.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XItemEventBroadcaster.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using css::beans::XPropertySet;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr char name[] = "roadmap";

// Deprecated, but the only way to make an item.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
Reference<XPropertySet> new_item(Reference<css::lang::XSingleServiceFactory> const& factory) {
    return {factory->createInstance(), UNO_QUERY_THROW};
}
#pragma GCC diagnostic pop

void add_item(Reference<css::container::XIndexContainer> const& items, sal_Int32 position,
              std::string const& label) {
    auto const item = new_item(Reference<css::lang::XSingleServiceFactory>(items, UNO_QUERY_THROW));
    item->setPropertyValue("Label", Any(host::to_office(label)));
    item->setPropertyValue("ID", Any(position + 1));
    item->setPropertyValue("Enabled", Any(position == 0));
    items->insertByIndex(position, Any(item));
}

} // namespace

Roadmap::Roadmap(Reference<css::awt::XDialog> const& dialog, std::string const& title,
                 std::vector<std::string> const& steps, Reference<css::awt::XItemListener> const& listener) {
    Reference<css::awt::XControl> const frame(dialog, UNO_QUERY_THROW);
    Reference<css::lang::XMultiServiceFactory> const factory(frame->getModel(), UNO_QUERY_THROW);
    model_.set(factory->createInstance("com.sun.star.awt.UnoControlRoadmapModel"), UNO_QUERY_THROW);
    model_->setPropertyValue("Name", Any(OUString(name)));
    model_->setPropertyValue("PositionX", Any(sal_Int32(0)));
    model_->setPropertyValue("PositionY", Any(sal_Int32(0)));
    model_->setPropertyValue("Width", Any(sal_Int32(98)));
    model_->setPropertyValue("Height", Any(sal_Int32(270)));
    model_->setPropertyValue("Step", Any(sal_Int32(0)));
    model_->setPropertyValue("Text", Any(host::to_office(title)));
    model_->setPropertyValue("Complete", Any(true));
    model_->setPropertyValue("Activated", Any(true));
    // The control learns of its items only while it is there already.
    Reference<css::container::XNameContainer>(factory, UNO_QUERY_THROW)->insertByName(name, Any(model_));
    Reference<css::container::XIndexContainer> const items(model_, UNO_QUERY_THROW);
    for (std::size_t i = 0; i < steps.size(); ++i)
        add_item(items, static_cast<sal_Int32>(i), steps[i]);
    items_.set(items, UNO_QUERY_THROW);
    Reference<css::awt::XControlContainer> const controls(dialog, UNO_QUERY_THROW);
    Reference<css::awt::XItemEventBroadcaster>(controls->getControl(name), UNO_QUERY_THROW)
        ->addItemListener(listener);
}

void Roadmap::set_current(std::size_t step) const {
    Any const id(static_cast<sal_Int16>(step + 1));
    if (model_->getPropertyValue("CurrentItemID") != id)
        model_->setPropertyValue("CurrentItemID", id);
}

void Roadmap::enable(std::size_t step, bool enabled) const {
    Reference<XPropertySet>(items_->getByIndex(static_cast<sal_Int32>(step)), UNO_QUERY_THROW)
        ->setPropertyValue("Enabled", Any(enabled));
}

} // namespace berakhlak::wizard
