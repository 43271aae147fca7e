// The controls of a dialog by their names. Setting what is already there does nothing, so that a caret or a
// scroll position stays.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::wizard {

class Controls {
public:
    explicit Controls(host::Reference<com::sun::star::awt::XDialog> const& dialog);

    void set_label(char const* name, std::string const& text) const;
    void set_text(char const* name, std::string const& text) const;
    void set_list(char const* name, std::vector<std::string> const& entries,
                  std::vector<std::size_t> const& selected) const;
    void set_list(char const* name, std::vector<std::string> const& entries, std::size_t selected) const {
        set_list(name, entries, std::vector{selected});
    }
    void set_checked(char const* name, bool checked) const;
    void enable(char const* name, bool enabled) const;
    void show(char const* name, bool visible) const;
    void set_progress(char const* name, int percent) const;
    void focus(char const* name) const;

    [[nodiscard]] std::string text(char const* name) const;
    [[nodiscard]] std::vector<std::size_t> selection(char const* name) const;
    [[nodiscard]] std::optional<std::size_t> selected(char const* name) const;
    [[nodiscard]] bool checked(char const* name) const;

    [[nodiscard]] host::Reference<com::sun::star::beans::XPropertySet> model(char const* name) const;
    [[nodiscard]] host::Reference<com::sun::star::awt::XControl> control(char const* name) const;

private:
    void set(char const* name, char const* property, host::Any const& value) const;

    host::Reference<com::sun::star::awt::XControlContainer> container_;
};

} // namespace berakhlak::wizard
