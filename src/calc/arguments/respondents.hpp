// The respondents of a range, whatever the instrument's kind: for the statistics that need them one by one.
#pragma once

#include "calc/arguments/arguments.hpp"
#include "calc/arguments/survey_range.hpp"
#include "core/statistics/estimate.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace berakhlak::calc {

/// How many people there are: headcount_argument() of at least 1; #NUM! otherwise.
[[nodiscard]] std::uint64_t people_argument(Caller const& caller, host::Any const& argument);
/// The same, or none if it is left out.
[[nodiscard]] core::Sampling sampling_argument(Caller const& caller, host::Any const& population);

class Respondents {
public:
    /// #VALUE! for a cell that is no answer, or no pick.
    Respondents(Caller const& caller, InstrumentPointer instrument, host::CellRange const& range,
                std::optional<std::size_t> value = std::nullopt);

    [[nodiscard]] std::size_t size() const;
    /// Rows of the range above the first respondent.
    [[nodiscard]] std::size_t above() const;
    [[nodiscard]] core::Instrument const& instrument() const { return *instrument_; }

    /// Of the index that BERAKHLAK_INDEX gives for all, or for some of them alone.
    [[nodiscard]] core::Contributions contributions(std::optional<std::size_t> value,
                                                    core::For purpose = core::For::a_known_population) const;
    [[nodiscard]] core::Contributions contributions(std::span<std::size_t const> rows,
                                                    std::optional<std::size_t> value,
                                                    core::For purpose = core::For::a_known_population) const;

    [[nodiscard]] core::IndexEstimate estimate(std::optional<std::size_t> value,
                                               core::Sampling const& sampling = {}) const;
    [[nodiscard]] core::IndexEstimate estimate(std::span<std::size_t const> rows,
                                               std::optional<std::size_t> value,
                                               core::Sampling const& sampling = {}) const;

private:
    InstrumentPointer instrument_;
    SharedReading answers_; ///< on a scale
    SharedBallots picks_;   ///< of a pick-list
};

/// The interval of a figure of a profile: Wilson's for the share of respondents that a value of a pick-list
/// reaches, Student's t otherwise; absent where the figure is.
[[nodiscard]] core::Interval interval_of(core::Instrument const& instrument, core::Figure const& figure,
                                         core::IndexEstimate const& estimate, bool of_value,
                                         double confidence, std::optional<std::uint64_t> population);

} // namespace berakhlak::calc
