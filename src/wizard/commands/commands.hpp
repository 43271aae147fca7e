// What the menu BerAKHLAK does, as a protocol handler: vnd.org.berakhlak.calc:Import and its like.
#pragma once

#include "host/uno.hpp"

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>

namespace berakhlak::wizard {

/// dispatch() only posts the command and returns: a dialog would block its caller otherwise.
class Commands
    : public cppu::WeakImplHelper4<com::sun::star::frame::XDispatchProvider, com::sun::star::frame::XDispatch,
                                   com::sun::star::lang::XInitialization,
                                   com::sun::star::lang::XServiceInfo> {
public:
    explicit Commands(host::Context const& context) : context_(context) {}

    void SAL_CALL initialize(host::Sequence<host::Any> const& arguments) override;

    host::Reference<com::sun::star::frame::XDispatch>
        SAL_CALL queryDispatch(com::sun::star::util::URL const& url, host::OUString const& target,
                               sal_Int32 flags) override;
    host::Sequence<host::Reference<com::sun::star::frame::XDispatch>> SAL_CALL
    queryDispatches(host::Sequence<com::sun::star::frame::DispatchDescriptor> const& requests) override;

    void SAL_CALL dispatch(com::sun::star::util::URL const& url,
                           host::Sequence<com::sun::star::beans::PropertyValue> const& arguments) override;
    void SAL_CALL addStatusListener(host::Reference<com::sun::star::frame::XStatusListener> const& listener,
                                    com::sun::star::util::URL const& url) override;
    void SAL_CALL
    removeStatusListener(host::Reference<com::sun::star::frame::XStatusListener> const& listener,
                         com::sun::star::util::URL const& url) override;

    host::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(host::OUString const& name) override;
    host::Sequence<host::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    host::Context context_;
    host::Reference<com::sun::star::frame::XFrame> frame_;
};

} // namespace berakhlak::wizard
