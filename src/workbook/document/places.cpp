#include "workbook/document/places.hpp"

#include "core/text/refusal.hpp"

#include <osl/file.hxx>

namespace berakhlak::workbook {

using host::OUString;

std::string shown_place(OUString const& url) {
    OUString path;
    return host::to_utf8(osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path
                                                                                                     : url);
}

void refuse_missing_folder(OUString const& target) {
    auto const folder = target.copy(0, target.lastIndexOf('/') + 1);
    osl::DirectoryItem item;
    if (!target.startsWith("file:") || osl::DirectoryItem::get(folder, item) == osl::FileBase::E_None)
        return;
    throw core::Refusal{{"Folder tujuan tidak ada: " + shown_place(folder),
                         "The target folder doesn't exist: " + shown_place(folder)},
                        {"Buat foldernya atau sambungkan disknya, atau pilih folder lain.",
                         "Make the folder or connect its disk, or choose another folder."}};
}

} // namespace berakhlak::workbook
