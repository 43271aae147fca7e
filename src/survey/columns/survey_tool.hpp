// The programs that surveys come from.
#pragma once

#include "core/text/text.hpp"

namespace berakhlak::survey {

enum class Source { google_forms, microsoft_forms, kobotoolbox, limesurvey, surveymonkey, qualtrics, typed };
[[nodiscard]] core::Text name_of(Source source);

} // namespace berakhlak::survey
