// The entry points of the shared library: the constructor functions that berakhlak.components names. They
// stand here because symbols of static libraries are not exported.
#include "calc/functions.hpp"
#include "wizard/commands.hpp"
#include "workbook/save_listener.hpp"
#include "workbook/survey_import.hpp"
#include "workbook/survey_merge.hpp"
#include "workbook/workbook_sharing.hpp"

#include <sal/types.h>

namespace uno = com::sun::star::uno;

extern "C" {

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_functions(uno::XComponentContext* context,
                                                               uno::Sequence<uno::Any> const&) {
    berakhlak::workbook::listen_for_saving(context);
    return cppu::acquire(new berakhlak::calc::Functions(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_survey_import(uno::XComponentContext* context,
                                                                   uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::SurveyImport(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_workbook_sharing(uno::XComponentContext* context,
                                                                      uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::WorkbookSharing(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_survey_merge(uno::XComponentContext* context,
                                                                  uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::SurveyMerge(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_commands(uno::XComponentContext* context,
                                                              uno::Sequence<uno::Any> const&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new berakhlak::wizard::Commands(context)));
}
}
