#include "survey/table/row_list.hpp"

namespace berakhlak::survey {

std::string row_list(std::vector<std::size_t> const& rows, std::size_t most_runs) {
    std::string list;
    std::size_t runs = 0;
    for (std::size_t i = 0; i < rows.size(); ++runs) {
        if (runs == most_runs)
            return list + ", …";
        auto last = i;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        list += (i == 0 ? "" : ", ") + std::to_string(rows[i]);
        if (last > i)
            list += (last == i + 1 ? ", " : "–") + std::to_string(rows[last]);
        i = last + 1;
    }
    return list;
}

} // namespace berakhlak::survey
