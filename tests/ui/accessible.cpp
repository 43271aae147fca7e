#include "accessible.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleStateSet.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/reflection/InvocationTargetException.hpp>
#include <com/sun/star/reflection/XConstantTypeDescription.hpp>
#include <com/sun/star/reflection/XIdlReflection.hpp>
#include <com/sun/star/reflection/theCoreReflection.hpp>

#include <map>

namespace berakhlak::tests {

namespace {

namespace css = com::sun::star;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;

Any call(Reference<uno::XInterface> const& object, char const* type, char const* method,
         std::initializer_list<Any> arguments = {}) {
    static auto const reflection = css::reflection::theCoreReflection::get(client_context());
    Reference<css::reflection::XIdlClass> const known(
        reflection->forName("com.sun.star.accessibility." + OUString::createFromAscii(type)),
        uno::UNO_SET_THROW);
    uno::Sequence<Any> list(arguments.begin(), static_cast<sal_Int32>(arguments.size()));
    try {
        return known->getMethod(OUString::createFromAscii(method))->invoke(Any(object), list);
    } catch (css::reflection::InvocationTargetException const& failed) {
        css::lang::DisposedException disposed;
        if (failed.TargetException >>= disposed)
            throw disposed;
        throw uno::RuntimeException(failed.Message + ": " + OUString::createFromAscii(method));
    }
}

// The office's own number of a state: a place in the set (7.4), or a bit (7.6 and later).
sal_Int64 constant(char const* state) {
    Reference<css::container::XHierarchicalNameAccess> const types(
        client_context()->getValueByName("/singletons/com.sun.star.reflection.theTypeDescriptionManager"),
        UNO_QUERY_THROW);
    auto found = types->getByHierarchicalName("com.sun.star.accessibility.AccessibleStateType." +
                                              OUString::createFromAscii(state));
    Reference<css::reflection::XConstantTypeDescription> const described(found, UNO_QUERY);
    if (described.is())
        found = described->getConstantValue();
    sal_Int64 number = 0;
    if (!(found >>= number))
        throw std::runtime_error(std::string("the office knows no state ") + state);
    return number;
}

sal_Int64 number_of(std::string const& state) {
    static std::map<std::string, sal_Int64> numbers;
    auto const known = numbers.find(state);
    return known != numbers.end() ? known->second
                                  : numbers.emplace(state, constant(state.c_str())).first->second;
}

} // namespace

sal_Int64 child_count(Accessible const& parent) {
    sal_Int64 count = 0;
    call(parent, "XAccessibleContext", "getAccessibleChildCount") >>= count;
    return count;
}

Accessible child_of(Accessible const& parent, sal_Int64 index) {
    auto const narrow = static_cast<sal_Int32>(index); // widened by the call where the office has 64 bits
    Reference<css::accessibility::XAccessible> const child(
        call(parent, "XAccessibleContext", "getAccessibleChild", {Any(narrow)}), UNO_QUERY);
    return child.is() ? child->getAccessibleContext() : Accessible();
}

bool has_state(Accessible const& object, char const* state) {
    auto const states = call(object, "XAccessibleContext", "getAccessibleStateSet");
    sal_Int64 bits = 0;
    if (states >>= bits)
        return (bits & number_of(state)) != 0;
    Reference<css::accessibility::XAccessibleStateSet> const set(states, UNO_QUERY);
    return set.is() && set->contains(static_cast<sal_Int16>(number_of(state)));
}

void select_child(Accessible const& list, sal_Int64 index) {
    call(list, "XAccessibleSelection", "selectAccessibleChild", {Any(static_cast<sal_Int32>(index))});
}

} // namespace berakhlak::tests
