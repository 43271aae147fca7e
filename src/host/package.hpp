// The installed extension: where it stands and what is in it.
#pragma once

#include "host/uno.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace berakhlak::host {

/// The identifier of description.xml.
inline constexpr char package_identifier[] = "org.berakhlak.calc";

/// URL of the folder into which the extension was unpacked, without a slash at its end; empty if it isn't
/// installed.
[[nodiscard]] OUString package_url(Context const& context);

/// The bytes of a file, or its first ones, or none if it can't be read.
[[nodiscard]] std::optional<std::string>
read_file(OUString const& url, std::uint64_t most = std::numeric_limits<std::uint64_t>::max());

} // namespace berakhlak::host
