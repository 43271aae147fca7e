#include "workbook/writer/writer_document.hpp"
#include "workbook/document/places.hpp"

#include "core/text/refusal.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/writer/writer_chart.hpp"
#include "workbook/writer/writer_table.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

#include <variant>

namespace berakhlak::workbook::report {

namespace {

namespace css = com::sun::star;
using core::Language;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY;
using host::UNO_QUERY_THROW;

// Block by block at the end of the document.
class Author {
public:
    Author(WriterDocument const& document, Language language)
        : document_(document), text_(document->getText()), end_(text_->createTextCursor()),
          language_(language) {
        end_->gotoEnd(false);
        fresh_ = Reference<css::text::XParagraphCursor>(end_, UNO_QUERY_THROW)->isStartOfParagraph();
    }

    void write(Blocks const& blocks) {
        for (auto const& block : blocks)
            std::visit([this](auto const& one) { put(one); }, block);
        if (fresh_)
            end_small();
        for (auto const& index : indexes_)
            index->refresh();
    }

private:
    [[nodiscard]] Reference<css::text::XTextRange> here() const { return {end_, UNO_QUERY_THROW}; }
    // An empty paragraph at the end, in this style.
    void begin(std::string const& style) {
        if (!fresh_)
            text_->insertControlCharacter(here(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        end_->gotoEnd(false);
        set_property(end_, "ParaStyleName", Any(host::to_office(style)));
        set_property(end_, "BreakType",
                     Any(new_page_ ? css::style::BreakType_PAGE_BEFORE : css::style::BreakType_NONE));
        fresh_ = new_page_ = false;
    }
    void add(std::string const& text, bool bold = false) {
        set_property(end_, "CharWeight",
                     Any(bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
        text_->insertString(here(), host::to_office(text), false);
        end_->gotoEnd(false);
    }
    void plain(std::string const& text) {
        text_->insertString(here(), host::to_office(text), false);
        end_->gotoEnd(false);
    }

    // Behind a table at the end stands a paragraph, which must not need a page of its own.
    void end_small() {
        set_property(end_, "ParaStyleName", Any(OUString("Standard")));
        set_property(end_, "CharHeight", Any(1.0f));
    }

    void put(Heading const& heading) {
        begin(style_of_heading(heading.level));
        plain(heading.text);
    }
    void put(Paragraph const& paragraph) {
        begin(style_of(paragraph.look));
        if (paragraph.opening.empty())
            return plain(paragraph.text);
        add(paragraph.opening, true);
        add(paragraph.text);
    }
    void caption(std::string const& text) {
        if (text.empty())
            return;
        begin(style_of(Look::caption));
        plain(text);
    }
    void put(Table const& table) {
        caption(table.caption);
        begin(style_of(Look::body));
        insert_table(document_, here(), table);
        end_->gotoEnd(false);
        fresh_ = true; // the paragraph behind it
    }
    void put(Chart const& chart) {
        caption(chart.caption);
        begin(style_of(Look::body));
        insert_chart(document_, here(), chart, language_);
        end_->gotoEnd(false);
    }
    void put(PageBreak) { new_page_ = true; }
    void put(TableOfContents const& contents) {
        begin(style_of(Look::body));
        Reference<css::util::XRefreshable> const index(
            Reference<css::lang::XMultiServiceFactory>(document_, UNO_QUERY_THROW)
                ->createInstance("com.sun.star.text.ContentIndex"),
            UNO_QUERY_THROW);
        set_property(index, "CreateFromOutline", Any(true));
        set_property(index, "Level", Any(sal_Int16(2)));
        set_property(index, "Title", Any(host::to_office(contents.title)));
        text_->insertTextContent(here(), Reference<css::text::XTextContent>(index, UNO_QUERY_THROW), false);
        end_->gotoEnd(false);
        indexes_.push_back(index);
        fresh_ = false;
    }

    WriterDocument document_;
    Reference<css::text::XText> text_;
    Reference<css::text::XTextCursor> end_;
    Language language_;
    std::vector<Reference<css::util::XRefreshable>> indexes_;
    bool fresh_ = true;
    bool new_page_ = false;
};

WriterDocument open_new(host::Context const& context, Paper const& paper) {
    auto const desktop = css::frame::Desktop::create(context);
    bool const has_template = !paper.template_url.isEmpty();
    auto const component = desktop->loadComponentFromURL(
        has_template ? paper.template_url : OUString("private:factory/swriter"), "_blank", 0,
        host::sequence({argument("Hidden", Any(paper.hidden)), argument("AsTemplate", Any(true))}));
    WriterDocument document(component, UNO_QUERY);
    if (document.is())
        return document;
    if (Reference<css::util::XCloseable> const closeable{component, UNO_QUERY}; closeable.is())
        closeable->close(true);
    throw core::Refusal(
        {"Templat laporan tidak dapat dibuka sebagai dokumen Writer: " + shown_place(paper.template_url),
         "The template can't be opened as a Writer document: " + shown_place(paper.template_url)},
        {"Pilih templat .ott yang lain, atau kosongkan.", "Choose another .ott, or none."});
}

void set_language(WriterDocument const& document, Language language) {
    auto const styles = Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
                            ->getStyleFamilies()
                            ->getByName("ParagraphStyles");
    Reference<css::container::XNameAccess> const known(styles, UNO_QUERY_THROW);
    css::lang::Locale const locale =
        language == Language::english ? css::lang::Locale("en", "GB", {}) : css::lang::Locale("id", "ID", {});
    set_property(Reference<css::uno::XInterface>(known->getByName("Standard"), UNO_QUERY_THROW), "CharLocale",
                 Any(locale));
}

void describe(WriterDocument const& document, Particulars const& said, std::string const& title) {
    auto const properties = Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
                                ->getDocumentProperties();
    properties->setTitle(host::to_office(title));
    properties->setSubject(host::to_office(said.agency));
    properties->setAuthor({});
}

std::string title_in(Blocks const& blocks) {
    for (auto const& block : blocks)
        if (auto const* paragraph = std::get_if<Paragraph>(&block);
            paragraph != nullptr && paragraph->look == Look::cover_title)
            return paragraph->text;
    return {};
}

} // namespace

void refuse_without_writer(host::Context const& context) {
    Reference<css::container::XNameAccess> const filters(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.document.FilterFactory",
                                                                context),
        UNO_QUERY);
    if (filters.is() && filters->hasByName("writer8"))
        return;
    throw core::Refusal(
        {"Laporan ditulis sebagai dokumen Writer, dan LibreOffice Writer tidak terpasang di komputer ini.",
         "The report is a Writer document, and LibreOffice Writer is not installed on this computer."},
        {"Pasang LibreOffice Writer, atau pakai lembar Laporan dan Grafik di buku kerja ini.",
         "Install LibreOffice Writer, or use the sheets Report and Charts of this workbook."});
}

WriterDocument write_document(host::Context const& context, Blocks const& blocks, Paper const& paper) {
    auto const document = open_new(context, paper);
    try {
        Reference<css::frame::XModel> const model(document, UNO_QUERY_THROW);
        model->lockControllers();
        set_language(document, paper.particulars.language);
        define_styles(document);
        describe(document, paper.particulars, title_in(blocks));
        Author(document, paper.particulars.language).write(blocks);
        model->unlockControllers();
        return document;
    } catch (...) {
        Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
        throw;
    }
}

} // namespace berakhlak::workbook::report
