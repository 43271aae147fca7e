#include "damaged_files.hpp"

#include "harness/process.hpp"

#include <random>

namespace berakhlak::tests {

namespace {

constexpr int cuts = 12;
constexpr int single_bits = 24;
constexpr int many_bits = 6;
constexpr int blocks = 5; // of each kind

class Damage {
public:
    Damage(std::filesystem::path const& whole, std::uint32_t seed)
        : stem_(whole.stem().string()), ending_(whole.extension().string()), content_(file_content(whole)),
          random_(seed) {}

    std::vector<DamagedFile> all() {
        for (int i = 0; i < cuts; ++i)
            add("potong", content_.substr(0, content_.size() * static_cast<std::size_t>(i) / cuts));
        add("kurang-satu", content_.substr(0, content_.size() - 1));
        for (int i = 0; i < single_bits; ++i)
            add("bit", with_bits(1));
        for (int i = 0; i < many_bits; ++i)
            add("bit-banyak", with_bits(40));
        for (int i = 0; i < blocks; ++i) {
            auto const from = below(content_.size()), length = 1 + below(content_.size() - from);
            auto changed = content_;
            add("hilang", changed.erase(from, length));
            changed = content_;
            add("nol", changed.replace(from, length, length, '\0'));
            changed = content_;
            add("ganda", changed.insert(from, content_.substr(from, length)));
        }
        for (auto const* ending : {".csv", ".xlsx", ".ods", ".xls"})
            if (ending != ending_)
                files_.push_back({"nama" + ending_.substr(1) + ending, content_});
        add("di-belakang", content_ + "sampah\n" + std::string(100, '\0'));
        return std::move(files_);
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

    std::string with_bits(int count) {
        auto changed = content_;
        for (int i = 0; i < count; ++i) {
            auto& byte = changed[below(changed.size())];
            byte = static_cast<char>(byte ^ (1U << below(8)));
        }
        return changed;
    }

    void add(std::string const& what, std::string content) {
        files_.push_back(
            {stem_ + "-" + what + "-" + std::to_string(files_.size()) + ending_, std::move(content)});
    }

    std::string stem_;
    std::string ending_;
    std::string content_;
    std::mt19937 random_;
    std::vector<DamagedFile> files_;
};

} // namespace

std::vector<DamagedFile> damaged(std::filesystem::path const& whole, std::uint32_t seed) {
    return Damage(whole, seed).all();
}

std::vector<DamagedFile> never_whole() {
    std::string const empty_zip = std::string("PK\x05\x06") + std::string(18, '\0');
    std::string const old_office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    std::vector<DamagedFile> files;
    for (std::string const ending : {".csv", ".xlsx", ".ods"})
        for (auto const& [name, content] : std::vector<std::pair<std::string, std::string>>{
                 {"kosong", ""},
                 {"satu-bita", "x"},
                 {"tanda-saja", "\xEF\xBB\xBF"},
                 {"utf-16-ganjil", "\xFF\xFE"
                                   "A"},
                 {"baris-kosong", std::string(5000, '\n')},
                 {"nol", std::string(5000, '\0')},
                 {"zip-kosong", empty_zip},
                 {"gambar", "\x89PNG\r\n\x1A\n" + std::string(300, '\x7F')},
                 {"xls-kosong", old_office},
                 {"halaman", "<html><body><table><tr><td>Unit</td></tr></table></body></html>"},
                 {"kutip", "Unit kerja,B1\n\"Dinas, 5\nDinas,4\n"}})
            files.push_back({name + ending, content});
    return files;
}

} // namespace berakhlak::tests
