#include "host/package.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>

#include <algorithm>

namespace berakhlak::host {

OUString package_url(Context const& context) {
    return com::sun::star::deployment::PackageInformationProvider::get(context)->getPackageLocation(
        to_office(package_identifier));
}

std::optional<std::string> read_file(OUString const& url, std::uint64_t most) {
    osl::File file(url);
    if (file.open(osl_File_OpenFlag_Read) != osl::FileBase::E_None)
        return std::nullopt;
    sal_uInt64 size = 0;
    if (file.getSize(size) != osl::FileBase::E_None)
        return std::nullopt;
    size = std::min<sal_uInt64>(size, most);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    sal_uInt64 done = 0;
    while (done < size) {
        sal_uInt64 read = 0;
        if (file.read(bytes.data() + done, size - done, read) != osl::FileBase::E_None || read == 0)
            return std::nullopt;
        done += read;
    }
    return bytes;
}

} // namespace berakhlak::host
