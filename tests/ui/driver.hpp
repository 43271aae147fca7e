// A dialog as somebody uses it who can't see it: through its accessible names.
#pragma once

#include "harness/document.hpp"
#include "harness/office.hpp"

#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace berakhlak::tests {

/// A visible window with a new workbook, closed with the object.
class Window {
public:
    explicit Window(Office& office);
    ~Window();
    Window(Window const&) = delete;
    Window& operator=(Window const&) = delete;

    /// "Import": a command of the menu BerAKHLAK. Returns at once.
    void command(char const* name) const;
    [[nodiscard]] uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document() const;
    void select(char const* range) const;
    void undo() const;
    void redo() const;
    [[nodiscard]] std::size_t undo_steps() const;
    /// Names of the sheets and all cells as they are stored.
    [[nodiscard]] std::string content() const;

private:
    uno::Reference<com::sun::star::frame::XFrame> frame_;
    Office& office_;
};

/// A command of the menu BerAKHLAK in the window of some document. Returns at once.
void command(Office& office, uno::Reference<com::sun::star::frame::XFrame> const& frame, char const* name);

/// Does the steps on the office's own thread, as its events: the next one happens as soon as the office looks
/// for events, be it in the middle of the one before. Returns when all are done.
void as_events(Office& office, std::vector<std::function<void()>> const& steps);

/// A window as a PNG file.
void picture(Office& office, uno::Reference<com::sun::star::awt::XWindow> const& window,
             std::filesystem::path const& file);

/// The dialog on top; the calls wait until it has what they ask for, and throw std::runtime_error otherwise.
class Dialog {
public:
    Dialog(Office& office, std::string title);

    void press(std::string const& button) const;
    /// Found now, to be pressed later.
    [[nodiscard]] std::function<void()> button(std::string const& name) const;
    void press_radio(std::string const& name) const;
    void tick(std::string const& box) const;
    void type(std::string const& label, std::string const& text) const;
    /// Into a field that shows dots.
    void type_password(std::string const& label, std::string const& text) const;
    /// Chooses an entry of a list, which may have to be dropped down to be seen, by its position.
    void choose(std::string const& label, sal_Int32 entry) const;
    [[nodiscard]] bool shows(std::string const& name) const;
    [[nodiscard]] bool lets_press(std::string const& button) const;
    void wait_until_it_lets_press(std::string const& button) const;
    [[nodiscard]] std::string text_of(std::string const& label) const;
    /// The entries of a list, one a line.
    [[nodiscard]] std::string list_of(std::string const& label) const;
    void wait_for(std::string const& name) const;
    /// Until it shows a text with this in it.
    void wait_for_part(std::string const& part) const;
    /// Until an entry of the list has this in it.
    void wait_for_entry(std::string const& label, std::string const& part) const;
    void wait_until_closed() const;
    void picture(std::filesystem::path const& file) const;

private:
    using Accessible = uno::Reference<com::sun::star::accessibility::XAccessibleContext>;
    [[noreturn]] void fail(std::string const& what) const;
    [[nodiscard]] bool is_open() const;
    [[nodiscard]] Accessible root() const;
    [[nodiscard]] Accessible find(std::string const& name, sal_Int16 role) const;
    [[nodiscard]] Accessible find_list(std::string const& name) const;

    Office& office_;
    std::string title_;
};

} // namespace berakhlak::tests
