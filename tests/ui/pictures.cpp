// Pictures of the wizard's pages: pictures <extension> <survey> <folder>.
#include "driver.hpp"
#include "wizard_words.hpp"

#include <chrono>
#include <iostream>
#include <thread>

using namespace berakhlak::tests;

namespace {

constexpr auto time_to_paint = std::chrono::milliseconds(1500);

void picture_all(WizardWords const& words, int percent, char** arguments) {
    ProfileSettings settings;
    settings.language = words.language;
    settings.dialogs = true;
    settings.dots_per_inch = 96 * percent / 100;
    settings.extensions.push_back(arguments[1]);
    Office office(settings);
    Window const window(office);
    window.command("Import");
    Dialog const dialog(office, words.title);
    dialog.type(words.files, arguments[2]);
    for (std::size_t step = 0; step < words.steps.size(); ++step) {
        if (step > 0)
            dialog.press(words.next);
        dialog.wait_for(words.steps[step]);
        std::this_thread::sleep_for(time_to_paint); // an X server draws when it likes
        dialog.picture(std::filesystem::path(arguments[3]) /
                       ("wizard-" + words.language + "-" + std::to_string(percent) + "-" +
                        std::to_string(step + 1) + ".png"));
    }
    dialog.press(words.cancel);
    dialog.wait_until_closed();
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::cerr << "pictures <extension> <survey> <folder>\n";
        return 2;
    }
    try {
        for (int const percent : {100, 200})
            for (auto const* words : {&indonesian, &english})
                picture_all(*words, percent, arguments);
    } catch (uno::Exception const& exception) {
        std::cerr << to_utf8(exception.Message) << '\n';
        return 1;
    } catch (std::exception const& exception) {
        std::cerr << exception.what() << '\n';
        return 1;
    }
    return 0;
}
