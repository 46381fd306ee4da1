# SPDX-License-Identifier: GPL-3.0-or-later
# Defines Platen's own targets. A source file belongs to the target of its folder: adding a file adds it to the build.

# The flags of every target of ours. All core libraries share one set of flags so that they can share one precompiled
# header.
add_library(platen_flags INTERFACE)
target_include_directories(platen_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(platen_flags INTERFACE
  QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_WARN_DEPRECATED_UP_TO=0x060400 PLATEN_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(platen_flags INTERFACE /utf-8 /permissive- /W4 /Zc:__cplusplus $<$<BOOL:${PLATEN_WERROR}>:/WX>)
  target_compile_definitions(platen_flags INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
else()
  target_compile_options(platen_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough $<$<BOOL:${PLATEN_WERROR}>:-Werror>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 warns about its own coroutine frames and about inlined Qt containers.
    target_compile_options(platen_flags INTERFACE -Wno-maybe-uninitialized -Wno-mismatched-new-delete
      -Wno-array-bounds -Wno-stringop-overflow)
  endif()
endif()
# Links several times faster than the binutils linker.
find_program(PLATEN_MOLD mold)
if(PLATEN_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
  target_link_options(platen_flags INTERFACE -fuse-ld=mold)
endif()
if(PLATEN_SANITIZE)
  target_compile_options(platen_flags INTERFACE -fsanitize=${PLATEN_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(platen_flags INTERFACE -fsanitize=${PLATEN_SANITIZE})
endif()

add_library(platen_core_flags INTERFACE)
target_link_libraries(platen_core_flags INTERFACE platen_flags Qt6::Core Qt6::Network Qt6::Sql QCoro6::Core
  QCoro6::Network tl::expected Threads::Threads)

# platen_check_includes(target ALLOWED ...): the target is not compiled while a source of the current folder includes a
# header from a folder that is not listed. All folders share one include root, so the compiler itself would accept it.
function(platen_check_includes target)
  file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  list(JOIN ARGN "," allowed)
  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/includes_checked)
  add_custom_command(OUTPUT ${stamp}
    COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -D FOLDER=${folder} -D ALLOWED=${allowed} -D STAMP=${stamp}
      -P ${PROJECT_SOURCE_DIR}/cmake/CheckIncludes.cmake
    DEPENDS ${sources} ${PROJECT_SOURCE_DIR}/cmake/CheckIncludes.cmake
    COMMENT "Checking what ${folder} includes" VERBATIM)
  add_custom_target(${target}_includes DEPENDS ${stamp})
  add_dependencies(${target} ${target}_includes)
endfunction()

# platen_core_library(name DEPS ...): a static library of the current folder (not of its subfolders that have a
# CMakeLists.txt of their own). DEPS are the layers that it may use: others are neither linked nor included.
function(platen_core_library name)
  cmake_parse_arguments(ARG "" "" "DEPS;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h
    ${CMAKE_CURRENT_SOURCE_DIR}/*.qrc)
  add_library(platen_${name} STATIC ${sources})
  target_link_libraries(platen_${name} PUBLIC platen_core_flags ${ARG_DEPS} PRIVATE ${ARG_PRIVATE})
  list(TRANSFORM ARG_DEPS REPLACE "^platen_" "core/")
  platen_check_includes(platen_${name} core/${name} ${ARG_DEPS})
  if(NOT name STREQUAL "domain")
    target_precompile_headers(platen_${name} REUSE_FROM platen_domain)
  endif()
endfunction()

# platen_compile_quickly(target): for code that takes long to compile and little time to run. With sanitizers,
# optimizing it takes more time than it saves.
function(platen_compile_quickly target)
  if(PLATEN_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  endif()
endfunction()

# platen_test(name LIBS ... [COST seconds] [LABELS ...] [KEYCHAIN]): a Catch2 program of the current folder. KEYCHAIN
# runs it in a private D-Bus session with a real, unlocked Secret Service. COST is roughly its run time with sanitizers:
# CTest starts the longest tests first, so that none runs alone at the end.
function(platen_test name)
  cmake_parse_arguments(ARG "KEYCHAIN" "COST" "LIBS;LABELS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE platen_test_support ${ARG_LIBS})
  target_precompile_headers(test_${name} REUSE_FROM platen_test_support)
  platen_compile_quickly(test_${name})
  set(command $<TARGET_FILE:test_${name}>)
  if(ARG_KEYCHAIN)
    set(command ${PROJECT_SOURCE_DIR}/tests/support/with-keychain ${command})
  endif()
  add_test(NAME ${name} COMMAND ${command})
  if(NOT ARG_COST)
    set(ARG_COST 1)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT 1200 COST ${ARG_COST} LABELS "${ARG_LABELS}"
    ENVIRONMENT "PLATEN_SOURCE_DIR=${PROJECT_SOURCE_DIR};PLATEN_BIN_DIR=${CMAKE_BINARY_DIR}/bin;QT_QPA_PLATFORM=offscreen")
endfunction()
