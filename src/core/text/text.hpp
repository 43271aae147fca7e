// Texts: what a person sees (in two languages) and what two texts are compared by.
#pragma once

#include <string>
#include <string_view>

namespace berakhlak::core {

enum class Language { indonesian, english };

/// One text in both languages. An empty English text stands for the Indonesian one.
struct Text {
    std::string id;
    std::string en;

    [[nodiscard]] std::string const& in(Language language) const {
        return language == Language::english && !en.empty() ? en : id;
    }
    bool operator==(Text const&) const = default;
};

/// The key by which two texts count as the same answer, header or unit: UTF-8 in, UTF-8 out. Unicode
/// compatibility forms, case, accents, kinds of quotes, dashes and spaces are folded; invisible characters
/// are dropped; runs of white space are one space; none stands at either end. `match_key(" SANGAT\u00a0setuju
/// ") == "sangat setuju"`. Text that is not valid UTF-8 is compared byte by byte.
[[nodiscard]] std::string match_key(std::string_view text);

} // namespace berakhlak::core
