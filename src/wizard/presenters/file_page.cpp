#include "wizard/presenters/file_page.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace berakhlak::wizard {

namespace {

using core::Text;
using survey::Encoding;

constexpr std::array known_encodings = {Encoding::utf8, Encoding::utf16le, Encoding::utf16be,
                                        Encoding::windows1252};
constexpr std::array known_delimiters = {',', ';', '\t', '|'};
constexpr std::size_t preview_rows = 12;

Text const automatic{"(dikenali sendiri)", "(recognised)"};

template <class List, class Value>
std::size_t position_in(List const& list, std::optional<Value> const& value) {
    if (!value)
        return 0;
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), *value) - list.begin()) + 1;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    auto const lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// "%20" of a URL.
std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
            hex_digit(text[i + 2]) >= 0) {
            plain += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

constexpr std::size_t widest_cell = 24;
constexpr std::size_t most_columns = 60;

// Cut to the width of its column, or filled up to it; a character is what doesn't continue another one.
std::string cell_of_width(std::string const& text, std::size_t width) {
    std::string cell;
    std::size_t characters = 0;
    for (char const c : text) {
        bool const begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins && characters == width)
            break;
        characters += begins;
        cell += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return cell + std::string(width - std::min(width, characters), ' ');
}

std::size_t length_of(std::string const& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

std::string Preview::text() const {
    auto const columns = std::min(headers.size(), most_columns);
    std::vector<std::size_t> widths(columns, 1);
    auto const measure = [&](std::vector<std::string> const& cells) {
        for (std::size_t column = 0; column < columns; ++column)
            widths[column] = std::min(widest_cell, std::max(widths[column], length_of(cells[column])));
    };
    measure(headers);
    for (auto const& row : rows)
        measure(row);
    std::string text;
    auto const add = [&](std::vector<std::string> const& cells) {
        for (std::size_t column = 0; column < columns; ++column)
            text += (column == 0 ? "" : " | ") + cell_of_width(cells[column], widths[column]);
        text += '\n';
    };
    if (columns > 0)
        add(headers);
    for (auto const& row : rows)
        add(row);
    return text;
}

std::string last_part(std::string const& place) {
    return decoded(std::string_view(place).substr(place.rfind('/') + 1));
}

void FilePage::choose_files(std::vector<std::string> places) {
    if (!places.empty())
        draft_.open(std::move(places), {});
}

void FilePage::miss_files(std::vector<std::string> const& names) {
    std::string list;
    for (auto const& name : names)
        list += (list.empty() ? "“" : ", “") + name + "”";
    draft_.close({{},
                  {"Tidak ditemukan: " + list + ".", "Not found: " + list + "."},
                  {"Periksa nama dan letak berkasnya, atau pakai tombol pilih berkas.",
                   "Check the name and the folder of the file, or choose it with the button."}});
}

void FilePage::choose_sheet() {
    draft_.open({}, {});
}

void FilePage::choose_table(survey::DatabaseSource source) {
    draft_.open_table(std::move(source));
}

void FilePage::reopen(survey::SourceOverrides overrides) {
    if (draft_.opened())
        draft_.open(draft_.places(), std::move(overrides));
}

void FilePage::set_encoding(std::size_t position) {
    auto overrides = draft_.plan.source;
    overrides.encoding = position == 0 ? std::nullopt : std::optional(known_encodings.at(position - 1));
    if (overrides.encoding != draft_.plan.source.encoding)
        reopen(std::move(overrides));
}

void FilePage::set_delimiter(std::size_t position) {
    auto overrides = draft_.plan.source;
    overrides.delimiter = position == 0 ? std::nullopt : std::optional(known_delimiters.at(position - 1));
    if (overrides.delimiter != draft_.plan.source.delimiter)
        reopen(std::move(overrides));
}

void FilePage::set_sheet(std::size_t position) {
    auto const entry = sheet_entries().at(position);
    auto overrides = draft_.plan.source;
    overrides.sheet = entry.sheet;
    overrides.unit_sheets = entry.unit_sheets;
    if (position != sheet())
        reopen(std::move(overrides));
}

void FilePage::set_header_row(std::string const& text) {
    std::optional<std::size_t> row;
    bad_header_row_ = false;
    if (!text.empty()) {
        std::size_t number = 0;
        auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        bad_header_row_ = fault != std::errc() || end != text.data() + text.size() || number == 0;
        if (bad_header_row_)
            return;
        row = number;
    }
    if (row == draft_.plan.header_row)
        return;
    draft_.plan.header_row = row;
    draft_.refresh();
}

std::vector<Text> FilePage::encodings() {
    std::vector<Text> list{automatic};
    for (auto const encoding : known_encodings)
        list.push_back(survey::name_of(encoding));
    return list;
}

std::vector<Text> FilePage::delimiters() {
    std::vector<Text> list{automatic};
    for (auto const delimiter : known_delimiters)
        list.push_back(survey::name_of_delimiter(delimiter));
    return list;
}

std::size_t FilePage::encoding() const {
    return position_in(known_encodings, draft_.plan.source.encoding);
}
std::size_t FilePage::delimiter() const {
    return position_in(known_delimiters, draft_.plan.source.delimiter);
}
std::string FilePage::header_row() const {
    return draft_.plan.header_row ? std::to_string(*draft_.plan.header_row) : std::string();
}

bool FilePage::is_text() const {
    // A file that was refused may need just these to be read.
    return draft_.opened() && !draft_.database() && !draft_.places().empty() &&
           (!draft_.loaded() || draft_.survey().source.form.has_value());
}

std::vector<FilePage::SheetEntry> FilePage::sheet_entries() const {
    std::vector<SheetEntry> entries;
    if (!draft_.loaded())
        return entries;
    if (draft_.sheet_is_open())
        entries.push_back({{"(pilih dahulu)", "(choose first)"}});
    for (auto const& sheet : draft_.survey().source.sheets)
        entries.push_back({{sheet, {}}, sheet});
    auto const& read = draft_.plan.source.unit_sheets;
    auto const& question = draft_.sheet_question();
    if (!read.empty() || (question && question->same_form)) {
        auto const& sheets = read.empty() ? question->sheets : read;
        auto const count = std::to_string(sheets.size());
        entries.push_back({{"(" + count + " lembar, masing-masing satu unit)",
                            "(" + count + " sheets, each of them one unit)"},
                           {},
                           sheets});
    }
    return entries;
}

std::vector<Text> FilePage::sheet_choices() const {
    std::vector<Text> texts;
    for (auto& entry : sheet_entries())
        texts.push_back(std::move(entry.text));
    return texts;
}

std::size_t FilePage::sheet() const {
    if (draft_.sheet_is_open())
        return 0;
    auto const entries = sheet_entries();
    auto const& units = draft_.plan.source.unit_sheets;
    auto const found = std::ranges::find_if(entries, [&](SheetEntry const& entry) {
        return units.empty() ? entry.sheet == draft_.survey().source.sheet : entry.unit_sheets == units;
    });
    return static_cast<std::size_t>(found - entries.begin());
}

Text FilePage::files() const {
    if (!draft_.opened())
        return {"(belum ada berkas)", "(no file yet)"};
    if (draft_.database())
        return {"Tabel " + draft_.database()->table, "The table " + draft_.database()->table};
    if (draft_.places().empty())
        return {"Lembar yang sedang dibuka", "The sheet that is open now"};
    std::string names;
    for (auto const& place : draft_.places())
        names += (names.empty() ? "" : "\n") + last_part(place);
    return {names, {}};
}

Text FilePage::recognised() const {
    if (!draft_.recognised())
        return {"–", "–"};
    auto const& survey = draft_.survey();
    Text text = survey.layout.name();
    if (text.en.empty())
        text.en = text.id;
    auto const add = [&](Text const& part) {
        text.id += "; " + part.id;
        text.en += "; " + part.in(core::Language::english);
    };
    if (auto const& form = survey.source.form) {
        add(survey::name_of(form->encoding));
        add(survey::name_of_delimiter(form->delimiter));
    }
    if (!survey.source.sheets.empty())
        add({"lembar “" + survey.source.sheet + "”", "sheet “" + survey.source.sheet + "”"});
    auto const columns = survey.source.table.columns.size() - survey.layout.empty_columns.size();
    auto const rows = std::to_string(survey.source.table.rows() - survey.layout.first_data_row);
    if (draft_.database())
        text = {"Basis data, tabel " + survey.source.name + "; baris pertama sebagai contoh",
                "A database, the table " + survey.source.name + "; its first rows as a sample"};
    add({rows + " baris, " + std::to_string(columns) + " kolom",
         rows + " rows, " + std::to_string(columns) + " columns"});
    return text;
}

Preview FilePage::preview() const {
    Preview preview;
    if (!draft_.loaded())
        return preview;
    auto const& table = draft_.survey().source.table;
    auto const& layout = draft_.survey().layout;
    auto const width = table.columns.size();
    bool const known = draft_.recognised();
    for (std::size_t column = 0; column < width; ++column)
        preview.headers.push_back(known ? layout.headers[column] : std::to_string(column + 1));
    auto const first = known ? layout.first_data_row : 0;
    for (auto row = first; row < std::min(table.rows(), first + preview_rows); ++row) {
        auto& cells = preview.rows.emplace_back();
        for (std::size_t column = 0; column < width; ++column)
            cells.push_back(table.at(row, column));
    }
    return preview;
}

std::optional<Text> FilePage::problem() const {
    if (bad_header_row_)
        return Text{"Baris judul harus berupa nomor baris, mulai dari 1.",
                    "The header row must be a row number, from 1."};
    if (draft_.refusal())
        return draft_.refusal()->message();
    if (draft_.sheet_is_open())
        return draft_.sheet_question()->text;
    if (!draft_.recognised())
        return std::nullopt;
    if (auto const& remarks = draft_.survey().source.remarks; !remarks.empty())
        return remarks.front();
    return std::nullopt;
}

bool FilePage::complete() const {
    return draft_.recognised() && !bad_header_row_ && !draft_.sheet_is_open() &&
           (!draft_.refusal() || draft_.instrument());
}

std::optional<Text> notice_before_opening(std::uint64_t bytes) {
    constexpr std::uint64_t megabyte = std::uint64_t{1024} * 1024;
    constexpr double seconds_of_a_megabyte = 1.5; // 100,000 x 30 answers: 9 MB as XLSX, 6 MB as ODS
    if (bytes < megabyte)
        return std::nullopt;
    auto const size = std::to_string(bytes / megabyte);
    auto const seconds = std::to_string(
        static_cast<std::uint64_t>(static_cast<double>(bytes) / megabyte * seconds_of_a_megabyte) + 1);
    return Text{"LibreOffice sedang membuka buku kerja sebesar " + size + " MB, kira-kira " + seconds +
                    " detik. Selama itu jendela ini tidak menjawab dan tidak dapat dihentikan.",
                "LibreOffice is opening a workbook of " + size + " MB, about " + seconds +
                    " seconds. Meanwhile this window doesn't answer and can't be stopped."};
}

} // namespace berakhlak::wizard
