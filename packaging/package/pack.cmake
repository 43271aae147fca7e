# Packs an .oxt that is the same bytes wherever and whenever it is made of the same files:
#   cmake -DFOLDER=... -DFILES=<list, a line each, relative to FOLDER> -DOXT=... -P pack.cmake
# Sorted entries, one time and one set of permissions for all, no owner. Writes OXT and OXT.sha256.
foreach(variable FOLDER FILES OXT)
    if(NOT ${variable})
        message(FATAL_ERROR "pack.cmake wants ${variable}")
    endif()
endforeach()
file(STRINGS "${FILES}" files)
list(SORT files)
# A folder of their own: what an earlier build left beside them is not packed.
set(stage "${OXT}.files")
file(REMOVE_RECURSE "${stage}")
foreach(file IN LISTS files)
    cmake_path(GET file PARENT_PATH parent)
    file(COPY "${FOLDER}/${file}" DESTINATION "${stage}/${parent}"
         FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endforeach()
list(JOIN files "\n" names)
file(WRITE "${stage}.names" "${names}\n")
file(REMOVE "${OXT}")

find_program(ZIP zip)
find_program(TOUCH touch)
if(ZIP AND TOUCH)
    set(ENV{TZ} UTC)
    # The first moment that a zip can say.
    list(TRANSFORM files PREPEND "${stage}/" OUTPUT_VARIABLE paths)
    execute_process(COMMAND "${TOUCH}" -t 198001010000 ${paths} COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND "${ZIP}" -q -X -D -9 "${OXT}" -@ WORKING_DIRECTORY "${stage}"
        INPUT_FILE "${stage}.names" COMMAND_ERROR_IS_FATAL ANY)
else()
    # CMake's own zips hold owners and times of access: good to install, not the same bytes twice.
    message(WARNING "Without zip the package is not reproducible.")
    execute_process(COMMAND "${CMAKE_COMMAND}" -E tar cf "${OXT}" --format=zip "--files-from=${stage}.names"
        WORKING_DIRECTORY "${stage}" COMMAND_ERROR_IS_FATAL ANY)
endif()
file(REMOVE_RECURSE "${stage}")
file(REMOVE "${stage}.names")

file(SHA256 "${OXT}" sum)
cmake_path(GET OXT FILENAME name)
file(WRITE "${OXT}.sha256" "${sum}  ${name}\n")
message(STATUS "${name}, SHA-256 ${sum}")
