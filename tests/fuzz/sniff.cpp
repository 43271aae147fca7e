#include "input.hpp"

#include "survey/table/sniff.hpp"
#include "survey/table/text_scan.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak;
    auto const bytes = fuzz::text_of(data, size);
    auto const form = survey::sniff(bytes);
    (void)survey::to_utf8(bytes, form.encoding);
    (void)survey::ragged_records(bytes, form);
    return 0;
}
