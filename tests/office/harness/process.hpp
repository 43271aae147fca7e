// A child process that never outlives us.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace berakhlak::tests {

struct Command {
    std::vector<std::string> words;       ///< the program's full path first
    std::filesystem::path output;         ///< receives what it prints
    std::filesystem::path home;           ///< its HOME
    bool unprivileged = false;            ///< as nobody, when we are root
    std::vector<std::string> variables{}; ///< of its environment: "NAME=value"
};

/// Started at once; killed by its id when the object goes while it still runs, and by the kernel should we
/// die ourselves.
class Process {
public:
    explicit Process(Command const& command);
    ~Process();
    Process(Process const&) = delete;
    Process& operator=(Process const&) = delete;

    [[nodiscard]] pid_t id() const { return id_; }
    /// The exit code (128 + signal when killed), or none if it still runs when the time is over.
    [[nodiscard]] std::optional<int> wait(std::chrono::milliseconds time);
    void kill() const;

private:
    pid_t id_;
    std::optional<int> exit_code_;
};

/// Runs a command to its end; throws std::runtime_error with what it printed when it fails or takes too long.
void run(Command const& command, std::chrono::seconds time);

[[nodiscard]] bool is_root();
/// Gives a folder and all that is in it to nobody, or back to us; nothing when we are not root.
void give_to_nobody(std::filesystem::path const& folder);
void take_back(std::filesystem::path const& folder);

[[nodiscard]] std::string file_content(std::filesystem::path const& file);

} // namespace berakhlak::tests
