#include "workbook/database/database_request.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace berakhlak::workbook {

namespace {

std::vector<survey::DatabaseCriterion> criteria(Option const& option) {
    core::Text const expected{"Harus daftar kolom dengan syaratnya (teks).",
                              "It must be a list of columns with their criteria (texts)."};
    std::vector<survey::DatabaseCriterion> list;
    for (auto const& one : option.typed<Options>(expected)) {
        host::OUString criterion;
        if (!(one.Value >>= criterion))
            option.refuse(expected);
        list.push_back({host::to_utf8(one.Name), host::to_utf8(criterion)});
    }
    return list;
}

OptionSetters<DatabaseRequest> const& own_setters() {
    static OptionSetters<DatabaseRequest> const table{
        {"Table", [](auto& r, auto& o) { r.source.table = o.text(); }},
        {"User", [](auto& r, auto& o) { r.source.user = o.text(); }},
        {"Password", [](auto& r, auto& o) { r.password = o.text(); }},
        {"Criteria", [](auto& r, auto& o) { r.source.criteria = criteria(o); }}};
    return table;
}

constexpr std::array shared_options{"Instrument",   "Unit",      "NoUnit",     "Language",
                                    "MinimumGroup", "Hidden",    "Population", "Decisions",
                                    "Words",        "SameUnits", "UnitsApart", "Cleaning"};

} // namespace

DatabaseRequest database_request_of(std::string place, Options const& options) {
    DatabaseRequest request;
    std::vector<com::sun::star::beans::NamedValue> shared;
    for (auto const& option : options) {
        auto const name = host::to_utf8(option.Name);
        if (auto const setter = own_setters().find(name); setter != own_setters().end()) {
            setter->second(request, {name, option.Value});
        } else if (std::ranges::find(shared_options, name) != shared_options.end()) {
            shared.push_back(option);
        } else {
            std::string known = "Table, User, Password, Criteria";
            for (auto const* one : shared_options)
                known += std::string(", ") + one;
            refuse_unknown_option(name, known);
        }
    }
    request.source.place = std::move(place);
    request.import = request_of({}, Options(shared.data(), static_cast<sal_Int32>(shared.size())));
    return request;
}

} // namespace berakhlak::workbook
