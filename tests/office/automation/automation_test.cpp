// Clients that don't know our types: a script in another process, and Basic. They run the examples of
// docs/automation.md as they stand there.
#include "places/places.hpp"
#include "sharing.hpp"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XTypeProvider.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/script/provider/XScriptProvider.hpp>
#include <com/sun/star/script/provider/XScriptProviderFactory.hpp>
#include <com/sun/star/task/XJob.hpp>

#include <fstream>
#include <map>
#include <set>

using namespace berakhlak::tests;
using rtl::OUString;
using uno::Any;
using uno::Reference;
using uno::Sequence;
using uno::UNO_QUERY_THROW;
using Path = std::filesystem::path;

namespace {

namespace css = com::sun::star;

// What stands between "```basic" and "```".
std::string example(std::string const& language) {
    auto const page = file_content(Path(berakhlak::tests::places::docs()) / "automation.md");
    auto const fence = "```" + language + "\n";
    auto const start = page.find(fence);
    REQUIRE(start != page.npos);
    auto const end = page.find("```", start + fence.size());
    return page.substr(start + fence.size(), end - start - fence.size());
}

std::string url(std::string const& file) {
    return to_utf8(file_url(berakhlak::tests::places::examples() + file));
}

std::string run_python(std::string const& file) {
    auto const folder = office_with_extension().folder() / "skrip";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "impor.py") << example("python");
    run({{"/usr/bin/python3", (folder / "impor.py").string(), office_with_extension().connection(), file},
         folder / "log",
         folder,
         false},
        std::chrono::seconds(120));
    return file_content(folder / "log");
}

std::string run_basic(std::string const& file) {
    auto const& office = office_with_extension();
    Reference<css::script::XLibraryContainer> const libraries(
        office.service("com.sun.star.script.ApplicationScriptLibraryContainer"), UNO_QUERY_THROW);
    if (!libraries->hasByName("Contoh"))
        libraries->createLibrary("Contoh")->insertByName("Modul", Any(to_office(example("basic"))));
    Reference<css::script::provider::XScriptProviderFactory> const factory(
        office.service("com.sun.star.script.provider.MasterScriptProviderFactory"), UNO_QUERY_THROW);
    auto const script = factory->createScriptProvider(Any(OUString()))
                            ->getScript("vnd.sun.star.script:Contoh.Modul.Impor?language=Basic&location="
                                        "application");
    Any const argument(to_office(file));
    Sequence<sal_Int16> positions;
    Sequence<Any> out;
    OUString result;
    script->invoke({&argument, 1}, positions, out) >>= result;
    return to_utf8(result);
}

using Values = std::map<std::string, Any>;

Values execute(std::vector<css::beans::NamedValue> const& arguments) {
    Reference<css::task::XJob> const job(office_with_extension().service("org.berakhlak.calc.Automation"),
                                         UNO_QUERY_THROW);
    Sequence<css::beans::NamedValue> result;
    job->execute({arguments.data(), static_cast<sal_Int32>(arguments.size())}) >>= result;
    Values values;
    for (auto const& value : result)
        values[to_utf8(value.Name)] = value.Value;
    return values;
}

css::beans::NamedValue value(char const* name, Any const& content) {
    return {OUString::createFromAscii(name), content};
}
css::beans::NamedValue value(char const* name, std::string const& text) {
    return value(name, Any(to_office(text)));
}

std::string text_in(Values const& values, char const* name) {
    OUString text;
    values.at(name) >>= text;
    return to_utf8(text);
}

} // namespace

TEST_CASE("a Python script in another process imports as the page shows", "[automation]") {
    CHECK(run_python(url("/likert-kata/likert-kata.csv")) == "Dinas Kesehatan\n");
    auto const refusal = run_python(url("/likert-kata/tidak-ada.csv"));
    CHECK(refusal.find("tidak-ada.csv") != std::string::npos);
    CHECK(refusal.find("Traceback") == std::string::npos);
}

TEST_CASE("Basic imports as the page shows", "[automation]") {
    CHECK(run_basic(url("/likert-kata/likert-kata.csv")) == "Dinas Kesehatan");
    CHECK(run_basic(url("/likert-kata/tidak-ada.csv")).find("tidak-ada.csv") != std::string::npos);
}

TEST_CASE("the automation service names no type that a stranger hasn't got", "[automation]") {
    Reference<css::lang::XTypeProvider> const types(
        office_with_extension().service("org.berakhlak.calc.Automation"), UNO_QUERY_THROW);
    for (auto const& type : types->getTypes())
        CHECK(to_utf8(type.getTypeName()).starts_with("com.sun.star."));
}

TEST_CASE("protect, freeze, thaw, plan and share by named values", "[automation]") {
    Document const document(office_with_extension());
    write_typed_report(document);
    auto const on = value("Document", Any(document.model()));
    auto const count = [&](char const* task) {
        sal_Int32 number = 0;
        execute({value("Do", std::string(task)), on}).at("Count") >>= number;
        return number;
    };
    CHECK(count("protect") == 6);
    CHECK(count("freeze") == 6);
    CHECK(count("thaw") == 6);
    check_typed_figures(document);
    auto const target = office_with_extension().folder() / "otomatis.ods";
    auto const planned =
        execute({value("Do", std::string("plan")), on, value("Target", to_utf8(file_url(target))),
                 value("Mode", std::string("values"))});
    Sequence<OUString> report;
    planned.at("Report") >>= report;
    CHECK(report.getLength() >= 2);
    CHECK_FALSE(std::filesystem::exists(target));
    execute({value("Do", std::string("share")), on, value("Target", to_utf8(file_url(target))),
             value("Mode", std::string("values"))});
    CHECK(std::filesystem::exists(target));
}

TEST_CASE("what can't be done is a message in the caller's language", "[automation]") {
    auto const refused = [](std::vector<css::beans::NamedValue> arguments) {
        arguments.push_back(value("Language", std::string("en")));
        auto const result = execute(arguments);
        bool done = true;
        result.at("Done") >>= done;
        CHECK_FALSE(done);
        CHECK_FALSE(text_in(result, "Advice").empty());
        return text_in(result, "Message");
    };
    CHECK(refused({value("Do", std::string("tebak"))}).find("is not known") != std::string::npos);
    CHECK(refused({value("Do", Any(sal_Int32(1)))}).find("must be a text") != std::string::npos);
    CHECK(refused({value("Do", std::string("protect"))}).find("Calc document") != std::string::npos);
    CHECK(refused({value("Do", std::string("merge")), value("Files", Any(sal_Int32(1)))})
              .find("list of texts") != std::string::npos);
    CHECK(refused({value("Do", std::string("import")), value("File", url("/likert-kata/likert-kata.csv")),
                   value("Warna", std::string("biru"))})
              .find("Warna") != std::string::npos);
}
