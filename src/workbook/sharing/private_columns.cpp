#include "workbook/sharing/private_columns.hpp"

#include "core/disclosure/local_suppression.hpp"
#include "core/text/number_text.hpp"
#include "core/text/text.hpp"
#include "survey/columns/role_words.hpp"
#include "survey/table/identifiers.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <algorithm>
#include <map>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Any;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;
using survey::Role;

constexpr char masked[] = "(disembunyikan)";

std::string text_of(Any const& cell) {
    OUString text;
    double number = 0.0;
    if (cell >>= text)
        return host::to_utf8(text);
    return (cell >>= number) ? core::text_from_number(number) : std::string();
}

struct Column {
    CellBlock cells;
    std::string header;
    std::vector<Any> before; ///< as they stood there: what isn't changed stays a number
    std::vector<std::string> texts;

    [[nodiscard]] bool is_empty() const {
        return std::all_of(texts.begin(), texts.end(), [](auto const& text) { return text.empty(); });
    }
    [[nodiscard]] std::string name() const {
        return header.empty() ? column_letters(cells.first_column) : header;
    }
};

Column read(Spreadsheet const& document, RespondentTable const& table, sal_Int32 column) {
    Column read{{table.sheet, column, table.first_row, column, table.last_row}, {}, {}, {}};
    for (auto const& row : values_of(document, read.cells)) {
        read.before.push_back(row[0]);
        read.texts.push_back(text_of(row[0]));
    }
    if (table.header_row >= 0)
        read.header = text_of(
            values_of(document, {table.sheet, column, table.header_row, column, table.header_row})[0][0]);
    return read;
}

std::optional<Role> role_of(Column const& column) {
    auto const by_header = survey::role_by_words(survey::spaced(core::match_key(column.header)));
    if (by_header == Role::identity || by_header == Role::time)
        return by_header;
    std::size_t filled = 0, identifiers = 0;
    for (auto const& text : column.texts) {
        filled += text.empty() ? 0 : 1;
        identifiers += survey::identifier_of(text) != survey::Identifier::none ? 1 : 0;
    }
    return identifiers * 2 > filled ? std::optional(Role::identity) : by_header;
}

void write(Spreadsheet const& document, Column const& column) {
    CellValues cells(static_cast<sal_Int32>(column.texts.size()));
    for (std::size_t i = 0; i < column.texts.size(); ++i)
        cells.getArray()[i] = host::sequence({column.texts[i] == text_of(column.before[i])
                                                  ? column.before[i]
                                                  : Any(host::to_office(column.texts[i]))});
    Reference<css::sheet::XCellRangeData>(cells_of(document, column.cells), UNO_QUERY_THROW)
        ->setDataArray(cells);
}

// A formula among the rows would go on looking at what is taken out beside it.
void freeze_formulas(Spreadsheet const& document, Column const& column) {
    auto const formulas =
        Reference<css::sheet::XCellRangesQuery>(cells_of(document, column.cells), UNO_QUERY_THROW)
            ->queryContentCells(css::sheet::CellFlags::FORMULA);
    if (formulas->getRangeAddresses().hasElements())
        write(document, column);
}

// Which contents are to be one: from the smallest up, until they are enough to hide behind.
std::set<std::string> small_groups(Column const& column, RespondentTable const& table, std::size_t minimum) {
    std::map<std::string, std::size_t> sizes;
    for (auto const& text : column.texts)
        if (auto key = core::match_key(text); !key.empty())
            ++sizes[std::move(key)];
    std::vector<std::pair<std::size_t, std::string>> by_size;
    std::set<std::string> small;
    std::size_t behind = 0;
    for (auto const& [key, size] : sizes) {
        if (size < minimum || table.hidden_groups.contains(key)) {
            small.insert(key);
            behind += size;
        } else {
            by_size.emplace_back(size, key);
        }
    }
    std::sort(by_size.begin(), by_size.end());
    for (auto const& [size, key] : by_size) {
        if (small.empty() || (small.size() > 1 && behind >= minimum))
            break;
        small.insert(key);
        behind += size;
    }
    return small;
}

class Treatment {
public:
    Treatment(Spreadsheet const& document, RespondentTable const& table, std::size_t minimum,
              Pseudonym const& pseudonym)
        : document_(document), table_(table), minimum_(minimum), pseudonym_(pseudonym) {}

    PrivateColumns run() {
        auto const last = used_block(document_, table_.sheet).last_column;
        for (sal_Int32 number = 0; number <= last; ++number) {
            auto column = read(document_, table_, number);
            if (column.is_empty())
                continue;
            if (table_.answers.contains(number)) {
                clear_identifiers(column);
                continue;
            }
            freeze_formulas(document_, column);
            treat(column);
        }
        withhold_combinations();
        return std::move(result_);
    }

private:
    void remark(std::string id, std::string en) { result_.remarks.push_back({std::move(id), std::move(en)}); }

    void treat(Column& column) {
        auto const role = role_of(column);
        if (role == Role::identity) {
            for (auto const& text : column.texts)
                if (!text.empty())
                    result_.secrets.insert(text);
            if (pseudonym_)
                return replace(column);
            return clear(column, {"kolom identitas", "a column that identifies people"});
        }
        if (role == Role::time)
            return clear(column, {"waktu menjawab", "times of answering"});
        mask(column);
    }

    void clear(Column& column, Text const& why) {
        std::fill(column.texts.begin(), column.texts.end(), std::string());
        save(column);
        remark("Kolom “" + column.name() + "” dikosongkan: " + why.id + ".",
               "The column “" + column.name() + "” was cleared: " + why.en + ".");
    }

    void replace(Column& column) {
        for (auto& text : column.texts)
            if (!text.empty())
                text = pseudonym_(text);
        save(column);
        remark("Kolom “" + column.name() + "” diganti dengan nama samaran.",
               "The column “" + column.name() + "” was replaced by pseudonyms.");
    }

    void mask(Column& column) {
        auto const small = small_groups(column, table_, minimum_);
        if (small.empty()) {
            groups_.push_back(std::move(column));
            return;
        }
        std::size_t people = 0, left = 0;
        for (auto& text : column.texts) {
            auto const key = core::match_key(text);
            if (small.contains(key)) {
                text = masked;
                ++people;
            } else if (!key.empty()) {
                ++left;
            }
        }
        if (left == 0)
            return clear(column, {"setiap isinya hanya dari segelintir responden",
                                  "each of its contents is of a few respondents only"});
        save(column);
        remark("Kolom “" + column.name() + "”: " + std::to_string(small.size()) + " kelompok kecil (" +
                   std::to_string(people) + " responden) digabung menjadi “" + masked + "”.",
               "Column “" + column.name() + "”: " + std::to_string(small.size()) + " small groups (" +
                   std::to_string(people) + " respondents) were merged into “" + masked + "”.");
        groups_.push_back(std::move(column));
    }

    // Large groups may cross in a small one: the only woman of a unit.
    void withhold_combinations() {
        std::vector<core::Group> groups;
        for (auto const& column : groups_) {
            auto& group = groups.emplace_back();
            group.in_figures = table_.groups.contains(column.cells.first_column);
            for (auto const& text : column.texts)
                group.contents.push_back(core::match_key(text));
        }
        auto const withheld = core::withhold_labels(groups, minimum_);
        for (std::size_t group = 0; group < groups.size(); ++group)
            withhold(groups_[group], withheld[group]);
    }
    void withhold(Column& column, std::vector<bool> const& withheld) {
        std::size_t people = 0;
        for (std::size_t row = 0; row < withheld.size(); ++row)
            if (withheld[row] && column.texts[row] != masked) {
                column.texts[row] = masked;
                ++people;
            }
        if (people == 0)
            return;
        result_.partly.insert(column.cells.first_column);
        auto const number = std::to_string(people), least = std::to_string(minimum_);
        if (std::all_of(column.texts.begin(), column.texts.end(),
                        [](auto const& text) { return text == masked; }))
            return clear(column,
                         {"bersama kolom lain, isinya menunjuk kurang dari " + least + " responden",
                          "together with other columns it points at fewer than " + least + " respondents"});
        save(column);
        remark("Kolom “" + column.name() + "”: isi " + number + " responden ditahan menjadi “" + masked +
                   "”, karena bersama kolom lain hanya dimiliki kurang dari " + least + " responden.",
               "Column “" + column.name() + "”: what " + number + " respondents say was withheld (“" +
                   masked + "”), for together with other columns fewer than " + least +
                   " respondents share it.");
    }

    // Somebody may have typed a number of theirs where an answer belongs.
    void clear_identifiers(Column& column) {
        bool any = false;
        for (auto& text : column.texts)
            if (survey::identifier_of(text) != survey::Identifier::none) {
                result_.secrets.insert(text);
                text.clear();
                any = true;
            }
        if (any)
            clear_in_place(column);
    }
    void clear_in_place(Column const& column) {
        auto const cells = cells_of(document_, column.cells);
        for (std::size_t row = 0; row < column.texts.size(); ++row)
            if (column.texts[row].empty())
                cells->getCellByPosition(0, static_cast<sal_Int32>(row))->setFormula(OUString());
        result_.changed.insert(column.cells.first_column);
        remark("Kolom “" + column.name() + "”: nomor atau alamat pribadi di antara jawaban dihapus.",
               "Column “" + column.name() +
                   "”: personal numbers or addresses among the answers were removed.");
    }

    void save(Column const& column) {
        write(document_, column);
        result_.changed.insert(column.cells.first_column);
    }

    Spreadsheet document_;
    RespondentTable const& table_;
    std::size_t minimum_;
    Pseudonym const& pseudonym_;
    std::vector<Column> groups_; ///< that leave, small groups merged
    PrivateColumns result_;
};

} // namespace

std::set<std::string> secrets_of(Spreadsheet const& document, RespondentTable const& table) {
    std::set<std::string> secrets;
    auto const last = used_block(document, table.sheet).last_column;
    for (sal_Int32 number = 0; number <= last; ++number) {
        auto const column = read(document, table, number);
        bool const all = !table.answers.contains(number) && role_of(column) == Role::identity;
        for (auto const& text : column.texts)
            if (!text.empty() && (all || survey::identifier_of(text) != survey::Identifier::none))
                secrets.insert(text);
    }
    return secrets;
}

PrivateColumns make_private(Spreadsheet const& document, RespondentTable const& table, std::size_t minimum,
                            Pseudonym const& pseudonym) {
    return Treatment(document, table, minimum, pseudonym).run();
}

} // namespace berakhlak::workbook
