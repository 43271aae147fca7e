// A survey file as it was read, and what it became. No UNO types: presenters know these too.
#pragma once

#include "core/instrument/instrument.hpp"
#include "survey/answers/survey.hpp"
#include "survey/table/sniff.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace berakhlak::workbook {

/// What a person has said about a file instead of what is recognised in it.
struct SourceOverrides {
    std::optional<char> delimiter;
    std::optional<survey::Encoding> encoding;
    std::string sheet; ///< of a workbook; the first one when empty
};

class OpenDocument;

struct SourceFile {
    std::string name;                     ///< without its folder
    std::string sheet;                    ///< of a workbook
    std::vector<std::string> sheets;      ///< of a workbook: those that a person can see
    std::optional<survey::FileForm> form; ///< of a text file
    std::string sha256;                   ///< see digest.hpp
    std::size_t bytes = 0;
    survey::Table table;
    std::vector<core::Text> remarks;      ///< records that are shorter or longer than the others
    std::shared_ptr<OpenDocument> opened; ///< of a text file, if it was to be kept open: it holds only texts
};

struct ImportedSurvey {
    SourceFile source;
    survey::Layout layout;
    std::shared_ptr<core::Instrument const> instrument;
    std::optional<unsigned> minimum_group; ///< of the instrument, where a person has raised it
    survey::Mapping mapping;
    survey::PreparedSurvey prepared;
    std::vector<core::Text> decisions; ///< what was decided on the way and by whom, for the note
};

/// The decisions for the note: form of the file, layout, what each column is.
[[nodiscard]] std::vector<core::Text> decisions_of(ImportedSurvey const& survey, bool instrument_given);

} // namespace berakhlak::workbook
