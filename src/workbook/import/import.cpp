#include "workbook/import/import.hpp"

#include "core/instrument/instrument_json.hpp"
#include "survey/answers/decisions.hpp"
#include "survey/answers/stages.hpp"
#include "workbook/source/join_sources.hpp"

namespace berakhlak::workbook {

namespace {

using core::Instrument;
using survey::Refusal;
using Pointer = std::shared_ptr<Instrument const>;

class Import {
public:
    Import(SourceFile source, host::Instruments& instruments, ImportRequest const& request)
        : instruments_(instruments), request_(request) {
        survey_.source = std::move(source);
    }

    ImportedSurvey run() {
        survey_.layout = survey::layout_of(table(), request_);
        choose_instrument();
        refuse_unknown_levels();
        survey_.minimum_group = request_.minimum_group;
        survey_.instrument =
            std::make_shared<Instrument const>(survey::with_minimum(*survey_.instrument, request_));
        survey_.mapping = survey::mapping_of(table(), survey_.layout, *survey_.instrument, request_);
        survey::refuse_undecided(survey_.layout, table(), survey_.mapping);
        survey_.prepared =
            survey::prepared_survey(table(), survey_.layout, survey_.mapping, *survey_.instrument, request_);
        auto notes = decisions_of(survey_, !request_.instrument.empty());
        survey_.decisions.insert(survey_.decisions.begin(), notes.begin(), notes.end());
        return std::move(survey_);
    }

private:
    [[nodiscard]] survey::Table const& table() const { return survey_.source.table; }

    void choose_instrument() {
        if (request_.instrument.empty()) {
            propose();
            return;
        }
        survey_.instrument = instruments_.find(request_.instrument);
        if (!survey_.instrument)
            throw Refusal({},
                          {"Instrumen “" + request_.instrument + "” tidak dikenal.",
                           "The instrument “" + request_.instrument + "” is not known."},
                          known_instruments());
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
        survey_.instrument = pointers[survey::recognised_instrument(list, survey_.layout, table())];
    }

    void refuse_unknown_levels() const {
        auto const levels = survey_.instrument->scale.levels.size();
        for (auto const& choice : request_.words)
            if (choice.level >= levels)
                throw Refusal(
                    {},
                    {"Tingkat " + std::to_string(choice.level + 1) + " untuk jawaban “" + choice.word +
                         "” tidak ada di instrumen “" + survey_.instrument->name + "”.",
                     "The level " + std::to_string(choice.level + 1) + " for the answer “" + choice.word +
                         "” is none of the instrument “" + survey_.instrument->name + "”."},
                    {"Pakai tingkat 1 sampai " + std::to_string(levels) + ".",
                     "Use a level from 1 to " + std::to_string(levels) + "."});
    }

    host::Instruments& instruments_;
    ImportRequest const& request_;
    ImportedSurvey survey_;
};

// A refusal names the file it is about.
template <class Function>
auto naming(std::string const& file, Function&& function) {
    try {
        return function();
    } catch (Refusal& refusal) {
        if (refusal.where.file.empty())
            refusal.where.file = file;
        throw;
    }
}

SourceFile load(host::Context const& context, host::OUString const& url, ImportRequest const& request,
                AfterReading then) {
    return naming(file_name(url), [&] { return load_source(context, url, request.source, then); });
}

} // namespace

ImportedSurvey import_source(SourceFile source, host::Instruments& instruments,
                             ImportRequest const& request) {
    auto const name = source.name;
    return naming(name, [&] {
        try {
            return Import(std::move(source), instruments, request).run();
        } catch (core::InstrumentError const& error) {
            throw Refusal(
                {},
                {"Instrumen “" + request.instrument + "” rusak: " + error.where() + ": " + error.message().id,
                 "The instrument “" + request.instrument + "” is damaged: " + error.where() + ": " +
                     error.message().in(core::Language::english)},
                {"Perbaiki berkas instrumennya.", "Correct the instrument's file."});
        }
    });
}

ImportedSurvey import_survey(host::Context const& context, host::Instruments& instruments,
                             ImportRequest const& request, AfterReading then) {
    return import_source(load(context, request.url, request, then), instruments, request);
}

ImportedSurvey import_surveys(host::Context const& context, host::Instruments& instruments,
                              std::vector<host::OUString> const& urls, ImportRequest const& request) {
    if (urls.empty())
        throw Refusal({}, {"Tidak ada berkas yang dipilih.", "No file was chosen."},
                      {"Pilih sekurangnya satu berkas.", "Choose at least one file."});
    std::vector<SourceFile> files;
    for (auto const& url : urls)
        files.push_back(load(context, url, request, AfterReading::close));
    return import_source(join_sources(std::move(files), request.header_row), instruments, request);
}

} // namespace berakhlak::workbook
