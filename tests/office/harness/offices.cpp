#include "harness/offices.hpp"

namespace berakhlak::tests {

namespace {

// A whole run of the tests; what hangs in it is ended by this.
constexpr auto lifetime = std::chrono::seconds(500);

std::filesystem::path extension_under_test;
std::unique_ptr<Office> with;
std::unique_ptr<Office> without;

Office& started(std::unique_ptr<Office>& office, ProfileSettings const& settings) {
    if (!office)
        office = std::make_unique<Office>(settings, lifetime);
    return *office;
}

} // namespace

void use_extension(std::filesystem::path const& extension) {
    extension_under_test = extension;
}

ProfileSettings settings_with_extension() {
    ProfileSettings settings;
    settings.extensions.push_back(extension_under_test);
    return settings;
}

Office& office_with_extension() {
    return started(with, settings_with_extension());
}

Office& office_without_extension() {
    return started(without, {});
}

void end_offices() {
    with.reset();
    without.reset();
}

} // namespace berakhlak::tests
