// Berkas: which files, how they are read, what was recognised, and their first rows.
#pragma once

#include "wizard/presenters/draft.hpp"

namespace berakhlak::wizard {

struct Preview {
    std::vector<std::string> headers;
    std::vector<std::vector<std::string>> rows;
    /// One line a row, columns one below the other in a font of fixed width.
    [[nodiscard]] std::string text() const;
};

class FilePage {
public:
    explicit FilePage(Draft& draft) : draft_(draft) {}

    void choose_files(std::vector<std::string> places);
    /// What was typed names files that aren't there: nothing is chosen then.
    void miss_files(std::vector<std::string> const& names);
    void choose_sheet();
    void choose_table(survey::DatabaseSource source);
    /// 0 is "recognised"; the others as encodings() and delimiters() list them.
    void set_encoding(std::size_t position);
    void set_delimiter(std::size_t position);
    /// Empty: recognised. A text that is no row number leaves things as they are and is told as a problem.
    void set_header_row(std::string const& text);
    /// Of sheet_choices().
    void set_sheet(std::size_t position);

    [[nodiscard]] static std::vector<core::Text> encodings();
    [[nodiscard]] static std::vector<core::Text> delimiters();
    [[nodiscard]] std::size_t encoding() const;
    [[nodiscard]] std::size_t delimiter() const;
    [[nodiscard]] std::string header_row() const;
    /// Encoding and delimiter mean something only for a text file.
    [[nodiscard]] bool is_text() const;
    /// What a workbook's file leaves to choose from: its sheets, and all of one form as one survey; which of
    /// it is read. Several sheets with answers have to be chosen from first. None for other sources.
    [[nodiscard]] std::vector<core::Text> sheet_choices() const;
    [[nodiscard]] std::size_t sheet() const;

    /// Names of the files, one a line.
    [[nodiscard]] core::Text files() const;
    /// "Google Forms; UTF-8; koma ( , ); 118 baris, 25 kolom".
    [[nodiscard]] core::Text recognised() const;
    /// The first rows as they will be read; empty when nothing was loaded.
    [[nodiscard]] Preview preview() const;
    /// Why there is no going on, or what is worth knowing (which may then be both).
    [[nodiscard]] std::optional<core::Text> problem() const;
    [[nodiscard]] bool complete() const;

private:
    struct SheetEntry {
        core::Text text;
        std::string sheet = {};                    ///< to be read, or
        std::vector<std::string> unit_sheets = {}; ///< all of these; neither: nothing is chosen yet
    };
    [[nodiscard]] std::vector<SheetEntry> sheet_entries() const;
    void reopen(survey::SourceOverrides overrides);

    Draft& draft_;
    bool bad_header_row_ = false;
};

/// "survei.csv" of a file URL or path.
[[nodiscard]] std::string last_part(std::string const& place);

/// What is to be said before a workbook of this size is opened: LibreOffice opens it in one go, so for how
/// long, and that nothing can be pressed meanwhile. None for one that opens at once.
[[nodiscard]] std::optional<core::Text> notice_before_opening(std::uint64_t bytes);

} // namespace berakhlak::wizard
