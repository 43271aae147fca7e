#include "workbook/formulas/survey_arguments.hpp"

#include "host/function_names.hpp"
#include "host/function_signature.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

// The end of the call that opens at `open`, or npos.
std::size_t end_of_call(std::string_view text, std::size_t open) {
    int depth = 0;
    char quote = 0;
    for (auto i = open; i < text.size(); ++i) {
        char const c = text[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            return i + 1;
        }
    }
    return text.npos;
}

class Blocks {
public:
    explicit Blocks(Spreadsheet const& document) : document_(document), references_(document) {}

    void add(std::string const& argument, CellBlock const& cell, std::vector<CellBlock>& list) const {
        for (auto block : references_.of(argument, cell)) {
            auto const used = used_block(document_, block.sheet);
            block.last_row = std::min(block.last_row, used.last_row);
            block.last_column = std::min(block.last_column, used.last_column);
            bool const many = block.last_row > block.first_row;
            if (many && std::none_of(list.begin(), list.end(), [&](CellBlock const& known) {
                    return known.reference() == block.reference();
                }))
                list.push_back(std::move(block));
        }
    }

private:
    Spreadsheet document_;
    References references_;
};

} // namespace

std::vector<Call> calls_in(std::string_view bare) {
    std::vector<Call> calls;
    std::string capitals(bare);
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    auto const prefix = host::stored_name("");
    for (auto at = capitals.find(prefix); at != capitals.npos; at = capitals.find(prefix, at + 1)) {
        auto const open = bare.find('(', at);
        auto const end = open == bare.npos ? bare.npos : end_of_call(bare, open);
        if (end == bare.npos)
            continue;
        if (auto call = sole_call(bare.substr(at, end - at)))
            calls.push_back(std::move(*call));
    }
    return calls;
}

SurveyBlocks survey_blocks(Spreadsheet const& document, std::vector<OurFormula> const& formulas) {
    SurveyBlocks found;
    Blocks const blocks(document);
    for (auto const& formula : formulas)
        for (auto const& call : calls_in(formula.live())) {
            auto const* known = host::signature_of(call.method);
            for (std::size_t i = 0; i < call.arguments.size(); ++i) {
                // Of a function that we don't know yet every range may hold answers.
                if (!known || i < known->answers)
                    blocks.add(call.arguments[i], formula.where, found.answers);
                else if (known->groups == i)
                    blocks.add(call.arguments[i], formula.where, found.groups);
            }
        }
    return found;
}

} // namespace berakhlak::workbook
