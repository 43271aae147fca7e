#include "people.hpp"

#include <set>

namespace berakhlak::examples {

namespace {

constexpr char const* men[] = {"Adi",    "Agus",   "Ahmad",  "Andri",    "Bambang", "Budi",
                               "Darius", "Dedi",   "Eko",    "Fajar",    "Hendra",  "Iwan",
                               "Joko",   "Kristo", "Lukman", "Muhammad", "Rahmat",  "Rudi",
                               "Slamet", "Surya",  "Taufik", "Wahyu",    "Yanto",   "Yusuf"};
constexpr char const* women[] = {"Ani",   "Citra",   "Dewi", "Dina",  "Eka",  "Endang", "Fitri",   "Hana",
                                 "Indah", "Kartika", "Lina", "Maria", "Mega", "Nisa",   "Nurul",   "Putri",
                                 "Ratna", "Rina",    "Sari", "Siti",  "Tuti", "Wulan",  "Yuliana", "Zahra"};
constexpr char const* family[] = {
    "Anggara",   "Asmara",  "Firdaus",  "Gunawan", "Hakim",   "Halim",    "Handayani", "Hidayat",  "Iskandar",
    "Kurniawan", "Lestari", "Mahendra", "Nugraha", "Permana", "Prasetyo", "Purnama",   "Ramadhan", "Saputra",
    "Setiawan",  "Siregar", "Susanto",  "Utami",   "Wibowo",  "Wijaya",   "Yulianto"};
constexpr char const* titles[] = {", S.Sos.",      ", S.E.",  ", S.Pd.",       ", S.T., M.T.",
                                  ", S.Kep., Ns.", ", A.Md.", ", S.IP., M.Si."};

} // namespace

std::string digits(std::size_t number, std::size_t width) {
    std::string const text = std::to_string(number);
    return std::string(text.size() < width ? width - text.size() : 0, '0') + text;
}

Person invent_person(Random& random, std::size_t serial) {
    Person person;
    person.woman = random.permille(480);
    person.name = person.woman ? random.one_of(women) : random.one_of(men);
    person.name += std::string(" ") + random.one_of(family);
    if (random.permille(450))
        person.name += random.one_of(titles);
    person.birth_year = random.between(1965, 1999);
    int const appointed = person.birth_year + random.between(22, 23);
    auto const two = [&](int lowest, int highest) {
        return digits(static_cast<std::size_t>(random.between(lowest, highest)), 2);
    };
    person.nip = std::to_string(person.birth_year) + two(1, 12);
    person.nip += two(1, 28);
    person.nip += std::to_string(appointed) + two(1, 12);
    person.nip += (person.woman ? "2" : "1") + digits(serial, 3);
    return person;
}

std::vector<std::string> invent_moments(Random& random, std::size_t n) {
    constexpr std::size_t days[] = {3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 17, 18, 19, 20, 21};
    constexpr std::size_t opens = 7 * 3600 + 1800;
    constexpr std::size_t open_for = 8 * 3600;
    std::set<std::size_t> seconds;
    while (seconds.size() < n) {
        std::size_t const day = random.one_of(days);
        seconds.insert(day * 86400 + opens + random.below(open_for));
    }
    std::vector<std::string> moments;
    for (std::size_t const second : seconds) {
        std::size_t const of_day = second % 86400;
        moments.push_back(std::to_string(second / 86400) + "/10/2022 " + digits(of_day / 3600, 2) + ":" +
                          digits(of_day / 60 % 60, 2) + ":" + digits(of_day % 60, 2));
    }
    return moments;
}

} // namespace berakhlak::examples
