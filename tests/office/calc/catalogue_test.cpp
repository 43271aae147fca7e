// What the catalogue says, the IDL and the running office say too.
#include "calc/catalogue/catalogue.hpp"
#include "harness/document.hpp"
#include "harness/offices.hpp"

#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/reflection/XInterfaceMethodTypeDescription.hpp>
#include <com/sun/star/reflection/XInterfaceTypeDescription2.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <charconv>

using namespace berakhlak::tests;
namespace calc = berakhlak::calc;
namespace reflection = com::sun::star::reflection;
using uno::Reference;
using uno::UNO_QUERY_THROW;

namespace {

using Method = Reference<reflection::XInterfaceMethodTypeDescription>;
using Parameter = Reference<reflection::XMethodParameter>;

std::vector<Method> methods_of_the_idl() {
    Reference<com::sun::star::container::XHierarchicalNameAccess> types;
    office_with_extension().context()->getValueByName(
        "/singletons/com.sun.star.reflection.theTypeDescriptionManager") >>= types;
    Reference<reflection::XInterfaceTypeDescription2> interface;
    types->getByHierarchicalName("org.berakhlak.calc.XFunctions") >>= interface;
    std::vector<Method> methods;
    for (auto const& member : interface->getMembers())
        methods.emplace_back(member, UNO_QUERY_THROW);
    return methods;
}

std::vector<Parameter> parameters_of(Method const& method) {
    auto const given = method->getParameters();
    std::vector<Parameter> parameters(given.begin(), given.end());
    std::ranges::sort(parameters, {}, [](Parameter const& parameter) { return parameter->getPosition(); });
    return parameters;
}

// Calc lets only these be left out.
bool may_be_left_out(Parameter const& parameter) {
    auto const type = to_utf8(parameter->getType()->getName());
    return type == "any" || type == "[]any";
}

Content expected(std::string const& text) {
    Content content;
    content.text = text;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), content.number);
    if (fault == std::errc() && end == text.data() + text.size())
        content.kind = Content::Kind::number;
    return content;
}

bool matches(Content const& content, std::string const& text) {
    auto const wanted = expected(text);
    return wanted.kind == Content::Kind::number ? content == wanted.number
                                                : content == std::string_view(text);
}

std::string column_name(std::size_t column) {
    std::string name(1, static_cast<char>('A' + column % 26));
    return column < 26 ? name : std::string(1, static_cast<char>('A' + column / 26 - 1)) + name;
}

// Right of all cells of the example, so that whole columns can be given too.
constexpr std::size_t first_result_column = 60;

void check_example(calc::Example const& example) {
    Document const document(office_with_extension());
    document.fill("A1", example.cells);
    std::size_t const rows = example.result.size();
    std::size_t const columns = example.result.front().size();
    auto const range = column_name(first_result_column) +
                       "1:" + column_name(first_result_column + columns - 1) + std::to_string(rows);
    if (rows * columns > 1)
        document.type_array(range, example.formula);
    else
        document.type(range, example.formula);
    auto const shown = document.contents(range);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            INFO("row " << row + 1 << ", column " << column + 1 << ": " << shown[row][column]
                        << ", stated: " << example.result[row].at(column));
            CHECK(matches(shown[row][column], example.result[row].at(column)));
        }
}

} // namespace

TEST_CASE("The IDL has the methods and parameters of the catalogue, in its order") {
    auto const methods = methods_of_the_idl();
    auto const& functions = calc::catalogue();
    REQUIRE(methods.size() == functions.size());
    for (Method const& method : methods) {
        auto const name = to_utf8(method->getMemberName());
        CAPTURE(name);
        auto const entry = std::ranges::find(functions, name, &calc::Function::method);
        REQUIRE(entry != functions.end());
        auto parameters = parameters_of(method);
        // Calc adds the document of the formula.
        if (!parameters.empty() &&
            to_utf8(parameters.front()->getType()->getName()) == "com.sun.star.beans.XPropertySet")
            parameters.erase(parameters.begin());
        REQUIRE(parameters.size() == entry->arguments.size());
        bool optional_seen = false;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            auto const& argument = entry->arguments[i];
            CAPTURE(argument.name);
            CHECK(to_utf8(parameters[i]->getName()) == argument.name);
            CHECK((!argument.optional || may_be_left_out(parameters[i])));
            CHECK((argument.optional || !optional_seen));
            optional_seen = optional_seen || argument.optional;
        }
    }
}

TEST_CASE("Every example of the catalogue gives the result that it states") {
    for (calc::Function const& function : calc::catalogue())
        for (calc::Example const& example : function.examples) {
            CAPTURE(function.display, example.formula);
            REQUIRE(!example.result.empty());
            check_example(example);
        }
}
