#include "workbook/import/cleaning_options.hpp"

namespace berakhlak::workbook {

namespace {

using survey::CleaningChoices;
using survey::DateOrder;
using survey::Duplicates;
using survey::InvalidAnswers;
using survey::Treatment;

Treatment treatment(Option const& option) {
    return option.one_of<Treatment>({{"pakai", Treatment::keep},
                                     {"keep", Treatment::keep},
                                     {"keluarkan", Treatment::drop},
                                     {"drop", Treatment::drop}});
}

survey::Moment start(Option const& option) {
    if (auto const moment = survey::read_moment(option.text(), DateOrder::day_first))
        return *moment;
    option.refuse({"Harus tanggal, misalnya 2026-08-01.", "It must be a date, such as 2026-08-01."});
}

OptionSetters<CleaningChoices> const& setters() {
    static OptionSetters<CleaningChoices> const table{
        {"NotSubmitted", [](auto& c, auto& o) { c.not_submitted = treatment(o); }},
        {"LastRows", [](auto& c, auto& o) { c.last_rows = treatment(o); }},
        {"Duplicates",
         [](auto& c, auto& o) {
             c.duplicates = o.template one_of<Duplicates>({{"semua", Duplicates::keep_all},
                                                           {"all", Duplicates::keep_all},
                                                           {"pertama", Duplicates::keep_first},
                                                           {"first", Duplicates::keep_first},
                                                           {"terakhir", Duplicates::keep_last},
                                                           {"last", Duplicates::keep_last}});
         }},
        {"TestAnswers", [](auto& c, auto& o) { c.test_answers = treatment(o); }},
        {"Start", [](auto& c, auto& o) { c.start = start(o); }},
        {"BeforeStart", [](auto& c, auto& o) { c.before_start = treatment(o); }},
        {"Incomplete", [](auto& c, auto& o) { c.incomplete = treatment(o); }},
        {"StraightLine", [](auto& c, auto& o) { c.straight_line = treatment(o); }},
        {"WrongPicks", [](auto& c, auto& o) { c.wrong_picks = treatment(o); }},
        {"InvalidAnswers",
         [](auto& c, auto& o) {
             c.invalid_answers =
                 o.template one_of<InvalidAnswers>({{"tolak", InvalidAnswers::refuse},
                                                    {"refuse", InvalidAnswers::refuse},
                                                    {"kosong", InvalidAnswers::as_missing},
                                                    {"missing", InvalidAnswers::as_missing},
                                                    {"keluarkan", InvalidAnswers::drop_respondent},
                                                    {"drop", InvalidAnswers::drop_respondent},
                                                    {"biarkan", InvalidAnswers::keep},
                                                    {"keep", InvalidAnswers::keep}});
         }},
        {"DateOrder", [](auto& c, auto& o) {
             c.date_order = o.template one_of<DateOrder>({{"hari-bulan", DateOrder::day_first},
                                                          {"day-month", DateOrder::day_first},
                                                          {"bulan-hari", DateOrder::month_first},
                                                          {"month-day", DateOrder::month_first}});
         }}};
    return table;
}

} // namespace

CleaningChoices cleaning_of(Option const& option) {
    CleaningChoices choices;
    apply_options(choices,
                  option.typed<Options>({"Harus daftar pasangan nama dan pilihan.",
                                         "It must be a list of names with their choices."}),
                  setters());
    return choices;
}

void refuse_results_of_invalid_answers(CleaningChoices const& choices, bool results_wanted) {
    if (choices.invalid_answers == InvalidAnswers::keep && results_wanted)
        throw survey::Refusal(
            {},
            {"Jawaban yang tidak sah hanya dapat dibiarkan bila tidak ada lembar hasil yang diminta: "
             "angkanya akan "
             "berupa galat.",
             "Invalid answers can only be kept where no sheets of results are wanted: their figures would be "
             "errors."},
            {"Anggap tidak dijawab (kosong), keluarkan respondennya (keluarkan), atau kosongkan Sheets.",
             "Count them as not answered (missing), leave the respondents out (drop), or ask for no "
             "Sheets."});
}

} // namespace berakhlak::workbook
