#include "catalogue/calc_add_ins.hpp"

#include "calc/catalogue/catalogue.hpp"
#include "host/function_names.hpp"

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

namespace berakhlak::packaging {

namespace {

using boost::property_tree::ptree;

ptree& add_node(ptree& parent, std::string const& name, bool replace = true) {
    ptree& node = parent.add_child("node", ptree());
    node.put("<xmlattr>.oor:name", name);
    if (replace)
        node.put("<xmlattr>.oor:op", "replace");
    return node;
}

void add_value(ptree& prop, std::string const& text, char const* language = nullptr) {
    ptree& value = prop.add_child("value", ptree(text));
    if (language)
        value.put("<xmlattr>.xml:lang", language);
}

ptree& add_property(ptree& node, char const* name) {
    ptree& prop = node.add_child("prop", ptree());
    prop.put("<xmlattr>.oor:name", name);
    return prop;
}

void add_text(ptree& node, char const* name, core::Text const& text) {
    ptree& prop = add_property(node, name);
    add_value(prop, text.in(core::Language::english), "en-US");
    add_value(prop, text.id, "id");
}

// Calc knows eleven fixed words.
char const* calc_category(calc::Category category) {
    switch (category) {
    case calc::Category::statistical:
        return "Statistical";
    case calc::Category::text:
        return "Text";
    case calc::Category::information:
        return "Information";
    case calc::Category::add_in:
        break;
    }
    return "Add-In";
}

void add_function(ptree& functions, calc::Function const& function) {
    ptree& node = add_node(functions, function.method);
    // The same name in every language, or a formula typed in one of them is unknown in the others.
    add_text(node, "DisplayName", {function.display, function.display});
    add_text(node, "Description", calc::wizard_description(function));
    add_value(add_property(node, "Category"), calc_category(function.category));
    // No CompatibilityName: 7.4 takes it for the name to type when "use English function names" is on,
    // and 25.x writes it into XLSX, where 7.4 reads only the stored name. Without one both use what they
    // should.
    ptree& parameters = add_node(node, "Parameters", false);
    for (calc::Argument const& argument : function.arguments) {
        ptree& parameter = add_node(parameters, argument.name);
        add_text(parameter, "DisplayName", argument.label);
        add_text(parameter, "Description", argument.meaning);
    }
}

} // namespace

void write_calc_add_ins(std::ostream& out, std::vector<calc::Function> const& functions) {
    ptree document;
    ptree& data = document.put_child("oor:component-data", ptree());
    data.put("<xmlattr>.xmlns:oor", "http://openoffice.org/2001/registry");
    data.put("<xmlattr>.xmlns:xs", "http://www.w3.org/2001/XMLSchema");
    data.put("<xmlattr>.oor:name", "CalcAddIns");
    data.put("<xmlattr>.oor:package", "org.openoffice.Office");
    ptree& service = add_node(add_node(data, "AddInInfo", false), std::string(host::functions_service));
    ptree& list = add_node(service, "AddInFunctions", false);
    for (calc::Function const& function : functions)
        add_function(list, function);
    boost::property_tree::write_xml(out, document,
                                    boost::property_tree::xml_writer_make_settings<std::string>(' ', 2));
}

} // namespace berakhlak::packaging
