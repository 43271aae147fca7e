// What a cell function knows besides its arguments.
#pragma once

#include "calc/arguments/session.hpp"
#include "host/document.hpp"
#include "host/function_signature.hpp"

namespace berakhlak::calc {

struct Caller {
    Session& session;
    host::FunctionSignature const& function;
    host::Document document; ///< of the formula; null when a script calls
    KeptReadings::Call readings = {};
};

} // namespace berakhlak::calc
