#include "driver.hpp"

#include "accessible.hpp"
#include "harness/patience.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XBitmap.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/util/URL.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <fstream>
#include <future>
#include <stdexcept>
#include <thread>

namespace berakhlak::tests {

namespace {

namespace css = com::sun::star;
namespace a11y = css::accessibility;
using a11y::AccessibleRole::CHECK_BOX;
using a11y::AccessibleRole::COMBO_BOX;
using a11y::AccessibleRole::LABEL;
using a11y::AccessibleRole::LIST;
using a11y::AccessibleRole::PASSWORD_TEXT;
using a11y::AccessibleRole::PUSH_BUTTON;
using a11y::AccessibleRole::RADIO_BUTTON;
using a11y::AccessibleRole::STATIC;
using a11y::AccessibleRole::TEXT;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;

constexpr int wait_time = 30;
constexpr auto pause = std::chrono::milliseconds(50);

bool eventually(std::function<bool()> const& condition) {
    auto const end = std::chrono::steady_clock::now() + patience(wait_time);
    while (std::chrono::steady_clock::now() < end) {
        try {
            if (condition())
                return true;
        } catch (css::lang::DisposedException const&) {
            // What was looked at has just been replaced.
        }
        std::this_thread::sleep_for(pause);
    }
    return false;
}

// Deprecated, and the only way to a dialog that somebody else has opened. Without a window manager none is
// active, so all are looked at, the newest first.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
Reference<css::awt::XTopWindow> window_called(Office const& office, std::string const& title) {
    auto const toolkit = css::awt::Toolkit::create(office.context());
    for (sal_Int32 i = toolkit->getTopWindowCount() - 1; i >= 0; --i) {
        auto const window = toolkit->getTopWindow(i); // none, when one has just closed
        Reference<a11y::XAccessible> const accessible(window, UNO_QUERY);
        if (!accessible.is() || !Reference<css::awt::XWindow2>(window, UNO_QUERY_THROW)->isVisible())
            continue;
        auto const context = accessible->getAccessibleContext();
        if (context.is() && to_utf8(context->getAccessibleName()) == title)
            return window;
    }
    return {};
}
#pragma GCC diagnostic pop

uno::Sequence<css::beans::PropertyValue> properties(char const* name, Any const& value) {
    uno::Sequence<css::beans::PropertyValue> list(1);
    list.getArray()[0].Name = OUString::createFromAscii(name);
    list.getArray()[0].Value = value;
    return list;
}

bool visible(Accessible const& object) {
    return has_state(object, "SHOWING");
}

Accessible search(Accessible const& in, std::string const& name, sal_Int16 role) {
    if (!in.is()) // it has just gone
        return {};
    if (in->getAccessibleRole() == role && to_utf8(in->getAccessibleName()) == name && visible(in))
        return in;
    for (sal_Int64 i = 0; i < child_count(in); ++i)
        if (auto const found = search(child_of(in, i), name, role); found.is())
            return found;
    return {};
}

// The list of a box, which isn't showing while the box is closed.
Accessible list_in(Accessible const& box) {
    for (sal_Int64 i = 0; box.is() && i < child_count(box); ++i)
        if (auto const child = child_of(box, i); child.is() && child->getAccessibleRole() == LIST)
            return child;
    return {};
}

// Everything that is to be read in a dialog, for the message of a test that has failed.
std::string described(Accessible const& in, int depth = 0) {
    if (!in.is())
        return {};
    auto line = std::string(static_cast<std::size_t>(2 * depth), ' ') +
                std::to_string(in->getAccessibleRole()) + " \"" + to_utf8(in->getAccessibleName()) + "\"\n";
    for (sal_Int64 i = 0; i < std::min<sal_Int64>(child_count(in), 100); ++i)
        line += described(child_of(in, i), depth + 1);
    return line;
}

Reference<css::document::XUndoManager> undo_of(Window const& window) {
    return Reference<css::document::XUndoManagerSupplier>(window.document(), UNO_QUERY_THROW)
        ->getUndoManager();
}

} // namespace

Window::Window(Office& office) : office_(office) {
    Reference<css::frame::XModel> const model(
        office.desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}), UNO_QUERY_THROW);
    frame_ = model->getCurrentController()->getFrame();
}

Window::~Window() {
    try {
        if (auto const controller = frame_->getController(); controller.is())
            Reference<css::util::XCloseable>(controller->getModel(), UNO_QUERY_THROW)->close(true);
    } catch (uno::Exception const&) {
        // The office is gone, and the window with it.
    }
}

Reference<css::sheet::XSpreadsheetDocument> Window::document() const {
    return {frame_->getController()->getModel(), UNO_QUERY_THROW};
}

void command(Office& office, Reference<css::frame::XFrame> const& frame, char const* name) {
    css::util::URL url;
    url.Complete = "vnd.org.berakhlak.calc:" + OUString::createFromAscii(name);
    css::util::URLTransformer::create(office.context())->parseStrict(url);
    Reference<css::frame::XDispatchProvider> const provider(frame, UNO_QUERY_THROW);
    Reference<css::frame::XDispatch> const dispatch(provider->queryDispatch(url, "_self", 0),
                                                    uno::UNO_SET_THROW);
    dispatch->dispatch(url, {});
}

namespace {

class Event : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Event(std::function<void()> step) : step_(std::move(step)) {}

    // Calls from in here go back to the thread that waits for it.
    void SAL_CALL notify(Any const&) override {
        try {
            step_();
            done_.set_value();
        } catch (...) {
            done_.set_exception(std::current_exception());
        }
    }
    void wait() {
        auto done = done_.get_future();
        if (done.wait_for(patience(wait_time)) != std::future_status::ready)
            throw std::runtime_error("the office doesn't come to an event");
        done.get();
    }

private:
    std::function<void()> step_;
    std::promise<void> done_;
};

} // namespace

void as_events(Office& office, std::vector<std::function<void()>> const& steps) {
    auto const queue = css::awt::AsyncCallback::create(office.context());
    std::vector<rtl::Reference<Event>> events;
    for (auto const& step : steps) {
        events.emplace_back(new Event(step));
        queue->addCallback(events.back().get(), {});
    }
    for (auto const& event : events)
        event->wait();
}

void Window::command(char const* name) const {
    tests::command(office_, frame_, name);
}

void Window::select(char const* range) const {
    Reference<css::view::XSelectionSupplier> const view(frame_->getController(), UNO_QUERY_THROW);
    Reference<css::sheet::XSpreadsheetView> const active(view, UNO_QUERY_THROW);
    view->select(Any(active->getActiveSheet()->getCellRangeByName(OUString::createFromAscii(range))));
}

void Window::undo() const {
    undo_of(*this)->undo();
}
void Window::redo() const {
    undo_of(*this)->redo();
}
std::size_t Window::undo_steps() const {
    return static_cast<std::size_t>(undo_of(*this)->getAllUndoActionTitles().getLength());
}

std::string Window::content() const {
    std::string all;
    auto const sheets = document()->getSheets();
    auto const names = sheets->getElementNames();
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        Reference<css::sheet::XSpreadsheet> const sheet(sheets->getByName(names[i]), UNO_QUERY_THROW);
        auto const cursor = sheet->createCursor();
        Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
        auto const used =
            Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
        auto const cells = sheet->getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow);
        auto const formulas =
            Reference<css::sheet::XCellRangeFormula>(cells, UNO_QUERY_THROW)->getFormulaArray();
        all += "[" + to_utf8(names[i]) + "]\n";
        for (sal_Int32 row = 0; row < formulas.getLength(); ++row)
            for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column)
                all += to_utf8(formulas[row][column]) + "\t";
    }
    return all;
}

Dialog::Dialog(Office& office, std::string title) : office_(office), title_(std::move(title)) {
    if (!eventually([&] { return is_open(); }))
        throw std::runtime_error("no dialog " + title_);
}

Accessible Dialog::root() const {
    Reference<a11y::XAccessible> const accessible(window_called(office_, title_), UNO_QUERY);
    return accessible.is() ? accessible->getAccessibleContext() : Accessible();
}

void Dialog::fail(std::string const& what) const {
    auto const dialog = root();
    throw std::runtime_error("the dialog \"" + title_ + "\" " + what + "\n" +
                             (dialog.is() ? described(dialog) : "(it is closed)"));
}

bool Dialog::is_open() const {
    return root().is();
}

Accessible Dialog::find(std::string const& name, sal_Int16 role) const {
    Accessible found;
    bool const there = eventually([&] {
        auto const dialog = root();
        if (dialog.is())
            found = search(dialog, name, role);
        return found.is();
    });
    if (!there)
        fail("has no \"" + name + "\"");
    return found;
}

Accessible Dialog::find_list(std::string const& name) const {
    Accessible found;
    bool const there = eventually([&] {
        auto const dialog = root();
        if (dialog.is())
            found = search(dialog, name, LIST);
        if (dialog.is() && !found.is())
            found = list_in(search(dialog, name, COMBO_BOX));
        return found.is();
    });
    if (!there)
        fail("has no list \"" + name + "\"");
    return found;
}

bool Dialog::lets_press(std::string const& button) const {
    return has_state(find(button, PUSH_BUTTON), "ENABLED");
}

void Dialog::wait_until_it_lets_press(std::string const& button) const {
    if (!eventually([&] { return lets_press(button); }))
        fail("doesn't let one press \"" + button + "\"");
}

void Dialog::press(std::string const& button) const {
    wait_until_it_lets_press(button);
    auto const found = find(button, PUSH_BUTTON);
    Reference<a11y::XAccessibleAction>(found, UNO_QUERY_THROW)->doAccessibleAction(0);
}

std::function<void()> Dialog::button(std::string const& name) const {
    Reference<a11y::XAccessibleAction> const found(find(name, PUSH_BUTTON), UNO_QUERY_THROW);
    return [found] { found->doAccessibleAction(0); };
}

void Dialog::press_radio(std::string const& name) const {
    Reference<a11y::XAccessibleAction>(find(name, RADIO_BUTTON), UNO_QUERY_THROW)->doAccessibleAction(0);
}

void Dialog::tick(std::string const& box) const {
    Reference<a11y::XAccessibleAction>(find(box, CHECK_BOX), UNO_QUERY_THROW)->doAccessibleAction(0);
}

void Dialog::type(std::string const& label, std::string const& text) const {
    Reference<a11y::XAccessibleEditableText>(find(label, TEXT), UNO_QUERY_THROW)->setText(to_office(text));
}

void Dialog::type_password(std::string const& label, std::string const& text) const {
    Reference<a11y::XAccessibleEditableText>(find(label, PASSWORD_TEXT), UNO_QUERY_THROW)
        ->setText(to_office(text));
}

void Dialog::choose(std::string const& label, sal_Int32 entry) const {
    select_child(find_list(label), entry);
}

std::string Dialog::text_of(std::string const& label) const {
    return to_utf8(Reference<a11y::XAccessibleText>(find(label, TEXT), UNO_QUERY_THROW)->getText());
}

std::string Dialog::list_of(std::string const& label) const {
    auto const list = find_list(label);
    std::string all;
    for (sal_Int64 i = 0; i < child_count(list); ++i)
        if (auto const entry = child_of(list, i); entry.is())
            all += to_utf8(entry->getAccessibleName()) + "\n";
    return all;
}

bool Dialog::shows(std::string const& name) const {
    auto const dialog = root();
    // The office's own message boxes have static texts, dialogs of extensions labels.
    return dialog.is() && (search(dialog, name, LABEL).is() || search(dialog, name, STATIC).is());
}

void Dialog::wait_for(std::string const& name) const {
    if (!eventually([&] { return shows(name); }))
        fail("never shows \"" + name + "\"");
}

void Dialog::wait_for_part(std::string const& part) const {
    bool const there = eventually([&] {
        auto const dialog = root();
        return dialog.is() && described(dialog).find(part) != std::string::npos;
    });
    if (!there)
        fail("never shows \"" + part + "\"");
}

void Dialog::wait_for_entry(std::string const& label, std::string const& part) const {
    if (!eventually([&] { return list_of(label).find(part) != std::string::npos; }))
        fail("never has \"" + part + "\" in \"" + label + "\"");
}

void Dialog::wait_until_closed() const {
    if (!eventually([&] { return !is_open(); }))
        fail("stays open");
}

void Dialog::picture(std::filesystem::path const& file) const {
    tests::picture(office_, {window_called(office_, title_), UNO_QUERY_THROW}, file);
}

void picture(Office& office, Reference<css::awt::XWindow> const& window, std::filesystem::path const& file) {
    auto const size = window->getPosSize();
    auto const bitmap =
        Reference<css::awt::XDevice>(window, UNO_QUERY_THROW)->createBitmap(0, 0, size.Width, size.Height);
    auto bytes = Reference<css::awt::XBitmap>(bitmap, UNO_QUERY_THROW)->getDIB();
    // The office writes the size of the file as if it weren't there yet.
    auto const length = static_cast<sal_uInt32>(bytes.getLength());
    for (int byte = 0; byte < 4; ++byte)
        bytes.getArray()[2 + byte] = static_cast<sal_Int8>(length >> (8 * byte));
    auto const raw = office.folder() / "picture.bmp";
    std::ofstream(raw, std::ios::binary)
        .write(reinterpret_cast<char const*>(bytes.getConstArray()), bytes.getLength());
    auto const graphics = css::graphic::GraphicProvider::create(office.context());
    auto const graphic = graphics->queryGraphic(properties("URL", Any(file_url(raw))));
    auto target = properties("URL", Any(file_url(std::filesystem::absolute(file))));
    target.realloc(2);
    target.getArray()[1] = properties("MimeType", Any(OUString("image/png")))[0];
    graphics->storeGraphic(graphic, target);
}

} // namespace berakhlak::tests
