#include "workbook/styles.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr sal_Int32 header_background = 0x1F4E79;
constexpr sal_Int32 white = 0xFFFFFF;
constexpr sal_Int32 grey = 0x595959;
constexpr sal_Int32 line_colour = 0xBFBFBF;
constexpr char page_style[] = "BerAKHLAK";

char const* name_of(Style style) {
    switch (style) {
    case Style::title:
        return "BerAKHLAK Judul";
    case Style::header:
        return "BerAKHLAK Kepala";
    case Style::text:
        return "BerAKHLAK Teks";
    case Style::number:
        return "BerAKHLAK Angka";
    case Style::integer:
        return "BerAKHLAK Bilangan";
    case Style::note:
        return "BerAKHLAK Catatan";
    case Style::category:
        return "BerAKHLAK Kategori";
    case Style::status:
        return "BerAKHLAK Keterangan";
    case Style::formula:
        return "BerAKHLAK Rumus";
    case Style::total:
        break;
    }
    return "BerAKHLAK Jumlah";
}

Reference<css::container::XNameContainer> family(Reference<css::sheet::XSpreadsheetDocument> const& document,
                                                 char const* name) {
    Reference<css::style::XStyleFamiliesSupplier> const supplier(document, UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName(host::to_office(name)), UNO_QUERY_THROW};
}

// Formats by their meaning, so that the decimal sign is that of the office that opens the file.
struct NumberKeys {
    explicit NumberKeys(Reference<css::sheet::XSpreadsheetDocument> const& document) {
        auto const formats =
            Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
        Reference<css::util::XNumberFormatTypes> const types(formats, UNO_QUERY_THROW);
        css::lang::Locale const locale;
        text = types->getStandardFormat(css::util::NumberFormat::TEXT, locale);
        one_decimal = key(formats, formats->generateFormat(0, locale, false, false, 1, 1), locale);
        whole = key(formats, formats->generateFormat(0, locale, false, false, 0, 1), locale);
    }
    static sal_Int32 key(Reference<css::util::XNumberFormats> const& formats, OUString const& code,
                         css::lang::Locale const& locale) {
        auto const known = formats->queryKey(code, locale, false);
        return known >= 0 ? known : formats->addNew(code, locale);
    }
    sal_Int32 text = 0;
    sal_Int32 one_decimal = 0;
    sal_Int32 whole = 0;
};

void set_border(Reference<css::beans::XPropertySet> const& style) {
    css::table::BorderLine2 line;
    line.Color = line_colour;
    line.OuterLineWidth = 9;
    line.LineWidth = 9;
    for (char const* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"})
        style->setPropertyValue(host::to_office(side), Any(line));
}

void set_header_look(Reference<css::beans::XPropertySet> const& style) {
    style->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
    style->setPropertyValue("CharColor", Any(white));
    style->setPropertyValue("CellBackColor", Any(header_background));
    style->setPropertyValue("IsTextWrapped", Any(true));
    style->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_CENTER));
    style->setPropertyValue("VertJustify", Any(sal_Int32(css::table::CellVertJustify2::CENTER)));
    set_border(style);
}

void define(Reference<css::beans::XPropertySet> const& style, Style which, NumberKeys const& keys) {
    switch (which) {
    case Style::title:
        style->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
        style->setPropertyValue("CharHeight", Any(14.0f));
        return;
    case Style::header:
        return set_header_look(style);
    case Style::text:
        style->setPropertyValue("NumberFormat", Any(keys.text));
        return set_border(style);
    case Style::number:
        style->setPropertyValue("NumberFormat", Any(keys.one_decimal));
        style->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_RIGHT));
        return set_border(style);
    case Style::integer:
        style->setPropertyValue("NumberFormat", Any(keys.whole));
        style->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_RIGHT));
        return set_border(style);
    case Style::note:
        style->setPropertyValue("CharHeight", Any(9.0f));
        style->setPropertyValue("CharColor", Any(grey));
        style->setPropertyValue("IsTextWrapped", Any(true));
        style->setPropertyValue("VertJustify", Any(sal_Int32(css::table::CellVertJustify2::TOP)));
        return;
    case Style::category:
        style->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_CENTER));
        return set_border(style);
    case Style::total:
        style->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
        return set_border(style);
    case Style::status:
        style->setPropertyValue("CharHeight", Any(9.0f));
        style->setPropertyValue("CharColor", Any(grey));
        return;
    case Style::formula:
        return;
    }
}

Reference<css::beans::XPropertySet> new_style(Reference<css::sheet::XSpreadsheetDocument> const& document,
                                              char const* service, char const* family_name,
                                              OUString const& name) {
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const style(factory->createInstance(host::to_office(service)),
                                                    UNO_QUERY_THROW);
    family(document, family_name)->insertByName(name, Any(style));
    return style;
}

} // namespace

Styles::Styles(Reference<css::sheet::XSpreadsheetDocument> const& document) {
    auto const known = family(document, "CellStyles");
    NumberKeys const keys(document);
    for (Style style : {Style::title, Style::header, Style::text, Style::number, Style::integer, Style::note,
                        Style::category, Style::total, Style::status, Style::formula}) {
        OUString const name = host::to_office(name_of(style));
        if (!known->hasByName(name))
            define(new_style(document, "com.sun.star.style.CellStyle", "CellStyles", name), style, keys);
    }
}

void Styles::apply(Reference<css::table::XCellRange> const& cells, Style style) const {
    Reference<css::beans::XPropertySet>(cells, UNO_QUERY_THROW)
        ->setPropertyValue("CellStyle", Any(host::to_office(name_of(style))));
}

void apply_page_style(Reference<css::sheet::XSpreadsheetDocument> const& document,
                      Reference<css::uno::XInterface> const& sheet) {
    if (!family(document, "PageStyles")->hasByName(page_style)) {
        auto const style =
            new_style(document, "com.sun.star.style.PageStyle", "PageStyles", OUString(page_style));
        style->setPropertyValue("IsLandscape", Any(true));
        style->setPropertyValue("Width", Any(sal_Int32(29700)));
        style->setPropertyValue("Height", Any(sal_Int32(21000)));
        for (char const* side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
            style->setPropertyValue(host::to_office(side), Any(sal_Int32(1500)));
        style->setPropertyValue("HeaderIsOn", Any(false));
        style->setPropertyValue("CenterHorizontally", Any(true));
        style->setPropertyValue("ScaleToPagesX", Any(sal_Int16(1)));
        style->setPropertyValue("ScaleToPagesY", Any(sal_Int16(0)));
    }
    Reference<css::beans::XPropertySet>(sheet, UNO_QUERY_THROW)
        ->setPropertyValue("PageStyle", Any(OUString(page_style)));
}

} // namespace berakhlak::workbook
