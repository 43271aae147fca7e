// The entry points of the library of the documents: import, sharing, merging, menus and dialogs. Constructor
// functions stand here because symbols of static libraries are not exported.
#include "wizard/commands/commands.hpp"
#include "workbook/automation/automation.hpp"
#include "workbook/database/database_import.hpp"
#include "workbook/guarding/save_listener.hpp"
#include "workbook/import/survey_import.hpp"
#include "workbook/merging/survey_merge.hpp"
#include "workbook/sharing/workbook_sharing.hpp"
#include "workbook/writer/survey_report.hpp"

#include <cppuhelper/weak.hxx>
#include <sal/types.h>

namespace uno = com::sun::star::uno;

extern "C" {

// Nothing but the moment: from the first window or use of a cell function on, saving renews the last values.
SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_save_listener(uno::XComponentContext* context,
                                                                   uno::Sequence<uno::Any> const&) {
    berakhlak::workbook::listen_for_saving(context);
    return cppu::acquire(new cppu::OWeakObject);
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_survey_import(uno::XComponentContext* context,
                                                                   uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::SurveyImport(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_database_import(uno::XComponentContext* context,
                                                                     uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::DatabaseImport(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_workbook_sharing(uno::XComponentContext* context,
                                                                      uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::WorkbookSharing(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_survey_merge(uno::XComponentContext* context,
                                                                  uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::SurveyMerge(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_survey_report(uno::XComponentContext* context,
                                                                   uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::SurveyReport(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_automation(uno::XComponentContext* context,
                                                                uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new berakhlak::workbook::Automation(context));
}

SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_calc_commands(uno::XComponentContext* context,
                                                              uno::Sequence<uno::Any> const&) {
    try {
        berakhlak::workbook::listen_for_saving(context);
    } catch (uno::Exception const&) {
        // Menus work without it.
    }
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new berakhlak::wizard::Commands(context)));
}
}
