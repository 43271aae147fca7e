// The entry point of the library of the cell functions. It is a library of its own because the office asks
// for the menus' commands with every window; the functions are loaded when the first of them is used.
#include "calc/arguments/call_memo.hpp"
#include "calc/functions.hpp"

#include <sal/types.h>

namespace uno = com::sun::star::uno;

extern "C" {

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_functions(uno::XComponentContext* context,
                                                               uno::Sequence<uno::Any> const&) {
    try {
        // From now on figures of ours may stand in documents.
        context->getServiceManager()->createInstanceWithContext("org.berakhlak.calc.SaveListener", context);
    } catch (uno::Exception const&) {
        // Without it formulas compute as well; their guards keep the values of the last time.
    }
    return cppu::acquire(new berakhlak::calc::Functions(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_call_memo(uno::XComponentContext*,
                                                               uno::Sequence<uno::Any> const&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new berakhlak::calc::CallMemo));
}
}
