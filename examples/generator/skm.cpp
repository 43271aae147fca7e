#include "csv.hpp"
#include "people.hpp"
#include "surveys.hpp"

#include <vector>

namespace berakhlak::examples {

namespace {

struct Service {
    char const* name;
    int respondents;
    int lean; ///< added to the weight of the best level
};

constexpr Service services[] = {
    {"Loket KTP elektronik", 26, 60}, {"Loket akta kelahiran", 21, 0}, {"Loket perizinan usaha", 13, -60}};

} // namespace

std::string skm_sheet(core::Instrument const& instrument) {
    constexpr int element_lean[] = {0, -20, -60, 140, 20, 10, 40, -40, -80};
    Random random(20170914);
    std::vector<Service> service_of;
    for (Service const& service : services)
        service_of.insert(service_of.end(), static_cast<std::size_t>(service.respondents), service);
    random.shuffle(service_of);

    std::vector<std::string> row = {"No", "Unit layanan", "Usia", "Jenis kelamin"};
    for (auto const& item : instrument.items)
        row.push_back(item.text.id);
    Csv csv(',');
    csv.row(row);
    for (std::size_t i = 0; i < service_of.size(); ++i) {
        row = {std::to_string(i + 1), service_of[i].name, std::to_string(random.between(17, 68)),
               random.permille(520) ? "Perempuan" : "Laki-laki"};
        for (std::size_t element = 0; element < instrument.items.size(); ++element) {
            int const lean = service_of[i].lean + element_lean[element];
            std::vector<int> const weights = {15, 90, 560, 340 + lean};
            auto const level = random.weighted(weights);
            row.push_back(random.permille(12) ? "" : std::to_string(level + 1));
        }
        csv.row(row);
    }
    return csv.text();
}

} // namespace berakhlak::examples
