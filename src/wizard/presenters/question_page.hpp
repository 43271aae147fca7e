// Pertanyaan: what the import isn't sure of, one question at a time, each with a proposal.
#pragma once

#include "wizard/presenters/draft.hpp"

namespace berakhlak::wizard {

class QuestionPage {
public:
    explicit QuestionPage(Draft& draft) : draft_(draft) {}

    /// One line per open question: where, in a few words.
    [[nodiscard]] std::vector<core::Text> lines() const;
    /// The whole sentence of a question, and its answers: the proposal first.
    [[nodiscard]] core::Text sentence(std::size_t question) const;
    [[nodiscard]] std::vector<core::Text> choices(std::size_t question) const;
    /// Questions that follow from the answer take its place.
    void answer(std::size_t question, std::size_t choice);

    /// What is used and what isn't, as it will stand beside the figures.
    [[nodiscard]] core::Text account() const;
    /// Whether there is anything to ask; the step is passed over otherwise.
    [[nodiscard]] bool asks() const;
    [[nodiscard]] std::optional<core::Text> problem() const;
    /// Questions about columns can be answered on their own page as well.
    [[nodiscard]] bool complete() const;

private:
    [[nodiscard]] std::vector<survey::ImportQuestion> const& open() const;

    Draft& draft_;
};

} // namespace berakhlak::wizard
