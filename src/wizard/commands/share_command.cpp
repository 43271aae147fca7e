// Siapkan untuk dibagikan: what would leave the house is shown first, then the copy is written.
#include "wizard/commands/command_table.hpp"
#include "wizard/views/pick_files.hpp"
#include "wizard/views/share_dialog.hpp"
#include "workbook/sharing/share_copy.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <rtl/ref.hxx>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using host::UNO_QUERY_THROW;

class RealSharingOffice : public SharingPort {
public:
    explicit RealSharingOffice(Scene const& scene) : scene_(scene) {}

    std::optional<ShareTarget> target(std::string const& typed) override {
        auto const url = url_of_new_file(typed);
        if (url.empty())
            return std::nullopt;
        return ShareTarget{url, exists(url), workbook::is_file_of(scene_.document, host::to_office(url))};
    }
    std::vector<std::string> own_sheets() override { return workbook::own_sheets(scene_.document); }
    workbook::ShareReport plan(workbook::ShareOptions const& options) override {
        return workbook::plan_share(scene_.context, scene_.document, options);
    }
    void write(std::string const& url, workbook::ShareOptions const& options) override {
        workbook::write_share(scene_.context, scene_.document, host::to_office(url), options);
        written = typed_files({url});
    }

    std::string written;

private:
    Scene const& scene_;
};

// "rekap-bagikan.xlsx" beside "rekap.ods"; nothing for a workbook that was never saved.
std::string proposal(Scene const& scene) {
    auto const own =
        css::uno::Reference<css::frame::XStorable>(scene.document, UNO_QUERY_THROW)->getLocation();
    auto const slash = own.lastIndexOf('/');
    auto const dot = own.lastIndexOf('.');
    if (!own.startsWith("file:") || slash < 0)
        return {};
    auto const stem = dot > slash ? own.copy(0, dot) : own;
    return typed_files({host::to_utf8(stem) +
                        (scene.language == core::Language::indonesian ? "-bagikan.xlsx" : "-to-share.xlsx")});
}

} // namespace

void share_workbook(Scene const& scene) {
    RealSharingOffice office(scene);
    SharePage page(office, scene.language);
    rtl::Reference<ShareDialog> const dialog(new ShareDialog(scene.context, scene.language, page));
    if (dialog->run(scene.window(), proposal(scene)))
        scene.tell({"Salinan sudah ditulis: " + office.written, "The copy was written: " + office.written});
}

} // namespace berakhlak::wizard
