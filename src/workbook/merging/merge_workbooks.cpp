#include "workbook/merging/merge_workbooks.hpp"

#include "workbook/counts/exchange_sheet.hpp"
#include "workbook/merging/merge_sheets.hpp"
#include "workbook/sheets/new_document.hpp"

#include <algorithm>
#include <map>

namespace berakhlak::workbook {

namespace {

using core::Text;
using host::OUString;
using survey::Refusal;

class Merging {
public:
    Merging(host::Context const& context, host::Instruments& instruments, MergeRequest const& request)
        : context_(context), instruments_(instruments), request_(request) {}

    void read(std::vector<OUString> const& urls) {
        if (urls.empty())
            throw Refusal({}, {"Tidak ada berkas yang dipilih.", "No file was chosen."},
                          {"Pilih sekurangnya satu berkas.", "Choose at least one file."});
        for (auto const& url : urls)
            read(url);
        choose_instrument();
    }

    [[nodiscard]] Spreadsheet write() {
        core::Merge merge(*instrument_);
        for (std::size_t file = 0; file < parts_.size(); ++file)
            if (parts_[file])
                add(merge, file);
        if (merge.empty())
            refuse_nothing();
        if (!twice_.empty() && request_.twice == Twice::refuse)
            refuse_twice();
        auto const merged = merge.result(request_.expected);
        remark_on_used(merged);
        auto const instrument = as_strict_as_the_parts();
        return new_document(context_, request_.language, request_.hidden, [&](Workbook& book) {
            write_merged_recap(book, instrument, merged, sources_);
            write_sources(book, instrument, merged, sources_);
            write_exchange(book, instrument, merged);
        });
    }

private:
    void read(OUString const& url) {
        MergeSource source;
        source.name = file_name(url);
        try {
            auto part = read_part(context_, instruments_, url, request_);
            auto const& table = part.part.table;
            source.sha256 = part.sha256;
            source.kind = part.kind;
            source.agency = table.head.agency;
            source.period = table.head.period;
            source.units = table.units.size();
            for (auto const& unit : table.units)
                source.n += unit.counts.respondents();
            parts_.push_back(std::move(part));
        } catch (Refusal const& refusal) {
            source.remarks.push_back(refusal.message());
            parts_.push_back(std::nullopt);
        }
        sources_.push_back(std::move(source));
    }

    void choose_instrument() {
        if (!request_.instrument.empty()) {
            instrument_ = instruments_.find(request_.instrument);
            if (!instrument_)
                throw Refusal({},
                              {"Instrumen “" + request_.instrument + "” tidak dikenal.",
                               "The instrument “" + request_.instrument + "” is not known."},
                              {"Pilih instrumen yang ada.", "Choose an instrument that exists."});
            return;
        }
        std::map<std::string, std::size_t> files_of;
        std::size_t most = 0;
        for (auto const& part : parts_)
            if (part)
                most = std::max(most, ++files_of[part->instrument->name]);
        for (auto const& part : parts_)
            if (part && !instrument_ && files_of[part->instrument->name] == most)
                instrument_ = part->instrument;
        if (!instrument_)
            refuse_nothing();
    }

    void add(core::Merge& merge, std::size_t file) {
        auto const before = merge.remarks().size();
        auto part = parts_[file]->part;
        part.source = sources_[file].name;
        sources_[file].used = merge.add(std::move(part));
        for (auto remark = before; remark < merge.remarks().size(); ++remark) {
            auto const& known = merge.remarks()[remark];
            sources_[file].remarks.push_back(known.text);
            if (known.kind == core::RemarkKind::twice)
                twice_.push_back(file);
        }
    }

    // The largest minimum group that a used part asks for is that of the merge.
    [[nodiscard]] core::Instrument as_strict_as_the_parts() const {
        auto instrument = *instrument_;
        for (std::size_t file = 0; file < parts_.size(); ++file)
            if (sources_[file].used)
                instrument.minimum_group =
                    std::max(instrument.minimum_group,
                             static_cast<unsigned>(parts_[file]->part.table.head.minimum_group));
        return instrument;
    }

    // What is found out when all parts are there: sizes, and questions that others weren't asked.
    void remark_on_used(core::MergedSurvey const& merged) {
        using core::RemarkKind;
        for (auto const& remark : merged.remarks) {
            if (remark.kind != RemarkKind::below_minimum && remark.kind != RemarkKind::other_questions)
                continue;
            auto const source = std::find_if(sources_.begin(), sources_.end(), [&](MergeSource const& one) {
                return one.used && one.name == remark.source;
            });
            if (source == sources_.end())
                continue;
            auto const unit = remark.unit.empty() ? std::string() : "“" + remark.unit + "”: ";
            source->remarks.push_back({unit + remark.text.id, unit + remark.text.en});
        }
    }

    [[nodiscard]] Text reasons(bool only_twice) const {
        Text list;
        for (std::size_t file = 0; file < sources_.size(); ++file) {
            auto const& source = sources_[file];
            bool const twice = std::find(twice_.begin(), twice_.end(), file) != twice_.end();
            if (source.used || source.remarks.empty() || (only_twice && !twice))
                continue;
            list.id += "\n" + source.name + ": " + source.remarks.back().id;
            list.en += "\n" + source.name + ": " + source.remarks.back().in(core::Language::english);
        }
        return list;
    }
    [[noreturn]] void refuse_nothing() const {
        auto const list = reasons(false);
        throw Refusal({},
                      {"Tidak ada berkas yang dapat digabung." + list.id, "No file can be merged." + list.en},
                      {"Pilih buku kerja BerAKHLAK, lembar pertukaran, atau ekspor survei.",
                       "Choose BerAKHLAK workbooks, exchange sheets or survey exports."});
    }
    [[noreturn]] void refuse_twice() const {
        auto const list = reasons(true);
        throw Refusal(
            {sources_[twice_.front()].name, {}, {}, {}},
            {"Ada yang akan terhitung dua kali." + list.id, "Something would count twice." + list.en},
            {"Keluarkan berkas yang ganda; atau pilih Twice = list: yang pertama dipakai, sisanya "
             "didaftar.",
             "Take the second file out; or choose Twice = list: the first one is used, the rest is "
             "listed."});
    }

    // Of one agency: what it sends on. Too few people: nothing leaves, and nothing has to be said here.
    void write_exchange(Workbook& book, core::Instrument const& instrument,
                        core::MergedSurvey const& merged) const {
        if (merged.agencies.size() != 1)
            return;
        std::vector<core::UnitSurvey> units;
        for (auto const& unit : merged.units)
            units.push_back({unit.unit, unit.counts});
        std::string period = request_.period;
        for (std::size_t file = 0; file < parts_.size() && period.empty(); ++file)
            if (sources_[file].used)
                period = parts_[file]->part.table.head.period;
        try {
            std::vector<std::string> pooled;
            write_exchange_sheet(
                book, instrument,
                core::exchange_table(instrument,
                                     {{}, 1, merged.agencies.front(), period, instrument.minimum_group},
                                     std::move(units), pooled));
        } catch (core::ExchangeError const& error) {
            if (error.kind != core::ExchangeFault::too_few)
                throw;
        }
    }

    host::Context const& context_;
    host::Instruments& instruments_;
    MergeRequest const& request_;
    std::shared_ptr<core::Instrument const> instrument_;
    std::vector<std::optional<SurveyPart>> parts_; ///< by file; none: it couldn't be read
    std::vector<MergeSource> sources_;             ///< by file
    std::vector<std::size_t> twice_;               ///< files
};

} // namespace

Spreadsheet merge_workbooks(host::Context const& context, host::Instruments& instruments,
                            std::vector<OUString> const& urls, MergeRequest const& request) {
    Merging merging(context, instruments, request);
    merging.read(urls);
    return merging.write();
}

} // namespace berakhlak::workbook
