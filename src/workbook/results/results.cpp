#include "workbook/results/results.hpp"

#include "workbook/results/chart_sheet.hpp"
#include "workbook/sheets/result_sheets.hpp"

namespace berakhlak::workbook {

namespace {

class Writer {
public:
    Writer(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
           survey::SheetChoice const& sheets)
        : book_(book), survey_(survey), data_(data), sheets_(sheets) {}

    void write() {
        if (auto const sheet = page(survey::ResultSheet::recap); sheet.is())
            results_.recap =
                write_recap_sheet(book_, survey_, data_, sheet, name(survey::ResultSheet::recap));
        if (auto const sheet = page(survey::ResultSheet::profile); sheet.is())
            results_.profile =
                write_profile_sheet(book_, survey_, data_, sheet, name(survey::ResultSheet::profile));
        if (auto const sheet = page(survey::ResultSheet::health); sheet.is())
            results_.health =
                write_health_sheet(book_, survey_, data_, sheet, name(survey::ResultSheet::health));
        if (auto const sheet = page(survey::ResultSheet::gap); sheet.is())
            results_.gap = write_gap_sheet(book_, survey_, data_, sheet, name(survey::ResultSheet::gap));
        write_plain(survey::ResultSheet::items, write_items_sheet);
        write_plain(survey::ResultSheet::groups, write_groups_sheet);
        write_plain(survey::ResultSheet::aspiration, write_aspiration_sheet);
        write_plain(survey::ResultSheet::quality, write_quality_sheet);
        write_charts();
    }

private:
    // Asked for one after the other, each to be written at once.
    [[nodiscard]] Sheet page(survey::ResultSheet sheet) {
        if (!sheets_.contains(sheet))
            return {};
        auto const written = static_cast<double>(asked_++) / static_cast<double>(sheets_.size());
        book_.report(share_of_data + (share_of_results - share_of_data) * written);
        auto const added = book_.add_sheet(name(sheet));
        expect_printed(added);
        return added;
    }
    [[nodiscard]] std::string const& name(survey::ResultSheet sheet) const {
        return book_.text(name_of(sheet));
    }

    template <class Function>
    void write_plain(survey::ResultSheet which, Function const& function) {
        if (auto const sheet = page(which); sheet.is())
            function(book_, survey_, data_, sheet, name(which));
    }
    void write_charts() {
        auto const charts = page(survey::ResultSheet::charts);
        if (!charts.is())
            return;
        auto const tables =
            write_chart_sheet(book_, survey_, results_, charts, name(survey::ResultSheet::charts));
        if (auto const report = page(survey::ResultSheet::report); report.is())
            write_report_sheet(book_, survey_, results_, tables, report);
    }

    Workbook& book_;
    survey::ImportedSurvey const& survey_;
    DataSheet const& data_;
    survey::SheetChoice const& sheets_;
    std::size_t asked_ = 0;
    Results results_;
};

} // namespace

void write_result_sheets(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                         survey::SheetChoice const& sheets) {
    Writer(book, survey, data, sheets).write();
}

} // namespace berakhlak::workbook
