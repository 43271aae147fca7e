#include "workbook/merging/merge_options.hpp"

namespace berakhlak::workbook {

namespace {

std::vector<core::ExpectedPart> expected(Option const& option) {
    core::Text const wanted{"Harus daftar nama, masing-masing dengan jumlah responden minimum atau kosong.",
                            "It must be a list of names, each with a minimum of respondents or nothing."};
    auto const list = option.typed<Options>(wanted);
    std::vector<core::ExpectedPart> result;
    for (sal_Int32 i = 0; i < list.getLength(); ++i) {
        core::ExpectedPart part{{}, host::to_utf8(list[i].Name), {}};
        sal_Int32 required = 0;
        if (list[i].Value.hasValue()) {
            if (!(list[i].Value >>= required) || required < 0)
                option.refuse(wanted);
            part.required = static_cast<std::uint64_t>(required);
        }
        result.push_back(std::move(part));
    }
    return result;
}

OptionSetters<MergeRequest> const& setters() {
    static OptionSetters<MergeRequest> const table{
        {"Instrument", [](auto& r, auto& o) { r.instrument = o.text(); }},
        {"Agency", [](auto& r, auto& o) { r.agency = o.text(); }},
        {"Period", [](auto& r, auto& o) { r.period = o.text(); }},
        {"FilesAre",
         [](auto& r, auto& o) {
             r.files_are =
                 o.template one_of<FilesAre>({{"units", FilesAre::units}, {"agencies", FilesAre::agencies}});
         }},
        {"Expected", [](auto& r, auto& o) { r.expected = expected(o); }},
        {"Twice",
         [](auto& r, auto& o) {
             r.twice = o.template one_of<Twice>({{"refuse", Twice::refuse}, {"list", Twice::list}});
         }},
        {"Language", [](auto& r, auto& o) { r.language = o.language(); }},
        {"Hidden", [](auto& r, auto& o) { r.hidden = o.flag(); }}};
    return table;
}

} // namespace

MergeRequest merge_request_of(Options const& options) {
    MergeRequest request;
    apply_options(request, options, setters());
    if (request.files_are == FilesAre::agencies)
        for (auto& part : request.expected)
            std::swap(part.agency, part.unit);
    return request;
}

} // namespace berakhlak::workbook
