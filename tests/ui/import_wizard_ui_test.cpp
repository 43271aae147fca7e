// The import wizard, driven for real in both languages.
#include "driver.hpp"
#include "places/places.hpp"
#include "wizard_words.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>

#include <catch2/catch.hpp>

using namespace berakhlak::tests;

namespace {

std::string const survey = berakhlak::tests::places::examples() + "/likert-kata/likert-kata.csv";

ProfileSettings settings_of(WizardWords const& words) {
    ProfileSettings settings;
    settings.language = words.language;
    settings.dialogs = true;
    settings.extensions.push_back(berakhlak::tests::places::oxt());
    return settings;
}

Dialog opened(Office& office, Window const& window, WizardWords const& words) {
    window.command("Import");
    return Dialog(office, words.title);
}

void go_to(Dialog const& dialog, WizardWords const& words, std::size_t step) {
    for (std::size_t next = 1; next <= step; ++next) {
        dialog.press(words.next);
        dialog.wait_for(words.steps[next]);
    }
}

} // namespace

TEST_CASE("The whole way, back and on, and one step of undo", "[ui]") {
    auto const& words = GENERATE(indonesian, english);
    Office office(settings_of(words));
    Window const window(office);
    auto const before = window.content();

    SECTION("Cancel on each page leaves the document as it was") {
        for (std::size_t step = 0; step < words.steps.size(); ++step) {
            auto const dialog = opened(office, window, words);
            dialog.type(words.files, survey);
            go_to(dialog, words, step);
            dialog.press(words.cancel);
            dialog.wait_until_closed();
            CHECK(window.content() == before);
            CHECK(window.undo_steps() == 0);
        }
    }
    SECTION("Cancel while it is being written leaves the document as it was, and the wizard open") {
        auto const dialog = opened(office, window, words);
        dialog.type(words.files, survey);
        go_to(dialog, words, 4);
        dialog.press_radio(words.this_book);
        as_events(office, {dialog.button(words.finish), dialog.button(words.cancel)});
        dialog.wait_until_it_lets_press(words.finish); // the office may still be at it
        CHECK(window.content() == before);
        CHECK(window.undo_steps() == 0);
        dialog.press(words.finish);
        dialog.wait_until_closed();
        CHECK(window.content() != before);
        CHECK(window.undo_steps() == 1);
    }
    SECTION("Finish into this document") {
        auto const dialog = opened(office, window, words);
        dialog.type(words.files, survey);
        go_to(dialog, words, 4);
        dialog.press_radio(words.this_book);
        for (std::size_t step = 4; step > 0; --step) {
            dialog.press(words.back);
            dialog.wait_for(words.steps[step - 1]);
        }
        CHECK(dialog.text_of(words.files) == survey);
        go_to(dialog, words, 4);
        dialog.press(words.finish);
        dialog.wait_until_closed();
        auto const after = window.content();
        CHECK(after.size() > before.size() + 1000);
        CHECK(after.find("Kecamatan Muara Ulin") != std::string::npos);
        REQUIRE(window.undo_steps() == 1);
        window.undo();
        CHECK(window.content() == before);
        window.redo();
        CHECK(window.content() == after);
    }
}
