#include "calc/arguments/session.hpp"

#include "host/package.hpp"

#include <stdexcept>

namespace berakhlak::calc {

core::References const& Session::references() {
    std::scoped_lock lock(mutex_);
    if (!references_) {
        auto const json = host::read_file(host::package_url(context_) + "/references/national.json");
        if (!json)
            throw std::runtime_error("the package has no references/national.json");
        references_ = core::references_from_json(*json);
    }
    return *references_;
}

} // namespace berakhlak::calc
