// BENCH_READ: how long getDataArray takes inside the office.
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/lang/XServiceName.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/berakhlak/bench/XReader.hpp>

#include <chrono>

namespace {

namespace lang = com::sun::star::lang;
namespace uno = com::sun::star::uno;
using rtl::OUString;

constexpr char service[] = "org.berakhlak.bench.Reader";

class Reader
    : public cppu::WeakImplHelper3<org::berakhlak::bench::XReader, lang::XServiceName, lang::XServiceInfo> {
public:
    uno::Any SAL_CALL read(uno::Reference<com::sun::star::table::XCellRange> const& range) override {
        uno::Reference<com::sun::star::sheet::XCellRangeData> const data(range, uno::UNO_QUERY_THROW);
        auto const start = std::chrono::steady_clock::now();
        auto const cells = data->getDataArray();
        std::chrono::duration<double, std::milli> const time = std::chrono::steady_clock::now() - start;
        return cells.hasElements() ? uno::Any(time.count()) : uno::Any();
    }

    OUString SAL_CALL getServiceName() override { return service; }
    OUString SAL_CALL getImplementationName() override { return "org.berakhlak.bench.comp.Reader"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        OUString const name = service;
        return uno::Sequence<OUString>(&name, 1);
    }
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT uno::XInterface* berakhlak_bench_reader(uno::XComponentContext*,
                                                                        uno::Sequence<uno::Any> const&) {
    return cppu::acquire(new Reader);
}
