#include "wizard/views/real_office.hpp"

#include "host/package.hpp"
#include "wizard/presenters/file_page.hpp"
#include "workbook/import/import.hpp"
#include "workbook/source/sheet_table.hpp"
#include "workbook/source/source_file.hpp"
#include "workbook/source/workbook_file.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>

#include <boost/json.hpp>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
namespace json = boost::json;
using host::OUString;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;
using survey::Refusal;

json::object memories(OUString const& url) {
    auto const text = host::read_file(url);
    if (!text)
        return {};
    std::error_code fault;
    auto const value = json::parse(*text, fault);
    return !fault && value.is_object() ? value.as_object() : json::object();
}

} // namespace

RealOffice::RealOffice(host::Context const& context,
                       Reference<css::sheet::XSpreadsheetDocument> const& document)
    : context_(context), document_(document), instruments_(context) {}

survey::SourceFile RealOffice::load(std::vector<std::string> const& places, survey::ImportPlan const& plan) {
    if (places.empty())
        return current_sheet();
    std::vector<OUString> urls;
    urls.reserve(places.size());
    for (auto const& place : places)
        urls.push_back(host::to_office(place));
    announce_large_workbooks(urls);
    return workbook::load_sources(context_, urls, plan, {workbook::AfterReading::close, reading_});
}

survey::SourceFile RealOffice::load_table(survey::DatabaseSource const& source) {
    workbook::DatabaseConnection const connection(context_, source.place, source.user, password_);
    return connection.sample(connection.table(source.table), source.criteria);
}

std::vector<std::string> RealOffice::registered_databases() {
    return workbook::registered_databases(context_);
}

std::vector<std::string> RealOffice::tables(std::string const& place, std::string const& user,
                                            std::string const& password) {
    workbook::DatabaseConnection const connection(context_, place, user, password);
    password_ = password;
    return connection.tables();
}

workbook::CountedDatabase RealOffice::count(Draft const& draft) const {
    auto const& source = *draft.database();
    workbook::DatabaseConnection const connection(context_, source.place, source.user, password_);
    return workbook::count_table(connection, source, draft.finished(), draft.plan);
}

void RealOffice::announce_large_workbooks(std::vector<OUString> const& urls) const {
    constexpr std::uint64_t bytes_of_a_mark = 8;
    std::uint64_t bytes = 0;
    for (auto const& url : urls) {
        osl::DirectoryItem item;
        osl::FileStatus status(osl_FileStatus_Mask_FileSize);
        auto const begin = host::read_file(url, bytes_of_a_mark);
        if (begin && workbook::is_workbook(*begin) &&
            osl::DirectoryItem::get(url, item) == osl::FileBase::E_None &&
            item.getFileStatus(status) == osl::FileBase::E_None)
            bytes += status.getFileSize();
    }
    if (auto const notice = notice_before_opening(bytes); notice && said_)
        said_(*notice);
}

// A selection of more than one row is what is meant; else the whole sheet.
survey::SourceFile RealOffice::current_sheet() const {
    Reference<css::frame::XModel> const model(document_, UNO_QUERY);
    Reference<css::sheet::XSpreadsheetView> view;
    if (model.is())
        view.set(model->getCurrentController(), UNO_QUERY);
    if (!view.is())
        throw Refusal({}, {"Tidak ada lembar yang terbuka.", "There is no open sheet."},
                      {"Pilih berkas.", "Choose a file."});
    auto const sheet = view->getActiveSheet();
    survey::SourceFile source;
    source.name = host::to_utf8(workbook::file_name(model->getURL()).empty()
                                    ? OUString("Calc")
                                    : host::to_office(workbook::file_name(model->getURL())));
    source.sheet = host::to_utf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    Reference<css::sheet::XCellRangeAddressable> const selection(model->getCurrentSelection(), UNO_QUERY);
    auto const area = selection.is() ? selection->getRangeAddress() : css::table::CellRangeAddress();
    source.table = area.EndRow > area.StartRow ? workbook::table_of_range(document_, sheet, area)
                                               : workbook::table_of_sheet(document_, sheet);
    source.remarks = workbook::remarks_on_hidden(sheet);
    return source;
}

survey::KnownInstruments RealOffice::instruments() {
    return workbook::known_instruments(instruments_);
}

OUString RealOffice::memory_url() const {
    auto const paths = css::util::PathSubstitution::create(context_);
    return paths->substituteVariables("$(user)/berakhlak/mappings.json", false);
}

std::string RealOffice::remembered(std::string const& fingerprint) {
    auto const all = memories(memory_url());
    auto const found = all.find(fingerprint);
    return found == all.end() ? std::string() : json::serialize(found->value());
}

// Written beside the old one and put in its place: a full disk must not cost what was remembered before.
void RealOffice::remember(std::string const& fingerprint, std::string const& memory) {
    auto const url = memory_url();
    auto all = memories(url);
    all[fingerprint] = json::parse(memory);
    auto const text = json::serialize(all);
    osl::Directory::createPath(url.copy(0, url.lastIndexOf('/')));
    OUString const fresh = url + ".new";
    osl::File::remove(fresh);
    osl::File file(fresh);
    if (file.open(osl_File_OpenFlag_Write | osl_File_OpenFlag_Create) != osl::FileBase::E_None)
        return;
    sal_uInt64 written = 0;
    bool const whole =
        file.write(text.data(), text.size(), written) == osl::FileBase::E_None && written == text.size();
    file.close();
    if (whole)
        osl::File::move(fresh, url);
}

} // namespace berakhlak::wizard
