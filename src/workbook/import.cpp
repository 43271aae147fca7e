#include "workbook/import.hpp"

#include "core/instrument_json.hpp"
#include "survey/header_rows.hpp"
#include "workbook/decisions.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

using core::Instrument;
using survey::Refusal;
using survey::Role;
using Pointer = std::shared_ptr<Instrument const>;

class Import {
public:
    Import(host::Context const& context, host::Instruments& instruments, ImportRequest const& request)
        : context_(context), instruments_(instruments), request_(request) {}

    ImportedSurvey run() {
        survey_.source = load_source(context_, request_.url, request_.source);
        note_form();
        survey_.layout = recognise_layout();
        note("Bentuk berkas: ", "Layout: ", survey_.layout.name());
        choose_instrument();
        refuse_other_minimum();
        survey_.mapping = survey::match_headers(survey_.layout, table(), *survey_.instrument);
        apply_decisions(request_, survey_.layout, table(), *survey_.instrument, survey_.mapping);
        refuse_undecided(survey_.layout, table(), survey_.mapping);
        survey_.prepared = survey::prepare(table(), survey_.layout, survey_.mapping, *survey_.instrument);
        refuse_without_current_picks();
        note_columns();
        return std::move(survey_);
    }

private:
    [[nodiscard]] survey::Table const& table() const { return survey_.source.table; }

    void note(char const* id, char const* en, core::Text const& text) {
        survey_.decisions.push_back({id + text.id, en + text.in(core::Language::english)});
    }

    void note_form() {
        if (!survey_.source.sheet.empty())
            note("Lembar: ", "Sheet: ", {survey_.source.sheet, {}});
        if (auto const& form = survey_.source.form) {
            note("Pengodean aksara: ", "Encoding: ", survey::name_of(form->encoding));
            note("Pemisah kolom: ", "Delimiter: ", survey::name_of_delimiter(form->delimiter));
        }
    }

    survey::Layout recognise_layout() const {
        if (!request_.header_row)
            return survey::recognise(table());
        if (*request_.header_row < table().first_row ||
            *request_.header_row - table().first_row >= table().rows())
            throw Refusal({{}, *request_.header_row, std::nullopt, {}},
                          {"Baris judul kolom di luar tabel.", "The header row lies outside the table."},
                          {"Pilih baris judul kolom yang ada.", "Choose a header row that exists."});
        auto const title_rows = *request_.header_row - table().first_row;
        return survey::recognise(table(), title_rows, survey::header_rows_at(table(), title_rows).count);
    }

    void choose_instrument() {
        if (request_.instrument.empty()) {
            propose();
            note("Instrumen dikenali dari isi berkas: ", "Instrument recognised from the file: ",
                 {survey_.instrument->name, {}});
            return;
        }
        survey_.instrument = instruments_.find(request_.instrument);
        if (!survey_.instrument)
            throw Refusal({},
                          {"Instrumen “" + request_.instrument + "” tidak dikenal.",
                           "The instrument “" + request_.instrument + "” is not known."},
                          known_instruments());
        note("Instrumen ditentukan: ", "Instrument given: ", {survey_.instrument->name, {}});
    }

    [[nodiscard]] core::Text known_instruments() const {
        std::string list;
        for (auto const& name : instruments_.names())
            list += (list.empty() ? "" : ", ") + name;
        return {"Instrumen yang ada: " + list + ".", "The instruments are " + list + "."};
    }

    // An instrument of the user's that is damaged must not stop an import that doesn't ask for it.
    std::vector<Pointer> candidates() {
        std::vector<Pointer> found;
        for (auto const& name : instruments_.names()) {
            try {
                if (auto instrument = instruments_.find(name))
                    found.push_back(std::move(instrument));
            } catch (core::InstrumentError const& error) {
                survey_.decisions.push_back({"Instrumen “" + name + "” rusak dan dilewati: " + error.where() +
                                                 ": " + error.message().id,
                                             "The instrument “" + name +
                                                 "” is damaged and was skipped: " + error.where() + ": " +
                                                 error.message().in(core::Language::english)});
            }
        }
        return found;
    }

    void propose() {
        auto const pointers = candidates();
        std::vector<Instrument> list;
        for (auto const& pointer : pointers)
            list.push_back(*pointer);
        auto const proposals = survey::propose_instrument(list, survey_.layout, table());
        auto const header = table().first_row + survey_.layout.title_rows;
        if (proposals.empty())
            throw Refusal(
                {{}, header, std::nullopt, {}},
                {"Ini bukan survei menurut instrumen mana pun: tidak ada judul kolom yang cocok.",
                 "This is no survey of any known instrument: no header matches."},
                {"Pilih berkas lain, baris judul lain (HeaderRow), atau instrumen (Instrument).",
                 "Choose another file, another header row (HeaderRow), or an instrument (Instrument)."});
        if (!survey::tells_apart(proposals)) {
            auto const& a = list[proposals[0].instrument].name;
            auto const& b = list[proposals[1].instrument].name;
            throw Refusal(
                {{}, header, std::nullopt, {}},
                {"Berkas ini cocok dengan instrumen “" + a + "” dan “" + b + "”.",
                 "This file fits the instruments “" + a + "” and “" + b + "” alike."},
                {"Tentukan instrumennya (Instrument).", "Say which instrument it is (Instrument)."});
        }
        survey_.instrument = pointers[proposals.front().instrument];
    }

    // The cell functions hide by the instrument's own number; a sheet must not say another one.
    void refuse_other_minimum() const {
        auto const own = survey_.instrument->minimum_group;
        if (!request_.minimum_group || *request_.minimum_group == own)
            return;
        auto const number = std::to_string(own);
        throw Refusal({},
                      {"Instrumen “" + survey_.instrument->name + "” menyembunyikan angka dari kurang dari " +
                           number + " responden; impor tidak dapat mengubahnya.",
                       "The instrument “" + survey_.instrument->name + "” hides figures on fewer than " +
                           number + " respondents; an import can't change that."},
                      {"Pakai instrumen dengan minimum_group yang diinginkan.",
                       "Use an instrument with the minimum_group that you want."});
    }

    void refuse_without_current_picks() const {
        if (survey_.instrument->kind != core::Kind::picks ||
            survey_.prepared.ballots[static_cast<std::size_t>(core::PickQuestion::current)])
            return;
        throw Refusal({{}, table().first_row + survey_.layout.title_rows, std::nullopt, {}},
                      {"Pertanyaan tentang budaya saat ini tidak ditemukan, padahal indeks dihitung darinya.",
                       "The question about the current culture was not found, and the indices stand on it."},
                      {"Tulis keputusan (Decisions): judul kolom = saat ini.",
                       "Say which column it is (Decisions): header = current."});
    }

    void note_columns() {
        for (std::size_t column = 0; column < survey_.mapping.columns.size(); ++column) {
            auto const& role = survey_.mapping.columns[column];
            auto const& header = survey_.layout.headers[column];
            if (header.empty())
                continue;
            auto const meaning = name_of(role.role);
            auto const code = role.item ? " " + survey_.instrument->items[*role.item].code : std::string();
            auto const given = role.how == survey::How::given;
            survey_.decisions.push_back(
                {"Kolom “" + header + "”: " + meaning.id + code + (given ? " (ditentukan pemakai)" : ""),
                 "Column “" + header + "”: " + meaning.en + code + (given ? " (said by the user)" : "")});
        }
        if (survey_.mapping.of(Role::unit).empty())
            survey_.decisions.push_back(
                {"Tidak ada kolom unit: semua responden direkap sebagai satu kelompok tanpa unit.",
                 "There is no unit column: all respondents stand in one group without a unit."});
    }

    host::Context const& context_;
    host::Instruments& instruments_;
    ImportRequest const& request_;
    ImportedSurvey survey_;
};

} // namespace

ImportedSurvey import_survey(host::Context const& context, host::Instruments& instruments,
                             ImportRequest const& request) {
    try {
        return Import(context, instruments, request).run();
    } catch (Refusal& refusal) {
        refusal.where.file = file_name(request.url);
        throw;
    } catch (core::InstrumentError const& error) {
        throw Refusal(
            {file_name(request.url), std::nullopt, std::nullopt, {}},
            {"Instrumen “" + request.instrument + "” rusak: " + error.where() + ": " + error.message().id,
             "The instrument “" + request.instrument + "” is damaged: " + error.where() + ": " +
                 error.message().in(core::Language::english)},
            {"Perbaiki berkas instrumennya.", "Correct the instrument's file."});
    }
}

} // namespace berakhlak::workbook
