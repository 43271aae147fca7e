# Runs the generator again and fails unless every file comes out byte for byte as it is committed.
file(REMOVE_RECURSE "${AGAIN}")
execute_process(COMMAND "${GENERATOR}" "${INSTRUMENTS}" "${AGAIN}" COMMAND_ERROR_IS_FATAL ANY)
foreach(name kapuas-2022/kapuas-2022.csv likert-kata/likert-kata.csv skm/skm.csv)
    execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${AGAIN}/${name}" "${COMMITTED}/${name}"
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
