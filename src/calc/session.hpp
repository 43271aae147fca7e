// What the cell functions share for as long as the office runs.
#pragma once

#include "host/instruments.hpp"

namespace berakhlak::calc {

struct Session {
    explicit Session(host::Context const& context) : instruments(context) {}

    host::Instruments instruments;
};

} // namespace berakhlak::calc
