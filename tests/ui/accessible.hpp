// What a dialog shows, as assistive technology sees it, in every version of LibreOffice: since 7.6 children
// are counted by 64 bits and states are one number, before it they were 32 bits and an object. The tests are
// compiled with the one and also run with the other, so calls that differ are made by name, by the running
// office's own types.
#pragma once

#include "harness/office.hpp"

#include <com/sun/star/accessibility/XAccessibleContext.hpp>

namespace berakhlak::tests {

using Accessible = uno::Reference<com::sun::star::accessibility::XAccessibleContext>;

[[nodiscard]] sal_Int64 child_count(Accessible const& parent);
/// None, when the child or its parent has just gone: the office goes on working while one looks.
[[nodiscard]] Accessible child_of(Accessible const& parent, sal_Int64 index);
/// "SHOWING", "ENABLED". What has just gone has no states any more.
[[nodiscard]] bool has_state(Accessible const& object, char const* state);
void select_child(Accessible const& list, sal_Int64 index);

} // namespace berakhlak::tests
