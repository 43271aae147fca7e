#pragma once

#include <string>

// Where this checkout and what was built of it stand. Functions and not macros, so that a test's object file
// doesn't depend on the folder it was compiled in (and a compiler cache can serve every checkout).
namespace berakhlak::tests::places {

std::string project();
std::string source();      // src
std::string tests();       // tests
std::string data();        // tests/data
std::string instruments(); // the built-in instruments
std::string examples();
std::string docs();
std::string oxt();            // the packed extension
std::string office_program(); // LibreOffice's folder "program"

} // namespace berakhlak::tests::places
