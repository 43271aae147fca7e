#include "workbook/source/workbook_file.hpp"

#include "host/properties.hpp"
#include "survey/sources/join_sources.hpp"
#include "survey/table/clean_text.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/source/sheet_table.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using namespace std::string_view_literals;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;
using survey::Refusal;
using survey::SourceFile;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr std::size_t rows_looked_at = 100;
constexpr auto package_mark = "PK\x03\x04"sv;
constexpr auto compound_mark = "\xD0\xCF\x11\xE0"sv;

bool has(std::string_view bytes, std::string_view part) {
    return bytes.find(part) != bytes.npos;
}

Refusal with_a_password() {
    return {{},
            {"Berkas ini dilindungi kata sandi.", "This file is protected by a password."},
            {"Buka di aplikasi asalnya, lalu simpan ulang tanpa kata sandi.",
             "Open it where it came from and save it again without a password."}};
}

Refusal of_another_kind() {
    return {
        {},
        {"Berkas ini bukan buku kerja XLSX, ODS, atau XLS.", "This file is no XLSX, ODS or XLS workbook."},
        {"Pilih berkas CSV, XLSX, atau ODS yang berisi jawaban survei.",
         "Choose a CSV, XLSX or ODS file that holds survey answers."}};
}

Refusal damaged() {
    return {{},
            {"Berkas ini tidak dapat dibuka sebagai buku kerja: rusak atau tidak lengkap.",
             "This file can't be opened as a workbook: it is damaged or not complete."},
            {"Unduh atau salin lagi, atau simpan ulang di aplikasi asalnya sebagai XLSX atau ODS.",
             "Download or copy it again, or save it again where it came from, as XLSX or ODS."}};
}

// The names of what is in a package, or in a compound file, stand there in plain text.
char const* filter_of(std::string_view bytes) {
    if (bytes.starts_with(compound_mark)) {
        if (has(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv))
            throw with_a_password();
        if (has(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0"sv))
            return "MS Excel 97";
        throw of_another_kind();
    }
    if (has(bytes.substr(0, 200), "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"sv))
        return "calc8";
    if (has(bytes, "xl/workbook.xml"sv))
        return "Calc MS Excel 2007 XML";
    throw of_another_kind();
}

// The office says of a file with a password only that it can't be loaded.
bool has_encrypted_parts(host::Context const& context, OUString const& url) {
    try {
        Any const place(url);
        auto const package = context->getServiceManager()->createInstanceWithArgumentsAndContext(
            "com.sun.star.packages.Package", host::Sequence<Any>(&place, 1), context);
        return host::property_or(package, "HasEncryptedEntries", false);
    } catch (css::uno::Exception const&) {
        return false;
    }
}

std::string listed(host::Sequence<OUString> const& names) {
    std::string list;
    for (sal_Int32 i = 0; i < names.getLength(); ++i)
        list += (i > 0 ? ", “" : "“") + host::to_utf8(names[i]) + "”";
    return list;
}

Sheet sheet_called(OpenDocument const& document, OUString const& name) {
    return {document.get()->getSheets()->getByName(name), UNO_QUERY_THROW};
}

bool is_visible(Sheet const& sheet) {
    return host::property_or(sheet, "IsVisible", true);
}

std::vector<std::string> visible_sheets(OpenDocument const& document) {
    std::vector<std::string> visible;
    for (auto const& name : document.get()->getSheets()->getElementNames())
        if (is_visible(sheet_called(document, name)))
            visible.push_back(host::to_utf8(name));
    return visible;
}

// Lists of choices are hidden, and a page of instructions is one column wide.
OUString likely_sheet(OpenDocument const& document) {
    auto const names = document.get()->getSheets()->getElementNames();
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        auto const sheet = sheet_called(document, names[i]);
        if (is_visible(sheet) && looks_like_a_table(sheet))
            return names[i];
    }
    return names[0];
}

OUString sheet_name(OpenDocument const& document, std::string const& wanted) {
    if (wanted.empty())
        return likely_sheet(document);
    auto const name = host::to_office(wanted);
    auto const sheets = document.get()->getSheets();
    if (!sheets->hasByName(name)) {
        auto const list = listed(sheets->getElementNames());
        throw Refusal(
            {}, {"Tidak ada lembar bernama “" + wanted + "”.", "There is no sheet called “" + wanted + "”."},
            {"Lembar yang ada: " + list + ".", "The sheets are " + list + "."});
    }
    return name;
}

// XLSX writes line breaks within a cell as "_x000D_".
survey::Table with_line_breaks(survey::Table const& table) {
    survey::Table clean;
    clean.first_row = table.first_row;
    clean.columns.resize(table.columns.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        auto const& cells = table.columns[column];
        std::vector<std::string> words;
        for (std::uint32_t code = 0; code < cells.distinct(); ++code)
            words.push_back(survey::with_line_breaks(cells.word(code)));
        clean.columns[column].reserve(cells.size());
        for (std::size_t row = 0; row < cells.size(); ++row)
            clean.columns[column].push_back(words[cells.code(row)]);
    }
    return clean;
}

std::vector<survey::OtherSheet> others_than(OpenDocument const& document, std::string const& read) {
    std::vector<survey::OtherSheet> others;
    for (auto const& name : visible_sheets(document)) {
        auto const sheet = sheet_called(document, host::to_office(name));
        if (name != read && looks_like_a_table(sheet))
            others.push_back({name, first_rows_of_sheet(document.get(), sheet, rows_looked_at)});
    }
    return others;
}

SourceFile sheet_of(OpenDocument const& document, OUString const& name) {
    auto const sheet = sheet_called(document, name);
    SourceFile source;
    source.sheet = host::to_utf8(name);
    source.sheets = visible_sheets(document);
    auto content = content_of_sheet(document.get(), sheet);
    source.table = with_line_breaks(content.table);
    source.merged = std::move(content.merged);
    source.remarks = std::move(content.strays);
    for (auto& remark : remarks_on_hidden(sheet))
        source.remarks.push_back(std::move(remark));
    source.others = others_than(document, source.sheet);
    return source;
}

} // namespace

bool is_workbook(std::string_view bytes) {
    return bytes.starts_with(package_mark) || bytes.starts_with(compound_mark);
}

SourceFile load_workbook(host::Context const& context, OUString const& url, std::string_view bytes,
                         survey::ImportPlan const& plan) {
    auto const filter = filter_of(bytes);
    try {
        OpenDocument const document(context, url,
                                    {argument("FilterName", Any(host::to_office(filter))),
                                     argument("Hidden", Any(true)), argument("ReadOnly", Any(true))});
        if (plan.source.unit_sheets.size() < 2)
            return sheet_of(document, sheet_name(document, plan.source.sheet));
        std::vector<SourceFile> sheets;
        for (auto const& name : plan.source.unit_sheets)
            sheets.push_back(sheet_of(document, sheet_name(document, name)));
        auto joined = survey::join_sources(std::move(sheets), plan.header_row, survey::SourcesAre::sheets);
        std::erase_if(joined.others, [&](survey::OtherSheet const& other) {
            return std::ranges::count(plan.source.unit_sheets, other.name) > 0;
        });
        return joined;
    } catch (css::uno::Exception const&) {
        throw has_encrypted_parts(context, url) ? with_a_password() : damaged();
    }
}

} // namespace berakhlak::workbook
