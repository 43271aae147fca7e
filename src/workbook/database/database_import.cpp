#include "workbook/database/database_import.hpp"

#include "host/refusals.hpp"
#include "workbook/database/database_request.hpp"
#include "workbook/database/database_workbook.hpp"
#include "workbook/import/import.hpp"

#include <cppuhelper/supportsservice.hxx>
#include <org/berakhlak/calc/SurveyImportException.hpp>

namespace berakhlak::workbook {

namespace {

using host::OUString;
using org::berakhlak::calc::SurveyImportException;
using survey::Refusal;

template <class Function>
auto at_boundary(OUString const& place, core::Language language, Function const& function) {
    return host::at_service_boundary(function, [&](Refusal const& refusal) {
        SurveyImportException exception;
        exception.Message = host::to_office(refusal.message().in(language));
        exception.File = place;
        exception.Row = static_cast<sal_Int32>(refusal.where.row.value_or(0));
        exception.Column = host::to_office(refusal.where.header);
        exception.Advice = host::to_office(refusal.what_to_do.in(language));
        return exception;
    });
}

void refuse_without_table(DatabaseConnection const& connection) {
    std::string list;
    for (auto const& name : connection.tables())
        list += (list.empty() ? "" : ", ") + name;
    throw Refusal({"Tabelnya belum disebut.", "No table was named."},
                  {"Yang ada: " + list + ".", "There are: " + list + "."});
}

} // namespace

host::Reference<com::sun::star::sheet::XSpreadsheetDocument>
DatabaseImport::importTable(OUString const& place, Options const& options) {
    return at_boundary(place, language_of(options), [&] {
        auto const request = database_request_of(host::to_utf8(place), options);
        DatabaseConnection const connection(context_, request.source.place, request.source.user,
                                            request.password);
        if (request.source.table.empty())
            refuse_without_table(connection);
        auto const counted =
            count_database(connection, request.source, known_instruments(instruments_), request.import);
        return write_database_workbook(context_, counted, request.import.write);
    });
}

host::Sequence<OUString> DatabaseImport::tables(OUString const& place, Options const& options) {
    return at_boundary(place, language_of(options), [&] {
        auto const request = database_request_of(host::to_utf8(place), options);
        DatabaseConnection const connection(context_, request.source.place, request.source.user,
                                            request.password);
        std::vector<OUString> names;
        for (auto const& name : connection.tables())
            names.push_back(host::to_office(name));
        return host::Sequence<OUString>(names.data(), static_cast<sal_Int32>(names.size()));
    });
}

OUString DatabaseImport::getImplementationName() {
    return "org.berakhlak.calc.comp.DatabaseImport";
}

sal_Bool DatabaseImport::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

host::Sequence<OUString> DatabaseImport::getSupportedServiceNames() {
    return host::sequence({OUString("org.berakhlak.calc.DatabaseImport")});
}

} // namespace berakhlak::workbook
