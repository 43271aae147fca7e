#include "picklist_p1.hpp"

#include "core/index/counts.hpp"
#include "places/places.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

using namespace berakhlak::core;

namespace picklist_p1 {

namespace {

std::vector<std::string> split(std::string const& line) {
    std::vector<std::string> fields(1);
    for (char const c : line)
        if (c == ',')
            fields.emplace_back();
        else if (c != '\r')
            fields.back().push_back(c);
    return fields;
}

Rows table(std::string const& name) {
    std::string const path = berakhlak::tests::places::data() + "/oracles/" + name;
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    Rows rows;
    std::string line;
    std::getline(file, line); // header
    while (std::getline(file, line))
        if (!line.empty())
            rows.push_back(split(line));
    return rows;
}

// The official wording, in the order of the library.
std::vector<std::string> const wording{
    "Memahami dan memenuhi kebutuhan masyarakat",
    "Ramah, cekatan, solutif, dan dapat diandalkan",
    "Melakukan perbaikan tiada henti",
    "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin dan berintegritas tinggi",
    "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
    "Tidak menyalahgunakan kewenangan jabatan",
    "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
    "Membantu orang lain belajar",
    "Melaksanakan tugas dengan kualitas terbaik",
    "Menghargai setiap orang apapun latar belakangnya",
    "Suka menolong orang lain",
    "Membangun lingkungan kerja yang kondusif",
    "Memegang teguh ideologi Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah",
    "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
    "Menjaga rahasia jabatan dan negara",
    "Cepat menyesuaikan diri menghadapi perubahan",
    "Terus berinovasi dan mengembangkan kreativitas",
    "Bertindak proaktif",
    "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
    "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
    "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
    "Saling menyalahkan",
    "Kerja sendiri-sendiri, tanpa koordinasi",
    "Menunda pekerjaan"};

std::size_t value_named(Instrument& instrument, std::string const& name) {
    for (std::size_t value = 0; value < instrument.values.size(); ++value)
        if (instrument.values[value].name.id == name)
            return value;
    instrument.values.push_back({name, {name, {}}, 1.0});
    return instrument.values.size() - 1;
}

} // namespace

Instrument instrument() {
    Instrument result;
    result.name = "p1";
    result.kind = Kind::picks;
    result.picks.picks = 5;
    result.picks.top = 5;
    result.picks.areas.resize(6);
    result.picks.other_prefixes = {"Lainnya"};
    result.bands.list = {{"A", {"Sehat", "Healthy"}, 75.0},
                         {"B", {"Cukup Sehat", "Fairly healthy"}, 50.0},
                         {"C", {"Tidak Sehat", "Unhealthy"}, 25.0},
                         {"D", {"Sangat Tidak Sehat", "Very unhealthy"}, 0.0}};
    result.picks.entropy.list = {{"4", {"Kritis", "Critical"}, 29.0},
                                 {"3", {"Serius", "Serious"}, 20.0},
                                 {"2", {"Sedang", "Moderate"}, 10.0},
                                 {"1", {"Sehat", "Healthy"}, 0.0}};
    for (auto const& row : table("picklist_p1_library.csv")) {
        Item item;
        item.code = row.at(0);
        item.text = {wording.at(result.items.size()), {}};
        if (!row.at(1).empty())
            item.value = value_named(result, row.at(1));
        item.polarity = row.at(2) == "1" ? Polarity::positive : Polarity::limiting;
        item.area = static_cast<std::size_t>(row.at(3).at(0) - '1');
        result.items.push_back(std::move(item));
    }
    return result;
}

Rows picks(std::string const& question) {
    Rows rows;
    for (auto const& row : table("picklist_p1.csv"))
        if (row.at(1) == question)
            rows.emplace_back(row.begin() + 2, row.end());
    return rows;
}

Rows expected() {
    return table("picklist_p1_expected.csv");
}

Ballots ballots(Instrument const& instrument, Rows const& codes) {
    Ballots result(codes.size(), instrument.items.size());
    for (std::size_t respondent = 0; respondent < codes.size(); ++respondent) {
        result.set_state(respondent, BallotState::valid);
        for (std::string const& code : codes[respondent])
            for (std::size_t item = 0; item < instrument.items.size(); ++item)
                if (instrument.items[item].code == code)
                    result.row(respondent)[item] = 1;
    }
    return result;
}

BallotQuestions questions(Instrument const& instrument) {
    auto const counts = [&](char const* question) {
        return count(instrument, ballots(instrument, picks(question)));
    };
    return {counts("personal"), counts("current"), counts("expected")};
}

} // namespace picklist_p1
