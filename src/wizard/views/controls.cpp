#include "wizard/views/controls.hpp"

#include <com/sun/star/awt/XWindow.hpp>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using css::beans::XPropertySet;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;
using host::UNO_SET_THROW;

} // namespace

Controls::Controls(Reference<css::awt::XDialog> const& dialog) : container_(dialog, UNO_QUERY_THROW) {}

Reference<css::awt::XControl> Controls::control(char const* name) const {
    return {container_->getControl(OUString::createFromAscii(name)), UNO_SET_THROW};
}

Reference<XPropertySet> Controls::model(char const* name) const {
    return {control(name)->getModel(), UNO_QUERY_THROW};
}

void Controls::set(char const* name, char const* property, Any const& value) const {
    auto const properties = model(name);
    auto const id = OUString::createFromAscii(property);
    if (properties->getPropertyValue(id) != value)
        properties->setPropertyValue(id, value);
}

void Controls::set_label(char const* name, std::string const& text) const {
    set(name, "Label", Any(host::to_office(text)));
}
void Controls::set_text(char const* name, std::string const& text) const {
    set(name, "Text", Any(host::to_office(text)));
}
void Controls::set_checked(char const* name, bool checked) const {
    set(name, "State", Any(static_cast<sal_Int16>(checked ? 1 : 0)));
}
void Controls::enable(char const* name, bool enabled) const {
    set(name, "Enabled", Any(enabled));
}
void Controls::show(char const* name, bool visible) const {
    set(name, "EnableVisible", Any(visible));
}
void Controls::set_progress(char const* name, int percent) const {
    set(name, "ProgressValue", Any(static_cast<sal_Int32>(percent)));
}

void Controls::set_list(char const* name, std::vector<std::string> const& entries,
                        std::vector<std::size_t> const& selected) const {
    Sequence<OUString> texts(static_cast<sal_Int32>(entries.size()));
    for (std::size_t i = 0; i < entries.size(); ++i)
        texts.getArray()[i] = host::to_office(entries[i]);
    set(name, "StringItemList", Any(texts));
    Sequence<sal_Int16> positions(static_cast<sal_Int32>(selected.size()));
    sal_Int32 count = 0;
    for (auto const position : selected)
        if (position < entries.size())
            positions.getArray()[count++] = static_cast<sal_Int16>(position);
    positions.realloc(count);
    set(name, "SelectedItems", Any(positions));
}

void Controls::focus(char const* name) const {
    Reference<css::awt::XWindow>(control(name), UNO_QUERY_THROW)->setFocus();
}

std::string Controls::text(char const* name) const {
    OUString text;
    model(name)->getPropertyValue("Text") >>= text;
    return host::to_utf8(text);
}

std::vector<std::size_t> Controls::selection(char const* name) const {
    Sequence<sal_Int16> positions;
    model(name)->getPropertyValue("SelectedItems") >>= positions;
    std::vector<std::size_t> list;
    list.reserve(static_cast<std::size_t>(positions.getLength()));
    for (sal_Int32 i = 0; i < positions.getLength(); ++i)
        list.push_back(static_cast<std::size_t>(positions[i]));
    return list;
}

std::optional<std::size_t> Controls::selected(char const* name) const {
    auto const list = selection(name);
    return list.empty() ? std::nullopt : std::optional(list.front());
}

bool Controls::checked(char const* name) const {
    sal_Int16 state = 0;
    model(name)->getPropertyValue("State") >>= state;
    return state == 1;
}

} // namespace berakhlak::wizard
