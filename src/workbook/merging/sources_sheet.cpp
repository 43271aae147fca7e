#include "workbook/merging/merge_sheets.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

using core::Text;

constexpr sal_Int32 columns = 8;
constexpr sal_Int32 first_row = 2;

Text name_of(std::optional<PartKind> kind) {
    if (!kind)
        return {"tidak terbaca", "not readable"};
    switch (*kind) {
    case PartKind::exchange_sheet:
        return {"lembar pertukaran", "exchange sheet"};
    case PartKind::workbook:
        return {"buku kerja BerAKHLAK", "BerAKHLAK workbook"};
    case PartKind::survey_file:
        break;
    }
    return {"berkas survei", "survey file"};
}

class Sources {
public:
    Sources(Workbook& book, core::Instrument const& instrument) : book_(book), instrument_(instrument) {}

    void add_files(std::vector<MergeSource> const& sources) {
        rows_.push_back({text({"Berkas", "File"}), text({"Jenis", "Kind"}), text({"Instansi", "Agency"}),
                         text({"Periode", "Period"}), "Unit", "n", text({"Dipakai", "Used"}), "SHA-256"});
        for (auto const& source : sources)
            add(source);
    }

    void add_remarks(core::MergedSurvey const& merged) {
        for (auto const& remark : merged.remarks) {
            if (!remark.source.empty())
                continue;
            if (!remarks_seen_) {
                rows_.push_back(blank());
                rows_.push_back(blank(text({"Yang perlu diperhatikan", "What needs attention"})));
                headers_.push_back(first_row + static_cast<sal_Int32>(rows_.size()) - 1);
                remarks_seen_ = true;
            }
            rows_.push_back(blank(core::unit_of_agency(remark.agency, remark.unit), text(remark.text)));
        }
    }

    void write() {
        auto const sheet = book_.add_sheet(text({"Sumber", "Sources"}));
        put_texts(sheet, 0, first_row, rows_);
        auto const last = first_row + static_cast<sal_Int32>(rows_.size()) - 1;
        style_cells(book_, sheet, {{}, 0, first_row, columns - 1, last}, Style::text);
        style_cells(book_, sheet, {{}, 0, first_row, columns - 1, first_row}, Style::header);
        for (auto const row : headers_)
            style_cells(book_, sheet, {{}, 0, row, columns - 1, row}, Style::header);
        put_text(sheet, 0, 0, text({"Sumber gabungan", "Sources of the merge"}));
        style_cells(book_, sheet, {{}, 0, 0, 0, 0}, Style::title);
        for (sal_Int32 column = 0; column < columns; ++column)
            fit_column(sheet, column, 1800, column == 0 ? 9000 : 12000);
        set_printed(book_, sheet, columns - 1, last);
        repeat_row(sheet, first_row);
    }

private:
    [[nodiscard]] std::string const& text(Text const& in_two) const { return book_.text(in_two); }

    [[nodiscard]] static std::vector<std::string> blank(std::string first = {}, std::string second = {}) {
        std::vector<std::string> row(columns);
        row[0] = std::move(first);
        row[1] = std::move(second);
        return row;
    }

    [[nodiscard]] std::string count(std::uint64_t n) const {
        return n > 0 && n < instrument_.minimum_group ? "n < " + std::to_string(instrument_.minimum_group)
                                                      : std::to_string(n);
    }

    void add(MergeSource const& source) {
        bool const read = source.kind.has_value();
        rows_.push_back({source.name, text(name_of(source.kind)), source.agency, source.period,
                         read ? std::to_string(source.units) : "", read ? count(source.n) : "",
                         source.used ? text({"ya", "yes"}) : text({"TIDAK", "NO"}), source.sha256});
        for (auto const& remark : source.remarks)
            rows_.push_back(blank({}, text(remark)));
    }

    Workbook& book_;
    core::Instrument const& instrument_;
    TextRows rows_;
    std::vector<sal_Int32> headers_;
    bool remarks_seen_ = false;
};

} // namespace

void write_sources(Workbook& book, core::Instrument const& instrument, core::MergedSurvey const& merged,
                   std::vector<MergeSource> const& sources) {
    Sources sheet(book, instrument);
    sheet.add_files(sources);
    sheet.add_remarks(merged);
    sheet.write();
}

} // namespace berakhlak::workbook
