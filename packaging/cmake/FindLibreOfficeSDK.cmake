# Finds LibreOffice and its SDK, and offers the three steps that a UNO component needs.
#
# Looks at the variables (CMake or environment) LIBREOFFICE_HOME and LIBREOFFICE_SDK_HOME first, then at Debian's
# paths. On other systems (and on Windows and macOS) set:
#   LIBREOFFICE_HOME        the installation: .../LibreOffice (Windows), .../LibreOffice.app/Contents (macOS)
#   LIBREOFFICE_SDK_HOME    the SDK: .../LibreOffice/sdk, .../LibreOffice7.4_SDK
#
# Gives
#   LibreOffice_PROGRAM_DIR  where soffice and unopkg stand
#   LibreOfficeSDK::UNO      headers of the URE and of the office's own types, the three URE libraries
#   uno_types(<target> IDL_DIR <dir> OUTPUT_RDB <file>)   own types: .rdb and C++ headers
#   UNO_PLATFORM             platform token of manifest.xml ("Linux_x86_64")
#   UNO_ENVIRONMENT          C++ environment of .components ("gcc3", "mscx")

set(_lo_homes "${LIBREOFFICE_HOME}" "$ENV{LIBREOFFICE_HOME}" /usr/lib/libreoffice /usr/lib64/libreoffice
    /opt/libreoffice7.4 "/Applications/LibreOffice.app/Contents" "C:/Program Files/LibreOffice")
set(_sdk_homes "${LIBREOFFICE_SDK_HOME}" "$ENV{LIBREOFFICE_SDK_HOME}" "$ENV{OO_SDK_HOME}")
foreach(_home IN LISTS _lo_homes)
    list(APPEND _sdk_homes "${_home}/sdk")
endforeach()
list(REMOVE_ITEM _lo_homes "")
list(REMOVE_ITEM _sdk_homes "" "/sdk")

find_path(LibreOffice_PROGRAM_DIR NAMES fundamentalrc fundamental.ini fundamentalrc.in
    HINTS ${_lo_homes} PATH_SUFFIXES program Resources NO_DEFAULT_PATH)
find_path(LibreOffice_TYPES_DIR NAMES offapi.rdb HINTS ${_lo_homes}
    PATH_SUFFIXES program/types Resources/types NO_DEFAULT_PATH)
find_file(LibreOffice_URE_TYPES NAMES types.rdb HINTS ${_lo_homes}
    PATH_SUFFIXES program Resources/ure/share/misc NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_CPPUMAKER cppumaker HINTS ${_sdk_homes} PATH_SUFFIXES bin)
find_program(LibreOfficeSDK_UNOIDL_WRITE unoidl-write HINTS ${_sdk_homes} PATH_SUFFIXES bin)
find_path(LibreOfficeSDK_INCLUDE_DIR cppuhelper/implbase1.hxx HINTS ${_sdk_homes}
    PATH_SUFFIXES include PATHS /usr/include/libreoffice)
foreach(_library sal cppu cppuhelper)
    if(_library STREQUAL cppuhelper)
        set(_names uno_cppuhelpergcc3 cppuhelpergcc3 icppuhelper)
    else()
        set(_names uno_${_library} ${_library} i${_library})
    endif()
    find_library(LibreOfficeSDK_${_library}_LIBRARY NAMES ${_names} HINTS ${_sdk_homes} ${LibreOffice_PROGRAM_DIR}
        PATH_SUFFIXES lib)
    list(APPEND _libraries "${LibreOfficeSDK_${_library}_LIBRARY}")
    list(APPEND _library_variables LibreOfficeSDK_${_library}_LIBRARY)
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK REQUIRED_VARS LibreOffice_PROGRAM_DIR LibreOffice_TYPES_DIR
    LibreOffice_URE_TYPES LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_INCLUDE_DIR
    ${_library_variables}
    REASON_FAILURE_MESSAGE "on Debian: apt-get install libreoffice-calc libreoffice-dev, elsewhere set LIBREOFFICE_HOME and LIBREOFFICE_SDK_HOME")
mark_as_advanced(LibreOffice_PROGRAM_DIR LibreOffice_TYPES_DIR LibreOffice_URE_TYPES LibreOfficeSDK_CPPUMAKER
    LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_INCLUDE_DIR ${_library_variables})
if(NOT LibreOfficeSDK_FOUND)
    return()
endif()

if(WIN32)
    set(UNO_PLATFORM "Windows_x86_64")
    set(UNO_ENVIRONMENT "mscx")
    set(_defines CPPU_ENV=mscx WNT)
elseif(APPLE)
    set(UNO_PLATFORM "MacOSX_${CMAKE_SYSTEM_PROCESSOR}")
    set(UNO_ENVIRONMENT "gcc3")
    set(_defines CPPU_ENV=gcc3 MACOSX UNX)
else()
    set(UNO_PLATFORM "Linux_${CMAKE_SYSTEM_PROCESSOR}")
    set(UNO_ENVIRONMENT "gcc3")
    set(_defines CPPU_ENV=gcc3 LINUX UNX)
endif()

set(_office_headers "${CMAKE_BINARY_DIR}/uno/office")
# The office's own types don't change while we build: generated once, at configuration.
if(NOT EXISTS "${_office_headers}/com/sun/star/uno/XComponentContext.hpp")
    execute_process(COMMAND "${LibreOfficeSDK_CPPUMAKER}" -Gc "-O${_office_headers}" "${LibreOffice_URE_TYPES}"
        "${LibreOffice_TYPES_DIR}/offapi.rdb" COMMAND_ERROR_IS_FATAL ANY)
endif()

if(NOT TARGET LibreOfficeSDK::UNO)
    add_library(LibreOfficeSDK::UNO INTERFACE IMPORTED)
    target_include_directories(LibreOfficeSDK::UNO SYSTEM INTERFACE "${LibreOfficeSDK_INCLUDE_DIR}" "${_office_headers}")
    target_compile_definitions(LibreOfficeSDK::UNO INTERFACE ${_defines})
    target_link_libraries(LibreOfficeSDK::UNO INTERFACE ${_libraries})
endif()

function(uno_types target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "IDL_DIR;OUTPUT_RDB" "")
    file(GLOB_RECURSE idl_files CONFIGURE_DEPENDS "${arg_IDL_DIR}/*.idl")
    set(headers "${CMAKE_CURRENT_BINARY_DIR}/include")
    set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${target}.stamp")
    # Both tools take absolute output paths only.
    add_custom_command(OUTPUT "${arg_OUTPUT_RDB}" "${stamp}"
        COMMAND "${LibreOfficeSDK_UNOIDL_WRITE}" "${LibreOffice_URE_TYPES}" "${LibreOffice_TYPES_DIR}/offapi.rdb"
            "${arg_IDL_DIR}" "${arg_OUTPUT_RDB}"
        COMMAND "${LibreOfficeSDK_CPPUMAKER}" -C "-O${headers}" "${arg_OUTPUT_RDB}"
            "-X${LibreOffice_URE_TYPES}" "-X${LibreOffice_TYPES_DIR}/offapi.rdb"
        COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
        DEPENDS ${idl_files} VERBATIM)
    add_custom_target(${target}_generate DEPENDS "${stamp}")
    add_library(${target} INTERFACE)
    add_dependencies(${target} ${target}_generate)
    target_include_directories(${target} SYSTEM INTERFACE "${headers}")
    target_link_libraries(${target} INTERFACE LibreOfficeSDK::UNO)
endfunction()
