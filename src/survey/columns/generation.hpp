// Generations as Badan Pusat Statistik counts them (Hasil Sensus Penduduk 2020, after W. H. Frey), from what
// a survey asks for: a birth year, a date of birth or an age.
#pragma once

#include "core/text/text.hpp"
#include "survey/table/table.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace berakhlak::survey {

enum class Generation { pre_boomer, baby_boomer, x, millennial, z, post_z };
/// From the oldest to the youngest.
[[nodiscard]] constexpr std::array<Generation, 6> all_generations() {
    using enum Generation;
    return {pre_boomer, baby_boomer, x, millennial, z, post_z};
}
/// With its birth years: "Generasi X (1965–1980)".
[[nodiscard]] core::Text name_of(Generation generation);
[[nodiscard]] Generation generation_of(int birth_year);

enum class BirthForm { year, date, age };
/// What at least nine in ten of the non-empty cells from `first_row` on are; none when there is no such form.
[[nodiscard]] std::optional<BirthForm> birth_form(Column const& column, std::size_t first_row);

/// "1985", "17/08/1985", "34 tahun". An age needs the year in which it was told, and may be a year off: the
/// birthday isn't known. None for a text that is of another form.
[[nodiscard]] std::optional<int> birth_year(std::string_view text, BirthForm form,
                                            std::optional<int> year_of_survey);

} // namespace berakhlak::survey
