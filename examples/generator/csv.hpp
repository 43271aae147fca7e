// Text of a CSV file: fields are quoted only where they must be, lines end with CR LF.
#pragma once

#include <span>
#include <string>

namespace berakhlak::examples {

class Csv {
public:
    explicit Csv(char separator) : separator_(separator) {}

    void row(std::span<std::string const> fields);
    [[nodiscard]] std::string const& text() const noexcept { return text_; }

private:
    char separator_;
    std::string text_;
};

} // namespace berakhlak::examples
