// Has a running office import a survey, saves the workbook as ODS, XLSX and PDF and its report as ODT and
// PDF, and prints its recap.
//   demo_client PIPE SOURCE TARGET      TARGET is a path without an ending
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <org/berakhlak/calc/SurveyImport.hpp>
#include <org/berakhlak/calc/SurveyReport.hpp>
#include <org/berakhlak/calc/SurveyReportException.hpp>
#include <osl/file.hxx>
#include <rtl/bootstrap.hxx>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace css = com::sun::star;
namespace uno = com::sun::star::uno;
using org::berakhlak::calc::SurveyImportException;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using Context = Reference<uno::XComponentContext>;
using Document = Reference<css::sheet::XSpreadsheetDocument>;
using Sheet = Reference<css::sheet::XSpreadsheet>;
using Rows = std::vector<std::vector<std::string>>;

constexpr auto time_to_start = std::chrono::seconds(60);
constexpr sal_Int32 first_row = 3; // title, source and notice stand above the tables

OUString to_office(std::string const& text) {
    return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}
std::string to_utf8(OUString const& text) {
    auto const bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}
OUString url_of(std::filesystem::path const& path) {
    OUString url;
    osl::FileBase::getFileURLFromSystemPath(to_office(std::filesystem::absolute(path).string()), url);
    return url;
}

Context connect(std::string const& pipe) {
    OUString const program = url_of(BERAKHLAK_OFFICE_PROGRAM);
    rtl::Bootstrap::set("URE_BOOTSTRAP", program + "/fundamentalrc");
    auto const client = cppu::defaultBootstrap_InitialComponentContext(program + "/unorc");
    auto const resolver = css::bridge::UnoUrlResolver::create(client);
    OUString const url = to_office("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext");
    auto const end = std::chrono::steady_clock::now() + time_to_start;
    while (true) {
        try {
            return {resolver->resolve(url), uno::UNO_QUERY_THROW};
        } catch (css::connection::NoConnectException const&) {
            if (std::chrono::steady_clock::now() > end)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
    }
}

Document import_file(Context const& context, OUString const& url, char const* language) {
    css::beans::NamedValue option(OUString("Language"), Any(to_office(language)));
    return org::berakhlak::calc::SurveyImport::create(context)->importFile(
        url, uno::Sequence<css::beans::NamedValue>(&option, 1));
}

void save(Reference<uno::XInterface> const& document, std::filesystem::path const& file, char const* filter) {
    css::beans::PropertyValue property;
    property.Name = "FilterName";
    property.Value <<= to_office(filter);
    Reference<css::frame::XStorable>(document, uno::UNO_QUERY_THROW)
        ->storeToURL(url_of(file), uno::Sequence<css::beans::PropertyValue>(&property, 1));
    std::cout << file.string() << '\n';
}

std::string cell(Sheet const& sheet, sal_Int32 column, sal_Int32 row) {
    return to_utf8(Reference<css::text::XText>(sheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW)
                       ->getString());
}

// The table that begins below the heading of a sheet, without columns that are empty.
Rows table_of(Sheet const& sheet) {
    std::vector<sal_Int32> columns;
    for (sal_Int32 column = 0; !cell(sheet, column, first_row).empty(); ++column)
        if (!cell(sheet, column, first_row + 1).empty() || !cell(sheet, column, first_row + 2).empty())
            columns.push_back(column);
    Rows rows;
    for (sal_Int32 row = first_row; !cell(sheet, 0, row).empty(); ++row) {
        rows.emplace_back();
        for (auto const column : columns)
            rows.back().push_back(cell(sheet, column, row));
    }
    return rows;
}

std::size_t width_of(std::string const& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; }));
}

void print(Rows const& rows) {
    std::vector<std::size_t> widths(rows.empty() ? 0 : rows.front().size());
    for (auto const& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], width_of(row[column]));
    for (auto const& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            std::string const gap(widths[column] - width_of(row[column]), ' ');
            bool const name = column == 0 || column + 1 == row.size();
            std::cout << (column > 0 ? "  " : "") << (name ? row[column] + gap : gap + row[column]);
        }
        std::cout << '\n';
    }
    std::cout << '\n';
}

// The workbook is there without it: an office without Writer says so.
void write_report(Context const& context, Document const& document, std::string const& target) {
    try {
        auto const report = org::berakhlak::calc::SurveyReport::create(context)->writeReport(document, {});
        save(report, target + "-laporan.odt", "writer8");
        save(report, target + "-laporan.pdf", "writer_pdf_Export");
        Reference<css::util::XCloseable>(report, uno::UNO_QUERY_THROW)->close(true);
    } catch (org::berakhlak::calc::SurveyReportException const& refusal) {
        std::cerr << to_utf8(refusal.Message) << '\n';
    }
}

void show_and_save(Context const& context, Document const& document, std::string const& target) {
    for (char const* name : {"Rekap", "Kesehatan Budaya"})
        if (document->getSheets()->hasByName(OUString::createFromAscii(name)))
            print(table_of(Sheet(document->getSheets()->getByName(OUString::createFromAscii(name)),
                                 uno::UNO_QUERY_THROW)));
    save(document, target + ".ods", "calc8");
    save(document, target + ".xlsx", "Calc MS Excel 2007 XML");
    save(document, target + ".pdf", "calc_pdf_Export");
    write_report(context, document, target);
    Reference<css::util::XCloseable>(document, uno::UNO_QUERY_THROW)->close(true);
}

void end(Context const& context) {
    try {
        css::frame::Desktop::create(context)->terminate();
    } catch (uno::Exception const&) {
        // The bridge goes down while the office still answers.
    }
}

// The same refusal in the other language: the file is looked at once more.
std::string refusal_in_english(Context const& context, OUString const& url) {
    try {
        import_file(context, url, "en");
    } catch (SurveyImportException const& refusal) {
        return to_utf8(refusal.Message);
    }
    return {};
}

int run(std::string const& pipe, OUString const& source, std::string const& target) {
    auto const context = connect(pipe);
    int result = 0;
    try {
        show_and_save(context, import_file(context, source, "id"), target);
    } catch (SurveyImportException const& refusal) {
        std::cerr << to_utf8(refusal.Message) << " / " << refusal_in_english(context, source) << '\n';
        result = 1;
    }
    end(context);
    return result;
}

} // namespace

int main(int count, char** words) {
    if (count != 4) {
        std::cerr << "demo_client PIPE SOURCE TARGET\n";
        return 2;
    }
    try {
        return run(words[1], url_of(words[2]), words[3]);
    } catch (uno::Exception const& exception) {
        std::cerr << "Calc tidak menyelesaikan pekerjaannya / Calc did not finish its work: "
                  << to_utf8(exception.Message) << '\n';
    } catch (std::exception const& exception) {
        std::cerr << "Gagal / Failed: " << exception.what() << '\n';
    }
    return 1;
}
