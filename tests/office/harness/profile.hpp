// A LibreOffice profile that exists for one office only.
#pragma once

#include "harness/process.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace berakhlak::tests {

struct ProfileSettings {
    std::string language = "en-US";      ///< of the user interface: "en-US" or "id"
    bool english_function_names = false; ///< "use English function names"
    bool dialogs = false; ///< with windows, drawn in memory: a headless office answers every dialog by Cancel
    bool without_writer = false;                   ///< as if LibreOffice Writer were not installed
    int dots_per_inch = 96;                        ///< of those windows
    std::vector<std::filesystem::path> extensions; ///< .oxt files to install
};

/// A fresh folder in the system's temporary folder (not in the build tree: an office's extensions must be
/// installed by an unprivileged user when we are root, and such a user may have no way into the build tree).
/// Removed with the object.
class Profile {
public:
    /// Extensions are installed, or copied from a profile of this run in which they are.
    enum class Install { itself, copied };
    explicit Profile(ProfileSettings const& settings, Install how = Install::copied);
    ~Profile();
    Profile(Profile const&) = delete;
    Profile& operator=(Profile const&) = delete;

    [[nodiscard]] std::filesystem::path const& folder() const { return folder_; }
    /// The switch that makes a program of LibreOffice use it.
    [[nodiscard]] std::string argument() const;
    /// The switch that hides Writer's configuration from it: its filters and modules are not there then.
    [[nodiscard]] std::string argument_without_writer() const;

private:
    void write_settings(ProfileSettings const& settings) const;
    void install(std::filesystem::path const& extension) const;

    std::filesystem::path folder_;
};

/// A program of LibreOffice.
[[nodiscard]] std::string office_program(std::string const& name);

} // namespace berakhlak::tests
