// JSON as a person wrote it: every field knows its path, and what nobody asked for is an error, so that a
// misspelt rule is never silently left out.
#pragma once

#include "core/text/text.hpp"

#include <boost/json/value.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace berakhlak::core {

/// Parses a whole document. Throws InstrumentError with the line of the first error.
[[nodiscard]] boost::json::value parse_json(std::string_view json);

/// One value of a document that outlives it. Every reading throws InstrumentError when the value is of
/// another kind than asked for.
class Field {
public:
    Field(boost::json::value const& value, std::string path) : value_(&value), path_(std::move(path)) {}

    [[nodiscard]] std::string string() const;
    [[nodiscard]] Text text() const; ///< "text" or {"id": "text", "en": "text"}
    [[nodiscard]] double number() const;
    [[nodiscard]] unsigned whole() const; ///< 0 to 1,000,000
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] std::vector<Field> elements() const;
    [[nodiscard]] std::vector<std::string> strings() const;
    [[nodiscard]] std::vector<double> numbers() const;

    template <class Enum>
    [[nodiscard]] Enum one_of(std::initializer_list<std::pair<std::string_view, Enum>> choices) const {
        auto const word = string();
        std::string all;
        for (auto const& [name, choice] : choices) {
            if (name == word)
                return choice;
            all += (all.empty() ? "\"" : ", \"") + std::string(name) + "\"";
        }
        refuse("\"" + word + "\" tidak dikenal. Pakai salah satu: " + all + ".",
               "\"" + word + "\" is not known. Use one of: " + all + ".");
    }

    [[noreturn]] void refuse(std::string id, std::string en) const;

private:
    friend class Fields;
    boost::json::value const* value_;
    std::string path_;
};

/// The members of one object. Call refuse_others() when all known ones have been asked for.
class Fields {
public:
    explicit Fields(Field const& object);

    [[nodiscard]] std::optional<Field> find(std::string_view name);
    [[nodiscard]] Field required(std::string_view name);
    template <class Use>
    void optional(std::string_view name, Use use) {
        if (auto const field = find(name))
            use(*field);
    }
    void refuse_others() const;

private:
    Field object_;
    std::vector<std::string_view> known_;
};

} // namespace berakhlak::core
