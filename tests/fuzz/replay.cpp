// Runs a fuzz target without a fuzzer, by any compiler: first every file of its corpus, then inputs that are
// made of them by a fixed sequence of small changes, the same in every run.
//   replay_<target> <seconds> <file or folder>...
// What makes the target end the process is left in the file replay-<target>.input, to be kept in the corpus.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

constexpr std::size_t largest_input = 16384;
constexpr std::size_t most_runs = 200000;

std::string current;

extern "C" void keep(int signal) {
    if (auto* const file = std::fopen("replay-" FUZZ_TARGET ".input", "wb")) {
        std::fwrite(current.data(), 1, current.size(), file);
        std::fclose(file);
    }
    std::fputs("replay-" FUZZ_TARGET ".input ended it\n", stderr);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(std::string input) {
    current = std::move(input);
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(current.data()), current.size());
}

std::string content(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    bytes.resize(std::min(bytes.size(), largest_input));
    return bytes;
}

std::vector<std::string> corpus_of(std::vector<std::string> const& places) {
    std::vector<std::filesystem::path> files;
    for (auto const& place : places)
        if (std::filesystem::is_directory(place)) {
            for (auto const& entry : std::filesystem::directory_iterator(place))
                if (entry.is_regular_file())
                    files.push_back(entry.path());
        } else {
            files.emplace_back(place);
        }
    std::ranges::sort(files); // the order of a folder is another on each computer
    std::vector<std::string> corpus;
    for (auto const& file : files)
        corpus.push_back(content(file));
    return corpus;
}

class Changes {
public:
    explicit Changes(std::vector<std::string> const& corpus) : corpus_(corpus) {}

    std::string next() {
        auto input = corpus_[below(corpus_.size())];
        for (auto count = 1 + below(6); count > 0; --count)
            change(input);
        input.resize(std::min(input.size(), largest_input));
        return input;
    }

private:
    // Not std::uniform_int_distribution, which each library computes in its own way.
    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

    void change(std::string& input) {
        static constexpr char const* const words[] = {"\t",
                                                      "\n",
                                                      "\"",
                                                      ";",
                                                      ",",
                                                      "\xEF\xBB\xBF",
                                                      "\xE2\x80\xAE",
                                                      "1e308",
                                                      "-1",
                                                      "9223372036854775808",
                                                      "#N/A",
                                                      "(",
                                                      "{",
                                                      "[",
                                                      "0",
                                                      "\xC3"};
        auto const place = below(input.size() + 1);
        auto const length = std::min(below(32), input.size() - place);
        switch (below(6)) {
        case 0:
            if (place < input.size())
                input[place] = static_cast<char>(input[place] ^ (1U << below(8)));
            break;
        case 1:
            input.erase(place, length);
            break;
        case 2:
            input.insert(place, input.substr(place, length));
            break;
        case 3:
            input.insert(place, words[below(std::size(words))]);
            break;
        case 4: {
            auto const& other = corpus_[below(corpus_.size())];
            auto const from = below(other.size() + 1);
            input.insert(place, other.substr(from, below(64)));
            break;
        }
        default:
            if (place < input.size())
                input[place] = static_cast<char>(below(256));
        }
    }

    std::vector<std::string> const& corpus_;
    std::mt19937 random_{2026};
};

} // namespace

int main(int count, char** arguments) {
    if (count < 3)
        return std::fputs("replay <seconds> <file or folder>...\n", stderr), 2;
    for (int const signal : {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGFPE})
        std::signal(signal, keep);
    auto const corpus = corpus_of({arguments + 2, arguments + count});
    if (corpus.empty())
        return std::fputs("the corpus is empty\n", stderr), 2;
    for (auto const& input : corpus)
        run(input);
    Changes changes(corpus);
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(arguments[1]));
    std::size_t runs = 0;
    while (runs < most_runs && std::chrono::steady_clock::now() < end)
        run(changes.next()), ++runs;
    std::printf("%s: %zu files of the corpus and %zu inputs made of them\n", FUZZ_TARGET, corpus.size(),
                runs);
    return 0;
}
