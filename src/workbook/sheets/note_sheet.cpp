#include "workbook/sheets/note_sheet.hpp"

#include "survey/table/row_list.hpp"
#include "workbook/document/local_time.hpp"

#include <map>

namespace berakhlak::workbook {

namespace {

using core::Text;
using survey::Fault;
using survey::Role;

constexpr std::size_t most_runs = 200;

class Note {
public:
    Note(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data, bool keep_identities)
        : book_(book), survey_(survey), data_(data), keep_identities_(keep_identities) {}

    void write(std::string const& name) {
        add_source();
        add_rows();
        add_decisions();
        add_names();
        add_warnings();
        add_dropped();
        auto const sheet = book_.add_sheet(name);
        expect_printed(sheet);
        put_texts(sheet, 0, 0, rows_);
        style(sheet);
    }

private:
    [[nodiscard]] std::string const& text(Text const& in_two) const { return book_.text(in_two); }

    void section(Text const& title) {
        rows_.push_back({"", ""});
        sections_.push_back(static_cast<sal_Int32>(rows_.size()));
        rows_.push_back({text(title), ""});
    }
    void line(Text const& what, std::string value) { rows_.push_back({text(what), std::move(value)}); }
    void line(Text const& what, std::size_t number) { line(what, std::to_string(number)); }

    [[nodiscard]] std::string row_number(std::size_t row) const {
        return std::to_string(survey::source_row(survey_.source.table, row));
    }

    void add_source() {
        auto const& source = survey_.source;
        auto const& instrument = *survey_.instrument;
        rows_.push_back({text({"Catatan impor", "Import note"}), ""});
        line({"Berkas sumber", "Source file"}, source.name);
        line({"Ukuran (bita)", "Size (bytes)"}, source.bytes);
        line({"SHA-256", "SHA-256"},
             source.sha256.empty() ? text({"tidak tersedia di kantor ini", "not available in this office"})
                                   : source.sha256);
        line({"Waktu impor", "Time of the import"}, local_time());
        line({"Dibuat oleh", "Made by"}, std::string("BerAKHLAK for Calc ") + BERAKHLAK_VERSION);
        line({"Instrumen", "Instrument"}, instrument.name + ", " + text({"versi ", "version "}) +
                                              std::to_string(instrument.version) + ": " +
                                              text(instrument.title));
    }

    void add_rows() {
        auto const& table = survey_.source.table;
        auto const& prepared = survey_.prepared;
        section({"Baris", "Rows"});
        line({"Baris di bawah judul kolom", "Rows below the header"},
             table.rows() - survey_.layout.first_data_row);
        line({"Dipakai", "Used"}, prepared.respondents());
        line({"Tidak dipakai", "Not used"}, prepared.dropped.size());
        std::map<survey::DropReason, std::size_t> reasons;
        for (auto const& dropped : prepared.dropped)
            ++reasons[dropped.why];
        for (auto const& [why, count] : reasons) {
            auto const name = survey::name_of(why);
            line({"– " + name.id, "– " + name.en}, count);
        }
        if (!prepared.blanked.empty())
            line({"Sel tidak sah yang dianggap tidak dijawab", "Invalid cells that count as not answered"},
                 prepared.blanked.size());
        if (!prepared.units.empty())
            line({"Unit", "Units"}, prepared.units.size());
    }

    void add_decisions() {
        section({"Keputusan", "Decisions"});
        for (auto const& decision : survey_.decisions)
            rows_.push_back({"", text(decision)});
        rows_.push_back({"", text(identities())});
        for (auto const& code : data_.without_column)
            rows_.push_back(
                {"", text({"Tidak ada kolom untuk butir " + code + ": kolomnya kosong di lembar Data.",
                           "The file has no column for item " + code +
                               ": its column on the sheet Data is empty."})});
    }
    [[nodiscard]] Text identities() const {
        if (keep_identities_)
            return {"Kolom identitas ditulis ke lembar Data atas permintaan.",
                    "Columns that identify people were written to the sheet Data, as asked for."};
        std::string list;
        for (auto const& header : data_.left_out)
            list += (list.empty() ? "“" : ", “") + header + "”";
        if (list.empty())
            return {"Tidak ada kolom identitas.", "There are no columns that identify people."};
        return {"Kolom identitas tidak ditulis: " + list + ".",
                "Columns that identify people were not written: " + list + "."};
    }

    void add_names() {
        section({"Nama untuk rumus", "Names for formulas"});
        for (auto const& name : data_.names) {
            auto const cells = name.cells.reference().substr(1);
            rows_.push_back({name.name, name.name == name.wanted
                                            ? cells
                                            : text({cells + "; nama “" + name.wanted +
                                                        "” sudah dipakai di buku kerja ini dan tidak diubah",
                                                    cells + "; the name “" + name.wanted +
                                                        "” was in use in this workbook and stays"})});
        }
        rows_.push_back(
            {"", text({"Contoh, di lembar mana pun: =BERAKHLAK_INDEX(" + data_.names.front().name + ")",
                       "Example, on any sheet: =BERAKHLAK_INDEX(" + data_.names.front().name + ")"})});
    }

    void add_warnings() {
        auto const& prepared = survey_.prepared;
        section({"Yang perlu diperhatikan", "What needs attention"});
        auto const before = rows_.size();
        for (auto const& remark : survey_.source.remarks)
            rows_.push_back({"", text(remark)});
        for (auto const& remark : survey_.layout.remarks)
            rows_.push_back({"", text(remark.text)});
        for (auto const& question : prepared.questions)
            rows_.push_back({"", text(question)});
        add_findings();
        for (auto const& fault : prepared.faults)
            add_fault(fault);
        for (auto const& warning : prepared.warnings)
            add_fault(warning);
        if (rows_.size() == before)
            rows_.push_back({"", text({"Tidak ada.", "Nothing."})});
    }
    // Rows only, no names: the note travels with the workbook.
    void add_findings() {
        std::map<survey::FindingKind, std::vector<std::size_t>> rows;
        for (auto const& finding : survey_.prepared.findings)
            rows[finding.kind].push_back(survey::source_row(survey_.source.table, finding.row));
        for (auto const& [kind, found] : rows) {
            auto const name = survey::name_of(kind);
            // A cell of 100,000 numbers takes longer to lay out than their respondents take to be read.
            auto const list = survey::row_list(found, most_runs);
            rows_.push_back({"", text({name.id + ": baris " + list, name.en + ": rows " + list})});
        }
    }
    void add_fault(Fault const& fault) {
        bool const private_cell =
            !keep_identities_ && survey_.mapping.columns[fault.column].role == Role::identity;
        auto const shown = fault.text.empty() || private_cell ? std::string() : " “" + fault.text + "”";
        auto const where = row_number(fault.row);
        auto const& header = survey_.layout.headers[fault.column];
        rows_.push_back({"", text({"Baris " + where + ", “" + header + "”" + shown + ": " + fault.what.id,
                                   "Row " + where + ", “" + header + "”" + shown + ": " +
                                       fault.what.in(core::Language::english)})});
    }

    void add_dropped() {
        section({"Baris yang tidak dipakai", "Rows that are not used"});
        if (survey_.prepared.dropped.empty())
            rows_.push_back({"", text({"Tidak ada.", "None."})});
        for (auto const& dropped : survey_.prepared.dropped)
            rows_.push_back(
                {text({"Baris ", "Row "}) + row_number(dropped.row), text(survey::name_of(dropped.why))});
    }

    void style(Sheet const& sheet) {
        auto const last = static_cast<sal_Int32>(rows_.size()) - 1;
        style_cells(book_, sheet, {{}, 0, 0, 1, last}, Style::note);
        style_cells(book_, sheet, {{}, 0, 0, 0, 0}, Style::title);
        for (auto const row : sections_)
            style_cells(book_, sheet, {{}, 0, row, 1, row}, Style::total);
        set_column_width(sheet, 0, 6500);
        set_column_width(sheet, 1, 18500);
        fit_rows(sheet, 0, last);
        set_printed(book_, sheet, 1, last, Paper::portrait);
    }

    Workbook& book_;
    survey::ImportedSurvey const& survey_;
    DataSheet const& data_;
    bool keep_identities_;
    TextRows rows_;
    std::vector<sal_Int32> sections_;
};

} // namespace

void write_note_sheet(Workbook& book, survey::ImportedSurvey const& survey, DataSheet const& data,
                      bool keep_identities, std::string const& name) {
    Note(book, survey, data, keep_identities).write(name);
}

} // namespace berakhlak::workbook
