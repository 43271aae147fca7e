#include "workbook/sharing/share_choices.hpp"

#include <algorithm>

namespace berakhlak::workbook {

namespace {

using core::Text;

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

Text fate_of(SharedSheet const& sheet) {
    switch (sheet.fate) {
    case SheetFate::leaves:
        return {"ikut", "leaves"};
    case SheetFate::leaves_changed:
        return {"ikut, dengan perubahan", "leaves, changed"};
    case SheetFate::added:
        return {"ditambahkan", "added"};
    case SheetFate::stays:
        break;
    }
    return {"tidak ikut", "stays here"};
}

void add_count(Text& line, std::size_t count, char const* id, char const* en) {
    if (count == 0)
        return;
    line.id += "; " + std::to_string(count) + id;
    line.en += std::string("; ") + en + ": " + std::to_string(count);
}

} // namespace

std::string ending_of(ShareFormat format) {
    switch (format) {
    case ShareFormat::ods:
        return ".ods";
    case ShareFormat::xlsx:
        return ".xlsx";
    case ShareFormat::pdf:
        return ".pdf";
    case ShareFormat::xls:
        break;
    }
    return ".xls";
}

ShareFormat format_of(std::string const& url) {
    for (auto const format : {ShareFormat::ods, ShareFormat::xlsx, ShareFormat::pdf, ShareFormat::xls})
        if (lower(url).ends_with(ending_of(format)))
            return format;
    throw core::Refusal{{"Bentuk berkas ini tidak dikenal.", "This kind of file is not known."},
                        {"Pakai nama yang berakhir dengan .ods, .xlsx atau .pdf.",
                         "Use a name that ends with .ods, .xlsx or .pdf."}};
}

void refuse_xls(ShareFormat format) {
    if (format == ShareFormat::xls)
        throw core::Refusal{
            {"Bentuk XLS ditolak: bentuk lama ini merusak rumus BerAKHLAK untuk selamanya, juga setelah "
             "berkasnya kembali.",
             "XLS is refused: this old format destroys our formulas for good, even when the file comes "
             "back."},
            {"Pakai XLSX atau ODS.", "Use XLSX or ODS."}};
}

std::vector<Text> lines_of(ShareReport const& report) {
    std::vector<Text> lines;
    for (auto const& sheet : report.sheets) {
        auto const fate = fate_of(sheet);
        Text line{"Lembar “" + sheet.name + "”: " + fate.id, "Sheet “" + sheet.name + "”: " + fate.en};
        if (sheet.hidden)
            line = {line.id + " (tersembunyi)", line.en + " (hidden)"};
        add_count(line, sheet.respondents, " baris responden", "rows of respondents");
        add_count(line, sheet.live_formulas, " rumus BerAKHLAK berpelindung", "guarded formulas");
        add_count(line, sheet.native_formulas, " rumus biasa sebagai gantinya", "native formulas instead");
        add_count(line, sheet.formulas_as_values, " rumus BerAKHLAK menjadi nilai", "formulas as values");
        lines.push_back({line.id + ".", line.en + "."});
        for (auto const& remark : sheet.remarks)
            lines.push_back({"– " + remark.id, "– " + remark.in(core::Language::english)});
    }
    lines.insert(lines.end(), report.remarks.begin(), report.remarks.end());
    return lines;
}

} // namespace berakhlak::workbook
