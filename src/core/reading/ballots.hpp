// Ballots of a pick-list survey: for each respondent, which behaviours were picked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace berakhlak::core {

enum class BallotState : std::uint8_t { valid, missing, invalid };

/// Respondents x items; a pick is 1. An invalid ballot (see PickRules) has a state and no picks.
class Ballots {
public:
    Ballots() = default;
    Ballots(std::size_t respondents, std::size_t items)
        : items_(items), states_(respondents, BallotState::missing), picks_(respondents * items, 0) {}

    [[nodiscard]] std::size_t respondents() const noexcept { return states_.size(); }
    [[nodiscard]] std::size_t items() const noexcept { return items_; }
    [[nodiscard]] BallotState state(std::size_t respondent) const noexcept { return states_[respondent]; }
    void set_state(std::size_t respondent, BallotState state) noexcept { states_[respondent] = state; }
    [[nodiscard]] std::span<std::uint8_t> row(std::size_t respondent) noexcept {
        return {picks_.data() + respondent * items_, items_};
    }
    [[nodiscard]] std::span<std::uint8_t const> row(std::size_t respondent) const noexcept {
        return {picks_.data() + respondent * items_, items_};
    }

private:
    std::size_t items_ = 0;
    std::vector<BallotState> states_;
    std::vector<std::uint8_t> picks_;
};

} // namespace berakhlak::core
