#include "core/instrument/instrument_json.hpp"

#include "core/instrument/instrument_validate.hpp"
#include "core/instrument/json_fields.hpp"

#include <cmath>
#include <string>

namespace berakhlak::core {

namespace {

Value read_value(Field const& field) {
    Fields fields(field);
    Value value;
    value.code = fields.required("code").string();
    value.name = fields.required("name").text();
    fields.optional("weight", [&](Field const& f) { value.weight = f.number(); });
    fields.refuse_others();
    return value;
}

std::size_t position_of_value(Instrument const& instrument, Field const& field) {
    auto const found = instrument.find_value(field.string());
    if (!found)
        field.refuse(
            "Nilai \"" + field.string() + "\" tidak ada dalam daftar nilai. Pakai salah satu kodenya.",
            "There is no value \"" + field.string() + "\" in the list of values. Use one of their codes.");
    return *found;
}

std::size_t position_of_area(Instrument const& instrument, Field const& field) {
    auto const area = field.whole();
    if (area < 1 || area > instrument.picks.areas.size())
        field.refuse("Area adalah nomor urut, dari 1, dalam daftar \"picks\"/\"areas\".",
                     "An area is the number, from 1, of one in the list \"picks\"/\"areas\".");
    return area - 1;
}

Item read_item(Instrument const& instrument, Field const& field) {
    Fields fields(field);
    Item item;
    item.code = fields.required("code").string();
    item.text = fields.required("text").text();
    fields.optional("aliases", [&](Field const& f) { item.aliases = f.strings(); });
    fields.optional("value", [&](Field const& f) { item.value = position_of_value(instrument, f); });
    fields.optional("area", [&](Field const& f) { item.area = position_of_area(instrument, f); });
    fields.optional("polarity", [&](Field const& f) {
        item.polarity =
            f.one_of<Polarity>({{"positive", Polarity::positive}, {"limiting", Polarity::limiting}});
    });
    fields.optional("reversed", [&](Field const& f) { item.reversed = f.boolean(); });
    fields.refuse_others();
    return item;
}

std::vector<double> scores_by_step(Fields& fields) {
    double const lowest = fields.required("lowest").number();
    auto const last = fields.required("highest");
    double step = 1.0;
    fields.optional("step", [&](Field const& f) {
        step = f.number();
        if (!(step > 0.0))
            f.refuse("Langkah skala harus lebih besar dari 0.", "The step must be above 0.");
    });
    double const steps = (last.number() - lowest) / step;
    if (!(std::fabs(steps - std::round(steps)) < 1e-6) || steps < 1.0 || steps >= most_levels)
        last.refuse(
            "Skor tertinggi harus tercapai dari yang terendah dengan langkah yang sama, paling banyak 250 "
            "tingkat.",
            "The highest score must be reached from the lowest in equal steps, with at most 250 levels.");
    std::vector<double> scores;
    for (int i = 0; i <= static_cast<int>(std::lround(steps)); ++i)
        scores.push_back(lowest + i * step);
    return scores;
}

enum class Conversion { mean_of_max, min_max };

double convert(Conversion conversion, double score, double lowest, double highest) {
    return conversion == Conversion::min_max ? (score - lowest) * 100.0 / (highest - lowest)
                                             : score * 100.0 / highest;
}

void set_points(Scale& scale, Fields& fields) {
    if (auto const points = fields.find("points")) {
        auto const given = points->numbers();
        if (given.size() != scale.levels.size())
            points->refuse("Isi satu poin untuk setiap tingkat.", "Give one figure of points per level.");
        for (std::size_t i = 0; i < given.size(); ++i)
            scale.levels[i].points = given[i];
        return;
    }
    auto const conversion =
        fields.required("conversion")
            .one_of<Conversion>({{"mean/max", Conversion::mean_of_max}, {"min-max", Conversion::min_max}});
    for (auto& level : scale.levels)
        level.points =
            convert(conversion, level.score, scale.levels.front().score, scale.levels.back().score);
}

Scale read_scale(Field const& field) {
    Fields fields(field);
    Scale scale;
    auto const listed = fields.find("scores");
    for (double const score : listed ? listed->numbers() : scores_by_step(fields))
        scale.levels.push_back({score, 0.0, {}});
    if (scale.levels.empty())
        field.refuse("Skala tidak punya tingkat.", "The scale has no levels.");
    set_points(scale, fields);
    fields.optional("words", [&](Field const& f) {
        auto const words = f.elements();
        if (words.size() != scale.levels.size())
            f.refuse("Isi satu daftar kata untuk setiap tingkat, dari yang terendah.",
                     "Give one list of words per level, from the lowest.");
        for (std::size_t i = 0; i < words.size(); ++i)
            scale.levels[i].words = words[i].strings();
    });
    fields.optional("ambiguous", [&](Field const& f) { scale.ambiguous = f.strings(); });
    fields.refuse_others();
    return scale;
}

Band read_band(Field const& field) {
    Fields fields(field);
    Band band;
    band.letter = fields.required("letter").string();
    band.label = fields.required("label").text();
    band.lower = fields.required("lower").number();
    fields.refuse_others();
    return band;
}

Bands read_bands(Field const& field) {
    Fields fields(field);
    Bands bands;
    fields.optional("decimals", [&](Field const& f) { bands.decimals = static_cast<int>(f.whole()); });
    fields.optional("round_first", [&](Field const& f) { bands.round_first = f.boolean(); });
    for (auto const& band : fields.required("list").elements())
        bands.list.push_back(read_band(band));
    fields.refuse_others();
    return bands;
}

PickQuestion read_question(Field const& field) {
    return field.one_of<PickQuestion>({{"personal", PickQuestion::personal},
                                       {"current", PickQuestion::current},
                                       {"expected", PickQuestion::expected}});
}

void read_pick_measures(Fields& fields, PickRules& rules) {
    fields.optional("implementation", [&](Field const& f) {
        rules.implementation =
            f.one_of<ImplementationMeasure>({{"reach", ImplementationMeasure::reach},
                                             {"selection_rate", ImplementationMeasure::selection_rate},
                                             {"vote_share", ImplementationMeasure::vote_share}});
    });
    fields.optional("implementation_of", [&](Field const& f) {
        rules.implementation_of.clear();
        for (auto const& question : f.elements())
            rules.implementation_of.push_back(read_question(question));
    });
    fields.optional("balance", [&](Field const& f) {
        rules.balance = f.one_of<BalanceMeasure>(
            {{"overlap", BalanceMeasure::overlap}, {"pielou", BalanceMeasure::pielou}});
    });
    fields.optional("alignment", [&](Field const& f) {
        rules.alignment = f.one_of<AlignmentMeasure>(
            {{"top_matches", AlignmentMeasure::top_matches}, {"vote_share", AlignmentMeasure::vote_share}});
    });
    fields.optional("total_weights", [&](Field const& f) { rules.total_weights = f.numbers(); });
}

PickRules read_picks(Field const& field) {
    Fields fields(field);
    PickRules rules;
    rules.picks = fields.required("picks").whole();
    rules.top = rules.picks;
    fields.optional("top", [&](Field const& f) { rules.top = f.whole(); });
    fields.optional("areas", [&](Field const& f) {
        for (auto const& area : f.elements())
            rules.areas.push_back(area.text());
    });
    read_pick_measures(fields, rules);
    auto const rule = [&](char const* name, PickRule& target) {
        fields.optional(name, [&](Field const& f) {
            target = f.one_of<PickRule>({{"accept", PickRule::accept}, {"reject", PickRule::reject}});
        });
    };
    rule("too_few", rules.too_few);
    rule("too_many", rules.too_many);
    rule("repeated", rules.repeated);
    rule("unknown", rules.unknown);
    fields.optional("other_prefixes", [&](Field const& f) { rules.other_prefixes = f.strings(); });
    fields.optional("entropy", [&](Field const& f) { rules.entropy = read_bands(f); });
    fields.refuse_others();
    return rules;
}

MissingRules read_missing(Field const& field) {
    Fields fields(field);
    MissingRules rules;
    fields.optional("codes", [&](Field const& f) { rules.codes = f.numbers(); });
    fields.optional("words", [&](Field const& f) { rules.words = f.strings(); });
    fields.optional("reliability", [&](Field const& f) {
        rules.reliability = f.one_of<MissingPairs>(
            {{"pairwise", MissingPairs::pairwise}, {"listwise", MissingPairs::listwise}});
    });
    fields.refuse_others();
    return rules;
}

ReportWords read_report(Field const& field) {
    Fields fields(field);
    ReportWords words;
    fields.optional("index", [&](Field const& f) { words.index = f.text(); });
    fields.optional("value", [&](Field const& f) { words.value = f.text(); });
    fields.optional("outline", [&](Field const& f) {
        words.outline =
            f.one_of<Outline>({{"agency", Outline::agency}, {"public-service", Outline::public_service}});
    });
    fields.refuse_others();
    return words;
}

void read_description(Fields& fields, Instrument& instrument) {
    instrument.name = fields.required("name").string();
    fields.optional("version", [&](Field const& f) { instrument.version = f.whole(); });
    instrument.title = fields.required("title").text();
    fields.optional("source", [&](Field const& f) { instrument.source = f.text(); });
    fields.optional("built_in_definition",
                    [&](Field const& f) { instrument.built_in_definition = f.boolean(); });
    fields.optional("language", [&](Field const& f) {
        instrument.language = f.one_of<Language>({{"id", Language::indonesian}, {"en", Language::english}});
    });
    instrument.kind =
        fields.required("kind").one_of<Kind>({{"likert", Kind::likert}, {"picks", Kind::picks}});
}

Instrument read_instrument(Field const& root) {
    Fields fields(root);
    Instrument instrument;
    read_description(fields, instrument);
    if (instrument.kind == Kind::likert)
        instrument.scale = read_scale(fields.required("scale"));
    else
        instrument.picks = read_picks(fields.required("picks"));
    for (auto const& value : fields.required("values").elements())
        instrument.values.push_back(read_value(value));
    for (auto const& item : fields.required("items").elements())
        instrument.items.push_back(read_item(instrument, item));
    fields.optional("bands", [&](Field const& f) { instrument.bands = read_bands(f); });
    fields.optional("missing", [&](Field const& f) { instrument.missing = read_missing(f); });
    fields.optional("minimum_group", [&](Field const& f) { instrument.minimum_group = f.whole(); });
    fields.optional("weights_as_printed",
                    [&](Field const& f) { instrument.weights_as_printed = f.boolean(); });
    fields.optional("report", [&](Field const& f) { instrument.report = read_report(f); });
    if (instrument.report.index.id.empty())
        instrument.report.index = instrument.title;
    fields.refuse_others();
    return instrument;
}

} // namespace

Instrument instrument_from_json(std::string_view json) {
    auto const document = parse_json(json);
    Instrument instrument = read_instrument(Field(document, ""));
    validate(instrument);
    return instrument;
}

} // namespace berakhlak::core
