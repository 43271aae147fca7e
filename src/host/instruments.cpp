#include "host/instruments.hpp"

#include "core/instrument/instrument_json.hpp"
#include "core/instrument/instrument_name.hpp"
#include "host/package.hpp"

#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>

#include <algorithm>

namespace berakhlak::host {

namespace {

constexpr std::string_view file_ending = ".json";

// A name comes from a formula: it must not lead out of the folder.
bool is_file_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::vector<std::string> instrument_files(OUString const& folder) {
    std::vector<std::string> names;
    osl::Directory directory(folder);
    if (directory.open() != osl::FileBase::E_None)
        return names;
    osl::DirectoryItem item;
    while (directory.getNextItem(item) == osl::FileBase::E_None) {
        osl::FileStatus status(osl_FileStatus_Mask_FileName);
        if (item.getFileStatus(status) != osl::FileBase::E_None)
            continue;
        std::string const name = to_utf8(status.getFileName());
        if (name.size() > file_ending.size() && name.ends_with(file_ending))
            names.push_back(name.substr(0, name.size() - file_ending.size()));
    }
    return names;
}

} // namespace

std::vector<OUString> Instruments::folders() const {
    std::vector<OUString> result;
    OUString const package = package_url(context_);
    if (!package.isEmpty())
        result.push_back(package + "/instruments");
    auto const paths = com::sun::star::util::PathSubstitution::create(context_);
    result.push_back(paths->substituteVariables("$(user)/berakhlak/instruments", false));
    return result;
}

std::shared_ptr<core::Instrument const> Instruments::find(std::string_view name) {
    std::string const key = core::match_key(name);
    std::scoped_lock lock(mutex_);
    if (auto const known = read_.find(key); known != read_.end())
        return known->second;
    auto instrument = read(key);
    if (instrument)
        read_.emplace(key, instrument);
    return instrument;
}

std::shared_ptr<core::Instrument const> Instruments::read(std::string const& key) const {
    auto const wanted = core::instrument_name(key);
    if (!wanted || !is_file_name(wanted->name))
        return nullptr;
    for (OUString const& folder : folders()) {
        auto const json = read_file(folder + "/" + to_office(wanted->name) + to_office(file_ending));
        if (!json)
            continue;
        return std::make_shared<core::Instrument const>(
            wanted->applied_to(core::instrument_from_json(*json)));
    }
    return nullptr;
}

std::vector<std::string> Instruments::names() const {
    std::vector<std::string> result;
    for (OUString const& folder : folders())
        for (std::string& name : instrument_files(folder))
            result.push_back(std::move(name));
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace berakhlak::host
