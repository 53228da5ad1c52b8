# SPDX-License-Identifier: GPL-3.0-or-later
# The only CMake functions of the project: one call makes a module, one call makes a test.

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
        # GCC takes the value of an empty std::optional for read once the sanitizers' checks stand between (GCC bug 80635).
        target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=undefined
            -fno-omit-frame-pointer $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
        target_link_options(${target} PRIVATE -fsanitize=address,undefined)
    endif()
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOUIC ON AUTORCC ON)
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
    if(name STREQUAL "base")
        target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src/base/pch.h)
    else()
        target_precompile_headers(${target} REUSE_FROM viewtide_base)
    endif()
endfunction()

# viewtide_add_test(tst_store USES Viewtide::store)      source: tst_store.cpp; label: the folder's name
function(viewtide_add_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
    get_filename_component(label ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_USES} Qt6::Test)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE VIEWTIDE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        VIEWTIDE_FIXTURES="${PROJECT_SOURCE_DIR}/tests/fixtures")
    viewtide_compile_rules(${name})
    target_precompile_headers(${name} REUSE_FROM viewtide_base)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
