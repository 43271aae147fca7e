// Pembersihan: what was found, a choice for each kind of it, and what the choices do to n.
#pragma once

#include "wizard/presenters/draft.hpp"

namespace berakhlak::wizard {

struct FindingLine {
    core::Text name;
    std::size_t found;
    std::size_t dropped; ///< respondents that aren't used because of it
    core::Text choice;   ///< what is done now
    [[nodiscard]] core::Text text() const;
};

class CleaningPage {
public:
    explicit CleaningPage(Draft& draft) : draft_(draft) {}

    /// Works the findings out; to be called when the page is shown.
    void look();

    /// One line per kind of finding, whether or not anything was found, then the rows never submitted.
    [[nodiscard]] std::vector<FindingLine> lines() const;
    [[nodiscard]] std::vector<core::Text> choices(std::size_t line) const;
    [[nodiscard]] std::size_t choice(std::size_t line) const;
    void set_choice(std::size_t line, std::size_t choice);
    /// "baris 12: siti@...; baris 14: ..."
    [[nodiscard]] core::Text examples(std::size_t line) const;

    /// The day the survey began, as "2026-08-01" or "1/8/2026"; empty: not known.
    void set_start(std::string const& text);
    [[nodiscard]] std::string const& start() const { return start_; }
    /// Whether the order of day and month has to be said, and what was said.
    [[nodiscard]] bool asks_date_order() const;
    [[nodiscard]] std::size_t date_order() const; ///< 0 not said, 1 day first, 2 month first
    void set_date_order(std::size_t order);
    [[nodiscard]] static std::vector<core::Text> date_orders();

    [[nodiscard]] core::Text effect() const; ///< "118 dari 123 baris dipakai (n = 118)"
    [[nodiscard]] std::optional<core::Text> problem() const;
    [[nodiscard]] bool complete() const;

private:
    [[nodiscard]] bool is_left_to_database(std::size_t line) const;

    Draft& draft_;
    std::string start_;
    bool bad_start_ = false;
    bool asked_date_order_ = false;
};

} // namespace berakhlak::wizard
