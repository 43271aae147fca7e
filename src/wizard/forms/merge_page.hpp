// Gabungkan: which files, what each of them is, and whom answers are awaited from.
#pragma once

#include "workbook/merging/merge_request.hpp"

#include <optional>
#include <string>
#include <vector>

namespace berakhlak::wizard {

class MergePage {
public:
    explicit MergePage(core::Language language) {
        request_.language = language;
        request_.hidden = false;
    }

    void set_files(std::vector<std::string> urls) { files_ = std::move(urls); }
    void set_files_are(workbook::FilesAre kind) { request_.files_are = kind; }
    void set_agency(std::string name) { request_.agency = std::move(name); }
    void set_period(std::string period) { request_.period = std::move(period); }
    void set_list_twice(bool list);
    /// One name a line, and behind a semicolon or tab the respondents that it should have: "Dinas Sosial;
    /// 44".
    void set_expected(std::string const& lines);
    /// Such lines of cells: the name in the first column, the number in the second.
    [[nodiscard]] static std::string lines_of(std::vector<std::vector<std::string>> const& cells);

    [[nodiscard]] std::vector<std::string> const& files() const { return files_; }
    [[nodiscard]] workbook::MergeRequest request() const;
    [[nodiscard]] bool may_merge() const { return !files_.empty() && !bad_line_; }
    /// Why there is no going on.
    [[nodiscard]] std::optional<core::Text> problem() const;

private:
    struct Awaited {
        std::string name;
        std::optional<std::uint64_t> required;
    };
    void add_line(std::string const& line);

    std::vector<std::string> files_;
    workbook::MergeRequest request_;
    std::vector<Awaited> awaited_;
    std::optional<std::string> bad_line_;
};

} // namespace berakhlak::wizard
