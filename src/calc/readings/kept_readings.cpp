#include "calc/readings/kept_readings.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>

#include <algorithm>

namespace berakhlak::calc {

namespace {

namespace css = com::sun::star;
using host::CellRange;
using host::Document;

constexpr std::size_t most_ranges = 16, most_readings = 12;

// Two documents may have sheets of the same name.
std::string identity_of(Document const& document) {
    host::Reference<host::uno::XInterface> const identity(document, host::UNO_QUERY);
    return std::to_string(reinterpret_cast<std::uintptr_t>(identity.get()));
}

// Whether a dirty formula is computed when somebody asks for its result, and once.
bool computes_on_demand(Document const& document) {
    bool iterates = true;
    document->getPropertyValue("IsIterationEnabled") >>= iterates;
    host::Reference<css::sheet::XCalculatable> const calculation(document, host::UNO_QUERY);
    return !iterates && calculation.is() && calculation->isAutomaticCalculationEnabled();
}

std::string address_if_there(CellRange const& range) {
    try {
        return address_of(range);
    } catch (host::uno::Exception const&) {
        return {};
    }
}

} // namespace

std::shared_ptr<KeptReadings::Kept> KeptReadings::entry(Document const& document, CellRange const& range,
                                                        std::string const& address) {
    auto const identity = identity_of(document);
    std::scoped_lock const lock(mutex_);
    auto const found = std::ranges::find_if(
        kept_, [&](auto const& kept) { return kept->document == identity && kept->address == address; });
    std::shared_ptr<Kept> kept;
    if (found != kept_.end()) {
        kept = *found;
        kept_.erase(found);
    } else {
        kept = std::make_shared<Kept>();
        kept->document = identity;
        kept->address = address;
        kept->range = range;
    }
    kept_.push_front(kept); // the one that wasn't used for longest goes
    if (kept_.size() > most_ranges)
        kept_.pop_back();
    return kept;
}

void KeptReadings::drop(Kept& kept) {
    std::deque<std::any> dropped; // destroyed without the lock
    std::scoped_lock const lock(mutex_);
    ++kept.generation;
    dropped.swap(kept.readings);
}

bool KeptReadings::vouched(Kept& kept, Document const& document, CellRange const& range,
                           std::vector<std::string> const& own) {
    constexpr unsigned patience = 3, least_often = 1000;
    ++kept.asked;
    if (kept.witness) {
        auto const moved = address_if_there(kept.range) != kept.address;
        auto const word = moved ? Witness::Word::none : kept.witness->ask(kept.address, own);
        if (word == Witness::Word::nothing_new) {
            kept.asked = 0;
            return true;
        }
        drop(kept);
        if (word == Witness::Word::not_now && kept.asked < patience)
            return true; // what is read now holds as soon as the witness is computed
        kept.witness.reset();
    }
    kept.range = range;
    if (kept.asked < kept.seek_at || Witness::is_asked())
        return false;
    kept.asked = 0;
    kept.witness = Witness::find(document, kept.address, own);
    kept.seek_at = kept.witness ? patience : std::min(2 * kept.seek_at, least_often);
    drop(kept);
    return kept.witness != nullptr;
}

KeptReadings::Call KeptReadings::begin(Document const& document, std::vector<CellRange> const& ranges) {
    Call call;
    if (!document.is() || ranges.empty())
        return call;
    std::unique_lock const alone(beginning_, std::try_to_lock);
    if (!alone.owns_lock() || !computes_on_demand(document)) {
        forget();
        return call;
    }
    call.all_ = this;
    std::vector<std::string> own;
    own.reserve(ranges.size());
    for (auto const& range : ranges)
        own.push_back(address_of(range));
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        auto const kept = entry(document, ranges[i], own[i]);
        bool const holds = vouched(*kept, document, ranges[i], own);
        std::scoped_lock const lock(mutex_);
        if (holds)
            call.ranges_.push_back({ranges[i], kept, kept->generation});
    }
    return call;
}

void KeptReadings::forget() {
    std::deque<std::shared_ptr<Kept>> forgotten;
    std::scoped_lock const lock(mutex_);
    for (auto const& kept : kept_)
        ++kept->generation;
    forgotten.swap(kept_);
}

KeptReadings::Call::Range const* KeptReadings::Call::find(CellRange const& range) const {
    auto const found =
        std::ranges::find_if(ranges_, [&](Range const& own) { return own.range.get() == range.get(); });
    return found == ranges_.end() ? nullptr : &*found;
}

void KeptReadings::Call::keep(Range const& range, std::any reading) const {
    std::scoped_lock const lock(all_->mutex_);
    auto& kept = *range.kept;
    if (kept.generation != range.generation)
        return; // cells have changed since this call began
    kept.readings.push_back(std::move(reading));
    if (kept.readings.size() > most_readings)
        kept.readings.pop_front();
}

} // namespace berakhlak::calc
