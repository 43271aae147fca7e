// Buat laporan: the figures of the open workbook as a Writer document in a window of its own.
#include "wizard/commands/command_table.hpp"
#include "wizard/views/pick_files.hpp"
#include "wizard/views/real_office.hpp"
#include "wizard/views/report_dialog.hpp"
#include "workbook/writer/make_report.hpp"

#include <rtl/ref.hxx>

namespace berakhlak::wizard {

namespace {

constexpr char memory_of_report[] = "report";

class RealReportOffice : public ReportPort {
public:
    explicit RealReportOffice(Scene const& scene) : scene_(scene), instruments_(scene.context) {}

    std::string existing(std::string const& typed) override {
        auto const found = existing_files(typed);
        return found.size() == 1 ? found.front() : std::string();
    }
    void write(workbook::report::Particulars const& particulars, std::string const& template_url,
               std::string const& previous_url) override {
        workbook::report::make_report(
            scene_.context, instruments_, scene_.document,
            {particulars, host::to_office(template_url), host::to_office(previous_url), {}, false});
    }

private:
    Scene const& scene_;
    host::Instruments instruments_;
};

} // namespace

void write_report(Scene const& scene) {
    workbook::report::refuse_without_writer(scene.context);
    RealReportOffice office(scene);
    RealOffice memory(scene.context, scene.document);
    ReportPage page(office, scene.language, memory.remembered(memory_of_report));
    rtl::Reference<ReportDialog> const dialog(new ReportDialog(scene.context, scene.language, page));
    if (dialog->run(scene.window()))
        memory.remember(memory_of_report, page.memory());
}

} // namespace berakhlak::wizard
