// What was read of ranges, shared by the formulas that read them.
#pragma once

#include "calc/readings/witness.hpp"

#include <any>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace berakhlak::calc {

/// Five hundred formulas over one range read it once. No reading is ever handed out that may be stale,
/// because Calc's own dependencies say whether it is: when a call of ours begins, what is kept of each of
/// its ranges is vouched for by a witness (see witness.hpp), or dropped. So what is kept of a range holds
/// from the end of one call to the beginning of the next one that Calc doesn't ask for. Where there is no
/// witness (one formula alone, formulas that do more than call us), where Calc doesn't compute by itself,
/// where a document iterates, and for scripts, every call reads for itself.
class KeptReadings {
public:
    class Call;

    /// To be called first by every call that a cell makes, with all its ranges.
    [[nodiscard]] Call begin(host::Document const& document, std::vector<host::CellRange> const& ranges);

    /// Nothing is kept any more. Who remembers calls in another way (see call_memo.hpp) says so.
    void forget();

private:
    struct Kept {
        std::string document;
        std::string address;
        host::CellRange range; ///< follows its cells: another address means that they have moved
        std::shared_ptr<Witness const> witness;
        unsigned asked = 0;   ///< since somebody last vouched for it
        unsigned seek_at = 3; ///< a formula alone doesn't look for others each time
        std::uint64_t generation = 0;
        std::deque<std::any> readings;
    };

    [[nodiscard]] std::shared_ptr<Kept> entry(host::Document const& document, host::CellRange const& range,
                                              std::string const& address);
    [[nodiscard]] bool vouched(Kept& kept, host::Document const& document, host::CellRange const& range,
                               std::vector<std::string> const& own);
    void drop(Kept& kept);

    std::recursive_mutex beginning_; ///< only tried: a script's thread may wait for the office meanwhile
    std::mutex mutex_;               ///< never held while the office is called
    std::deque<std::shared_ptr<Kept>> kept_;
};

/// The ranges of one call, and what is kept of them.
class KeptReadings::Call {
public:
    Call() = default;

    /// What `read` gives: kept, if it is and `is_it` says so of it.
    template <class Reading, class IsIt, class Read>
    [[nodiscard]] std::shared_ptr<Reading const> share(host::CellRange const& range, IsIt const& is_it,
                                                       Read const& read) const {
        auto const* const own = find(range);
        if (own != nullptr) {
            std::scoped_lock const lock(all_->mutex_);
            if (own->kept->generation == own->generation)
                for (auto const& reading : own->kept->readings)
                    if (auto const* same = std::any_cast<std::shared_ptr<Reading const>>(&reading))
                        if (is_it(**same))
                            return *same;
        }
        auto reading = std::make_shared<Reading const>(read());
        if (own != nullptr)
            keep(*own, std::any(reading));
        return reading;
    }

private:
    friend class KeptReadings;
    struct Range {
        host::CellRange range;
        std::shared_ptr<Kept> kept;
        std::uint64_t generation; ///< of what is kept, when it was vouched for
    };

    [[nodiscard]] Range const* find(host::CellRange const& range) const;
    void keep(Range const& range, std::any reading) const;

    KeptReadings* all_ = nullptr;
    std::vector<Range> ranges_;
};

} // namespace berakhlak::calc
