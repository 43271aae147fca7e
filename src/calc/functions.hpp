// The add-in component: one method per cell function, each handing over to its group.
#pragma once

#include "calc/arguments/session.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/lang/XServiceName.hpp>
#include <cppuhelper/implbase3.hxx>
#include <org/berakhlak/calc/XFunctions.hpp>

namespace berakhlak::calc {

class Functions
    : public cppu::WeakImplHelper3<org::berakhlak::calc::XFunctions, com::sun::star::lang::XServiceInfo,
                                   com::sun::star::lang::XServiceName> {
    using Any = host::Any;
    using Range = host::Reference<com::sun::star::table::XCellRange>;
    using More = host::Sequence<host::Any>;
    using OUString = host::OUString;

public:
    explicit Functions(host::Context const& context) : session_(context) {}

    Any SAL_CALL index(Range const& answers, Any const& value, Any const& instrument, Any const& criteria1,
                       Any const& criterion1, Any const& criteria2, Any const& criterion2,
                       Any const& criteria3, Any const& criterion3, More const& more) override;
    Any SAL_CALL category(Any const& index, Any const& instrument, Any const& form) override;
    Any SAL_CALL profile(Range const& answers, Any const& instrument, Any const& criteria1,
                         Any const& criterion1, Any const& criteria2, Any const& criterion2,
                         Any const& criteria3, Any const& criterion3, More const& more) override;
    Any SAL_CALL items(Range const& answers, Any const& instrument) override;
    Any SAL_CALL recap(Range const& answers, Range const& units, Any const& instrument,
                       Any const& population) override;
    Any SAL_CALL entropy(Range const& current, Any const& instrument) override;
    Any SAL_CALL energy(Range const& current, Any const& instrument) override;
    Any SAL_CALL balance(Range const& current, Any const& instrument) override;
    Any SAL_CALL alignment(Range const& a, Range const& b, Any const& instrument, Any const& method) override;
    Any SAL_CALL health(Range const& personal, Range const& current, Range const& expected,
                        Any const& instrument) override;
    Any SAL_CALL top(Range const& picks, Any const& k, Any const& instrument) override;
    Any SAL_CALL aspiration(Range const& current, Range const& expected, Any const& instrument) override;
    Any SAL_CALL gap(Range const& performance, Range const& expectation, Any const& value,
                     Any const& instrument) override;
    Any SAL_CALL alpha(Range const& answers, Any const& value, Any const& instrument, Any const& missing,
                       Any const& confidence) override;
    Any SAL_CALL itemtotal(Range const& answers, Any const& corrected, Any const& value,
                           Any const& instrument, Any const& missing) override;
    Any SAL_CALL rtable(Any const& n, Any const& level, Any const& tails) override;
    Any SAL_CALL sample(Any const& population, Any const& method, Any const& error) override;
    Any SAL_CALL margin(Range const& answers, Any const& population, Any const& confidence, Any const& value,
                        Any const& instrument) override;
    Any SAL_CALL change(Range const& before, Range const& after, Any const& value,
                        Any const& instrument) override;
    Any SAL_CALL check(Range const& answers, Any const& instrument) override;
    Any SAL_CALL score(Any const& text, Any const& instrument) override;
    Any SAL_CALL reference(Any const& year, Any const& value) override;
    Any SAL_CALL version() override;

    OUString SAL_CALL getServiceName() override;
    OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(OUString const& name) override;
    host::Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

private:
    Session session_;
};

} // namespace berakhlak::calc
