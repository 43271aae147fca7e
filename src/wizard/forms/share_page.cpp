#include "wizard/forms/share_page.hpp"

namespace berakhlak::wizard {

using core::Text;
using workbook::Identities;
using workbook::ShareMode;

namespace {

constexpr std::size_t longest_line = 80; // bytes, as many as the list is wide
constexpr char further[] = "     ";

// A list shows lines as they are; what goes on below is indented.
void add_wrapped(std::vector<std::string>& lines, std::string text) {
    while (text.size() > longest_line) {
        auto const group = text.rfind(' ', longest_line);
        if (group == text.npos || text.find_first_not_of(' ') > group)
            break; // one long word
        lines.push_back(text.substr(0, group));
        text = further + text.substr(group + 1);
    }
    lines.push_back(std::move(text));
}

} // namespace

void SharePage::set_mode(ShareMode mode) {
    if (options_.mode != mode)
        report_.reset();
    options_.mode = mode;
}

void SharePage::set_respondent_rows(bool leave) {
    if (options_.respondent_rows != leave)
        report_.reset();
    options_.respondent_rows = leave;
}

void SharePage::set_pseudonyms(bool wanted) {
    auto const identities = wanted ? Identities::pseudonymised : Identities::removed;
    if (options_.identities != identities)
        report_.reset();
    options_.identities = identities;
}

// The report is the same whatever the key.
void SharePage::set_key(std::string key) {
    options_.key = std::move(key);
}

void SharePage::set_own_sheets(std::vector<std::size_t> const& positions) {
    std::set<std::string> chosen;
    for (auto const position : positions)
        if (position < own_sheets_.size())
            chosen.insert(own_sheets_[position]);
    if (options_.own_sheets != chosen)
        report_.reset();
    options_.own_sheets = std::move(chosen);
}

std::vector<std::size_t> SharePage::chosen_sheets() const {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < own_sheets_.size(); ++i)
        if (options_.own_sheets.contains(own_sheets_[i]))
            positions.push_back(i);
    return positions;
}

bool SharePage::may_have_key() const {
    return may_have_pseudonyms() && options_.identities == Identities::pseudonymised;
}

void SharePage::set_target(std::string typed) {
    if (typed == typed_)
        return;
    typed_ = std::move(typed);
    report_.reset();
    target_.reset();
    objection_.reset();
    if (typed_.empty())
        return;
    try {
        look_at_target();
    } catch (core::Refusal const& refusal) {
        objection_ = refusal.message();
    }
}

void SharePage::look_at_target() {
    options_.format = workbook::format_of(typed_);
    workbook::refuse_xls(options_.format);
    target_ = office_.target(typed_);
    if (!target_)
        objection_ = Text{"Folder itu tidak ada. Tulis nama berkas beserta foldernya, atau pilih tempatnya.",
                          "There is no such folder. Write the name of the file with its folder, or choose a "
                          "place."};
    else if (target_->is_source)
        objection_ = Text{"Itu berkas buku kerja ini sendiri. Beri salinannya nama lain.",
                          "This is the file of this workbook itself. Give the copy another name."};
}

void SharePage::check() {
    if (may_check())
        report_ = office_.plan(options_);
}

std::vector<std::string> SharePage::report(core::Language language) const {
    std::vector<std::string> lines;
    if (report_)
        for (auto const& line : workbook::lines_of(*report_))
            add_wrapped(lines, line.in(language));
    return lines;
}

void SharePage::write() {
    if (may_write())
        office_.write(target_->url, options_);
}

std::optional<Text> SharePage::problem() const {
    if (objection_)
        return objection_;
    if (!target_)
        return Text{"Tentukan berkas tujuannya.", "Name the target file."};
    Text note;
    if (target_->exists)
        note = {"Berkas tujuan sudah ada dan akan diganti. ",
                "The target file exists and will be replaced. "};
    if (!report_)
        note = {note.id + "Periksa dahulu apa yang keluar.", note.en + "Look first at what leaves."};
    return note == Text{} ? std::nullopt : std::optional(note);
}

} // namespace berakhlak::wizard
