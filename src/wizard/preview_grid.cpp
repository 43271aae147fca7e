#include "wizard/preview_grid.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/grid/DefaultGridColumnModel.hpp>
#include <com/sun/star/awt/grid/XGridColumnModel.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>

namespace berakhlak::wizard {

namespace {

namespace css = com::sun::star;
using host::Any;
using host::OUString;
using host::Reference;
using host::Sequence;
using host::UNO_QUERY_THROW;

constexpr std::size_t most_columns = 60; // the grid becomes slow beyond, and nobody scrolls so far
constexpr sal_Int32 column_width = 70;

OUString one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return host::to_office(text);
}

} // namespace

PreviewGrid::PreviewGrid(host::Context const& context, Reference<css::awt::XDialog> const& dialog,
                         GridPlace const& place)
    : context_(context) {
    Reference<css::awt::XControl> const frame(dialog, UNO_QUERY_THROW);
    Reference<css::lang::XMultiServiceFactory> const factory(frame->getModel(), UNO_QUERY_THROW);
    model_.set(factory->createInstance("com.sun.star.awt.grid.UnoControlGridModel"), UNO_QUERY_THROW);
    model_->setPropertyValue("Name", Any(OUString("preview")));
    model_->setPropertyValue("PositionX", Any(place.x));
    model_->setPropertyValue("PositionY", Any(place.y));
    model_->setPropertyValue("Width", Any(place.width));
    model_->setPropertyValue("Height", Any(place.height));
    model_->setPropertyValue("Step", Any(place.step));
    model_->setPropertyValue("TabIndex", Any(place.tab_index));
    model_->setPropertyValue("ShowColumnHeader", Any(true));
    model_->setPropertyValue("HScroll", Any(true));
    model_->setPropertyValue("VScroll", Any(true));
    model_->setPropertyValue("UseGridLines", Any(true));
    Reference<css::container::XNameContainer>(factory, UNO_QUERY_THROW)->insertByName("preview", Any(model_));
}

void PreviewGrid::set_columns(std::vector<std::string> const& headers) const {
    auto const columns = css::awt::grid::DefaultGridColumnModel::create(context_);
    for (auto const& header : headers) {
        auto const column = columns->createColumn();
        column->setTitle(one_line(header));
        column->setColumnWidth(column_width);
        column->setMinWidth(column_width);
        columns->addColumn(column);
    }
    model_->setPropertyValue("ColumnModel", Any(Reference<css::awt::grid::XGridColumnModel>(columns)));
}

void PreviewGrid::show(Preview const& preview) {
    if (preview.headers == shown_.headers && preview.rows == shown_.rows)
        return;
    shown_ = preview;
    auto headers = preview.headers;
    headers.resize(std::min(headers.size(), most_columns));
    Reference<css::awt::grid::XMutableGridDataModel> const data(model_->getPropertyValue("GridDataModel"),
                                                                UNO_QUERY_THROW);
    data->removeAllRows();
    set_columns(headers);
    for (std::size_t row = 0; row < preview.rows.size(); ++row) {
        Sequence<Any> cells(static_cast<sal_Int32>(headers.size()));
        for (std::size_t column = 0; column < headers.size(); ++column)
            cells.getArray()[column] <<= one_line(preview.rows[row][column]);
        data->addRow(Any(static_cast<sal_Int32>(row + 1)), cells);
    }
}

} // namespace berakhlak::wizard
