#include "workbook/sharing/private_cells.hpp"

#include "survey/table/identifiers.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <map>

namespace berakhlak::workbook {

namespace {

namespace css = com::sun::star;
using host::OUString;
using host::Reference;
using host::UNO_QUERY_THROW;

constexpr std::size_t shortest_secret = 4;
constexpr char removed[] = "(dihapus)";

class Removal {
public:
    Removal(Spreadsheet const& document, std::set<std::string>& secrets)
        : document_(document), secrets_(secrets) {}

    std::size_t from(CellBlock const& block) {
        std::size_t count = 0;
        auto const values = values_of(document_, block);
        auto const cells = cells_of(document_, block);
        for (sal_Int32 row = 0; row < values.getLength(); ++row)
            for (sal_Int32 column = 0; column < values[row].getLength(); ++column) {
                OUString text;
                if (!(values[row][column] >>= text) || !is_private(host::to_utf8(text)))
                    continue;
                Reference<css::text::XText>(cells->getCellByPosition(column, row), UNO_QUERY_THROW)
                    ->setString(removed);
                ++count;
            }
        return count;
    }

private:
    // Survey texts repeat: each is looked at once.
    [[nodiscard]] bool is_private(std::string const& text) {
        auto const [known, is_new] = known_.try_emplace(text, false);
        if (is_new) {
            if (survey::identifier_of(text) != survey::Identifier::none)
                secrets_.insert(text);
            known->second = secrets_.contains(text) ||
                            std::any_of(secrets_.begin(), secrets_.end(), [&](std::string const& secret) {
                                return secret.size() >= shortest_secret && text.find(secret) != text.npos;
                            });
        }
        return known->second;
    }

    Spreadsheet document_;
    std::set<std::string>& secrets_;
    std::map<std::string, bool> known_;
};

} // namespace

std::size_t remove_private_cells(Spreadsheet const& document, std::string const& sheet,
                                 std::set<std::string>& secrets) {
    Removal removal(document, secrets);
    std::size_t count = 0;
    auto const texts = Reference<css::sheet::XCellRangesQuery>(sheet_named(document, sheet), UNO_QUERY_THROW)
                           ->queryContentCells(css::sheet::CellFlags::STRING);
    for (auto const& address : texts->getRangeAddresses())
        count += removal.from(block_of(document, address));
    return count;
}

} // namespace berakhlak::workbook
