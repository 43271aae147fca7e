#include "harness/document.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XFormulaParser.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <charconv>
#include <cmath>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace berakhlak::tests {

namespace {

namespace beans = com::sun::star::beans;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::Sequence;
using uno::UNO_QUERY_THROW;

beans::PropertyValue property(char const* name, Any const& value) {
    return {OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE};
}

Reference<sheet::XSpreadsheetDocument> load(Office& office, OUString const& url) {
    Sequence<beans::PropertyValue> arguments(1);
    arguments.getArray()[0] = property("Hidden", Any(true));
    return {office.desktop()->loadComponentFromURL(url, "_blank", 0, arguments), UNO_QUERY_THROW};
}

std::optional<double> number_of(std::string const& text) {
    double number = 0.0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const whole = fault == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

Any value_of(std::string const& content) {
    auto const number = number_of(content);
    return number ? Any(*number) : Any(to_office(content));
}

Any get(Reference<uno::XInterface> const& object, char const* name) {
    return Reference<beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->getPropertyValue(OUString::createFromAscii(name));
}

void set(Reference<uno::XInterface> const& object, char const* name, Any const& value) {
    Reference<beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(OUString::createFromAscii(name), value);
}

// A single cell is a range of one.
Reference<table::XCell> cell_of(Reference<table::XCellRange> const& range) {
    return range->getCellByPosition(0, 0);
}

Content content_of(Any const& value) {
    Content content;
    OUString text;
    if (value >>= content.number) {
        content.kind = Content::Kind::number;
        content.text = (std::ostringstream() << content).str();
    } else if (value >>= text) {
        content.text = to_utf8(text);
    }
    return content;
}

bool is_number(Reference<table::XCell> const& cell) {
    if (cell->getType() != table::CellContentType_FORMULA)
        return cell->getType() == table::CellContentType_VALUE;
    sal_Int32 kind = 0;
    get(cell, "FormulaResultType2") >>= kind;
    return kind == sheet::FormulaResult::VALUE;
}

} // namespace

bool operator==(Content const& content, double number) {
    return content.kind == Content::Kind::number &&
           std::abs(content.number - number) <= 1e-9 * std::max(1.0, std::abs(number));
}

bool operator==(Content const& content, std::string_view text_or_error) {
    return content.kind != Content::Kind::number && content.text == text_or_error;
}

std::ostream& operator<<(std::ostream& out, Content const& content) {
    switch (content.kind) {
    case Content::Kind::number: {
        char digits[32];
        auto const end = std::to_chars(digits, digits + sizeof digits, content.number).ptr;
        return out << std::string_view(digits, static_cast<std::size_t>(end - digits));
    }
    case Content::Kind::text:
        return out << '"' << content.text << '"';
    case Content::Kind::error:
        break;
    }
    return out << content.text << " (error " << content.error << ')';
}

Content content_of(Reference<table::XCell> const& cell) {
    Content content;
    content.text = to_utf8(Reference<com::sun::star::text::XText>(cell, UNO_QUERY_THROW)->getString());
    content.error = cell->getError();
    content.number = cell->getValue();
    if (content.error != 0)
        content.kind = Content::Kind::error;
    else if (is_number(cell))
        content.kind = Content::Kind::number;
    return content;
}

Document::Document(Office& office) : model_(load(office, "private:factory/scalc")) {}

Document::Document(Office& office, std::filesystem::path const& file)
    : model_(load(office, file_url(file))) {}

Document::~Document() {
    try {
        Reference<com::sun::star::util::XCloseable>(model_, UNO_QUERY_THROW)->close(true);
    } catch (uno::Exception const&) {
        // The office is gone, and the document with it.
    }
}

void Document::save_as(std::filesystem::path const& file) const {
    char const* const filter = file.extension() == ".xlsx" ? "Calc MS Excel 2007 XML" : "calc8";
    Sequence<beans::PropertyValue> arguments(1);
    arguments.getArray()[0] = property("FilterName", Any(OUString::createFromAscii(filter)));
    Reference<com::sun::star::frame::XStorable>(model_, UNO_QUERY_THROW)
        ->storeAsURL(file_url(file), arguments);
}

void Document::recalculate() const {
    Reference<sheet::XCalculatable>(model_, UNO_QUERY_THROW)->calculateAll();
}

void Document::add_sheet(std::string const& name) const {
    auto const sheets = model_->getSheets();
    auto const count =
        Reference<com::sun::star::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
    sheets->insertNewByName(to_office(name), static_cast<sal_Int16>(count));
}

void Document::hide_sheet(std::string const& name) const {
    Reference<uno::XInterface> found;
    model_->getSheets()->getByName(to_office(name)) >>= found;
    set(found, "IsVisible", Any(false));
}

Reference<table::XCellRange> Document::range(std::string const& name) const {
    auto const dot = name.find('.');
    if (dot == std::string::npos)
        return sheet_of(*this, 0)->getCellRangeByName(to_office(name));
    Reference<sheet::XSpreadsheet> found;
    model_->getSheets()->getByName(to_office(name.substr(0, dot))) >>= found;
    return found->getCellRangeByName(to_office(name.substr(dot + 1)));
}

// Each call travels to the office and back, so many cells go at once. An empty text empties its cell.
void Document::fill(std::string const& first_cell, Rows const& rows) const {
    Reference<sheet::XCellRangeAddressable> const first(range(first_cell), UNO_QUERY_THROW);
    auto const address = first->getRangeAddress();
    std::size_t width = 0;
    for (auto const& row : rows)
        width = std::max(width, row.size());
    if (width == 0)
        return;
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(rows.size()));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto& cells = data.getArray()[row];
        cells = Sequence<Any>(static_cast<sal_Int32>(width));
        for (std::size_t column = 0; column < width; ++column)
            cells.getArray()[column] = value_of(column < rows[row].size() ? rows[row][column] : "");
    }
    auto const cells = sheet_of(*this, address.Sheet)
                           ->getCellRangeByPosition(address.StartColumn, address.StartRow,
                                                    address.StartColumn + static_cast<sal_Int32>(width) - 1,
                                                    address.StartRow + data.getLength() - 1);
    Reference<sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->setDataArray(data);
}

void Document::set_number(std::string const& cell, double number) const {
    cell_of(range(cell))->setValue(number);
}

void Document::set_text(std::string const& cell, std::string const& text) const {
    Reference<com::sun::star::text::XText>(cell_of(range(cell)), UNO_QUERY_THROW)->setString(to_office(text));
}

void Document::type(std::string const& cell, std::string const& formula) const {
    set(cell_of(range(cell)), "FormulaLocal", Any(to_office(formula)));
}

void Document::type_array(std::string const& range_name, std::string const& formula) const {
    Reference<com::sun::star::lang::XMultiServiceFactory> const factory(model_, UNO_QUERY_THROW);
    Reference<sheet::XFormulaParser> const parser(factory->createInstance("com.sun.star.sheet.FormulaParser"),
                                                  UNO_QUERY_THROW);
    set(parser, "CompileEnglish", Any(false));
    auto const area = range(range_name);
    auto const address = Reference<sheet::XCellRangeAddressable>(area, UNO_QUERY_THROW)->getRangeAddress();
    auto const tokens = parser->parseFormula(to_office(formula.substr(1)),
                                             {address.Sheet, address.StartColumn, address.StartRow});
    Reference<sheet::XArrayFormulaTokens>(area, UNO_QUERY_THROW)->setArrayTokens(tokens);
}

void Document::set_formula(std::string const& cell, std::string const& formula) const {
    cell_of(range(cell))->setFormula(to_office(formula));
}

void Document::set_array_formula(std::string const& range_name, std::string const& formula) const {
    Reference<sheet::XArrayFormulaRange>(range(range_name), UNO_QUERY_THROW)
        ->setArrayFormula(to_office(formula));
}

void Document::set_style(std::string const& range_name, std::string const& style) const {
    Reference<com::sun::star::style::XStyleFamiliesSupplier> const supplier(model_, UNO_QUERY_THROW);
    Reference<com::sun::star::container::XNameContainer> styles;
    supplier->getStyleFamilies()->getByName("CellStyles") >>= styles;
    if (!styles->hasByName(to_office(style))) {
        Reference<com::sun::star::lang::XMultiServiceFactory> const factory(model_, UNO_QUERY_THROW);
        styles->insertByName(to_office(style), Any(factory->createInstance("com.sun.star.style.CellStyle")));
    }
    set(range(range_name), "CellStyle", Any(to_office(style)));
}

std::string Document::style(std::string const& cell) const {
    OUString name;
    get(cell_of(range(cell)), "CellStyle") >>= name;
    return to_utf8(name);
}

Content Document::content(std::string const& cell) const {
    return content_of(cell_of(range(cell)));
}

std::vector<std::vector<Content>> Document::contents(std::string const& range_name) const {
    auto const area = range(range_name);
    auto const data = Reference<sheet::XCellRangeData>(area, UNO_QUERY_THROW)->getDataArray();
    std::vector<std::vector<Content>> rows;
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        auto& cells = rows.emplace_back();
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column)
            cells.push_back(data[row][column].hasValue()
                                ? content_of(data[row][column])
                                : content_of(area->getCellByPosition(column, row))); // an error
    }
    return rows;
}

std::string Document::formula(std::string const& cell) const {
    return to_utf8(cell_of(range(cell))->getFormula());
}

Content Document::typed(std::string const& formula) const {
    type("Z1", formula);
    return content("Z1");
}

Content Document::written(std::string const& formula) const {
    set_formula("Z2", formula);
    return content("Z2");
}

Reference<sheet::XSpreadsheet> sheet_of(Document const& document, sal_Int32 position) {
    Reference<com::sun::star::container::XIndexAccess> const sheets(document.model()->getSheets(),
                                                                    UNO_QUERY_THROW);
    Reference<sheet::XSpreadsheet> found;
    sheets->getByIndex(position) >>= found;
    if (!found.is())
        throw std::runtime_error("no sheet " + std::to_string(position));
    return found;
}

} // namespace berakhlak::tests
