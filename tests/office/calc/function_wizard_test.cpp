// What the Function Wizard and the extension manager show, in both languages of the user interface, and the
// moment at which our library is loaded.
#include "calc/catalogue/catalogue.hpp"
#include "harness/document.hpp"
#include "harness/offices.hpp"
#include "surveys.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace berakhlak::tests;
namespace calc = berakhlak::calc;
using berakhlak::core::Language;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

constexpr char library[] = "/berakhlak.so";

using Properties = std::map<std::string, uno::Any>;

Properties description_of(Office const& office, std::string const& function) {
    Reference<com::sun::star::container::XNameAccess> const all(
        office.service("com.sun.star.sheet.FunctionDescriptions"), UNO_QUERY_THROW);
    uno::Sequence<com::sun::star::beans::PropertyValue> values;
    all->getByName(to_office(function)) >>= values;
    Properties properties;
    for (auto const& value : values)
        properties[to_utf8(value.Name)] = value.Value;
    return properties;
}

std::string text_of(uno::Any const& value) {
    rtl::OUString text;
    value >>= text;
    return to_utf8(text);
}

void check_arguments(calc::Function const& function, uno::Any const& shown, Language language) {
    uno::Sequence<com::sun::star::sheet::FunctionArgument> arguments;
    shown >>= arguments;
    REQUIRE(static_cast<std::size_t>(arguments.getLength()) == function.arguments.size());
    sal_Int32 position = 0;
    for (calc::Argument const& argument : function.arguments) {
        auto const& in_office = arguments[position++];
        CAPTURE(argument.name);
        CHECK(to_utf8(in_office.Name) == argument.label.in(language));
        CHECK(to_utf8(in_office.Description) == argument.meaning.in(language));
        CHECK((in_office.IsOptional || !argument.optional));
    }
}

void check_function_wizard(Office const& office, Language language) {
    for (calc::Function const& function : calc::catalogue()) {
        CAPTURE(function.display);
        auto properties = description_of(office, function.display);
        auto const description = text_of(properties["Description"]);
        CHECK(description == calc::wizard_description(function).in(language));
        CHECK(description.find("###") == std::string::npos);
        check_arguments(function, properties["Arguments"], language);
    }
}

void check_typed_formulas(Office& office) {
    Document const document(office);
    fill_likert(document);
    CHECK(document.typed("=BERAKHLAK_INDEX(B2:V7)") == likert_index);
    CHECK(document.typed("=BERAKHLAK_INDEXIFS(B2:V7;\"Adaptif\";\"likert-5\";A2:A7;\"*\")") ==
          likert_adaptif);
    CHECK(document.typed("=BERAKHLAK_CATEGORY(BERAKHLAK_INDEX(B2:V7))") == "Cukup Sehat");
    CHECK(document.written("=ORG.BERAKHLAK.CALC.FUNCTIONS.INDEX(B2:V7)") == likert_index);
}

void check_extension_manager(Office const& office, std::string const& name, std::string const& description,
                             std::string const& licence) {
    auto const manager = com::sun::star::deployment::ExtensionManager::get(office.context());
    auto const package =
        manager->getDeployedExtension("user", "org.berakhlak.calc", "berakhlak-calc.oxt", {});
    REQUIRE(package.is());
    CHECK(to_utf8(package->getDisplayName()) == name);
    CHECK(to_utf8(package->getVersion()) == BERAKHLAK_VERSION);
    CHECK_THAT(to_utf8(package->getDescription()), Catch::Contains(description));
    CHECK_THAT(to_utf8(package->getLicenseText()), Catch::Contains(licence));
    CHECK(to_utf8(package->getPublisherInfo().First) == name);
    CHECK(package->getIcon(false).is());
    CHECK(package->getIcon(true).is());
}

} // namespace

TEST_CASE("In an English office") {
    auto& office = office_with_extension();
    check_extension_manager(office, "BerAKHLAK for Calc", "BERAKHLAK_INDEX and other functions",
                            "Mozilla Public License");
    check_function_wizard(office, Language::english);
    check_typed_formulas(office);
}

TEST_CASE("In an Indonesian office; the library is loaded at the first use of a function") {
    auto settings = settings_with_extension();
    settings.language = "id";
    Office office(settings);
    {
        Document const document(office);
        document.type("A1", "=1+1");
        CHECK(document.content("A1") == 2.0);
        CHECK(!office.has_loaded(library));
        document.type("A2", "=BERAKHLAK_VERSION()");
        CHECK(document.content("A2") == std::string_view(BERAKHLAK_VERSION));
        CHECK(office.has_loaded(library));
    }
    check_extension_manager(office, "BerAKHLAK untuk Calc", "BERAKHLAK_INDEX dan fungsi lain",
                            "Mozilla Public License");
    check_function_wizard(office, Language::indonesian);
    check_typed_formulas(office);
    Document const document(office);
    CHECK(document.typed("=BERAKHLAK_CATEGORY(62,4)") == "Cukup Sehat"); // decimal comma
}

TEST_CASE("With English function names, in both languages") {
    auto settings = settings_with_extension();
    settings.language = GENERATE(as<std::string>(), "en-US", "id");
    settings.english_function_names = true;
    CAPTURE(settings.language);
    Office office(settings);
    check_typed_formulas(office);
    check_function_wizard(office, settings.language == "id" ? Language::indonesian : Language::english);
}
