# One place for what every target is compiled with.
if(MSVC)
    add_compile_options(/W4 /WX /utf-8)
else()
    add_compile_options(-Wall -Wextra -Werror)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # GCC bug 105651: std::string's own operator+ is warned about at -O2 and above.
        add_compile_options(-Wno-restrict)
    endif()
endif()

# SDK 7.4: Reference::operator-> asserts on null and ends the whole office with every open document. In a build
# without NDEBUG a test would bring the office down instead of seeing an exception, so it is set for every build type.
add_compile_definitions(NDEBUG)

if(BERAKHLAK_SANITIZE)
    # A number that no integer can hold isn't among "undefined", and the first report ends the process.
    set(_sanitizers address,undefined,float-cast-overflow)
    # "vptr" off: what stands behind a UNO reference into another process is no object of the type that is called.
    add_compile_options(-fsanitize=${_sanitizers} -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${_sanitizers})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # The sanitizers' own checks make GCC warn about code that is right (here Boost.JSON's).
        add_compile_options(-Wno-error=array-bounds -Wno-error=maybe-uninitialized -Wno-error=stringop-overflow)
    endif()
endif()

if(BERAKHLAK_FUZZ)
    # Coverage in every target, so that the fuzzer sees the code under test; the fuzz targets add the driver.
    set(_sanitizers address,undefined,float-cast-overflow)
    add_compile_options(-fsanitize=fuzzer-no-link,${_sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${_sanitizers})
endif()
