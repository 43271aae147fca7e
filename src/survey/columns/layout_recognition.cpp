#include "survey/columns/layout.hpp"

#include "core/text/text.hpp"
#include "survey/columns/header_rows.hpp"
#include "survey/columns/role_words.hpp"
#include "survey/table/clean_text.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace berakhlak::survey {

namespace {

std::string number_of(std::size_t column) {
    return std::to_string(column + 1);
}

class Recogniser {
public:
    Recogniser(Table const& table, HeaderRows const& rows) : table_(table), rows_(rows) {
        layout_.title_rows = rows.first;
        layout_.header_rows = rows.count;
        layout_.first_data_row = rows.first + rows.count;
        layout_.codes.resize(table.columns.size());
        layout_.headers.resize(table.columns.size());
        set_source();
    }

    Layout run() {
        if (layout_.first_data_row >= table_.rows())
            throw Refusal(
                {{}, table_.first_row + rows_.first, std::nullopt, {}},
                {"Di bawah judul kolom tidak ada jawaban.", "There are no answers below the header."},
                {"Pilih berkas yang sudah berisi jawaban.", "Choose a file that holds answers."});
        find_blank_cells();
        merge_headers();
        name_columns_without_header();
        refuse_long_format();
        find_roles();
        layout_.left_out = find_left_out_rows(
            table_, {layout_.source, layout_.title_rows, layout_.first_data_row, layout_.submitted_column});
        suffix_identical_headers();
        return std::move(layout_);
    }

private:
    void set_source() {
        if (!rows_.signature) {
            layout_.confidence = 0.5;
            return;
        }
        auto const& signature = *rows_.signature;
        layout_.source = signature.source;
        layout_.pick_separator = signature.pick_separator;
        layout_.confidence =
            signature.needed == 1
                ? 0.9
                : std::min(1.0, 0.7 + 0.1 * static_cast<double>(rows_.marks - signature.needed + 1));
    }

    /// Per column, which of its distinct texts are blank: each is looked at once.
    void find_blank_cells() {
        for (auto const& column : table_.columns) {
            std::vector<bool> blank(column.distinct());
            for (std::uint32_t code = 0; code < column.distinct(); ++code)
                blank[code] = is_blank(column.word(code));
            blank_.push_back(std::move(blank));
        }
    }
    [[nodiscard]] bool blank_cell(std::size_t row, std::size_t column) const {
        return blank_[column][table_.columns[column].code(row)];
    }
    [[nodiscard]] bool has_data(std::size_t column) const {
        for (std::size_t row = layout_.first_data_row; row < table_.rows(); ++row)
            if (!blank_cell(row, column))
                return true;
        return false;
    }

    [[nodiscard]] std::string header_cell(std::size_t row, std::size_t column) const {
        auto const text = with_line_breaks(table_.at(row, column));
        return is_blank(text) ? std::string() : std::string(trimmed(text));
    }

    void merge_headers() {
        if (layout_.source == Source::qualtrics && rows_.count > 1) {
            for (std::size_t column = 0; column < table_.columns.size(); ++column) {
                layout_.codes[column] = header_cell(rows_.first, column);
                layout_.headers[column] = header_cell(rows_.first + 1, column);
            }
            return;
        }
        std::string above; // a question that stands over several columns is written over the first of them
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            auto const top = header_cell(rows_.first, column);
            auto const below = rows_.count > 1 ? header_cell(rows_.first + 1, column) : std::string();
            bool const carried = top.empty() && !below.empty() && !above.empty();
            if (!top.empty() || below.empty())
                above = top;
            if (carried)
                layout_.remarks.push_back(
                    {LayoutNote::merged_header,
                     column,
                     {"Judul gabungan “" + above + "” berlaku juga untuk kolom " + number_of(column) + ".",
                      "The merged header “" + above + "” also covers column " + number_of(column) + "."}});
            bool const plain =
                below.empty() || is_empty_subheader(core::match_key(below)) || is_column_number(below);
            layout_.headers[column] = plain ? above : above.empty() ? below : above + " [" + below + "]";
        }
    }
    [[nodiscard]] bool is_column_number(std::string_view text) const {
        return rows_.count == 2 && layout_.source == Source::typed && !text.empty() &&
               text.find_first_not_of("0123456789()") == text.npos;
    }

    void name_columns_without_header() {
        std::size_t last = 0;
        for (std::size_t column = 0; column < layout_.headers.size(); ++column)
            if (!layout_.headers[column].empty())
                last = column;
        for (std::size_t column = 0; column < layout_.headers.size(); ++column) {
            if (!layout_.headers[column].empty())
                continue;
            if (!has_data(column)) {
                layout_.empty_columns.push_back(column);
                continue;
            }
            layout_.headers[column] = "(kolom " + number_of(column) + ")";
            bool const beyond = column > last;
            layout_.remarks.push_back({beyond ? LayoutNote::beyond_header : LayoutNote::no_header, column,
                                       headless(column, beyond)});
        }
    }
    [[nodiscard]] core::Text headless(std::size_t column, bool beyond) const {
        std::size_t row = layout_.first_data_row;
        while (blank_cell(row, column))
            ++row;
        auto const where = std::to_string(table_.first_row + row);
        if (beyond)
            return {
                "Isi di kanan kolom judul terakhir, mulai baris " + where + ": baris itu mungkin terpecah.",
                "Content beyond the last header, from row " + where + ": that row may have fallen apart."};
        return {"Kolom " + number_of(column) + " tidak berjudul; isinya mulai baris " + where + ".",
                "Column " + number_of(column) + " has no header; its content begins in row " + where + "."};
    }

    void refuse_long_format() {
        std::optional<std::size_t> question, answer;
        auto const is_one_of = [](std::span<std::string_view const> list, std::string const& key) {
            return std::find(list.begin(), list.end(), key) != list.end();
        };
        for (std::size_t column = 0; column < layout_.headers.size(); ++column) {
            auto const key = core::match_key(layout_.headers[column]);
            if (!question && is_one_of(question_headers(), key))
                question = column;
            else if (!answer && is_one_of(answer_headers(), key))
                answer = column;
        }
        auto const rows = table_.rows() - layout_.first_data_row;
        if (!question || !answer || table_.columns[*question].distinct() * 2 > rows + 2)
            return;
        throw Refusal({{}, table_.first_row + rows_.first, *question + 1, layout_.headers[*question]},
                      {"Tabel ini berbentuk panjang: satu baris per jawaban, bukan satu baris per responden.",
                       "This table is in long format: one row per answer, not one row per respondent."},
                      {"Ekspor ulang dengan satu baris per responden dan satu kolom per pertanyaan, atau "
                       "susun ulang dengan Tabel Pivot.",
                       "Export it again with one row per respondent and one column per question, or "
                       "rearrange it with a pivot table."});
    }

    void find_roles() {
        for (std::size_t column = 0; column < layout_.headers.size(); ++column) {
            auto const key = core::match_key(without_markup(layout_.headers[column]));
            auto const role = role_by_words(key);
            if (role == Role::time)
                layout_.time_columns.push_back(column);
            if (role == Role::identity)
                layout_.identity_columns.push_back(column);
            if (rows_.signature && !rows_.signature->submitted.empty() && key == rows_.signature->submitted)
                layout_.submitted_column = column;
            if (layout_.source == Source::qualtrics &&
                (key == "status" || core::match_key(layout_.codes[column]) == "status"))
                layout_.status_column = column;
        }
    }

    void suffix_identical_headers() {
        std::map<std::string, std::size_t> times;
        std::set<std::string> taken(layout_.headers.begin(), layout_.headers.end());
        for (std::size_t column = 0; column < layout_.headers.size(); ++column) {
            auto& header = layout_.headers[column];
            if (header.empty() || ++times[header] == 1)
                continue;
            auto const original = header;
            auto number = times[original];
            do
                header = original + " (" + std::to_string(number++) + ")";
            while (!taken.insert(header).second);
            layout_.remarks.push_back({LayoutNote::identical_header,
                                       column,
                                       {"Judul kolom “" + original + "” muncul lebih dari sekali; kolom " +
                                            number_of(column) + " menjadi “" + header + "”.",
                                        "The header “" + original + "” stands more than once; column " +
                                            number_of(column) + " becomes “" + header + "”."}});
        }
    }

    Table const& table_;
    HeaderRows rows_;
    Layout layout_;
    std::vector<std::vector<bool>> blank_;
};

void refuse_no_rows(Table const& table) {
    if (table.rows() == 0)
        throw Refusal({}, {"Tabel ini kosong.", "This table is empty."},
                      {"Pilih berkas atau lembar yang berisi jawaban survei.",
                       "Choose a file or sheet that holds survey answers."});
}

} // namespace

core::Text name_of(Source source) {
    switch (source) {
    case Source::google_forms:
        return {"Google Forms", "Google Forms"};
    case Source::microsoft_forms:
        return {"Microsoft Forms", "Microsoft Forms"};
    case Source::kobotoolbox:
        return {"KoboToolbox", "KoboToolbox"};
    case Source::limesurvey:
        return {"LimeSurvey", "LimeSurvey"};
    case Source::surveymonkey:
        return {"SurveyMonkey", "SurveyMonkey"};
    case Source::qualtrics:
        return {"Qualtrics", "Qualtrics"};
    case Source::typed:
        break;
    }
    return {"Lembar yang diketik", "Typed sheet"};
}

Layout recognise(Table const& table) {
    refuse_no_rows(table);
    return Recogniser(table, find_header_rows(table)).run();
}

Layout recognise(Table const& table, std::size_t title_rows, std::size_t header_rows) {
    refuse_no_rows(table);
    if (header_rows == 0 || title_rows + header_rows > table.rows())
        throw Refusal({}, {"Baris judul kolom di luar tabel.", "The header row lies outside the table."},
                      {"Pilih baris judul kolom yang ada.", "Choose a header row that exists."});
    auto rows = header_rows_at(table, title_rows);
    rows.count = header_rows;
    return Recogniser(table, rows).run();
}

std::string fingerprint(Layout const& layout) {
    std::uint64_t hash = 14695981039346656037u; // FNV-1a
    auto const add = [&](std::string_view text) {
        for (unsigned char c : text)
            hash = (hash ^ c) * 1099511628211u;
        hash = (hash ^ 0xff) * 1099511628211u;
    };
    for (auto const& header : layout.headers)
        if (!header.empty())
            add(core::match_key(header));
    char digits[16];
    auto const [end, error] = std::to_chars(digits, digits + sizeof digits, hash, 16);
    return error == std::errc() ? std::string(digits, end) : std::string();
}

} // namespace berakhlak::survey
