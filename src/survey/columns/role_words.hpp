// The words by which columns and questions are known, in both languages. Data only: a new word is a new line.
#pragma once

#include "survey/columns/mapping.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace berakhlak::survey {

struct RoleWord {
    Role role;
    std::string_view words; ///< as core::match_key leaves them; matched as whole words
};

/// Unit, group, identity, time and columns to ignore, for headers of at most ten words.
[[nodiscard]] std::span<RoleWord const> column_words();
/// The three pick questions: phrases that say it, and single words that only hint at it.
[[nodiscard]] std::span<RoleWord const> question_phrases();
[[nodiscard]] std::span<RoleWord const> question_hints();
/// harapan and kinerja of a behaviour that is rated twice.
[[nodiscard]] std::span<RoleWord const> rating_words();
/// Words in a name or an e-mail address that say that somebody only tried the form.
[[nodiscard]] std::span<std::string_view const> test_words();
/// Headers of a table with one row per answer.
[[nodiscard]] std::span<std::string_view const> question_headers();
[[nodiscard]] std::span<std::string_view const> answer_headers();

/// Where `words` stand as whole words in `key`, or npos.
[[nodiscard]] std::size_t find_words(std::string_view key, std::string_view words);

/// A key whose words may be joined by underscores, as form builders name columns.
[[nodiscard]] std::string spaced(std::string_view key);

/// The headers of the column that names each row's file, or sheet, when several are read as one survey: the
/// unit, unless they have a column for it.
inline constexpr char file_column[] = "Unit (nama berkas)";
inline constexpr char sheet_column[] = "Unit (nama lembar)";

/// The role that a normalised header names by its words: the phrase that stands first, the longer one first;
/// a mere "nama" only where nothing else is named.
[[nodiscard]] std::optional<Role> role_by_words(std::string_view header_key);
/// "kantor", "biro", "puskesmas": a place where people work.
[[nodiscard]] bool names_a_place(std::string_view key);
/// A header of Role::unit that says nothing else: "Nama Unit Kerja", "Di instansi mana Anda bertugas?".
[[nodiscard]] bool names_only_a_unit(std::string_view header_key);
/// A question or a sentence about something: "Apakah instansi Anda sudah ...?". No column of names is headed
/// so.
[[nodiscard]] bool asks_something(std::string_view header_key);
/// A group by when people were born: a birth year, a date of birth, an age.
[[nodiscard]] bool tells_a_birth(std::string_view key);
/// An identity column that holds names, not numbers or addresses: two people may share it.
[[nodiscard]] bool names_a_person(std::string_view key);

} // namespace berakhlak::survey
