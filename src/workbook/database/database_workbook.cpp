#include "workbook/database/database_workbook.hpp"

#include "core/disclosure/suppression.hpp"
#include "workbook/counts/exchange_sheet.hpp"
#include "workbook/counts/recap_of_counts.hpp"
#include "workbook/database/database_note.hpp"
#include "workbook/document/undo_step.hpp"
#include "workbook/formulas/computed_tables.hpp"
#include "workbook/import/workbook_writer.hpp"
#include "workbook/sheets/new_document.hpp"

#include <algorithm>
#include <span>

namespace berakhlak::workbook {

namespace {

using core::Text;
using Names = std::vector<std::string>;

Names names_in(Spreadsheet const& document) {
    auto const names = sheet_names(document);
    return {names.begin(), names.end()};
}

bool contains(Names const& names, std::string const& name) {
    return std::ranges::find(names, name) != names.end();
}

// "Kelompok jenis_kelamin": without what a sheet's name can't hold, and no longer than XLSX takes it.
std::string group_sheet_name(Workbook const& book, std::string const& header) {
    constexpr std::size_t most = 31;
    auto name = book.text({"Kelompok ", "Group "});
    for (char const c : header)
        name += std::string_view("[]*?:/\\'").find(c) == std::string_view::npos ? c : ' ';
    while (name.size() > most || (static_cast<unsigned char>(name.back()) & 0xC0) == 0x80)
        name.pop_back();
    return name;
}

void write_groups(Workbook& book, CountedDatabase const& database) {
    auto const& instrument = *database.counted.instrument;
    for (auto const& group : database.counted.groups) {
        core::MergedSurvey counts;
        counts.by_unit = core::recap(instrument, std::span<core::UnitSurvey const>(group.groups));
        core::suppress(instrument, counts.by_unit);
        auto const name = group_sheet_name(book, group.header);
        write_recap_of_counts(book, instrument, counts,
                              {{name, name},
                               {"Kelompok menurut " + group.header, "Groups by " + group.header},
                               origin_of(database),
                               answers_stay_in_database(),
                               {group.header, group.header}});
    }
}

// `before`: sheets that aren't ours.
void write_sheets(Workbook& book, CountedDatabase const& database, WriteChoices const& choices,
                  Names const& before) {
    write_counted_sheets(book, {*database.counted.instrument, database.counted.units, origin_of(database),
                                answers_stay_in_database(), note_of(database), choices.population});
    write_groups(book, database);
    Names ours;
    for (auto const& name : names_in(book.document))
        if (!contains(before, name))
            ours.push_back(name);
    note_origin(book, choices.origin, ours);
}

} // namespace

Spreadsheet write_database_workbook(host::Context const& context, CountedDatabase const& database,
                                    WriteChoices const& choices) {
    return new_document(context, choices.language, choices.hidden, [&](Workbook& book) {
        write_sheets(book, database, choices, names_in(book.document));
    });
}

void renew_database_workbook(Spreadsheet const& document, CountedDatabase const& database,
                             WriteChoices const& choices) {
    Text const recap{"Rekap", "Recap"};
    auto language = choices.language;
    if (has_sheet(document, recap.id) != has_sheet(document, recap.en))
        language = has_sheet(document, recap.id) ? core::Language::indonesian : core::Language::english;
    auto const ours = sheets_written(document);
    Names others;
    for (auto const& name : names_in(document))
        if (!contains(ours, name))
            others.push_back(name);
    UndoStep undo(document, Text{"Baca ulang survei", "Read the survey again"}.in(language),
                  enter_arrays_again);
    Workbook book(document, language);
    book.page_styles = false;
    book.renews = true;
    // What there may be no more: figures of groups that are gone, and the exchange sheet of too few people.
    for (auto const& name : ours)
        if (name.starts_with(book.text({"Kelompok ", "Group "})) || name == exchange_sheet_name)
            if (has_sheet(document, name))
                document->getSheets()->removeByName(host::to_office(name));
    write_sheets(book, database, choices, others);
    undo.done();
}

} // namespace berakhlak::workbook
