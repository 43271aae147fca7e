// What the cell functions share for as long as the office runs.
#pragma once

#include "calc/readings/kept_readings.hpp"
#include "core/index/reference.hpp"
#include "host/document/criteria.hpp"
#include "host/instruments.hpp"

#include <mutex>
#include <optional>

namespace berakhlak::calc {

class Session {
public:
    explicit Session(host::Context const& context)
        : instruments(context), criteria(context), context_(context) {}

    host::Instruments instruments;
    host::Criteria criteria;
    KeptReadings readings;

    /// The published national figures, read at the first use. Throws std::runtime_error when the package's
    /// file is not there or not valid.
    [[nodiscard]] core::References const& references();

    [[nodiscard]] host::Context const& context() const { return context_; }

private:
    host::Context context_;
    std::mutex mutex_;
    std::optional<core::References> references_;
};

} // namespace berakhlak::calc
