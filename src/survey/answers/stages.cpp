#include "survey/answers/stages.hpp"

#include "core/instrument/instrument_json.hpp"
#include "core/instrument/instrument_name.hpp"
#include "survey/answers/amendments.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/columns/header_rows.hpp"
#include "survey/columns/instrument_proposal.hpp"
#include "survey/columns/item_finder.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace berakhlak::survey {

namespace {

Place header_of(Table const& table, Layout const& layout) {
    return {{}, table.first_row + layout.title_rows, std::nullopt, {}};
}

bool any_valid(core::Ballots const& ballots) {
    for (std::size_t respondent = 0; respondent < ballots.respondents(); ++respondent)
        if (ballots.state(respondent) == core::BallotState::valid)
            return true;
    return false;
}

bool holds_choice_numbers(Column const& column, std::size_t first_row) {
    bool any = false;
    for (auto row = first_row; row < column.size(); ++row) {
        auto const& text = column.at(row);
        any = any || !is_blank(text);
        if (text.find_first_not_of("0123456789, ;") != text.npos)
            return false;
    }
    return any;
}

/// Qualtrics can write the number of a choice instead of its text: no instrument knows those numbers.
void refuse_choice_numbers(std::span<core::Instrument const> candidates, Layout const& layout,
                           Table const& table) {
    for (auto const& instrument : candidates) {
        if (instrument.kind != core::Kind::picks)
            continue;
        auto const mapping = match_headers(layout, table, instrument);
        for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
            auto const& [role, behaviour] =
                std::tie(mapping.columns[column].role, mapping.columns[column].item);
            bool const picks = !behaviour && (role == Role::picks_personal || role == Role::picks_current ||
                                              role == Role::picks_expected);
            if (picks && holds_choice_numbers(table.columns[column], layout.first_data_row))
                throw Refusal(
                    {{}, table.first_row + layout.first_data_row, column + 1, layout.headers[column]},
                    {"Kolom pilihan ini berisi nomor pilihan (“" + table.at(layout.first_data_row, column) +
                         "”), bukan teks perilakunya.",
                     "This column of picks holds numbers of choices (“" +
                         table.at(layout.first_data_row, column) + "”), not the behaviours' texts."},
                    {"Ekspor ulang dengan teks pilihan (di Qualtrics: Use choice text).",
                     "Export it again with the choices' texts (in Qualtrics: Use choice text)."});
        }
    }
}

/// Row of the table in which at least half of the filled cells name items: a header that was sorted along.
std::optional<std::size_t> header_among_answers(std::span<core::Instrument const> candidates,
                                                Layout const& layout, Table const& table) {
    constexpr std::size_t most_texts = 500; // of a column: remarks are no headers
    std::vector<std::size_t> named(table.rows()), filled(table.rows());
    for (auto const& instrument : candidates) {
        ItemFinder const finder(instrument);
        std::ranges::fill(named, 0U);
        std::ranges::fill(filled, 0U);
        for (auto const& column : table.columns) {
            std::vector<bool> names(column.distinct());
            for (std::uint32_t code = 0; code < std::min<std::size_t>(column.distinct(), most_texts); ++code)
                names[code] = column.word(code).size() > 1 && finder.find(column.word(code), {}).has_value();
            for (auto row = layout.first_data_row; row < table.rows(); ++row) {
                named[row] += names[column.code(row)];
                filled[row] += !is_blank(column.at(row));
            }
        }
        for (auto row = layout.first_data_row; row < table.rows(); ++row)
            if (named[row] >= 3 && named[row] * 2 >= filled[row])
                return row;
    }
    return std::nullopt;
}

/// Column of the table of which at least half of the filled cells below the header name different items.
std::optional<std::size_t> questions_in_a_column(std::span<core::Instrument const> candidates,
                                                 Layout const& layout, Table const& table) {
    for (auto const& instrument : candidates) {
        ItemFinder const finder(instrument);
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            auto const& cells = table.columns[column];
            if (cells.distinct() > 2 * instrument.items.size() + 10) // a few texts, no remarks of people
                continue;
            std::size_t filled = 0;
            std::set<std::size_t> named;
            for (auto row = layout.first_data_row; row < table.rows(); ++row) {
                filled += !is_blank(cells.at(row));
                if (cells.at(row).size() > 1)
                    if (auto const item = finder.find(cells.at(row), {}))
                        named.insert(item->item);
            }
            if (named.size() >= 3 && named.size() * 2 >= filled)
                return column;
        }
    }
    return std::nullopt;
}

/// A file whose headers match and whose answers don't is told by its first such cell; of any other the
/// nearest instrument is named with what it lacks.
[[noreturn]] void refuse_unknown(std::span<core::Instrument const> candidates, Layout const& layout,
                                 Table const& table) {
    refuse_choice_numbers(candidates, layout, table);
    auto const nearest = nearest_instrument(candidates, layout, table);
    if (auto const row = nearest ? std::nullopt : header_among_answers(candidates, layout, table)) {
        auto const where = std::to_string(source_row(table, *row));
        throw Refusal({{}, source_row(table, *row), std::nullopt, {}},
                      {"Judul kolom ada di baris ini, di bawah jawaban; mungkin ikut terurut.",
                       "The headers stand in this row, below answers; perhaps they were sorted along."},
                      {"Pindahkan baris " + where + " ke paling atas, lalu impor lagi.",
                       "Move row " + where + " to the top and import it again."});
    }
    if (auto const column = nearest ? std::nullopt : questions_in_a_column(candidates, layout, table))
        throw Refusal({{}, table.first_row + layout.title_rows, *column + 1, layout.headers[*column]},
                      {"Pertanyaannya ada di baris kolom ini, bukan di judul kolom; setiap responden "
                       "tampaknya satu kolom.",
                       "The questions stand in the rows of this column and not in the headers; each "
                       "respondent seems to be a column."},
                      {"Salin tabelnya, lalu tempel dengan Tempel Spesial > Transposisi, dan impor hasilnya.",
                       "Copy the table, paste it with Paste Special > Transpose, and import the result."});
    if (!nearest)
        throw Refusal(header_of(table, layout),
                      {"Ini bukan survei menurut instrumen mana pun: tidak ada judul kolom yang cocok.",
                       "This is no survey of any known instrument: no header matches."},
                      {"Pilih berkas lain, baris judul lain, atau instrumennya.",
                       "Choose another file, another header row, or the instrument."});
    auto const& instrument = candidates[nearest->instrument];
    auto const found = std::to_string(nearest->found), asked = std::to_string(nearest->asked);
    if (nearest->no_answer) {
        auto const [row, column] = *nearest->no_answer;
        auto const& text = table.at(row, column);
        throw Refusal({{}, table.first_row + row, column + 1, layout.headers[column]},
                      {found + " dari " + asked + " pertanyaan instrumen “" + instrument.name +
                           "” ada di berkas, tetapi “" + text + "” bukan jawabannya.",
                       found + " of " + asked + " questions of the instrument “" + instrument.name +
                           "” are in the file, but “" + text + "” is no answer to them."},
                      {"Pilih instrumen yang skalanya memuat jawaban ini, atau perbaiki selnya.",
                       "Choose an instrument whose scale has this answer, or correct the cell."});
    }
    auto const lacks = nearest->missing ? instrument.items[*nearest->missing].text : core::Text{"-", "-"};
    throw Refusal(header_of(table, layout),
                  {"Yang paling mirip adalah instrumen “" + instrument.name + "”: " + found + " dari " +
                       asked + " pertanyaannya ada; yang pertama tidak ada: “" + lacks.id + "”.",
                   "The nearest is the instrument “" + instrument.name + "”: " + found + " of " + asked +
                       " of its questions are there; the first that isn't: “" +
                       lacks.in(core::Language::english) + "”."},
                  {"Pilih berkas lain, baris judul lain, atau instrumennya.",
                   "Choose another file, another header row, or the instrument."});
}

void refuse_no_figures(PreparedSurvey const& prepared, Place const& header,
                       core::Instrument const& instrument) {
    constexpr auto current = static_cast<std::size_t>(core::PickQuestion::current);
    if (prepared.respondents() == 0)
        throw Refusal({}, {"Tidak ada responden yang tersisa.", "No respondent is left."},
                      {"Periksa pilihan pembersihan.", "Check the cleaning choices."});
    if (instrument.kind == core::Kind::picks && !prepared.ballots[current])
        throw Refusal(header,
                      {"Pertanyaan tentang budaya saat ini tidak ditemukan, padahal indeks dihitung darinya.",
                       "The question about the current culture was not found, and the indices stand on it."},
                      {"Tentukan kolom mana yang berisi pilihan budaya saat ini.",
                       "Say which column holds the picks of the current culture."});
    if (instrument.kind == core::Kind::picks && !any_valid(*prepared.ballots[current]))
        throw Refusal(header,
                      {"Tidak satu pun responden punya pilihan yang sah tentang budaya saat ini.",
                       "Not one respondent has valid picks of the current culture."},
                      {"Periksa jumlah pilihan dan nama perilakunya, atau pilih instrumen lain.",
                       "Check how many were picked and what they are called, or choose another instrument."});
}

} // namespace

Layout layout_of(Table const& table, ImportPlan const& plan) {
    if (!plan.header_row)
        return recognise(table);
    if (*plan.header_row < table.first_row || *plan.header_row - table.first_row >= table.rows())
        throw Refusal({{}, *plan.header_row, std::nullopt, {}},
                      {"Baris judul kolom di luar tabel.", "The header row lies outside the table."},
                      {"Pilih baris judul kolom yang ada.", "Choose a header row that exists."});
    auto const title_rows = *plan.header_row - table.first_row;
    return recognise(table, title_rows, header_rows_at(table, title_rows).count);
}

std::size_t recognised_instrument(std::span<core::Instrument const> candidates, Layout const& layout,
                                  Table const& table) {
    auto const proposals = propose_instrument(candidates, layout, table);
    if (proposals.empty())
        refuse_unknown(candidates, layout, table);
    if (!tells_apart(proposals)) {
        auto const& a = candidates[proposals[0].instrument].name;
        auto const& b = candidates[proposals[1].instrument].name;
        throw Refusal(header_of(table, layout),
                      {"Berkas ini cocok dengan instrumen “" + a + "” dan “" + b + "”.",
                       "This file fits the instruments “" + a + "” and “" + b + "” alike."},
                      {"Tentukan instrumennya.", "Say which instrument it is."});
    }
    return proposals.front().instrument;
}

core::Instrument with_minimum(core::Instrument instrument, ImportPlan const& plan) {
    core::InstrumentName wanted{instrument.name};
    wanted.minimum_group = plan.minimum_group;
    try {
        return wanted.applied_to(std::move(instrument));
    } catch (core::InstrumentError const& error) {
        throw Refusal({}, error.message(),
                      {"Pilih batas yang lebih besar, atau instrumen lain.",
                       "Choose a higher limit, or another instrument."});
    }
}

Mapping mapping_of(Table& table, Layout const& layout, core::Instrument const& instrument,
                   ImportPlan const& plan) {
    table.restore();
    auto mapping = match_headers(layout, table, instrument);
    apply_decisions(plan, layout, table, instrument, mapping);
    amend(table, layout, instrument, plan, mapping);
    return mapping;
}

PreparedSurvey prepared_survey(Table const& table, Layout const& layout, Mapping const& mapping,
                               core::Instrument const& instrument, ImportPlan const& plan) {
    auto prepared = prepare(table, layout, mapping, instrument, plan.cleaning);
    refuse_no_figures(prepared, header_of(table, layout), instrument);
    return prepared;
}

} // namespace berakhlak::survey
