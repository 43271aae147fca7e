#include "survey/sources/join_sources.hpp"

#include "survey/answers/stages.hpp"
#include "survey/columns/role_words.hpp"

#include <algorithm>
#include <unordered_map>

namespace berakhlak::survey {

namespace {

constexpr auto nowhere = static_cast<std::size_t>(-1);

// "dinas-kesehatan.csv" is the unit "dinas-kesehatan".
std::string stem(std::string const& name) {
    auto const dot = name.rfind('.');
    return dot == 0 ? name : name.substr(0, dot);
}

class Joining {
public:
    Joining(std::vector<SourceFile>& files, std::optional<std::size_t> header_row, SourcesAre are)
        : files_(files), sheets_(are == SourcesAre::sheets) {
        plan_.header_row = header_row;
    }

    SourceFile run() {
        for (auto const& file : files_)
            layouts_.push_back(layout_of(file));
        auto const& first = files_.front();
        joined_.sheet = sheets_ ? list_of_sheets() : first.sheet;
        joined_.sheets = first.sheets;
        joined_.others = first.others;
        joined_.form = first.form;
        joined_.table.first_row = first.table.first_row;
        joined_.table.columns.resize(first.table.columns.size() + 1);
        add_head();
        for (std::size_t file = 0; file < files_.size(); ++file)
            add_file(file);
        joined_.name = sheets_ ? first.name : std::to_string(files_.size()) + " × " + first.name + ", …";
        return std::move(joined_);
    }

private:
    Layout layout_of(SourceFile const& file) const {
        try {
            return survey::layout_of(file.table, plan_);
        } catch (Refusal const& refusal) {
            throw in_source(file, refusal);
        }
    }

    [[nodiscard]] std::string list_of_sheets() const {
        std::string list;
        for (auto const& file : files_)
            list += (list.empty() ? "" : ", ") + file.sheet;
        return list;
    }

    // "survei.csv", or of a workbook read sheet by sheet "lembar “Dinas Sosial”".
    [[nodiscard]] core::Text called(SourceFile const& source) const {
        return sheets_ ? core::Text{"lembar “" + source.sheet + "”", "sheet “" + source.sheet + "”"}
                       : core::Text{source.name, source.name};
    }
    // A sheet's place is told by the file that whoever opened it knows.
    [[nodiscard]] Refusal in_source(SourceFile const& source, Refusal refusal) const {
        if (!sheets_) {
            refusal.where.file = source.name;
            return refusal;
        }
        auto const name = called(source);
        refusal.what = {"Di " + name.id + ": " + refusal.what.id,
                        "On the " + name.en + ": " + refusal.what.in(core::Language::english)};
        return refusal;
    }

    // Title and header rows of the first file, with the header of the new column in the first header row.
    void add_head() {
        auto const& table = files_.front().table;
        auto const& layout = layouts_.front();
        for (std::size_t row = 0; row < layout.first_data_row; ++row) {
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                joined_.table.columns[column].push_back(table.at(row, column));
            joined_.table.columns.back().push_back(
                row == layout.title_rows ? std::string(sheets_ ? sheet_column : file_column) : std::string());
        }
    }

    void add_file(std::size_t file) {
        auto const& source = files_[file];
        auto const columns = columns_like_the_first(file);
        auto const before = joined_.table.rows();
        auto const first_row = layouts_[file].first_data_row;
        auto const unit = sheets_ ? source.sheet : stem(source.name);
        for (auto row = first_row; row < source.table.rows(); ++row) {
            for (std::size_t column = 0; column < columns.size(); ++column)
                joined_.table.columns[column].push_back(
                    columns[column] == nowhere ? std::string_view() : source.table.at(row, columns[column]));
            joined_.table.columns.back().push_back(unit);
        }
        for (auto const& cells : source.merged)
            add_merged(cells, columns, before, first_row);
        note(source, before, source_row(source.table, first_row));
        if (sheets_) // all of them stand in one file
            return;
        joined_.bytes += source.bytes;
        joined_.sha256 += (joined_.sha256.empty() ? "" : " ") + source.sha256;
    }

    void add_merged(MergedCells cells, std::vector<std::size_t> const& columns, std::size_t before,
                    std::size_t first_row) {
        auto const column = std::ranges::find(columns, cells.first_column);
        if (column == columns.end() || cells.first_row < first_row)
            return;
        auto const width = cells.last_column - cells.first_column;
        cells.first_column = static_cast<std::size_t>(column - columns.begin());
        cells.last_column = cells.first_column + width;
        cells.first_row = cells.first_row - first_row + before;
        cells.last_row = cells.last_row - first_row + before;
        joined_.merged.push_back(cells);
    }

    // Rows are numbered through in the whole; here stands how to find them in their file.
    void note(SourceFile const& source, std::size_t before, std::size_t first_source_row) {
        auto const first = std::to_string(source_row(joined_.table, before));
        auto const last = std::to_string(source_row(joined_.table, joined_.table.rows()) - 1);
        auto const in_file = std::to_string(first_source_row);
        auto const rows = first + "–" + last + ": ";
        auto const digest = sheets_ ? std::string() : " (SHA-256 " + source.sha256 + ")";
        auto const name = called(source);
        joined_.remarks.push_back(
            {"Baris " + rows + (sheets_ ? "" : "berkas ") + name.id + " mulai baris " + in_file + digest +
                 ".",
             "Rows " + rows + (sheets_ ? "" : "file ") + name.en + " from row " + in_file + digest + "."});
        for (auto const& remark : source.remarks)
            joined_.remarks.push_back(
                {name.id + ": " + remark.id, name.en + ": " + remark.in(core::Language::english)});
    }

    std::vector<std::size_t> columns_like_the_first(std::size_t file) const {
        std::unordered_map<std::string, std::size_t> by_header;
        for (std::size_t column = 0; column < layouts_[file].headers.size(); ++column)
            if (auto const& header = layouts_[file].headers[column]; !header.empty())
                by_header.emplace(core::match_key(header), column);
        std::vector<std::size_t> columns;
        std::size_t with_header = 0;
        for (auto const& header : layouts_.front().headers) {
            if (header.empty()) {
                columns.push_back(empty_column(file));
                continue;
            }
            auto const found = by_header.find(core::match_key(header));
            if (found == by_header.end())
                refuse(file, header);
            columns.push_back(found->second);
            ++with_header;
        }
        if (with_header != by_header.size())
            refuse(file, {});
        return columns;
    }

    // What has neither header nor content in the first file must have none here either.
    std::size_t empty_column(std::size_t file) const {
        auto const& spare = layouts_[file].empty_columns;
        return spare.empty() ? nowhere : spare.front();
    }

    [[noreturn]] void refuse(std::size_t file, std::string const& header) const {
        auto const first = called(files_.front());
        auto const missing = header.empty() ? std::string() : " “" + header + "”";
        throw in_source(files_[file], Refusal({},
                                              {"Judul kolomnya berbeda dari " + first.id +
                                                   (header.empty() ? "." : ": tidak ada" + missing + "."),
                                               "Its headers differ from those of " + first.en +
                                                   (header.empty() ? "." : ": there is no" + missing + ".")},
                                              {"Pilih hanya berkas atau lembar dari formulir yang sama.",
                                               "Choose only files or sheets of the same form."}));
    }

    std::vector<SourceFile>& files_;
    bool sheets_;
    ImportPlan plan_;
    std::vector<Layout> layouts_;
    SourceFile joined_;
};

} // namespace

SourceFile join_sources(std::vector<SourceFile> sources, std::optional<std::size_t> header_row,
                        SourcesAre sources_are) {
    if (sources.size() == 1)
        return std::move(sources.front());
    return Joining(sources, header_row, sources_are).run();
}

} // namespace berakhlak::survey
