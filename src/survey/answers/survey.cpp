#include "survey/answers/survey.hpp"

#include "core/text/text.hpp"
#include "survey/answers/detectors.hpp"
#include "survey/answers/last_rows.hpp"
#include "survey/table/clean_text.hpp"
#include "survey/table/identifiers.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace berakhlak::survey {

namespace {

DropReason reason_of(NotAnAnswer why) {
    switch (why) {
    case NotAnAnswer::blank:
        return DropReason::blank;
    case NotAnAnswer::repeated_header:
        return DropReason::repeated_header;
    case NotAnAnswer::technical:
        return DropReason::technical;
    case NotAnAnswer::summary:
        return DropReason::summary;
    case NotAnAnswer::not_submitted:
        break;
    }
    return DropReason::not_submitted;
}

class Preparation {
public:
    Preparation(Table const& table, Layout const& layout, Mapping const& mapping,
                core::Instrument const& instrument, CleaningChoices const& choices)
        : table_(table), layout_(layout), mapping_(mapping), instrument_(instrument), choices_(choices) {}

    PreparedSurvey run() {
        read_ = read_survey(table_, layout_, mapping_, instrument_, rows_with_answers());
        drop_rows_without_answers();
        auto detected = find_all(table_, layout_, mapping_, read_, choices_);
        auto const& times = detected.times;
        ask_about(times);
        survey_.findings = std::move(detected.findings);
        // Rows without any answer are listed as such, not as incomplete.
        std::erase_if(survey_.findings,
                      [&](Finding const& f) { return dropped_as(f.row) == DropReason::no_answers; });
        drop_by_choice();
        treat_invalid_answers();
        warn_of_destroyed_numbers();
        assemble();
        assemble_generations(times);
        return std::move(survey_);
    }

private:
    std::vector<std::size_t> rows_with_answers() {
        std::vector<std::size_t> rows;
        auto out = layout_.left_out.begin();
        for (auto row = layout_.first_data_row; row < table_.rows(); ++row) {
            bool const left_out = out != layout_.left_out.end() && out->row == row;
            auto const why = left_out ? std::optional((out++)->why) : std::nullopt;
            bool const kept =
                (why == NotAnAnswer::not_submitted && choices_.not_submitted == Treatment::keep) ||
                (why == NotAnAnswer::summary && choices_.summaries == Treatment::keep);
            if (why && !kept)
                dropped_.emplace(row, reason_of(*why));
            else
                rows.push_back(row);
        }
        if (choices_.last_rows == Treatment::drop)
            for (auto const row : rows_like_figures(table_, layout_, mapping_, instrument_)) {
                dropped_.emplace(row, DropReason::summary);
                std::erase(rows, row);
            }
        return rows;
    }
    void drop_rows_without_answers() {
        for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent)
            if (read_.answered[respondent] == 0.0 && !read_.fell_apart[respondent])
                dropped_.emplace(read_.rows[respondent], DropReason::no_answers);
    }
    [[nodiscard]] std::optional<DropReason> dropped_as(std::size_t row) const {
        auto const entry = dropped_.find(row);
        return entry == dropped_.end() ? std::nullopt : std::optional(entry->second);
    }

    void ask_about(Times const& times) {
        if (!times.column)
            return;
        auto const& header = layout_.headers[*times.column];
        if (!times.order)
            survey_.questions.push_back(
                {"Kolom “" + header + "”: apakah 3/9 berarti 3 September atau 9 Maret?",
                 "Column “" + header + "”: does 3/9 mean 3 September or March 9?"});
        for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent) {
            auto const& text = table_.at(read_.rows[respondent], *times.column);
            if (!times.of[respondent] && !is_blank(text))
                survey_.warnings.push_back(
                    {read_.rows[respondent],
                     *times.column,
                     text,
                     {"Bukan tanggal yang dapat dibaca.", "Not a date that can be read."}});
        }
    }

    void drop_by_choice() {
        drop(FindingKind::test_answer, choices_.test_answers, DropReason::test_answer);
        drop(FindingKind::before_start, choices_.before_start, DropReason::before_start);
        drop_duplicates(FindingKind::duplicate_identity);
        drop_duplicates(FindingKind::duplicate_answers);
        drop(FindingKind::incomplete, choices_.incomplete, DropReason::incomplete);
        drop(FindingKind::straight_line, choices_.straight_line, DropReason::straight_line);
        drop(FindingKind::wrong_picks, choices_.wrong_picks, DropReason::wrong_picks);
        if (choices_.invalid_answers == InvalidAnswers::drop_respondent)
            drop(FindingKind::invalid_answer, Treatment::drop, DropReason::invalid_answer);
    }
    void drop(FindingKind kind, Treatment treatment, DropReason why) {
        if (treatment == Treatment::keep)
            return;
        for (auto const& finding : survey_.findings)
            if (finding.kind == kind)
                dropped_.try_emplace(finding.row, why);
    }
    /// Of those that are still used, all but the first or last of a kind.
    void drop_duplicates(FindingKind kind) {
        if (choices_.duplicates == Duplicates::keep_all)
            return;
        std::map<std::size_t, std::vector<std::size_t>> groups;
        for (auto const& finding : survey_.findings)
            if (finding.kind == kind && finding.same_as) {
                auto& rows = groups.try_emplace(*finding.same_as, 1, *finding.same_as).first->second;
                rows.push_back(finding.row);
            }
        for (auto& [first, rows] : groups) {
            std::erase_if(rows, [&](std::size_t row) { return dropped_.contains(row); });
            auto const kept = rows.empty()                                    ? first
                              : choices_.duplicates == Duplicates::keep_first ? rows.front()
                                                                              : rows.back();
            for (auto const row : rows)
                if (row != kept)
                    dropped_.try_emplace(row, DropReason::duplicate);
        }
    }

    void treat_invalid_answers() {
        if (choices_.invalid_answers == InvalidAnswers::refuse)
            refuse_invalid_answers();
        if (choices_.invalid_answers != InvalidAnswers::as_missing)
            return;
        for (auto const& fault : read_.faults)
            if (fault.is_no_answer)
                survey_.blanked.emplace(fault.row, fault.column);
        if (instrument_.kind == core::Kind::picks && !survey_.blanked.empty())
            read_.ballots =
                read_survey(table_, layout_, mapping_, instrument_, read_.rows, survey_.blanked).ballots;
        for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent) {
            for (auto* answers : {&read_.answers, read_.expectation ? &*read_.expectation : nullptr})
                if (answers && answers->respondents() > 0)
                    std::replace(answers->row(respondent).begin(), answers->row(respondent).end(),
                                 core::invalid, core::missing);
            if (read_.fell_apart[respondent])
                dropped_.try_emplace(read_.rows[respondent], DropReason::invalid_answer);
        }
    }
    void refuse_invalid_answers() const {
        Fault const* first = nullptr;
        std::size_t cells = 0;
        std::map<std::size_t, bool> concerned;
        for (auto const& finding : survey_.findings)
            if (finding.kind == FindingKind::invalid_answer && !dropped_.contains(finding.row))
                concerned[finding.row] = true;
        for (auto const& fault : read_.faults) {
            if (!fault.is_no_answer || !concerned.contains(fault.row))
                continue;
            ++cells;
            if (!first || fault.row < first->row || (fault.row == first->row && fault.column < first->column))
                first = &fault;
        }
        if (!first)
            return;
        auto const count = std::to_string(cells);
        throw Refusal(
            {{}, source_row(table_, first->row), first->column + 1, layout_.headers[first->column]},
            {"“" + first->text + "”: " + first->what.id + " Seluruhnya " + count + " sel tidak sah.",
             "“" + first->text + "”: " + first->what.en + " Invalid cells in all: " + count + "."},
            remedy_for(cells));
    }

    /// Where many cells are off the scale, it is another scale rather than mistakes: leaving them out would
    /// hide most of the survey.
    [[nodiscard]] core::Text remedy_for(std::size_t cells) const {
        constexpr std::size_t few = 20; // one in so many
        auto const all = read_.rows.size() * std::max<std::size_t>(1, mapping_.of(Role::item).size());
        if (instrument_.kind == core::Kind::likert && cells * few > all)
            return {
                "Sebanyak ini biasanya bukan salah ketik: pilih instrumen lain yang skalanya sesuai, atau "
                "jelaskan kode jawabannya. Bila memang salah, perbaiki selnya.",
                "So many are seldom mistakes: choose an instrument whose scale fits, or explain what the "
                "codes mean. If they are wrong, correct the cells."};
        return {"Perbaiki selnya, atau pilih: anggap tidak dijawab, atau keluarkan respondennya.",
                "Correct the cells, or choose: count as not answered, or leave the respondents out."};
    }

    void warn_of_destroyed_numbers() {
        for (std::size_t column = 0; column < mapping_.columns.size(); ++column) {
            if (mapping_.columns[column].role != Role::identity &&
                mapping_.columns[column].role != Role::ignore)
                continue;
            auto const& cells = table_.columns[column];
            std::vector<bool> destroyed(cells.distinct());
            for (std::uint32_t code = 0; code < cells.distinct(); ++code)
                destroyed[code] = is_destroyed_number(cells.word(code));
            for (auto const row : read_.rows)
                if (destroyed[cells.code(row)])
                    survey_.warnings.push_back(
                        {row,
                         column,
                         cells.at(row),
                         {"Nomor panjang ini sudah dirusak program lain; digitnya tidak dapat dikembalikan.",
                          "This long number was already damaged by another program; its digits can't be "
                          "restored."}});
        }
    }

    void assemble() {
        std::vector<std::size_t> kept; // positions in read_
        for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent)
            if (!dropped_.contains(read_.rows[respondent]))
                kept.push_back(respondent);
        for (auto const respondent : kept)
            survey_.rows.push_back(read_.rows[respondent]);
        if (read_.answers.respondents() > 0)
            survey_.answers = selected(read_.answers, kept);
        if (read_.expectation)
            survey_.expectation = selected(*read_.expectation, kept);
        for (std::size_t question = 0; question < read_.ballots.size(); ++question)
            if (read_.ballots[question])
                survey_.ballots[question] = selected(*read_.ballots[question], kept);
        survey_.faults = std::move(read_.faults);
        std::stable_sort(survey_.faults.begin(), survey_.faults.end(), [](Fault const& a, Fault const& b) {
            return a.row != b.row ? a.row < b.row : a.column < b.column;
        });
        for (auto const& [row, why] : dropped_)
            survey_.dropped.push_back({row, why});
        assemble_units();
    }
    static core::Answers selected(core::Answers const& all, std::vector<std::size_t> const& kept) {
        core::Answers some(kept.size(), all.items());
        for (std::size_t i = 0; i < kept.size(); ++i)
            std::copy(all.row(kept[i]).begin(), all.row(kept[i]).end(), some.row(i).begin());
        return some;
    }
    static core::Ballots selected(core::Ballots const& all, std::vector<std::size_t> const& kept) {
        core::Ballots some(kept.size(), all.items());
        for (std::size_t i = 0; i < kept.size(); ++i) {
            some.set_state(i, all.state(kept[i]));
            std::copy(all.row(kept[i]).begin(), all.row(kept[i]).end(), some.row(i).begin());
        }
        return some;
    }
    void assemble_units() {
        auto const columns = mapping_.of(Role::unit);
        if (columns.empty())
            return;
        auto const column = columns.front();
        std::unordered_map<std::string, std::size_t> known;
        for (auto const row : survey_.rows) {
            auto const& text = table_.at(row, column);
            auto const [entry, is_new] = known.try_emplace(core::match_key(text), survey_.units.size());
            if (is_new)
                survey_.units.emplace_back(is_blank(text) ? std::string_view() : trimmed(text));
            survey_.unit_of.push_back(entry->second);
            if (is_blank(text))
                survey_.warnings.push_back({row, column, {}, {"Unit tidak diisi.", "No unit was given."}});
        }
    }

    void assemble_generations(Times const& times) {
        std::unordered_map<std::size_t, int> year_of; // by row
        for (std::size_t respondent = 0; respondent < read_.rows.size(); ++respondent)
            if (auto const& time = times.of[respondent])
                year_of.emplace(read_.rows[respondent], time->year);
        for (auto const column : mapping_.of(Role::generation))
            survey_.generations.push_back({column, generations(column, year_of)});
    }
    std::vector<std::optional<Generation>> generations(std::size_t column,
                                                       std::unordered_map<std::size_t, int> const& year_of) {
        auto const form = birth_form(table_.columns[column], layout_.first_data_row);
        if (!form)
            throw Refusal({{}, {}, column + 1, layout_.headers[column]},
                          {"Kolom ini tidak berisi tahun lahir, tanggal lahir, atau usia.",
                           "This column holds no birth years, dates of birth or ages."},
                          {"Jadikan kelompok, bukan generasi.", "Make it a group, not a generation."});
        std::vector<std::optional<Generation>> list;
        for (auto const row : survey_.rows) {
            auto const& text = table_.at(row, column);
            auto const told = year_of.find(row);
            auto const year =
                birth_year(text, *form, told == year_of.end() ? std::nullopt : std::optional(told->second));
            list.push_back(year ? std::optional(generation_of(*year)) : std::nullopt);
            if (!year && !is_blank(text))
                survey_.warnings.push_back(
                    {row,
                     column,
                     text,
                     {"Generasinya tidak dapat ditentukan.", "Its generation can't be told."}});
        }
        return list;
    }

    Table const& table_;
    Layout const& layout_;
    Mapping const& mapping_;
    core::Instrument const& instrument_;
    CleaningChoices const& choices_;
    ReadSurvey read_;
    std::map<std::size_t, DropReason> dropped_; ///< by row
    PreparedSurvey survey_;
};

} // namespace

core::Text name_of(DropReason reason) {
    switch (reason) {
    case DropReason::blank:
        return {"Baris kosong", "Blank row"};
    case DropReason::repeated_header:
        return {"Judul kolom terulang", "Repeated header"};
    case DropReason::technical:
        return {"Baris teknis", "Technical row"};
    case DropReason::summary:
        return {"Baris rekap (rata-rata, jumlah)", "Summary row (average, total)"};
    case DropReason::not_submitted:
        return {"Tidak dikirim", "Not submitted"};
    case DropReason::no_answers:
        return {"Tanpa jawaban", "Without answers"};
    case DropReason::duplicate:
        return {"Kiriman ganda", "Duplicate"};
    case DropReason::test_answer:
        return name_of(FindingKind::test_answer);
    case DropReason::before_start:
        return name_of(FindingKind::before_start);
    case DropReason::incomplete:
        return name_of(FindingKind::incomplete);
    case DropReason::straight_line:
        return name_of(FindingKind::straight_line);
    case DropReason::invalid_answer:
        return name_of(FindingKind::invalid_answer);
    case DropReason::wrong_picks:
        break;
    }
    return name_of(FindingKind::wrong_picks);
}

std::size_t PreparedSurvey::dropped_for(DropReason reason) const {
    return static_cast<std::size_t>(std::count_if(dropped.begin(), dropped.end(),
                                                  [&](DroppedRow const& row) { return row.why == reason; }));
}

std::size_t PreparedSurvey::found(FindingKind kind) const {
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](Finding const& finding) { return finding.kind == kind; }));
}

PreparedSurvey prepare(Table const& table, Layout const& layout, Mapping const& mapping,
                       core::Instrument const& instrument, CleaningChoices const& choices) {
    return Preparation(table, layout, mapping, instrument, choices).run();
}

} // namespace berakhlak::survey
