#include "workbook/sharing/document_scrub.hpp"

#include "workbook/formulas/our_formulas.hpp"

#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/sheet/XDataPilotTablesSupplier.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

constexpr char chart_class[] = "12dcae26-281f-416f-a234-c3086127382e";

class Scrub {
public:
    Scrub(Spreadsheet const& document, std::set<std::string> const& staying)
        : document_(document), staying_(staying) {}

    std::vector<Text> run() {
        for (auto const& name : sheet_names(document_)) {
            auto const sheet = sheet_named(document_, name);
            remove_comments(sheet);
            remove_pivots(sheet);
            remove_charts(sheet);
            remove_names(sheet);
        }
        auto const pages =
            Reference<css::drawing::XDrawPagesSupplier>(document_, UNO_QUERY_THROW)->getDrawPages();
        for (sal_Int32 page = 0; page < pages->getCount(); ++page)
            remove_objects({pages->getByIndex(page), UNO_QUERY_THROW});
        remove_names(document_);
        remove_database_ranges();
        remove_macros();
        clear_properties();
        return std::move(found_);
    }

private:
    void say(sal_Int32 count, char const* id, char const* en) {
        if (count > 0)
            found_.push_back({std::to_string(count) + id, std::to_string(count) + en});
    }

    void remove_comments(Reference<css::sheet::XSpreadsheet> const& sheet) {
        auto const comments =
            Reference<css::sheet::XSheetAnnotationsSupplier>(sheet, UNO_QUERY_THROW)->getAnnotations();
        auto const count = comments->getCount();
        for (auto i = count; i > 0; --i)
            comments->removeByIndex(i - 1);
        say(count, " komentar dihapus.", " comments were removed.");
    }

    void remove_pivots(Reference<css::sheet::XSpreadsheet> const& sheet) {
        auto const pivots =
            Reference<css::sheet::XDataPilotTablesSupplier>(sheet, UNO_QUERY_THROW)->getDataPilotTables();
        auto const names = pivots->getElementNames();
        for (OUString const& name : names)
            pivots->removeByName(name);
        say(names.getLength(), " tabel pivot dihapus: simpanan datanya ikut di dalam berkas.",
            " pivot tables were removed: their stored data would be in the file.");
    }

    [[nodiscard]] bool reads_staying(Reference<css::table::XTableChart> const& chart) const {
        auto const sheets = document_->getSheets()->getElementNames();
        auto const ranges = chart->getRanges();
        return ranges.getLength() == 0 ||
               std::any_of(ranges.begin(), ranges.end(), [&](css::table::CellRangeAddress const& range) {
                   return range.Sheet < sheets.getLength() &&
                          staying_.contains(host::to_utf8(sheets[range.Sheet]));
               });
    }
    // A chart keeps the numbers that it shows in the file.
    void remove_charts(Reference<css::sheet::XSpreadsheet> const& sheet) {
        auto const charts = Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
        sal_Int32 count = 0;
        for (OUString const& name : charts->getElementNames()) {
            Reference<css::table::XTableChart> const chart(charts->getByName(name), UNO_QUERY_THROW);
            if (!reads_staying(chart))
                continue;
            charts->removeByName(name);
            ++count;
        }
        say(count, " bagan dihapus: datanya tidak ikut.", " charts were removed: their data stays.");
    }

    void remove_objects(Reference<css::drawing::XDrawPage> const& page) {
        sal_Int32 count = 0;
        for (auto i = page->getCount(); i > 0; --i) {
            Reference<css::drawing::XShape> const shape(page->getByIndex(i - 1), UNO_QUERY);
            Reference<css::lang::XServiceInfo> const kinds(shape, UNO_QUERY);
            if (!kinds.is() || !kinds->supportsService("com.sun.star.drawing.OLE2Shape"))
                continue;
            OUString kind;
            property_of(shape, "CLSID") >>= kind;
            if (kind.equalsIgnoreAsciiCase(OUString(chart_class)))
                continue;
            page->remove(shape);
            ++count;
        }
        say(count, " objek sisipan dihapus.", " embedded objects were removed.");
    }

    [[nodiscard]] bool is_used(std::string const& name) {
        if (!formulas_) {
            formulas_.emplace();
            auto const ours = our_formulas(document_);
            for (auto const& formula : ours.formulas)
                add(formula);
            for (auto const& formula : other_formulas(document_))
                add(formula);
        }
        return std::any_of(formulas_->begin(), formulas_->end(),
                           [&](std::string const& formula) { return uses_name(formula, name); });
    }
    void add(OurFormula const& formula) {
        if (!staying_.contains(formula.where.sheet))
            formulas_->push_back(formula.text);
    }
    void remove_names(Reference<host::uno::XInterface> const& owner) {
        Reference<css::sheet::XNamedRanges> const names(property_of(owner, "NamedRanges"), UNO_QUERY_THROW);
        sal_Int32 count = 0;
        for (OUString const& name : names->getElementNames())
            if (!is_used(host::to_utf8(name))) {
                names->removeByName(name);
                ++count;
            }
        say(count, " nama rentang yang tidak dipakai rumus dihapus.",
            " range names that no formula uses were removed.");
    }

    void remove_database_ranges() {
        Reference<css::sheet::XDatabaseRanges> const ranges(property_of(document_, "DatabaseRanges"),
                                                            UNO_QUERY_THROW);
        auto const names = ranges->getElementNames();
        for (OUString const& name : names)
            ranges->removeByName(name);
        say(names.getLength(), " rentang basis data (saringan) dihapus.",
            " database ranges (filters) were removed.");
    }

    void remove_macros() {
        for (char const* kind : {"BasicLibraries", "DialogLibraries"}) {
            Reference<css::script::XLibraryContainer> const libraries(property_of(document_, kind),
                                                                      UNO_QUERY);
            if (!libraries.is())
                continue;
            sal_Int32 count = 0;
            for (OUString const& library : libraries->getElementNames()) {
                libraries->loadLibrary(library);
                Reference<css::container::XNameContainer> const modules(libraries->getByName(library),
                                                                        UNO_QUERY_THROW);
                for (OUString const& module : modules->getElementNames()) {
                    modules->removeByName(module);
                    ++count;
                }
                if (library != "Standard")
                    libraries->removeLibrary(library);
            }
            say(count, " makro atau dialog dihapus.", " macros or dialogs were removed.");
        }
    }

    void clear_properties() {
        auto const properties =
            Reference<css::document::XDocumentPropertiesSupplier>(document_, UNO_QUERY_THROW)
                ->getDocumentProperties();
        properties->resetUserData(OUString());
        properties->setTitle(OUString());
        properties->setSubject(OUString());
        properties->setDescription(OUString());
        properties->setKeywords({});
        properties->setTemplateName(OUString());
        properties->setTemplateURL(OUString());
        properties->setPrintedBy(OUString());
        auto const own = properties->getUserDefinedProperties();
        auto const names =
            Reference<css::beans::XPropertySet>(own, UNO_QUERY_THROW)->getPropertySetInfo()->getProperties();
        for (auto const& property : names)
            own->removeProperty(property.Name);
        // Or the name of who shares it would be written when it is stored.
        Reference<css::lang::XMultiServiceFactory> const services(document_, UNO_QUERY_THROW);
        set_property(services->createInstance("com.sun.star.document.Settings"), "ApplyUserData", Any(false));
        found_.push_back({"Nama pembuat dan semua keterangan dokumen dikosongkan; riwayat perubahan dihapus.",
                          "The author and all document properties were cleared; the change history was "
                          "removed."});
    }

    Spreadsheet document_;
    std::set<std::string> const& staying_;
    std::optional<std::vector<std::string>> formulas_;
    std::vector<Text> found_;
};

} // namespace

std::vector<Text> scrub(Spreadsheet const& document, std::set<std::string> const& staying) {
    return Scrub(document, staying).run();
}

} // namespace berakhlak::workbook
