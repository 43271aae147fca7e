#include "workbook/sharing/share_request.hpp"

#include "core/text/refusal.hpp"

namespace berakhlak::workbook {

namespace {

using core::Language;
using core::Text;
using host::OUString;
using UnoSheet = org::berakhlak::calc::SharedSheet;

core::Refusal wrong_option(std::string const& name) {
    return {{"Pilihan “" + name + "” tidak dikenal atau nilainya salah.",
             "The option “" + name + "” is unknown or has a wrong value."},
            {"Lihat keterangan XWorkbookSharing.", "See the description of XWorkbookSharing."}};
}

void set_option(ShareOptions& options, std::string const& name, host::Any const& value) {
    OUString text;
    bool const is_text = value >>= text;
    auto const chosen = host::to_utf8(text);
    if (name == "RespondentRows" && (value >>= options.respondent_rows))
        return;
    host::Sequence<OUString> names;
    if (name == "OwnSheets" && (value >>= names)) {
        for (auto const& sheet : names)
            options.own_sheets.insert(host::to_utf8(sheet));
        return;
    }
    if (!is_text)
        throw wrong_option(name);
    if (name == "Mode" && (chosen == "live" || chosen == "values" || chosen == "native"))
        options.mode = chosen == "live"     ? ShareMode::live
                       : chosen == "values" ? ShareMode::values
                                            : ShareMode::native;
    else if (name == "Identities" && (chosen == "removed" || chosen == "pseudonymised"))
        options.identities = chosen == "removed" ? Identities::removed : Identities::pseudonymised;
    else if (name == "Key")
        options.key = chosen;
    else if (name == "Language" && (chosen == "id" || chosen == "en"))
        options.language = chosen == "en" ? Language::english : Language::indonesian;
    else
        throw wrong_option(name);
}

char const* name_of(SheetFate fate) {
    switch (fate) {
    case SheetFate::leaves:
        return "leaves";
    case SheetFate::leaves_changed:
        return "changed";
    case SheetFate::added:
        return "added";
    case SheetFate::stays:
        break;
    }
    return "stays";
}

host::Sequence<OUString> texts_of(std::vector<Text> const& remarks, Language language) {
    host::Sequence<OUString> texts(static_cast<sal_Int32>(remarks.size()));
    for (std::size_t i = 0; i < remarks.size(); ++i)
        texts.getArray()[static_cast<sal_Int32>(i)] = host::to_office(remarks[i].in(language));
    return texts;
}

UnoSheet shared_sheet(UnoSheet sheet, std::vector<Text> const& remarks, Language language) {
    sheet.Remarks = texts_of(remarks, language);
    return sheet;
}

} // namespace

ShareOptions share_options(OUString const& target, NamedValues const& options) {
    ShareOptions result;
    result.format = format_of(host::to_utf8(target));
    for (auto const& option : options)
        set_option(result, host::to_utf8(option.Name), option.Value);
    return result;
}

host::Sequence<UnoSheet> report_sequence(ShareReport const& report, Language language) {
    std::vector<UnoSheet> sheets;
    for (auto const& from : report.sheets) {
        UnoSheet sheet;
        sheet.Name = host::to_office(from.name);
        sheet.Fate = host::to_office(name_of(from.fate));
        sheet.Hidden = from.hidden;
        sheet.Respondents = static_cast<sal_Int32>(from.respondents);
        sheet.LiveFormulas = static_cast<sal_Int32>(from.live_formulas);
        sheet.NativeFormulas = static_cast<sal_Int32>(from.native_formulas);
        sheet.FormulasAsValues = static_cast<sal_Int32>(from.formulas_as_values);
        sheets.push_back(shared_sheet(std::move(sheet), from.remarks, language));
    }
    UnoSheet whole;
    whole.Fate = host::to_office(name_of(SheetFate::leaves_changed));
    sheets.push_back(shared_sheet(std::move(whole), report.remarks, language));
    return {sheets.data(), static_cast<sal_Int32>(sheets.size())};
}

} // namespace berakhlak::workbook
