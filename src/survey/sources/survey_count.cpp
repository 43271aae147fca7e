#include "survey/sources/survey_count.hpp"

#include "core/index/recap.hpp"
#include "survey/answers/stages.hpp"
#include "survey/answers/unit_names.hpp"
#include "survey/sources/unit_counts.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>

namespace berakhlak::survey {

namespace {

constexpr std::size_t rows_named = 100;

void refuse_duplicates(ImportPlan const& plan) {
    if (plan.cleaning.duplicates != Duplicates::keep_all)
        throw Refusal(
            {},
            {"Berkas ini lebih panjang dari satu lembar dan dihitung sebagian demi sebagian, sehingga "
             "kiriman ganda tidak dapat dikeluarkan.",
             "This file is longer than a sheet and is counted piece by piece, so that duplicates "
             "can't be left out."},
            {"Pilih: semua kiriman dihitung; atau bagi berkasnya per unit.",
             "Choose: count all of them; or divide the file by unit."});
}

Column with_first(Column const& column, std::size_t row, std::string const& text) {
    Column changed;
    changed.reserve(column.size());
    for (std::size_t at = 0; at < column.size(); ++at)
        changed.push_back(at == row ? text : column.at(at));
    return changed;
}

bool continues(std::string const& text) {
    return is_blank(text) || says_as_above(text);
}

} // namespace

void CountedRows::add(std::size_t source_row) {
    ++count;
    if (first.size() < rows_named)
        first.push_back(source_row);
}

SurveyCount::SurveyCount(ImportedSurvey begun, ImportPlan const& plan) : plan_(plan) {
    refuse_duplicates(plan);
    counted_.begun = std::move(begun);
    counted_.decisions = counted_.begun.decisions;
    for (auto const& remark : counted_.begun.layout.remarks) // known, and noted as of every import
        asked_.insert(remark.text.id);
}

// Units that stand only in the first row of a block go on in the next piece.
void SurveyCount::fill_from_above(Table& piece) {
    auto const& layout = counted_.begun.layout;
    for (auto const& header : plan_.fill_down) {
        auto const found = std::ranges::find(layout.headers, header);
        auto const column = static_cast<std::size_t>(found - layout.headers.begin());
        if (column >= piece.columns.size() || layout.first_data_row >= piece.rows())
            continue;
        auto& cells = piece.columns[column];
        if (auto const above = above_.find(column);
            above != above_.end() && continues(cells.at(layout.first_data_row)))
            cells = with_first(cells, layout.first_data_row, above->second);
        for (auto row = piece.rows(); row-- > layout.first_data_row;)
            if (!continues(cells.at(row))) {
                above_[column] = cells.at(row);
                break;
            }
    }
}

void SurveyCount::add(Table table, std::size_t records) {
    auto const& first = counted_.begun.layout;
    if (table.rows() <= first.first_data_row) // nothing but empty rows
        return count_rows(table, {}, records);
    ImportedSurvey piece;
    piece.source.table = std::move(table);
    piece.instrument = counted_.begun.instrument;
    auto& read = piece.source.table;
    fill_from_above(read);
    piece.layout = recognise(read, first.title_rows, first.header_rows);
    piece.mapping = mapping_of(read, piece.layout, *piece.instrument, plan_);
    piece.account = account_for(read, piece.layout, piece.mapping, *piece.instrument, plan_);
    tell_questions(piece);
    piece.prepared = prepare(read, piece.layout, piece.mapping, *piece.instrument, plan_.cleaning);
    count_rows(read, piece.prepared, records);
    count_units(read, piece.mapping, piece.prepared);
}

void SurveyCount::count_rows(Table const& piece, PreparedSurvey const& prepared, std::size_t records) {
    auto const header = counted_.begun.layout.first_data_row;
    auto const there = piece.rows() - std::min(header, piece.rows());
    counted_.rows += std::max(records, there);
    counted_.used += prepared.respondents();
    counted_.blanked += prepared.blanked.size();
    for (auto const& dropped : prepared.dropped)
        counted_.dropped[dropped.why].add(source_row(piece, dropped.row));
    for (auto row = there; row < records; ++row) // a sheet doesn't tell empty rows at its end
        counted_.dropped[DropReason::blank].add(source_row(piece, header + row));
    for (auto const& finding : prepared.findings)
        counted_.findings[finding.kind].add(source_row(piece, finding.row));
    for (auto const& warning : prepared.warnings)
        counted_.warnings.add(source_row(piece, warning.row));
}

void SurveyCount::count_units(Table const& piece, Mapping const& mapping, PreparedSurvey const& prepared) {
    auto const columns = mapping.of(Role::unit);
    std::vector<std::uint32_t> names;
    names.reserve(prepared.respondents());
    for (auto const row : prepared.rows)
        names.push_back(names_.intern(columns.empty() ? std::string_view() : piece.at(row, columns.front())));
    auto counts = counts_by(*counted_.begun.instrument, prepared, names, names_.size());
    for (std::size_t name = 0; name < counts.size(); ++name)
        if (name < by_name_.size())
            by_name_[name] += counts[name];
        else
            by_name_.push_back(std::move(counts[name]));
    name_of_.insert(name_of_.end(), names.begin(), names.end());
}

// What nobody was asked about, because the first piece gave no reason to.
void SurveyCount::tell_questions(ImportedSurvey const& piece) {
    for (auto const& question : piece.account.questions)
        if (question.kind != QuestionKind::unit_spellings && asked_.insert(question.text.id).second)
            open_.push_back(
                {"Kolom “" + question.where.header + "”: " + question.text.id,
                 "Column “" + question.where.header + "”: " + question.text.in(core::Language::english)});
    for (auto const& remark : piece.layout.remarks)
        if (asked_.insert(remark.text.id).second)
            open_.push_back(remark.text);
}

void SurveyCount::tell_units_alike() {
    Column units;
    units.reserve(name_of_.size());
    std::vector<std::uint32_t> codes;
    for (std::uint32_t name = 0; name < names_.size(); ++name)
        codes.push_back(units.intern(names_.at(name)));
    for (auto const name : name_of_)
        units.push_back_code(codes[name]);
    for (auto const& alike : like_units(units, 0, plan_.units_apart)) {
        std::string list;
        for (auto const& name : alike)
            list += (list.empty() ? "“" : ", “") + name + "”";
        open_.push_back({"Unit yang tampaknya sama dan dihitung terpisah: " + list + ".",
                         "Units that look the same and are counted apart: " + list + "."});
    }
}

void SurveyCount::tell() {
    counted_.told = counted_.begun.account.told;
    for (auto const& [why, rows] : counted_.dropped)
        counted_.told.push_back(row_told(why, rows.count, rows.first));
    counted_.told.insert(counted_.told.end(), open_.begin(), open_.end());
}

CountedFile SurveyCount::result() {
    if (counted_.used == 0)
        throw Refusal({}, {"Tidak ada responden yang tersisa.", "No respondent is left."},
                      {"Periksa pilihan pembersihan.", "Check the cleaning choices."});
    std::vector<std::string> texts;
    for (std::uint32_t name = 0; name < names_.size(); ++name)
        texts.push_back(names_.at(name));
    auto const groups = core::group_by_unit(texts, name_of_);
    // group_by_unit speaks of respondents: the group of a name is that of any respondent who wrote it.
    std::vector<std::uint32_t> group_of(texts.size());
    for (std::size_t respondent = 0; respondent < name_of_.size(); ++respondent)
        group_of[name_of_[respondent]] = groups.unit_of[respondent];
    std::vector<bool> begun(groups.names.size());
    for (auto const& name : groups.names)
        counted_.units.push_back({name, {}});
    for (std::size_t name = 0; name < texts.size(); ++name) {
        auto& counts = counted_.units[group_of[name]].counts;
        if (begun[group_of[name]])
            counts += by_name_[name];
        else
            counts = std::move(by_name_[name]);
        begun[group_of[name]] = true;
    }
    tell_units_alike();
    tell();
    return std::move(counted_);
}

} // namespace berakhlak::survey
