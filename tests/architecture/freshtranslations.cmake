# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D LUPDATE=... -D SOURCE=... -D FOLDER=... -P: does each translation have every text of the sources, and no other?
file(GLOB translations ${SOURCE}/translations/viewtide_*.ts)
list(FILTER translations EXCLUDE REGEX "_en[.]ts$") # plural forms alone, see tst_resources
foreach(translation ${translations})
    get_filename_component(name ${translation} NAME)
    file(COPY_FILE ${translation} ${FOLDER}/${name})
    execute_process(COMMAND ${LUPDATE} ${SOURCE}/src ${SOURCE}/ui -locations none -ts ${FOLDER}/${name}
        OUTPUT_VARIABLE output ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE ${FOLDER}/${name})
    if(NOT output MATCHES "[(]0 new and" OR output MATCHES "obsolete")
        message(SEND_ERROR "${name} is out of date, see translations/README.md:\n${output}")
    endif()
endforeach()
