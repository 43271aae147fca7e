#include "harness/profile.hpp"
#include "places/places.hpp"

#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>

namespace berakhlak::tests {

namespace {

constexpr auto install_time = std::chrono::seconds(60);

std::filesystem::path fresh_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "berakhlak-XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
        throw std::runtime_error("cannot make a folder like " + pattern);
    return pattern;
}

std::string item(char const* path, char const* property, std::string const& value) {
    return std::string("<item oor:path=\"") + path + "\"><prop oor:name=\"" + property +
           "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>\n";
}

// To install takes as long as to start an office, so it is done once a run and then copied. Nothing in what
// is installed names its folder.
std::filesystem::path const& installed(std::vector<std::filesystem::path> const& extensions) {
    static std::map<std::vector<std::filesystem::path>, std::unique_ptr<Profile>> profiles;
    auto& profile = profiles[extensions];
    if (!profile) {
        ProfileSettings settings;
        settings.extensions = extensions;
        profile = std::make_unique<Profile>(settings, Profile::Install::itself);
    }
    return profile->folder();
}

} // namespace

Profile::Profile(ProfileSettings const& settings, Install how) : folder_(fresh_folder()) {
    try {
        if (how == Install::itself)
            for (auto const& extension : settings.extensions)
                install(extension);
        else if (!settings.extensions.empty())
            std::filesystem::copy(installed(settings.extensions) / "user", folder_ / "user",
                                  std::filesystem::copy_options::recursive);
        write_settings(settings);
    } catch (...) {
        std::filesystem::remove_all(folder_);
        throw;
    }
}

Profile::~Profile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string Profile::argument() const {
    return "-env:UserInstallation=file://" + folder_.string();
}

void Profile::write_settings(ProfileSettings const& settings) const {
    std::filesystem::create_directories(folder_ / "user");
    std::ofstream out(folder_ / "user" / "registrymodifications.xcu");
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" "
           "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
        << item("/org.openoffice.Office.Linguistic/General", "UILocale", settings.language)
        << item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale",
                settings.language == "id" ? "id-ID" : settings.language)
        << item("/org.openoffice.Office.Calc/Formula/Syntax", "EnglishFunctionName",
                settings.english_function_names ? "true" : "false")
        << item("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false") << "</oor:items>\n";
}

void Profile::install(std::filesystem::path const& extension) const {
    auto const copy = folder_ / extension.filename();
    std::filesystem::copy_file(extension, copy);
    // As root unopkg would install only for all users, and so for the offices without the extension too.
    give_to_nobody(folder_);
    run({{office_program("unopkg"), "add", "-f", "--suppress-license", argument(), copy.string()},
         folder_ / "unopkg.log",
         folder_,
         true},
        install_time);
    take_back(folder_);
}

std::string office_program(std::string const& name) {
    return tests::places::office_program() + "/" + name;
}

} // namespace berakhlak::tests
