#include "workbook/results.hpp"

#include "workbook/chart_sheet.hpp"
#include "workbook/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

class Writer {
public:
    Writer(Workbook& book, ImportedSurvey const& survey, DataSheet const& data, ResultPages const& pages)
        : book_(book), survey_(survey), data_(data), pages_(pages) {}

    void write() {
        if (auto const sheet = page(ResultSheet::recap); sheet.is())
            results_.recap = write_recap_sheet(book_, survey_, data_, sheet, name(ResultSheet::recap));
        if (auto const sheet = page(ResultSheet::profile); sheet.is())
            results_.profile = write_profile_sheet(book_, survey_, data_, sheet, name(ResultSheet::profile));
        if (auto const sheet = page(ResultSheet::health); sheet.is())
            results_.health = write_health_sheet(book_, survey_, data_, sheet, name(ResultSheet::health));
        if (auto const sheet = page(ResultSheet::gap); sheet.is())
            results_.gap = write_gap_sheet(book_, survey_, data_, sheet, name(ResultSheet::gap));
        write_plain(ResultSheet::items, write_items_sheet);
        write_plain(ResultSheet::cuts, write_cuts_sheet);
        write_plain(ResultSheet::aspiration, write_aspiration_sheet);
        write_plain(ResultSheet::quality, write_quality_sheet);
        write_charts();
    }

private:
    // Asked for one after the other, each to be written at once.
    [[nodiscard]] Sheet page(ResultSheet sheet) {
        auto const found = pages_.find(sheet);
        if (found == pages_.end())
            return {};
        auto const written = static_cast<double>(asked_++) / static_cast<double>(pages_.size());
        book_.report(share_of_data + (share_of_results - share_of_data) * written);
        return found->second;
    }
    [[nodiscard]] std::string const& name(ResultSheet sheet) const { return book_.text(name_of(sheet)); }

    template <class Function>
    void write_plain(ResultSheet which, Function const& function) {
        if (auto const sheet = page(which); sheet.is())
            function(book_, survey_, data_, sheet, name(which));
    }
    void write_charts() {
        auto const charts = page(ResultSheet::charts);
        if (!charts.is())
            return;
        auto const tables = write_chart_sheet(book_, survey_, results_, charts, name(ResultSheet::charts));
        if (auto const report = page(ResultSheet::report); report.is())
            write_report_sheet(book_, survey_, results_, tables, report);
    }

    Workbook& book_;
    ImportedSurvey const& survey_;
    DataSheet const& data_;
    ResultPages const& pages_;
    std::size_t asked_ = 0;
    Results results_;
};

} // namespace

ResultPages add_result_sheets(Workbook& book, SheetChoice const& sheets) {
    ResultPages pages;
    for (auto const sheet : sheets)
        pages.emplace(sheet, book.add_sheet(book.text(name_of(sheet))));
    return pages;
}

void write_result_sheets(Workbook& book, ImportedSurvey const& survey, DataSheet const& data,
                         ResultPages const& pages) {
    Writer(book, survey, data, pages).write();
}

} // namespace berakhlak::workbook
