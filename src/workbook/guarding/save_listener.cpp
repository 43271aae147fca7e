#include "workbook/guarding/save_listener.hpp"

#include "workbook/guarding/protect.hpp"

#include <com/sun/star/document/XDocumentEventListener.hpp>
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
        if (as_is != 0 ||
            (event.EventName != "OnSave" && event.EventName != "OnSaveAs" && event.EventName != "OnCopyTo"))
            return;
        try {
            Spreadsheet const document(event.Source, host::UNO_QUERY);
            if (document.is())
                refresh(context_, document);
        } catch (...) {
            // A file must be saved whatever happens to its guards: they keep the values of the last time.
        }
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    host::Context context_;
};

} // namespace

void listen_for_saving(host::Context const& context) {
    static std::atomic<bool> listening{false};
    if (listening.exchange(true))
        return;
    css::frame::theGlobalEventBroadcaster::get(context)->addDocumentEventListener(new SaveListener(context));
}

SavingAsIs::SavingAsIs() {
    ++as_is;
}
SavingAsIs::~SavingAsIs() {
    --as_is;
}

} // namespace berakhlak::workbook
