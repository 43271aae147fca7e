#include "input.hpp"

#include "host/formulas/formula_text.hpp"

// Formulas of a workbook from elsewhere, and guards written around them.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace berakhlak::host;
    auto const text = berakhlak::fuzz::text_of(data, size);
    auto const bare = bare_formula(text);
    (void)calls_ours(bare, {"Jawaban", "indeks_kami"});
    (void)uses_name(bare, "Jawaban");
    (void)arguments_of(bare, "IF");
    (void)is_status_line(bare);
    if (auto const call = sole_call(bare))
        berakhlak::fuzz::require(calls_ours(bare) && !call->method.empty());
    if (auto const guard = guard_of(bare))
        berakhlak::fuzz::require(guard_of(guarded(*guard)).has_value());
    auto const quoted = quoted_text(text);
    auto const around = guarded("SUM(" + quoted + ")", quoted);
    auto const found = guard_of(around);
    berakhlak::fuzz::require(found && found->last == quoted && found->live == "SUM(" + quoted + ")");
    return 0;
}
