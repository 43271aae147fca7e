#include "wizard/views/pick_files.hpp"

#include "survey/table/clean_text.hpp"
#include "workbook/document/places.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <osl/file.hxx>

#include <optional>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using host::OUString;

// Not every text between semicolons is one file: a path may hold a semicolon, but that is rare enough.
std::vector<std::string> parts_of(std::string const& typed) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= typed.size();) {
        auto const end = std::min(typed.find(';', begin), typed.size());
        auto const part = survey::trimmed(std::string_view(typed).substr(begin, end - begin));
        if (!part.empty())
            parts.emplace_back(part);
        begin = end + 1;
    }
    return parts;
}

// Of a path, or of an URL; empty when it is neither.
OUString url_of(std::string_view typed) {
    auto const text = host::to_office(typed);
    if (typed.starts_with("file:"))
        return text;
    OUString url;
    return osl::FileBase::getFileURLFromSystemPath(text, url) == osl::FileBase::E_None ? url : OUString();
}

std::optional<osl::FileStatus::Type> kind_of(OUString const& url) {
    osl::DirectoryItem item;
    osl::FileStatus status(osl_FileStatus_Mask_Type);
    if (osl::DirectoryItem::get(url, item) != osl::FileBase::E_None ||
        item.getFileStatus(status) != osl::FileBase::E_None)
        return std::nullopt;
    return status.getFileType();
}
bool is_file(OUString const& url) {
    return kind_of(url) == osl::FileStatus::Regular;
}
bool is_folder(OUString const& url) {
    return kind_of(url) == osl::FileStatus::Directory;
}

} // namespace

std::vector<std::string> pick_files(host::Context const& context, core::Language language) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    bool const english = language == core::Language::english;
    picker->setMultiSelectionMode(true);
    picker->appendFilter(english ? OUString("Survey files (CSV, XLSX, ODS)")
                                 : OUString("Berkas survei (CSV, XLSX, ODS)"),
                         "*.csv;*.tsv;*.txt;*.xlsx;*.xls;*.ods");
    picker->appendFilter(english ? OUString("All files") : OUString("Semua berkas"), "*.*");
    std::vector<std::string> urls;
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK)
        return urls;
    auto const files = picker->getSelectedFiles();
    for (sal_Int32 i = 0; i < files.getLength(); ++i)
        urls.push_back(host::to_utf8(files[i]));
    return urls;
}

std::string pick_template(host::Context const& context) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        context, css::ui::dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->appendFilter("OTT, ODT", "*.ott;*.odt");
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK)
        return {};
    auto const files = picker->getSelectedFiles();
    return files.getLength() == 1 ? host::to_utf8(files[0]) : std::string();
}

std::string pick_target(host::Context const& context) {
    auto const picker = css::ui::dialogs::FilePicker::createWithMode(
        context, css::ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    picker->appendFilter("XLSX", "*.xlsx");
    picker->appendFilter("ODS", "*.ods");
    picker->appendFilter("PDF", "*.pdf");
    picker->setCurrentFilter("XLSX");
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK)
        return {};
    auto const files = picker->getSelectedFiles();
    return files.getLength() == 1 ? host::to_utf8(files[0]) : std::string();
}

std::string url_of_new_file(std::string const& typed) {
    auto const url = url_of(survey::trimmed(typed));
    auto const slash = url.lastIndexOf('/');
    return slash > 0 && is_folder(url.copy(0, slash + 1)) ? host::to_utf8(url) : std::string();
}

bool exists(std::string const& url) {
    return kind_of(host::to_office(url)).has_value();
}

std::vector<std::string> existing_files(std::string const& typed) {
    std::vector<std::string> urls;
    for (auto const& part : parts_of(typed)) {
        auto const url = url_of(part);
        if (!is_file(url))
            return {};
        urls.push_back(host::to_utf8(url));
    }
    return urls;
}

std::vector<std::string> missing_files(std::string const& typed) {
    auto parts = parts_of(typed);
    std::erase_if(parts, [](std::string const& part) { return is_file(url_of(part)); });
    return parts;
}

std::string typed_files(std::vector<std::string> const& urls) {
    std::string text;
    for (auto const& url : urls)
        text += (text.empty() ? "" : "; ") + workbook::shown_place(host::to_office(url));
    return text;
}

} // namespace berakhlak::wizard
