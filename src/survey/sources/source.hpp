// A survey file as it was read. No UNO types: presenters know these too.
#pragma once

#include "core/text/text.hpp"
#include "survey/table/sniff.hpp"
#include "survey/table/table.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace berakhlak::survey {

/// What whoever has read a source keeps open of it, to go on with; only that floor knows what it is.
struct OpenedSource {
    OpenedSource() = default;
    OpenedSource(OpenedSource const&) = delete;
    OpenedSource& operator=(OpenedSource const&) = delete;
    virtual ~OpenedSource() = default;
};

/// Cells that a sheet shows as one, of which only the first one holds something. 0-based in the Table.
struct MergedCells {
    std::size_t first_row;
    std::size_t last_row;
    std::size_t first_column;
    std::size_t last_column;
};

/// A sheet of the same workbook that a person can see and that was not read.
struct OtherSheet {
    std::string name;
    Table begin; ///< its first rows, to see what it is
};

struct SourceFile {
    std::string name;                ///< without its folder
    std::string sheet;               ///< of a workbook
    std::vector<std::string> sheets; ///< of a workbook: those that a person can see
    std::optional<FileForm> form;    ///< of a text file
    std::string sha256;              ///< as hexadecimal digits
    std::size_t bytes = 0;
    Table table;
    std::vector<MergedCells> merged;
    std::vector<OtherSheet> others;
    std::vector<core::Text> remarks; ///< records that are shorter or longer than the others
    /// Of a text that is longer than a sheet, of which `table` is only the first piece: its records down to
    /// the last one that isn't blank. 0: all of it is there.
    std::size_t records_in_all = 0;
    /// Of a text file, if it was to be kept open: it holds only texts. Of one that is longer than a sheet the
    /// whole of it.
    std::shared_ptr<OpenedSource> opened;
};

} // namespace berakhlak::survey
