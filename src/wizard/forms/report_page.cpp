#include "wizard/forms/report_page.hpp"

#include <boost/json.hpp>

namespace berakhlak::wizard {

namespace {

namespace json = boost::json;
using core::Text;
using workbook::report::Shape;

std::string text(json::object const& memory, char const* member) {
    auto const* value = memory.if_contains(member);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace

ReportPage::ReportPage(ReportPort& office, core::Language language, std::string_view memory)
    : office_(office) {
    said_.language = language;
    std::error_code fault;
    auto const remembered = json::parse(json::string_view(memory.data(), memory.size()), fault);
    if (fault || !remembered.is_object())
        return; // nothing was said yet
    auto const& object = remembered.get_object();
    said_.agency = text(object, "agency");
    said_.year = text(object, "year");
    said_.dates = text(object, "dates");
    said_.title = text(object, "title");
    said_.head = text(object, "head");
    said_.shape = text(object, "shape") == "full" ? Shape::full : Shape::brief;
    template_ = text(object, "template");
}

std::string ReportPage::memory() const {
    return json::serialize(json::object{{"agency", said_.agency},
                                        {"year", said_.year},
                                        {"dates", said_.dates},
                                        {"title", said_.title},
                                        {"head", said_.head},
                                        {"shape", said_.shape == Shape::full ? "full" : "brief"},
                                        {"template", template_}});
}

std::optional<Text> ReportPage::objection() const {
    if (!template_.empty() && office_.existing(template_).empty())
        return Text{"Templat itu tidak ada. Pilih berkas .ott yang lain, atau kosongkan.",
                    "There is no such template. Choose another .ott, or leave it empty."};
    if (!previous_.empty() && office_.existing(previous_).empty())
        return Text{"Buku kerja survei sebelumnya tidak ada. Pilih berkas yang lain, atau kosongkan.",
                    "There is no such workbook of the survey before. Choose another, or leave it empty."};
    return std::nullopt;
}

std::optional<Text> ReportPage::problem() const {
    if (auto found = objection())
        return found;
    if (said_.agency.empty())
        return Text{"Tanpa nama instansi, tempatnya di sampul diisi kemudian di Writer.",
                    "Without a name of the agency, its place on the cover is filled in later in Writer."};
    return std::nullopt;
}

void ReportPage::write() {
    auto const url_of = [&](std::string const& typed) {
        return typed.empty() ? std::string() : office_.existing(typed);
    };
    if (may_write())
        office_.write(said_, url_of(template_), url_of(previous_));
}

} // namespace berakhlak::wizard
