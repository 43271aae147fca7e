#include "wizard/forms/merge_page.hpp"

#include "survey/table/clean_text.hpp"

#include <charconv>
#include <sstream>

namespace berakhlak::wizard {

using core::Text;
using workbook::FilesAre;

void MergePage::set_list_twice(bool list) {
    request_.twice = list ? workbook::Twice::list : workbook::Twice::refuse;
}

void MergePage::set_expected(std::string const& lines) {
    awaited_.clear();
    bad_line_.reset();
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);)
        if (!survey::trimmed(line).empty())
            add_line(line);
}

std::string MergePage::lines_of(std::vector<std::vector<std::string>> const& cells) {
    std::string lines;
    for (auto const& row : cells) {
        auto const name = row.empty() ? std::string_view() : survey::trimmed(row[0]);
        auto const number = row.size() < 2 ? std::string_view() : survey::trimmed(row[1]);
        if (!name.empty())
            lines += std::string(name) + (number.empty() ? "" : "; " + std::string(number)) + "\n";
    }
    return lines;
}

void MergePage::add_line(std::string const& line) {
    auto const group = std::min(line.find_last_of(";\t"), line.size());
    Awaited awaited{std::string(survey::trimmed(line.substr(0, group))), {}};
    auto const number = std::string(survey::trimmed(line.substr(std::min(group + 1, line.size()))));
    if (!number.empty()) {
        std::uint64_t required = 0;
        auto const end = number.data() + number.size();
        auto const read = std::from_chars(number.data(), end, required);
        if (read.ec == std::errc() && read.ptr == end)
            awaited.required = required;
        else
            bad_line_ = line;
    }
    if (awaited.name.empty())
        bad_line_ = line;
    awaited_.push_back(std::move(awaited));
}

workbook::MergeRequest MergePage::request() const {
    auto request = request_;
    for (auto const& awaited : awaited_)
        request.expected.push_back(request.files_are == FilesAre::agencies
                                       ? core::ExpectedPart{awaited.name, {}, awaited.required}
                                       : core::ExpectedPart{{}, awaited.name, awaited.required});
    return request;
}

std::optional<Text> MergePage::problem() const {
    if (bad_line_)
        return Text{"Baris “" + *bad_line_ +
                        "” tidak terbaca. Tulis nama, lalu bila perlu titik koma dan jumlah responden "
                        "minimum: Dinas Sosial; 44",
                    "The line “" + *bad_line_ +
                        "” can't be read. Write a name and, if there is one, a semicolon and the minimum of "
                        "respondents: Dinas Sosial; 44"};
    if (files_.empty())
        return Text{"Pilih berkas yang digabung.", "Choose the files to merge."};
    return std::nullopt;
}

} // namespace berakhlak::wizard
