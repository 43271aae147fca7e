#include "host/refusals.hpp"

#include "core/instrument/instrument_error.hpp"
#include "host/uno.hpp"

namespace berakhlak::host {

namespace {

core::Refusal refusal_of(core::InstrumentError const& error) {
    return {
        {"Instrumen rusak: " + error.where() + ": " + error.message().id,
         "The instrument is damaged: " + error.where() + ": " + error.message().in(core::Language::english)},
        {"Perbaiki berkas atau lembar instrumennya.", "Correct the instrument's file or sheet."}};
}

} // namespace

core::Refusal current_refusal() {
    try {
        throw;
    } catch (core::Refusal const& refusal) {
        return refusal;
    } catch (core::InstrumentError const& error) {
        return refusal_of(error);
    } catch (uno::Exception const& exception) {
        return core::unforeseen(to_utf8(exception.Message));
    } catch (std::exception const& exception) {
        return core::unforeseen(exception.what());
    } catch (...) {
        return core::unforeseen("?");
    }
}

} // namespace berakhlak::host
