# Makes the page anew and compares: cmake -DCATALOGUE=... -DPAGE=... -DSCRATCH=... -P same_page.cmake
execute_process(COMMAND "${CATALOGUE}" functions-page "${SCRATCH}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${SCRATCH}" "${PAGE}" RESULT_VARIABLE different)
if(different)
    message(FATAL_ERROR "${PAGE} does not say what the catalogue says. Make it anew:\n"
        "  ${CATALOGUE} functions-page ${PAGE}")
endif()
