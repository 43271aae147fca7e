// The service org.berakhlak.calc.Automation: import, merging and sharing for clients that don't know our
// types. A client in another process (Python, a script) loses its bridge when an object names an interface
// that it hasn't got, so this one has interfaces of LibreOffice only.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>

namespace berakhlak::workbook {

class Automation
    : public cppu::WeakImplHelper2<com::sun::star::task::XJob, com::sun::star::lang::XServiceInfo> {
public:
    using NamedValues = host::Sequence<com::sun::star::beans::NamedValue>;

    explicit Automation(host::Context const& context) : context_(context) {}

    /// What goes in and comes out: idl/org/berakhlak/calc/Automation.idl. Throws nothing.
    host::Any SAL_CALL execute(NamedValues const& arguments) override;

    host::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(host::OUString const& name) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    host::Context context_;
};

} // namespace berakhlak::workbook
