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

// The layers of the office itself, but the first, which holds a file a module, from a folder of links.
std::string Profile::argument_without_writer() const {
    std::ifstream settings(office_program("fundamentalrc"));
    std::string const name = "CONFIGURATION_LAYERS=", first = "xcsxcu:", brand = "${BRAND_BASE_DIR}";
    std::string line;
    while (std::getline(settings, line) && !line.starts_with(name))
        ;
    auto const begin = line.find(first);
    if (begin == line.npos)
        throw std::runtime_error("no configuration layers in " + office_program("fundamentalrc"));
    auto const end = line.find(' ', begin);
    auto modules = line.substr(begin + first.size(), end - begin - first.size());
    auto const program = std::filesystem::path(office_program("fundamentalrc")).parent_path();
    if (modules.starts_with(brand))
        modules.replace(0, brand.size(), program.parent_path().string());
    else if (modules.starts_with("file://"))
        modules.erase(0, std::string("file://").size());
    auto const links = folder_ / "modules";
    std::filesystem::create_directories(links);
    for (auto const& module : std::filesystem::directory_iterator(modules))
        if (module.path().extension() == ".xcd" && module.path().stem() != "writer" &&
            !std::filesystem::exists(links / module.path().filename()))
            std::filesystem::create_symlink(module.path(), links / module.path().filename());
    return "-env:" + name + first + "file://" + links.string() + line.substr(end);
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
