#include "workbook/document/options.hpp"

namespace berakhlak::workbook {

using core::Language;
using host::OUString;
using survey::Refusal;

Language language_of(Options const& options) {
    for (auto const& option : options) {
        OUString name;
        if (option.Name == "Language" && (option.Value >>= name) && name.equalsIgnoreAsciiCase("en"))
            return Language::english;
    }
    return Language::indonesian;
}

void Option::refuse(core::Text const& expected) const {
    throw Refusal({}, {"Isi opsi “" + name + "” tidak sah.", "The option “" + name + "” has no valid value."},
                  expected);
}

std::string Option::text() const {
    return host::to_utf8(typed<OUString>({"Harus teks.", "It must be a text."}));
}

bool Option::flag() const {
    return typed<sal_Bool>({"Harus benar atau salah.", "It must be true or false."});
}

unsigned Option::positive() const {
    core::Text const expected{"Harus bilangan bulat mulai dari 1.", "It must be a whole number from 1."};
    auto const number = typed<sal_Int32>(expected);
    if (number < 1)
        refuse(expected);
    return static_cast<unsigned>(number);
}

Language Option::language() const {
    return one_of<Language>({{"id", Language::indonesian}, {"en", Language::english}});
}

void refuse_unknown_option(std::string const& name, std::string const& known) {
    throw Refusal({}, {"Opsi “" + name + "” tidak dikenal.", "The option “" + name + "” is not known."},
                  {"Opsi yang ada: " + known + ".", "The options are " + known + "."});
}

} // namespace berakhlak::workbook
