// The worked pick-list example: 5 respondents pick 5 of 24 behaviours for each of three questions.
#pragma once

#include "core/index/culture.hpp"
#include "core/instrument/instrument.hpp"
#include "core/reading/ballots.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace picklist_p1 {

using Rows = std::vector<std::vector<std::string>>;

/// The library of 24 items: 21 official behaviours, three limiting ones worded for these tests.
berakhlak::core::Instrument instrument();

/// The codes that were picked for one question, a row per respondent.
Rows picks(std::string const& question);

berakhlak::core::BallotQuestions questions(berakhlak::core::Instrument const& instrument);

/// The lines of the table of expected figures: measure, question, value, figure.
Rows expected();

/// Ballots straight from codes, past any reader of cells.
berakhlak::core::Ballots ballots(berakhlak::core::Instrument const& instrument, Rows const& codes);

} // namespace picklist_p1
