#include "workbook/guarding/save_listener.hpp"

#include "workbook/guarding/opened.hpp"
#include "workbook/guarding/protect.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/theGlobalEventBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>

#include <atomic>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;

std::atomic<int> as_is{0};

class SaveListener : public cppu::WeakImplHelper1<css::document::XDocumentEventListener> {
public:
    explicit SaveListener(host::Context const& context) : context_(context) {}

    void SAL_CALL documentEventOccured(css::document::DocumentEvent const& event) override {
        bool const saves =
            event.EventName == "OnSave" || event.EventName == "OnSaveAs" || event.EventName == "OnCopyTo";
        if (!(saves && as_is == 0) && event.EventName != "OnLoadFinished")
            return;
        try {
            Spreadsheet const document(event.Source, host::UNO_QUERY);
            if (document.is() && saves)
                refresh(context_, document);
            else if (document.is())
                bring_up_to_date(document);
        } catch (...) {
            // A file must be saved, or opened, whatever happens to its guards: they keep the values of the
            // last time.
        }
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    host::Context context_;
};

// Documents that were opened before anybody listened.
class OpenDocuments : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit OpenDocuments(host::Context const& context) : context_(context) {}

    void SAL_CALL notify(host::Any const&) override {
        try {
            auto const all = css::frame::Desktop::create(context_)->getComponents()->createEnumeration();
            while (all->hasMoreElements())
                if (Spreadsheet const document(all->nextElement(), host::UNO_QUERY); document.is())
                    bring_up_to_date(document);
        } catch (...) {
            // As above.
        }
    }

private:
    host::Context context_;
};

} // namespace

void listen_for_saving(host::Context const& context) {
    static std::atomic<bool> listening{false};
    if (listening.exchange(true))
        return;
    css::frame::theGlobalEventBroadcaster::get(context)->addDocumentEventListener(new SaveListener(context));
    css::awt::AsyncCallback::create(context)->addCallback(new OpenDocuments(context), {});
}

SavingAsIs::SavingAsIs() {
    ++as_is;
}
SavingAsIs::~SavingAsIs() {
    --as_is;
}

} // namespace berakhlak::workbook
