#include "workbook/document/styles.hpp"

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
constexpr sal_Int32 input_background = 0xFFF8DC;
constexpr sal_Int32 a4_long = 29700; // 1/100 mm
constexpr sal_Int32 a4_short = 21000;

char const* name_of(Style style) {
    switch (style) {
    case Style::title:
        return "BerAKHLAK Judul";
    case Style::subtitle:
        return "BerAKHLAK Subjudul";
    case Style::phrase:
        return "BerAKHLAK Kalimat";
    case Style::header:
        return "BerAKHLAK Kepala";
    case Style::text:
        return "BerAKHLAK Teks";
    case Style::number:
        return "BerAKHLAK Angka";
    case Style::integer:
        return "BerAKHLAK Bilangan";
    case Style::mean:
        return "BerAKHLAK Rerata";
    case Style::coefficient:
        return "BerAKHLAK Koefisien";
    case Style::input:
        return "BerAKHLAK Isian";
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
        auto const with = [&](sal_Int16 decimals) {
            return key(formats, formats->generateFormat(0, locale, false, false, decimals, 1), locale);
        };
        whole = with(0);
        one_decimal = with(1);
        two_decimals = with(2);
        three_decimals = with(3);
    }
    static sal_Int32 key(Reference<css::util::XNumberFormats> const& formats, OUString const& code,
                         css::lang::Locale const& locale) {
        auto const known = formats->queryKey(code, locale, false);
        return known >= 0 ? known : formats->addNew(code, locale);
    }
    sal_Int32 text = 0;
    sal_Int32 whole = 0;
    sal_Int32 one_decimal = 0;
    sal_Int32 two_decimals = 0;
    sal_Int32 three_decimals = 0;
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

void set_number_look(Reference<css::beans::XPropertySet> const& style, sal_Int32 format) {
    style->setPropertyValue("NumberFormat", Any(format));
    style->setPropertyValue("VertJustify", Any(sal_Int32(css::table::CellVertJustify2::CENTER)));
    style->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_RIGHT));
    set_border(style);
}

void define(Reference<css::beans::XPropertySet> const& style, Style which, NumberKeys const& keys) {
    switch (which) {
    case Style::title:
        style->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
        style->setPropertyValue("CharHeight", Any(14.0f));
        return;
    case Style::subtitle:
        style->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
        style->setPropertyValue("CharHeight", Any(11.0f));
        return;
    case Style::phrase:
        style->setPropertyValue("IsTextWrapped", Any(true));
        style->setPropertyValue("VertJustify", Any(sal_Int32(css::table::CellVertJustify2::CENTER)));
        return set_border(style);
    case Style::header:
        return set_header_look(style);
    case Style::text:
        style->setPropertyValue("NumberFormat", Any(keys.text));
        return set_border(style);
    case Style::number:
        return set_number_look(style, keys.one_decimal);
    case Style::integer:
        return set_number_look(style, keys.whole);
    case Style::mean:
        return set_number_look(style, keys.two_decimals);
    case Style::coefficient:
        return set_number_look(style, keys.three_decimals);
    case Style::input:
        style->setPropertyValue("CellBackColor", Any(input_background));
        return set_number_look(style, keys.whole);
    case Style::note:
        style->setPropertyValue("CharHeight", Any(9.0f));
        style->setPropertyValue("CharColor", Any(grey));
        style->setPropertyValue("IsTextWrapped", Any(true));
        style->setPropertyValue("VertJustify", Any(sal_Int32(css::table::CellVertJustify2::TOP)));
        return;
    case Style::category:
        style->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_CENTER));
        style->setPropertyValue("VertJustify", Any(sal_Int32(css::table::CellVertJustify2::CENTER)));
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

Styles::Styles(Reference<css::sheet::XSpreadsheetDocument> const& document) : document_(document) {
    auto const known = family(document, "CellStyles");
    NumberKeys const keys(document);
    for (Style style : {Style::title, Style::subtitle, Style::phrase, Style::header, Style::text,
                        Style::number, Style::integer, Style::mean, Style::coefficient, Style::input,
                        Style::note, Style::category, Style::total, Style::status, Style::formula}) {
        OUString const name = host::to_office(name_of(style));
        if (!known->hasByName(name))
            define(new_style(document, "com.sun.star.style.CellStyle", "CellStyles", name), style, keys);
    }
}

OUString Styles::band(BandLook const& look) const {
    OUString const name = host::to_office(look.name);
    if (family(document_, "CellStyles")->hasByName(name))
        return name;
    auto const formats =
        Reference<css::util::XNumberFormatsSupplier>(document_, UNO_QUERY_THROW)->getNumberFormats();
    css::lang::Locale const locale;
    auto const code =
        formats->generateFormat(0, locale, false, false, static_cast<sal_Int16>(look.decimals), 1) +
        host::to_office(" \"" + look.letter + "\"");
    auto const style = new_style(document_, "com.sun.star.style.CellStyle", "CellStyles", name);
    style->setPropertyValue("NumberFormat", Any(NumberKeys::key(formats, code, locale)));
    style->setPropertyValue("CellBackColor", Any(look.background));
    style->setPropertyValue("CharColor", Any(look.white_text ? white : sal_Int32(0)));
    return name;
}

void Styles::apply(Reference<css::table::XCellRange> const& cells, Style style) const {
    Reference<css::beans::XPropertySet>(cells, UNO_QUERY_THROW)
        ->setPropertyValue("CellStyle", Any(host::to_office(name_of(style))));
}

void apply_page_style(Reference<css::sheet::XSpreadsheetDocument> const& document,
                      Reference<css::uno::XInterface> const& sheet, Paper paper) {
    bool const landscape = paper == Paper::landscape;
    OUString const name = landscape ? OUString("BerAKHLAK") : OUString("BerAKHLAK Tegak");
    if (!family(document, "PageStyles")->hasByName(name)) {
        auto const style = new_style(document, "com.sun.star.style.PageStyle", "PageStyles", name);
        style->setPropertyValue("IsLandscape", Any(landscape));
        style->setPropertyValue("Width", Any(landscape ? a4_long : a4_short));
        style->setPropertyValue("Height", Any(landscape ? a4_short : a4_long));
        for (char const* side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
            style->setPropertyValue(host::to_office(side), Any(sal_Int32(1500)));
        style->setPropertyValue("HeaderIsOn", Any(false));
        style->setPropertyValue("CenterHorizontally", Any(true));
        style->setPropertyValue("ScaleToPagesX", Any(sal_Int16(1)));
        style->setPropertyValue("ScaleToPagesY", Any(sal_Int16(0)));
    }
    Reference<css::beans::XPropertySet>(sheet, UNO_QUERY_THROW)->setPropertyValue("PageStyle", Any(name));
}

} // namespace berakhlak::workbook
