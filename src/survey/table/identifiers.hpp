// Numbers that are names: NIP, NIK, phone numbers. Text, digit for digit, never a number.
#pragma once

#include <string_view>

namespace berakhlak::survey {

enum class Identifier { none, nip, nik, phone, email };
/// What a cell looks like: 18 digits with a plausible birth date (NIP), 16 digits (NIK), +62... or 08..., an
/// address with @. Spaces, dots and dashes between the digits are skipped.
[[nodiscard]] Identifier identifier_of(std::string_view text);

/// "1.99E+17", "1,99001E+17": a long number that another program has already cut to a few digits.
[[nodiscard]] bool is_destroyed_number(std::string_view text);

} // namespace berakhlak::survey
