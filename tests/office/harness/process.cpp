#include "harness/process.hpp"

#include "harness/patience.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace berakhlak::tests {

namespace {

constexpr uid_t nobody = 65534;
constexpr auto pause = std::chrono::milliseconds(20);

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> result;
    for (std::string& string : strings)
        result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

std::vector<std::string> environment(Command const& command) {
    std::vector<std::string> result;
    for (char** variable = environ; *variable; ++variable) {
        std::string const text = *variable;
        auto const name = text.substr(0, text.find('=') + 1);
        bool const given = std::ranges::any_of(
            command.variables, [&](std::string const& other) { return other.starts_with(name); });
        bool const replaced = given || text.starts_with("HOME=") || text.starts_with("LC_") ||
                              text.starts_with("LANG") || text.starts_with("DISPLAY=") ||
                              text.starts_with("XDG_");
        if (!replaced)
            result.push_back(text);
    }
    result.push_back("HOME=" + command.home.string());
    result.push_back("LC_ALL=C.UTF-8");
    result.insert(result.end(), command.variables.begin(), command.variables.end());
    return result;
}

// Between fork and exec of a process with threads only system calls are allowed.
[[noreturn]] void become(char** words, char** variables, char const* output, char const* home,
                         bool unprivileged, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::signal(SIGXFSZ, SIG_IGN); // a file that may grow no more is an error of writing, not the end
    if (::getppid() != parent)
        ::_exit(126);
    int const file = ::open(output, O_WRONLY | O_CREAT | O_APPEND, 0666);
    int const nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    // Our own folder may be one that nobody may not enter (/root).
    if (unprivileged && (::chdir(home) != 0 || ::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 ||
                         ::setuid(nobody) != 0))
        ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // forgotten when the user changes
    ::execve(words[0], words, variables);
    ::_exit(127);
}

void change_owner(std::filesystem::path const& folder, uid_t owner) {
    if (!is_root())
        return;
    auto const change = [owner](std::filesystem::path const& path) {
        if (::lchown(path.c_str(), owner, owner) != 0)
            throw std::runtime_error("cannot change the owner of " + path.string());
    };
    change(folder);
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
        change(entry.path());
}

} // namespace

Process::Process(Command const& command) {
    auto words = command.words;
    auto variables = environment(command);
    auto const word_pointers = pointers(words);
    auto const variable_pointers = pointers(variables);
    bool const unprivileged = command.unprivileged && is_root();
    pid_t const parent = ::getpid();
    id_ = ::fork();
    if (id_ == 0)
        become(const_cast<char**>(word_pointers.data()), const_cast<char**>(variable_pointers.data()),
               command.output.c_str(), command.home.c_str(), unprivileged, parent);
    if (id_ < 0)
        throw std::runtime_error("cannot start " + command.words.front());
}

Process::~Process() {
    if (exit_code_)
        return;
    kill();
    static_cast<void>(wait(std::chrono::seconds(10)));
}

std::optional<int> Process::wait(std::chrono::milliseconds time) {
    auto const end = std::chrono::steady_clock::now() + time;
    while (!exit_code_) {
        int status = 0;
        if (::waitpid(id_, &status, WNOHANG) == id_)
            exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        else if (std::chrono::steady_clock::now() >= end)
            break;
        else
            std::this_thread::sleep_for(pause);
    }
    return exit_code_;
}

void Process::kill() const {
    if (!exit_code_)
        ::kill(id_, SIGKILL);
}

void run(Command const& command, std::chrono::seconds time) {
    Process process(command);
    auto const code = process.wait(patience(static_cast<int>(time.count())));
    if (code && *code == 0)
        return;
    throw std::runtime_error(command.words.front() +
                             (code ? " ended with " + std::to_string(*code) : " took too long") + ":\n" +
                             file_content(command.output));
}

bool is_root() {
    return ::geteuid() == 0;
}

void give_to_nobody(std::filesystem::path const& folder) {
    change_owner(folder, nobody);
}

void take_back(std::filesystem::path const& folder) {
    change_owner(folder, 0);
}

std::string file_content(std::filesystem::path const& file) {
    std::ostringstream content;
    content << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(content).str();
}

} // namespace berakhlak::tests
