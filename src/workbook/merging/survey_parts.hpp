// From a file or an open workbook to the counts that a merge takes.
#pragma once

#include "core/exchange/merge.hpp"
#include "host/instruments.hpp"
#include "workbook/document/document_cells.hpp"
#include "workbook/import/import.hpp"
#include "workbook/merging/merge_request.hpp"

#include <memory>
#include <optional>

namespace berakhlak::workbook {

/// The survey that a workbook of ours computes its figures from.
struct WorkbookSurvey {
    std::shared_ptr<core::Instrument const> instrument;
    std::vector<core::UnitSurvey> units; ///< as group_by_unit orders and spells them
};

/// Reads what the workbook's BERAKHLAK_RECAP reads: the same cells, so the same figures; the other questions
/// from its BERAKHLAK_HEALTH and BERAKHLAK_GAP. None when it has no such formula. Throws survey::Refusal for
/// a cell that is no answer.
[[nodiscard]] std::optional<WorkbookSurvey> survey_of_workbook(host::Instruments& instruments,
                                                               Spreadsheet const& document);

enum class PartKind { exchange_sheet, workbook, survey_file };

/// A file that was read.
struct SurveyPart {
    std::shared_ptr<core::Instrument const> instrument;
    core::MergePart part;
    PartKind kind = PartKind::survey_file;
    std::string sha256;
};

/// An exchange sheet counts before the answers beside it: it is what somebody has sent. The file is opened
/// hidden and read-only, and closed again. Throws survey::Refusal, whose place names the file.
[[nodiscard]] SurveyPart read_part(host::Context const& context, host::Instruments& instruments,
                                   host::OUString const& url, MergeRequest const& request);

} // namespace berakhlak::workbook
