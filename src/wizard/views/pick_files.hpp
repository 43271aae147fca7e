// Files as a person names them: picked, or typed as paths.
#pragma once

#include "core/text/text.hpp"
#include "host/uno.hpp"

#include <string>
#include <vector>

namespace berakhlak::wizard {

/// URLs of the survey files that were picked; none when it was given up.
[[nodiscard]] std::vector<std::string> pick_files(host::Context const& context, core::Language language);

/// URL of the file that a copy is to be written to (.xlsx, .ods or .pdf); empty when it was given up.
[[nodiscard]] std::string pick_target(host::Context const& context);

/// URL of a template for reports (.ott, .odt); empty when it was given up.
[[nodiscard]] std::string pick_template(host::Context const& context);

/// URLs of the files that a text names: paths or URLs with semicolons between them. Empty unless all of them
/// are files.
[[nodiscard]] std::vector<std::string> existing_files(std::string const& typed);
/// What of such a text names no file that is there, as it was typed.
[[nodiscard]] std::vector<std::string> missing_files(std::string const& typed);
/// URL of a file that may be there or not; empty unless its folder is.
[[nodiscard]] std::string url_of_new_file(std::string const& typed);
[[nodiscard]] bool exists(std::string const& url);
/// The reverse: "/home/siti/survei.csv; ..."
[[nodiscard]] std::string typed_files(std::vector<std::string> const& urls);

} // namespace berakhlak::wizard
