#include "harness/office.hpp"

#include "harness/patience.hpp"
#include "places/places.hpp"

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <osl/file.hxx>
#include <rtl/bootstrap.hxx>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <sys/resource.h>
#include <unistd.h>

namespace berakhlak::tests {

namespace {

using rtl::OUString;
using uno::Reference;

constexpr int start_time = 60;
constexpr int end_time = 20;
constexpr auto pause = std::chrono::milliseconds(100);
// soffice.bin ends so when a fresh profile wants it to be started once more.
constexpr int start_again = 81;

OUString program_url() {
    return file_url(tests::places::office_program());
}

// Windows drawn in memory have one resolution only; others need a display.
std::vector<std::string> windows(int dots_per_inch) {
    if (dots_per_inch == 96)
        return {"SAL_USE_VCLPLUGIN=svp"};
    char const* const display = std::getenv("DISPLAY");
    return {"SAL_USE_VCLPLUGIN=gen", "SAL_FORCEDPI=" + std::to_string(dots_per_inch),
            std::string("DISPLAY=") + (display ? display : "")};
}

std::string fresh_pipe_name() {
    static int count = 0;
    return "berakhlak" + std::to_string(::getpid()) + "n" + std::to_string(++count);
}

} // namespace

Reference<uno::XComponentContext> const& client_context() {
    static Reference<uno::XComponentContext> const context = [] {
        rtl::Bootstrap::set("URE_BOOTSTRAP", program_url() + "/fundamentalrc");
        rtl::Bootstrap::set("UserInstallation",
                            file_url(std::filesystem::temp_directory_path() / "berakhlak-none"));
        return cppu::defaultBootstrap_InitialComponentContext(program_url() + "/unorc");
    }();
    return context;
}

Office::Office(ProfileSettings const& settings, std::chrono::seconds lifetime)
    : settings_(settings), profile_(settings), pipe_(fresh_pipe_name()) {
    start();
    connect();
    auto const end = patience(static_cast<int>(lifetime.count()));
    guard_ = std::jthread([this, end](std::stop_token stop) { end_after(stop, end); });
}

Office::~Office() {
    try {
        ask_to_end();
    } catch (uno::Exception const&) {
        // It is gone already; the process is cleared away below.
    }
    context_.clear();
    static_cast<void>(process_->wait(patience(end_time)));
    guard_.request_stop();
    guard_.join();
}

void Office::start() {
    Command command{{office_program("soffice.bin"), "--norestore", "--nologo", "--nodefault",
                     profile_.argument(), "--accept=pipe,name=" + pipe_ + ";urp;"},
                    profile_.folder() / "office.log",
                    profile_.folder(),
                    false};
    if (settings_.without_writer)
        command.words.push_back(profile_.argument_without_writer());
    if (settings_.dialogs)
        command.variables = windows(settings_.dots_per_inch);
    else
        command.words.push_back("--headless");
    process_ = std::make_unique<Process>(command);
}

void Office::connect() {
    auto const resolver = com::sun::star::bridge::UnoUrlResolver::create(client_context());
    OUString const url = to_office("uno:pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext");
    auto const end = std::chrono::steady_clock::now() + patience(start_time);
    while (std::chrono::steady_clock::now() < end) {
        try {
            context_.set(resolver->resolve(url), uno::UNO_QUERY_THROW);
            return;
        } catch (com::sun::star::connection::NoConnectException const&) {
            auto const code = process_->wait(pause);
            if (code == start_again)
                start();
            else if (code)
                break;
        }
    }
    throw std::runtime_error("the office could not be reached:\n" +
                             file_content(profile_.folder() / "office.log"));
}

void Office::ask_to_end() {
    try {
        desktop()->terminate();
    } catch (com::sun::star::lang::DisposedException const&) {
        // The bridge goes down while the office still answers.
    }
}

void Office::end_after(std::stop_token const& stop, std::chrono::seconds lifetime) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, lifetime, [] { return false; });
    if (!stop.stop_requested())
        process_->kill();
}

Reference<uno::XInterface> Office::service(char const* name) const {
    Reference<uno::XInterface> const made =
        context_->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(name), context_);
    if (!made.is())
        throw std::runtime_error(std::string("the office has no service ") + name);
    return made;
}

Reference<com::sun::star::frame::XDesktop2> Office::desktop() const {
    return com::sun::star::frame::Desktop::create(context_);
}

void Office::kill() const {
    process_->kill();
}

void Office::limit_files(std::optional<std::size_t> bytes) const {
    rlimit const limit{bytes ? *bytes : RLIM_INFINITY, RLIM_INFINITY};
    if (::prlimit(process_->id(), RLIMIT_FSIZE, &limit, nullptr) != 0)
        throw std::runtime_error("the office's files can't be limited");
}

bool Office::has_loaded(std::string const& library) const {
    std::ifstream maps("/proc/" + std::to_string(process_->id()) + "/maps");
    for (std::string line; std::getline(maps, line);)
        if (line.ends_with(library))
            return true;
    return false;
}

std::size_t Office::peak_memory() const {
    std::ifstream status("/proc/" + std::to_string(process_->id()) + "/status");
    std::string const name = "VmHWM:";
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name))
            return std::stoul(line.substr(name.size()));
    throw std::runtime_error("the office doesn't say how much memory it holds");
}

OUString to_office(std::string_view utf8) {
    return OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

std::string to_utf8(OUString const& text) {
    rtl::OString const bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

OUString file_url(std::filesystem::path const& path) {
    OUString url;
    if (osl::FileBase::getFileURLFromSystemPath(to_office(path.string()), url) != osl::FileBase::E_None)
        throw std::runtime_error("no URL for " + path.string());
    return url;
}

} // namespace berakhlak::tests
