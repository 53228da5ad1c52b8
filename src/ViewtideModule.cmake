# SPDX-License-Identifier: GPL-3.0-or-later
# The only CMake functions of the project: one makes a module, one what tests share, one a test.

# What every target is compiled with, libraries and programs alike.
function(viewtide_compile_rules target)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
        QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
        QT_FORCE_ASSERTS VIEWTIDE_VERSION="${PROJECT_VERSION}")
    # Designated initialisers leave the rest to its defaults on purpose: -Wno-missing-field-initializers.
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wcast-align
        -Woverloaded-virtual -Wno-missing-field-initializers $<$<BOOL:${VIEWTIDE_WERROR}>:-Werror>
        $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>) # without it ccache cannot see into a precompiled header
    if(VIEWTIDE_SANITIZE)
        # Off are checks that stand at every use of a pointer and double the time to compile: a null pointer ends in
        # the address sanitizer anyway. GCC takes the value of an empty std::optional for read once such checks stand
        # between (GCC bug 80635).
        target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=undefined
            -fno-sanitize=null,alignment,vptr,object-size -fno-omit-frame-pointer
            $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
        target_link_options(${target} PRIVATE -fsanitize=address,undefined)
    endif()
endfunction()

# viewtide_add_module(store SOURCES a.cpp HEADERS store.h USES Viewtide::domain PRIVATE_USES Qt6::Sql)
#   HEADERS  what other modules may include; each must compile alone (target all_verify_interface_header_sets)
#   USES     modules and libraries that the public headers need; PRIVATE_USES only the sources
function(viewtide_add_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;USES;PRIVATE_USES" ${ARGN})
    set(target viewtide_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(Viewtide::${name} ALIAS ${target})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${arg_HEADERS})
    target_link_libraries(${target} PUBLIC ${arg_USES} PRIVATE ${arg_PRIVATE_USES})
    viewtide_compile_rules(${target})
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOUIC ON AUTORCC ON)
    if(name STREQUAL "base")
        target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src/base/pch.h)
    else()
        target_precompile_headers(${target} REUSE_FROM viewtide_base)
    endif()
endfunction()

# viewtide_add_test_parts(databases SOURCES a.cpp USES Qt6::Core)      what several tests share, compiled once
function(viewtide_add_test_parts name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ${arg_USES} Qt6::Test)
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
    viewtide_compile_rules(${name})
    target_precompile_headers(${name} REUSE_FROM viewtide_base)
endfunction()

# viewtide_add_test(tst_store USES Viewtide::store)      source: tst_store.cpp; label: the folder's name
#   COST     about how many seconds it takes, if more than 10: ctest starts the longest first
# moc is called as it is, not through AUTOMOC, which takes longer than most tests take to compile.
function(viewtide_add_test name)
    cmake_parse_arguments(arg "" "COST" "USES" ${ARGN})
    get_filename_component(label ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    add_executable(${name} ${name}.cpp ${moc})
    qt_generate_moc(${name}.cpp ${moc} TARGET ${name})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE ${arg_USES} Qt6::Test)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE VIEWTIDE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        VIEWTIDE_FIXTURES="${PROJECT_SOURCE_DIR}/tests/fixtures")
    viewtide_compile_rules(${name})
    target_compile_options(${name} PRIVATE "SHELL:-include ${PROJECT_SOURCE_DIR}/tests/support/patience.h")
    target_precompile_headers(${name} REUSE_FROM viewtide_base)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 300 COST 0${arg_COST}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=viewtide.store.info=false;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
