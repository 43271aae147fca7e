#include "calc/arguments/beside_answers.hpp"

#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace berakhlak::calc {

namespace {

using core::Text;
using host::Any;
using host::OUString;

constexpr sal_Int32 most_columns = 8;

// Which words a summary is labelled with, as match_key folds them.
bool is_summary_label(std::string_view key) {
    constexpr std::array<std::string_view, 17> words{
        "jumlah",  "total", "jml", "rata-rata", "rata rata", "rerata",  "rataan",   "nilai rata-rata", "mean",
        "average", "sum",   "nrr", "median",    "modus",     "minimum", "maksimum", "standar deviasi"};
    auto const end = std::min(key.find_first_of(":(="), key.size());
    auto word = key.substr(0, end);
    while (!word.empty() && (word.back() == ' ' || word.back() == '.'))
        word.remove_suffix(1);
    return std::any_of(words.begin(), words.end(), [&](std::string_view known) {
        return word == known || (word.starts_with(known) && word.size() > known.size() &&
                                 word[known.size()] == ' ' && word.size() <= known.size() + 16);
    });
}

Text summary_row() {
    return {"baris ini berlabel ringkasan, bukan responden; pilih jawaban tanpa baris ini",
            "this row is labelled as a summary and is no respondent; select the answers without it"};
}

Text number_among_texts(std::size_t cells) {
    auto const many = std::to_string(cells);
    return {
        "angka atau tanggal di kolom teks (" + many +
            " sel): mungkin kelompok yang diubah menjadi tanggal; rekap memakai tulisan seperti yang tampil",
        "numbers or dates in a column of texts (" + many +
            " cells): perhaps groups that were turned into dates; the recap calls them as they are shown"};
}

class Column {
public:
    Column(host::CellRange const& cells, sal_Int32 row, sal_Int32 column)
        : cells_(cells), first_row_(row), column_(column) {}

    void read(std::vector<BesideRemark>& remarks) {
        auto const shape = host::shape_of(cells_);
        sal_Int32 row = 0;
        host::read_blocks(cells_, shape, [&](host::Rows const& rows) {
            for (auto const& cell : rows)
                look_at(cell[0], row++, remarks);
        });
        bool const mixed = first_number_ >= 0 && texts_ > 1 && texts_ >= numbers_;
        if (mixed)
            remarks.push_back({first_row_ + first_number_, column_,
                               host::shown_number(cells_, first_number_, number_),
                               number_among_texts(numbers_)});
    }

private:
    void look_at(Any const& cell, sal_Int32 row, std::vector<BesideRemark>& remarks) {
        OUString text;
        double number = 0.0;
        if (cell >>= text) {
            if (text.isEmpty())
                return;
            ++texts_;
            // Labels are short; a text that is long names nothing.
            constexpr sal_Int32 longest_label = 40;
            if (row > 0 && text.getLength() <= longest_label)
                if (auto const label = host::to_utf8(text); is_summary_label(core::match_key(label)))
                    remarks.push_back({first_row_ + row, column_, label, summary_row()});
        } else if (cell >>= number) {
            if (numbers_++ == 0) {
                first_number_ = row;
                number_ = number;
            }
        }
    }

    host::CellRange const& cells_;
    sal_Int32 first_row_;
    sal_Int32 column_;
    std::size_t texts_ = 0;
    std::size_t numbers_ = 0;
    sal_Int32 first_number_ = -1;
    double number_ = 0.0;
};

} // namespace

std::vector<BesideRemark> remarks_beside(host::CellRange const& answers) {
    auto const shape = host::shape_of(answers);
    auto const sheet = host::Reference<com::sun::star::sheet::XSheetCellRange>(answers, host::UNO_QUERY_THROW)
                           ->getSpreadsheet();
    std::vector<BesideRemark> remarks;
    for (auto column = std::max(shape.first_column - most_columns, sal_Int32{0}); column < shape.first_column;
         ++column) {
        host::CellRange const cells(sheet->getCellRangeByPosition(column, shape.first_row, column,
                                                                  shape.first_row + shape.height - 1));
        Column(cells, shape.first_row, column).read(remarks);
    }
    return remarks;
}

} // namespace berakhlak::calc
