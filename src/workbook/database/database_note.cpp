#include "workbook/database/database_note.hpp"

#include "survey/answers/decisions.hpp"
#include "workbook/document/local_time.hpp"

namespace berakhlak::workbook {

namespace {

using core::Language;
using core::Text;
using survey::Role;

Text plain(std::string const& text) {
    return {text, text};
}
Text plain(std::uint64_t number) {
    return plain(std::to_string(number));
}

void add_source(std::vector<NoteLine>& note, CountedDatabase const& database) {
    auto const& source = database.source;
    auto const& counted = database.counted;
    auto const& instrument = *counted.instrument;
    note.push_back({{"Catatan: dihitung di basis data", "Notes: counted in a database"}, {}});
    note.push_back({{"Basis data", "Database"}, plain(source.place)});
    if (!source.user.empty())
        note.push_back({{"Pengguna", "User"}, plain(source.user)});
    note.push_back({{"Tabel", "Table"}, plain(database.table.name())});
    for (auto const& criterion : source.criteria)
        note.push_back({{"Syarat", "Criterion"}, plain(criterion.column + ": " + criterion.criterion)});
    note.push_back({{"Dihitung pada", "Counted at"}, plain(local_time())});
    note.push_back(
        {{"Dibuat oleh", "Made by"}, plain(std::string("BerAKHLAK for Calc ") + BERAKHLAK_VERSION)});
    note.push_back({{"Baris", "Rows"}, plain(counted.rows)});
    note.push_back({{"Responden", "Respondents"}, plain(counted.rows - counted.without_answers)});
    note.push_back(
        {{"Instrumen", "Instrument"},
         {instrument.name + ", versi " + std::to_string(instrument.version) + ": " + instrument.title.id,
          instrument.name + ", version " + std::to_string(instrument.version) + ": " +
              instrument.title.in(Language::english)}});
    note.push_back({{"Jawaban", "Answers"}, answers_stay_in_database()});
}

void add_columns(std::vector<NoteLine>& note, CountedDatabase const& database) {
    note.push_back({{"Kolom yang dipakai", "Columns that were used"}, {}});
    auto const& sample = database.sample;
    for (std::size_t column = 0; column < sample.mapping.columns.size(); ++column) {
        auto const& role = sample.mapping.columns[column];
        if (role.role == Role::ignore || role.role == Role::identity || role.role == Role::time ||
            !role.settled())
            continue;
        auto meaning = survey::name_of(role.role);
        if (role.item) {
            auto const& item = sample.instrument->items[*role.item];
            meaning = {item.code + " " + item.text.id, item.code + " " + item.text.in(Language::english)};
        }
        note.push_back({plain(sample.layout.headers[column]), std::move(meaning)});
    }
}

// So that whoever keeps the database can ask the same. A cell holds no more than 32,767 characters.
void add_question(std::vector<NoteLine>& note, survey::Statement const& statement) {
    constexpr std::size_t most = 8'000;
    note.push_back({{"Pertanyaan kepada basis data (SQL)", "What the database was asked (SQL)"}, {}});
    for (std::size_t at = 0; at < statement.text.size(); at += most)
        note.push_back({{}, plain(statement.text.substr(at, most))});
    std::string values;
    for (auto const& value : statement.values)
        if (auto const* text = std::get_if<std::string>(&value))
            values += (values.empty() ? "“" : ", “") + *text + "”";
    if (!values.empty() && values.size() < most)
        note.push_back({{"Nilai untuk tanda ?", "Values for the signs ?"}, plain(values)});
}

} // namespace

Text origin_of(CountedDatabase const& database) {
    auto const rows = std::to_string(database.counted.rows);
    auto const table = database.table.name();
    Text line{"Dihitung oleh basis data dari tabel " + table + ", " + rows + " baris.",
              "Counted by the database from the table " + table + ", " + rows + " rows."};
    for (auto const& told : database.counted.told) {
        line.id += " " + told.id;
        line.en += " " + told.in(Language::english);
    }
    return line;
}

Text const& answers_stay_in_database() {
    static Text const text{
        "Angka di sini adalah nilai, bukan rumus: jawabannya tetap di basis data, dan tidak ada baris yang "
        "disalin ke sini. “Baca ulang survei” menghitungnya lagi.",
        "The figures here are values, not formulas: the answers stayed in the database, and no row was "
        "copied "
        "to this place. “Read the survey again” counts them again."};
    return text;
}

std::vector<NoteLine> note_of(CountedDatabase const& database) {
    std::vector<NoteLine> note;
    add_source(note, database);
    add_columns(note, database);
    note.push_back({{"Yang perlu diperhatikan", "What needs attention"}, {}});
    for (auto const& told : database.counted.told)
        note.push_back({{}, told});
    if (database.counted.told.empty())
        note.push_back({{}, {"Tidak ada.", "Nothing."}});
    add_question(note, database.statement);
    return note;
}

} // namespace berakhlak::workbook
