#include "survey/sources/sheet_question.hpp"

#include "core/text/text.hpp"
#include "survey/columns/instrument_proposal.hpp"
#include "survey/columns/layout.hpp"
#include "survey/table/refusal.hpp"

#include <algorithm>
#include <set>

namespace berakhlak::survey {

namespace {

using core::Instrument;
using core::Text;

constexpr double least_answers_read = 0.5; ///< below it, a sheet of figures isn't one of answers

struct LookedAt {
    std::set<std::string> headers; ///< by match_key; empty: no table
    bool has_answers = false;
};

LookedAt look_at(Table const& table, std::span<Instrument const> candidates) {
    LookedAt seen;
    try {
        auto const layout = recognise(table);
        for (auto const& header : layout.headers)
            if (!header.empty())
                seen.headers.insert(core::match_key(header));
        auto const proposals = propose_instrument(candidates, layout, table);
        seen.has_answers = std::ranges::any_of(proposals, [](InstrumentProposal const& proposal) {
            return proposal.answers_read >= least_answers_read;
        });
    } catch (Refusal const&) {
        return {};
    }
    return seen;
}

Text text_of(SourceFile const& source, SheetQuestion const& question) {
    std::string list;
    for (auto const& sheet : question.sheets)
        list += (list.empty() ? "“" : ", “") + sheet + "”";
    auto const count = std::to_string(question.sheets.size());
    if (question.same_form)
        return {count + " lembar berkas ini berjudul kolom sama: " + list +
                    ". Dibaca semuanya, dengan nama lembar sebagai unit, atau hanya satu?",
                count + " sheets of this file have the same headers: " + list +
                    ". Are all of them read, each sheet's name being its unit, or only one?"};
    return {"Beberapa lembar berkas ini berisi jawaban: " + list + ". Lembar mana yang dibaca? (Sekarang: “" +
                source.sheet + "”.)",
            "Several sheets of this file hold answers: " + list + ". Which one is read? (Now: “" +
                source.sheet + "”.)"};
}

} // namespace

std::optional<SheetQuestion> question_of_sheets(SourceFile const& source,
                                                std::span<std::shared_ptr<Instrument const> const> known) {
    if (source.others.empty())
        return std::nullopt;
    std::vector<Instrument> candidates;
    for (auto const& instrument : known)
        candidates.push_back(*instrument);
    auto const read = look_at(source.table, candidates);
    std::set<std::string> alike{source.sheet}, answers;
    for (auto const& other : source.others) {
        auto const seen = look_at(other.begin, candidates);
        if (!read.headers.empty() && seen.headers == read.headers)
            alike.insert(other.name);
        if (seen.has_answers)
            answers.insert(other.name);
    }
    bool const others_alike = alike.size() > 1;
    if (!others_alike && answers.empty())
        return std::nullopt;
    SheetQuestion question;
    auto asked = answers;
    asked.insert(alike.begin(), alike.end());
    for (auto const& sheet : source.sheets)
        if (asked.contains(sheet))
            question.sheets.push_back(sheet);
    question.same_form = others_alike && std::ranges::includes(alike, answers);
    question.text = text_of(source, question);
    return question;
}

} // namespace berakhlak::survey
