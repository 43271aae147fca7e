// Writes the example surveys: make_examples <folder of the instruments> <folder to write into>.
#include "core/instrument/instrument_json.hpp"
#include "surveys.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;
using namespace berakhlak;

core::Instrument read_instrument(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return core::instrument_from_json(std::string(std::istreambuf_iterator<char>(file), {}));
}

void write(fs::path const& path, std::string const& text) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (!file.flush())
        throw std::runtime_error("cannot write " + path.string());
}

} // namespace

int main(int count, char** arguments) try {
    if (count != 3) {
        std::cerr << "make_examples <instruments> <folder>\n";
        return 2;
    }
    fs::path const instruments = arguments[1];
    fs::path const folder = arguments[2];
    write(folder / "kapuas-2022/kapuas-2022.csv",
          examples::kapuas_2022(read_instrument(instruments / "pilihan-10.json")));
    write(folder / "likert-kata/likert-kata.csv",
          examples::likert_words(read_instrument(instruments / "likert-5.json")));
    write(folder / "skm/skm.csv", examples::skm_sheet(read_instrument(instruments / "skm-2017.json")));
    return 0;
} catch (std::exception const& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
