// A running office in a profile of its own.
#pragma once

#include "harness/profile.hpp"

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace berakhlak::tests {

namespace uno = com::sun::star::uno;

/// Started without a window and reached over a pipe of its own. It ends with the object: asked first, then
/// killed. An office that lives longer than `lifetime` is killed too, so that no call into it waits for ever.
class Office {
public:
    explicit Office(ProfileSettings const& settings,
                    std::chrono::seconds lifetime = std::chrono::seconds(240));
    ~Office();
    Office(Office const&) = delete;
    Office& operator=(Office const&) = delete;

    [[nodiscard]] uno::Reference<uno::XComponentContext> const& context() const { return context_; }
    [[nodiscard]] uno::Reference<uno::XInterface> service(char const* name) const;
    [[nodiscard]] uno::Reference<com::sun::star::frame::XDesktop2> desktop() const;
    /// A folder for files of this office; removed with it.
    [[nodiscard]] std::filesystem::path folder() const { return profile_.folder(); }
    /// How another process reaches it: "pipe,name=...".
    [[nodiscard]] std::string connection() const { return "pipe,name=" + pipe_; }
    /// Whether the process has a file mapped whose path ends so.
    [[nodiscard]] bool has_loaded(std::string const& library) const;
    [[nodiscard]] int process() const { return process_->id(); }
    /// The most memory that the process has held so far, in KiB.
    [[nodiscard]] std::size_t peak_memory() const;

    /// As a power cut would end it.
    void kill() const;
    /// No file grows beyond so many bytes any more, as on a full disk; without a number all do again.
    void limit_files(std::optional<std::size_t> bytes) const;

private:
    void start();
    void connect();
    void ask_to_end();
    void end_after(std::stop_token const& stop, std::chrono::seconds lifetime);

    ProfileSettings settings_;
    Profile profile_;
    std::string pipe_;
    std::unique_ptr<Process> process_;
    uno::Reference<uno::XComponentContext> context_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread guard_; // last: it uses the others
};

/// Our own end of the bridge, once per process: on the office's types and services, with nobody's profile.
[[nodiscard]] uno::Reference<uno::XComponentContext> const& client_context();

[[nodiscard]] rtl::OUString to_office(std::string_view utf8);
[[nodiscard]] std::string to_utf8(rtl::OUString const& text);
/// "file:///..." of a path.
[[nodiscard]] rtl::OUString file_url(std::filesystem::path const& path);

} // namespace berakhlak::tests
