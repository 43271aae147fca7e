// Names for the columns of the data, so that formulas can be typed on any sheet:
// =BERAKHLAK_INDEX(Jawaban;"Adaptif").
#pragma once

#include "workbook/sheets/data_sheet.hpp"

#include <string>
#include <vector>

namespace berakhlak::workbook {

/// Defines Jawaban, Unit, Kinerja, Harapan, Pribadi, SaatIni, Diharapkan, Populasi (Answers, Unit,
/// Performance, Expectation, Personal, Current, Expected, Population), each as far as the data has it.
/// `before` are the names of an earlier import: they move to where their columns stand now, or are taken out.
/// A name of the user's stays his: ours is called otherwise then ("Jawaban_survei").
std::vector<DataName> define_names(Workbook const& book, DataSheet const& data,
                                   std::vector<std::string> const& before);

} // namespace berakhlak::workbook
