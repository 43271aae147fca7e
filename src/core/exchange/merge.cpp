#include "core/exchange/merge.hpp"

#include "core/disclosure/suppression.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace berakhlak::core {

namespace {

using Key = std::pair<std::string, std::string>; // match_key of agency and unit

Key key_of(std::string const& agency, std::string const& unit) {
    return {match_key(agency), match_key(unit)};
}

Text const& small_agencies() {
    static Text const text{"(instansi kecil)", "(small agencies)"};
    return text;
}

bool is_pooled(UnitSurvey const& unit) {
    auto const key = match_key(unit.unit);
    return key == match_key(small_units().id) || key == match_key(small_units().en);
}

UnitSurvey const* pooled_row(MergePart const& part) {
    auto const& units = part.table.units;
    auto const row = std::find_if(units.begin(), units.end(), is_pooled);
    return row == units.end() ? nullptr : &*row;
}

Text quoted_list(std::vector<std::string> const& names) {
    Text list;
    for (auto const& name : names) {
        list.id += (list.id.empty() ? "“" : ", “") + (name.empty() ? no_unit().id : name) + "”";
        list.en += (list.en.empty() ? "“" : ", “") + (name.empty() ? no_unit().en : name) + "”";
    }
    return list;
}

Text twice_text(std::string const& other) {
    return {"Tidak dipakai: isinya sudah ada dari “" + other + "”.",
            "Not used: its content has come already from “" + other + "”."};
}

Text pooled_again_text(std::string const& other) {
    return {"Baris “" + small_units().id + "” juga datang dari “" + other +
                "”: keduanya dijumlahkan. Pastikan unit di dalamnya berbeda.",
            "The row “" + small_units().en + "” has come from “" + other +
                "”, too: both are added up. Make sure that they hold different units."};
}

Text unit_twice_text(std::string const& unit, std::string const& other) {
    return {"Tidak dipakai: unit “" + unit + "” sudah ada dari “" + other + "”.",
            "Not used: the unit “" + unit + "” has come already from “" + other + "”."};
}

MergeRemark remark_on(MergePart const& part, RemarkKind kind, std::string unit, std::uint64_t n, Text text) {
    return {kind, part.source, part.table.head.agency, std::move(unit), n, std::move(text)};
}

std::uint64_t respondents(std::vector<UnitSurvey> const& units) {
    std::uint64_t n = 0;
    for (auto const& unit : units)
        n += unit.counts.respondents();
    return n;
}

struct Agency {
    std::string name;
    std::vector<UnitSurvey> units;
};

class Merging {
public:
    Merging(Instrument const& instrument, std::vector<MergePart> const& parts,
            std::span<ExpectedPart const> expected, std::vector<MergeRemark> const& remarks)
        : instrument_(instrument), parts_(parts), expected_(expected) {
        result_.remarks = remarks;
        for (auto const& part : parts)
            instrument_.minimum_group =
                std::max(instrument_.minimum_group, static_cast<unsigned>(part.table.head.minimum_group));
    }

    MergedSurvey run() {
        find_common_questions();
        for (auto const& part : parts_)
            take(part);
        remark_on_sizes();
        for (auto const& expected : expected_)
            remark_on_missing(expected);
        auto const agencies = by_agency();
        for (auto const& [key, agency] : agencies)
            result_.agencies.push_back(agency.name);
        if (agencies.size() == 1)
            recap_one(agencies.begin()->second);
        else
            recap_several(agencies);
        return std::move(result_);
    }

private:
    using Agencies = std::map<std::string, Agency>; // by match_key

    void find_common_questions() {
        for (auto const question : all_questions) {
            auto const asks = [question](MergePart const& part) {
                return part.table.units.front().counts.asked(question);
            };
            if (std::none_of(parts_.begin(), parts_.end(), asks))
                continue;
            if (std::all_of(parts_.begin(), parts_.end(), asks)) {
                common_.insert(question);
                continue;
            }
            auto const& name = name_of(question);
            for (auto const& part : parts_)
                if (!asks(part))
                    result_.remarks.push_back(
                        remark_on(part, RemarkKind::other_questions, {}, respondents(part.table.units),
                                  {"Tanpa pertanyaan “" + name.id + "”: pertanyaan itu tidak digabung.",
                                   "Without the question “" + name.en + "”: it isn't merged."}));
        }
    }

    // Respondents without a unit, and rows of small units, may come from several parts; every other unit
    // comes once (see objection).
    void take(MergePart const& part) {
        auto const& head = part.table.head;
        for (auto const& unit : part.table.units) {
            MergedUnit merged{head.agency, unit.unit, part.source, unit.counts};
            for (auto const question : unit.counts.questions())
                if (!common_.contains(question))
                    merged.counts.forget(question);
            if (is_pooled(unit))
                merged.unit = small_units().id;
            auto const [place, is_new] =
                place_of_.emplace(key_of(head.agency, merged.unit), result_.units.size());
            if (result_.units.empty())
                result_.pooled = merged.counts;
            else
                result_.pooled += merged.counts;
            if (is_new)
                result_.units.push_back(std::move(merged));
            else
                result_.units[place->second].counts += merged.counts;
        }
    }

    void remark_on_sizes() {
        auto const least = std::to_string(instrument_.minimum_group);
        for (auto const& unit : result_.units) {
            auto const group = unit.counts.smallest_group();
            if (group > 0 && group < instrument_.minimum_group)
                result_.remarks.push_back({RemarkKind::below_minimum,
                                           unit.source,
                                           unit.agency,
                                           unit.unit,
                                           unit.counts.respondents(),
                                           {"Kurang dari " + least + " responden: tidak ditampilkan sendiri.",
                                            "Fewer than " + least + " respondents: not shown by itself."}});
        }
    }

    void remark_on_missing(ExpectedPart const& expected) {
        auto const agency = match_key(expected.agency), unit = match_key(expected.unit);
        auto const fits = [&](MergedUnit const& merged) {
            return (agency.empty() || match_key(merged.agency) == agency) &&
                   (unit.empty() || match_key(merged.unit) == unit);
        };
        std::uint64_t n = 0;
        bool found = false;
        for (auto const& merged : result_.units)
            if (fits(merged)) {
                found = true;
                n += merged.counts.respondents();
            }
        if (!found)
            result_.remarks.push_back(
                {RemarkKind::missing, {}, expected.agency, expected.unit, 0, missing_text(agency)});
        else if (expected.required && n < *expected.required)
            result_.remarks.push_back(
                {RemarkKind::below_required, {}, expected.agency, expected.unit, n, required_text(expected)});
    }
    [[nodiscard]] Text missing_text(std::string const& agency) const {
        bool const pooled = std::any_of(result_.units.begin(), result_.units.end(), [&](auto const& unit) {
            return unit.unit == small_units().id && (agency.empty() || match_key(unit.agency) == agency);
        });
        if (pooled)
            return {"Belum ada sebagai unit sendiri; mungkin termasuk baris “" + small_units().id + "”.",
                    "Not there by itself; it may be part of the row “" + small_units().en + "”."};
        return {"Belum ada hasilnya.", "Nothing of it has come."};
    }
    static Text required_text(ExpectedPart const& expected) {
        auto const required = std::to_string(*expected.required);
        return {"Sampel tidak terpenuhi: seharusnya " + required + " responden.",
                "Sample not met: " + required + " respondents are required."};
    }

    [[nodiscard]] Agencies by_agency() const {
        Agencies agencies;
        for (auto const& unit : result_.units) {
            auto& agency = agencies[match_key(unit.agency)];
            if (agency.units.empty())
                agency.name = unit.agency;
            agency.units.push_back({unit.unit, unit.counts});
        }
        return agencies;
    }

    void recap_one(Agency const& agency) {
        std::vector<RequiredRespondents> required;
        for (auto const& expected : expected_)
            if (!expected.unit.empty() && expected.required)
                required.push_back({expected.unit, *expected.required});
        result_.by_unit = recap<SurveyCounts>(instrument_, agency.units, required);
        suppress(instrument_, result_.by_unit);
    }

    void recap_several(Agencies const& agencies) {
        std::vector<UnitSurvey> totals;
        for (auto const& [key, agency] : agencies) {
            totals.push_back({agency.name, agency.units.front().counts});
            for (std::size_t unit = 1; unit < agency.units.size(); ++unit)
                totals.back().counts += agency.units[unit].counts;
        }
        auto pooled = pool_small_units(std::move(totals), instrument_.minimum_group);
        std::vector<UnitSurvey> units;
        for (auto& total : pooled.units) {
            bool const small = !pooled.pooled.empty() && &total == &pooled.units.back();
            if (small) {
                total.unit = small_agencies().id;
                remark_on_pooled({}, small_agencies(), pooled.pooled);
                units.push_back(total);
            } else {
                add_units(agencies.at(match_key(total.unit)), units);
            }
        }
        result_.by_unit = recap<SurveyCounts>(instrument_, units, required_of(units, true));
        result_.by_agency = recap<SurveyCounts>(instrument_, pooled.units, required_of(pooled.units, false));
        suppress(instrument_, result_.by_unit);
        suppress(instrument_, *result_.by_agency);
    }

    void add_units(Agency const& agency, std::vector<UnitSurvey>& units) {
        auto pooled = pool_small_units(agency.units, instrument_.minimum_group);
        if (!pooled.pooled.empty())
            remark_on_pooled(agency.name, small_units(), pooled.pooled);
        for (auto& unit : pooled.units)
            units.push_back({unit_of_agency(agency.name, unit.unit.empty() ? no_unit().id : unit.unit),
                             std::move(unit.counts)});
    }

    void remark_on_pooled(std::string const& agency, Text const& row, std::vector<std::string> const& names) {
        auto const list = quoted_list(names);
        result_.remarks.push_back({RemarkKind::pooled_units,
                                   {},
                                   agency,
                                   row.id,
                                   0,
                                   {"Ditampilkan bersama di baris “" + row.id + "”: " + list.id + ".",
                                    "Shown together in the row “" + row.en + "”: " + list.en + "."}});
    }

    // Only of rows that are there: a unit that was pooled isn't missing.
    [[nodiscard]] std::vector<RequiredRespondents> required_of(std::vector<UnitSurvey> const& rows,
                                                               bool units) const {
        std::set<std::string> known;
        for (auto const& row : rows)
            known.insert(match_key(row.unit));
        std::vector<RequiredRespondents> required;
        for (auto const& expected : expected_) {
            auto const name = unit_of_agency(expected.agency, expected.unit);
            if (expected.required && expected.unit.empty() != units && known.contains(match_key(name)))
                required.push_back({name, *expected.required});
        }
        return required;
    }

    Instrument instrument_;
    std::vector<MergePart> const& parts_;
    std::span<ExpectedPart const> expected_;
    std::set<Question> common_;
    std::map<Key, std::size_t> place_of_;
    MergedSurvey result_;
};

} // namespace

bool means_not_used(RemarkKind kind) noexcept {
    return kind == RemarkKind::twice || kind == RemarkKind::other_instrument ||
           kind == RemarkKind::other_version;
}

std::string unit_of_agency(std::string const& agency, std::string const& unit) {
    return agency.empty() || unit.empty() ? agency + unit : agency + " – " + unit;
}

std::optional<MergeRemark> Merge::objection(MergePart const& part, std::string const& checksum) const {
    auto const& head = part.table.head;
    auto const refuse = [&](RemarkKind kind, std::string unit, Text text) {
        return remark_on(part, kind, std::move(unit), respondents(part.table.units), std::move(text));
    };
    if (match_key(head.instrument) != match_key(instrument_.name))
        return refuse(RemarkKind::other_instrument, {},
                      {"Tidak dipakai: instrumennya “" + head.instrument + "”.",
                       "Not used: its instrument is “" + head.instrument + "”."});
    if (head.version != instrument_.version)
        return refuse(RemarkKind::other_version, {},
                      {"Tidak dipakai: versi instrumennya " + std::to_string(head.version) + ".",
                       "Not used: the version of its instrument is " + std::to_string(head.version) + "."});
    if (auto const known = source_of_content_.find(checksum); known != source_of_content_.end())
        return refuse(RemarkKind::twice, {}, twice_text(known->second));
    auto const* const pooled = pooled_row(part);
    if (pooled != nullptr)
        for (auto const& before : parts_)
            if (auto const* const row = pooled_row(before);
                row != nullptr && match_key(before.table.head.agency) == match_key(head.agency) &&
                row->counts == pooled->counts)
                return refuse(RemarkKind::twice, pooled->unit, unit_twice_text(pooled->unit, before.source));
    for (auto const& unit : part.table.units)
        if (auto const known = source_of_unit_.find(key_of(head.agency, unit.unit));
            !unit.unit.empty() && !is_pooled(unit) && known != source_of_unit_.end())
            return refuse(RemarkKind::twice, unit.unit, unit_twice_text(unit.unit, known->second));
    return std::nullopt;
}

MergePart const* Merge::pooled_before(std::string const& agency) const {
    auto const found = std::find_if(parts_.begin(), parts_.end(), [&](MergePart const& before) {
        return pooled_row(before) != nullptr && match_key(before.table.head.agency) == match_key(agency);
    });
    return found == parts_.end() ? nullptr : &*found;
}

bool Merge::add(MergePart part) {
    auto const& units = part.table.units;
    if (units.empty() || !units.front().counts.asked(main_question(instrument_)))
        throw std::invalid_argument("a part without counts of the main question");
    auto const checksum = part.content.empty() ? part.table.content_checksum() : part.content;
    if (auto remark = objection(part, checksum)) {
        remarks_.push_back(std::move(*remark));
        return false;
    }
    auto const& head = part.table.head;
    if (!parts_.empty() && match_key(head.period) != match_key(parts_.front().table.head.period))
        remarks_.push_back(remark_on(part, RemarkKind::other_period, {}, respondents(units),
                                     {"Periodenya “" + head.period + "”, lain dari berkas pertama.",
                                      "Its period is “" + head.period + "”, not that of the first file."}));
    auto const* const row = pooled_row(part);
    if (auto const* const before = row != nullptr ? pooled_before(head.agency) : nullptr)
        remarks_.push_back(remark_on(part, RemarkKind::pooled_again, row->unit, row->counts.respondents(),
                                     pooled_again_text(before->source)));
    source_of_content_.emplace(checksum, part.source);
    for (auto const& unit : units)
        source_of_unit_.emplace(key_of(head.agency, unit.unit), part.source);
    parts_.push_back(std::move(part));
    return true;
}

MergedSurvey Merge::result(std::span<ExpectedPart const> expected) const {
    if (parts_.empty())
        throw std::logic_error("nothing to merge");
    return Merging(instrument_, parts_, expected, remarks_).run();
}

} // namespace berakhlak::core
