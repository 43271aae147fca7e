#include "workbook/merging/survey_parts.hpp"

#include "core/instrument/instrument_json.hpp"
#include "host/package.hpp"
#include "survey/sources/unit_counts.hpp"
#include "workbook/counts/exchange_sheet.hpp"
#include "workbook/document/digest.hpp"
#include "workbook/document/open_document.hpp"
#include "workbook/import/count_source.hpp"

namespace berakhlak::workbook {

namespace {

using host::Any;
using host::OUString;
using survey::Refusal;
using Units = std::vector<core::UnitSurvey>;

// "dinas-kesehatan.xlsx" is the unit, or the agency, "dinas-kesehatan".
std::string stem(std::string const& name) {
    auto const dot = name.rfind('.');
    return dot == 0 ? name : name.substr(0, dot);
}

core::CellGrid grid_of(survey::Table const& table) {
    core::CellGrid grid(table.rows(), table.columns.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (auto const& text = table.at(row, column); !text.empty())
                grid.set_text(row, column, text);
    return grid;
}

bool is_package(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

class PartReader {
public:
    PartReader(host::Context const& context, host::Instruments& instruments, OUString const& url,
               MergeRequest const& request)
        : context_(context), instruments_(instruments), url_(url), request_(request) {
        result_.part.source = file_name(url);
    }

    SurveyPart run() {
        auto const bytes = host::read_file(url_);
        if (!bytes)
            throw Refusal({}, {"Berkas ini tidak dapat dibaca.", "This file can't be read."},
                          {"Periksa nama, letak, dan izin berkasnya.",
                           "Check its name, its folder, and whether you may read it."});
        result_.sha256 = sha256(context_, *bytes);
        if (!(is_package(*bytes) && read_document()))
            read_source();
        return std::move(result_);
    }

private:
    // False when it is neither an exchange sheet nor a workbook of ours.
    bool read_document() {
        OpenDocument const document(context_, url_,
                                    {argument("Hidden", Any(true)), argument("ReadOnly", Any(true))});
        if (auto const sheet = find_exchange_sheet(document.get())) {
            take_exchange(*sheet);
            return true;
        }
        auto survey = survey_of_workbook(instruments_, document.get());
        if (!survey)
            return false;
        take(PartKind::workbook, std::move(survey->instrument), std::move(survey->units));
        return true;
    }

    void read_source() {
        auto source = load_source(context_, url_, {});
        if (auto const grid = grid_of(source.table); core::is_exchange(grid)) {
            take_exchange(grid);
            return;
        }
        survey::ImportPlan plan;
        plan.instrument = request_.instrument;
        auto survey = survey::import_source(std::move(source), known_instruments(instruments_), plan);
        auto const instrument = survey.instrument;
        bool const large = survey.source.records_in_all > 0;
        take(PartKind::survey_file, instrument,
             large ? count_source(std::move(survey), plan).units : survey::unit_surveys(survey));
    }

    void take_exchange(core::CellGrid const& cells) {
        auto const head = core::exchange_head(cells);
        result_.instrument = instruments_.find(head.instrument);
        if (!result_.instrument)
            throw Refusal({},
                          {"Instrumennya “" + head.instrument + "”, yang tidak terpasang di sini.",
                           "Its instrument is “" + head.instrument + "”, which isn't installed here."},
                          {"Pasang berkas instrumen itu.", "Install the file of that instrument."});
        result_.kind = PartKind::exchange_sheet;
        result_.part.table = core::exchange_from_grid(*result_.instrument, cells);
        auto& known = result_.part.table.head;
        if (known.agency.empty())
            known.agency = agency();
        if (known.period.empty())
            known.period = request_.period;
    }

    [[nodiscard]] std::string agency() const {
        return request_.files_are == FilesAre::agencies ? stem(result_.part.source) : request_.agency;
    }

    void take(PartKind kind, std::shared_ptr<core::Instrument const> instrument, Units units) {
        result_.kind = kind;
        auto& table = result_.part.table;
        table.head = {instrument->name, instrument->version, agency(), request_.period,
                      instrument->minimum_group};
        table.units = std::move(units);
        // Two files with the same answers are one survey, whatever the files are called.
        if (table.units.size() == 1 && table.units.front().unit.empty() &&
            request_.files_are == FilesAre::units) {
            if (table.units.front().counts.respondents() >= instrument->minimum_group)
                result_.part.content = table.content_checksum();
            table.units.front().unit = stem(result_.part.source);
        }
        result_.instrument = std::move(instrument);
    }

    host::Context const& context_;
    host::Instruments& instruments_;
    OUString const& url_;
    MergeRequest const& request_;
    SurveyPart result_;
};

} // namespace

SurveyPart read_part(host::Context const& context, host::Instruments& instruments, OUString const& url,
                     MergeRequest const& request) {
    try {
        try {
            return PartReader(context, instruments, url, request).run();
        } catch (core::ExchangeError const& error) {
            refuse_exchange(error);
        } catch (core::InstrumentError const& error) {
            throw Refusal({},
                          {"Instrumennya rusak: " + error.where() + ": " + error.message().id,
                           "Its instrument is damaged: " + error.where() + ": " +
                               error.message().in(core::Language::english)},
                          {"Perbaiki instrumennya.", "Correct the instrument."});
        } catch (host::uno::Exception const&) {
            throw Refusal({},
                          {"Berkas ini tidak dapat dibuka sebagai buku kerja: rusak atau berkata sandi.",
                           "This file can't be opened as a workbook: damaged, or with a password."},
                          {"Buka di aplikasi asalnya, lalu simpan ulang sebagai XLSX atau ODS.",
                           "Open it where it came from and save it again as XLSX or ODS."});
        }
    } catch (Refusal& refusal) {
        if (refusal.where.file.empty())
            refusal.where.file = file_name(url);
        throw;
    }
}

} // namespace berakhlak::workbook
