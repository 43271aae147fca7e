// Gabungkan: the files of many units or agencies become one workbook.
#include "wizard/command_table.hpp"
#include "wizard/pick_files.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <org/berakhlak/calc/SurveyMerge.hpp>
#include <org/berakhlak/calc/SurveyMergeException.hpp>

namespace berakhlak::wizard {

void merge_workbooks(Scene const& scene) {
    auto const files = pick_files(scene.context, scene.language);
    if (files.empty())
        return;
    host::Sequence<host::OUString> urls(static_cast<sal_Int32>(files.size()));
    for (std::size_t i = 0; i < files.size(); ++i)
        urls.getArray()[i] = host::to_office(files[i]);
    host::Sequence<com::sun::star::beans::NamedValue> options(2);
    options.getArray()[0] = {"Language",
                             host::Any(scene.language == core::Language::indonesian ? host::OUString("id")
                                                                                    : host::OUString("en"))};
    options.getArray()[1] = {"Hidden", host::Any(false)};
    try {
        org::berakhlak::calc::SurveyMerge::create(scene.context)->mergeFiles(urls, options);
    } catch (org::berakhlak::calc::SurveyMergeException const& refusal) {
        scene.warn({host::to_utf8(refusal.Message), {}});
    }
}

} // namespace berakhlak::wizard
