#include "workbook/formulas/respondent_tables.hpp"

#include "core/instrument/instrument_sheet.hpp"
#include "host/cell_grid.hpp"
#include "host/function_signature.hpp"

#include <algorithm>
#include <map>

namespace berakhlak::workbook {

namespace {

using host::OUString;

constexpr std::size_t usual_minimum = 5;

std::string text_of(host::Any const& cell) {
    OUString text;
    return (cell >>= text) ? host::to_utf8(text) : std::string();
}

// A header was selected along when its texts don't come again below it.
bool starts_with_header(CellValues const& cells) {
    std::size_t texts = 0, unique = 0;
    for (sal_Int32 column = 0; cells.hasElements() && column < cells[0].getLength(); ++column) {
        auto const first = text_of(cells[0][column]);
        if (first.empty())
            continue;
        ++texts;
        bool again = false;
        for (sal_Int32 row = 1; row < cells.getLength() && !again; ++row)
            again = text_of(cells[row][column]) == first;
        unique += again ? 0 : 1;
    }
    return texts > 0 && unique * 2 > texts;
}

void add_answers(Spreadsheet const& document, CellBlock const& block,
                 std::map<std::string, RespondentTable>& tables) {
    bool const header = starts_with_header(values_of(document, block));
    auto const first = block.first_row + (header ? 1 : 0);
    auto const [entry, is_new] = tables.try_emplace(block.sheet);
    auto& table = entry->second;
    if (is_new)
        table = {block.sheet, first, block.last_row, first - 1, {}, {}, {}};
    table.first_row = std::min(table.first_row, first);
    table.last_row = std::max(table.last_row, block.last_row);
    table.header_row = table.first_row - 1;
    for (auto column = block.first_column; column <= block.last_column; ++column)
        table.answers.insert(column);
}

// The units of a recap in which a figure is hidden.
void add_hidden_units(Spreadsheet const& document, OurFormula const& formula, std::set<std::string>& hidden) {
    auto const calls = calls_in(formula.live());
    if (std::none_of(calls.begin(), calls.end(), [](Call const& call) { return call.method == "recap"; }))
        return;
    for (auto const& row : values_of(document, formula.where))
        for (sal_Int32 column = 1; column < row.getLength(); ++column)
            if (is_hidden_figure(text_of(row[column])))
                hidden.insert(core::match_key(text_of(row[0])));
}

} // namespace

std::vector<RespondentTable> respondent_tables(Spreadsheet const& document,
                                               std::vector<OurFormula> const& formulas) {
    auto const blocks = survey_blocks(document, formulas);
    std::map<std::string, RespondentTable> tables;
    for (auto const& block : blocks.answers)
        add_answers(document, block, tables);
    std::set<std::string> hidden;
    for (auto const& formula : formulas)
        add_hidden_units(document, formula, hidden);
    for (auto const& block : blocks.groups)
        if (auto const found = tables.find(block.sheet); found != tables.end())
            for (auto column = block.first_column; column <= block.last_column; ++column)
                if (!found->second.answers.contains(column))
                    found->second.groups.insert(column);
    std::vector<RespondentTable> result;
    for (auto& [sheet, table] : tables) {
        table.hidden_groups = hidden;
        result.push_back(std::move(table));
    }
    return result;
}

namespace {

std::string instrument_argument(Call const& call) {
    auto const* known = host::signature_of(call.method);
    return known && known->instrument && *known->instrument < call.arguments.size()
               ? call.arguments[*known->instrument]
               : std::string();
}

std::optional<CellBlock> instrument_cells(Spreadsheet const& document, References const& references,
                                          std::string const& argument, CellBlock const& where) {
    auto const blocks = references.of(argument, where);
    if (blocks.size() != 1)
        return std::nullopt;
    auto block = blocks.front();
    auto const used = used_block(document, block.sheet);
    block.last_row = std::min(block.last_row, used.last_row);
    block.last_column = std::min(block.last_column, used.last_column);
    return block.last_row < block.first_row || block.last_column < block.first_column
               ? std::nullopt
               : std::optional(std::move(block));
}

bool is_one_cell(CellBlock const& block) {
    return block.first_row == block.last_row && block.first_column == block.last_column;
}

} // namespace

std::shared_ptr<core::Instrument const> instrument_of(host::Instruments& instruments,
                                                      Spreadsheet const& document,
                                                      References const& references, Call const& call,
                                                      CellBlock const& where) {
    auto const* known = host::signature_of(call.method);
    if (!known)
        return nullptr;
    auto const argument = instrument_argument(call);
    try {
        if (argument.empty() || argument == "\"\"")
            return instruments.find(known->default_instrument);
        if (argument.size() > 2 && argument.front() == '"' && argument.back() == '"')
            return instruments.find(argument.substr(1, argument.size() - 2));
        auto const block = instrument_cells(document, references, argument, where);
        if (!block)
            return nullptr;
        auto const cells = values_of(document, *block);
        if (is_one_cell(*block)) {
            auto const name = text_of(cells[0][0]);
            return instruments.find(name.empty() ? known->default_instrument : std::string_view(name));
        }
        return std::make_shared<core::Instrument const>(core::instrument_from_sheet(host::cell_grid(cells)));
    } catch (std::exception const&) {
        return nullptr; // damaged: its formulas show an error
    }
}

std::optional<CellBlock> instrument_block(Spreadsheet const& document, References const& references,
                                          Call const& call, CellBlock const& where) {
    auto const argument = instrument_argument(call);
    if (argument.empty() || argument.front() == '"')
        return std::nullopt;
    auto const block = instrument_cells(document, references, argument, where);
    return block && is_one_cell(*block) ? std::nullopt : block;
}

std::size_t minimum_of(host::Instruments& instruments, Spreadsheet const& document,
                       std::vector<OurFormula> const& formulas) {
    References const references(document);
    std::size_t minimum = 0;
    for (auto const& formula : formulas)
        for (auto const& call : calls_in(formula.live()))
            if (auto const instrument = instrument_of(instruments, document, references, call, formula.where))
                minimum = std::max<std::size_t>(minimum, instrument->minimum_group);
    return minimum == 0 ? usual_minimum : minimum;
}

bool is_hidden_figure(std::string const& text) {
    return text.starts_with("n < ") || text == "disembunyikan" || text == "hidden";
}

} // namespace berakhlak::workbook
