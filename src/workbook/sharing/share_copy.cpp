#include "workbook/sharing/share_copy.hpp"

#include "core/text/refusal.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/document/places.hpp"
#include "workbook/guarding/save_listener.hpp"
#include "workbook/sharing/leak_check.hpp"
#include "workbook/sharing/own_sheets.hpp"
#include "workbook/sharing/shared_document.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <osl/file.hxx>
#include <rtl/random.h>

#include <array>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

OUString filter_of(ShareFormat format) {
    switch (format) {
    case ShareFormat::ods:
        return "calc8";
    case ShareFormat::pdf:
        return "calc_pdf_Export";
    case ShareFormat::xlsx:
    case ShareFormat::xls:
        break;
    }
    return "Calc MS Excel 2007 XML";
}

constexpr std::size_t shortest_key = 16;

std::string random_hex() {
    std::array<unsigned char, 16> bytes{};
    auto const pool = rtl_random_createPool();
    rtl_random_getBytes(pool, bytes.data(), bytes.size());
    rtl_random_destroyPool(pool);
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (auto const byte : bytes) {
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 15]);
    }
    return text;
}

/// Beside the target, so that the move to its name is one step of the file system; removed when it never
/// came so far.
class TemporaryFile {
public:
    explicit TemporaryFile(OUString const& target)
        : url_(target + host::to_office("." + random_hex().substr(0, 8) + ".tmp")) {}
    ~TemporaryFile() { osl::File::remove(url_); }
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;

    [[nodiscard]] OUString const& url() const { return url_; }
    void move_to(OUString const& target) const {
        if (osl::File::move(url_, target) != osl::FileBase::E_None)
            throw core::Refusal{{"Berkas tujuan tidak dapat ditulis.", "The target file can't be written."},
                                {"Tutup berkas itu bila sedang terbuka, atau pilih tempat lain.",
                                 "Close it if it is open, or choose another place."}};
    }

private:
    OUString url_;
};

void store(Spreadsheet const& document, OUString const& url, ShareFormat format) {
    SavingAsIs const as_is;
    Arguments arguments{argument("FilterName", Any(filter_of(format))), argument("Overwrite", Any(true))};
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)
        ->storeToURL(url, {arguments.data(), static_cast<sal_Int32>(arguments.size())});
}

// What is built from nothing can't hold them; if it did, the file would have to be stopped.
void refuse_leak(host::Context const& context, OUString const& url, std::set<std::string> const& secrets) {
    if (auto const leak = find_leak(context, url, secrets))
        throw core::Refusal{
            {"Tidak jadi ditulis: di bagian “" + leak->part + "” ada nomor atau alamat orang.",
             "Nothing was written: the part “" + leak->part + "” holds a number or an address of a person."},
            {"Laporkan beserta berkas contohnya, tanpa data pribadi.",
             "Report it with a sample of the file, without personal data."}};
}

void refuse_source(Spreadsheet const& document, OUString const& target) {
    if (is_file_of(document, target))
        throw core::Refusal{
            {"Itu berkas buku kerja ini sendiri.", "This is the file of this workbook itself."},
            {"Beri salinannya nama lain.", "Give the copy another name."}};
}

// Whoever has a list of the staff tries short keys until the pseudonyms fit.
void refuse_short_key(ShareOptions const& options) {
    if (options.identities != Identities::pseudonymised || options.key.size() >= shortest_key)
        return;
    auto const least = std::to_string(shortest_key);
    throw core::Refusal{
        {"Kunci nama samaran terlalu pendek: siapa pun yang punya daftar pegawai dapat menebaknya dan "
         "membuka "
         "semua nama.",
         "The key of the pseudonyms is too short: whoever has a list of the staff can guess it and open "
         "every "
         "name."},
        {"Pakai sekurangnya " + least + " huruf atau angka, atau kosongkan supaya acak.",
         "Use at least " + least + " letters or digits, or leave it empty for a random one."}};
}

SharedDocument prepare(host::Context const& context, Spreadsheet const& document,
                       ShareOptions const& options) {
    refuse_xls(options.format);
    auto own = options;
    if (own.key.empty())
        own.key = random_hex();
    else
        refuse_short_key(own);
    return make_shared_document(context, document, own);
}

} // namespace

bool is_file_of(Spreadsheet const& document, OUString const& target) {
    auto const own = Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->getLocation();
    osl::DirectoryItem ours, theirs; // a link may give one file two names
    return !own.isEmpty() &&
           (own == target ||
            (osl::DirectoryItem::get(own, ours) == osl::FileBase::E_None &&
             osl::DirectoryItem::get(target, theirs) == osl::FileBase::E_None && ours.isIdenticalTo(theirs)));
}

std::vector<std::string> own_sheets(Spreadsheet const& document) {
    std::vector<std::string> names;
    for (auto const& name : sheet_names(document))
        if (is_own_sheet(document, {}, name) && !holds_respondents(document, name))
            names.push_back(name);
    return names;
}

ShareReport plan_share(host::Context const& context, Spreadsheet const& document,
                       ShareOptions const& options) {
    return prepare(context, document, options).report;
}

ShareReport write_share(host::Context const& context, Spreadsheet const& document, OUString const& target,
                        ShareOptions const& options) {
    refuse_source(document, target);
    refuse_missing_folder(target);
    auto shared = prepare(context, document, options);
    TemporaryFile const file(target);
    // A page can't be searched; so what is printed on it is, before it is printed.
    if (options.format == ShareFormat::pdf) {
        store(shared.document->get(), file.url(), ShareFormat::ods);
        refuse_leak(context, file.url(), shared.secrets);
    }
    store(shared.document->get(), file.url(), options.format);
    if (options.format != ShareFormat::pdf)
        refuse_leak(context, file.url(), shared.secrets);
    file.move_to(target);
    return std::move(shared.report);
}

} // namespace berakhlak::workbook
