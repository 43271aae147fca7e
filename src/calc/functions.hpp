// The add-in component: one method per cell function, each handing over to its group.
#pragma once

#include "calc/arguments/session.hpp"
#include "host/document.hpp"
#include "host/range.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/lang/XServiceName.hpp>
#include <cppuhelper/implbase3.hxx>
#include <org/berakhlak/calc/XFunctions.hpp>

namespace berakhlak::calc {

class Functions
    : public cppu::WeakImplHelper3<org::berakhlak::calc::XFunctions, com::sun::star::lang::XServiceInfo,
                                   com::sun::star::lang::XServiceName> {
    using Any = host::Any;
    using Document = host::Document;
    using Range = host::CellRange;
    using More = host::Sequence<host::Any>;
    using OUString = host::OUString;

public:
    explicit Functions(host::Context const& context) : session_(context) {}

    Any SAL_CALL index(Document const& document, Range const& answers, Any const& value,
                       Any const& instrument) override;
    Any SAL_CALL indexifs(Document const& document, Range const& answers, Any const& value,
                          Any const& instrument, Range const& criteria, Any const& criterion,
                          More const& more) override;
    Any SAL_CALL category(Any const& index, Any const& instrument, Any const& form) override;
    Any SAL_CALL profile(Document const& document, Range const& answers, Any const& instrument,
                         Any const& confidence, Any const& population) override;
    Any SAL_CALL profileifs(Document const& document, Range const& answers, Any const& instrument,
                            Range const& criteria, Any const& criterion, More const& more) override;
    Any SAL_CALL items(Document const& document, Range const& answers, Any const& instrument) override;
    Any SAL_CALL recap(Document const& document, Range const& answers, Range const& units,
                       Any const& instrument, Any const& population, Any const& confidence) override;
    Any SAL_CALL weighted(Document const& document, Range const& answers, Range const& units,
                          Any const& population, Any const& value, Any const& instrument,
                          Any const& confidence) override;
    Any SAL_CALL responserate(Document const& document, Range const& answers, Range const& units,
                              Any const& population, Any const& instrument) override;
    Any SAL_CALL nonresponse(Document const& document, Range const& answers, Range const& times,
                             Any const& population, Any const& value, Any const& instrument,
                             Any const& confidence) override;
    Any SAL_CALL designeffect(Document const& document, Range const& answers, Range const& units,
                              Any const& value, Any const& instrument) override;
    Any SAL_CALL entropy(Document const& document, Range const& current, Any const& instrument) override;
    Any SAL_CALL energy(Document const& document, Range const& current, Any const& instrument) override;
    Any SAL_CALL balance(Document const& document, Range const& current, Any const& instrument) override;
    Any SAL_CALL alignment(Document const& document, Range const& a, Range const& b, Any const& instrument,
                           Any const& method) override;
    Any SAL_CALL health(Document const& document, Range const& personal, Range const& current,
                        Range const& expected, Any const& instrument, Any const& confidence,
                        Any const& population) override;
    Any SAL_CALL reach(Document const& document, Range const& picks, Any const& instrument) override;
    Any SAL_CALL top(Document const& document, Range const& picks, Any const& k,
                     Any const& instrument) override;
    Any SAL_CALL aspiration(Document const& document, Range const& current, Range const& expected,
                            Any const& instrument) override;
    Any SAL_CALL gap(Document const& document, Range const& performance, Range const& expectation,
                     Any const& value, Any const& instrument) override;
    Any SAL_CALL alpha(Document const& document, Range const& answers, Any const& value,
                       Any const& instrument, Any const& missing, Any const& confidence) override;
    Any SAL_CALL omega(Document const& document, Range const& answers, Any const& value,
                       Any const& instrument, Any const& missing) override;
    Any SAL_CALL itemtotal(Document const& document, Range const& answers, Any const& corrected,
                           Any const& value, Any const& instrument, Any const& missing) override;
    Any SAL_CALL rtable(Any const& n, Any const& level, Any const& tails) override;
    Any SAL_CALL sample(Document const& document, Any const& population, Any const& method,
                        Any const& error) override;
    Any SAL_CALL margin(Document const& document, Range const& answers, Any const& population,
                        Any const& confidence, Any const& value, Any const& instrument) override;
    Any SAL_CALL change(Document const& document, Range const& before, Range const& after, Any const& value,
                        Any const& instrument, Any const& populationbefore, Any const& populationafter,
                        Any const& unitsbefore, Any const& unitsafter, Any const& keysbefore,
                        Any const& keysafter, Any const& confidence) override;
    Any SAL_CALL changeprofile(Document const& document, Range const& before, Range const& after,
                               Any const& instrument, Any const& populationbefore, Any const& populationafter,
                               Any const& unitsbefore, Any const& unitsafter, Any const& keysbefore,
                               Any const& keysafter, Any const& confidence) override;
    Any SAL_CALL differences(Document const& document, Range const& answers, Range const& groups,
                             Any const& instrument, Any const& test, Any const& correction) override;
    Any SAL_CALL pairs(Document const& document, Range const& answers, Range const& groups, Any const& value,
                       Any const& instrument, Any const& correction, Any const& confidence) override;
    Any SAL_CALL drivers(Document const& document, Range const& answers, Any const& outcome,
                         Any const& instrument) override;
    Any SAL_CALL trend(Document const& document, Range const& periods, Any const& confidence,
                       Any const& correction, Any const& instrument) override;
    Any SAL_CALL check(Document const& document, Range const& answers, Any const& instrument,
                       Any const& units, Any const& population) override;
    Any SAL_CALL score(Any const& text, Any const& instrument) override;
    Any SAL_CALL reference(Any const& year, Any const& value) override;
    Any SAL_CALL version() override;

    OUString SAL_CALL getServiceName() override;
    OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(OUString const& name) override;
    host::Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

private:
    /// Hands over to a function of a group; no exception leaves it.
    template <auto body, class... Arguments>
    [[nodiscard]] Any call(char const* method, Document const& document, Arguments const&... arguments);

    Session session_;
};

} // namespace berakhlak::calc
