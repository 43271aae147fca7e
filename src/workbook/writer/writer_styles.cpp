#include "workbook/writer/writer_styles.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>

namespace berakhlak::workbook::report {

namespace {

namespace css = com::sun::star;
using css::style::ParagraphAdjust;
using host::Any;
using host::Reference;
using host::UNO_QUERY_THROW;

/// What isn't said stays as in the parent.
struct StyleLook {
    char const* name;
    char const* parent;
    float height = 0.0f; ///< points
    bool bold = false;
    bool italic = false;
    ParagraphAdjust adjust = css::style::ParagraphAdjust_LEFT;
    sal_Int32 above = 0, below = 0; ///< 1/100 mm
    sal_Int32 colour = -1;
    sal_Int32 background = -1;
    bool bullet = false;
    bool with_next = false;
    bool ruled = false; ///< a line above and below
};

constexpr sal_Int32 dark_blue = 0x1F4E79, grey = 0x595959, white = 0xFFFFFF, to_fill = 0xFFF8DC;
constexpr auto centre = css::style::ParagraphAdjust_CENTER, right = css::style::ParagraphAdjust_RIGHT;

constexpr StyleLook looks[] = {
    {.name = "BerAKHLAK Sampul Lambang",
     .parent = "Standard",
     .height = 10,
     .italic = true,
     .adjust = centre,
     .above = 2500,
     .below = 3500,
     .colour = grey},
    {.name = "BerAKHLAK Sampul Instansi",
     .parent = "Standard",
     .height = 18,
     .bold = true,
     .adjust = centre,
     .below = 600},
    {.name = "BerAKHLAK Sampul Judul",
     .parent = "Standard",
     .height = 30,
     .bold = true,
     .adjust = centre,
     .above = 600,
     .below = 1200,
     .colour = dark_blue,
     .ruled = true},
    {.name = "BerAKHLAK Sampul Baris", .parent = "Standard", .height = 14, .adjust = centre, .below = 300},
    {.name = "BerAKHLAK Judul Bagian", .parent = "Heading 1"},
    {.name = "BerAKHLAK Pokok", .parent = "Text body", .height = 13, .below = 400},
    {.name = "BerAKHLAK Butir", .parent = "Text body", .below = 150, .bullet = true},
    {.name = "BerAKHLAK Catatan",
     .parent = "Text body",
     .height = 8.5f,
     .above = 100,
     .below = 200,
     .colour = grey},
    {.name = "BerAKHLAK Isian", .parent = "Text body", .italic = true, .below = 200, .background = to_fill},
    {.name = "BerAKHLAK Judul Tabel",
     .parent = "Text body",
     .bold = true,
     .above = 350,
     .below = 120,
     .with_next = true},
    {.name = "BerAKHLAK Sel", .parent = "Table Contents", .height = 9.5f},
    {.name = "BerAKHLAK Sel Tengah", .parent = "BerAKHLAK Sel", .adjust = centre},
    {.name = "BerAKHLAK Sel Angka", .parent = "BerAKHLAK Sel", .adjust = right},
    {.name = "BerAKHLAK Sel Kepala",
     .parent = "BerAKHLAK Sel",
     .bold = true,
     .adjust = centre,
     .colour = white},
    {.name = "BerAKHLAK Sel Kecil", .parent = "Table Contents", .height = 8},
    {.name = "BerAKHLAK Sel Kecil Tengah", .parent = "BerAKHLAK Sel Kecil", .adjust = centre},
    {.name = "BerAKHLAK Sel Kecil Angka", .parent = "BerAKHLAK Sel Kecil", .adjust = right},
    {.name = "BerAKHLAK Sel Kecil Kepala",
     .parent = "BerAKHLAK Sel Kecil",
     .bold = true,
     .adjust = centre,
     .colour = white},
    {.name = "BerAKHLAK Angka Utama",
     .parent = "Table Contents",
     .height = 16,
     .bold = true,
     .adjust = centre,
     .above = 150},
    {.name = "BerAKHLAK Angka Utama Ket",
     .parent = "Table Contents",
     .height = 9,
     .adjust = centre,
     .below = 150},
};

void define(Reference<css::beans::XPropertySet> const& style, StyleLook const& look) {
    auto const set = [&](char const* name, Any const& value) {
        style->setPropertyValue(host::to_office(name), value);
    };
    if (look.height > 0.0f)
        set("CharHeight", Any(look.height));
    if (look.bold)
        set("CharWeight", Any(css::awt::FontWeight::BOLD));
    if (look.italic)
        set("CharPosture", Any(css::awt::FontSlant_ITALIC));
    if (look.adjust != css::style::ParagraphAdjust_LEFT)
        set("ParaAdjust", Any(static_cast<sal_Int16>(look.adjust)));
    if (look.above > 0)
        set("ParaTopMargin", Any(look.above));
    if (look.below > 0)
        set("ParaBottomMargin", Any(look.below));
    if (look.colour >= 0)
        set("CharColor", Any(look.colour));
    if (look.background >= 0)
        set("ParaBackColor", Any(look.background));
    if (look.bullet)
        set("NumberingStyleName", Any(host::OUString("List 1")));
    if (look.ruled) {
        css::table::BorderLine2 line;
        line.Color = dark_blue;
        line.OuterLineWidth = 53;
        line.LineWidth = 53;
        for (char const* side : {"TopBorder", "BottomBorder"})
            set(side, Any(line));
        for (char const* side : {"TopBorderDistance", "BottomBorderDistance"})
            set(side, Any(sal_Int32(500)));
    }
    if (look.with_next)
        set("ParaKeepTogether", Any(true));
}

} // namespace

void define_styles(WriterDocument const& document) {
    Reference<css::container::XNameContainer> const known(
        Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName("ParagraphStyles"),
        UNO_QUERY_THROW);
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    for (auto const& look : looks) {
        auto const name = host::to_office(look.name);
        if (known->hasByName(name))
            continue;
        Reference<css::style::XStyle> const style(
            factory->createInstance("com.sun.star.style.ParagraphStyle"), UNO_QUERY_THROW);
        known->insertByName(name, Any(style));
        style->setParentStyle(host::to_office(look.parent));
        define(Reference<css::beans::XPropertySet>(style, UNO_QUERY_THROW), look);
    }
}

char const* style_of(Look look) {
    switch (look) {
    case Look::cover_emblem:
        return "BerAKHLAK Sampul Lambang";
    case Look::cover_agency:
        return "BerAKHLAK Sampul Instansi";
    case Look::cover_title:
        return "BerAKHLAK Sampul Judul";
    case Look::cover_line:
        return "BerAKHLAK Sampul Baris";
    case Look::title:
        return "BerAKHLAK Judul Bagian";
    case Look::lead:
        return "BerAKHLAK Pokok";
    case Look::bullet:
        return "BerAKHLAK Butir";
    case Look::note:
        return "BerAKHLAK Catatan";
    case Look::fill_in:
        return "BerAKHLAK Isian";
    case Look::caption:
        return "BerAKHLAK Judul Tabel";
    default:
        return "Text body";
    }
}

std::string style_of_heading(int level) {
    return "Heading " + std::to_string(level);
}

std::string style_of_cell(Table const& table, std::size_t row, Cell const& cell) {
    if (table.headline)
        return row == 0 ? "BerAKHLAK Angka Utama" : "BerAKHLAK Angka Utama Ket";
    std::string const sized = table.small ? "BerAKHLAK Sel Kecil" : "BerAKHLAK Sel";
    if (row < table.header_rows)
        return sized + " Kepala";
    return cell.align == Align::centre  ? sized + " Tengah"
           : cell.align == Align::right ? sized + " Angka"
                                        : sized;
}

} // namespace berakhlak::workbook::report
