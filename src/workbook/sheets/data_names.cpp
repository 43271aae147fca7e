#include "workbook/sheets/data_names.hpp"

#include "workbook/document/document_cells.hpp"
#include "workbook/sheets/population_sheet.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

#include <algorithm>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using core::Text;
using host::Reference;
using host::UNO_QUERY_THROW;

struct Wanted {
    Text name;
    CellBlock cells;
};

std::vector<Wanted> wanted_names(DataSheet const& data) {
    std::vector<Wanted> wanted{{{"Jawaban", "Answers"}, data.main()}};
    auto const add = [&](Text const& name, std::optional<CellBlock> const& cells) {
        if (cells)
            wanted.push_back({name, *cells});
    };
    add({"Unit", "Unit"}, data.units);
    if (data.expectation)
        add({"Kinerja", "Performance"}, data.main());
    add({"Harapan", "Expectation"}, data.expectation);
    auto const& [personal, current, expected] = data.questions;
    add({"Pribadi", "Personal"}, personal);
    add({"SaatIni", "Current"}, current);
    add({"Diharapkan", "Expected"}, expected);
    add({"Populasi", "Population"}, data.population);
    return wanted;
}

class Names {
public:
    Names(Workbook const& book, std::string data_sheet, std::vector<std::string> const& before)
        : book_(book), names_(property_of(book.document, "NamedRanges"), UNO_QUERY_THROW),
          data_sheet_(std::move(data_sheet)) {
        for (auto const& name : before)
            if (is_there(name) && refers_to_us(name))
                ours_.push_back(name);
    }

    DataName define(Wanted const& wanted) {
        auto const& plain = book_.text(wanted.name);
        auto name = plain;
        for (int more = 1; is_there(name) && !is_ours(name); ++more)
            name = plain + book_.text({"_survei", "_survey"}) + (more == 1 ? "" : std::to_string(more));
        if (is_ours(name)) {
            range(name)->setContent(host::to_office(wanted.cells.reference()));
            std::erase(ours_, name);
        } else {
            names_->addNewByName(host::to_office(name), host::to_office(wanted.cells.reference()), {}, 0);
        }
        return {name, plain, wanted.cells};
    }

    void take_out_the_rest() {
        for (auto const& name : ours_)
            names_->removeByName(host::to_office(name));
    }

private:
    [[nodiscard]] bool is_there(std::string const& name) const {
        return names_->hasByName(host::to_office(name));
    }
    [[nodiscard]] bool is_ours(std::string const& name) const {
        return std::find(ours_.begin(), ours_.end(), name) != ours_.end();
    }
    [[nodiscard]] Reference<css::sheet::XNamedRange> range(std::string const& name) const {
        return {names_->getByName(host::to_office(name)), UNO_QUERY_THROW};
    }
    // The user may have given a name of ours another meaning since.
    [[nodiscard]] bool refers_to_us(std::string const& name) const {
        Reference<css::sheet::XCellRangeReferrer> const named(range(name), UNO_QUERY_THROW);
        Reference<css::sheet::XCellRangeAddressable> const cells(named->getReferredCells(), host::UNO_QUERY);
        if (!cells.is())
            return host::to_utf8(range(name)->getContent()).find("#REF!") != std::string::npos;
        auto const sheet = block_of(book_.document, cells->getRangeAddress()).sheet;
        return sheet == data_sheet_ || sheet == population_sheet_name().id ||
               sheet == population_sheet_name().en;
    }

    Workbook const& book_;
    Reference<css::sheet::XNamedRanges> names_;
    std::string data_sheet_;
    std::vector<std::string> ours_;
};

} // namespace

std::vector<DataName> define_names(Workbook const& book, DataSheet const& data,
                                   std::vector<std::string> const& before) {
    Names names(book, data.main().sheet, before);
    std::vector<DataName> defined;
    for (auto const& wanted : wanted_names(data))
        defined.push_back(names.define(wanted));
    names.take_out_the_rest();
    return defined;
}

} // namespace berakhlak::workbook
