#include "workbook/import/import.hpp"

#include "core/instrument/instrument_json.hpp"

namespace berakhlak::workbook {

survey::KnownInstruments known_instruments(host::Instruments& instruments) {
    survey::KnownInstruments known;
    for (auto const& name : instruments.names()) {
        try {
            if (auto instrument = instruments.find(name))
                known.list.push_back(std::move(instrument));
        } catch (core::InstrumentError const& error) {
            known.damaged.push_back({name,
                                     {error.where() + ": " + error.message().id,
                                      error.where() + ": " + error.message().in(core::Language::english)}});
        }
    }
    return known;
}

survey::ImportedSurvey import_survey(host::Context const& context, host::Instruments& instruments,
                                     ImportRequest const& request, TextReading const& reading) {
    return survey::import_source(load_sources(context, {request.url}, request, reading),
                                 known_instruments(instruments), request);
}

survey::ImportedSurvey import_surveys(host::Context const& context, host::Instruments& instruments,
                                      std::vector<host::OUString> const& urls, ImportRequest const& request) {
    return survey::import_source(load_sources(context, urls, request), known_instruments(instruments),
                                 request);
}

} // namespace berakhlak::workbook
