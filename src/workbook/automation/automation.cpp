#include "workbook/automation/automation.hpp"

#include "host/refusals.hpp"
#include "workbook/document/options.hpp"
#include "workbook/document/spreadsheet.hpp"
#include "workbook/import/survey_import.hpp"
#include "workbook/merging/survey_merge.hpp"
#include "workbook/sharing/workbook_sharing.hpp"
#include "workbook/writer/survey_report.hpp"

#include <cppuhelper/supportsservice.hxx>
#include <org/berakhlak/calc/SharingException.hpp>
#include <org/berakhlak/calc/SurveyImportException.hpp>
#include <org/berakhlak/calc/SurveyMergeException.hpp>
#include <org/berakhlak/calc/SurveyReportException.hpp>
#include <rtl/ref.hxx>

#include <map>
#include <vector>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Language;
using core::Text;
using css::beans::NamedValue;
using host::Any;
using host::OUString;
using host::Sequence;
using NamedValues = Automation::NamedValues;

// What a task works on; everything else that was passed is an option of it.
struct Arguments {
    std::string task;
    OUString file;
    Sequence<OUString> files;
    Spreadsheet document;
    OUString target;
    NamedValues options;

    explicit Arguments(NamedValues const& arguments) {
        std::vector<NamedValue> rest;
        for (auto const& argument : arguments) {
            if (argument.Name == "Do")
                task = host::to_utf8(text(argument));
            else if (argument.Name == "File")
                file = text(argument);
            else if (argument.Name == "Target")
                target = text(argument);
            else if (argument.Name == "Files")
                files = list(argument);
            else if (argument.Name == "Document")
                document.set(argument.Value, host::UNO_QUERY);
            else
                rest.push_back({argument.Name, with_types(argument.Value)});
        }
        options = {rest.data(), static_cast<sal_Int32>(rest.size())};
    }

private:
    // A script's list is a list of anything; our options want lists of texts, or of named values.
    static Any with_types(Any const& value) {
        Sequence<Any> list;
        if (!(value >>= list) || !list.hasElements())
            return value;
        Sequence<OUString> texts(list.getLength());
        NamedValues pairs(list.getLength());
        bool all_texts = true, all_pairs = true;
        for (sal_Int32 i = 0; i < list.getLength(); ++i) {
            all_texts = all_texts && (list[i] >>= texts.getArray()[i]);
            all_pairs = all_pairs && (list[i] >>= pairs.getArray()[i]);
        }
        return all_texts ? Any(texts) : all_pairs ? Any(pairs) : value;
    }
    static OUString text(NamedValue const& argument) {
        OUString value;
        if (argument.Value >>= value)
            return value;
        refuse(argument, {"harus teks", "must be a text"});
    }
    // Basic and Python pass a list of texts as a list of anything.
    static Sequence<OUString> list(NamedValue const& argument) {
        Sequence<OUString> texts;
        Sequence<Any> values;
        if (argument.Value >>= texts)
            return texts;
        if (!(argument.Value >>= values))
            refuse(argument, {"harus daftar teks", "must be a list of texts"});
        texts.realloc(values.getLength());
        for (sal_Int32 i = 0; i < values.getLength(); ++i)
            texts.getArray()[i] = text({argument.Name, values[i]});
        return texts;
    }
    [[noreturn]] static void refuse(NamedValue const& argument, Text const& why) {
        auto const name = host::to_utf8(argument.Name);
        throw core::Refusal{
            {"“" + name + "” " + why.id + ".", "“" + name + "” " + why.en + "."},
            {"Lihat docs/automation.md, “Bahasa Indonesia”.", "See docs/automation.md, “English”."}};
    }
};

class Result {
public:
    void add(char const* name, Any const& value) {
        values_.push_back({OUString::createFromAscii(name), value});
    }
    void refused(OUString const& message, OUString const& advice) {
        values_.clear();
        add("Done", Any(false));
        add("Message", Any(message));
        add("Advice", Any(advice));
    }
    [[nodiscard]] Any any() const {
        return Any(NamedValues(values_.data(), static_cast<sal_Int32>(values_.size())));
    }

private:
    std::vector<NamedValue> values_{{"Done", Any(true)}};
};

// Here, too, a target is an option.
NamedValues report_options(Arguments const& arguments) {
    auto options = arguments.options;
    if (!arguments.target.isEmpty()) {
        options.realloc(options.getLength() + 1);
        options.getArray()[options.getLength() - 1] = {"Target", Any(arguments.target)};
    }
    return options;
}

OUString language_option(Arguments const& arguments) {
    return language_of(arguments.options) == Language::english ? OUString("en") : OUString("id");
}

// The report of a shared copy as the dialog shows it: a line per sheet, then what was changed on it.
Sequence<OUString> lines_of(Sequence<org::berakhlak::calc::SharedSheet> const& sheets) {
    std::vector<OUString> lines;
    for (auto const& sheet : sheets) {
        lines.push_back(sheet.Name + ": " + sheet.Fate);
        for (auto const& remark : sheet.Remarks)
            lines.push_back("- " + remark);
    }
    return {lines.data(), static_cast<sal_Int32>(lines.size())};
}

using Task = void (*)(host::Context const&, Arguments const&, Result&);

template <class Service>
rtl::Reference<Service> service(host::Context const& context) {
    return new Service(context);
}

std::map<std::string, Task> const& tasks() {
    static std::map<std::string, Task> const table{
        {"import",
         [](auto& context, auto& given, auto& result) {
             result.add("Document",
                        Any(service<SurveyImport>(context)->importFile(given.file, given.options)));
         }},
        {"merge",
         [](auto& context, auto& given, auto& result) {
             result.add("Document",
                        Any(service<SurveyMerge>(context)->mergeFiles(given.files, given.options)));
         }},
        {"exchange",
         [](auto& context, auto& given, auto& result) {
             result.add("Document",
                        Any(service<SurveyMerge>(context)->exchangeFile(given.file, given.options)));
         }},
        {"report",
         [](auto& context, auto& given, auto& result) {
             result.add("Report", Any(service<SurveyReport>(context)->writeReport(given.document,
                                                                                  report_options(given))));
         }},
        {"plan",
         [](auto& context, auto& given, auto& result) {
             result.add("Report", Any(lines_of(service<WorkbookSharing>(context)->planShare(
                                      given.document, given.target, given.options))));
         }},
        {"share",
         [](auto& context, auto& given, auto& result) {
             result.add("Report", Any(lines_of(service<WorkbookSharing>(context)->writeShare(
                                      given.document, given.target, given.options))));
         }},
        {"protect",
         [](auto& context, auto& given, auto& result) {
             result.add("Count", Any(service<WorkbookSharing>(context)->protect(given.document,
                                                                                language_option(given))));
         }},
        {"freeze",
         [](auto& context, auto& given, auto& result) {
             result.add("Count", Any(service<WorkbookSharing>(context)->freeze(given.document,
                                                                               language_option(given))));
         }},
        {"thaw", [](auto& context, auto& given, auto& result) {
             result.add("Count", Any(service<WorkbookSharing>(context)->thaw(given.document)));
         }}};
    return table;
}

Task task_named(std::string const& name) {
    if (auto const found = tasks().find(name); found != tasks().end())
        return found->second;
    std::string list;
    for (auto const& [known, task] : tasks())
        list += (list.empty() ? "" : ", ") + known;
    throw core::Refusal{{"“Do” = “" + name + "” tidak dikenal.", "“Do” = “" + name + "” is not known."},
                        {"Yang ada: " + list + ".", "There are: " + list + "."}};
}

} // namespace

Any Automation::execute(NamedValues const& arguments) {
    Result result;
    auto const language = language_of(arguments);
    try {
        Arguments const given(arguments);
        task_named(given.task)(context_, given, result);
    } catch (org::berakhlak::calc::SurveyImportException const& refusal) {
        result.refused(refusal.Message, refusal.Advice);
    } catch (org::berakhlak::calc::SurveyMergeException const& refusal) {
        result.refused(refusal.Message, refusal.Advice);
    } catch (org::berakhlak::calc::SurveyReportException const& refusal) {
        result.refused(refusal.Message, refusal.Advice);
    } catch (org::berakhlak::calc::SharingException const& refusal) {
        result.refused(refusal.Message, refusal.Advice);
    } catch (...) {
        auto const refusal = host::current_refusal();
        result.refused(host::to_office(refusal.what.in(language)),
                       host::to_office(refusal.what_to_do.in(language)));
    }
    return result.any();
}

OUString Automation::getImplementationName() {
    return "org.berakhlak.calc.comp.Automation";
}

sal_Bool Automation::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}

Sequence<OUString> Automation::getSupportedServiceNames() {
    return host::sequence({OUString("org.berakhlak.calc.Automation")});
}

} // namespace berakhlak::workbook
