#include "workbook/document/styles.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

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

Reference<css::container::XNameContainer> family(Reference<css::sheet::XSpreadsheetDocument> const& document,
                                                 char const* name) {
    Reference<css::style::XStyleFamiliesSupplier> const supplier(document, UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName(host::to_office(name)), UNO_QUERY_THROW};
}

enum class Format { none, text, whole, one_decimal, two_decimals, three_decimals };
enum class Across { usual, centre, right };
enum class Down { usual, centre, top };

/// A style of ours; what isn't said stays as in "Default".
struct Look {
    Style style;
    char const* name;
    Format format = Format::none;
    Across across = Across::usual;
    Down down = Down::usual;
    bool bordered = false;
    bool wrapped = false;
    bool bold = false;
    float height = 0.0f;       ///< of the letters, in points
    sal_Int32 colour = -1;     ///< of the letters
    sal_Int32 background = -1; ///< of the cell
};

constexpr Look figure(Style style, char const* name, Format format, sal_Int32 background = -1) {
    return {.style = style,
            .name = name,
            .format = format,
            .across = Across::right,
            .down = Down::centre,
            .bordered = true,
            .background = background};
}

constexpr Look looks[] = {
    {.style = Style::title, .name = "BerAKHLAK Judul", .bold = true, .height = 14.0f},
    {.style = Style::subtitle, .name = "BerAKHLAK Subjudul", .bold = true, .height = 11.0f},
    {.style = Style::phrase,
     .name = "BerAKHLAK Kalimat",
     .down = Down::centre,
     .bordered = true,
     .wrapped = true},
    {.style = Style::header,
     .name = "BerAKHLAK Kepala",
     .across = Across::centre,
     .down = Down::centre,
     .bordered = true,
     .wrapped = true,
     .bold = true,
     .colour = white,
     .background = header_background},
    {.style = Style::text, .name = "BerAKHLAK Teks", .format = Format::text, .bordered = true},
    figure(Style::number, "BerAKHLAK Angka", Format::one_decimal),
    figure(Style::integer, "BerAKHLAK Bilangan", Format::whole),
    figure(Style::mean, "BerAKHLAK Rerata", Format::two_decimals),
    figure(Style::coefficient, "BerAKHLAK Koefisien", Format::three_decimals),
    figure(Style::input, "BerAKHLAK Isian", Format::whole, input_background),
    {.style = Style::note,
     .name = "BerAKHLAK Catatan",
     .down = Down::top,
     .wrapped = true,
     .height = 9.0f,
     .colour = grey},
    {.style = Style::category,
     .name = "BerAKHLAK Kategori",
     .across = Across::centre,
     .down = Down::centre,
     .bordered = true},
    {.style = Style::total, .name = "BerAKHLAK Jumlah", .bordered = true, .bold = true},
    {.style = Style::status, .name = "BerAKHLAK Keterangan", .height = 9.0f, .colour = grey},
    {.style = Style::formula, .name = "BerAKHLAK Rumus"},
};

char const* name_of(Style style) {
    return std::find_if(std::begin(looks), std::end(looks),
                        [&](Look const& look) { return look.style == style; })
        ->name;
}

// Formats by their meaning, so that the decimal sign is that of the office that opens the file.
class NumberKeys {
public:
    explicit NumberKeys(Reference<css::sheet::XSpreadsheetDocument> const& document) {
        auto const formats =
            Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
        Reference<css::util::XNumberFormatTypes> const types(formats, UNO_QUERY_THROW);
        css::lang::Locale const locale;
        keys_ = {0, types->getStandardFormat(css::util::NumberFormat::TEXT, locale)};
        for (sal_Int16 decimals = 0; decimals <= 3; ++decimals)
            keys_.push_back(
                key(formats, formats->generateFormat(0, locale, false, false, decimals, 1), locale));
    }
    [[nodiscard]] sal_Int32 of(Format format) const { return keys_[static_cast<std::size_t>(format)]; }
    static sal_Int32 key(Reference<css::util::XNumberFormats> const& formats, OUString const& code,
                         css::lang::Locale const& locale) {
        auto const known = formats->queryKey(code, locale, false);
        return known >= 0 ? known : formats->addNew(code, locale);
    }

private:
    std::vector<sal_Int32> keys_; // by Format
};

void set_border(Reference<css::beans::XPropertySet> const& style) {
    css::table::BorderLine2 line;
    line.Color = line_colour;
    line.OuterLineWidth = 9;
    line.LineWidth = 9;
    for (char const* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"})
        style->setPropertyValue(host::to_office(side), Any(line));
}

void define(Reference<css::beans::XPropertySet> const& style, Look const& look, NumberKeys const& keys) {
    auto const set = [&](char const* property, Any const& value) {
        style->setPropertyValue(host::to_office(property), value);
    };
    if (look.format != Format::none)
        set("NumberFormat", Any(keys.of(look.format)));
    if (look.across != Across::usual)
        set("HoriJustify", Any(look.across == Across::right ? css::table::CellHoriJustify_RIGHT
                                                            : css::table::CellHoriJustify_CENTER));
    if (look.down != Down::usual)
        set("VertJustify", Any(sal_Int32(look.down == Down::top ? css::table::CellVertJustify2::TOP
                                                                : css::table::CellVertJustify2::CENTER)));
    if (look.bordered)
        set_border(style);
    if (look.wrapped)
        set("IsTextWrapped", Any(true));
    if (look.bold)
        set("CharWeight", Any(css::awt::FontWeight::BOLD));
    if (look.height > 0.0f)
        set("CharHeight", Any(look.height));
    if (look.colour >= 0)
        set("CharColor", Any(look.colour));
    if (look.background >= 0)
        set("CellBackColor", Any(look.background));
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
    for (Look const& look : looks) {
        OUString const name = host::to_office(look.name);
        if (!known->hasByName(name))
            define(new_style(document, "com.sun.star.style.CellStyle", "CellStyles", name), look, keys);
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

namespace {

// The name of the sheet on the left, "2 / 5" on the right.
void set_footer(Reference<css::sheet::XSpreadsheetDocument> const& document,
                Reference<css::beans::XPropertySet> const& style) {
    style->setPropertyValue("FooterIsOn", Any(true));
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::sheet::XHeaderFooterContent> const footer(
        style->getPropertyValue("RightPageFooterContent"), UNO_QUERY_THROW);
    // Of such a text only its own cursors are taken as places.
    auto const end_of = [](Reference<css::text::XText> const& text) {
        auto const cursor = text->createTextCursor();
        cursor->gotoEnd(false);
        return Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW);
    };
    auto const add = [&](Reference<css::text::XText> const& text, char const* field) {
        text->insertTextContent(
            end_of(text),
            Reference<css::text::XTextContent>(
                factory->createInstance("com.sun.star.text.TextField." + OUString::createFromAscii(field)),
                UNO_QUERY_THROW),
            false);
    };
    footer->getCenterText()->setString({});
    add(footer->getLeftText(), "SheetName");
    auto const right = footer->getRightText();
    add(right, "PageNumber");
    right->insertString(end_of(right), " / ", false);
    add(right, "PageCount");
    style->setPropertyValue("RightPageFooterContent", Any(footer));
}

} // namespace

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
        set_footer(document, style);
        style->setPropertyValue("CenterHorizontally", Any(true));
        style->setPropertyValue("ScaleToPagesX", Any(sal_Int16(1)));
        style->setPropertyValue("ScaleToPagesY", Any(sal_Int16(0)));
    }
    Reference<css::beans::XPropertySet>(sheet, UNO_QUERY_THROW)->setPropertyValue("PageStyle", Any(name));
}

} // namespace berakhlak::workbook
